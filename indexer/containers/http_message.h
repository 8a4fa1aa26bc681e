#pragma once

#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/containers/header_fields.h"
#include "indexer/read_limits.h"

namespace dateline {

/// The head of an HTTP response as a web archive keeps it, and where its body begins.
struct HttpHead {
  int status = 0;
  MediaType media;
  std::string transfer_encoding;  ///< in lower case
  std::string content_encoding;   ///< in lower case
  std::size_t body_begin = 0;
};

/// Reads the head at the begin of `message`, or tells why it is none.
Result<HttpHead, std::string> read_http_head(std::string_view message);

struct HttpBody {
  std::string bytes;
  std::string cut_short;  ///< why there is not more; empty if that is all
};

/// The body without the chunks and the compression that it was sent with, at most `limits.longest_record` bytes, or why
/// it cannot be had. Programs that write archives often undo those and leave the head as it was: a body that does not
/// begin as the head says is taken as it is.
Result<HttpBody, std::string> decode_body(const HttpHead& head, std::string_view body, const ReadLimits& limits,
                                          UnpackBudget& budget);

}  // namespace dateline
