#include "indexer/bulk_writer.h"

namespace dateline {

class BulkWriter::Batch : public BatchWriter, private DocumentSink {
 public:
  Batch(BulkWriter& writer, std::uint64_t batch) : writer_(writer), batch_(batch) {}

  DocumentSink& begin_document() override {
    if (!inverter_) inverter_ = writer_.idle_inverter();
    inverter_->begin_document();
    data_.clear();
    return *this;
  }
  /// One article may have a hundred thousand comments.
  void end_document() override {
    inverter_->end_document(data_);
    if (inverter_->is_full()) parts_.push_back(inverter_->finish());
  }
  void finish() override {
    if (inverter_) parts_.push_back(inverter_->finish());
    writer_.shard_.add(batch_, std::move(parts_));
    if (inverter_) writer_.take_back(std::move(inverter_));
  }

 private:
  void add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences) override {
    inverter_->add_posting(term, position, occurrences);
  }
  void add_term(std::string_view term, std::uint32_t occurrences) override { inverter_->add_term(term, occurrences); }
  void add_word(std::string_view word, std::uint32_t position, StemTerms& stems) override {
    inverter_->add_word(word, position, stems);
  }
  void add_value(std::uint32_t slot, std::string_view value) override { inverter_->add_value(slot, value); }
  void set_data(std::string_view data) override { data_ = data; }

  BulkWriter& writer_;
  std::uint64_t batch_;
  Inverter inverter_;  ///< from the first document on
  std::string data_;
  std::vector<glass::InvertedBatch> parts_;
};

std::unique_ptr<BatchWriter> BulkWriter::begin_batch(std::uint64_t batch) {
  shard_.wait_for_turn(batch);
  return std::make_unique<Batch>(*this, batch);
}

void BulkWriter::finish(const std::filesystem::path& shard, unsigned jobs) {
  idle_.clear();
  glass::give_back_freed_memory();
  shard_.finish(shard, jobs);
}

BulkWriter::Inverter BulkWriter::idle_inverter() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<glass::BatchInverter>(term_lists_);
  Inverter inverter = std::move(idle_.back());
  idle_.pop_back();
  return inverter;
}

void BulkWriter::take_back(Inverter inverter) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(inverter));
}

}  // namespace dateline
