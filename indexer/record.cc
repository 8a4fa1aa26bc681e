#include "indexer/record.h"

namespace dateline {

std::string position_of(const Record& record) {
  return record.only_one ? std::string{} : std::string(record.unit) + " " + std::to_string(record.number);
}

}  // namespace dateline
