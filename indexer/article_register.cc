#include "indexer/article_register.h"

#include "common/terms.h"

namespace dateline {

std::optional<std::string> ArticleRegister::admit(Article& article, const std::string& path) {
  Metadata& meta = article.meta;
  const std::uint32_t number = number_of(path);
  const std::uint64_t content = stable_hash(meta.position.sha256);
  const auto [first, is_new] = seen_.try_emplace(stable_hash(meta.id), Seen{number, content});
  if (is_new) return std::nullopt;
  const bool other_file = first->second.path != number && first->second.content != content;
  if (other_file && !meta.url) {
    const std::string told_apart = hex_digits_of(stable_hash(meta.id + meta.position.sha256));
    if (seen_.try_emplace(stable_hash(told_apart), Seen{number, content}).second) {
      meta.id = told_apart;
      return std::nullopt;
    }
  }
  return "same article as " + paths_[first->second.path] + "; left out";
}

std::uint32_t ArticleRegister::number_of(const std::string& path) {
  if (paths_.empty() || paths_.back() != path) paths_.push_back(path);
  return static_cast<std::uint32_t>(paths_.size() - 1);
}

}  // namespace dateline
