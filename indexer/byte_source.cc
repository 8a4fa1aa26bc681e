#include "indexer/byte_source.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "indexer/stop_request.h"

namespace dateline {

DescriptorSource::~DescriptorSource() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t DescriptorSource::read(char* into, std::size_t size) {
  while (fault_.empty()) {
    const ssize_t count = ::read(descriptor_, into, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EINTR) {
      stop_if_asked();
    } else {
      fault_ = "cannot be read on: " + std::generic_category().message(errno);
    }
  }
  return 0;
}

std::size_t MemorySource::read(char* into, std::size_t size) {
  const std::size_t count = bytes_.copy(into, size);
  bytes_.remove_prefix(count);
  return count;
}

}  // namespace dateline
