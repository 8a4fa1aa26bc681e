#include "indexer/article_register.h"

#include <algorithm>

#include "common/terms.h"

namespace dateline {

Admission ArticleRegister::admit(const ArticleIdentity& article, const std::string& path, const std::string& position) {
  const Capture capture{admitted(), article.has_body, article.record_id, article.content, article.captured};
  const Seen here{path_number(path), article.offset, position, capture};
  const auto [first, is_new] = seen_.try_emplace(article.id, here);
  if (is_new) return admit_new();
  const Seen& standing = first->second;
  const bool same_record = paths_[standing.path] == paths_[here.path] && standing.offset == here.offset;
  if (article.has_url && !same_record) {
    further_captures_[article.id].push_back(capture);
    return admit_new();
  }
  const bool another = standing.path != here.path && standing.capture.content != capture.content;
  if (!article.has_url && another && seen_.try_emplace(article.told_apart, here).second) return admit_new(true);
  return {std::nullopt, refusal(standing, here)};
}

std::vector<CapturedPage> ArticleRegister::captured_pages() const {
  std::vector<std::pair<std::uint64_t, CapturedPage>> pages;
  for (const auto& [id, further] : further_captures_) {
    const Seen& first = seen_.at(id);
    CapturedPage page{{first.capture}, paths_[first.path], first.position};
    page.captures.insert(page.captures.end(), further.begin(), further.end());
    pages.emplace_back(id, std::move(page));
  }
  std::sort(pages.begin(), pages.end(),
            [](const auto& a, const auto& b) { return a.second.captures[0].number < b.second.captures[0].number; });
  std::unordered_map<std::uint64_t, std::uint64_t> owner;
  std::vector<CapturedPage> list;
  for (auto& [id, page] : pages) {
    for (Capture& capture : page.captures) {
      if (capture.record_id == id) continue;
      const bool is_taken =
          seen_.count(capture.record_id) > 0 || owner.try_emplace(capture.record_id, id).first->second != id;
      if (is_taken) capture.record_id = stable_hash(hex_digits_of(capture.record_id) + hex_digits_of(capture.content));
    }
    list.push_back(std::move(page));
  }
  return list;
}

std::string ArticleRegister::refusal(const Seen& first, const Seen& second) const {
  if (paths_[first.path] != paths_[second.path]) {
    const std::string position = first.position.empty() ? "" : ": " + first.position;
    return "same article as " + paths_[first.path] + position + "; left out";
  }
  if (first.offset == second.offset) return "given twice; read once";
  return "same article as " + first.position + "; left out";
}

std::uint32_t ArticleRegister::path_number(const std::string& path) {
  if (paths_.empty() || paths_.back() != path) paths_.push_back(path);
  return static_cast<std::uint32_t>(paths_.size() - 1);
}

}  // namespace dateline
