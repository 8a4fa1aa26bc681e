#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// An entry of an archive that a test makes; one with `target` is a symbolic link.
struct PackedEntry {
  std::string name;
  std::string bytes;
  std::string target = {};
};

struct Packing {
  std::string format = "zip";  ///< zip, ustar, pax
  std::string filter = "none";
  std::string password = {};
  bool stored = false;  ///< zip without compression
};

/// An archive of `entries` in their order.
inline std::string packed(const std::vector<PackedEntry>& entries, const Packing& packing = {}) {
  struct Free {
    void operator()(archive* writer) const { archive_write_free(writer); }
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
  };
  const std::unique_ptr<archive, Free> writer(archive_write_new());
  const auto require = [&](int status) {
    if (status < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(writer.get()));
  };
  std::string bytes;
  require(archive_write_set_format_by_name(writer.get(), packing.format.c_str()));
  if (packing.filter != "none") require(archive_write_add_filter_by_name(writer.get(), packing.filter.c_str()));
  if (packing.stored && packing.format == "zip") require(archive_write_zip_set_compression_store(writer.get()));
  if (!packing.password.empty()) {
    require(archive_write_set_options(writer.get(), "zip:encryption=zipcrypt"));
    require(archive_write_set_passphrase(writer.get(), packing.password.c_str()));
  }
  const auto take = [](archive*, void* into, const void* from, std::size_t size) {
    static_cast<std::string*>(into)->append(static_cast<const char*>(from), size);
    return static_cast<la_ssize_t>(size);
  };
  require(archive_write_set_bytes_in_last_block(writer.get(), 1));
  require(archive_write_open(writer.get(), &bytes, nullptr, take, nullptr));
  for (const PackedEntry& one : entries) {
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), one.name.c_str());
    archive_entry_set_pathname(entry.get(), one.name.c_str());
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_filetype(entry.get(), one.target.empty() ? AE_IFREG : AE_IFLNK);
    if (!one.target.empty()) archive_entry_set_symlink(entry.get(), one.target.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(one.bytes.size()));
    require(archive_write_header(writer.get(), entry.get()));
    archive_write_data(writer.get(), one.bytes.data(), one.bytes.size());
  }
  require(archive_write_close(writer.get()));
  return bytes;
}
