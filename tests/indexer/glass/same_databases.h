#pragma once

#include <xapian.h>

#include <string>

namespace dateline::glass {

/// The first thing in which two databases differ that can be asked for through Xapian's public interface: documents,
/// lengths, term lists, postings, positions, values, frequencies, metadata, statistics; empty if there is none. Terms
/// that begin with `but_for` are not looked at.
std::string difference(const Xapian::Database& left, const Xapian::Database& right, const std::string& but_for = {});

}  // namespace dateline::glass
