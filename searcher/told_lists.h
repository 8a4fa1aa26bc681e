#pragma once

#include <string>

#include "common/article.h"
#include "searcher/hit.h"

/// What is said of a passage and its article in a line for reading.
namespace dateline {

/// "Maskanah (Maskana), Aleppo": each name once, with the words that stand for it where they are others.
std::string names_text(const Passage& passage, const std::vector<NameMention>& mentions);

/// "2017-06-02 (Late on Friday), 2017-05 (in May)"
std::string told_text(const Passage& passage);

/// "Daily Example, published 2017-06-05; first by Wire Example, 2017-06-04"
std::string origin_text(const Metadata& article);

/// "comment 7 by Reader, 2017-06-06, in reply to 3"
std::string comment_text(const CommentFacts& comment);

/// "Lake Wire (2017-06-05)  wire/2017-06-05.txt  5f0c3a1e9b7d2846:b2"
std::string copy_text(const Copy& copy);

/// "7.12 = place:Maskanah 5.00 + dam 2.12"
std::string score_text(const Hit& hit);

}  // namespace dateline
