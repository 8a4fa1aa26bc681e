#include "tests/indexer/glass/same_databases.h"

#include <sstream>
#include <vector>

namespace dateline::glass {

namespace {

constexpr Xapian::valueno slots_looked_at = 300;

using Positions = std::vector<Xapian::termpos>;

/// Everything that is told of one thing, as a line; lines of both databases are compared.
class Line {
 public:
  template <class T>
  Line& operator<<(const T& part) {
    out_ << part << '|';
    return *this;
  }
  Line& operator<<(const Positions& positions) {
    out_ << positions.size() << ':';
    for (const Xapian::termpos position : positions) out_ << position << ',';
    return *this;
  }
  [[nodiscard]] std::string text() const { return out_.str(); }

 private:
  std::ostringstream out_;
};

bool is_left_out(const std::string& term, const std::string& but_for) {
  return !but_for.empty() && term.rfind(but_for, 0) == 0;
}

std::string statistics(const Xapian::Database& database) {
  Line line;
  line << "statistics" << database.get_doccount() << database.get_lastdocid() << database.get_avlength()
       << database.get_total_length() << database.has_positions() << database.get_doclength_lower_bound()
       << database.get_doclength_upper_bound() << database.size();
  return line.text();
}

std::string metadata(const Xapian::Database& database) {
  Line line;
  line << "metadata";
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    line << *key << database.get_metadata(*key);
  }
  return line.text();
}

std::string slot(const Xapian::Database& database, Xapian::valueno number) {
  Line line;
  line << "slot" << number << database.get_value_freq(number) << database.get_value_lower_bound(number)
       << database.get_value_upper_bound(number);
  for (auto value = database.valuestream_begin(number); value != database.valuestream_end(number); ++value) {
    line << value.get_docid() << *value;
  }
  return line.text();
}

bool has_term_lists(const Xapian::Database& database, Xapian::docid number) {
  try {
    return database.get_unique_terms(number) > 0;
  } catch (const Xapian::DocNotFoundError&) {
    return false;
  }
}

std::string document(const Xapian::Database& database, Xapian::docid number, const std::string& but_for) {
  Line line;
  line << "document" << number << database.get_doclength(number);
  const Xapian::Document document = database.get_document(number);
  line << document.get_data();
  if (!has_term_lists(database, number)) return line.text() + "no terms";
  line << database.get_unique_terms(number) << document.values_count() << document.termlist_count();
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    line << value.get_valueno() << *value;
  for (auto term = database.termlist_begin(number); term != database.termlist_end(number); ++term) {
    if (is_left_out(*term, but_for)) continue;
    line << *term << term.get_wdf() << term.get_termfreq() << term.positionlist_count();
    line << Positions(term.positionlist_begin(), term.positionlist_end());
  }
  return line.text();
}

std::string postings(const Xapian::Database& database, const std::string& term) {
  Line line;
  line << "term" << term << database.get_termfreq(term) << database.get_collection_freq(term)
       << database.get_wdf_upper_bound(term);
  for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term); ++posting) {
    line << *posting << posting.get_wdf() << posting.get_doclength();
    line << Positions(posting.positionlist_begin(), posting.positionlist_end());
  }
  return line.text();
}

std::vector<std::string> terms(const Xapian::Database& database, const std::string& but_for) {
  std::vector<std::string> found;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    if (!is_left_out(*term, but_for)) found.push_back(*term);
  }
  return found;
}

std::string other(const std::string& left, const std::string& right) {
  return left == right ? std::string() : left.substr(0, 400) + "\n   not  " + right.substr(0, 400);
}

}  // namespace

std::string difference(const Xapian::Database& left, const Xapian::Database& right, const std::string& but_for) {
  if (auto found = other(statistics(left), statistics(right)); !found.empty()) return found;
  if (auto found = other(metadata(left), metadata(right)); !found.empty()) return found;
  if (terms(left, but_for) != terms(right, but_for)) return "terms differ";
  for (Xapian::valueno number = 0; number < slots_looked_at; ++number) {
    if (auto found = other(slot(left, number), slot(right, number)); !found.empty()) return found;
  }
  for (auto posting = left.postlist_begin(""); posting != left.postlist_end(""); ++posting) {
    if (auto found = other(document(left, *posting, but_for), document(right, *posting, but_for)); !found.empty())
      return found;
  }
  for (const std::string& term : terms(left, but_for)) {
    if (auto found = other(postings(left, term), postings(right, term)); !found.empty()) return found;
  }
  return {};
}

}  // namespace dateline::glass
