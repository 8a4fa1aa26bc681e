#include "searcher/passage_reference.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace dateline {

namespace {

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, fault] = std::from_chars(digits.data(), end, value);
  if (fault != std::errc() || stop != end || value == 0 || digits.front() == '0') return std::nullopt;
  return value;
}

/// "b3", "c12" or "c12.2"
std::optional<PassageReference::Place> parse_place(std::string_view text) {
  if (text.size() < 2 || (text[0] != 'b' && text[0] != 'c')) return std::nullopt;
  PassageReference::Place place;
  place.kind = text[0] == 'b' ? PassageKind::body : PassageKind::comment;
  text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  const auto whole = dot == 0 ? std::nullopt : number(text.substr(0, dot));
  if (!whole) return std::nullopt;
  place.number = *whole;
  if (dot == std::string_view::npos) return place;
  if (place.kind == PassageKind::body || dot + 1 == text.size()) return std::nullopt;
  place.part = number(text.substr(dot + 1));
  return place.part ? std::optional(place) : std::nullopt;
}

}  // namespace

std::optional<PassageReference> parse_reference(std::string_view typed) {
  const std::size_t colon = typed.find(':');
  PassageReference reference;
  for (const char c : typed.substr(0, colon)) {
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return std::nullopt;
    reference.article += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (reference.article.size() < fewest_digits || reference.article.size() > article_digits) return std::nullopt;
  if (colon == std::string_view::npos) return reference;
  reference.place = parse_place(typed.substr(colon + 1));
  return reference.place ? std::optional(reference) : std::nullopt;
}

std::string to_string(const PassageReference& reference) {
  std::string text = reference.article;
  if (!reference.place) return text;
  text += reference.place->kind == PassageKind::body ? ":b" : ":c";
  text += std::to_string(reference.place->number);
  if (reference.place->part) text += "." + std::to_string(*reference.place->part);
  return text;
}

bool means(const PassageReference& reference, const Passage& passage) {
  if (!reference.place) return true;
  const PassageReference::Place& place = *reference.place;
  return place.kind == passage.kind && place.number == passage.number &&
         place.part.value_or(passage.part) == passage.part;
}

}  // namespace dateline
