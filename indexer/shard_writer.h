#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/document_sink.h"
#include "indexer/glass/run_memory.h"

/// The seam between those who have documents and those who write them. There are two writers, and both write the same
/// shard, up to how its tables are laid out:
///
/// the *portable* one (portable_writer.h) asks Xapian to write small databases and to merge them, and works with any
/// version of it;
/// the *bulk* one (glass/bulk_shard.h) writes the tables of a database itself, several times as fast, and knows the
/// format of one version.
namespace dateline {

enum class WriterKind { portable, bulk };

/// Without term lists nobody can ask which terms a document has, nor delete one; and writing takes half as long.
enum class TermLists { kept, none };

/// "portable" or "bulk".
const char* name_of(WriterKind kind);

/// The fastest writer that knows the Xapian that this program was built with and the one that it runs with.
WriterKind best_writer();

/// Throws Error, with a hint, if this writer does not know that Xapian.
void require_writer(WriterKind kind);

/// Takes the documents of one batch, in order. For one thread.
class BatchWriter {
 public:
  virtual ~BatchWriter() = default;

  /// The next document, until it ends.
  virtual DocumentSink& begin_document() = 0;
  virtual void end_document() = 0;

  /// Nothing may follow; a batch that is never finished was never there.
  virtual void finish() = 0;
};

/// Writes a shard batch by batch. Documents are numbered in the order of the batches, whoever is first, so that a shard
/// does not depend on the number of threads. For many threads at once. Nothing is synced: the generation is synced
/// once, before it is switched to.
class ShardWriter {
 public:
  virtual ~ShardWriter() = default;

  /// The batch with this number. They are numbered from 0 without gaps, begun in that order, and finished in any; who
  /// is far ahead of the others may have to wait.
  virtual std::unique_ptr<BatchWriter> begin_batch(std::uint64_t batch) = 0;

  /// A batch that was begun will never be finished, and nobody is to wait for it.
  virtual void give_up() {}

  /// Makes the shard; an empty one if there were no documents. All batches are finished. One of some `jobs` threads
  /// calls it; where that says that there are more than one, part of the work may go to another.
  virtual void finish(const std::filesystem::path& shard, unsigned jobs) = 0;
};

/// About what a build takes, and the least that it can be told to make do with.
inline constexpr std::uint64_t default_build_memory = std::uint64_t{384} << 20U;
inline constexpr std::uint64_t least_build_memory = std::uint64_t{192} << 20U;

/// For the runs of all shards of a build that may take so much memory: what lexicons and threads leave of it.
std::shared_ptr<glass::RunMemory> run_memory_of(std::uint64_t build_memory, unsigned jobs);

/// Works in `work_folder`, which must be there, with names that begin with `prefix`. The bulk writer shares
/// the memory with others; the portable one leaves that to Xapian.
std::unique_ptr<ShardWriter> make_shard_writer(WriterKind kind, const std::filesystem::path& work_folder,
                                               const std::string& prefix, std::shared_ptr<glass::RunMemory> memory,
                                               TermLists term_lists = TermLists::kept);

}  // namespace dateline
