#include "searcher/opened_names.h"

#include "common/damage.h"
#include "common/shard.h"

namespace dateline {

OpenedNames open_names(const std::vector<std::filesystem::path>& folders) {
  OpenedNames names;
  names.are_one_local = folders.size() == 1;
  for (const std::filesystem::path& folder : folders) {
    try {
      names.all.add_database(open_tables(folder));
    } catch (const Xapian::DatabaseOpeningError& error) {
      throw index_damage(folder.string() + ": cannot be opened: " + error.get_msg());
    }
  }
  return names;
}

}  // namespace dateline
