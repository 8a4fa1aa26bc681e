#include "searcher/help_texts.h"

#include "common/error.h"
#include "common/terminal.h"
#include "searcher/option_table.h"
#include "searcher/query_error.h"

namespace dateline {

std::string_view help_overview();
std::string_view help_query();
std::string_view help_dates();
std::string_view help_formats();

std::string help_text(std::string_view topic) {
  if (topic == "overview") return std::string(help_overview());
  if (topic == "all") return "Usage: dateline-search [options] [QUERY...]\n" + describe_options();
  if (topic == "query") return std::string(help_query());
  if (topic == "dates") return std::string(help_dates());
  if (topic == "formats") return std::string(help_formats());
  throw Error("--help: '" + shown(query::excerpt(topic)) + "' is not one of all, query, dates, formats");
}

}  // namespace dateline
