#include <cstdint>
#include <string>
#include <vector>

#include "common/date_recogniser.h"
#include "common/text.h"

/// Any bytes, made valid UTF-8: every date must lie in the text and end no earlier than it begins.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = dateline::to_valid_utf8({reinterpret_cast<const char*>(data), size});
  const std::vector<dateline::TokenizedText> passages{dateline::tokenize(text)};
  const auto found = dateline::find_dates(passages, dateline::make_day(2017, 6, 5));
  std::uint32_t last = 0;
  for (const dateline::DateMention& mention : found.front()) {
    if (mention.span.begin < last || mention.span.end <= mention.span.begin || mention.span.end > text.size())
      __builtin_trap();
    if (mention.days.to < mention.days.from) __builtin_trap();
    last = mention.span.end;
  }
  return 0;
}
