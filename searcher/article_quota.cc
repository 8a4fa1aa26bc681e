#include "searcher/article_quota.h"

#include <string_view>
#include <unordered_map>

#include "common/damage.h"
#include "common/order_key.h"

namespace dateline {

namespace {

/// One text: its best-ranked copy, and the one that stands for it.
struct Text {
  std::size_t best = 0;
  std::size_t shown = 0;
};

std::vector<Text> texts_of(std::span<const QuotaMatch> matches) {
  std::vector<Text> texts;
  std::unordered_map<std::string_view, std::size_t> by_key;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const QuotaMatch& match = matches[i];
    if (article_of(match.order_key).empty()) {
      throw index_damage("--per-article: the index does not tell which article a passage is of");
    }
    const auto [known, first] =
        match.copy_key.empty() ? std::pair(by_key.end(), true) : by_key.emplace(match.copy_key, texts.size());
    if (first) {
      texts.push_back({i, i});
    } else if (Text& text = texts[known->second]; match.order_key < matches[text.shown].order_key) {
      text.shown = i;
    }
  }
  return texts;
}

}  // namespace

std::vector<std::size_t> within_quota(std::span<const QuotaMatch> matches, std::size_t most) {
  std::vector<std::size_t> kept;
  std::unordered_map<std::string_view, std::size_t> shown_of;
  for (const Text& text : texts_of(matches)) {
    if (shown_of[article_of(matches[text.shown].order_key)]++ < most) kept.push_back(text.best);
  }
  return kept;
}

}  // namespace dateline
