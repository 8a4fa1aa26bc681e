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
  void end_document() override { inverter_->end_document(data_); }
  void finish() override { writer_.add(batch_, std::move(inverter_)); }

 private:
  void add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences) override {
    inverter_->add_posting(term, position, occurrences);
  }
  void add_term(std::string_view term, std::uint32_t occurrences) override { inverter_->add_term(term, occurrences); }
  void add_value(std::uint32_t slot, std::string_view value) override { inverter_->add_value(slot, value); }
  void set_data(std::string_view data) override { data_ = data; }

  BulkWriter& writer_;
  std::uint64_t batch_;
  Inverter inverter_;  ///< from the first document on
  std::string data_;
};

std::unique_ptr<BatchWriter> BulkWriter::begin_batch(std::uint64_t batch) {
  shard_.wait_for_turn(batch);
  return std::make_unique<Batch>(*this, batch);
}

BulkWriter::Inverter BulkWriter::idle_inverter() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<glass::BatchInverter>();
  Inverter inverter = std::move(idle_.back());
  idle_.pop_back();
  return inverter;
}

void BulkWriter::add(std::uint64_t batch, Inverter inverter) {
  if (!inverter) return shard_.add(batch, {});
  shard_.add(batch, inverter->finish());
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(inverter));
}

}  // namespace dateline
