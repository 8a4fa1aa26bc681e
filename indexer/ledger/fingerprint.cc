#include "indexer/ledger/fingerprint.h"

#include <link.h>

#include <cstring>

#include "common/program.h"
#include "common/schema.h"
#include "indexer/formats.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

/// Counts up with the form of the ledger and of the articles in it.
constexpr int ledger_version = 1;

constexpr const char* the_program = "the program";
constexpr const char* the_formats = "what is compiled in";
constexpr const char* the_phrases = "the phrases";
constexpr const char* the_limits = "the limits of reading";

/// The note that the linker gives each build of a program: its owner "GNU", then the bytes.
std::string id_in_notes(const char* at, std::size_t size) {
  constexpr std::string_view owner("GNU\0", 4);
  const auto padded = [](std::size_t length) { return (length + 3) / 4 * 4; };
  while (size >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) note{};
    std::memcpy(&note, at, sizeof note);
    const std::size_t length = sizeof note + padded(note.n_namesz) + padded(note.n_descsz);
    if (length > size) break;
    const std::string_view name(at + sizeof note, note.n_namesz);
    if (note.n_type == NT_GNU_BUILD_ID && name == owner) {
      return sha256(std::string_view(at + sizeof note + padded(note.n_namesz), note.n_descsz));
    }
    at += length;
    size -= length;
  }
  return {};
}

int take_id(dl_phdr_info* object, std::size_t /*size*/, void* into) {
  auto& id = *static_cast<std::string*>(into);
  for (int i = 0; i < object->dlpi_phnum && id.empty(); ++i) {
    const auto& part = object->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    // The address of a part is a number by the nature of the matter.
    const auto* begin =
        reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);  // NOLINT(performance-no-int-to-ptr)
    id = id_in_notes(begin, part.p_memsz);
  }
  return 1;  // the first object is the program itself
}

/// Tells two programs of one version apart; empty where the linker gave no note.
std::string build_id() {
  std::string id;
  ::dl_iterate_phdr(take_id, &id);
  return id;
}

std::string joined(std::initializer_list<std::uint64_t> numbers) {
  std::string text;
  for (const std::uint64_t number : numbers) text += (text.empty() ? "" : " ") + std::to_string(number);
  return text;
}

/// Every limit there is: a new one does not compile until it stands here.
std::string text_of(const ReadLimits& limits) {
  const auto& [longest_record, most_unpacked, highest_ratio, judged_from, deepest_nesting, most_comments] = limits;
  return joined({longest_record, most_unpacked, highest_ratio, judged_from, deepest_nesting, most_comments});
}

}  // namespace

Fingerprint fingerprint_of(const Knowledge& knowledge, const ReadLimits& limits) {
  Fingerprint fingerprint;
  std::string phrases;
  for (const KnowledgeFile& file : knowledge.files) {
    if (file.kind == "phrases") {
      phrases += file.sha256 + " ";
    } else {
      fingerprint.lexicons += file.kind + " " + file.sha256 + " ";
    }
  }
  fingerprint.reading[the_program] = std::string(program_version) + " " + std::to_string(schema::version) + " " +
                                     std::to_string(ledger_version) + " " + build_id();
  fingerprint.reading[the_formats] = list_formats(true);
  fingerprint.reading[the_phrases] = sha256(phrases);
  fingerprint.reading[the_limits] = text_of(limits);
  fingerprint.lexicons = sha256(fingerprint.lexicons);
  return fingerprint;
}

std::string reading_changes(const Fingerprint& before, const Fingerprint& now) {
  // Where the program is another, nobody knows what the rest means.
  for (const char* part : {the_program, the_formats, the_phrases, the_limits}) {
    const auto old = before.reading.find(part);
    if (old == before.reading.end() || old->second != now.reading.at(part)) return part;
  }
  return {};
}

}  // namespace dateline
