#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/tokenizer.h"
#include "indexer/document_sink.h"

namespace Xapian {
class Document;
}

namespace dateline {

/// Tells the document of a passage, term by term as common/schema.h says. Not shared between threads: it holds the
/// stems that it has met.
///
/// What is told of the article (its title above all) stands in every one of its passages, so that each is complete in
/// itself. Only words of the passage, of the title, places and forces count toward the length of a document; what is
/// only ever filtered by has no frequency.
class DocumentBuilder {
 public:
  DocumentBuilder();
  ~DocumentBuilder();
  DocumentBuilder(const DocumentBuilder&) = delete;
  DocumentBuilder& operator=(const DocumentBuilder&) = delete;

  /// Begins an article; `title` is its passage of kind title with its mentions, or nullptr; `first_seen` names the
  /// first generation that held it.
  void begin_article(const Metadata& meta, const Passage* title, std::string_view first_seen);

  /// Writes the document of a passage of that article, of kind body or comment, with its words. `copy_key` is that of
  /// the passage it is nearly a copy of, if any.
  void write(Passage passage, TokenizedText words, const std::optional<std::string>& copy_key, DocumentSink& document);

  /// The same, as a document of Xapian's own.
  Xapian::Document document(Passage passage, const std::optional<std::string>& copy_key = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
