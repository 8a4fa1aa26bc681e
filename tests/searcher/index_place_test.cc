#include "searcher/index_place.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// How each line was understood.
std::string told(const IndexPlace& place) {
  if (const auto* local = std::get_if<LocalIndex>(&place.where)) return "folder " + local->folder.filename().string();
  if (const auto* server = std::get_if<TcpServer>(&place.where)) {
    return "server " + server->host + " " + std::to_string(server->port);
  }
  const auto& command = std::get<ServerProgram>(place.where);
  return "program " + command.program + "|" + command.arguments + "|" + command.folder;
}

std::string refusal(const std::string& stub) {
  const TemporaryFolder folder;
  try {
    (void)index_places(folder.write("stub", stub));
  } catch (const Error& error) {
    const std::string message = error.what();
    return message.substr(message.find("stub:") == std::string::npos ? 0 : message.find("stub:"));
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a line of a stub file names a folder, a server or a program") {
  const TemporaryFolder folder;
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"auto share-1", "folder share-1"},
      {"  auto\t/srv/an index \r", "folder an index"},
      {"remote news-3:7100", "server news-3 7100"},
      {"remote [::1]:7100", "server ::1 7100"},
      {"remote 10.0.0.1:65532", "server 10.0.0.1 65532"},
      {"remote :xapian-progsrv /srv/current", "program xapian-progsrv||/srv/current"},
      {"remote :ssh -q news-3 xapian-progsrv /srv/current", "program ssh|-q news-3 xapian-progsrv|/srv/current"},
  }));
  const auto places = index_places(folder.write("stub", "# ours\n\n" + line));
  REQUIRE(places.size() == 1);
  CHECK(told(places[0]) == expected);
}

TEST_CASE("what is no line of a stub file is refused with its number, a caret and a hint") {
  const std::string forms = "\n  a line is auto PATH, remote HOST:PORT or remote :PROGRAM ARGS";
  const std::string port = "\n  four ports one behind the other are asked, and this is the first";
  const auto [stub, expected] = GENERATE_COPY(table<std::string, std::string>({
      {"auto a\nglass b\n", "stub:2: 'glass' begins no line of a stub file\n  glass b\n  ^" + forms},
      {"auto", "stub:1: 'auto' is followed by nothing\n  auto\n  ^" + forms},
      {"remote host", "stub:1: a port is missing\n  remote host\n             ^" + forms},
      {"remote host:0", "stub:1: a port is a number from 1 to 65532\n  remote host:0\n              ^" + port},
      {"remote host:65533", "stub:1: a port is a number from 1 to 65532\n  remote host:65533\n              ^" + port},
      {"remote host:x", "stub:1: a port is a number from 1 to 65532\n  remote host:x\n              ^" + port},
      {"remote a b:7100", "stub:1: a host is one word\n  remote a b:7100\n         ^" + forms},
  }));
  CHECK(refusal(stub) == expected);
}

TEST_CASE("a stub file without an index, of foreign bytes or of another stub is refused") {
  CHECK(refusal("# nothing\n").find("the stub file names no index") != std::string::npos);
  CHECK(refusal(std::string(100, '\0')) != "accepted");
  CHECK(refusal("remote :xapian-progsrv") != "accepted");
  CHECK(refusal("auto " + std::string(5000, 'x')).find("the line is longer than 4096 bytes") != std::string::npos);
  CHECK(refusal("auto stub\n").find("a stub names indexes and no other stubs") != std::string::npos);
}
