#include "indexer/containers/xml_stream.h"

#include <expat.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <utility>
#include <vector>

#include "indexer/containers/header_fields.h"

namespace dateline {

namespace {

/// Stands between namespace and name; no address holds one.
constexpr char separator = '\n';

XmlName name_in(const XML_Char* name) {
  const std::string_view whole(name);
  const std::size_t at = whole.find(separator);
  if (at == std::string_view::npos) return {"", whole};
  return {whole.substr(0, at), whole.substr(at + 1)};
}

/// iconv as a value that is closed in the end.
class SingleBytes {
 public:
  explicit SingleBytes(const char* encoding) : state_(::iconv_open("UTF-32LE", encoding)) {}
  SingleBytes(const SingleBytes&) = delete;
  SingleBytes& operator=(const SingleBytes&) = delete;
  ~SingleBytes() {
    if (known()) ::iconv_close(state_);
  }

  // NOLINTNEXTLINE(performance-no-int-to-ptr): so iconv tells that it knows no such encoding
  [[nodiscard]] bool known() const { return state_ != reinterpret_cast<::iconv_t>(-1); }

  /// The character of `byte`, U+FFFD if it has none, -1 if it only begins one.
  int character(unsigned byte) {
    constexpr int replacement = 0xFFFD;
    char in = static_cast<char>(byte);
    char* from = &in;
    std::size_t left = 1;
    std::array<unsigned char, 8> out{};
    char* into = reinterpret_cast<char*>(out.data());
    std::size_t room = out.size();
    ::iconv(state_, nullptr, nullptr, nullptr, nullptr);
    if (::iconv(state_, &from, &left, &into, &room) == static_cast<std::size_t>(-1)) {
      return errno == EINVAL ? -1 : replacement;
    }
    if (room == out.size()) return -1;
    const unsigned code = out[0] | static_cast<unsigned>(out[1]) << 8U | static_cast<unsigned>(out[2]) << 16U;
    return room == out.size() - 4 && code > 0 && code < 0xFFFE ? static_cast<int>(code) : byte == 0 ? 0 : replacement;
  }

 private:
  ::iconv_t state_;
};

int describe_encoding(void* /*data*/, const XML_Char* name, XML_Encoding* encoding) {
  SingleBytes bytes(name);
  if (!bytes.known()) return XML_STATUS_ERROR;
  for (unsigned byte = 0; byte < 256; ++byte) {
    const int character = bytes.character(byte);
    if (character < 0) return XML_STATUS_ERROR;
    encoding->map[byte] = character;
  }
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

/// Many write so what expat knows as "UTF-8" only.
bool declares_utf8(std::string_view begin) {
  constexpr std::size_t longest = 200;
  const std::string declaration = lower_ascii(begin.substr(0, std::min(begin.find("?>"), longest)));
  return declaration.find("encoding=\"utf8\"") != std::string::npos ||
         declaration.find("encoding='utf8'") != std::string::npos;
}

bool is_early_end(XML_Error error) {
  return error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN || error == XML_ERROR_PARTIAL_CHAR ||
         error == XML_ERROR_UNCLOSED_CDATA_SECTION;
}

}  // namespace

struct XmlStream::State {
  explicit State(XmlListener& told) : listener(told), parser(XML_ParserCreateNS(nullptr, separator)) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_begin, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
    XML_SetUnknownEncodingHandler(parser, describe_encoding, nullptr);
  }
  ~State() { XML_ParserFree(parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  [[nodiscard]] std::uint64_t position() const {
    const XML_Index index = XML_GetCurrentByteIndex(parser);
    return index < 0 ? 0 : static_cast<std::uint64_t>(index);
  }

  void stop(std::string reason) {
    if (fault.empty()) fault = std::move(reason);
    XML_StopParser(parser, XML_FALSE);
  }

  /// Nothing may be thrown through the functions of a library in C.
  template <class Telling>
  void tell(Telling telling) {
    if (!fault.empty() || thrown) return;
    try {
      telling();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }

  void begin(const XML_Char* name, const XML_Char** pairs) {
    if (++depth > deepest) return stop("elements nest deeper than " + std::to_string(deepest));
    attributes.clear();
    for (; *pairs != nullptr; pairs += 2) attributes.push_back({name_in(pairs[0]), pairs[1]});
    if (std::string reason = listener.begin(name_in(name), attributes, position()); !reason.empty()) {
      stop(std::move(reason));
    }
  }

  static void on_begin(void* data, const XML_Char* name, const XML_Char** pairs) {
    auto* const self = static_cast<State*>(data);
    self->tell([&] { self->begin(name, pairs); });
  }

  static void on_end(void* data, const XML_Char* name) {
    auto* const self = static_cast<State*>(data);
    --self->depth;
    const auto count = static_cast<std::uint64_t>(XML_GetCurrentByteCount(self->parser));
    self->tell([&] { self->listener.end(name_in(name), self->position() + count); });
  }

  static void on_text(void* data, const XML_Char* text, int length) {
    auto* const self = static_cast<State*>(data);
    self->tell([&] { self->listener.text({text, static_cast<std::size_t>(length)}); });
  }

  static void on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/, const XML_Char* /*known*/,
                         int /*internal*/) {
    static_cast<State*>(data)->stop("a declaration of a document type (DOCTYPE) is refused");
  }

  /// What was given and not yet told is a tag that has not ended.
  void judge_waiting() {
    if (given - std::min(given, position()) > longest_tag) {
      stop("a tag or comment of more than " + std::to_string(longest_tag >> 20U) + " MiB");
    }
  }

  XmlListener& listener;
  XML_Parser parser;
  std::string fault;
  bool early = false;
  std::exception_ptr thrown;
  unsigned depth = 0;
  std::uint64_t given = 0;
  std::vector<XmlAttribute> attributes;
};

XmlStream::XmlStream(XmlListener& listener) : state_(std::make_unique<State>(listener)) {}
XmlStream::~XmlStream() = default;

bool XmlStream::read(std::string_view bytes, bool last) {
  State& state = *state_;
  if (!state.fault.empty()) return false;
  if (state.given == 0 && declares_utf8(bytes)) XML_SetEncoding(state.parser, "UTF-8");
  state.given += bytes.size();
  const auto status = XML_Parse(state.parser, bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
  if (state.thrown) std::rethrow_exception(std::exchange(state.thrown, nullptr));
  if (state.fault.empty() && status == XML_STATUS_ERROR) {
    const XML_Error error = XML_GetErrorCode(state.parser);
    state.early = last && is_early_end(error);
    state.fault = std::string("no well-formed XML: ") + XML_ErrorString(error);
  }
  if (state.fault.empty() && !last) state.judge_waiting();
  return state.fault.empty();
}

const std::string& XmlStream::fault() const { return state_->fault; }
bool XmlStream::ends_early() const { return state_->early; }
std::uint64_t XmlStream::position() const { return state_->position(); }

}  // namespace dateline
