#include "indexer/geonames/kinds.h"

#include <algorithm>
#include <array>

#include "common/terminal.h"
#include "common/text.h"

namespace dateline {

namespace {

struct NamedKind {
  std::string_view code;
  std::string_view kind;
};

/// Codes that the lexicon holds under another one.
constexpr std::array<NamedKind, 22> renamed = {{
    {"", "PPL"},        {"PPLF", "PPL"},  {"PPLL", "PPL"},  {"PPLR", "PPL"},  {"PPLS", "PPL"},  {"STLMT", "PPL"},
    {"PPLA5", "PPLA4"}, {"ADM4", "ADM3"}, {"ADM5", "ADM3"}, {"AIRH", "AIRF"}, {"INSM", "MILB"}, {"HLLS", "HLL"},
    {"PK", "MT"},       {"RDGE", "MTS"},  {"ISLS", "ISL"},  {"STMI", "STM"},  {"LKI", "LK"},    {"MNQ", "MN"},
    {"RUIN", "ANS"},    {"PSH", "PS"},    {"PSN", "PS"},    {"VALS", "VAL"},
}};

constexpr std::array<std::string_view, 15> populated = {"",      "PPL",   "PPLA", "PPLA2", "PPLA3",
                                                        "PPLA4", "PPLA5", "PPLC", "PPLG",  "PPLF",
                                                        "PPLL",  "PPLQ",  "PPLR", "PPLS",  "PPLW"};

constexpr std::array<std::string_view, 50> others = {
    "PPLX", "STLMT", "ADM1", "ADM2", "ADM3", "CMPRF", "PSTB", "AIRB",  "AIRP", "AIRF", "AIRH", "MILB", "INSM",
    "NVB",  "OILF",  "GASF", "OILR", "PMPO", "PS",    "PSH",  "PSN",   "MN",   "MNQ",  "DAM",  "RSV",  "LK",
    "LKI",  "STM",   "STMI", "CNL",  "ISL",  "ISLS",  "RD",   "RDJCT", "SQR",  "MT",   "MTS",  "PK",   "RDGE",
    "HLL",  "HLLS",  "PASS", "VAL",  "WAD",  "PLN",   "DSRT", "BDG",   "HSP",  "PRN",  "ANS"};

template <class Codes>
bool has(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Bounds one's search; what no longer exists is no place of the news.
bool is_historical(std::string_view code) { return code.starts_with("ADM") && code.ends_with('H'); }

bool is_code(std::string_view item) {
  return item.size() >= 2 && item.size() <= 6 &&
         std::all_of(item.begin(), item.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

}  // namespace

Result<GeonamesKinds, std::string> GeonamesKinds::of(std::string_view comma_separated) {
  constexpr std::string_view classes = "AHLPRSTUV";
  GeonamesKinds kinds;
  for (const std::string_view item : split_list(comma_separated, ',')) {
    const bool is_class = item.size() == 1 && classes.find(item) != std::string_view::npos;
    if (!is_class && !is_code(item)) return "'" + shown(std::string(item)) + "' is no feature code or class";
    kinds.wanted_.emplace_back(item);
  }
  if (kinds.wanted_.empty()) return std::string("no kind is named");
  return kinds;
}

bool GeonamesKinds::take(const GeonamesRow& row) const {
  const std::string_view code = row.feature_code;
  if (wanted_.empty()) return row.feature_class == 'P' ? has(populated, code) || has(others, code) : has(others, code);
  return has(wanted_, code) || (has(wanted_, std::string_view(&row.feature_class, 1)) && !is_historical(code));
}

std::string lexicon_kind(const GeonamesRow& row) {
  const auto* const found = std::find_if(renamed.begin(), renamed.end(),
                                         [&](const NamedKind& named) { return named.code == row.feature_code; });
  return found == renamed.end() ? row.feature_code : std::string(found->kind);
}

}  // namespace dateline
