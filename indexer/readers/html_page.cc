#include "indexer/readers/html_page.h"

#include "indexer/readers/html_page/class_words.h"
#include "indexer/readers/html_page/comment_count.h"
#include "indexer/readers/html_page/document.h"
#include "indexer/readers/html_page/encoding.h"
#include "indexer/readers/html_page/page_body.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_thread.h"
#include "indexer/readers/html_page/page_view.h"
#include "indexer/readers/html_page/page_wrapper.h"

namespace dateline {

Result<Article, std::string> read_html_page(std::string_view bytes, const PageOrigin& origin, const Phrases& phrases) {
  const html::DecodedPage decoded = html::decode_page(bytes, origin.charset);
  auto document = html::Document::parse(decoded.text);
  if (!document) return document.failure();
  html::PageView view(std::move(*document), html::default_class_words());
  Article article;
  if (!decoded.fault.empty()) article.faults.push_back({"", "", decoded.fault});
  html::PageFacts facts;
  html::read_linked_data(view.document(), facts);
  html::read_head_facts(view.document(), facts);
  html::read_wrapper(view.document(), facts, article.meta);
  const html::StatedComments stated = html::stated_comments(view, phrases, facts);
  html::read_page_thread(view, phrases, article);
  html::check_comment_count(stated, article);
  html::read_markup_facts(view, facts);
  html::read_title_lines(view, phrases, facts);
  html::settle_facts(facts, origin.url.value_or(""), article.meta);
  html::read_page_body(view, phrases, article);
  html::use_told_body(facts, article);
  return article;
}

}  // namespace dateline
