#pragma once

#include <string>
#include <vector>

namespace dateline {

/// `texts` as posix_spawn() takes arguments and environments: pointers with a null behind the last. `texts` must
/// outlive them and stay as they are.
inline std::vector<char*> spawn_arguments(std::vector<std::string>& texts) {
  std::vector<char*> list;
  list.reserve(texts.size() + 1);
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

}  // namespace dateline
