#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document_sink.h"
#include "indexer/glass/deflater.h"
#include "indexer/glass/inverted_batch.h"
#include "indexer/glass/term_list_coding.h"
#include "indexer/glass/term_numbers.h"
#include "indexer/shard_writer.h"

namespace dateline::glass {

/// Inverts the documents of one batch after another, in memory: nothing is allocated for a token once the first batches
/// have shown how much room they need. What is added is what a Xapian::Document would be told, with the same meaning.
/// For one thread.
///
/// Terms are numbered as they come. When the batch is complete they are sorted, once each, and everything else follows
/// from that by counting: postings by term and document, term lists by document and term.
class BatchInverter {
 public:
  explicit BatchInverter(TermLists term_lists = TermLists::kept) : term_lists_(term_lists) {}

  void begin_document();

  /// A term occurs at a position; one that is told twice counts once, its occurrences add up. Throws
  /// Xapian::InvalidArgumentError for a term that Xapian would not take.
  void add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences = 1);

  /// A term occurs, nobody asks where; with 0 occurrences it can only be filtered by.
  void add_term(std::string_view term, std::uint32_t occurrences = 1);

  /// A word occurs at a position, and with it the term of its stem, for which `stems` is asked once a batch.
  void add_word(std::string_view word, std::uint32_t position, StemTerms& stems);

  /// The last value that is told of a slot counts; an empty one is none.
  void add_value(std::uint32_t slot, std::string_view value);

  void end_document(std::string_view data);

  /// So much has come that it would be better to finish, for the sake of memory.
  [[nodiscard]] bool is_full() const;

  /// All documents since the last batch; then a new one begins.
  InvertedBatch finish();

 private:
  struct DocumentTerm {
    std::uint32_t term = 0;
    std::uint32_t occurrences = 0;
    std::uint32_t positions = 0;
  };
  struct Position {
    std::uint32_t slot = 0;  ///< of the term in document_terms_
    std::uint32_t position = 0;
  };
  struct Posting {
    std::uint32_t term = 0;
    std::uint32_t document = 0;
    std::uint32_t occurrences = 0;
    std::uint32_t positions_size = 0;  ///< in bytes
    std::uint64_t positions_begin = 0;
  };
  struct SlotValues {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t documents = 0;
    std::string entries;
  };
  struct Document {
    std::uint64_t length = 0;
    std::uint32_t terms = 0;
    std::string slots;  ///< which have a value, as the termlist table says so
  };

  /// Of all documents, as they are before they are compressed.
  struct Tags {
    std::vector<DocumentTag> tags;
    std::string bytes;  ///< one behind the other

    void add(DocumentTag::Kind kind, std::uint32_t document, std::string_view tag) {
      tags.push_back({kind, false, document, static_cast<std::uint32_t>(tag.size())});
      bytes += tag;
    }
  };

  /// The term of a word's stem in a language.
  struct Stem {
    std::uint64_t language = 0;  ///< 0: not known
    std::uint32_t term = 0;
  };

  std::uint32_t number_of(std::string_view term);
  std::uint32_t slot_of(std::uint32_t term);
  void add_posting(std::uint32_t term, std::uint32_t position, std::uint32_t occurrences);
  std::uint32_t stem_of(std::uint32_t term, std::string_view word, StemTerms& stems);
  void sort_positions();
  void add_postings();
  std::string take_values();
  void append_tags(Tags& tags);
  void order_postings();
  void append_values();
  void append_lengths();
  void append_postings();
  void append_term_lists();
  void clear();

  TermLists term_lists_;
  TermNumbers terms_;
  std::vector<std::uint32_t> slots_;      ///< of each term: where it stands in document_terms_
  std::vector<Stem> stems_;               ///< of each term that is a word
  std::vector<std::uint32_t> documents_;  ///< of each term: in which document it was met last
  std::vector<DocumentTerm> document_terms_;
  std::vector<Position> positions_;     ///< of the document, as they came
  std::vector<std::uint32_t> by_term_;  ///< the same, term by term
  std::vector<std::uint32_t> begins_;   ///< where those of each term begin; also of each term in ordered_
  std::map<std::uint32_t, std::string> document_values_;

  std::vector<Document> batch_documents_;
  std::vector<Posting> postings_;       ///< document by document
  std::vector<std::uint32_t> ordered_;  ///< the same, term by term as they are sorted, then document by document
  std::string position_bytes_;
  std::map<std::uint32_t, SlotValues> values_;
  std::string entries_;
  std::string lists_;  ///< copied into the batch, which holds no more than it needs
  Tags data_tags_;
  Tags term_tags_;
  TermListCoding term_list_;
  Deflater deflater_;
  InvertedBatch batch_;
};

}  // namespace dateline::glass
