#include "indexer/passage_splitter.h"

#include <algorithm>
#include <string_view>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// The places in `text` where it may be cut, behind a sentence: the begin of the blanks before the next one.
std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  std::size_t word_before = 0;
  for (const Token& token : tokenize(text).tokens) {
    if (token.starts_sentence && word_before > 0) {
      // Quotation marks and brackets before the first word belong to the new sentence.
      std::size_t end = token.begin;
      while (end > word_before && !is_blank(text[end - 1])) --end;
      while (end > word_before && is_blank(text[end - 1])) --end;
      if (end > word_before) ends.push_back(end);
    }
    word_before = token.end;
  }
  return ends;
}

std::size_t code_point_before(std::string_view text, std::size_t position) {
  while (position > 0 && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U) --position;
  return position;
}

/// Cuts one paragraph into pieces of at most `longest_passage` bytes and of like length, so that no crumb is left over.
class ParagraphCutter {
 public:
  /// What need not be cut need not be read.
  explicit ParagraphCutter(std::string_view text)
      : text_(text), ends_(text.size() > longest_passage ? sentence_ends(text) : std::vector<std::size_t>()) {}

  std::vector<std::string> cut() {
    std::vector<std::string> pieces;
    std::size_t begin = 0;
    while (begin < text_.size()) {
      const std::size_t end = end_of_piece(begin);
      if (const std::string_view piece = trim(text_.substr(begin, end - begin)); !piece.empty()) {
        pieces.emplace_back(piece);
      }
      begin = end;
    }
    return pieces;
  }

 private:
  [[nodiscard]] std::size_t end_of_piece(std::size_t begin) const {
    const std::size_t left = text_.size() - begin;
    if (left <= longest_passage) return text_.size();
    const std::size_t pieces = (left + longest_passage - 1) / longest_passage;
    const std::size_t wanted = begin + left / pieces;
    const std::size_t latest = begin + longest_passage;
    if (const std::size_t end = sentence_end_near(wanted, begin + shortest_passage, latest); end != 0) return end;
    const std::size_t blank = text_.substr(begin, longest_passage + 1).find_last_of(" \n");
    if (blank != std::string_view::npos && blank > shortest_passage) return begin + blank;
    return code_point_before(text_, latest);
  }

  /// The end nearest to `wanted` within the bounds; 0 if there is none.
  [[nodiscard]] std::size_t sentence_end_near(std::size_t wanted, std::size_t earliest, std::size_t latest) const {
    const auto after = std::lower_bound(ends_.begin(), ends_.end(), wanted);
    std::size_t best = 0;
    if (after != ends_.end() && *after <= latest) best = *after;
    if (after != ends_.begin()) {
      const std::size_t before = *std::prev(after);
      if (before >= earliest && (best == 0 || wanted - before < best - wanted)) best = before;
    }
    return best;
  }

  std::string_view text_;
  std::vector<std::size_t> ends_;
};

/// Joins short neighbours and cuts what is long. Paragraphs are of one speaker.
std::vector<std::string> passage_texts(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> pieces;
  for (const std::string& paragraph : paragraphs) {
    for (std::string& piece : ParagraphCutter(paragraph).cut()) pieces.push_back(std::move(piece));
  }
  std::vector<std::string> texts;
  for (std::string& piece : pieces) {
    const bool last_and_short = &piece == &pieces.back() && piece.size() < shortest_passage;
    const bool joins = !texts.empty() && (texts.back().size() < shortest_passage || last_and_short) &&
                       texts.back().size() + 1 + piece.size() <= longest_passage;
    if (joins) {
      texts.back() += '\n';
      texts.back() += piece;
    } else {
      texts.push_back(std::move(piece));
    }
  }
  return texts;
}

void add_title(const Article& article, std::vector<Passage>& passages) {
  if (!article.meta.title) return;
  Passage title;
  title.kind = PassageKind::title;
  title.text = *article.meta.title;
  passages.push_back(std::move(title));
}

void add_body(const Article& article, std::vector<Passage>& passages) {
  unsigned number = 0;
  for (std::string& text : passage_texts(article.paragraphs)) {
    Passage passage;
    passage.number = ++number;
    passage.text = std::move(text);
    passages.push_back(std::move(passage));
  }
}

void add_comment(const Comment& comment, std::vector<Passage>& passages) {
  unsigned part = 0;
  for (std::string& text : passage_texts(comment.paragraphs)) {
    Passage passage;
    passage.kind = PassageKind::comment;
    passage.number = comment.number;
    passage.part = ++part;
    passage.text = std::move(text);
    passage.comment = CommentFacts{comment.number, comment.author, comment.posted, comment.reply_to};
    passages.push_back(std::move(passage));
  }
}

}  // namespace

std::vector<Passage> split_passages(const Article& article) {
  std::vector<Passage> passages;
  add_title(article, passages);
  add_body(article, passages);
  for (const Comment& comment : article.comments) add_comment(comment, passages);
  return passages;
}

}  // namespace dateline
