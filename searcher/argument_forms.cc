#include "searcher/argument_forms.h"

#include "common/error.h"
#include "searcher/time_unit.h"

namespace dateline {

namespace {

constexpr std::string_view matrix_with_value = "--matrix=";

bool is_matrix(const std::string& argument) {
  return argument == "--matrix" || argument.starts_with(matrix_with_value);
}

[[noreturn]] void refuse_missing_value() {
  throw Error("'--matrix' needs two values, places and forces",
              "for example --matrix \"Aleppo,Hama\" \"ISIS,Tiger Forces\" --by month");
}

/// The value of `--matrix` at `i`, which moves to the last argument that was taken.
std::string take_value(const std::vector<std::string>& arguments, std::size_t& i) {
  if (i + 1 == arguments.size() || arguments[i + 1].empty() || arguments[i + 1].starts_with("--")) {
    refuse_missing_value();
  }
  return arguments[++i];
}

}  // namespace

std::vector<std::string> with_usual_forms(const std::vector<std::string>& arguments) {
  std::vector<std::string> usual;
  std::size_t i = 0;
  for (; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (is_matrix(arguments[i])) {
      const bool joined = arguments[i].starts_with(matrix_with_value);
      if (arguments[i] == matrix_with_value) refuse_missing_value();
      usual.push_back(joined ? arguments[i] : std::string(matrix_with_value) + take_value(arguments, i));
      usual.push_back("--matrix-forces=" + take_value(arguments, i));
    } else if (arguments[i] == "--timeline") {
      const bool has_unit = i + 1 < arguments.size() && time_unit_of(arguments[i + 1]);
      usual.push_back("--timeline=" + (has_unit ? arguments[++i] : "auto"));
    } else {
      usual.push_back(arguments[i]);
    }
  }
  for (; i < arguments.size(); ++i) usual.push_back(arguments[i]);
  return usual;
}

}  // namespace dateline
