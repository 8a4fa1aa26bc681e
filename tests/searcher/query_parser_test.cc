#include "searcher/query_parser.h"

#include <catch2/catch.hpp>

#include <string>

#include "searcher/query_lexer.h"

using namespace dateline;
using namespace dateline::query;

namespace {

Day today() { return *parse_iso_date("2017-06-10"); }

/// The tree written again, or the whole message of the refusal.
std::string read(const std::string& query) {
  const auto tree = parse(query, today());
  if (!tree) return describe(tree.failure(), query);
  return *tree == nullptr ? "everything" : to_string(**tree);
}

std::string read_option(Field field, const std::string& value) {
  const auto tree = parse_option(field, value, today());
  return tree ? to_string(**tree) : describe(tree.failure(), value);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("what a query means is what its tree says") {
  const auto [typed, meant] = GENERATE(table<std::string, std::string>({
      // Words.
      {"", "everything"},
      {" \t\n ", "everything"},
      {"maskanah", "maskanah"},
      {"  maskanah  ", "maskanah"},
      {"tiger forces", "tiger AND forces"},
      {"tiger\u00A0forces\u3000advance", "tiger AND forces AND advance"},
      {"al-Bukamal", "al-Bukamal"},
      {"U.S.-led", "U.S.-led"},
      {"Sha'er", "Sha'er"},
      {"10:30", "10:30"},
      {"1,400 km", "1,400 AND km"},
      {"Raqqa, Aleppo; Homs.", "Raqqa, AND Aleppo; AND Homs."},
      {"\u0645\u0633\u0643\u0646\u0629", "\u0645\u0633\u0643\u0646\u0629"},
      {"and or not near", "and AND or AND not AND near"},
      {"NEARBY ANDY NOTE ORE", "NEARBY AND ANDY AND NOTE AND ORE"},
      {"a-b -c", "a-b AND NOT c"},
      // Phrases.
      {"\"took control\"", "\"took control\""},
      {"\u201Ctook control\u201D", "\"took control\""},
      {"\"took control\u201D", "\"took control\""},
      {"\u00ABtook control\u00BB", "\"took control\""},
      {"\"NOT\"", "\"NOT\""},
      {"\"a (b) c:d\"", "\"a (b) c:d\""},
      {"(\"a\")", "\"a\""},
      // Prefixes.
      {"liberat*", "liberat*"},
      {"li*", "li*"},
      {"\u0645\u0633*", "\u0645\u0633*"},
      // Operators and what binds to what.
      {"a AND b", "a AND b"},
      {"a OR b", "a OR b"},
      {"a b OR c", "(a AND b) OR c"},
      {"a OR b c", "a OR (b AND c)"},
      {"a OR b AND c OR d", "a OR (b AND c) OR d"},
      {"(a OR b) c", "(a OR b) AND c"},
      {"a(b)c", "a AND b AND c"},
      {"((a))", "a"},
      {"(a b) (c d)", "a AND b AND c AND d"},
      {"(a OR b) OR c", "a OR b OR c"},
      {"NOT a", "NOT a"},
      {"-a", "NOT a"},
      {"a NOT b", "a AND NOT b"},
      {"a AND NOT b", "a AND NOT b"},
      {"a -b", "a AND NOT b"},
      {"NOT a b", "NOT a AND b"},
      {"a -\"b c\" -(d OR e) -place:f", "a AND NOT \"b c\" AND NOT (d OR e) AND NOT place:f"},
      {"NOT (a b)", "NOT (a AND b)"},
      {"NOT (a NOT b)", "NOT (a AND NOT b)"},
      {"NOT a NOT b", "NOT (a OR b)"},
      {"a (NOT b)", "a AND NOT b"},
      {"a (-b -c)", "a AND NOT (b OR c)"},
      {"a OR (b -c)", "a OR (b AND NOT c)"},
      // NEAR.
      {"a NEAR b", "a NEAR/10 b"},
      {"a NEAR/3 b", "a NEAR/3 b"},
      {"a NEAR/100 b", "a NEAR/100 b"},
      {"a NEAR/3 b NEAR/3 c", "a NEAR/3 b NEAR/3 c"},
      {"a b NEAR/3 c d", "a AND b NEAR/3 c AND d"},
      {"a OR b NEAR/3 c", "a OR (b NEAR/3 c)"},
      {"NOT (a NEAR/3 b)", "NOT (a NEAR/3 b)"},
      {"\"dam\" NEAR/3 place:Tabqa", "\"dam\" NEAR/3 place:Tabqa"},
      {"force:\"Tiger Forces\" NEAR place:Maskanah", "force:\"Tiger Forces\" NEAR/10 place:Maskanah"},
      {"a ADJ b", "a ADJ/10 b"},
      {"near:Maskanah near:\"Deir ez-Zor 25km\"", "near:Maskanah AND near:\"Deir ez-Zor 25km\""},
      {"near:\"35.96,38.04 10 mi\"", "near:\"35.96,38.04 10 mi\""},
      {"added:last", "added:last"},
      {"added:last,2017-06", "added:last,2017-06"},
      {"a ADJ/3 b ADJ/3 place:c", "a ADJ/3 b ADJ/3 place:c"},
      {"ADJACENT ADJ/2 b", "ADJACENT ADJ/2 b"},
      // Fields.
      {"place:maskana", "place:maskana"},
      {"place:\"Deir ez-Zor\"", "place:\"Deir ez-Zor\""},
      {"place:\u201CDeir ez-Zor\u201D", "place:\"Deir ez-Zor\""},
      {"place:\" Aleppo \"", "place:\"Aleppo\""},
      {"place:Aleppo,Raqqa", "place:Aleppo,Raqqa"},
      {"place:Aleppo,\"Deir ez-Zor\"", "place:Aleppo,\"Deir ez-Zor\""},
      {"place:\"Kafr Zita, Hama\",Homs", "place:\"Kafr Zita, Hama\",Homs"},
      {"place:A place:B", "place:A AND place:B"},
      {"place:A OR force:B", "place:A OR force:B"},
      {"place:A,B OR place:C", "place:A,B,C"},
      {"place:A,B OR word", "place:A OR place:B OR word"},
      {"-place:A,B", "NOT place:A,B"},
      {"(place:A)", "place:A"},
      {"force:ISIS source:\"Daily Example\" author:x theme:y region:z",
       "force:ISIS AND source:\"Daily Example\" AND author:x AND theme:y AND region:z"},
      {"title:liberated", "title:liberated"},
      {"url:https://example.org/a/b-c.html", "url:https://example.org/a/b-c.html"},
      {"url:\"https://example.org/a,b*(c)\"", "url:\"https://example.org/a,b*(c)\""},
      {"lang:ar", "lang:ar"},
      // Dates.
      {"date:2017-06", "date:2017-06"},
      {"date:2017-05-20..2017-06-05", "date:2017-05-20..2017-06-05"},
      {"date:2017-05-20..", "date:2017-05-20.."},
      {"date:..2017", "date:..2017"},
      {"told:2017-05-20/2017-06-05", "told:2017-05-20/2017-06-05"},
      {"told:2017-05/P2W", "told:2017-05/P2W"},
      {"published:\"5 june 2017\"", "published:\"5 june 2017\""},
      {"published:\"june 5, 2017\"", "published:\"june 5, 2017\""},
      {"date:yesterday date:last_week date:3d", "date:yesterday AND date:last_week AND date:3d"},
      {"date:2016,2017-06", "date:2016,2017-06"},
      {"maskanah AND (liberated OR \"took control\") place:\"Deir ez-Zor\",Raqqa NOT date:2017-06",
       "maskanah AND (liberated OR \"took control\") AND place:\"Deir ez-Zor\",Raqqa AND NOT date:2017-06"},
  }));
  CAPTURE(typed);
  CHECK(read(typed) == meant);
}

TEST_CASE("a query that can be read in two ways or in none is refused, with the place and what to do") {
  const auto [typed, message] = GENERATE(table<std::string, std::string>({
      // Quotations and parentheses.
      {"maskanah \"took control",
       "query:9: this quotation has no end\n"
       "  maskanah \"took control\n"
       "           ^\n"
       "  close it with another quotation mark"},
      {"place:\"Deir ez-Zor",
       "query:6: this quotation has no end\n"
       "  place:\"Deir ez-Zor\n"
       "        ^\n"
       "  close it with another quotation mark"},
      {"\"\"",
       "query:0: this phrase holds no word\n"
       "  \"\"\n"
       "  ^~\n"
       "  a phrase looks like \"took control\""},
      {"a \" - \"",
       "query:2: this phrase holds no word\n"
       "  a \" - \"\n"
       "    ^~~~~\n"
       "  a phrase looks like \"took control\""},
      {"\"a\"b",
       "query:3: the phrase ends in the middle of a word\n"
       "  \"a\"b\n"
       "     ^\n"
       "  put a space behind the quotation mark"},
      {"a\"b\"",
       "query:1: a quotation mark stands in the middle of a word\n"
       "  a\"b\"\n"
       "   ^\n"
       "  put a space before the quotation, or leave the mark out"},
      {"(a b",
       "query:0: this parenthesis is never closed\n"
       "  (a b\n"
       "  ^\n"
       "  close it, or leave it out"},
      {"a (",
       "query:2: this parenthesis is never closed\n"
       "  a (\n"
       "    ^\n"
       "  close it, or leave it out"},
      {"a b)",
       "query:3: this parenthesis was never opened\n"
       "  a b)\n"
       "     ^\n"
       "  leave it out, or quote it"},
      {")",
       "query:0: this parenthesis was never opened\n"
       "  )\n"
       "  ^\n"
       "  leave it out, or quote it"},
      {"a ()",
       "query:2: nothing stands between these parentheses\n"
       "  a ()\n"
       "    ^~"},
      // Operators.
      {"AND a",
       "query:0: 'AND' needs something to its left\n"
       "  AND a\n"
       "  ^~~\n"
       "  if you mean the word, quote it: \"AND\""},
      {"a AND",
       "query:2: 'AND' needs something to its right\n"
       "  a AND\n"
       "    ^~~\n"
       "  if you mean the word, quote it: \"AND\""},
      {"a AND OR b",
       "query:6: 'OR' needs something to its left\n"
       "  a AND OR b\n"
       "        ^~\n"
       "  if you mean the word, quote it: \"OR\""},
      {"a OR",
       "query:2: 'OR' needs something to its right\n"
       "  a OR\n"
       "    ^~\n"
       "  if you mean the word, quote it: \"OR\""},
      {"(OR a)",
       "query:1: 'OR' needs something to its left\n"
       "  (OR a)\n"
       "   ^~\n"
       "  if you mean the word, quote it: \"OR\""},
      {"(a AND) b",
       "query:3: 'AND' needs something to its right\n"
       "  (a AND) b\n"
       "     ^~~\n"
       "  if you mean the word, quote it: \"AND\""},
      {"NOT",
       "query:0: 'NOT' needs something to its right\n"
       "  NOT\n"
       "  ^~~\n"
       "  if you mean the word, quote it: \"NOT\""},
      {"a NOT",
       "query:2: 'NOT' needs something to its right\n"
       "  a NOT\n"
       "    ^~~\n"
       "  if you mean the word, quote it: \"NOT\""},
      {"(a -)",
       "query:3: '-' needs something to its right\n"
       "  (a -)\n"
       "     ^"},
      {"a OR NOT b",
       "query:5: NOT beside OR would match nearly everything\n"
       "  a OR NOT b\n"
       "       ^~~~~\n"
       "  say what to look for as well: a OR (b NOT c)"},
      {"-b OR a",
       "query:0: NOT beside OR would match nearly everything\n"
       "  -b OR a\n"
       "  ^~\n"
       "  say what to look for as well: a OR (b NOT c)"},
      {"NOT NOT a",
       "query:0: a NOT of a NOT\n"
       "  NOT NOT a\n"
       "  ^~~\n"
       "  leave both out"},
      {"a -(-b)",
       "query:2: a NOT of a NOT\n"
       "  a -(-b)\n"
       "    ^\n"
       "  leave both out"},
      {"tiger --place Aleppo",
       "query:6: an option stands inside the query\n"
       "  tiger --place Aleppo\n"
       "        ^~~~~~~\n"
       "  options are arguments of their own, outside the quotation marks of the query"},
      // NEAR.
      {"NEAR a",
       "query:0: 'NEAR' needs something to its left\n"
       "  NEAR a\n"
       "  ^~~~\n"
       "  if you mean the word, quote it: \"NEAR\""},
      {"a NEAR/5",
       "query:2: 'NEAR' needs something to its right\n"
       "  a NEAR/5\n"
       "    ^~~~~~\n"
       "  if you mean the word, quote it: \"NEAR\""},
      {"a NEAR/0 b",
       "query:2: NEAR/ is followed by a number of words from 1 to 100\n"
       "  a NEAR/0 b\n"
       "    ^~~~~~\n"
       "  for example dam NEAR/5 captured"},
      {"a NEAR/101 b",
       "query:2: NEAR/ is followed by a number of words from 1 to 100\n"
       "  a NEAR/101 b\n"
       "    ^~~~~~~~\n"
       "  for example dam NEAR/5 captured"},
      {"a NEAR/99999999999999999999 b",
       "query:2: NEAR/ is followed by a number of words from 1 to 100\n"
       "  a NEAR/99999999999999999999 b\n"
       "    ^~~~~~~~~~~~~~~~~~~~~~~~~\n"
       "  for example dam NEAR/5 captured"},
      {"a NEAR/ b",
       "query:2: NEAR/ is followed by a number of words from 1 to 100\n"
       "  a NEAR/ b\n"
       "    ^~~~~\n"
       "  for example dam NEAR/5 captured"},
      {"a NEAR/-3 b",
       "query:2: NEAR/ is followed by a number of words from 1 to 100\n"
       "  a NEAR/-3 b\n"
       "    ^~~~~~~\n"
       "  for example dam NEAR/5 captured"},
      {"a NEAR/3 b NEAR/4 c",
       "query:11: a chain of NEAR has one distance, and this is another\n"
       "  a NEAR/3 b NEAR/4 c\n"
       "             ^~~~~~\n"
       "  join two pairs by AND instead"},
      {"a NEAR/3 b ADJ/3 c",
       "query:11: NEAR and ADJ cannot stand in one chain\n"
       "  a NEAR/3 b ADJ/3 c\n"
       "             ^~~~~\n"
       "  join two pairs by AND instead"},
      {"a ADJ/0 b",
       "query:2: ADJ/ is followed by a number of words from 1 to 100\n"
       "  a ADJ/0 b\n"
       "    ^~~~~\n"
       "  for example dam ADJ/5 captured"},
      {"a ADJ date:2017",
       "query:11: ADJ joins single words, places and forces, not 'date'\n"
       "  a ADJ date:2017\n"
       "             ^~~~\n"
       "  to have both in one passage, join them by AND"},
      {"\"took control\" NEAR dam",
       "query:0: NEAR joins single words, places and forces, not a phrase\n"
       "  \"took control\" NEAR dam\n"
       "  ^~~~~~~~~~~~~~\n"
       "  to have both in one passage, join them by AND"},
      {"dam NEAR al-Bukamal",
       "query:9: NEAR joins single words, places and forces, not several words\n"
       "  dam NEAR al-Bukamal\n"
       "           ^~~~~~~~~~\n"
       "  to have both in one passage, join them by AND"},
      {"dam NEAR captur*",
       "query:9: NEAR joins single words, places and forces, not the beginning of a word\n"
       "  dam NEAR captur*\n"
       "           ^~~~~~~\n"
       "  to have both in one passage, join them by AND"},
      {"dam NEAR (a OR b)",
       "query:10: NEAR joins single words, places and forces, not a group\n"
       "  dam NEAR (a OR b)\n"
       "            ^~~~~~\n"
       "  to have both in one passage, join them by AND"},
      {"dam NEAR date:2017",
       "query:14: NEAR joins single words, places and forces, not 'date'\n"
       "  dam NEAR date:2017\n"
       "                ^~~~\n"
       "  to have both in one passage, join them by AND"},
      {"dam NEAR source:x",
       "query:16: NEAR joins single words, places and forces, not 'source'\n"
       "  dam NEAR source:x\n"
       "                  ^\n"
       "  to have both in one passage, join them by AND"},
      {"dam NEAR -b",
       "query:9: NOT cannot stand here\n"
       "  dam NEAR -b\n"
       "           ^\n"
       "  put it into parentheses: (NOT a)"},
      {"NOT a NEAR b",
       "query:6: NEAR joins words, places and forces, and to its left stands a NOT\n"
       "  NOT a NEAR b\n"
       "        ^~~~\n"
       "  write NOT (a NEAR/5 b)"},
      // Stars and signs.
      {"m*",
       "query:0: '*' needs two letters or more before it\n"
       "  m*\n"
       "  ^~\n"
       "  for example liberat*"},
      {"*",
       "query:0: '*' may only stand at the end of a word\n"
       "  *\n"
       "  ^\n"
       "  for example liberat*"},
      {"mas*kana",
       "query:3: '*' may only stand at the end of a word\n"
       "  mas*kana\n"
       "     ^\n"
       "  for example liberat*"},
      {"maskan**",
       "query:6: '*' may only stand at the end of a word\n"
       "  maskan**\n"
       "        ^\n"
       "  for example liberat*"},
      {"al-Buk*",
       "query:0: '*' completes a single word, and \"al-Buk\" is several\n"
       "  al-Buk*\n"
       "  ^~~~~~~\n"
       "  put a space between the words: only the last one gets the '*'"},
      {"\"took contr*\"",
       "query:11: '*' has no meaning inside a phrase\n"
       "  \"took contr*\"\n"
       "             ^\n"
       "  write the words in full"},
      {"place:mask*",
       "query:10: '*' may only stand at the end of a word of the text, not in a field\n"
       "  place:mask*\n"
       "            ^\n"
       "  write the value in full; places and forces are found in any spelling"},
      {"a & b",
       "query:2: '&' holds no letter or digit to search for\n"
       "  a & b\n"
       "    ^\n"
       "  words side by side must all match; or write AND"},
      {"a || b",
       "query:2: '||' holds no letter or digit to search for\n"
       "  a || b\n"
       "    ^~\n"
       "  write OR"},
      {"a - b",
       "query:2: '-' holds no letter or digit to search for\n"
       "  a - b\n"
       "    ^\n"
       "  write NOT, or - directly before a word"},
      // Fields.
      {"foo:bar",
       "query:0: there is no field 'foo'\n"
       "  foo:bar\n"
       "  ^~~\n"
       "  fields are place, near, force, date, told, published, added, source, author, theme, region, title, url, "
       "lang; quote it if "
       "you mean the text: \"foo:bar\""},
      {"maskanah dat:2017",
       "query:9: there is no field 'dat'; did you mean 'date'?\n"
       "  maskanah dat:2017\n"
       "           ^~~\n"
       "  fields are place, near, force, date, told, published, added, source, author, theme, region, title, url, "
       "lang; quote it if "
       "you mean the text: \"dat:2017\""},
      {"Place:Aleppo",
       "query:0: there is no field 'Place'; did you mean 'place'?\n"
       "  Place:Aleppo\n"
       "  ^~~~~\n"
       "  fields are place, near, force, date, told, published, added, source, author, theme, region, title, url, "
       "lang; quote it if "
       "you mean the text: \"Place:Aleppo\""},
      {"near:35.9,38.0",
       "query:5: '35.9' is half a point: degrees north, a comma, degrees east, all in quotation marks\n"
       "  near:35.9,38.0\n"
       "       ^~~~\n"
       "  for example near:\"Maskanah 25km\""},
      {"near:\"97,38 5km\"",
       "query:6: '97,38' is no point: degrees north (-90 to 90), then degrees east (-180 to 180)\n"
       "  near:\"97,38 5km\"\n"
       "        ^~~~~~~~~\n"
       "  for example near:\"Maskanah 25km\""},
      {"near:\"Maskanah 0km\"",
       "query:6: '0km' is no distance from 1m to 2000km\n"
       "  near:\"Maskanah 0km\"\n"
       "        ^~~~~~~~~~~~\n"
       "  for example near:\"Maskanah 25km\""},
      {"near:25km",
       "query:5: a place is missing beside the distance\n"
       "  near:25km\n"
       "       ^~~~\n"
       "  for example near:\"Maskanah 25km\""},
      {"added:lately",
       "query:6: 'lately' is no date\n"
       "  added:lately\n"
       "        ^~~~~~\n"
       "  a date with spaces is quoted, \"5 june 2017\"; write 2017, 2017-06, 2017-06-05, june 2017, yesterday, 3d or "
       "2017-05..2017-06"},
      {"see http://example.org/x",
       "query:4: a URL is no word of the text\n"
       "  see http://example.org/x\n"
       "      ^~~~~~~~~~~~~~~~~~~~\n"
       "  to look for articles of that address, write url:\"http://example.org/x\""},
      {"maskanah AND date:",
       "query:13: 'date' needs a value, such as date:2017-06\n"
       "  maskanah AND date:\n"
       "               ^"},
      {"place: Aleppo",
       "query:0: 'place' needs a value, such as place:Maskanah\n"
       "  place: Aleppo\n"
       "  ^\n"
       "  no space stands behind the colon"},
      {"place :Aleppo",
       "query:6: ':Aleppo' begins with a colon\n"
       "  place :Aleppo\n"
       "        ^~~~~~~\n"
       "  a field, its colon and its value stand together: place:Maskanah"},
      {"force:\"\"",
       "query:0: 'force' needs a value, such as force:\"Tiger Forces\"\n"
       "  force:\"\"\n"
       "  ^"},
      {"(source:)",
       "query:1: 'source' needs a value, such as source:\"...\"\n"
       "  (source:)\n"
       "   ^"},
      {"place:-",
       "query:6: this value holds no letter or digit\n"
       "  place:-\n"
       "        ^"},
      {"place:Aleppo, Raqqa",
       "query:12: a value is missing behind this comma\n"
       "  place:Aleppo, Raqqa\n"
       "              ^\n"
       "  no space stands behind the comma of a list: place:Aleppo,Raqqa"},
      {"place:Aleppo,,Raqqa",
       "query:12: a value is missing behind this comma\n"
       "  place:Aleppo,,Raqqa\n"
       "              ^\n"
       "  no space stands behind the comma of a list: place:Aleppo,Raqqa"},
      {"place:,Raqqa",
       "query:0: 'place' needs a value, such as place:Maskanah\n"
       "  place:,Raqqa\n"
       "  ^"},
      {"place:\"Deir\"ez",
       "query:12: this value of 'place' ends in the middle of a word\n"
       "  place:\"Deir\"ez\n"
       "              ^\n"
       "  put the whole value in quotation marks, or a comma between two values"},
      {"date:\"5 june 2017\"..\"10 june 2017\"",
       "query:18: this value of 'date' ends in the middle of a word\n"
       "  date:\"5 june 2017\"..\"10 june 2017\"\n"
       "                    ^\n"
       "  put the whole value in quotation marks, or a comma between two values"},
      {"url:example.org/a_(b)",
       "query:18: this value of 'url' ends in the middle of a word\n"
       "  url:example.org/a_(b)\n"
       "                    ^\n"
       "  put the whole value in quotation marks, or a comma between two values"},
      {"lang:english",
       "query:5: 'english' is no language code\n"
       "  lang:english\n"
       "       ^~~~~~~\n"
       "  languages are named by two letters, such as lang:en or lang:ar"},
  }));
  CAPTURE(typed);
  CHECK(read(typed) == message);
}

TEST_CASE("an impossible date is refused with the caret inside the value") {
  const auto [typed, message] = GENERATE(table<std::string, std::string>({
      {"date:2017-13",
       "query:10: there is no month 13\n"
       "  date:2017-13\n"
       "            ^~\n"
       "  months are 01 to 12"},
      {"maskanah date:2017-06-31",
       "query:22: June has 30 days\n"
       "  maskanah date:2017-06-31\n"
       "                        ^~"},
      {"told:2017-06-05..2017-06-31",
       "query:25: June has 30 days\n"
       "  told:2017-06-05..2017-06-31\n"
       "                           ^~"},
      {"told:2017..2016",
       "query:5: the range ends before it begins\n"
       "  told:2017..2016\n"
       "       ^~~~~~~~~~\n"
       "  write 2016..2017"},
      {"published:\"31 june 2017\"",
       "query:11: June has 30 days\n"
       "  published:\"31 june 2017\"\n"
       "             ^~"},
      {"date:2017-06-01,2017-02-29",
       "query:24: 2017 is no leap year\n"
       "  date:2017-06-01,2017-02-29\n"
       "                          ^~"},
      {"date:m",
       "query:5: 'm' is no date\n"
       "  date:m\n"
       "       ^\n"
       "  a date with spaces is quoted, \"5 june 2017\"; write 2017, 2017-06, 2017-06-05, june 2017, yesterday, 3d or "
       "2017-05..2017-06"},
      {"date:3m",
       "query:6: m may mean months or minutes\n"
       "  date:3m\n"
       "        ^\n"
       "  write 3mo"},
      {"date:soon",
       "query:5: 'soon' is no date\n"
       "  date:soon\n"
       "       ^~~~\n"
       "  a date with spaces is quoted, \"5 june 2017\"; write 2017, 2017-06, 2017-06-05, june 2017, yesterday, 3d or "
       "2017-05..2017-06"},
      {"date:5 june 2017",
       "query:5: '5' is no year\n"
       "  date:5 june 2017\n"
       "       ^\n"
       "  a date with spaces is quoted, \"5 june 2017\"; write a year with four digits"},
  }));
  CAPTURE(typed);
  CHECK(read(typed) == message);
}

TEST_CASE("a query is bounded in length and depth") {
  CHECK(read(std::string(longest_query, 'a')).size() == longest_query);
  const auto too_long = parse(std::string(longest_query + 1, 'a'), today());
  REQUIRE_FALSE(too_long);
  CHECK(too_long.failure().message == "the query is longer than 65536 bytes");
  CHECK(read(repeated("(", 100) + "a" + repeated(")", 100)) == "a");
  const auto too_deep = parse(repeated("(", 101) + "a" + repeated(")", 101), today());
  REQUIRE_FALSE(too_deep);
  CHECK(too_deep.failure().message == "parentheses are nested deeper than 100");
  CHECK(too_deep.failure().offset == 100);
}

TEST_CASE("a query of many parts, or of nothing but signs, is read in linear time") {
  CHECK(parse(repeated("ab ", longest_query / 3), today()));
  CHECK(parse("ab" + repeated(" OR b", (longest_query - 2) / 5), today()));
  CHECK_FALSE(parse(std::string(longest_query, '('), today()));
  CHECK_FALSE(parse(std::string(longest_query, '-'), today()));
  CHECK_FALSE(parse(std::string(longest_query, ':'), today()));
  CHECK_FALSE(parse(std::string(longest_query - 1, 'x') + ":", today()));
  CHECK_FALSE(parse(std::string(longest_query, '"'), today()));
}

TEST_CASE("bytes that are no UTF-8 are refused where they begin") {
  CHECK(read("abc \xFF\xFE") ==
        "query:4: the query is not valid UTF-8\n"
        "  abc \\xff\\xfe\n"
        "      ^~~~\n"
        "  the terminal must use UTF-8");
}

TEST_CASE("every part of a tree knows where it stands in the query") {
  const std::string typed = "dam place:Aleppo,\"Deir ez-Zor\" NOT \"a b\"";
  const auto tree = parse(typed, today());
  REQUIRE(tree);
  const auto text_of = [&](const Node& node) { return typed.substr(node.offset, node.length); };
  const auto& all = std::get<And>((*tree)->value);
  REQUIRE(all.operands.size() == 3);
  CHECK(text_of(*all.operands[0]) == "dam");
  const auto& places = std::get<Or>(all.operands[1]->value);
  CHECK(text_of(*places.operands[0]) == "Aleppo");
  CHECK(text_of(*places.operands[1]) == "Deir ez-Zor");
  CHECK(text_of(*all.operands[2]) == "NOT \"a b\"");
  CHECK(text_of(**tree) == typed);
}

TEST_CASE("an option means what the field of the same name means") {
  const auto [field, value, query] = GENERATE(table<Field, std::string, std::string>({
      {Field::place, "Maskanah", "place:Maskanah"},
      {Field::place, "Deir ez-Zor", "place:\"Deir ez-Zor\""},
      {Field::place, " Aleppo ", "place:Aleppo"},
      {Field::place, "Aleppo,Deir ez-Zor", "place:Aleppo,\"Deir ez-Zor\""},
      {Field::place, "Aleppo, Raqqa", "place:Aleppo,Raqqa"},
      {Field::place, "\"Kafr Zita, Hama\", Homs", "place:\"Kafr Zita, Hama\",Homs"},
      {Field::place, "Kafr (old)", "place:\"Kafr (old)\""},
      {Field::force, "Tiger Forces", "force:\"Tiger Forces\""},
      {Field::title, "NOT", "title:NOT"},
      {Field::url, "https://example.org/a", "url:https://example.org/a"},
      {Field::lang, "ar", "lang:ar"},
      {Field::date, "2017-05-20..2017-06-05", "date:2017-05-20..2017-06-05"},
      {Field::date, "5 june 2017", "date:\"5 june 2017\""},
      {Field::date, "june 5, 2017", "date:\"june 5, 2017\""},
      {Field::date, "2016,2017-06", "date:2016,2017-06"},
      {Field::told, "last week", "told:last_week"},
      {Field::published, "yesterday", "published:yesterday"},
  }));
  CAPTURE(value, query);
  const auto option = parse_option(field, value, today());
  const auto typed = parse(query, today());
  REQUIRE(option);
  REQUIRE(typed);
  CHECK(equal(**option, **typed));
}

TEST_CASE("a value of an option is refused with the place in the value") {
  const auto [field, value, message] = GENERATE(table<Field, std::string, std::string>({
      {Field::place, "",
       "query:0: 'place' needs a value, such as place:Maskanah\n"
       "  \n"
       "  ^"},
      {Field::place, "Aleppo,",
       "query:6: a value is missing beside this comma\n"
       "  Aleppo,\n"
       "        ^\n"
       "  leave the comma out"},
      {Field::place, "\"Aleppo",
       "query:0: this quotation has no end\n"
       "  \"Aleppo\n"
       "  ^\n"
       "  close it with another quotation mark"},
      {Field::title, "the \"big\" one",
       "query:4: a quotation mark stands in the middle of a value\n"
       "  the \"big\" one\n"
       "      ^\n"
       "  leave it out"},
      {Field::title, "\"big\" one",
       "query:6: this value ends in the middle of a word\n"
       "  \"big\" one\n"
       "        ^\n"
       "  put a comma between two values"},
      {Field::date, "2017-13",
       "query:5: there is no month 13\n"
       "  2017-13\n"
       "       ^~\n"
       "  months are 01 to 12"},
      {Field::date, "2016, 2017-06-31",
       "query:14: June has 30 days\n"
       "  2016, 2017-06-31\n"
       "                ^~"},
  }));
  CAPTURE(value);
  CHECK(read_option(field, value) == message);
}

TEST_CASE("options and query join as if everything had been typed in the query") {
  const auto joined = [](const std::string& query, Field field, const std::string& value) {
    std::vector<NodePtr> parts;
    parts.push_back(std::move(parse(query, today()).value()));
    parts.push_back(std::move(parse_option(field, value, today()).value()));
    return to_string(*all_of(std::move(parts)));
  };
  CHECK(joined("a b", Field::place, "C") == "a AND b AND place:C");
  CHECK(joined("a OR b", Field::place, "C,D") == "(a OR b) AND place:C,D");
  CHECK(joined("NOT a", Field::place, "C") == "NOT a AND place:C");
  CHECK(joined("", Field::place, "C") == "place:C");
  CHECK(all_of({}) == nullptr);
}
