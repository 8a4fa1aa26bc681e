#include "indexer/gzip_stream.h"

#include <catch2/catch.hpp>

#include "tests/support/gzip.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

struct Content {
  std::string bytes;
  std::string fault;
};

Content content_of(const std::string& path, std::size_t chunk = 1000) {
  auto opened = GzipStream::open(path);
  REQUIRE(opened.ok());
  Content content;
  std::string buffer(chunk, '\0');
  while (const std::size_t count = opened->read(buffer.data(), buffer.size())) content.bytes.append(buffer, 0, count);
  content.fault = opened->fault();
  return content;
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += std::to_string(i * 7919) + (i % 9 == 0 ? "\n" : " ");
  return text;
}

}  // namespace

TEST_CASE("bytes that are no gzip are read as they are") {
  const TemporaryFolder folder;
  for (const std::string& bytes : {std::string(), std::string("a"), std::string("\x1F"), long_text()}) {
    const Content content = content_of(folder.write("file", bytes));
    CHECK(content.bytes == bytes);
    CHECK(content.fault.empty());
  }
}

TEST_CASE("gzip is read through, one member or several, also with zeros behind") {
  const TemporaryFolder folder;
  const std::string text = long_text();
  CHECK(content_of(folder.write("one", gzip(text))).bytes == text);
  CHECK(content_of(folder.write("empty", gzip(""))).bytes.empty());
  const Content many =
      content_of(folder.write("many", gzip(text) + gzip("") + gzip("tail") + std::string(512, '\0')), 7);
  CHECK(many.bytes == text + "tail");
  CHECK(many.fault.empty());
}

TEST_CASE("what stands before the cut of a truncated gzip is read, and the cut is told") {
  const TemporaryFolder folder;
  const std::string text = long_text();
  const std::string whole = gzip(text);
  const Content content = content_of(folder.write("cut", whole.substr(0, whole.size() / 2)));
  CHECK(content.fault == "gzip stream ends early");
  CHECK(content.bytes.size() > text.size() / 4);
  CHECK(text.starts_with(content.bytes));
  CHECK(content_of(folder.write("head", whole.substr(0, 5))).fault == "gzip stream ends early");
}

TEST_CASE("damage within gzip and strangers behind it are told") {
  const TemporaryFolder folder;
  std::string damaged = gzip(long_text());
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
  CHECK(content_of(folder.write("damaged", damaged)).fault == "gzip stream is damaged");
  const Content stranger = content_of(folder.write("stranger", gzip("text") + "stranger"));
  CHECK(stranger.bytes == "text");
  CHECK(stranger.fault == "what follows the gzip stream is none and was passed over");
}

TEST_CASE("peeking does not consume") {
  const TemporaryFolder folder;
  auto stream = GzipStream::open(folder.write("file", gzip("0123456789")));
  REQUIRE(stream.ok());
  CHECK(stream->peek(4) == "0123");
  CHECK(stream->peek(100) == "0123456789");
  std::string buffer(6, '\0');
  CHECK(stream->read(buffer.data(), 6) == 6);
  CHECK(buffer == "012345");
  CHECK(stream->peek(2) == "67");
  CHECK(stream->read(buffer.data(), 6) == 4);
  CHECK(stream->read(buffer.data(), 6) == 0);
}

TEST_CASE("a file that is not there is a reason, not an exception") {
  const auto stream = GzipStream::open("/no/such/file");
  REQUIRE_FALSE(stream.ok());
  CHECK(stream.failure() == "cannot be opened: No such file or directory");
}
