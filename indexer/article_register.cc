#include "indexer/article_register.h"

#include "common/terms.h"

namespace dateline {

std::optional<std::string> ArticleRegister::admit(Article& article, const std::string& path,
                                                  const std::string& position) {
  Metadata& meta = article.meta;
  const std::uint32_t number = number_of(path);
  const std::uint64_t content = stable_hash(meta.position.sha256);
  const auto [first, is_new] =
      seen_.try_emplace(stable_hash(meta.id), Seen{number, content, meta.position.offset, position});
  if (is_new) return std::nullopt;
  const bool other_file = first->second.path != number && first->second.content != content;
  if (other_file && !meta.url) {
    const std::string told_apart = hex_digits_of(stable_hash(meta.id + meta.position.sha256));
    if (seen_.try_emplace(stable_hash(told_apart), Seen{number, content, meta.position.offset, position}).second) {
      meta.id = told_apart;
      return std::nullopt;
    }
  }
  return refusal(first->second, number, meta.position.offset);
}

std::string ArticleRegister::refusal(const Seen& first, std::uint32_t path, std::uint64_t offset) const {
  if (paths_[first.path] != paths_[path]) {
    const std::string position = first.position.empty() ? "" : ": " + first.position;
    return "same article as " + paths_[first.path] + position + "; left out";
  }
  if (first.offset == offset) return "given twice; read once";
  return "same article as " + first.position + "; left out";
}

std::uint32_t ArticleRegister::number_of(const std::string& path) {
  if (paths_.empty() || paths_.back() != path) paths_.push_back(path);
  return static_cast<std::uint32_t>(paths_.size() - 1);
}

}  // namespace dateline
