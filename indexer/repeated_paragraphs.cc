#include "indexer/repeated_paragraphs.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/terms.h"
#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

using StandingOf = ParagraphCounter::StandingOf;

/// Case, marks and punctuation make no difference, unless there is nothing else.
std::uint64_t key_of(std::uint64_t publisher, const TokenizedText& words) {
  std::string text = hex_digits_of(publisher);
  for (std::size_t i = 0; i < words.tokens.size(); ++i) (text += ' ') += words.term(i);
  if (words.tokens.empty()) (text += '|') += trim(words.text);
  return stable_hash(text);
}

bool has_words(const std::vector<std::string>& paragraphs) {
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [](const std::string& text) { return !tokenize(text).tokens.empty(); });
}

/// An article of a publisher that is no copy of another one counted, or one that is known by the first of its copies.
struct Published {
  std::uint64_t publisher;
  std::uint64_t group;
  friend bool operator<(const Published& a, const Published& b) {
    return a.publisher != b.publisher ? a.publisher < b.publisher : a.group < b.group;
  }
};

using ArticlesOf = std::unordered_map<std::uint64_t, std::uint64_t>;

/// By publisher: how many articles there are that are no copies of one another.
ArticlesOf articles_by_publisher(std::uint32_t articles, const StandingOf& standing_of,
                                 const std::filesystem::path& work_folder) {
  RecordSorter<Published> published(work_folder);
  for (std::uint32_t article = 0; article < articles; ++article) {
    const auto standing = standing_of(article);
    if (!standing.left_out) published.add({standing.publisher, standing.group});
  }
  ArticlesOf counts;
  std::optional<Published> last;
  SortedStream<Published> sorted = published.sorted();
  while (const auto next = sorted.next()) {
    if (!last || *last < *next) ++counts[next->publisher];
    last = next;
  }
  return counts;
}

/// Whether a paragraph is furniture that stands in these articles.
bool is_furniture(const std::vector<std::uint32_t>& articles, const StandingOf& standing_of,
                  const ArticlesOf& articles_of) {
  if (articles.size() < fewest_repetitions) return false;
  std::vector<std::uint32_t> groups;
  std::uint64_t publisher = 0;
  for (const std::uint32_t article : articles) {
    const auto standing = standing_of(article);
    if (standing.left_out) continue;
    publisher = standing.publisher;
    groups.push_back(standing.group);
  }
  std::sort(groups.begin(), groups.end());
  const auto count = static_cast<std::uint64_t>(std::unique(groups.begin(), groups.end()) - groups.begin());
  return count >= fewest_repetitions && count * one_article_in >= articles_of.at(publisher);
}

}  // namespace

std::uint64_t publisher_of(const Metadata& meta) {
  if (meta.url) {
    if (const std::string host = url_host(*meta.url); !host.empty()) return stable_hash("host " + host);
  }
  if (meta.source) return stable_hash("source " + joined_terms(*meta.source));
  const std::size_t end_of_folder = meta.position.file.find('/');
  if (end_of_folder == std::string::npos) return stable_hash("folder");
  return stable_hash("folder " + meta.position.file.substr(0, end_of_folder));
}

void RepeatedParagraphs::drop_from(Article& article) const {
  if (keys_.empty()) return;
  const std::uint64_t publisher = publisher_of(article.meta);
  std::vector<std::string> kept;
  std::vector<DroppedText> dropped;
  for (std::string& paragraph : article.paragraphs) {
    if (keys_.count(key_of(publisher, tokenize(paragraph))) == 0) {
      kept.push_back(paragraph);
    } else {
      dropped.push_back({"repeated", paragraph});
    }
  }
  if (dropped.empty() || !has_words(kept)) return;
  article.paragraphs = std::move(kept);
  article.dropped.insert(article.dropped.end(), dropped.begin(), dropped.end());
}

ParagraphKeys paragraph_keys(const Article& article, std::span<const TokenizedText> words) {
  const std::uint64_t publisher = publisher_of(article.meta);
  const std::size_t count = std::min(words.size(), most_counted);
  ParagraphKeys paragraphs;
  paragraphs.all = count == words.size();
  std::vector<std::uint64_t>& keys = paragraphs.keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back(key_of(publisher, words[i]));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return paragraphs;
}

void ParagraphCounter::add(std::uint32_t article, const ParagraphKeys& paragraphs) {
  const std::lock_guard lock(mutex_);
  for (const std::uint64_t key : paragraphs.keys) notes_.add({key, article});
}

RepeatedParagraphs ParagraphCounter::repeated(std::uint32_t articles, const StandingOf& standing_of,
                                              const OnRepeated& on_repeated) {
  const ArticlesOf articles_of = articles_by_publisher(articles, standing_of, work_folder_);
  std::unordered_set<std::uint64_t> keys;
  SortedStream<Note> notes = notes_.sorted();
  std::vector<std::uint32_t> with;
  for (auto next = notes.next(); next;) {
    const std::uint64_t key = next->key;
    with.clear();
    for (; next && next->key == key; next = notes.next()) with.push_back(static_cast<std::uint32_t>(next->article));
    if (!is_furniture(with, standing_of, articles_of)) continue;
    keys.insert(key);
    for (const std::uint32_t article : with) on_repeated(article, key);
  }
  return RepeatedParagraphs(std::move(keys));
}

}  // namespace dateline
