#pragma once

#include <filesystem>
#include <iosfwd>

#include "searcher/article_view.h"
#include "searcher/screen_writer.h"

namespace dateline {

/// Writes an article, or what of it is shown, for reading. What was asked for is marked:
///
///     Army units reach Maskanah
///     Daily Example, published 2017-06-05
///     author  A. Writer
///     url     https://example.org/1
///     file    wire/2017-06-05.txt
///     sha256  9b1d…
///     id      5f0c3a1e9b7d2846
///
///             … 1 passage before
///
///        b2   The column left Aleppo.
///
///     >  b3   Late on Friday the Tiger Forces entered Maskana.
///
///             … 4 passages after, 12 comments
///
/// `saved_as` is where its file stands now; empty where unknown.
void write_article(const ArticleView& view, const std::filesystem::path& saved_as, const ScreenOptions& options,
                   std::ostream& out);

}  // namespace dateline
