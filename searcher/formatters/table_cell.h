#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace dateline {

/// The value of a field (hit_fields.h) as one cell of a table. What is unknown is empty. Items of a list are joined by
/// "; ": names of places and forces and identifiers once each, days as 2017-06-05 or 2017-06-01..2017-06-30, offsets as
/// 4-16; of a comment it is the number.
///
/// A text that begins like a formula (=, +, - or @, also in their wide forms, or a tab, CR or LF) gets an apostrophe
/// before it, as OWASP advises ("CSV injection"): articles are written by strangers, and spreadsheets run what they
/// read. Numbers are no text and stay as they are.
std::string table_cell(const nlohmann::ordered_json& value);

}  // namespace dateline
