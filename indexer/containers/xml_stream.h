#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// The name of an element or attribute: the address of its namespace, empty if it has none, and the name in it.
struct XmlName {
  std::string_view space;
  std::string_view local;
};

struct XmlAttribute {
  XmlName name;
  std::string_view value;
};

/// Who is told what stands in a document, in order. All views are valid UTF-8 and hold during the call. Offsets are
/// bytes of the document as it was given, whatever its encoding.
class XmlListener {
 public:
  XmlListener() = default;
  virtual ~XmlListener() = default;
  XmlListener(const XmlListener&) = delete;
  XmlListener& operator=(const XmlListener&) = delete;

  /// An element begins at `offset`. Returns why the document is not to be read on; empty while all is well.
  virtual std::string begin(const XmlName& name, std::span<const XmlAttribute> attributes, std::uint64_t offset) = 0;
  /// An element ends before `offset`.
  virtual void end(const XmlName& name, std::uint64_t offset) = 0;
  virtual void text(std::string_view part) = 0;
};

/// Reads XML piece by piece with expat, in the encodings of single bytes that iconv knows, UTF-8 and UTF-16.
///
/// A declaration of a document type is refused: it is how entities come in that unpack to gigabytes or name other
/// files, and nothing here needs one. So are elements that nest deeper than `deepest`, and tags and comments of more
/// than `longest_tag` bytes, because they are held as a whole.
class XmlStream {
 public:
  static constexpr unsigned deepest = 250;
  static constexpr std::uint64_t longest_tag = 1ULL << 20U;

  /// `listener` must outlive the stream. What it throws comes out of read().
  explicit XmlStream(XmlListener& listener);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  /// Reads the next bytes of the document; `last` says that it ends there. False if it cannot be read on.
  bool read(std::string_view bytes, bool last);

  /// Why the document cannot be read on; empty while all is well.
  [[nodiscard]] const std::string& fault() const;

  /// Whether the fault is that the document ends before its elements do.
  [[nodiscard]] bool ends_early() const;

  /// Where reading stands, in bytes of the document; what is behind was told of whole.
  [[nodiscard]] std::uint64_t position() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
