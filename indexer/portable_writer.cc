#include "indexer/portable_writer.h"

#include <optional>

#include "indexer/xapian_sink.h"

namespace dateline {

namespace {

class PortableBatch : public BatchWriter {
 public:
  PortableBatch(ShardMerger& merger, std::uint64_t batch, TermLists term_lists)
      : merger_(merger), batch_(batch), database_(merger.batch_folder(batch), term_lists) {}

  DocumentSink& begin_document() override { return document_.emplace(); }
  void end_document() override { database_.add(document_->document()); }
  void finish() override {
    database_.finish();
    merger_.batch_done(batch_);
  }

 private:
  ShardMerger& merger_;
  std::uint64_t batch_;
  BatchDatabase database_;
  std::optional<XapianSink> document_;
};

}  // namespace

std::unique_ptr<BatchWriter> PortableWriter::begin_batch(std::uint64_t batch) {
  return std::make_unique<PortableBatch>(merger_, batch, term_lists_);
}

}  // namespace dateline
