#include "indexer/readers/html_page/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/readers/html_page/code_page.h"

namespace dateline::html {

namespace {

/// HTML wants the declaration within 1,024 bytes; pages have it later.
constexpr std::size_t declaration_range = 8192;

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// The value behind `name` and "=", quoted or not, in `text` from `from` on; empty if there is none.
std::string_view value_behind(std::string_view text, std::string_view name, std::size_t from) {
  std::size_t at = text.find(name, from);
  if (at == std::string_view::npos) return {};
  at = text.find_first_not_of(" \t\r\n", at + name.size());
  if (at == std::string_view::npos || text[at] != '=') return {};
  at = text.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return text.substr(at, text.find_first_of(" \t\r\n\"';>/?", at) - at);
}

/// Labels that HTML reads as another encoding, which holds the one that they name.
std::string encoding_labelled(std::string_view label) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Pair, 17> labels = {{{"utf8", "utf-8"},
                                            {"unicode-1-1-utf-8", "utf-8"},
                                            {"utf-16", "utf-8"},
                                            {"utf-16le", "utf-8"},
                                            {"utf-16be", "utf-8"},
                                            {"iso-8859-1", "windows-1252"},
                                            {"iso8859-1", "windows-1252"},
                                            {"latin1", "windows-1252"},
                                            {"latin-1", "windows-1252"},
                                            {"us-ascii", "windows-1252"},
                                            {"ascii", "windows-1252"},
                                            {"iso-8859-9", "windows-1254"},
                                            {"gb2312", "gb18030"},
                                            {"gbk", "gb18030"},
                                            {"shift_jis", "cp932"},
                                            {"shift-jis", "cp932"},
                                            {"ks_c_5601-1987", "cp949"}}};
  const std::string lower = lower_ascii(trim(label));
  const auto* found = std::find_if(labels.begin(), labels.end(), [&](const Pair& pair) { return pair.first == lower; });
  return found == labels.end() ? lower : std::string(found->second);
}

struct Converted {
  std::string text;
  std::size_t unreadable = 0;
};

/// iconv as a value that is closed in the end.
class Converter {
 public:
  explicit Converter(const std::string& from) : state_(::iconv_open("UTF-8", from.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (known()) ::iconv_close(state_);
  }

  // NOLINTNEXTLINE(performance-no-int-to-ptr): so iconv tells that it knows no such encoding
  [[nodiscard]] bool known() const { return state_ != reinterpret_cast<::iconv_t>(-1); }

  Converted convert(std::string_view bytes) {
    Converted result;
    std::array<char, 16384> piece{};
    char* in = const_cast<char*>(bytes.data());  // NOLINT: iconv does not write through it
    std::size_t left = bytes.size();
    while (left > 0) {
      char* out = piece.data();
      std::size_t room = piece.size();
      const bool done = ::iconv(state_, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
      const int reason = errno;
      result.text.append(piece.data(), piece.size() - room);
      if (done || reason == E2BIG) continue;
      result.text += "\uFFFD";
      ++result.unreadable;
      ++in;
      --left;
    }
    return result;
  }

 private:
  ::iconv_t state_;
};

std::optional<DecodedPage> converted(std::string_view bytes, const std::string& encoding) {
  Converter converter(encoding);
  if (!converter.known()) return std::nullopt;
  Converted result = converter.convert(bytes);
  DecodedPage page{to_valid_utf8(result.text), encoding, ""};
  if (result.unreadable > 0) {
    page.fault = std::to_string(result.unreadable) + " bytes that mean nothing in " + encoding + "; read as U+FFFD";
  }
  return page;
}

bool beyond_ascii(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\uFFFD"); at != std::string_view::npos; at = text.find("\uFFFD", at + 3)) ++count;
  return count;
}

/// UTF-8 with a broken byte here and there; nullopt if a code page explains the bytes better.
std::optional<DecodedPage> mended_utf8(std::string_view bytes) {
  const auto high = static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  std::string text = to_valid_utf8(bytes);
  const std::size_t broken = count_replacements(text);
  if (broken * 4 > high) return std::nullopt;
  return DecodedPage{std::move(text), "utf-8", "not UTF-8 in " + std::to_string(broken) + " places; read as U+FFFD"};
}

DecodedPage guessed(std::string_view bytes) {
  const std::string encoding(code_page_of(bytes));
  auto page = converted(bytes, encoding);
  return page ? std::move(*page) : DecodedPage{to_valid_utf8(bytes), "utf-8", "not UTF-8; read as U+FFFD"};
}

DecodedPage decoded_as(std::string_view bytes, const std::string& told) {
  const bool valid = valid_utf8_prefix(bytes) == bytes.size();
  if (valid && (told.empty() || told == "utf-8" || beyond_ascii(bytes))) return {std::string(bytes), "utf-8", ""};
  if (told == "utf-8") {
    if (auto page = mended_utf8(bytes)) return std::move(*page);
  }
  if (told.empty() || told == "utf-8") return guessed(bytes);
  if (auto page = converted(bytes, told)) return std::move(*page);
  DecodedPage page = valid ? DecodedPage{std::string(bytes), "utf-8", ""} : guessed(bytes);
  page.fault = "declares an encoding that nobody knows, '" + to_valid_utf8(told.substr(0, 40)) + "'; read as " +
               page.encoding + (page.fault.empty() ? "" : "; ") + page.fault;
  return page;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, declaration_range));
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    if (const std::string_view label = value_behind(tag, "charset", 0); !label.empty()) return encoding_labelled(label);
  }
  if (head.starts_with("<?xml")) {
    const std::string_view declaration = std::string_view(head).substr(0, head.find("?>"));
    if (const std::string_view label = value_behind(declaration, "encoding", 0); !label.empty())
      return encoding_labelled(label);
  }
  return {};
}

DecodedPage decode_page(std::string_view bytes, std::optional<std::string_view> http_charset) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return decoded_as(bytes.substr(3), "utf-8");
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return *converted(bytes.substr(4), "utf-32le");
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return *converted(bytes.substr(4), "utf-32be");
  if (bytes.starts_with("\xFF\xFE")) return *converted(bytes.substr(2), "utf-16le");
  if (bytes.starts_with("\xFE\xFF")) return *converted(bytes.substr(2), "utf-16be");
  std::string told = http_charset ? encoding_labelled(*http_charset) : "";
  if (told.empty() || !Converter(told).known()) told = declared_encoding(bytes);
  return decoded_as(bytes, told);
}

}  // namespace dateline::html
