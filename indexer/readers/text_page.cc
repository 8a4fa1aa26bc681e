#include "indexer/readers/text_page.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/readers/text_page/body.h"
#include "indexer/readers/text_page/footer.h"
#include "indexer/readers/text_page/furniture.h"
#include "indexer/readers/text_page/header.h"
#include "indexer/readers/text_page/header_date.h"
#include "indexer/readers/text_page/header_facts.h"
#include "indexer/readers/text_page/page_lines.h"
#include "indexer/readers/text_page/thread.h"

namespace dateline {

namespace {

/// A day that only the title tells: "Report, June 5, 2017: ...".
void read_day_of_title(Metadata& meta, DayOrder order) {
  if (meta.published || !meta.title) return;
  const auto days = find_header_dates(tokenize(*meta.title), order);
  if (days.size() == 1 && !days.front().doubtful) meta.published = days.front().day;
}

/// "https://site/2017/06/05/title" tells the day where nothing else does.
void read_day_of_address(Metadata& meta) {
  if (meta.published || !meta.url) return;
  std::string path = *meta.url;
  for (std::size_t i = path.find("://"); i != std::string::npos && i < path.size(); ++i) {
    if (path[i] == '-' || path[i] == '_') path[i] = ' ';
  }
  const auto days = find_header_dates(tokenize(path));
  if (days.size() == 1 && !days.front().doubtful) meta.published = days.front().day;
}

void settle_site(Page& page, std::size_t end, HeaderFacts& facts) {
  const auto told = std::any_of(facts.days.begin(), facts.days.end(), [](const ToldDay& day) {
    return day.kind != ToldDay::Kind::first && !day.name.empty();
  });
  if (facts.site || told) return;
  facts.site = find_site(page, end);
  if (!facts.site) facts.site = facts.masthead;
}

/// Lines that were dropped one after another for one reason are one text.
void list_dropped(const Page& page, Article& article) {
  std::string_view last;
  for (const PageLine& line : page.lines) {
    const bool dropped = line.use == LineUse::dropped && !line.words.tokens.empty();
    if (dropped && line.reason == last) {
      article.dropped.back().text.append("\n").append(line.text);
    } else if (dropped) {
      article.dropped.push_back({std::string(line.reason), std::string(line.text)});
    }
    last = dropped ? line.reason : std::string_view();
  }
}

}  // namespace

Article read_text_page(std::string_view text, const Phrases& phrases) {
  Page page(text, phrases);
  Article article;
  const std::size_t end = read_thread(page, article);
  drop_furniture(page, 0, end);
  HeaderFacts facts;
  facts.day_order = page.day_order;
  read_header(page, end, phrases, facts);
  read_footer(page, end, phrases, facts);
  settle_site(page, end, facts);
  settle(std::move(facts), article.meta, article.dropped);
  read_day_of_title(article.meta, page.day_order);
  read_day_of_address(article.meta);
  for (const auto& name :
       {article.meta.source, article.meta.original_source, article.meta.author, article.meta.title}) {
    if (name) mark_name(page, end, *name);
  }
  article.paragraphs = take_body(page, end);
  list_dropped(page, article);
  return article;
}

}  // namespace dateline
