#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/mention_finder.h"

namespace dateline::test {

/// The passages of an article: a title, a body, comments, in this order.
inline std::vector<Passage> article(const std::string& title, const std::vector<std::string>& body,
                                    const std::vector<std::string>& comments = {}) {
  std::vector<Passage> passages;
  const auto add = [&](PassageKind kind, unsigned number, const std::string& text) {
    Passage passage;
    passage.kind = kind;
    passage.number = number;
    passage.text = text;
    if (kind == PassageKind::comment) passage.comment = CommentFacts{number, {}, {}, {}};
    passages.push_back(std::move(passage));
  };
  if (!title.empty()) add(PassageKind::title, 1, title);
  for (std::size_t i = 0; i < body.size(); ++i) add(PassageKind::body, static_cast<unsigned>(i + 1), body[i]);
  for (std::size_t i = 0; i < comments.size(); ++i)
    add(PassageKind::comment, static_cast<unsigned>(i + 1), comments[i]);
  return passages;
}

inline std::string describe(const std::string& text, const std::vector<NameMention>& mentions) {
  std::string all;
  for (const NameMention& mention : mentions) {
    if (!all.empty()) all += "; ";
    all += text.substr(mention.span.begin, mention.span.end - mention.span.begin) + "=" + mention.id;
    if (mention.via == Via::key) all += " (key)";
    if (mention.via == Via::context) all += " (context)";
  }
  return all;
}

/// The places of a passage as "mention=id; mention=id (key)".
inline std::string places_of(const Passage& passage) { return describe(passage.text, passage.mentions.places); }

inline std::string forces_of(const Passage& passage) { return describe(passage.text, passage.mentions.forces); }

}  // namespace dateline::test
