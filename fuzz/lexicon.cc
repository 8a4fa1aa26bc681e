#include <cstdint>
#include <string_view>

#include "common/lexicon.h"
#include "common/name_key.h"

/// Any bytes as a lexicon of places and of forces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const dateline::NameType type : {dateline::NameType::place, dateline::NameType::force}) {
    dateline::Lexicon lexicon;
    const auto faults = lexicon.add(type, text, "fuzz.tsv");
    for (const dateline::Fault& fault : faults) {
      if (fault.reason.empty()) __builtin_trap();
    }
    for (dateline::Lexicon::Index i = 0; i < lexicon.entries().size(); ++i) {
      if (lexicon.enclosing(i).size() > lexicon.entries().size()) __builtin_trap();
      (void)dateline::name_key(lexicon.entries()[i].name);
    }
  }
  return 0;
}
