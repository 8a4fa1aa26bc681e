#include "indexer/readers/text_page/footer.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text.h"
#include "indexer/readers/text_page/furniture.h"

namespace dateline {

namespace {

constexpr std::size_t most_words_of_name = 5;
constexpr std::size_t shortest_name_in_address = 4;  ///< letters

bool is_short(const PageLine& line) {
  return !line.words.tokens.empty() && line.words.tokens.size() <= 8 && !ends_with_full_stop(line.text) &&
         line.heading == 0 && !line.list_item;
}

/// Behind the last line that is surely body: prose, or a short sentence.
std::size_t end_of_prose(const Page& page, std::size_t end) {
  for (; end > 0; --end) {
    const PageLine& line = page.lines[end - 1];
    const bool sentence = line.words.tokens.size() >= 3 && ends_with_full_stop(line.text);
    if (line.open() && (is_prose(line) || sentence)) return end;
  }
  return 0;
}

/// Lines that stand both above or below the body and elsewhere are the page's, not the article's.
void drop_repeated(Page& page, std::size_t end, std::size_t footer) {
  std::unordered_map<std::string_view, std::size_t> times;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_short(page.lines[i])) ++times[page.lines[i].text];
  }
  std::set<std::string_view> repeated;
  for (std::size_t i = footer; i < end; ++i) {
    const PageLine& line = page.lines[i];
    if (line.open() && is_short(line) && times[line.text] >= 2) repeated.insert(line.text);
  }
  for (std::size_t i = 0; i < end; ++i) {
    PageLine& line = page.lines[i];
    if (line.open() && repeated.contains(line.text)) line.drop("navigation");
  }
}

/// The parts of the hosts of all addresses in the text, squashed.
void add_hosts(std::string_view text, std::set<std::string>& hosts) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" <>()[],;", i), text.size());
    const std::string_view word = text.substr(i, end - i);
    i = end + 1;
    std::size_t host = word.find("://");
    host = host != std::string_view::npos ? host + 3 : word.find('@');
    if (host == std::string_view::npos) host = word.starts_with("www.") ? 0 : std::string_view::npos;
    if (host == std::string_view::npos) continue;
    if (word[host] == '@') ++host;
    for (const std::string_view part : split_list(word.substr(host, word.find_first_of("/?", host) - host), '.'))
      hosts.insert(squashed(tokenize(part)));
  }
}

/// What is asked to be supported, followed or joined in a line such as "Support X".
std::string_view supported_name(const PageLine& line) {
  const PhraseMatch* match = find_phrase(line, "site");
  if (match == nullptr || match->begin != 0 || line.words.tokens.size() - match->end > most_words_of_name) return {};
  return trim(line.text.substr(line.words.tokens[match->end - 1].end));
}

bool is_of_copyright(std::string_view term) {
  for (const std::string_view word : {"copyright", "c", "by", "all", "rights", "reserved", "the"}) {
    if (term == word) return true;
  }
  return false;
}

/// "Levant Wire" of "© 2017 Levant Wire. All rights reserved."; empty if several are named.
std::string copyright_holder(const PageLine& line) {
  if (line.use != LineUse::dropped || line.reason != "copyright") return {};
  if (line.words.tokens.size() > 12 || line.text.find(',') != std::string_view::npos) return {};
  std::size_t begin = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < line.words.tokens.size(); ++i) {
    const Shape shape = line.words.tokens[i].shape;
    if (shape == Shape::number || is_of_copyright(line.words.term(i))) {
      if (end > 0) break;
      continue;
    }
    if (shape == Shape::lower) return {};
    if (end == 0) begin = line.words.tokens[i].begin;
    end = line.words.tokens[i].end;
  }
  return std::string(line.text.substr(begin, end - begin));
}

}  // namespace

void read_footer(Page& page, std::size_t end, const Phrases& phrases, HeaderFacts& facts) {
  const std::size_t footer = end_of_prose(page, end);
  for (std::size_t i = footer > 3 ? footer - 3 : 0; i < end; ++i) {
    PageLine& line = page.lines[i];
    const bool told = i >= footer || find_phrase(line, "first") != nullptr;
    if (line.open() && told && read_footer_line(line, phrases, facts)) line.use = LineUse::metadata;
  }
  if (footer == 0) return;  // no sentence at all: nothing tells a body from what is below it
  drop_repeated(page, end, footer);
  bool begun = false;
  for (std::size_t i = footer; i < end; ++i) {
    PageLine& line = page.lines[i];
    begun = begun || line.use == LineUse::dropped;
    if (!line.open() || line.list_item || (ends_with_full_stop(line.text) && line.words.tokens.size() > 2)) continue;
    if ((begun && line.heading == 0) || is_menu(line)) line.drop("navigation");
  }
}

std::optional<std::string> find_site(const Page& page, std::size_t end) {
  std::set<std::string> known;
  std::vector<std::string_view> supported;
  std::set<std::string> supported_letters;
  std::string holder;
  for (std::size_t i = 0; i < end; ++i) {
    const PageLine& line = page.lines[i];
    if (line.use == LineUse::comment) continue;
    add_hosts(line.text, known);
    if (const std::string_view name = supported_name(line); !name.empty()) supported.push_back(name);
    if (holder.empty()) holder = copyright_holder(line);
  }
  for (const std::string_view name : supported) {
    std::string letters = squashed(tokenize(name));
    if (known.contains(letters)) return std::string(name);
    supported_letters.insert(std::move(letters));
  }
  known.merge(supported_letters);
  for (std::size_t i = 0; i < end; ++i) {
    const PageLine& line = page.lines[i];
    if (!is_short(line) || line.words.tokens.size() > most_words_of_name || line.use == LineUse::body) continue;
    const std::string name = squashed(line.words);
    if (name.size() >= shortest_name_in_address && known.contains(name)) return std::string(line.text);
  }
  if (!holder.empty()) return holder;
  return std::nullopt;
}

void mark_name(Page& page, std::size_t end, const std::string& name) {
  const std::string wanted = squashed(tokenize(name));
  for (std::size_t i = 0; i < end; ++i) {
    PageLine& line = page.lines[i];
    const bool free = line.open() || (line.use == LineUse::dropped && line.reason == "navigation");
    if (free && is_short(line) && squashed(line.words) == wanted) line.use = LineUse::metadata;
  }
}

}  // namespace dateline
