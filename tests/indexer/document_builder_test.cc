#include "indexer/document_builder.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "common/order_key.h"
#include "common/schema.h"
#include "common/stored_passage.h"
#include "common/terms.h"

using namespace dateline;

namespace {

const Day fifth_of_june = *parse_iso_date("2017-06-05");

Metadata sample_meta() {
  Metadata meta;
  meta.id = "0123456789abcdef";
  meta.format = "text";
  meta.title = "Army reaches Maskanah";
  meta.url = "https://www.news.example.org/2017/a.html";
  meta.source = "Example Post";
  meta.original_source = "Elder Post";
  meta.author = "A. Writer";
  meta.published = fifth_of_june;
  meta.language = "en";
  meta.regions = {"Middle East"};
  meta.themes = {"War"};
  return meta;
}

NameMention place(std::uint32_t begin, std::uint32_t end, const std::string& id, std::vector<std::string> within = {}) {
  NameMention mention;
  mention.span = {begin, end};
  mention.id = id;
  mention.name = id;
  mention.within = std::move(within);
  return mention;
}

Passage sample_passage() {
  Passage passage;
  passage.text = "Soldiers entered Maskana. From Maskana they reached Raqqa.";
  passage.number = 2;
  passage.mentions.places = {place(17, 24, "sy-maskanah", {"sy-aleppo", "sy"}),
                             place(31, 38, "sy-maskanah", {"sy-aleppo", "sy"}), place(52, 57, "sy-raqqa", {"sy"})};
  passage.mentions.forces = {place(0, 8, "army")};
  return passage;
}

Xapian::Document document_of(const Metadata& meta, const Passage& passage) {
  Passage title;
  title.kind = PassageKind::title;
  title.text = meta.title.value_or("");
  title.mentions.places = {place(13, 21, "sy-maskanah")};
  title.mentions.forces = {place(0, 4, "army")};
  DocumentBuilder builder;
  builder.begin_article(meta, &title, "20170606T030000Z");
  return builder.document(passage);
}

/// The terms of a document that begin with `prefix` and go on in lower case, with their frequencies.
std::map<std::string, unsigned> terms_of(const Xapian::Document& document, const std::string& prefix) {
  std::map<std::string, unsigned> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    const std::string text = *term;
    if (!text.starts_with(prefix)) continue;
    const char next = text.size() == prefix.size() ? ' ' : text[prefix.size()];
    if (next < 'A' || next > 'Z') terms[text] = term.get_wdf();
  }
  return terms;
}

using Terms = std::map<std::string, unsigned>;
using Positions = std::vector<Xapian::termpos>;

Positions positions_of(const Xapian::Document& document, const std::string& wanted) {
  Positions positions;
  auto term = document.termlist_begin();
  term.skip_to(wanted);
  REQUIRE(term != document.termlist_end());
  REQUIRE(*term == wanted);
  for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position) {
    positions.push_back(*position);
  }
  return positions;
}

Day day_value(const Xapian::Document& document, unsigned slot) {
  return Day{std::chrono::days{std::lround(Xapian::sortable_unserialise(document.get_value(slot)))}};
}

}  // namespace

TEST_CASE("words stand in the index with positions, stems beside them") {
  const auto document = document_of(sample_meta(), sample_passage());
  CHECK(terms_of(document, "") ==
        Terms{{"entered", 1}, {"from", 1}, {"maskana", 2}, {"raqqa", 1}, {"reached", 1}, {"soldiers", 1}, {"they", 1}});
  CHECK(positions_of(document, "maskana") == Positions{3, 5});
  CHECK(
      terms_of(document, "Z") ==
      Terms{{"Zenter", 1}, {"Zfrom", 1}, {"Zmaskana", 2}, {"Zraqqa", 1}, {"Zreach", 1}, {"Zsoldier", 1}, {"Zthey", 1}});
}

TEST_CASE("words are stemmed in the language of their article") {
  Metadata meta = sample_meta();
  meta.language = "de";
  Passage passage;
  passage.text = "Soldaten";
  CHECK(terms_of(document_of(meta, passage), "Z") == Terms{{"Zsoldat", 1}});
  meta.language = "xx";
  CHECK(terms_of(document_of(meta, passage), "Z") == Terms{{"Zsoldaten", 1}});
}

TEST_CASE("a word with marks has its stem with and without them, and counts under each") {
  Metadata meta = sample_meta();
  meta.language = "es";
  Passage passage;
  passage.text = "liberaci\u00F3n";
  CHECK(terms_of(document_of(meta, passage), "Z") == Terms{{"Zliber", 1}, {"Zliberacion", 1}});
}

TEST_CASE("the title's words and names count toward every passage") {
  const auto document = document_of(sample_meta(), sample_passage());
  CHECK(terms_of(document, "S") == Terms{{"Sarmy", 1}, {"Smaskanah", 1}, {"Sreaches", 1}});
  CHECK(positions_of(document, "Sreaches") == Positions{2});
  CHECK(terms_of(document, "ZS") == Terms{{"ZSarmi", 1}, {"ZSmaskanah", 1}, {"ZSreach", 1}});
  CHECK(terms_of(document, "XPT") == Terms{{"XPTsy-maskanah", 1}});
  CHECK(terms_of(document, "XFT") == Terms{{"XFTarmy", 1}});
}

TEST_CASE("a place in the first passage of a body counts once more, and one in the first comment does not") {
  Passage passage = sample_passage();
  passage.number = 1;
  CHECK(terms_of(document_of(sample_meta(), passage), "XP") == Terms{{"XPsy-maskanah", 6}, {"XPsy-raqqa", 2}});
  passage.kind = PassageKind::comment;
  CHECK(terms_of(document_of(sample_meta(), passage), "XP") == Terms{{"XPsy-maskanah", 4}, {"XPsy-raqqa", 1}});
}

TEST_CASE("a place stands at its word's position, and one in the first sentence counts thrice") {
  const auto document = document_of(sample_meta(), sample_passage());
  CHECK(terms_of(document, "XP") == Terms{{"XPsy-maskanah", 4}, {"XPsy-raqqa", 1}});
  CHECK(positions_of(document, "XPsy-maskanah") == Positions{3, 5});
  CHECK(terms_of(document, "XPI") ==
        Terms{{"XPIsy", 0}, {"XPIsy-aleppo", 0}, {"XPIsy-maskanah", 0}, {"XPIsy-raqqa", 0}});
  CHECK(terms_of(document, "XF") == Terms{{"XFarmy", 3}});
  CHECK(terms_of(document, "XFI") == Terms{{"XFIarmy", 0}});
}

TEST_CASE("what is only filtered by has no frequency") {
  const auto document = document_of(sample_meta(), sample_passage());
  CHECK(terms_of(document, "A") == Terms{{"A=awriter", 0}, {"Aa", 0}, {"Awriter", 0}});
  CHECK(terms_of(document, "XS") ==
        Terms{{"XS=elderpost", 0}, {"XS=examplepost", 0}, {"XSelder", 0}, {"XSexample", 0}, {"XSpost", 0}});
  CHECK(terms_of(document, "K") == Terms{{"K=war", 0}, {"Kwar", 0}});
  CHECK(terms_of(document, "XR") == Terms{{"XR=middleeast", 0}, {"XReast", 0}, {"XRmiddle", 0}});
  CHECK(terms_of(document, "H") == Terms{{"Hexample.org", 0}, {"Hnews.example.org", 0}, {"Horg", 0}});
  CHECK(terms_of(document, "U") == Terms{{"Unews.example.org/2017/a.html", 0}});
  CHECK(terms_of(document, "L") == Terms{{"Len", 0}});
  CHECK(terms_of(document, "Q") == Terms{{"Q0123456789abcdef:b2", 0}});
  CHECK(terms_of(document, "XA") == Terms{{"XA0123456789abcdef", 0}});
  CHECK(terms_of(document, "D") == Terms{{"D20170605", 0}});
  CHECK(terms_of(document, "M") == Terms{{"M201706", 0}});
  CHECK(terms_of(document, "Y") == Terms{{"Y2017", 0}});
}

TEST_CASE("a passage that tells no day counts with its article's, under terms of their own") {
  const auto document = document_of(sample_meta(), sample_passage());
  CHECK(terms_of(document, "XTD").empty());
  CHECK(terms_of(document, "XUD") == Terms{{"XUD20170605", 0}});
  CHECK(terms_of(document, "XUM") == Terms{{"XUM201706", 0}});
  CHECK(terms_of(document, "XUY") == Terms{{"XUY2017", 0}});
  CHECK(day_value(document, schema::told_slot) == fifth_of_june);
}

TEST_CASE("a passage has its order key") {
  Metadata meta = sample_meta();
  Passage passage = sample_passage();
  passage.number = 3;
  CHECK(document_of(meta, passage).get_value(schema::order_slot) == order_key(meta.published, meta.id, passage));
  meta.published = std::nullopt;
  CHECK(document_of(meta, passage).get_value(schema::order_slot) ==
        "\xff\xff\xff\xff" + meta.id + std::string("\0\0\0\3\0\1", 6));
}

TEST_CASE("a passage that tells a day is found by it and not by its article's") {
  Passage passage = sample_passage();
  const Day second = *parse_iso_date("2017-06-02");
  passage.mentions.dates = {{{0, 8}, {second, second}}};
  const auto document = document_of(sample_meta(), passage);
  CHECK(terms_of(document, "XTD") == Terms{{"XTD20170602", 6}});
  CHECK(terms_of(document, "XUD").empty());
  CHECK(day_value(document, schema::told_slot) == second);
  CHECK(day_value(document, schema::told_or_last_slot) == second);
  CHECK(day_value(document, schema::published_slot) == fifth_of_june);
}

TEST_CASE("the same text is a copy, the same comment only if the same reader wrote it") {
  const auto hash = [](const Passage& passage) {
    return document_of(sample_meta(), passage).get_value(schema::copy_slot);
  };
  Passage body = sample_passage();
  body.text = "Thank you.";
  Passage same = body;
  same.text = "THANK YOU";
  CHECK(hash(body) == hash(same));
  const auto comment = [&](const char* author) {
    Passage said = body;
    said.kind = PassageKind::comment;
    said.comment = CommentFacts{1, author, std::nullopt, std::nullopt};
    return hash(said);
  };
  CHECK(comment("Ann") == comment("Ann"));
  CHECK(comment("Ann") != comment("Bob"));
  CHECK(comment("Ann") != hash(body));
}

TEST_CASE("a day that is not known sorts last") {
  Metadata meta = sample_meta();
  meta.published = std::nullopt;
  const auto document = document_of(meta, sample_passage());
  CHECK(document.get_value(schema::published_slot).empty());
  CHECK(document.get_value(schema::published_or_last_slot) == "\xff");
  CHECK(document.get_value(schema::told_or_last_slot) == "\xff");
  CHECK(terms_of(document, "D").empty());
  CHECK(terms_of(document, "XUD").empty());
}

TEST_CASE("copies share a hash, whatever the article") {
  Metadata other = sample_meta();
  other.id = "ffff";
  other.title = std::nullopt;
  Passage shouted = sample_passage();
  shouted.text = "SOLDIERS ENTERED MASKANA! From Maskana, they reached Raqqa";
  const auto first = document_of(sample_meta(), sample_passage());
  const auto second = document_of(other, shouted);
  CHECK(first.get_value(schema::copy_slot).size() == 16);
  CHECK(first.get_value(schema::copy_slot) == second.get_value(schema::copy_slot));
  CHECK(terms_of(first, "XC") == terms_of(second, "XC"));
}

TEST_CASE("the first passage of a body and the first comment tell how the names of the article are written") {
  DocumentBuilder builder;
  Passage body;
  body.kind = PassageKind::body;
  Passage comment;
  comment.kind = PassageKind::comment;
  comment.comment.emplace();
  for (int article = 0; article < 2; ++article) {
    builder.begin_article(sample_meta(), nullptr, "20170606T030000Z");
    for (const Passage& passage : {body, comment}) {
      const auto first = builder.document(passage);
      const Terms names = terms_of(first, "XN");
      CHECK(names.size() == 5);
      CHECK(names.count(name_as_written_term("XS=examplepost", "Example Post")) == 1);
      CHECK(terms_of(builder.document(passage), "XN").empty());
    }
  }
}

TEST_CASE("the record in the index is all that output needs") {
  const auto document = document_of(sample_meta(), sample_passage());
  const StoredPassage stored = decode_stored_passage(document.get_data(), document.get_value(schema::order_slot));
  CHECK(stored.article.title == sample_meta().title);
  CHECK(stored.passage.text == sample_passage().text);
  CHECK(stored.passage.mentions.places.size() == 3);
}

TEST_CASE("no term is longer than an index can hold") {
  Metadata meta = sample_meta();
  meta.url = "https://" + std::string(3000, 'h') + ".example.org/" + std::string(3000, 'p');
  meta.author = std::string(3000, 'a');
  meta.source = std::string(1000, 'b') + " " + std::string(1000, 'c') + std::string(1000, 'd') + " e";
  Passage passage;
  passage.text = std::string(5000, 'w');
  passage.mentions.places = {place(0, 10, "~" + std::string(400, 'k'))};
  const auto document = document_of(meta, passage);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) CHECK((*term).size() <= 245);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  CHECK(database.add_document(document) == 1);
}
