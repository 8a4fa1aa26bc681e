#include "indexer/first_seen.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "common/terms.h"
#include "indexer/new_file.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t id_digits = 16;
constexpr int hexadecimal = 16;

/// Names of generations begin with the day that they were built on.
bool names_generation(std::string_view text) {
  constexpr std::size_t day_digits = 8;
  return text.size() > day_digits &&
         std::all_of(text.begin(), text.begin() + day_digits, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::uint64_t> FirstSeen::key_of(std::string_view article_id) {
  std::uint64_t key = 0;
  const char* const last = article_id.data() + article_id.size();
  const auto [end, failure] = std::from_chars(article_id.data(), last, key, hexadecimal);
  if (article_id.size() != id_digits || failure != std::errc() || end != last) return std::nullopt;
  return key;
}

FirstSeen::FirstSeen(std::string generation) { generations_.push_back(std::move(generation)); }

std::uint32_t FirstSeen::number_of(std::string_view generation) {
  // Neighbouring lines often name the same one, and there are as many as there were nights.
  const auto found = std::find(generations_.rbegin(), generations_.rend(), generation);
  if (found != generations_.rend()) return static_cast<std::uint32_t>(generations_.rend() - found - 1);
  generations_.emplace_back(generation);
  return static_cast<std::uint32_t>(generations_.size() - 1);
}

void FirstSeen::keep_first_of_each() {
  const auto by_key = [](const Seen& a, const Seen& b) { return a.first < b.first; };
  const auto same_key = [](const Seen& a, const Seen& b) { return a.first == b.first; };
  std::stable_sort(seen_.begin(), seen_.end(), by_key);
  seen_.erase(std::unique(seen_.begin(), seen_.end(), same_key), seen_.end());
}

std::optional<Fault> FirstSeen::carry_over(const fs::path& folder) {
  std::ifstream in(folder / first_seen_file, std::ios::binary);
  std::optional<Fault> fault;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const auto id = key_of(std::string_view(line).substr(0, tab));
    const std::string_view generation = std::string_view(line).substr(std::min(tab + 1, line.size()));
    if (id && names_generation(generation)) {
      seen_.emplace_back(*id, number_of(generation));
    } else if (!fault) {
      fault = Fault{(folder / first_seen_file).string(), "line " + std::to_string(number),
                    "damaged; its article counts as new"};
    }
  }
  keep_first_of_each();
  return fault;
}

const std::string& FirstSeen::of(std::string_view article_id) const {
  const auto id = key_of(article_id);
  if (!id) return generations_.front();
  const auto found = std::lower_bound(seen_.begin(), seen_.end(), Seen{*id, 0});
  return found == seen_.end() || found->first != *id ? generations_.front() : generations_[found->second];
}

std::uint64_t FirstSeen::add(const std::vector<std::uint64_t>& articles) {
  const std::size_t known = seen_.size();
  seen_.reserve(seen_.size() + articles.size());
  for (const std::uint64_t article : articles) seen_.emplace_back(article, 0);
  keep_first_of_each();
  return seen_.size() - known;
}

void FirstSeen::write(const fs::path& folder) const {
  NewFile file(folder / first_seen_file);
  for (const auto& [id, generation] : seen_) file.write(hex_digits_of(id) + '\t' + generations_[generation] + '\n');
  file.finish();
}

}  // namespace dateline
