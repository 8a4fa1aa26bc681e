#include "indexer/article_register.h"

#include "common/terms.h"

namespace dateline {

Admission ArticleRegister::admit(Article& article, const std::string& path, const std::string& position) {
  Metadata& meta = article.meta;
  const Seen here{number_of(path),
                  admitted(),
                  stable_hash(meta.position.sha256),
                  meta.position.offset,
                  position,
                  meta.captured.value_or(std::chrono::sys_seconds::min()),
                  !article.paragraphs.empty()};
  const auto [first, is_new] = seen_.try_emplace(stable_hash(meta.id), here);
  if (is_new) return admit_new();
  Seen& standing = first->second;
  const bool same_record = paths_[standing.path] == paths_[here.path] && standing.offset == here.offset;
  if (meta.url && !same_record) return admit_capture(standing, here);
  if (!meta.url && standing.path != here.path && standing.content != here.content) {
    const std::string told_apart = hex_digits_of(stable_hash(meta.id + meta.position.sha256));
    if (seen_.try_emplace(stable_hash(told_apart), here).second) {
      meta.id = told_apart;
      return admit_new();
    }
  }
  return {std::nullopt, refusal(standing, here)};
}

Admission ArticleRegister::admit_new() {
  superseded_.push_back(false);
  return {admitted() - 1, ""};
}

Admission ArticleRegister::admit_capture(Seen& standing, const Seen& capture) {
  ++further_captures_;
  if (!beats(capture, standing)) return {};
  superseded_[standing.number] = true;
  standing = capture;
  return admit_new();
}

/// Of two that were saved at one time the content decides, so that the order of the archive does not.
bool ArticleRegister::beats(const Seen& capture, const Seen& other) {
  if (capture.has_body != other.has_body) return capture.has_body;
  if (capture.captured != other.captured) return capture.captured > other.captured;
  return capture.captured != std::chrono::sys_seconds::min() && capture.content < other.content;
}

std::string ArticleRegister::refusal(const Seen& first, const Seen& second) const {
  if (paths_[first.path] != paths_[second.path]) {
    const std::string position = first.position.empty() ? "" : ": " + first.position;
    return "same article as " + paths_[first.path] + position + "; left out";
  }
  if (first.offset == second.offset) return "given twice; read once";
  return "same article as " + first.position + "; left out";
}

std::uint32_t ArticleRegister::number_of(const std::string& path) {
  if (paths_.empty() || paths_.back() != path) paths_.push_back(path);
  return static_cast<std::uint32_t>(paths_.size() - 1);
}

}  // namespace dateline
