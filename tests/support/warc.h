#pragma once

#include <string>
#include <string_view>

/// A record of a web archive as ISO 28500 wants it; `fields` are further lines of its head, each with CR LF.
inline std::string warc_record(std::string_view type, std::string_view content_type, std::string_view block,
                               std::string_view fields = "WARC-Target-URI: https://example.org/a\r\n") {
  std::string record = "WARC/1.0\r\nWARC-Type: ";
  record.append(type).append("\r\n").append(fields).append("WARC-Date: 2017-06-05T08:30:00Z\r\nContent-Type: ");
  record.append(content_type).append("\r\nContent-Length: ").append(std::to_string(block.size()));
  return record.append("\r\n\r\n").append(block).append("\r\n\r\n");
}

/// A capture of a page that a server sent; `fields` are further lines of the HTTP head, each with CR LF.
inline std::string captured(std::string_view body, std::string_view fields = "Content-Type: text/html\r\n",
                            std::string_view status = "200 OK") {
  std::string message = "HTTP/1.1 ";
  message.append(status).append("\r\n").append(fields).append("\r\n").append(body);
  return warc_record("response", "application/http; msgtype=response", message);
}
