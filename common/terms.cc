#include "common/terms.h"

#include <algorithm>
#include <charconv>

#include "common/schema.h"
#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t longest_url_term = 240;

void cut_at_code_point(std::string& text, std::size_t longest) {
  if (text.size() <= longest) return;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
}

std::string digits(unsigned value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

/// What follows the scheme, and only that: "//host/path" and "host/path" are taken as they are.
std::string_view without_scheme(std::string_view url) {
  if (const std::size_t end = url.find("://"); end != std::string_view::npos && end < url.find_first_of("/?#")) {
    return url.substr(end + 3);
  }
  return url.starts_with("//") ? url.substr(2) : url;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

std::string fitting_term(std::string term) {
  cut_at_code_point(term, longest_index_term);
  return term;
}

std::string id_term(std::string_view prefix, std::string_view id) {
  std::string term(prefix);
  if (!id.empty() && ((id.front() >= 'A' && id.front() <= 'Z') || id.front() == ':')) term += ':';
  term += id;
  return fitting_term(std::move(term));
}

std::string whole_term(std::string_view prefix, std::string_view text) {
  const TokenizedText words = tokenize(text);
  if (words.terms.empty()) return {};
  std::string term(prefix);
  term += '=';
  term += words.terms;
  return fitting_term(std::move(term));
}

std::string name_as_written_prefix(std::string_view whole_term) {
  return std::string(schema::name_as_written) + hex_digits_of(stable_hash(whole_term));
}

std::string name_as_written_term(std::string_view whole_term, std::string_view name) {
  std::string term = name_as_written_prefix(whole_term) + std::string(name);
  std::erase(term, '\0');
  return fitting_term(std::move(term));
}

std::string day_term(std::string_view prefix, Day day) {
  const std::chrono::year_month_day date{day};
  return month_term(prefix, date.year() / date.month()) + digits(static_cast<unsigned>(date.day()), 2);
}

std::string month_term(std::string_view prefix, std::chrono::year_month month) {
  return year_term(prefix, month.year()) + digits(static_cast<unsigned>(month.month()), 2);
}

std::string year_term(std::string_view prefix, std::chrono::year year) {
  return std::string(prefix) + digits(static_cast<unsigned>(static_cast<int>(year)), 4);
}

std::string canonical_url(std::string_view url) {
  url = without_scheme(trim(url));
  url = url.substr(0, url.find('#'));
  const std::size_t path = std::min(url.find_first_of("/?"), url.size());
  std::string canonical = lower(url.substr(0, path));
  if (canonical.starts_with("www.")) canonical.erase(0, 4);
  canonical += url.substr(path);
  while (canonical.ends_with('/')) canonical.pop_back();
  return canonical;
}

std::string url_host(std::string_view url) {
  const std::string canonical = canonical_url(url);
  std::string_view host = std::string_view(canonical).substr(0, canonical.find_first_of("/?"));
  if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
  return std::string(host.substr(0, host.find(':')));
}

std::string url_term(std::string_view url) {
  std::string term = std::string(schema::url) + canonical_url(url);
  cut_at_code_point(term, longest_url_term);
  return term;
}

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t before) {
  std::uint64_t hash = before;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

std::string copy_hash(const TokenizedText& words, std::string_view speaker) {
  if (words.tokens.empty()) return {};
  std::uint64_t hash = stable_hash("");
  bool first = true;
  const auto add = [&](const TokenizedText& said) {
    for (std::size_t i = 0; i < said.tokens.size(); ++i) {
      if (!first) hash = stable_hash(" ", hash);
      hash = stable_hash(said.term(i), hash);
      first = false;
    }
  };
  if (!speaker.empty()) add(tokenize(speaker));
  add(words);
  return hex_digits_of(hash);
}

std::string hex_digits_of(std::uint64_t value) {
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; value >>= 4U) text[i] = "0123456789abcdef"[value & 0xFU];
  return text;
}

std::uint64_t number_of(std::string_view hex_digits) {
  std::uint64_t value = 0;
  constexpr int hexadecimal = 16;
  std::from_chars(hex_digits.data(), hex_digits.data() + hex_digits.size(), value, hexadecimal);
  return value;
}

}  // namespace dateline
