#include "indexer/repeated_paragraphs.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/terms.h"
#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

constexpr std::size_t notes_in_a_block = 4096;

using StandingOf = std::function<ParagraphCounter::Standing(std::uint32_t)>;

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

/// By publisher: how many articles there are that are no copies of one another.
std::unordered_map<std::uint64_t, std::uint64_t> articles_by_publisher(std::uint32_t articles,
                                                                       const StandingOf& standing_of) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> groups;
  for (std::uint32_t article = 0; article < articles; ++article) {
    const auto standing = standing_of(article);
    if (!standing.left_out) groups.emplace_back(standing.publisher, standing.group);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  std::unordered_map<std::uint64_t, std::uint64_t> counts;
  for (const auto& [publisher, group] : groups) ++counts[publisher];
  return counts;
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

void mark(DecisionMarks& marks, std::uint32_t article, std::uint64_t decision) {
  marks[article] += stable_hash(hex_digits_of(decision));
}

void ParagraphCounter::add(std::uint32_t article, const ParagraphKeys& paragraphs) {
  const std::lock_guard lock(mutex_);
  for (const std::uint64_t key : paragraphs.keys) note(key, article);
}

void ParagraphCounter::note(std::uint64_t key, std::uint32_t article) {
  Part& part = parts_[key % parts];
  part.waiting.push_back({key, article});
  if (part.waiting.size() < notes_in_a_block) return;
  const std::size_t bytes = part.waiting.size() * sizeof(Note);
  std::string block(bytes, '\0');
  std::memcpy(block.data(), part.waiting.data(), bytes);
  part.written.push_back({file_.append(block), bytes});
  part.waiting.clear();
}

std::vector<ParagraphCounter::Note> ParagraphCounter::notes_of(const Part& part) const {
  std::vector<Note> notes = part.waiting;
  for (const Block& block : part.written) {
    const std::string bytes = file_.read(block.offset, block.bytes);
    const std::size_t before = notes.size();
    notes.resize(before + bytes.size() / sizeof(Note));
    std::memcpy(notes.data() + before, bytes.data(), bytes.size() / sizeof(Note) * sizeof(Note));
  }
  std::sort(notes.begin(), notes.end(),
            [](const Note& a, const Note& b) { return std::tie(a.key, a.article) < std::tie(b.key, b.article); });
  return notes;
}

RepeatedParagraphs ParagraphCounter::repeated(std::uint32_t articles, const StandingOf& standing_of) {
  const auto articles_of = articles_by_publisher(articles, standing_of);
  std::unordered_set<std::uint64_t> keys;
  DecisionMarks marks;
  for (Part& part : parts_) {
    const std::vector<Note> notes = notes_of(part);
    for (auto begin = notes.begin(); begin != notes.end();) {
      const auto end = std::find_if(begin, notes.end(), [&](const Note& note) { return note.key != begin->key; });
      std::vector<std::uint32_t> groups;
      std::uint64_t publisher = 0;
      for (auto note = begin; note != end; ++note) {
        const Standing standing = standing_of(note->article);
        if (standing.left_out) continue;
        publisher = standing.publisher;
        groups.push_back(standing.group);
      }
      std::sort(groups.begin(), groups.end());
      const auto count = static_cast<std::uint64_t>(std::unique(groups.begin(), groups.end()) - groups.begin());
      if (count >= fewest_repetitions && count * one_article_in >= articles_of.at(publisher)) {
        keys.insert(begin->key);
        for (auto note = begin; note != end; ++note) mark(marks, note->article, note->key);
      }
      begin = end;
    }
    part = Part{};
  }
  return RepeatedParagraphs(std::move(keys), std::move(marks));
}

}  // namespace dateline
