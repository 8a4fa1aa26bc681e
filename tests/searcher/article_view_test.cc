#include "searcher/article_view.h"

#include <catch2/catch.hpp>

#include <map>
#include <sstream>
#include <string>
#include <utility>

#include "searcher/article_text.h"

using namespace dateline;

namespace {

Hit hit(PassageKind kind, unsigned number, unsigned part = 1) {
  Hit made;
  made.stored.passage.kind = kind;
  made.stored.passage.number = number;
  made.stored.passage.part = part;
  made.stored.passage.text = "Text " + std::to_string(number) + ".";
  made.id = passage_id("0123456789abcdef", made.stored.passage);
  return made;
}

Hit comment(unsigned number, std::optional<unsigned> reply_to = {}, unsigned part = 1) {
  Hit made = hit(PassageKind::comment, number, part);
  made.stored.passage.comment = CommentFacts{number, "Reader", {}, reply_to};
  return made;
}

/// Five passages; a thread in which 2 answers 1, 3 and 5 answer 2, 6 answers 3, 4 answers nobody; 5 has two parts.
IndexedArticle article() {
  IndexedArticle made;
  made.meta.id = "0123456789abcdef";
  made.meta.title = "Units reach Maskanah";
  made.meta.position.file = "wire/1.txt";
  made.meta.position.sha256 = "9b1d";
  for (unsigned i = 1; i <= 5; ++i) made.body.push_back(hit(PassageKind::body, i));
  made.comments = {comment(1),    comment(2, 1),    comment(3, 2), comment(4),
                   comment(5, 2), comment(5, 2, 2), comment(6, 3)};
  return made;
}

ShowRequest request(const char* typed, std::size_t context = 1, bool whole = false) {
  return {parse_reference(typed).value(), context, whole};
}

/// "1|b1 >b2 b3|2", then comments as "c1@0": what is left out before, the body, after; comments with their depth.
std::string seen(const ArticleView& view) {
  const auto list = [](const std::vector<ShownPassage>& passages, bool depth) {
    std::string text;
    for (const ShownPassage& shown : passages) {
      text += (text.empty() ? "" : " ") + std::string(shown.chosen ? ">" : "");
      text += shown.hit.id.substr(shown.hit.id.find(':') + 1);
      if (depth) text += "@" + std::to_string(shown.depth);
    }
    return text;
  };
  return std::to_string(view.passages_before) + "|" + list(view.body, false) + "|" +
         std::to_string(view.passages_after) + "|" + list(view.comments, true);
}

std::string written(const ArticleView& view, unsigned width) {
  ScreenOptions options;
  options.width = width;
  std::ostringstream out;
  write_article(view, "", options, out);
  return out.str();
}

}  // namespace

TEST_CASE("a passage stands among its neighbours") {
  const auto [typed, context, expected] = GENERATE(table<const char*, std::size_t, std::string>({
      {"0123456789abcdef:b3", 1, "1|b2 >b3 b4|1|"},
      {"0123456789abcdef:b3", 0, "2|>b3|2|"},
      {"0123456789abcdef:b1", 1, "0|>b1 b2|3|"},
      {"0123456789abcdef:b5", 2, "2|b3 b4 >b5|0|"},
      {"0123456789abcdef:b5", 1000, "0|b1 b2 b3 b4 >b5|0|"},
      {"0123456789abcdef", 1, "0|b1 b2 b3 b4 b5|0|"},
  }));
  CHECK(seen(view_of(article(), request(typed, context), Scope::body)) == expected);
}

TEST_CASE("a comment stands below what it answers and above its answers") {
  const auto [typed, context, expected] = GENERATE(table<const char*, std::size_t, std::string>({
      {"0123456789abcdef:c3", 1, "0||0|c1@0 c2@1 >c3@2 c6@3"},
      {"0123456789abcdef:c3", 0, "0||0|c1@0 c2@1 >c3@2"},
      {"0123456789abcdef:c2", 1, "0||0|c1@0 >c2@1 c3@2 c5@2 c5.2@2"},
      {"0123456789abcdef:c2", 2, "0||0|c1@0 >c2@1 c3@2 c6@3 c5@2 c5.2@2"},
      {"0123456789abcdef:c5.2", 1, "0||0|c1@0 c2@1 c5@2 >c5.2@2"},
      {"0123456789abcdef:c4", 1, "0||0|>c4@0"},
  }));
  CHECK(seen(view_of(article(), request(typed, context), Scope::body)) == expected);
}

TEST_CASE("the whole article is its body, its comments or both") {
  const auto [typed, scope, expected] = GENERATE(table<const char*, Scope, std::string>({
      {"0123456789abcdef:b3", Scope::body, "0|b1 b2 >b3 b4 b5|0|"},
      {"0123456789abcdef:b3", Scope::all, "0|b1 b2 >b3 b4 b5|0|c1@0 c2@1 c3@2 c4@0 c5@2 c5.2@2 c6@3"},
      {"0123456789abcdef", Scope::comments, "0||0|c1@0 c2@1 c3@2 c4@0 c5@2 c5.2@2 c6@3"},
      {"0123456789abcdef:c4", Scope::body, "0|b1 b2 b3 b4 b5|0|c1@0 c2@1 c3@2 >c4@0 c5@2 c5.2@2 c6@3"},
  }));
  CHECK(seen(view_of(article(), request(typed, 1, true), scope)) == expected);
}

TEST_CASE("an article without a body is its comments") {
  IndexedArticle bodiless = article();
  bodiless.body.clear();
  bodiless.comments.resize(2);
  CHECK(seen(view_of(bodiless, request("0123456789abcdef"), Scope::body)) == "0||0|c1@0 c2@1");
}

TEST_CASE("comments that answer one another in a circle, or one that is gone, are shown once") {
  IndexedArticle odd = article();
  odd.comments = {comment(1, 3), comment(2, 1), comment(3, 2), comment(4, 99), comment(5, 5)};
  CHECK(seen(view_of(odd, request("0123456789abcdef:c1", 9), Scope::body)) == "0||0|c2@0 c3@1 >c1@2");
  CHECK(seen(view_of(odd, request("0123456789abcdef:c4", 9), Scope::body)) == "0||0|>c4@0");
  CHECK(seen(view_of(odd, request("0123456789abcdef:c5", 9), Scope::body)) == "0||0|>c5@0");
}

TEST_CASE("a thread of thousands, each an answer to the one before, is shown") {
  IndexedArticle deep = article();
  deep.comments = {comment(1)};
  for (unsigned i = 2; i <= 5000; ++i) deep.comments.push_back(comment(i, i - 1));
  CHECK(view_of(deep, request("0123456789abcdef:c5000"), Scope::body).comments.size() == 5000);
  CHECK(view_of(deep, request("0123456789abcdef:c1", 1000), Scope::body).comments.size() == 1001);
  const ArticleView whole = view_of(deep, request("0123456789abcdef"), Scope::all);
  CHECK(whole.comments.size() == 5000);
  CHECK(written(whole, 40).find("                 comment 5000 by") != std::string::npos);
}

TEST_CASE("what was asked for is marked, and what is left out is told") {
  CHECK(written(view_of(article(), request("0123456789abcdef:b2", 0), Scope::body), 80) ==
        "Units reach Maskanah\n"
        "no date\n"
        "file    wire/1.txt\n"
        "sha256  9b1d\n"
        "id      0123456789abcdef\n"
        "\n"
        "         … 1 passage before\n"
        "\n"
        ">  b2    Text 2.\n"
        "\n"
        "         … 3 passages after, 6 comments\n");
  CHECK(written(view_of(article(), request("0123456789abcdef:c5", 0), Scope::body), 40) ==
        "Units reach Maskanah\n"
        "no date\n"
        "file    wire/1.txt\n"
        "sha256  9b1d\n"
        "id      0123456789abcdef\n"
        "\n"
        "         comment 1 by Reader\n"
        "   c1    Text 1.\n"
        "\n"
        "           comment 2 by Reader, in reply\n"
        "           to 1\n"
        "   c2      Text 2.\n"
        "\n"
        "             comment 5 by Reader, in\n"
        "             reply to 2\n"
        ">  c5        Text 5.\n"
        ">  c5.2      Text 5.\n");
}

TEST_CASE("nothing that an article holds controls the terminal where it is shown") {
  IndexedArticle hostile = article();
  hostile.meta.title = "\x1b]0;x\x07";
  hostile.meta.author = "\x1b[31m\nme";
  hostile.meta.url = "https://e.org/\x1b[2J";
  hostile.meta.position.file = "\x1b.txt";
  hostile.body[0].stored.passage.text = "\x1b[2J\u202E";
  hostile.comments[0].stored.passage.comment->author = "\x1b[1m";
  const std::string text = written(view_of(hostile, request("0123456789abcdef"), Scope::all), 80);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("author  \\x1b[31m\\nme\n") != std::string::npos);
}
