#include "indexer/containers/http_message.h"

#include <charconv>

#include "common/text.h"
#include "indexer/brotli.h"
#include "indexer/inflate.h"

namespace dateline {

namespace {

/// "HTTP/1.1 200 OK", also "HTTP/2 200".
int status_of(std::string_view line) {
  const std::size_t blank = line.find(' ');
  if (!line.starts_with("HTTP/") || blank == std::string_view::npos) return 0;
  const std::string_view digits = line.substr(blank + 1, 3);
  int status = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), status);
  return status;
}

struct Chunk {
  std::size_t size = 0;
  std::size_t begin = 0;  ///< of its bytes; npos if there is no chunk
};

/// "1a4;name=value\r\n" at `at`.
Chunk chunk_at(std::string_view body, std::size_t at) {
  constexpr std::size_t longest_line = 1000;
  Chunk chunk;
  const std::size_t end = body.substr(0, at + longest_line).find('\n', at);
  const char* const first = body.data() + at;
  const auto [behind, fault] = std::from_chars(first, body.data() + body.size(), chunk.size, 16);
  const bool read = end != std::string_view::npos && fault == std::errc{} && behind <= body.data() + end &&
                    std::string_view("; \t\r\n").find(*behind) != std::string_view::npos;
  chunk.begin = read ? end + 1 : std::string_view::npos;
  return chunk;
}

/// Undoes "Transfer-Encoding: chunked".
HttpBody joined_chunks(std::string_view body) {
  HttpBody joined;
  std::size_t at = 0;
  while (at < body.size()) {
    const Chunk chunk = chunk_at(body, at);
    if (chunk.begin == std::string_view::npos) {
      joined.cut_short = "a chunk of the body has no size";
      return joined;
    }
    if (chunk.size == 0) return joined;
    joined.bytes.append(body, chunk.begin, chunk.size);
    if (chunk.size > body.size() - chunk.begin) break;
    at = chunk.begin + chunk.size;
    if (body.substr(at, 1) == "\r") ++at;
    if (body.substr(at, 1) == "\n") ++at;
  }
  joined.cut_short = "the last chunk of the body is missing";
  return joined;
}

bool names(std::string_view list, std::string_view encoding) { return list.find(encoding) != std::string_view::npos; }

Result<HttpBody, std::string> decompressed(const std::string& encoding, HttpBody body, const ReadLimits& limits,
                                           UnpackBudget& budget) {
  if (encoding.empty() || encoding == "identity" || encoding == "none") return body;
  const bool known = encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate" || encoding == "br";
  if (!known) {
    return valid_utf8_prefix(body.bytes) == body.bytes.size()
               ? Result<HttpBody, std::string>(std::move(body))
               : "the body is compressed with '" + to_valid_utf8(encoding.substr(0, 40)) + "', which is not read";
  }
  const bool marked = encoding != "deflate" && encoding != "br";
  if (marked && !begins_compressed(body.bytes)) return body;
  Inflated inflated = encoding == "br" ? unpack_brotli(body.bytes, limits.longest_record, budget)
                                       : inflate_all(body.bytes, limits.longest_record, budget);
  if (!inflated.fault.empty() && (inflated.bytes.empty() || encoding == "br")) {
    if (!marked && valid_utf8_prefix(body.bytes) == body.bytes.size()) return body;
    if (inflated.bytes.empty()) return std::string(inflated.fault);
  }
  if (inflated.too_long) return "longer than " + size_text(limits.longest_record) + ", not read";
  body.bytes = std::move(inflated.bytes);
  if (body.cut_short.empty()) body.cut_short = std::move(inflated.fault);
  return body;
}

}  // namespace

Result<HttpHead, std::string> read_http_head(std::string_view message) {
  HttpHead head;
  head.status = status_of(message.substr(0, message.find('\n')));
  if (head.status == 0) return std::string("no HTTP response");
  const std::size_t size = head_size(message);
  if (size == std::string_view::npos) return std::string("the head of the HTTP response does not end");
  const HeaderFields fields(message.substr(0, size));
  head.media = read_media_type(fields.find("Content-Type").value_or(""));
  head.transfer_encoding = lower_ascii(fields.find("Transfer-Encoding").value_or(""));
  head.content_encoding = lower_ascii(fields.find("Content-Encoding").value_or(""));
  head.body_begin = size;
  return head;
}

Result<HttpBody, std::string> decode_body(const HttpHead& head, std::string_view body, const ReadLimits& limits,
                                          UnpackBudget& budget) {
  HttpBody plain;
  const bool chunked =
      names(head.transfer_encoding, "chunked") && !body.empty() && chunk_at(body, 0).begin != std::string_view::npos;
  if (chunked) {
    plain = joined_chunks(body);
  } else {
    plain.bytes = body;
  }
  return decompressed(head.content_encoding, std::move(plain), limits, budget);
}

}  // namespace dateline
