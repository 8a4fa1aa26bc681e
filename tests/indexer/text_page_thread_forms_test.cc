#include <catch2/catch.hpp>

#include "indexer/readers/text_page/inline_author.h"
#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// The comments of a page with this thread, as a transcript.
std::string thread_transcript(const std::string& thread) {
  const std::string page =
      "The ferry at the bend\nBy Ada Holm\nJune 5, 2017\n\n"
      "The ferry at the bend of the river carries carts again, and the ferryman has a new rope.\n\n"
      "It was bought by those who own carts, each of whom paid for as many feet as his cart is long.\n\n";
  const std::string all = read_transcript(page + thread);
  const std::size_t begin = all.find("comment: ");
  return begin == std::string::npos ? std::string() : all.substr(begin);
}

/// Line `i` of a page.
PageLine line_of(const Page& page, std::size_t i) { return page.lines.at(i); }

}  // namespace

TEST_CASE("comments without a day stand above and between those with one") {
  CHECK(thread_transcript(R"(4 Comments

Quentin
I crossed on Monday and nobody asked for a fee.

Salma
June 6, 2017 at 8:01 am
They ask, but not everybody.

Old Ferris
He knows my cart and waves me through whenever I come.

unit3
June 6, 2017 at 9:30 am
The rope is hemp, by the way.
)") == R"(comment: 1 Quentin
says: I crossed on ... a fee.
comment: 2 Salma on 2017-06-06
says: They ask, but not everybody.
comment: 3 Old Ferris
says: He knows my ... I come.
comment: 4 unit3 on 2017-06-06
says: The rope is hemp, by the way.
)");
}

TEST_CASE("rows of buttons and ages below a comment are not said by its author") {
  CHECK(thread_transcript(R"(2 Comments
Sort by
Top

Peter Strand
Against every rule of the guild! I pulled such a rope for eleven years.
Like · Reply · 2 · 3y

Layla Aziz
Reply to the guild, then, and like it or not.
[Reply](#) [Permalink](#)

Facebook Comments Plugin
)") == R"(comment: 1 Peter Strand
says: Against every rule ... eleven years.
comment: 2 Layla Aziz
says: Reply to the ... or not.
)");
}

TEST_CASE("initials that stand for a picture are no text") {
  CHECK(thread_transcript(R"(2 responses

AB
Anton Berg
June 14, 2017
Four carts an hour. And the price?
12
Reply

RL
Rita Lowe
June 15, 2017
OK
3
Reply
)") == R"(comment: 1 Anton Berg on 2017-06-14
says: Four carts an hour. And the price?
comment: 2 Rita Lowe on 2017-06-15
says: OK
)");
}

TEST_CASE("a short question between an author and a time is a comment") {
  CHECK(thread_transcript(R"(3 comments:

Ostrich said...
Hemp. I saw it.
June 19, 2017 at 11:30 AM

Gil Fenner said...
You saw all of it?
June 19, 2017 at 12:02 PM

Ostrich said...
From the roof one does.
June 19, 2017 at 12:45 PM
)") == R"(comment: 1 Ostrich on 2017-06-19
says: Hemp. I saw it.
comment: 2 Gil Fenner on 2017-06-19
says: You saw all of it?
comment: 3 Ostrich on 2017-06-19
says: From the roof one does.
)");
}

TEST_CASE("comments stand behind their authors in one line") {
  CHECK(thread_transcript(R"(Comments:

Lou: The municipality should pay.
Dagny: With what money? It cannot pay its own night watchman.
And he has the only lamp.
Lou: Then the ferry stays.
)") == R"(comment: 1 Lou
says: The municipality should pay.
comment: 2 Dagny
says: With what money ... night watchman.
says: And he has the only lamp.
comment: 3 Lou
says: Then the ferry stays.
)");
}

TEST_CASE("a line that begins with a short name and a colon may be a comment, a labelled one may not") {
  const auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Lou: The municipality should.", "Lou"},
      {"harbour_pilot: no", "harbour_pilot"},
      {"Marta van Holt: It was hemp.", "Marta van Holt"},
      {"أبو علي: متى يفتح الطريق", "أبو علي"},
      {"Tags: roads, ferries", ""},
      {"By: Ada Holm", ""},
      {"He said this: it was hemp.", ""},
      {"Stop. Now: go", ""},
      {"Lou:", ""},
      {"at 10:14 in the morning", ""},
  }));
  const Page page(text, default_phrases());
  const auto found = read_inline_author(line_of(page, 0));
  CHECK((found ? found->name : std::string()) == name);
}

TEST_CASE("initials are the first letters of a name, in capitals") {
  const auto [initials, name, is] = GENERATE(table<std::string, std::string, bool>({
      {"AB", "Anton Berg", true},
      {"A", "Anton", true},
      {"MvH", "Marta van Holt", false},
      {"AC", "Anton Berg", false},
      {"OK", "Old Knut", true},
      {"A", "Anton Berg", false},
      {"12", "Anton Berg", false},
  }));
  const Page page(initials + "\n\n" + name, default_phrases());
  CHECK(is_initials_of(line_of(page, 0), line_of(page, 1)) == is);
}
