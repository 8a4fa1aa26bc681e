#include "indexer/document_builder.h"

#include <algorithm>
#include <utility>

#include "common/order_key.h"
#include "common/schema.h"
#include "common/stemmer.h"
#include "common/stored_passage.h"
#include "common/terms.h"
#include "common/tokenizer.h"
#include "indexer/told_terms.h"
#include "indexer/xapian_sink.h"

namespace dateline {

namespace {

using Terms = std::set<std::string>;

std::string term(std::string_view prefix, std::string_view rest) {
  std::string joined(prefix);
  joined += rest;
  return joined;
}

/// Words and the squashed whole of a name that is filtered by, and to `as_written` how it is written.
void add_name(Terms& terms, Terms& as_written, std::string_view prefix, const std::optional<std::string>& name) {
  if (!name) return;
  const TokenizedText words = tokenize(*name);
  for (std::size_t i = 0; i < words.tokens.size(); ++i) terms.insert(term(prefix, words.term(i)));
  std::string whole = whole_term(prefix, *name);
  if (whole.empty()) return;
  as_written.insert(name_as_written_term(whole, *name));
  terms.insert(std::move(whole));
}

void add_url(Terms& terms, const std::optional<std::string>& url) {
  if (!url) return;
  terms.insert(url_term(*url));
  std::string host = url_host(*url);
  while (!host.empty()) {
    terms.insert(fitting_term(term(schema::host, host)));
    const std::size_t dot = host.find('.');
    host.erase(0, dot == std::string::npos ? host.size() : dot + 1);
  }
}

void add_day(Terms& terms, Day day, std::string_view day_prefix, std::string_view month_prefix,
             std::string_view year_prefix) {
  const std::chrono::year_month_day date{day};
  terms.insert(day_term(day_prefix, day));
  terms.insert(month_term(month_prefix, date.year() / date.month()));
  terms.insert(year_term(year_prefix, date.year()));
}

/// What can be told of an article without a look at its passages; frequency 0. Adds how its names are written to
/// `names_as_written`.
Terms article_terms(const Metadata& meta, Terms& names_as_written) {
  Terms terms;
  add_name(terms, names_as_written, schema::author, meta.author);
  add_name(terms, names_as_written, schema::source, meta.source);
  add_name(terms, names_as_written, schema::source, meta.original_source);
  for (const std::string& theme : meta.themes) add_name(terms, names_as_written, schema::theme, theme);
  for (const std::string& region : meta.regions) add_name(terms, names_as_written, schema::region, region);
  add_url(terms, meta.url);
  terms.insert(term(schema::language, meta.language));
  terms.insert(id_term(schema::article_id, meta.id));
  if (meta.published) {
    add_day(terms, *meta.published, schema::published_day, schema::published_month, schema::published_year);
  }
  return terms;
}

Terms ids_of(const std::vector<NameMention>& mentions, std::string_view prefix) {
  Terms terms;
  for (const NameMention& mention : mentions) terms.insert(id_term(prefix, mention.id));
  return terms;
}

/// A word's position is its number in the passage, from 1.
std::uint32_t position_at(const TokenizedText& words, std::uint32_t byte) {
  const auto found = std::upper_bound(words.tokens.begin(), words.tokens.end(), byte,
                                      [](std::uint32_t at, const Token& token) { return at < token.begin; });
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(found - words.tokens.begin()));
}

std::uint32_t end_of_first_sentence(const TokenizedText& words) {
  for (std::size_t i = 1; i < words.tokens.size(); ++i) {
    if (words.tokens[i].starts_sentence) return words.tokens[i].begin;
  }
  return static_cast<std::uint32_t>(words.text.size());
}

std::string sortable(Day day) {
  return Xapian::sortable_serialise(static_cast<double>(day.time_since_epoch().count()));
}

class TermsOfStems : public StemTerms {
 public:
  TermsOfStems() = default;
  TermsOfStems(Stemmer& stemmer, std::string_view language) : stemmer_(&stemmer) {
    if (language.size() > sizeof language_) return;
    for (const char c : language) language_ = language_ << 8U | static_cast<unsigned char>(c);
  }

  std::string_view of(std::string_view word) override {
    term_ = schema::stem;
    return term_ += stemmer_->stem(word);
  }

  [[nodiscard]] std::uint64_t language() const override { return language_; }

 private:
  Stemmer* stemmer_ = nullptr;
  std::string term_;
  std::uint64_t language_ = 0;  ///< its letters
};

/// A passage is about what it begins with, and an article about what it begins with: what a mention counts for in the
/// first sentence, and in the first passage of a body, beside the 1 that each counts.
constexpr std::uint32_t first_sentence_prominence = 2;
constexpr std::uint32_t lead_prominence = 1;

constexpr const char* sorts_last = "\xff";

}  // namespace

struct DocumentBuilder::State {
  StoredPassage stored;
  std::vector<std::string> article_terms;  ///< that can only be filtered by
  Terms names;                             ///< as they are written
  bool tells_names_with_body = false;      ///< the next passage of a body is the first
  bool tells_names_with_comment = false;
  std::vector<std::string> title_words;  ///< terms; the position of each is its number
  std::vector<std::string> title_terms;  ///< without positions
  Stemmers stemmers;
  Stemmer* stemmer = nullptr;
  TermsOfStems stem_terms;

  void begin_title(std::string_view title) {
    const TokenizedText words = tokenize(title);
    title_words.clear();
    title_terms.clear();
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
      title_words.push_back(term(schema::title_word, words.term(i)));
      const WordStems stems = stemmer->stems(words, i);
      title_terms.push_back(term(schema::title_stem, stems.of_term));
      if (!stems.as_written.empty()) title_terms.push_back(fitting_term(term(schema::title_stem, stems.as_written)));
    }
  }

  void add_words(DocumentSink& document, const TokenizedText& words) {
    static_assert(schema::word.empty());
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
      document.add_word(words.term(i), static_cast<std::uint32_t>(i + 1), stem_terms);
      const std::string as_written = stemmer->stem_as_written(words, i);
      if (!as_written.empty()) document.add_term(fitting_term(term(schema::stem, as_written)));
    }
  }

  void add_title(DocumentSink& document) const {
    for (std::size_t i = 0; i < title_words.size(); ++i) {
      document.add_posting(title_words[i], static_cast<std::uint32_t>(i + 1));
    }
    for (const std::string& of_title : title_terms) document.add_term(of_title);
  }

  void add_mentions(DocumentSink& document, const TokenizedText& words, const std::vector<NameMention>& mentions,
                    std::string_view named, std::string_view within) const {
    const std::uint32_t first_sentence = end_of_first_sentence(words);
    const bool lead = stored.passage.kind == PassageKind::body && stored.passage.number == 1;
    for (const NameMention& mention : mentions) {
      const std::uint32_t prominence =
          1 + (mention.span.begin < first_sentence ? first_sentence_prominence : 0) + (lead ? lead_prominence : 0);
      document.add_posting(id_term(named, mention.id), position_at(words, mention.span.begin), prominence);
      document.add_boolean_term(id_term(within, mention.id));
      for (const std::string& id : mention.within) document.add_boolean_term(id_term(within, id));
    }
  }

  /// Once an article, so that their frequencies are numbers of articles.
  void add_names_as_written(DocumentSink& document) {
    bool& tells = stored.passage.kind == PassageKind::body ? tells_names_with_body : tells_names_with_comment;
    if (!std::exchange(tells, false)) return;
    for (const std::string& name : names) document.add_boolean_term(name);
  }

  void add_days(DocumentSink& document) const {
    const auto& dates = stored.passage.mentions.dates;
    const auto& published = stored.article.published;
    for (const auto& [day, closeness] : told_terms(dates)) document.add_term(day, closeness);
    if (dates.empty() && published) {
      Terms untold;
      add_day(untold, *published, schema::untold_day, schema::untold_month, schema::untold_year);
      for (const std::string& day : untold) document.add_boolean_term(day);
    }
    const auto told = dates.empty() ? published : first_day_told(dates);
    if (published) document.add_value(schema::published_slot, sortable(*published));
    document.add_value(schema::published_or_last_slot, published ? sortable(*published) : sorts_last);
    if (told) document.add_value(schema::told_slot, sortable(*told));
    document.add_value(schema::told_or_last_slot, told ? sortable(*told) : sorts_last);
  }

  /// Two readers who say the same are two witnesses, so a comment is a copy only of the same author's words.
  [[nodiscard]] std::string hash_of(const TokenizedText& words) const {
    const auto& comment = stored.passage.comment;
    if (!comment || words.tokens.empty()) return copy_hash(words);
    return copy_hash(words, comment->author.value_or(""));
  }

  void add_identity(DocumentSink& document, const TokenizedText& words,
                    const std::optional<std::string>& copy_key) const {
    document.add_boolean_term(id_term(schema::passage_id, passage_id(stored.article.id, stored.passage)));
    const std::string order = order_key(stored.article.published, stored.article.id, stored.passage);
    document.add_value(schema::order_slot, order);
    const std::string hash = copy_key ? *copy_key : hash_of(words);
    document.set_data(encode(stored, order));
    if (hash.empty()) return;
    document.add_boolean_term(term(schema::copy_hash, hash));
    document.add_value(schema::copy_slot, hash);
  }
};

DocumentBuilder::DocumentBuilder() : state_(std::make_unique<State>()) {}
DocumentBuilder::~DocumentBuilder() = default;

void DocumentBuilder::begin_article(const Metadata& meta, const Passage* title, std::string_view first_seen) {
  State& state = *state_;
  state.stored.article = meta;
  state.names.clear();
  const Terms about = article_terms(meta, state.names);
  state.article_terms.assign(about.begin(), about.end());
  state.tells_names_with_body = state.tells_names_with_comment = true;
  state.article_terms.push_back(term(schema::first_seen, first_seen));
  state.stemmer = &state.stemmers.of(meta.language);
  state.stem_terms = TermsOfStems(*state.stemmer, meta.language);
  state.begin_title(meta.title.value_or(""));
  if (title == nullptr) return;
  Terms names = ids_of(title->mentions.places, schema::title_place);
  names.merge(ids_of(title->mentions.forces, schema::title_force));
  state.title_terms.insert(state.title_terms.end(), names.begin(), names.end());
}

void DocumentBuilder::write(Passage passage, TokenizedText words, const std::optional<std::string>& copy_key,
                            DocumentSink& document) {
  State& state = *state_;
  state.stored.passage = std::move(passage);
  words.text = state.stored.passage.text;
  const Mentions& mentions = state.stored.passage.mentions;
  state.add_words(document, words);
  state.add_title(document);
  state.add_mentions(document, words, mentions.places, schema::place, schema::place_within);
  state.add_mentions(document, words, mentions.forces, schema::force, schema::force_within);
  for (const std::string& about : state.article_terms) document.add_boolean_term(about);
  state.add_names_as_written(document);
  state.add_days(document);
  state.add_identity(document, words, copy_key);
}

Xapian::Document DocumentBuilder::document(Passage passage, const std::optional<std::string>& copy_key) {
  XapianSink sink;
  TokenizedText words = tokenize(passage.text);
  write(std::move(passage), std::move(words), copy_key, sink);
  return sink.document();
}

}  // namespace dateline
