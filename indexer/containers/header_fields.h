#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// "Name: value" lines as they stand at the head of an HTTP message, a WARC record and a MIME part (RFC 9112, ISO
/// 28500, RFC 5322).
class HeaderFields {
 public:
  /// Reads the lines of `head`; a line that begins with a blank goes on with the one before. What is no such line is
  /// left out.
  explicit HeaderFields(std::string_view head);

  /// The value of the first field of that name, in any case; nullopt if there is none.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;  ///< names folded
};

/// How many bytes the head at the begin of `text` has, with the blank line that ends it; npos if it does not end.
/// Lines end in CR LF or LF.
std::size_t head_size(std::string_view text);

/// "text/html; charset=utf-8" taken apart.
struct MediaType {
  std::string type;     ///< "text/html"; in lower case, empty if there is none
  std::string charset;  ///< as written; empty if there is none
  std::string boundary;
};

MediaType read_media_type(std::string_view value);

/// The parameter `name` (in lower case) of such a value, without quotation marks; empty if there is none.
std::string_view read_parameter(std::string_view value, std::string_view name);

/// With ASCII letters in lower case.
std::string lower_ascii(std::string_view text);

}  // namespace dateline
