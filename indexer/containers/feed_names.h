#pragma once

#include <string>

#include "indexer/containers/xml_stream.h"

namespace dateline {

/// The name of an element of a feed with the prefix that its namespace usually has: "item" (RSS of any version),
/// "atom:entry", "dc:creator", "wp:comment"; "?:x" in a namespace that means nothing here.
std::string feed_name(const XmlName& name);

}  // namespace dateline
