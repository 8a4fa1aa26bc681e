#include "indexer/article_register.h"

#include "common/terms.h"

namespace dateline {

Admission ArticleRegister::admit(const ArticleIdentity& article, const std::string& path, const std::string& position) {
  const Seen here = seen_of(article, path, position);
  const auto first = numbers_.put(article.id, admitted());
  if (!first) return admit_new(here);
  const Seen standing = seen_[*first];
  const bool same_record = standing.offset == here.offset && is_one_path(standing, here);
  if (article.has_url && !same_record) {
    further_.add({article.id, *first, admitted()});
    return admit_new(here);
  }
  const bool another = standing.path.offset != here.path.offset && standing.content != here.content;
  if (!article.has_url && another && !numbers_.put(article.told_apart, admitted())) return admit_new(here, true);
  return {std::nullopt, refusal(standing, here)};
}

Admission ArticleRegister::admit_new(const Seen& seen, bool told_apart) {
  const std::uint32_t number = admitted();
  seen_.push_back(seen);
  return {number, "", told_apart};
}

void ArticleRegister::each_captured_page(const std::function<void(const CapturedPage&)>& take) {
  NumberTable owners(work_folder_);  // of records: the first article of the page that has it
  SortedStream<Further> captures = further_.sorted();
  for (auto next = captures.next(); next;) {
    const Further of_page = *next;
    const Seen first = seen_[of_page.first];
    CapturedPage page{{capture(of_page.first)}, text(first.path), text(first.position)};
    for (; next && next->first == of_page.first; next = captures.next()) page.captures.push_back(capture(next->number));
    tell_apart(page, of_page, owners);
    take(page);
  }
}

void ArticleRegister::tell_apart(CapturedPage& page, const Further& of_page, NumberTable& owners) const {
  for (Capture& capture : page.captures) {
    if (capture.record_id == of_page.id) continue;
    const bool is_taken = numbers_.find(capture.record_id) ||
                          owners.put(capture.record_id, of_page.first).value_or(of_page.first) != of_page.first;
    if (is_taken) capture.record_id = stable_hash(hex_digits_of(capture.record_id) + hex_digits_of(capture.content));
  }
}

Capture ArticleRegister::capture(std::uint32_t number) const {
  const Seen seen = seen_[number];
  return {number, seen.has_body != 0, seen.record_id, seen.content, seen.captured};
}

ArticleRegister::Seen ArticleRegister::seen_of(const ArticleIdentity& article, const std::string& path,
                                               const std::string& position) {
  if (!last_path_text_ || last_path_ != path) {
    last_path_text_ = add_text(path);
    last_path_ = path;
  }
  return {*last_path_text_, add_text(position), article.offset,  article.record_id,
          article.content,  article.captured,   article.has_body};
}

bool ArticleRegister::is_one_path(const Seen& one, const Seen& other) const {
  return one.path.offset == other.path.offset || text(one.path) == text(other.path);
}

std::string ArticleRegister::refusal(const Seen& first, const Seen& second) const {
  if (!is_one_path(first, second)) {
    const std::string position = text(first.position);
    return "same article as " + text(first.path) + (position.empty() ? "" : ": " + position) + "; left out";
  }
  if (first.offset == second.offset) return "given twice; read once";
  return "same article as " + text(first.position) + "; left out";
}

ArticleRegister::Text ArticleRegister::add_text(const std::string& text) { return {texts_.append(text), text.size()}; }

std::string ArticleRegister::text(const Text& place) const {
  std::string text(place.length, '\0');
  texts_.read(place.offset, text);
  return text;
}

}  // namespace dateline
