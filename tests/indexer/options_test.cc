#include "indexer/options.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/text.h"
#include "indexer/option_table.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

using Texts = std::vector<std::string>;

Options read(const Texts& arguments, const std::filesystem::path& config = {}) {
  return read_options(arguments, config);
}

std::string refusal(const Texts& arguments, const std::filesystem::path& config = {}) {
  try {
    (void)read_options(arguments, config);
  } catch (const Error& error) {
    return std::string(error.what()) + (error.hint().empty() ? "" : " | " + error.hint());
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a build is told what to read, where to write and what it knows") {
  const Options options = read({"build",
                                "--index",
                                "ix",
                                "news",
                                "--places",
                                "p1",
                                "--places=p2",
                                "--forces",
                                "f",
                                "--phrases",
                                "ph",
                                "-",
                                "--jobs",
                                "3",
                                "--keep",
                                "0",
                                "--no-default-lexicons",
                                "--strict",
                                "-q",
                                "--files-from",
                                "list"});
  CHECK(options.command == Command::build);
  CHECK(options.index == "ix");
  CHECK(options.sources.sources == Texts{"news", "-"});
  CHECK(options.sources.files_from == Texts{"list"});
  CHECK(options.knowledge.places == Texts{"p1", "p2"});
  CHECK(options.knowledge.forces == Texts{"f"});
  CHECK(options.knowledge.phrases == Texts{"ph"});
  CHECK_FALSE(options.knowledge.defaults);
  CHECK(options.jobs == 3);
  CHECK(options.keep == 0);
  CHECK(options.strict);
  CHECK(options.quiet);
}

TEST_CASE("every command has its options, and what it has no use for is refused") {
  const auto [arguments, expected] = GENERATE(table<Texts, std::string>({
      {{"inspect", "--format", "jsonl", "a"}, "accepted"},
      {{"inspect", "--format=text", "a", "b"}, "accepted"},
      {{"info", "--format", "json", "--index", "x"}, "accepted"},
      {{"info", "--json"}, "accepted"},
      {{"info", "--json", "--format=json"}, "accepted"},
      {{"info", "--json", "--format=text"}, "'--json' and '--format text' contradict one another"},
      {{"inspect", "a", "--json"}, "'--json' is of no use to 'inspect'"},
      {{"rollback", "--lock-timeout", "60"}, "accepted"},
      {{"check", "--lock-timeout", "60"}, "'--lock-timeout' is of no use to 'check'"},
      {{"build", "a", "--lock-timeout", "-1"}, "'--lock-timeout' is a number from 0 to 604800, not '-1'"},
      {{"build", "a", "--lock-timeout", "1m"}, "'--lock-timeout' is a number from 0 to 604800, not '1m'"},
      {{"build", "a", "--lock-timeout=604801"}, "'--lock-timeout' is a number from 0 to 604800, not '604801'"},
      {{"build", "a", "--progress", "xml"}, "'--progress' is auto, json or off, not 'xml'"},
      {{"rollback", "--after-switch", "true"}, "'--after-switch' is of no use to 'rollback'"},
      {{"build", "a", "--after-switch", ""},
       "'--after-switch' names no command | is the variable empty that was meant to name it?"},
      {{"check"}, "accepted"},
      {{"rollback", "--index", "x"}, "accepted"},
      {{"import-places", "--from", "geonames", "SY.txt", "-"}, "accepted"},
      {{"import-places", "--from=geonames", "x", "--kinds", "P,DAM", "--min-population=500", "--all"}, "accepted"},
      {{"import-places", "x"}, "'import-places' needs --from | dateline-index import-places --from geonames FILE"},
      {{"import-places", "x", "--from", "osm"},
       "unknown form 'osm' | dateline-index import-places --from geonames FILE"},
      {{"import-places", "--from", "geonames"},
       "'import-places' needs a file to read | dateline-index import-places --from geonames FILE"},
      {{"import-places", "x", "--from", "geonames", "--kinds", ""}, "'--kinds' names no kind"},
      {{"import-places", "x", "--from", "geonames", "--min-population", "-5"},
       "'--min-population' is a whole number, not '-5'"},
      {{"import-places", "x", "--from", "geonames", "--index", "y"}, "'--index' is of no use to 'import-places'"},
      {{"build", "a", "--all"}, "'--all' is of no use to 'build'"},
      {{"build", "--", "--odd-name"}, "accepted"},
      {{"build", "--files-from", "-"}, "accepted"},
      {{"--help"}, "accepted"},
      {{"build", "--help"}, "accepted"},
      {{"--version"}, "accepted"},
      {Texts{},
       "no command | the commands are build, update, inspect, check, rollback, info and import-places; --help shows "
       "what they "
       "do"},
      {{"biuld", "x"}, "unknown command 'biuld' | did you mean build?"},
      {{"search"},
       "unknown command 'search' | the commands are build, update, inspect, check, rollback, info and import-places"},
      {{"/"}, "unknown command '/' | to index it: dateline-index build /"},
      {{"build"}, "'build' needs a file or folder to read | dateline-index build FOLDER, or --files-from LIST"},
      {{"inspect"}, "'inspect' needs a file or folder to read | dateline-index inspect FOLDER, or --files-from LIST"},
      {{"check", "ix"}, "'check' takes no files: 'ix' | the index is named by --index DIR"},
      {{"info", "--jobs", "2"}, "'--jobs' is of no use to 'info'"},
      {{"inspect", "a", "--index", "x"}, "'--index' is of no use to 'inspect'"},
      {{"build", "a", "--format", "text"}, "'--format' is of no use to 'build'"},
      {{"build", "a", "--explain"}, "'--explain' is of no use to 'build'"},
      {{"info", "--explain"}, "'--explain' is of no use to 'info'"},
      {{"build", "a", "--stict"}, "unknown option '--stict' | did you mean --strict?"},
      {{"build", "a", "--indx=x"}, "unknown option '--indx' | did you mean --index?"},
      {{"build", "a", "--frobnicate"}, "unknown option '--frobnicate' | dateline-index --help all shows every option"},
      {{"build", "a", "--index"}, "'--index' needs a value | dateline-index --help all shows which"},
      {{"build", "a", "--index", "--strict"},
       "'--index' needs a value, and an option follows | a value that begins with -- is written --index=VALUE"},
      {{"build", "a", "--strict=yes"}, "'--strict' takes no value"},
      {{"build", "a", "--index", "x", "--index", "y"}, "'--index' is given twice"},
      {{"build", "a", "--jobs", "0"}, "'--jobs' is a number from 1 to 256, not '0'"},
      {{"build", "a", "--jobs", "two"}, "'--jobs' is a number from 1 to 256, not 'two'"},
      {{"build", "a", "--keep", "-1"}, "'--keep' is a number from 0 to 1000, not '-1'"},
      {{"build", "a", "--keep", "1001"}, "'--keep' is a number from 0 to 1000, not '1001'"},
      {{"info", "--keep", "2"}, "'--keep' is of no use to 'info'"},
      {{"build", "a", "--jobs", "2x"}, "'--jobs' is a number from 1 to 256, not '2x'"},
      {{"inspect", "a", "--format", "json"}, "unknown format 'json' | the formats are text and jsonl"},
      {{"info", "--format", "jsonl"}, "unknown format 'jsonl' | the formats are text and json"},
      {{"build", "a", "--inde", "x"}, "unknown option '--inde' | did you mean --index?"},
  }));
  CHECK(refusal(arguments) == expected);
}

TEST_CASE("a build that nobody watches is told so") {
  const Options usual = read({"build", "a"});
  CHECK(usual.progress == "auto");
  CHECK(usual.lock_timeout == std::chrono::seconds{0});
  CHECK(usual.after_switch.empty());
  const Options options =
      read({"build", "a", "--progress=json", "--lock-timeout", "90", "--after-switch", "mail -s done me"});
  CHECK(options.progress == "json");
  CHECK(options.lock_timeout == std::chrono::seconds{90});
  CHECK(options.after_switch == "mail -s done me");
}

TEST_CASE("a configuration file says what is always meant, and the command line wins") {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("config",
                   "# ours\nindex = /archive/index\nplaces = mine.tsv\n\n[build]\njobs = 4\nstrict = "
                   "true\n[search]\nlimit = 5\n");
  const Options from_file = read({"build", "a"}, file);
  CHECK(from_file.index == "/archive/index");
  CHECK(from_file.knowledge.places == Texts{"mine.tsv"});
  CHECK(from_file.jobs == 4);
  CHECK(from_file.strict);
  const Options typed =
      read({"build", "a", "--index", "other", "--jobs", "1", "--places", "more.tsv", "--config", file});
  CHECK(typed.index == "other");
  CHECK(typed.jobs == 1);
  CHECK(typed.knowledge.places == Texts{"more.tsv", "mine.tsv"});
  CHECK(read({"info"}, file).index == "/archive/index");
  CHECK(read({"info"}, folder.path() / "none").index.empty());
}

TEST_CASE("a faulty configuration file is refused with its name") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "config").string();
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"indx = x\n", ": unknown option 'indx' | did you mean 'index'?"},
      {"limit = 5\n", ": unknown option 'limit' | options of dateline-search stand below a line [search]"},
      {"files-from = x\n",
       ": 'files-from' may stand on the command line only | a configuration file may hold max-record, "
       "max-unpacked, max-ratio, max-nesting, max-comments, places, forces, phrases, no-default-lexicons, index, jobs, "
       "memory, writer, shards, shard, keep, strict, "
       "quiet, progress, lock-timeout and after-switch"},
      {"index\n", ": 'index' is no line of the form name = value"},
      {"index = a\nindex = b\n", ": 'index' is given twice"},
  }));
  folder.write("config", text);
  CHECK(refusal({"build", "a"}, path) == path + expected);
}

TEST_CASE("a configuration file that was named must be there") {
  CHECK(refusal({"build", "a", "--config", "/no/such/file"}) ==
        "/no/such/file: this configuration file cannot be read | --config names a file with lines name = value");
}

TEST_CASE("the help fits a screen") {
  const std::string help = help_text();
  CHECK(lines_of(help).size() <= 24);
  for (const std::string_view line : lines_of(help)) CHECK(line.size() <= 80);
}

TEST_CASE("every option is described, with the commands that have a use for it") {
  const std::string all = describe_options();
  for (const std::string_view line : lines_of(all)) CHECK(line.size() <= 80);
  for (const CommandOptionGroup& group : command_option_groups()) {
    for (const CommandOption& option : group.options) {
      CAPTURE(option.name);
      const std::string value = option.value.empty() ? "" : " " + std::string(option.value);
      CHECK(all.find(" --" + std::string(option.name) + value + " ") != std::string::npos);
      CHECK_FALSE(option.meaning.empty());
      CHECK(option.value.empty() == (option.values == OptionValues::none));
    }
  }
  CHECK(all.find("      --jobs N               threads; one for each core unless told (build,\n") != std::string::npos);
  CHECK(all.find("      --version              the version of this program\n") != std::string::npos);
}

TEST_CASE("what is read is a topic of the help") {
  CHECK(read({"--help", "formats"}).command == Command::help_formats);
  CHECK(read({"--help", "all"}).command == Command::help_all);
  CHECK(read({"--help"}).command == Command::help);
  CHECK(read({"build", "--help"}).command == Command::help);
}

TEST_CASE("how much memory a build may take is said with a unit") {
  CHECK(read({"build", "x"}).memory == 384ULL << 20U);
  CHECK(read({"update", "x", "--memory", "2G"}).memory == 2ULL << 30U);
  CHECK(read({"build", "x", "--memory=192M"}).memory == 192ULL << 20U);
  CHECK(refusal({"build", "x", "--memory", "191M"}) ==
        "'--memory' is at least 192M, not '191M' | so much the lexicons and what is read at the moment need");
  CHECK(refusal({"build", "x", "--memory", "lots"}) == "'--memory' is a size such as 500K, 16M or 20G, not 'lots'");
  CHECK(refusal({"check", "--memory", "1G"}) == "'--memory' is of no use to 'check'");
}

TEST_CASE("what is too much is said with a unit") {
  const ReadLimits limits =
      read({"build", "x", "--max-record", "500K", "--max-unpacked=20G", "--max-ratio", "1000"}).sources.limits;
  CHECK(limits.longest_record == 500U << 10U);
  CHECK(limits.most_unpacked == 20ULL << 30U);
  CHECK(limits.highest_ratio == 1000);
  CHECK(limits.deepest_nesting == 4);
  CHECK(limits.most_comments == 100'000);
  const ReadLimits raised = read({"build", "x", "--max-nesting", "8", "--max-comments=200000"}).sources.limits;
  CHECK(raised.deepest_nesting == 8);
  CHECK(raised.most_comments == 200'000);
  CHECK(refusal({"build", "x", "--max-nesting", "33"}) == "'--max-nesting' is a number from 1 to 32, not '33'");
  CHECK(refusal({"inspect", "x", "--max-comments", "0"}) == "'--max-comments' is a number from 1 to 1000000, not '0'");
  CHECK(read({"inspect", "x", "--max-record", "77"}).sources.limits.longest_record == 77);
  const auto* const size = GENERATE("", "0", "16MB", "M", "-1", "1.5G", "2000T", "99999999999999999999");
  CHECK(refusal({"build", "x", "--max-record", size}) ==
        "'--max-record' is a size such as 500K, 16M or 20G, not '" + std::string(size) + "'");
  CHECK(refusal({"build", "x", "--max-ratio", "0"}) == "'--max-ratio' is a number from 1 to 1000000, not '0'");
}
