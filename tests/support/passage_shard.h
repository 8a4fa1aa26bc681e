#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/order_key.h"
#include "common/schema.h"
#include "common/stemmer.h"
#include "common/stored_passage.h"
#include "common/terms.h"
#include "common/tokenizer.h"
#include "tests/support/shared_texts.h"

namespace dateline::test {

/// A passage as a test of the searcher wants it; the searcher's tests must not need the indexer.
struct SmallPassage {
  std::string article;
  PassageKind kind = PassageKind::body;
  std::string text;
  std::optional<Day> published;
  unsigned number = 1;
};

/// A shard with the terms and values that a search by words and an order by day need.
inline void write_shard(const std::filesystem::path& folder, const std::vector<SmallPassage>& passages) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  Stemmer stemmer("en");
  for (const SmallPassage& small : passages) {
    StoredPassage stored;
    stored.article.id = small.article;
    stored.article.language = "en";
    stored.article.published = small.published;
    stored.passage.kind = small.kind;
    stored.passage.number = small.number;
    stored.passage.text = small.text;
    Xapian::Document document;
    const TokenizedText words = tokenize(small.text);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
      document.add_posting(std::string(words.term(i)), static_cast<Xapian::termpos>(i + 1));
      document.add_term(std::string(schema::stem) + std::string(stemmer.stem(words.term(i))));
    }
    const std::string day =
        small.published ? Xapian::sortable_serialise(static_cast<double>(small.published->time_since_epoch().count()))
                        : "";
    document.add_value(schema::published_slot, day);
    document.add_value(schema::published_or_last_slot, day.empty() ? "\xff" : day);
    document.add_value(schema::copy_slot, copy_hash(words));
    document.add_boolean_term(std::string(schema::copy_hash) + copy_hash(words));
    document.add_value(schema::order_slot, order_key(small.published, small.article, stored.passage));
    document.set_data(encode(stored, document.get_value(schema::order_slot)));
    document.add_boolean_term(id_term(schema::article_id, small.article));
    document.add_boolean_term(std::string(schema::passage_id) + passage_id(small.article, stored.passage));
    database.add_document(document);
  }
  note_shared_texts(database);
  database.commit();
}

}  // namespace dateline::test
