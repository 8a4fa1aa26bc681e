#include "indexer/readers/html_page/tag_scanner.h"

#include <algorithm>
#include <array>

namespace dateline::html {

namespace {

constexpr std::string_view blanks = " \t\n\f\r";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool TagScanner::is_raw(std::string_view name) {
  constexpr std::array<std::string_view, 8> raw = {"script", "style",   "textarea", "title",
                                                   "xmp",    "noembed", "noframes", "iframe"};
  return std::find(raw.begin(), raw.end(), name) != raw.end();
}

bool TagScanner::next() {
  while ((at_ = page_.find('<', at_)) < page_.size()) {
    const std::string_view rest = page_.substr(at_);
    if (rest.starts_with("<!--")) {
      at_ = end_of_comment(at_ + 2);
      continue;
    }
    ends_ = rest.size() > 1 && rest[1] == '/';
    const std::size_t name_begin = at_ + (ends_ ? 2 : 1);
    const char first = name_begin < page_.size() ? page_[name_begin] : ' ';
    if (!is_letter(first)) {
      const bool declaration = ends_ || first == '!' || first == '?';
      at_ = declaration ? behind(">", at_) : at_ + 1;
      continue;
    }
    const std::size_t name_end = std::min(page_.find_first_of(" \t\n\f\r/>", name_begin), page_.size());
    name_.assign(page_.substr(name_begin, std::min<std::size_t>(name_end - name_begin, 32)));
    for (char& c : name_) c = is_letter(c) ? static_cast<char>(c | 0x20) : c;
    at_ = end_of_tag(name_end);
    return true;
  }
  return false;
}

std::size_t TagScanner::behind(std::string_view mark, std::size_t from) const {
  const std::size_t found = page_.find(mark, from);
  return found == std::string_view::npos ? page_.size() : found + mark.size();
}

/// "--!>" ends a comment, too.
std::size_t TagScanner::end_of_comment(std::size_t from) const {
  for (std::size_t i = page_.find("--", from); i != std::string_view::npos; i = page_.find("--", i + 1)) {
    if (page_.substr(i).starts_with("-->")) return i + 3;
    if (i > from && page_.substr(i).starts_with("--!>")) return i + 4;
  }
  return page_.size();
}

/// Quotation marks hide a ">" only around the value of an attribute.
std::size_t TagScanner::end_of_tag(std::size_t i) {
  closes_itself_ = false;
  attributes_ = 0;
  while (true) {
    const std::size_t begin = i;
    i = page_.find_first_not_of(" \t\n\f\r/", i);
    if (i == std::string_view::npos) return page_.size();
    if (page_[i] == '>') {
      closes_itself_ = i > begin && page_[i - 1] == '/';
      return i + 1;
    }
    ++attributes_;
    i = page_.find_first_of(" \t\n\f\r/>=", i + 1);
    i = i == std::string_view::npos ? i : page_.find_first_not_of(blanks, i);
    if (i == std::string_view::npos) return page_.size();
    if (page_[i] != '=') continue;
    i = page_.find_first_not_of(blanks, i + 1);
    if (i == std::string_view::npos) return page_.size();
    const bool quoted = page_[i] == '"' || page_[i] == '\'';
    i = quoted ? page_.find(page_[i], i + 1) : page_.find_first_of(" \t\n\f\r>", i);
    if (i == std::string_view::npos) return page_.size();
    if (quoted) ++i;
  }
}

/// Whether `mark` ("</script") and an end of its name stand at `at`.
bool TagScanner::names_tag(std::size_t at, std::string_view mark) const {
  const std::string_view written = page_.substr(at, mark.size() + 1);
  if (written.size() <= mark.size() || std::string_view(" \t\n\f\r/>").find(written.back()) == std::string_view::npos)
    return false;
  return std::equal(mark.begin(), mark.end(), written.begin(),
                    [](char one, char other) { return one == (is_letter(other) ? other | 0x20 : other); });
}

/// Where the end tag of the raw element begins.
std::size_t TagScanner::end_tag(std::size_t from) const {
  const std::string mark = "</" + name_;
  for (std::size_t i = page_.find("</", from); i != std::string_view::npos; i = page_.find("</", i + 2)) {
    if (names_tag(i, mark)) return i;
  }
  return page_.size();
}

/// A script may hide its end tag behind "<!--" and "<script", as old pages do.
std::size_t TagScanner::end_of_script() const {
  enum { plain, hidden, twice } state = plain;
  for (std::size_t i = page_.find_first_of("<-", at_); i != std::string_view::npos;
       i = page_.find_first_of("<-", i + 1)) {
    if (state == plain && page_.substr(i).starts_with("<!--")) {
      state = hidden;
      ++i;
    } else if (state != plain && page_.substr(i).starts_with("-->")) {
      state = plain;
    } else if (state == hidden && names_tag(i, "<script")) {
      state = twice;
    } else if (names_tag(i, "</script")) {
      if (state != twice) return i;
      state = hidden;
    }
  }
  return page_.size();
}

bool TagScanner::skip_raw() {
  const std::size_t end = name_ == "script" ? end_of_script() : end_tag(at_);
  bool clean = end < page_.size();
  for (std::size_t i = page_.find('<', at_); clean && i < end; i = page_.find('<', i + 1)) {
    clean = page_[i + 1] != '/' && page_[i + 1] != '!' && page_[i + 1] != '?' && !is_letter(page_[i + 1]);
  }
  at_ = end < page_.size() ? end_of_tag(end + 2) : end;
  return clean;
}

}  // namespace dateline::html
