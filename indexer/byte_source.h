#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// Where the bytes of a file come from, before they are decompressed: a descriptor, an entry of a container, memory.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  /// Up to `size` bytes, at least one; none at the end.
  virtual std::size_t read(char* into, std::size_t size) = 0;

  /// Why the bytes ended before they should have: "cannot be read on: Input/output error". Empty while all is well.
  [[nodiscard]] virtual std::string fault() const { return {}; }
};

/// An open file. Closes it in the end.
class DescriptorSource : public ByteSource {
 public:
  explicit DescriptorSource(int descriptor) : descriptor_(descriptor) {}
  ~DescriptorSource() override;
  std::size_t read(char* into, std::size_t size) override;
  [[nodiscard]] std::string fault() const override { return fault_; }

 private:
  int descriptor_;
  std::string fault_;
};

/// Bytes in memory, which must outlive the source.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* into, std::size_t size) override;

 private:
  std::string_view bytes_;
};

}  // namespace dateline
