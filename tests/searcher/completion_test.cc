#include "searcher/completion.h"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "common/error.h"
#include "searcher/completion/query_beginning.h"
#include "searcher/option_table.h"
#include "searcher/search_request.h"

using namespace dateline;

namespace {

using Lines = std::vector<std::string>;

TypedOptions asked(const std::string& what, const std::string& beginning) {
  TypedOptions options;
  options.complete = what;
  if (!beginning.empty()) options.query = {beginning};
  options.indexes = {"/no/such/index"};
  return options;
}

/// What is printed, and the exit status behind it.
std::string completed(const std::string& what, const std::string& beginning) {
  std::ostringstream output;
  const int status = complete(asked(what, beginning), output);
  return output.str() + std::to_string(status);
}

std::string refusal(const std::string& what) {
  try {
    completed(what, "");
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

Lines words_of(std::string_view list) {
  Lines words;
  std::istringstream in{std::string(list)};
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

}  // namespace

TEST_CASE("choices and fields are completed without an index") {
  CHECK(completed("in", "") == "body\ncomments\nall\n0");
  CHECK(completed("sort", "-") == "-date\n-published\n0");
  CHECK(completed("fields", "title,te") == "title,text\n0");
  CHECK(completed("color", "blue") == "1");
}

TEST_CASE("where an option's value may be missing, the query is completed, too") {
  CHECK(completed("timeline", "m") == "month\n0");
  CHECK(completed("timeline", "pla") == "place:\n0");
}

TEST_CASE("options are completed with what they mean") {
  CHECK(completed("option", "--unt") == "--until\ttells of that day or an earlier one: --date ..DAY\n0");
  CHECK(completed("option", "--nothing") == "1");
}

TEST_CASE("where there is no index nothing is completed, without a message") {
  for (const std::string what : {"place", "force", "source", "id"}) CHECK(completed(what, "a") == "1");
  CHECK(completed("words", "place:a") == "1");
  CHECK(completed("limit", "1") == "1");
}

TEST_CASE("what takes no value or is no option is refused") {
  CHECK(refusal("count") == "--complete: --count takes no value | ");
  CHECK(refusal("plase") == "--complete: there is no option 'plase' | --help all shows every option");
}

TEST_CASE("the last word of a query is completed") {
  CHECK(completed("words", "pla") == "place:\n0");
  CHECK(completed("words", "dam (-pla") == "dam (-place:\n0");
  CHECK(completed("words", "\"pla") == "1");
  CHECK(completed("words", "dam ") == "1");
}

TEST_CASE("a query is cut where its last value begins") {
  struct Row {
    std::string typed, head, field, value;
  };
  const auto row = GENERATE(values<Row>({{"place:Dei", "place:", "place", "Dei"},
                                         {"place:", "place:", "place", ""},
                                         {"dam -place:\"Deir e", "dam -place:", "place", "Deir e"},
                                         {"place:\"Deir ez-Zor\",Al", "place:\"Deir ez-Zor\",", "place", "Al"},
                                         {"(force:ISIS OR force:T", "(force:ISIS OR force:", "force", "T"},
                                         {"\"a place:x", "", "", "a place:x"},
                                         {"dam", "", "", "dam"}}));
  const QueryBeginning query = query_beginning(row.typed);
  CAPTURE(row.typed);
  CHECK(query.head == row.head);
  CHECK(query.field == row.field);
  CHECK(query.value == row.value);
}

TEST_CASE("values stand in quotation marks where one of them needs them") {
  CHECK(query_beginning("dam place:T").with_values({"Tabqa", "Tanf"}) == Lines{"dam place:Tabqa", "dam place:Tanf"});
  CHECK(query_beginning("place:T").with_values({"Tabqa", "Tal Afar"}) ==
        Lines{"place:\"Tabqa\"", "place:\"Tal Afar\""});
  CHECK(query_beginning("place:\"T").with_values({"Tabqa"}) == Lines{"place:\"Tabqa\""});
}

TEST_CASE("the words that the table says an option takes are those that it takes") {
  for (const OptionGroup& group : option_groups()) {
    for (const Option& option : group.options) {
      if (option.choices.empty() || option.name == "help") continue;
      CAPTURE(option.name);
      const std::string name = "--" + std::string(option.name);
      Lines arguments = {"dam"};
      if (option.name == "by") arguments = {"--matrix", "a", "b"};
      const auto with = [&](const std::string& value) {
        Lines all = arguments;
        all.insert(all.end(), {name, value});
        return read_options(all, "");
      };
      std::string allowed;
      for (const std::string& word : words_of(option.choices)) {
        CHECK_NOTHROW(understand(with(word), Day{}));
        allowed += (allowed.empty() ? "" : ", ") + word;
      }
      if (option.value.starts_with("[")) continue;  // "none" is a word of the query then
      CHECK_THROWS_WITH(understand(with("none"), Day{}),
                        option.name == "facet" ? Catch::Contains("not counted by 'none'")
                                               : Catch::Contains(name + ": 'none' is not one of " + allowed));
    }
  }
}
