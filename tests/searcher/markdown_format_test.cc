#include <catch2/catch.hpp>

#include "searcher/formatters/markdown_text.h"
#include "searcher/formatters/web_address.h"
#include "tests/support/sample_hits.h"

using namespace dateline;

TEST_CASE("a passage is a block quotation with a citation below it") {
  const std::string digest(64, 'a');
  CHECK(formatted("markdown", {full_hit(), comment_hit()}) ==
        "> On Friday 🚜 the Tigers left Maskana for Rasm Faleh.\n"
        "\n"
        "— Ada Writer, “Units leave”, Daily Example, 2017-06-05, <https://example.org/1>; file `notes.txt`, sha256 `" +
            digest +
            "`, passage `0123456789abcdef:b1`\n"
            "\n"
            "> It was in May.\n"
            ">\n"
            "> Or in June.\n"
            "\n"
            "— Reader, 2017-06-06, comment 7 in reply to 3 on: no title, no date; file `notes.txt`, sha256 `" +
            digest + "`, passage `0123456789abcdef:c7`\n");
  CHECK(formatted("markdown", {}).empty());
}

TEST_CASE("a citation names who published the text first, and an unnamed reader as such") {
  Hit hit = full_hit();
  hit.stored.article.original_source = "Wire_Example";
  hit.stored.article.original_published = day_of("2017-06-04");
  hit.stored.passage.comment = CommentFacts{2, {}, {}, {}};
  CHECK(formatted("markdown", {hit})
            .find("— an unnamed reader, comment 2 on: Ada Writer, “Units leave”, Daily Example, "
                  "2017-06-05, first published by Wire\\_Example, 2017-06-04, <https://") != std::string::npos);
}

TEST_CASE("markup of an article stays text in Markdown") {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"*very* _much_", "\\*very\\* \\_much\\_"},
      {"# Heading", "\\# Heading"},
      {"- item", "\\- item"},
      {"+ item", "\\+ item"},
      {"a - b + c: d", "a - b + c: d"},
      {"1. first", "1\\. first"},
      {"12) twelfth", "12\\) twelfth"},
      {"2017. It was", "2017\\. It was"},
      {"In 2017. It was (1)", "In 2017. It was (1)"},
      {"> quoted", "\\> quoted"},
      {"===", "\\=\\=\\="},
      {"---", "\\---"},
      {": definition", "\\: definition"},
      {"[link](javascript:x)", "\\[link\\](javascript:x)"},
      {"![picture](x)", "!\\[picture\\](x)"},
      {"<b>bold</b> &amp; &lt;", "\\<b\\>bold\\</b\\> \\&amp; \\&lt;"},
      {"`code` ``` ~~~", "\\`code\\` \\`\\`\\` \\~\\~\\~"},
      {"a | b", "a \\| b"},
      {"$x$ x^2^ %%hidden%% {.class}", "\\$x\\$ x\\^2\\^ \\%\\%hidden\\%\\% \\{.class\\}"},
      {"C:\\new", "C:\\\\new"},
      {"see http://a.example or WWW.a.example", "see http\\://a.example or WWW\\.a.example"},
      {"    indented  ", "indented"},
      {"two\nlines\tand a tab", "two lines and a tab"},
      {"\x1b[31mred", "␛\\[31mred"},
      {"سقطت البلدة 🚜", "سقطت البلدة 🚜"},
      {"", ""},
  };
  for (const auto& [text, expected] : table) CHECK(markdown_text(text) == expected);
}

TEST_CASE("code is fenced by more backticks than it holds") {
  CHECK(markdown_code("wire/1.txt") == "`wire/1.txt`");
  CHECK(markdown_code("a`b``c") == "``` a`b``c ```");
  CHECK(markdown_code("a\nb") == "`a\\nb`");
}

TEST_CASE("only addresses of the web become links") {
  for (const char* url : {"https://example.org/1", "HTTP://example.org", "http://[::1]:80/", "https://مثال.example/أ",
                          "https://a.example/(b)?c=d&e=f#g"}) {
    CHECK(is_web_address(url));
    CHECK(markdown_address(url) == "<" + std::string(url) + ">");
  }
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "https:/example.org", "https://", "http:///x",
                          "https://a.example/<b>", "https://a.example/\"x", "https://a.example/a b", "//a.example",
                          " https://a.example", "https://a.example/\x1b", "https://a.example/\n", "ftp://a.example", "",
                          "http", "https://a.example/\xC2\x85", "https://a.example/`"}) {
    CHECK_FALSE(is_web_address(url));
  }
  CHECK(markdown_address("javascript:a_b") == "javascript:a\\_b");
}
