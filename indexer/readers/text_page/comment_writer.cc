#include "indexer/readers/text_page/comment_writer.h"

#include <string>

#include "common/text.h"

namespace dateline {

void CommentWriter::begin(PageLine& line, const AuthorLine& author) {
  line.use = LineUse::comment;
  const auto number = static_cast<unsigned>(article_.comments.size() + 1);
  Comment comment;
  comment.number = number;
  if (!author.name.empty()) comment.author = author.name;
  comment.posted = author.posted;
  while (!enclosing_.empty() && enclosing_.back().first >= line.indent) enclosing_.pop_back();
  if (!enclosing_.empty()) comment.reply_to = enclosing_.back().second;
  enclosing_.emplace_back(line.indent, number);
  article_.comments.push_back(std::move(comment));
  if (!author.reply_to.empty()) answer(author.reply_to);
  last_by_[fold(author.name)] = number;
  drop_rest(author);
}

void CommentWriter::add_time(PageLine& line, const AuthorLine& time) {
  line.use = LineUse::comment;
  if (!article_.comments.back().posted) article_.comments.back().posted = time.posted;
  drop_rest(time);
}

bool CommentWriter::add_answered(PageLine& line) {
  const PhraseMatch* reply = find_phrase(line, "reply");
  if (reply == nullptr || reply->begin > 0 || !awaits_text() || reply->end == line.words.tokens.size()) return false;
  if (!answer(trim(line.text.substr(line.words.tokens[reply->end].begin)))) return false;
  line.drop("thread");
  return true;
}

void CommentWriter::add_text(PageLine& line, std::string_view text) {
  if (article_.comments.empty()) {
    line.drop("thread");
    return;
  }
  line.use = LineUse::comment;
  article_.comments.back().paragraphs.push_back(single_spaced(text));
}

bool CommentWriter::awaits_text() const {
  return !article_.comments.empty() && article_.comments.back().paragraphs.empty();
}

bool CommentWriter::awaits_time() const {
  return !article_.comments.empty() && !article_.comments.back().paragraphs.empty() && !article_.comments.back().posted;
}

bool CommentWriter::answer(std::string_view name) {
  const auto found = last_by_.find(fold(name));
  if (found == last_by_.end() || found->second == article_.comments.back().number) return false;
  article_.comments.back().reply_to = found->second;
  return true;
}

void CommentWriter::drop_rest(const AuthorLine& author) {
  if (!author.rest.empty()) article_.dropped.push_back({"thread", author.rest});
}

void CommentWriter::finish() {
  std::vector<Comment> kept;
  std::vector<unsigned> new_number(article_.comments.size() + 1, 0);
  for (Comment& comment : article_.comments) {
    if (comment.paragraphs.empty()) {
      if (comment.author) article_.dropped.push_back({"thread", *comment.author});
      continue;
    }
    new_number[comment.number] = static_cast<unsigned>(kept.size() + 1);
    kept.push_back(std::move(comment));
  }
  for (Comment& comment : kept) {
    comment.number = new_number[comment.number];
    if (comment.reply_to) comment.reply_to = new_number[*comment.reply_to];
    if (comment.reply_to == 0U) comment.reply_to.reset();
  }
  article_.comments = std::move(kept);
}

}  // namespace dateline
