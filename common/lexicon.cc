#include "common/lexicon.h"

#include <algorithm>

#include "common/lexicon_row.h"
#include "common/text.h"

namespace dateline {

namespace {

std::size_t at(NameType type) { return static_cast<std::size_t>(type); }

std::string at_line(std::size_t line) { return "line " + std::to_string(line); }

}  // namespace

std::vector<Fault> Lexicon::add(NameType type, std::string_view tsv, const std::string& file) {
  std::vector<Fault> faults;
  files_.push_back(file);
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  std::optional<LexiconColumns> columns;
  std::uint32_t number = 0;
  for (const std::string_view line : lines_of(tsv)) {
    ++number;
    if (line.starts_with('#') || trim(line).empty()) continue;
    if (!columns) {
      auto header = read_lexicon_header(line);
      if (!header) return {{file, at_line(number), header.failure()}};
      columns = *header;
      continue;
    }
    auto entry = read_lexicon_row(type, *columns, line);
    const auto reason = entry ? take(std::move(*entry), {static_cast<std::uint32_t>(files_.size() - 1), number})
                              : std::optional<std::string>(entry.failure());
    if (reason) faults.push_back({file, at_line(number), *reason});
  }
  if (!columns) faults.push_back({file, "", "there is no header line"});
  return faults;
}

std::optional<std::string> Lexicon::take(LexiconEntry entry, Origin origin) {
  std::vector<Index>& with_id = with_id_[at(entry.type)];
  const std::uint32_t id = ids_[at(entry.type)].add(entry.id);
  if (id == with_id.size()) {
    with_id.push_back(static_cast<Index>(entries_.size()));
    entries_.push_back(std::move(entry));
    origins_.push_back(origin);
    return std::nullopt;
  }
  const Index index = with_id[id];
  if (origins_[index].file == origin.file)
    return "the id '" + entry.id + "' stands in " + at_line(origins_[index].line) + " already";
  entries_[index] = std::move(entry);
  origins_[index] = origin;
  return std::nullopt;
}

std::optional<Lexicon::Index> Lexicon::find(NameType type, std::string_view id) const {
  const std::uint32_t known = ids_[at(type)].find(id);
  if (known == TermTable::none) return std::nullopt;
  return with_id_[at(type)][known];
}

std::vector<Lexicon::Index> Lexicon::enclosing(Index index) const {
  std::vector<Index> found{index};
  for (std::size_t next = 0; next < found.size(); ++next) {
    const LexiconEntry& entry = entries_[found[next]];
    for (const std::string& id : entry.parents) {
      const auto parent = find(entry.type, id);
      if (parent && std::find(found.begin(), found.end(), *parent) == found.end()) found.push_back(*parent);
    }
  }
  found.erase(found.begin());
  return found;
}

std::vector<Fault> Lexicon::check() const {
  std::vector<Fault> faults;
  for (Index i = 0; i < entries_.size(); ++i) {
    for (const std::string& id : entries_[i].parents) {
      const auto parent = find(entries_[i].type, id);
      if (!parent) {
        faults.push_back(fault_at(i, "the parent '" + id + "' of '" + entries_[i].id + "' is not in the lexicon"));
        continue;
      }
      const std::vector<Index> above = enclosing(*parent);
      if (std::find(above.begin(), above.end(), i) != above.end())
        faults.push_back(fault_at(i, "the parent '" + id + "' of '" + entries_[i].id + "' lies inside it"));
    }
  }
  return faults;
}

Fault Lexicon::fault_at(Index index, std::string reason) const {
  return {files_[origins_[index].file], at_line(origins_[index].line), std::move(reason)};
}

}  // namespace dateline
