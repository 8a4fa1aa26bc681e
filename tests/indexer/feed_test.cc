#include "indexer/containers/feed.h"

#include <catch2/catch.hpp>

#include "indexer/feed_item.h"
#include "indexer/sha256.h"
#include "tests/support/archive_reading.h"
#include "tests/support/gzip.h"

using namespace dateline;

namespace {

using Texts = std::vector<std::string>;

ArchiveReading read_feed(const std::string& bytes, ReadOptions options = {}) {
  const TemporaryFolder folder;
  folder.write("a.xml", bytes);
  return read_archive(folder, std::move(options));
}

FeedItem only_item(const std::string& bytes) {
  const ArchiveReading reading = read_feed(bytes);
  CHECK(reading.faults == Texts());
  REQUIRE(reading.records.size() == 1);
  return decode_feed_item(reading.records[0].bytes);
}

std::string rss(const std::string& items, const std::string& facts = "") {
  return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" +
         facts + items + "</channel></rss>";
}

std::string atom(const std::string& inside) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + inside + "</feed>";
}

std::string utf16(const std::string& ascii) {
  std::string wide = "\xFF\xFE";
  for (const char c : ascii) wide.append(1, c).append(1, '\0');
  return wide;
}

}  // namespace

TEST_CASE("an item of RSS tells its article") {
  const FeedItem item = only_item(
      rss("<item><title>A &amp;amp; B</title><link> https://a.example/1 </link><guid>https://a.example/?p=1</guid>"
          "<pubDate>Mon, 05 Jun 2017 08:30:00 +0000</pubDate><dc:creator>Jane Doe</dc:creator><category>one</category>"
          "<category>two</category><description>Short.</description>"
          "<content:encoded><![CDATA[<p>Longer by far.</p>]]></content:encoded></item>",
          "<title>Post</title><language>en-GB</language><image><title>An icon</title></image>"));
  CHECK(item.id == "https://a.example/?p=1");
  CHECK(item.title.text == "A &amp; B");
  CHECK(item.url == "https://a.example/1");
  CHECK(item.author == "Jane Doe");
  CHECK(item.source == "Post");
  CHECK(item.language == "en-GB");
  CHECK(item.published == "Mon, 05 Jun 2017 08:30:00 +0000");
  CHECK(item.published_name == "pubDate");
  CHECK(item.body.text == "<p>Longer by far.</p>");
  CHECK(item.themes == Texts{"one", "two"});
}

TEST_CASE("the longer text wins, wherever it stands") {
  CHECK(only_item(rss("<item><content:encoded>Short.</content:encoded><description>The longer one.</description>"
                      "</item>"))
            .body.text == "The longer one.");
  CHECK(only_item(atom("<entry><content>The longer one.</content><summary>Short.</summary></entry>")).body.text ==
        "The longer one.");
}

TEST_CASE("the address of an item is its link, else its permanent identifier") {
  const auto [inside, url] = GENERATE(table<std::string, std::string>({
      {"<guid>https://a.example/1</guid>", "https://a.example/1"},
      {"<guid isPermaLink=\"true\">https://a.example/1</guid>", "https://a.example/1"},
      {"<guid isPermaLink=\"false\">https://a.example/1</guid>", ""},
      {"<guid>7741</guid>", ""},
      {"<guid>https://a.example/1</guid><link>https://a.example/2</link>", "https://a.example/2"},
      {"<link>https://proxy.example/2</link><f:origLink "
       "xmlns:f=\"http://rssnamespace.org/feedburner/ext/1.0\">https://a.example/3</f:origLink>",
       "https://a.example/3"},
      {"<a:link xmlns:a=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"https://a.example/4\"/>", ""},
  }));
  CHECK(only_item(rss("<item><description>Text.</description>" + inside + "</item>")).url == url);
}

TEST_CASE("the author of RSS is the name behind the address") {
  const auto [written, author] = GENERATE(table<std::string, std::string>({
      {"<author>desk@post.example (Jane Doe)</author>", "Jane Doe"},
      {"<author>Jane Doe</author>", "Jane Doe"},
      {"<author>Jane (desk) Doe</author>", "Jane (desk) Doe"},
      {"<author>desk@post.example</author><dc:creator>Jane Doe</dc:creator>", "Jane Doe"},
  }));
  CHECK(only_item(rss("<item><description>Text.</description>" + written + "</item>")).author == author);
}

TEST_CASE("an entry of Atom tells its article") {
  const FeedItem item = only_item(
      atom("<title>Notes</title><author><name>Editor</name></author><entry xml:lang=\"de\"><id>tag:1</id>"
           "<title type=\"html\">A &amp;amp; B</title><link rel=\"replies\" href=\"https://a.example/r\"/>"
           "<link href=\"https://a.example/1\"/><author><name>Jane</name></author><author><name>Joe</name></author>"
           "<updated>2017-06-06T00:00:00Z</updated><published>2017-06-05T00:00:00Z</published>"
           "<category term=\"x\" label=\"Roads\"/><category term=\"wells\"/>"
           "<content type=\"html\">&lt;p&gt;Text.&lt;/p&gt;</content></entry>"));
  CHECK(item.id == "tag:1");
  CHECK(item.title.text == "A &amp; B");
  CHECK(item.url == "https://a.example/1");
  CHECK(item.author == "Jane, Joe");
  CHECK(item.source == "Notes");
  CHECK(item.language == "de");
  CHECK(item.published == "2017-06-05T00:00:00Z");
  CHECK(item.published_name == "atom:published");
  CHECK(item.body.text == "<p>Text.</p>");
  CHECK(item.body.markup == FeedMarkup::html);
  CHECK(item.themes == Texts{"Roads", "wells"});
}

TEST_CASE("what an entry leaves out, its feed tells, and a source of its own counts more") {
  const FeedItem plain =
      only_item(atom("<title>Notes</title><author><name>Editor</name></author>"
                     "<entry><updated>2017</updated><summary>Text.</summary></entry>"));
  CHECK(plain.author == "Editor");
  CHECK(plain.published_name == "atom:updated");
  CHECK(only_item(atom("<title>Notes</title><entry><source><title>Elsewhere</title></source><summary>Text.</summary>"
                       "</entry>"))
            .source == "Elsewhere");
  CHECK(only_item("<entry xmlns=\"http://www.w3.org/2005/Atom\"><summary>Text.</summary></entry>").body.text ==
        "Text.");
}

TEST_CASE("text of a feed is understood as its type says") {
  const std::string div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";
  const auto [content, text, markup] = GENERATE_COPY(table<std::string, std::string, FeedMarkup>({
      {"<content>a &lt; b</content>", "a < b", FeedMarkup::none},
      {"<content type=\"text\">a &lt; b</content>", "a < b", FeedMarkup::none},
      {"<content type=\"html\">a &amp;lt; b</content>", "a &lt; b", FeedMarkup::html},
      {"<content type=\"xhtml\">" + div + "a &lt; <b title='x'>b</b><br/>c</div></content>",
       "<div>a &lt; <b title=\"x\">b</b><br>c</div>", FeedMarkup::html},
      {"<content type=\"image/png\">iVBORw0KGgo</content><summary>Text.</summary>", "Text.", FeedMarkup::none},
      {"<content src=\"https://a.example/x\"/><summary>Text.</summary>", "Text.", FeedMarkup::none},
  }));
  const FeedItem item = only_item(atom("<entry>" + content + "</entry>"));
  CHECK(item.body.text == text);
  CHECK(item.body.markup == markup);
}

TEST_CASE("elements that nobody escaped in a description are its markup") {
  CHECK(only_item(rss("<item><description>One <b>two</b> three &amp; four.</description></item>")).body.text ==
        "One <b>two</b> three &amp; four.");
}

TEST_CASE("an item of an RDF feed stands beside its channel") {
  const FeedItem item = only_item(
      "<?xml version=\"1.0\"?><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns=\"http://purl.org/rss/1.0/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Post</title><dc:language>ru</dc:language>"
      "</channel><item><title>T</title><link>https://a.example/1</link><description>Text.</description>"
      "<dc:date>2017-06-05</dc:date><dc:subject>roads</dc:subject></item></r:RDF>");
  CHECK(item.source == "Post");
  CHECK(item.language == "ru");
  CHECK(item.published_name == "dc:date");
  CHECK(item.themes == Texts{"roads"});
}

TEST_CASE("of the export of a blog, published posts are read with their approved comments") {
  const auto comment = [](const std::string& id, const std::string& approved, const std::string& type) {
    return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id><wp:comment_author>Sami</wp:comment_author>" +
           "<wp:comment_date>2017-06-06 01:00:00</wp:comment_date><wp:comment_date_gmt>2017-06-05 22:00:00" +
           "</wp:comment_date_gmt><wp:comment_content>Text " + id + ".</wp:comment_content><wp:comment_approved>" +
           approved + "</wp:comment_approved><wp:comment_type>" + type +
           "</wp:comment_type><wp:comment_parent>7</wp:comment_parent></wp:comment>";
  };
  const auto post = [](const std::string& type, const std::string& status, const std::string& inside) {
    return "<item><content:encoded>Text.</content:encoded><wp:status>" + status + "</wp:status><wp:post_type>" + type +
           "</wp:post_type>" + inside + "</item>";
  };
  const ArchiveReading reading = read_feed(
      rss(post("post", "publish",
               comment("1", "1", "") + comment("2", "0", "") + comment("3", "spam", "") +
                   comment("4", "1", "pingback") + comment("5", "1", "trackback") + comment("6", "1", "comment")) +
          post("page", "publish", "") + post("post", "draft", "") + post("post", "private", "") +
          post("attachment", "inherit", "") + post("nav_menu_item", "publish", "")));
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 2);
  const FeedItem item = decode_feed_item(reading.records[0].bytes);
  CHECK(item.body.markup == FeedMarkup::written);
  REQUIRE(item.comments.size() == 2);
  CHECK(item.comments[0].id == "1");
  CHECK(item.comments[0].parent == "7");
  CHECK(item.comments[0].author == "Sami");
  CHECK(item.comments[0].posted == "2017-06-05 22:00:00");
  CHECK(item.comments[0].text == "Text 1.");
  CHECK(item.comments[1].id == "6");
  CHECK(reading.counts.skipped_items ==
        std::map<std::string, std::uint64_t>{
            {"status draft", 1}, {"status private", 1}, {"type attachment", 1}, {"type nav_menu_item", 1}});
}

TEST_CASE("each item of a long feed knows its bytes, in the feed as it is and in its gzip") {
  std::string feed = "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>";
  Texts items;
  for (unsigned i = 0; i < 3000; ++i) {
    const std::string text(i % 97, 'x');
    items.push_back("<item id=\"" + std::to_string(i) + "\"><description>" + text + ".</description></item >");
    feed += items.back() + std::string(i % 13, '\n');
  }
  feed += "</channel></rss>";
  const bool packed = GENERATE(false, true);
  const ArchiveReading reading = read_feed(packed ? gzip(feed) : feed);
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == items.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Record& record = reading.records[i];
    const bool right = feed.substr(record.offset, record.length) == items[i] && record.sha256 == sha256(items[i]);
    if (!right || record.number != i + 1) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(position_of(reading.records[4]) == "item 5");
  CHECK(reading.records[4].container == "feed");
}

TEST_CASE("a feed is read in the encoding that it declares") {
  const std::string begin = "<?xml version=\"1.0\" encoding=\"";
  const std::string item = "\"?><rss><channel><item><description>\xCC\xE8\xF0</description></item></channel></rss>";
  CHECK(only_item(begin + "windows-1251" + item).body.text == "Мир");
  CHECK(only_item("<?xml version='1.0' encoding='UTF8'?><rss><channel><item><description>Мир</description></item>"
                  "</channel></rss>")
            .body.text == "Мир");
  CHECK(only_item(begin + "KOI8-R" + item).body.text == "лХП");
  CHECK(only_item(begin + "iso-8859-1" + item).body.text == "Ìèð");
  CHECK(only_item(begin + "windows-1256" + item).body.text == "جèً");
  CHECK(only_item(utf16("<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><description>wide"
                        "</description></item></channel></rss>"))
            .body.text == "wide");
  CHECK(read_feed(begin + "EUC-JP" + item).faults ==
        Texts{"a.xml: byte 30: no well-formed XML: unknown encoding; 0 items read"});
}

TEST_CASE("a feed that cannot be read on is read up to there") {
  const std::string item = "<item><description>One.</description></item>";
  const std::string begin = "<rss><channel>" + item;
  const auto [feed, records, fault] = GENERATE_COPY(table<std::string, std::size_t, std::string>({
      {begin, 1, "byte 58: the feed ends early; 1 item read"},
      {begin + "<item><title>Tw", 1, "byte 73: the feed ends early; 1 item read"},
      {begin + "<item><ti", 1, "byte 64: the feed ends early; 1 item read"},
      {begin + item + "<item><![CDATA[", 2, "byte 117: the feed ends early; 2 items read"},
      {begin + "<b></i>", 1, "byte 63: no well-formed XML: mismatched tag; 1 item read"},
      {begin + "&nbsp;", 1, "byte 58: no well-formed XML: undefined entity; 1 item read"},
      {begin + "\xFF", 1, "byte 58: no well-formed XML: not well-formed (invalid token); 1 item read"},
      {begin + "</channel></rss><x/>", 1, "byte 74: no well-formed XML: junk after document element; 1 item read"},
      {begin + "<p:x/>", 1, "byte 58: no well-formed XML: unbound prefix; 1 item read"},
  }));
  const ArchiveReading reading = read_feed(feed);
  CHECK(reading.records.size() == records);
  CHECK(reading.faults == Texts{"a.xml: " + fault});
}

TEST_CASE("a feed whose gzip is cut off tells that") {
  std::string feed = "<rss><channel>";
  for (unsigned i = 0; i < 2000; ++i)
    feed += "<item><description>" + std::to_string(i * 7919) + "</description></item>";
  const std::string packed = gzip(feed + "</channel></rss>");
  const ArchiveReading reading = read_feed(packed.substr(0, packed.size() - 500));
  CHECK(reading.records.size() > 1000);
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].find(": gzip stream ends early; " + std::to_string(reading.records.size()) + " items read") !=
        std::string::npos);
}

TEST_CASE("what is refused in a feed is told") {
  const std::string declared = "<?xml version=\"1.0\"?>";
  std::string deep;
  for (unsigned i = 0; i < 300; ++i) deep += "<x>";
  const auto [feed, fault] = GENERATE_COPY(table<std::string, std::string>({
      {declared + "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" +
           rss("<item><title>&b;</title></item>"),
       "byte 35: a declaration of a document type (DOCTYPE) is refused; 0 items read"},
      {declared + "<!DOCTYPE rss SYSTEM \"file:///etc/hostname\">" + rss(""),
       "byte 64: a declaration of a document type (DOCTYPE) is refused; 0 items read"},
      {declared + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>",
       "XML, but no feed: its root is 'urlset'"},
      {declared + "<feed><entry/></feed>", "XML, but no feed: its root is 'feed'"},
      {rss(""), "a feed without items"},
      {"<rss>" + deep, "byte 755: elements nest deeper than 250; 0 items read"},
      {"<rss><channel><!--" + std::string(2U << 20U, 'x'),
       "byte 14: a tag or comment of more than 1 MiB; 0 items read"},
      {"<rss><channel><x y=\"" + std::string(2U << 20U, 'y'),
       "byte 14: a tag or comment of more than 1 MiB; 0 items read"},
  }));
  const ArchiveReading reading = read_feed(feed);
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{"a.xml: " + fault});
}

TEST_CASE("an item that is too long is a fault, and the ones around it are read") {
  const std::string small = "<item><description>Text.</description></item>";
  const auto* const inside = GENERATE("text", "<b>x</b>", "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>");
  std::string large = "<item><description>";
  while (large.size() < 300'000) large += inside;
  large += "</description><title>Large</title></item>";
  ReadOptions options;
  options.limits.longest_record = 100'000;
  const ArchiveReading reading = read_feed(rss(small + large + small), options);
  CHECK(reading.faults == Texts{"a.xml: item 2: longer than 100000 bytes, not read"});
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.records[1].number == 3);
  CHECK(decode_feed_item(reading.records[1].bytes).title.text.empty());
}

TEST_CASE("XML is told from pages and notes by its begin") {
  const auto [sample, xml, feed] = GENERATE(table<std::string, bool, bool>({
      {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", true, true},
      {"\xEF\xBB\xBF\n<!-- made by hand -->\n<?xml-stylesheet href=\"a\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">",
       true, true},
      {"<rss>", true, true},
      {"<rdf:RDF\nxmlns=\"x\">", true, true},
      {utf16("<rss>"), true, true},
      {"<?xml version=\"1.0\"?><urlset>", true, false},
      {utf16("<?xml version=\"1.0\"?><urlset>"), true, false},
      {"<?xml version=\"1.0\"?><!DOCTYPE html><html>", false, false},
      {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", false, false},
      {"<rssfeed>", false, false},
      {"<feeding> of animals", false, false},
      {"<urlset>", false, false},
      {"rss", false, false},
      {"", false, false},
  }));
  CHECK(begins_xml(sample) == xml);
  CHECK(begins_feed(sample) == feed);
}
