#include "tests/indexer/glass/test_documents.h"

#include <xapian.h>

#include <algorithm>
#include <random>

#include "indexer/glass/batch_inverter.h"
#include "indexer/xapian_sink.h"

namespace dateline::glass {

namespace {

template <class Document>
void tell(const TestDocument& from, Document& to) {
  for (const Told& told : from.terms) {
    if (told.position) {
      to.add_posting(told.term, *told.position, told.occurrences);
    } else {
      to.add_term(told.term, told.occurrences);
    }
  }
  for (const auto& [slot, value] : from.values) to.add_value(slot, value);
}

std::uint32_t below(std::mt19937& random, std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); }

std::string random_term(std::mt19937& random) {
  static const std::string alphabet("abcde\0\x01\xfe\xff", 9);
  std::string term;
  const std::uint32_t size = 1 + below(random, below(random, 20) == 0 ? 30 : 4);
  while (term.size() < size) term += alphabet[below(random, below(random, 8) == 0 ? 9 : 5)];
  return term;
}

TestDocument random_document(std::mt19937& random) {
  TestDocument document;
  const std::uint32_t terms = below(random, 6) == 0 ? 0 : below(random, 120);
  std::uint32_t position = 0;
  for (std::uint32_t i = 0; i < terms; ++i) {
    Told told{random_term(random), std::nullopt, below(random, 10) == 0 ? below(random, 400) : below(random, 3)};
    position += below(random, 30) == 0 ? below(random, 1'000'000) : 1;
    if (below(random, 3) != 0) told.position = position;
    if (below(random, 20) == 0) told.position = below(random, position + 1);
    // Xapian's own check takes positions in a document without length for damage.
    if (told.position) told.occurrences = std::max(told.occurrences, 1U);
    document.terms.push_back(std::move(told));
  }
  for (std::uint32_t slot : {0U, 1U, 2U, 7U, 127U, 128U, 129U, 255U, 256U}) {
    if (below(random, 3) == 0) continue;
    document.values[slot] = std::string(1 + below(random, slot == 7 ? 700 : 9), static_cast<char>(random()));
  }
  if (below(random, 5) != 0) document.data = std::string(below(random, 3000), 'd') + std::to_string(random());
  return document;
}

}  // namespace

Documents random_documents(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  Documents documents;
  while (documents.size() < count) documents.push_back(random_document(random));
  return documents;
}

InvertedBatch inverted(const TestDocument& document) {
  BatchInverter inverter;
  inverter.begin_document();
  tell(document, inverter);
  inverter.end_document(document.data);
  return inverter.finish();
}

void write_bulk(const Documents& documents, const std::filesystem::path& work, const std::filesystem::path& shard,
                const Way& way) {
  std::vector<std::vector<InvertedBatch>> batches;
  BatchInverter inverter;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    inverter.begin_document();
    tell(documents[i], inverter);
    inverter.end_document(documents[i].data);
    if ((i + 1) % way.in_batch == 0) batches.emplace_back().push_back(inverter.finish());
    if (i % 50 == 0 && !batches.empty()) batches.back().push_back(inverter.finish());
  }
  batches.emplace_back().push_back(inverter.finish());
  BulkShard bulk(work, std::make_shared<RunMemory>(way.memory));
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const std::size_t batch = way.backwards ? batches.size() - 1 - i : i;
    bulk.add(batch, std::move(batches[batch]));
  }
  bulk.finish(shard, way.jobs);
}

void write_portable(const Documents& documents, const std::filesystem::path& shard) {
  Xapian::WritableDatabase database(shard.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
  for (const TestDocument& document : documents) {
    XapianSink told;
    tell(document, told);
    told.set_data(document.data);
    database.add_document(told.document());
  }
  database.commit();
}

}  // namespace dateline::glass
