#include "common/article_context.h"

namespace dateline {

bool is_wide_place(const LexiconEntry& place) {
  const std::string& kind = place.kind;
  return kind.starts_with("PCL") || kind == "CONT" || kind == "OCN" || kind == "SEA" || kind == "RGN";
}

void ArticleContext::add_country(std::string_view country, double weight) {
  if (country.empty()) return;
  countries_[std::string(country)] += weight;
  total_ += weight;
}

void ArticleContext::add_place(Lexicon::Index place, const LexiconEntry& entry, double weight) {
  const bool is_new = places_.insert(place).second;
  if (is_new || weight >= 1) {
    for (const std::string& country : entry.countries) add_country(country, weight);
  }
  if (is_new && entry.coordinates && !is_wide_place(entry) && anchors_.size() < most_anchors)
    anchors_.push_back({place, *entry.coordinates});
}

void ArticleContext::add_unlisted_place(const std::string& id, const NameMention& mention) {
  unlisted_places_.try_emplace(id, mention);
}

const NameMention* ArticleContext::unlisted_place(const std::string& id) const {
  const auto found = unlisted_places_.find(id);
  return found == unlisted_places_.end() ? nullptr : &found->second;
}

void ArticleContext::add_force(Lexicon::Index force) { forces_.insert(force); }

bool ArticleContext::names_country(std::string_view country) const {
  const auto found = countries_.find(country);
  return found != countries_.end() && found->second >= 1;
}

std::vector<std::string_view> ArticleContext::named_countries() const {
  std::vector<std::string_view> named;
  for (const auto& [country, weight] : countries_) {
    if (weight >= 1) named.emplace_back(country);
  }
  return named;
}

double ArticleContext::country_share(std::string_view country) const {
  const auto found = countries_.find(country);
  return found == countries_.end() || total_ <= 0 ? 0 : found->second / total_;
}

Span span_of(const TokenizedText& text, std::size_t first, std::size_t last) {
  const Token& end = text.tokens[last - 1];
  std::uint32_t stop = end.end;
  if (end.possessive) {
    const std::string_view written = text.written(last - 1);
    stop -= written.ends_with("\u2019s") || written.ends_with("\u2019S") ? 4U : 2U;
  }
  return {text.tokens[first].begin, stop};
}

std::string_view words_between(const TokenizedText& text, std::size_t first, std::size_t last) {
  const Span span = span_of(text, first, last);
  return text.text.substr(span.begin, span.end - span.begin);
}

}  // namespace dateline
