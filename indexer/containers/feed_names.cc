#include "indexer/containers/feed_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

using Space = std::pair<std::string_view, std::string_view>;

/// The versions of RSS tell the same by the same names.
constexpr std::array<Space, 16> spaces = {{{"", ""},
                                           {"http://purl.org/rss/1.0/", ""},
                                           {"http://my.netscape.com/rdf/simple/0.9/", ""},
                                           {"http://channel.netscape.com/rdf/simple/0.9/", ""},
                                           {"http://backend.userland.com/rss2", ""},
                                           {"http://blogs.law.harvard.edu/tech/rss", ""},
                                           {"http://www.w3.org/2005/Atom", "atom:"},
                                           {"http://purl.org/atom/ns#", "atom:"},
                                           {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"},
                                           {"http://purl.org/dc/elements/1.1/", "dc:"},
                                           {"http://purl.org/dc/terms/", "dcterms:"},
                                           {"http://purl.org/rss/1.0/modules/content/", "content:"},
                                           {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"},
                                           {"http://www.w3.org/1999/xhtml", "html:"},
                                           {"http://www.w3.org/XML/1998/namespace", "xml:"},
                                           {"http://www.w3.org/2000/xmlns/", "xmlns:"}}};

/// "http://wordpress.org/export/1.2/", of whatever version.
bool is_wordpress(std::string_view space) {
  constexpr std::string_view begin = "http://wordpress.org/export/";
  if (!space.starts_with(begin)) return false;
  const std::size_t slash = space.find('/', begin.size());
  return slash == std::string_view::npos || slash + 1 == space.size();
}

std::string_view prefix_of(std::string_view space) {
  const auto* const found =
      std::find_if(spaces.begin(), spaces.end(), [&](const Space& known) { return known.first == space; });
  if (found != spaces.end()) return found->second;
  return is_wordpress(space) ? "wp:" : "?:";
}

}  // namespace

std::string feed_name(const XmlName& name) { return std::string(prefix_of(name.space)).append(name.local); }

}  // namespace dateline
