#include "indexer/inspect_format.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/passage_splitter.h"

using namespace dateline;

namespace {

Article sample_article() {
  Article article;
  article.meta.id = "0123456789abcdef";
  article.meta.format = "text";
  article.meta.title = "Army reaches \x1B[2JMaskanah";
  article.meta.published = parse_iso_date("2017-06-05");
  article.meta.language = "en";
  article.meta.regions = {"Levant"};
  article.paragraphs = {"They entered Maskana on Friday."};
  Comment comment;
  comment.number = 1;
  comment.author = "reader";
  comment.paragraphs = {"At last."};
  Comment silent;
  silent.number = 2;
  article.comments = {comment, silent};
  article.dropped = {{"appeal", "Donate\nnow"}};
  article.faults = {{"a.txt", "byte 7", "not UTF-8"}};
  return article;
}

std::vector<Passage> sample_passages(const Article& article) {
  std::vector<Passage> passages = split_passages(article);
  NameMention place;
  place.span = {13, 20};
  place.id = "sy-maskanah";
  place.name = "Maskanah";
  place.via = Via::key;
  place.coordinates = Coordinates{35.96, 38.04};
  passages[1].mentions.places = {place};
  const Day friday = *parse_iso_date("2017-06-02");
  passages[1].mentions.dates = {{{21, 30}, {friday, friday}}};
  return passages;
}

}  // namespace

TEST_CASE("an article is one line of JSON, every field there, every comment too") {
  const Article article = sample_article();
  std::ostringstream out;
  const std::vector<Passage> passages = sample_passages(article);
  print_json_line({article, passages, "given/a.txt"}, out);
  CHECK(
      out.str() ==
      R"({"file":"given/a.txt","format":"text","title":"Army reaches \u001b[2JMaskanah","url":null,"source":null,"author":null,)"
      R"("published":"2017-06-05","language":"en","regions":["Levant"],"themes":[],)"
      R"("body":[{"id":"0123456789abcdef:b1","text":"They entered Maskana on Friday.",)"
      R"("places":[{"name":"Maskanah","id":"sy-maskanah","mention":"Maskana","via":"key","begin":13,"end":20,"lat":35.96,"lon":38.04}],)"
      R"("forces":[],"dates":[{"from":"2017-06-02","to":"2017-06-02","mention":"on Friday","begin":21,"end":30}]}],)"
      R"("comments":[{"number":1,"author":"reader","posted":null,"reply_to":null,)"
      R"("passages":[{"id":"0123456789abcdef:c1","text":"At last.","places":[],"forces":[],"dates":[]}]},)"
      R"({"number":2,"author":null,"posted":null,"reply_to":null,"passages":[]}],)"
      R"("dropped":[{"reason":"appeal","text":"Donate\nnow"}],)"
      R"("faults":[{"file":"a.txt","position":"byte 7","reason":"not UTF-8"}],)"
      R"("original_source":null,"original_published":null,"modified":null})"
      "\n");
}

TEST_CASE("the report tells people the same, and nothing in it steers their terminal") {
  const Article article = sample_article();
  std::ostringstream out;
  const std::vector<Passage> passages = sample_passages(article);
  print_report({article, passages, "given/a.txt"}, out);
  CHECK(out.str() == R"(given/a.txt
  id: 0123456789abcdef
  format: text
  title: Army reaches \x1b[2JMaskanah
  url: -
  source: -
  author: -
  published: 2017-06-05
  language: en
  regions: Levant
  themes: -

  title
    Army reaches \x1b[2JMaskanah

  0123456789abcdef:b1
    They entered Maskana on Friday.
      place "Maskana" -> Maskanah (sy-maskanah), via key
      date "on Friday" -> 2017-06-02

  comment 1 by reader

  0123456789abcdef:c1
    At last.

  dropped (appeal)
    Donate
    now

  fault: byte 7: not UTF-8

)");
}
