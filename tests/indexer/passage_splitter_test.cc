#include "indexer/passage_splitter.h"

#include <catch2/catch.hpp>

#include "common/text.h"

using namespace dateline;

namespace {

std::string sentences(std::size_t bytes, const std::string& sentence = "The column moved on to the next village. ") {
  std::string text;
  while (text.size() < bytes) text += sentence;
  text.pop_back();
  return text;
}

Article article_of(std::vector<std::string> paragraphs) {
  Article article;
  article.paragraphs = std::move(paragraphs);
  return article;
}

Comment comment_of(unsigned number, std::vector<std::string> paragraphs) {
  Comment comment;
  comment.number = number;
  comment.author = "reader";
  comment.paragraphs = std::move(paragraphs);
  return comment;
}

std::vector<std::string> texts_of(const Article& article) {
  std::vector<std::string> texts;
  for (const Passage& passage : split_passages(article)) texts.push_back(passage.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("short neighbouring paragraphs are joined by a line feed until they can be read on their own") {
  const std::string long_enough = sentences(250);
  CHECK(texts_of(article_of({"One.", "Two.", long_enough, long_enough})) ==
        Texts{"One.\nTwo.\n" + long_enough, long_enough});
}

TEST_CASE("a short last paragraph joins the one before it") {
  const std::string long_enough = sentences(250);
  CHECK(texts_of(article_of({long_enough, "End."})) == Texts{long_enough + "\nEnd."});
  const std::string full = sentences(longest_passage - 30);
  CHECK(texts_of(article_of({full, "An end that does not fit any more, by a word."})) ==
        Texts{full, "An end that does not fit any more, by a word."});
}

TEST_CASE("a comment is never joined to the body it answers, nor to another comment") {
  Article article = article_of({"Body."});
  article.comments = {comment_of(1, {"First.", "Its second paragraph."}), comment_of(2, {"Second."})};
  const auto passages = split_passages(article);
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].text == "Body.");
  CHECK(passages[0].kind == PassageKind::body);
  CHECK_FALSE(passages[0].comment.has_value());
  CHECK(passages[1].text == "First.\nIts second paragraph.");
  CHECK(passages[1].kind == PassageKind::comment);
  CHECK(passages[2].text == "Second.");
  CHECK(passages[2].number == 2);
  CHECK(passages[2].comment->author == "reader");
}

TEST_CASE("the title stands first, as a passage of its own kind") {
  Article article = article_of({"Body."});
  article.meta.title = "Title";
  const auto passages = split_passages(article);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].kind == PassageKind::title);
  CHECK(passages[0].text == "Title");
  CHECK(passages[1].number == 1);
}

TEST_CASE("a long paragraph is cut at sentence ends into pieces of like length") {
  const std::string text = sentences(3000);
  const auto passages = split_passages(article_of({text}));
  REQUIRE(passages.size() == 3);
  std::string together;
  for (const Passage& passage : passages) {
    CHECK(passage.text.size() <= longest_passage);
    CHECK(passage.text.size() > 800);
    CHECK(passage.text.ends_with("village."));
    together += (together.empty() ? "" : " ") + passage.text;
  }
  CHECK(together == text);
  CHECK(passages[2].number == 3);
}

TEST_CASE("the parts of a long comment are numbered") {
  Article article;
  article.comments = {comment_of(4, {sentences(2000)})};
  const auto passages = split_passages(article);
  REQUIRE(passages.size() == 2);
  CHECK(passages[1].number == 4);
  CHECK(passages[1].part == 2);
}

TEST_CASE("quotation marks stay with the sentence that they open") {
  const std::string said = sentences(700) + " \"";
  const auto texts = texts_of(article_of({said + sentences(700) + "\""}));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].ends_with("village."));
  CHECK(texts[1].starts_with("\"The"));
}

TEST_CASE("text without sentences is cut at blanks, text without blanks at code points") {
  for (const std::string& text : texts_of(article_of({sentences(5000, "word ")}))) {
    CHECK(text.size() <= longest_passage);
    CHECK(text.starts_with("word"));
    CHECK(text.ends_with("word"));
  }
  std::string arabic;
  while (arabic.size() < 1'000'000) arabic += "\u0645";
  std::size_t bytes = 0;
  for (const std::string& text : texts_of(article_of({arabic}))) {
    CHECK(text.size() <= longest_passage);
    CHECK(valid_utf8_prefix(text) == text.size());
    bytes += text.size();
  }
  CHECK(bytes == arabic.size());
}

TEST_CASE("cutting takes time in proportion to the text, whatever it is made of") {
  std::string dots;
  while (dots.size() < 4'000'000) dots += "a.B!";
  CHECK(texts_of(article_of({dots})).size() > 3000);
  CHECK(texts_of(article_of({std::string(4'000'000, '"')})).size() > 3000);
}

TEST_CASE("an article without text has no passages") { CHECK(split_passages(Article{}).empty()); }
