#include "indexer/companions.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {

namespace {

/// What browsers save beside a page.
constexpr std::array<std::string_view, 20> companions = {".avif", ".bmp", ".css", ".eot",  ".gif",  ".ico",  ".jpeg",
                                                         ".jpg",  ".js",  ".map", ".mjs",  ".mp3",  ".mp4",  ".otf",
                                                         ".png",  ".svg", ".ttf", ".webm", ".webp", ".woff2"};

std::string lower_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string extension(name.substr(dot));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

}  // namespace

bool is_no_article(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name.starts_with('.') || name.ends_with('~')) return true;
  return std::find(companions.begin(), companions.end(), lower_extension(name)) != companions.end();
}

}  // namespace dateline
