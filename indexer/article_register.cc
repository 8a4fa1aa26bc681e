#include "indexer/article_register.h"

#include <algorithm>

#include "common/terms.h"

namespace dateline {

Admission ArticleRegister::admit(Article& article, const std::string& path, const std::string& position) {
  Metadata& meta = article.meta;
  const Capture capture{admitted(), !article.paragraphs.empty(), number_of(meta.record_id),
                        stable_hash(meta.position.sha256), meta.captured.value_or(Capture::unknown_time)};
  const Seen here{path_number(path), meta.position.offset, position, capture};
  const std::uint64_t id = number_of(meta.id);
  const auto [first, is_new] = seen_.try_emplace(id, here);
  if (is_new) return admit_new();
  const Seen& standing = first->second;
  const bool same_record = paths_[standing.path] == paths_[here.path] && standing.offset == here.offset;
  if (meta.url && !same_record) {
    further_captures_[id].push_back(capture);
    return admit_new();
  }
  if (!meta.url && standing.path != here.path && standing.capture.content != capture.content) {
    const std::string told_apart = hex_digits_of(stable_hash(meta.id + meta.position.sha256));
    if (seen_.try_emplace(number_of(told_apart), here).second) {
      meta.id = told_apart;
      return admit_new();
    }
  }
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
