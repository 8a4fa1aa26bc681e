#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "common/text.h"
#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return to_valid_utf8(std::string(std::istreambuf_iterator<char>(in), {}));
}

std::vector<std::filesystem::path> sample_pages() {
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SAMPLE_CORPUS "/articles")) {
    const auto extension = entry.path().extension();
    if (extension == ".txt" || extension == ".md") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

std::string searchable_text(const Article& article) {
  std::string text;
  for (const std::string& paragraph : article.paragraphs) text += paragraph + "\n";
  for (const Comment& comment : article.comments) {
    for (const std::string& paragraph : comment.paragraphs) text += paragraph + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("no line of any sample page vanishes, and none has a fault") {
  const auto pages = sample_pages();
  REQUIRE(pages.size() > 40);
  for (const auto& path : pages) {
    INFO(path);
    const Article article = read_page(contents(path));
    CHECK(article.faults.empty());
    CHECK_FALSE(article.paragraphs.empty());
  }
}

TEST_CASE("no passage of a sample page holds an appeal, a disclaimer or what is furniture of threads") {
  for (const auto& path : sample_pages()) {
    INFO(path);
    const std::string text = searchable_text(read_page(contents(path)));
    for (const std::string& wording :
         std::vector<std::string>{"PayPal", "Disclaimer", "Most Voted", "Leave a Reply", "Share \u203A", "Comments\n",
                                  "All rights reserved", "Keep the Monitor Running", "Subscribe", "Voiceover",
                                  "Featured image", "media inquiries", "leave a comment"}) {
      INFO(wording);
      CHECK(text.find(wording) == std::string::npos);
    }
  }
}

TEST_CASE("sample pages have the day and the number of comments that they tell") {
  struct Told {
    std::string published;
    std::size_t comments;
  };
  const std::map<std::string, Told> pages = {
      {"news-site/maskanah-changes-hands.txt", {"2017-06-05", 12}},
      {"news-site/strike-near-tanf.txt", {"2017-05-19", 8}},
      {"news-site/deir-ezzor-airbase.txt", {"2017-06-12", 17}},
      {"news-site/road-to-sukhna.txt", {"2017-07-15", 0}},
      {"news-site/tabqa-dam.txt", {"2017-05-13", 2}},
      {"repost-site/raqqa-countryside.txt", {"2017-06-10", 0}},
      {"repost-site/tigers-close-in.txt", {"2017-06-04", 0}},
      {"wire/coalition-strike-18-may.txt", {"2017-05-18", 0}},
      {"blog/which-maskanah.txt", {"2017-06-07", 3}},
      {"nested/border-link-up.txt", {"2017-06-11", 5}},
      {"notes/lake-villages.txt", {"", 0}},
  };
  for (const auto& [file, told] : pages) {
    INFO(file);
    const Article article = read_page(contents(SAMPLE_CORPUS "/articles/" + file));
    CHECK((article.meta.published ? iso_date(*article.meta.published) : "") == told.published);
    CHECK(article.comments.size() == told.comments);
  }
}
