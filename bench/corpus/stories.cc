#include "bench/corpus/stories.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "bench/corpus/reporter.h"

namespace dateline::corpus {

namespace {

constexpr std::size_t publisher_count = 40;
constexpr Day first_published = std::chrono::year(2011) / std::chrono::January / 1;
constexpr int published_days = 3650;

constexpr std::array<std::string_view, 6> papers = {"Courier", "Wire", "Observer", "Gazette", "Monitor", "Post"};
constexpr std::array<std::string_view, 8> themes = {"Conflict", "Humanitarian aid", "Diplomacy", "Economy",
                                                    "Security", "Elections",        "Energy",    "Refugees"};
constexpr std::array<std::string_view, 5> regions = {"Middle East", "North Africa", "Europe", "Asia", "Africa"};

/// What a URL calls a title.
std::string slug(const std::string& title) {
  std::string slug;
  for (const char c : title) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
      slug += lower;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  return slug.substr(0, 60);
}

std::string url_of(const std::string& host, const Article& article, std::uint64_t number) {
  std::string day = iso_date(*article.meta.published);
  std::replace(day.begin(), day.end(), '-', '/');
  return "https://" + host + "/" + day + "/" + slug(*article.meta.title) + "-" + std::to_string(number);
}

std::string lower_case(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

Stories::Stories(const Lexicon& lexicon, std::uint64_t seed) : office_(lexicon), seed_(seed) {
  Random random = Random::of_story(seed, ~std::uint64_t{0});
  for (std::size_t i = 0; i < publisher_count; ++i) {
    const std::string name = words_.name(random);
    const std::string paper(random.one_of(papers));
    publishers_.push_back({name + " " + paper, lower_case(name) + "-" + lower_case(paper) + ".example"});
  }
}

std::vector<Comment> Stories::thread(Reporter& reporter, Random& random, Day published) const {
  std::vector<Comment> comments;
  if (random.chance(0.6)) return comments;
  constexpr std::size_t most = 40;
  const auto count = static_cast<unsigned>(1 + random.rank_below(most));
  for (unsigned number = 1; number <= count; ++number) {
    Comment comment;
    comment.number = number;
    comment.author = reporter.person();
    comment.posted = published + std::chrono::days(random.between(0, 4));
    if (number > 1 && random.chance(0.3)) comment.reply_to = static_cast<unsigned>(1 + random.below(number - 1));
    comment.paragraphs.push_back(reporter.remark());
    comments.push_back(std::move(comment));
  }
  return comments;
}

Article Stories::told(std::uint64_t number) const {
  Random random = Random::of_story(seed_, number);
  Article article;
  Metadata& meta = article.meta;
  meta.published = first_published + std::chrono::days(random.between(0, published_days));
  const Cast cast = office_.draw(random, *meta.published);
  Reporter reporter(words_, cast, *meta.published, random);
  const Publisher& publisher = publishers_[random.rank_below(publisher_count)];
  meta.title = reporter.headline();
  meta.source = publisher.name;
  meta.author = reporter.person();
  meta.url = url_of(publisher.host, article, number);
  meta.language = "en";
  meta.regions.emplace_back(random.one_of(regions));
  meta.themes.emplace_back(random.one_of(themes));
  const int paragraphs = random.between(3, 7);
  for (int i = 0; i < paragraphs; ++i) article.paragraphs.push_back(reporter.paragraph(random.between(2, 9)));
  article.comments = thread(reporter, random, *meta.published);
  return article;
}

Article Stories::article(std::uint64_t number) const {
  constexpr std::uint64_t reprints = 33;
  if (number % reprints != reprints - 1) return told(number);
  Random random = Random::of_story(~seed_, number);
  Article article = told(number - 1 - random.below(std::min<std::uint64_t>(number, reprints - 1)));
  article.meta.published = *article.meta.published + std::chrono::days(random.between(0, 2));
  const Publisher& publisher = random.one_of(publishers_);
  article.meta.source = publisher.name;
  article.meta.url = url_of(publisher.host, article, number);
  article.comments.clear();
  return article;
}

std::uint64_t text_bytes(const Article& article) {
  std::uint64_t bytes = article.meta.title->size();
  for (const std::string& paragraph : article.paragraphs) bytes += paragraph.size();
  for (const Comment& comment : article.comments) {
    for (const std::string& paragraph : comment.paragraphs) bytes += paragraph.size();
  }
  return bytes;
}

}  // namespace dateline::corpus
