#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// An index on this machine.
struct LocalIndex {
  std::filesystem::path folder;
};

/// A generation that four of Xapian's own servers (xapian-tcpsrv) serve: facts/, names/, all shards of bodies and all
/// shards of comments, at a port each, one behind the other.
struct TcpServer {
  std::string host;
  unsigned port = 0;  ///< of facts/
};

inline constexpr unsigned ports_of_a_server = 4;

/// A generation that one of Xapian's own servers (xapian-progsrv) serves, started for each connection by a program
/// such as ssh.
struct ServerProgram {
  std::string program;
  std::string arguments;  ///< all but the last
  std::string folder;     ///< the last argument: of the generation, there; databases within it take its place
};

/// Where one of the indexes is that are searched as one.
struct IndexPlace {
  std::variant<LocalIndex, TcpServer, ServerProgram> where;
  std::string label;  ///< how messages call it: as it was typed
};

/// The indexes that `typed` means: a folder, or a stub file, which names several. A stub has a line for each:
///
///     # a remark
///     auto PATH                 a folder with an index; relative ones from where the stub stands
///     remote HOST:PORT          four of xapian-tcpsrv, at PORT and behind it
///     remote :PROGRAM ARGS      PROGRAM starts xapian-progsrv; the last of ARGS is the folder of the generation
///
/// Throws Error with the line, a caret and a hint where one cannot be understood. What it names is not looked at.
std::vector<IndexPlace> index_places(const std::filesystem::path& typed);

}  // namespace dateline
