#include "searcher/searched_index.h"

#include "common/served_facts.h"
#include "common/shard.h"
#include "common/terminal.h"
#include "searcher/opened_names.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Where each kind stands behind the first port.
constexpr unsigned facts_port = 0;
constexpr unsigned names_port = 1;
constexpr unsigned bodies_port = 2;
constexpr unsigned comments_port = 3;

constexpr const char* served_hint =
    "does the server run there, and may this machine reach it? docs/SCALING.md; --partial answers without it";

Xapian::Database open_local_shard(const fs::path& shard) {
  try {
    return open_shard(shard);
  } catch (const Xapian::DatabaseOpeningError& error) {
    throw index_damage(shard.string() + ": cannot be opened: " + error.get_msg());
  }
}

}  // namespace

IndexFailure::IndexFailure(std::string label, std::string reason, const std::string& hint)
    : DamageError(shown(label) + ": " + reason, hint), label_(std::move(label)), reason_(std::move(reason)) {}

std::string reason_of(const Xapian::Error& error) {
  if (std::string_view(error.get_type()) == "NetworkTimeoutError") return "does not answer in time";
  std::string text = shown(error.get_msg());
  if (error.get_error_string() != nullptr) text += ": " + std::string(error.get_error_string());
  return text;
}

SearchedIndex::SearchedIndex(IndexPlace place, std::chrono::milliseconds patience)
    : place_(std::move(place)), patience_(patience) {
  if (const auto* local = std::get_if<LocalIndex>(&place_.where)) {
    open_local(*local);
  } else {
    open_served();
  }
}

bool SearchedIndex::is_served() const { return !std::holds_alternative<LocalIndex>(place_.where); }

void SearchedIndex::open_local(const LocalIndex& local) {
  hold_.emplace(local.folder);
  facts_ = read_generation(hold_->generation());
  require_whole(facts_);
  names_ = open_names({facts_.names}).all;
}

void SearchedIndex::open_served() {
  try {
    const Xapian::Database facts = connect(facts_port, {facts_folder});
    facts_ = decode_facts(facts.get_metadata(facts_key), place_.label);
    names_ = served(names_port, {names_folder}, {facts_.uuids.names});
  } catch (const Xapian::Error& error) {
    throw IndexFailure(place_.label, reason_of(error), served_hint);
  } catch (const IndexFailure&) {
    throw;
  } catch (const Error& error) {
    const std::string message = error.what();
    const std::string label = shown(place_.label) + ": ";
    throw IndexFailure(place_.label, message.substr(message.starts_with(label) ? label.size() : 0), error.hint());
  }
}

Xapian::Database SearchedIndex::connect(unsigned port, const std::vector<std::string>& databases) const {
  const auto milliseconds = static_cast<useconds_t>(patience_.count());
  if (const auto* server = std::get_if<TcpServer>(&place_.where)) {
    return Xapian::Remote::open(server->host, server->port + port, milliseconds, milliseconds);
  }
  const auto& command = std::get<ServerProgram>(place_.where);
  std::string arguments = command.arguments;
  for (const std::string& database : databases) arguments += " " + command.folder + "/" + database;
  return Xapian::Remote::open(command.program, arguments, milliseconds);
}

/// What is served, if it is what the facts tell of.
Xapian::Database SearchedIndex::served(unsigned port, const std::vector<fs::path>& databases,
                                       const std::vector<std::string>& uuids) const {
  std::string expected;
  for (const std::string& uuid : uuids) expected += (expected.empty() ? "" : ":") + uuid;
  Xapian::Database database = connect(port, {databases.begin(), databases.end()});
  if (database.get_uuid() == expected) return database;
  throw IndexFailure(place_.label,
                     "what is served as " + databases.front().string() + " is not of generation " + shown(facts_.name),
                     "it switches to another one at this moment, or its servers are not of one generation: "
                     "docs/SCALING.md");
}

std::vector<Xapian::Database> SearchedIndex::shards(ShardKind kind) const {
  const bool bodies = kind == ShardKind::bodies;
  const std::vector<fs::path>& paths = bodies ? facts_.bodies : facts_.comments;
  std::vector<Xapian::Database> shards;
  if (!is_served()) {
    for (const fs::path& shard : paths) shards.push_back(open_local_shard(shard));
    return shards;
  }
  try {
    shards.push_back(
        served(bodies ? bodies_port : comments_port, paths, bodies ? facts_.uuids.bodies : facts_.uuids.comments));
  } catch (const Xapian::Error& error) {
    throw IndexFailure(place_.label, reason_of(error), served_hint);
  }
  return shards;
}

bool SearchedIndex::is_named_by(const Xapian::Error& error) const {
  const std::string& context = error.get_context();
  if (const auto* server = std::get_if<TcpServer>(&place_.where)) {
    for (unsigned port = 0; port < ports_of_a_server; ++port) {
      const std::string address = "(" + server->host + ":" + std::to_string(server->port + port) + ")";
      if (context.find(address) != std::string::npos) return true;
    }
    return false;
  }
  if (const auto* command = std::get_if<ServerProgram>(&place_.where)) {
    return context.find("(" + command->program + " " + command->arguments + " " + command->folder + "/") !=
           std::string::npos;
  }
  return false;
}

bool SearchedIndex::holds(const fs::path& file) const {
  return hold_ && file.parent_path().parent_path() == hold_->generation();
}

}  // namespace dateline
