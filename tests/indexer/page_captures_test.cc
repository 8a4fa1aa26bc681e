#include "indexer/page_captures.h"

#include <catch2/catch.hpp>
#include <optional>

#include "tests/support/generated_text.h"
#include "tests/support/words_of.h"

using namespace dateline;

namespace {

using Numbers = std::vector<std::uint32_t>;

/// Captures of one URL, and how often a body was read for them.
class Page {
 public:
  Page& saved(std::optional<int> hour, const std::string& body, std::uint64_t content = 0) {
    const auto number = static_cast<std::uint32_t>(captures_.size());
    bodies_.push_back(body.empty() ? std::vector<std::string>{} : std::vector{body});
    sketches_.push_back(sketch_of(test::words_of(bodies_.back())));
    const auto time = hour ? std::chrono::sys_seconds(std::chrono::hours(*hour)) : Capture::unknown_time;
    captures_.push_back({number, !body.empty(), number, content, time});
    return *this;
  }

  Page& at_record(std::uint64_t id) {
    captures_.back().record_id = id;
    return *this;
  }

  PageDecision decide() {
    return decide_page(captures_, {[&](std::uint32_t number) -> const TextSketch& { return sketches_[number]; },
                                   [&](std::uint32_t number) {
                                     ++times_read_;
                                     return bodies_[number];
                                   }});
  }

  /// The numbers of the articles that stand.
  Numbers standing() {
    const PageDecision decision = decide();
    Numbers numbers;
    for (const Capture& capture : decision.articles) numbers.push_back(capture.number);
    CHECK(numbers.size() + decision.superseded.size() == captures_.size());
    return numbers;
  }

  [[nodiscard]] int times_read() const { return times_read_; }

 private:
  std::vector<Capture> captures_;
  std::vector<std::vector<std::string>> bodies_;
  std::vector<TextSketch> sketches_;
  int times_read_ = 0;
};

const std::string note = "The bridge at the mill was shelled.";
const std::string longer_note = "The bridge at the mill was shelled, and was repaired on Tuesday.";

/// Words `from` .. `to` of a text that goes on and on.
std::string words(std::size_t from, std::size_t to) {
  const std::vector<std::string> all = test::generated_words(to, 1);
  return test::joined({all.begin() + static_cast<std::ptrdiff_t>(from), all.end()});
}

}  // namespace

TEST_CASE("of the captures of a page the newest with a body stands for all") {
  struct Saved {
    std::optional<int> hour;
    std::string body;
  };
  struct Row {
    std::vector<Saved> captures;
    std::uint32_t standing;
  };
  const auto [captures, standing] = GENERATE(values<Row>({
      {{{1, note}, {2, note}, {3, longer_note}}, 2},
      {{{3, longer_note}, {1, note}, {2, note}}, 0},
      {{{1, note}, {3, ""}, {2, longer_note}}, 2},  // the newest was empty
      {{{1, ""}, {2, ""}}, 1},                      // there is only a title
      {{{{}, note}, {{}, longer_note}}, 0},         // nobody knows: the first one
      {{{{}, note}, {1, note}, {{}, note}}, 1},
      {{{1, note}, {{}, note}}, 0},
      {{{{}, ""}, {{}, note}}, 1},
  }));
  Page page;
  for (const Saved& saved : captures) page.saved(saved.hour, saved.body);
  CHECK(page.standing() == Numbers{standing});
}

TEST_CASE("of two captures of one moment the content decides, not the order of the archive") {
  CHECK(Page().saved(1, note, 7).saved(1, longer_note, 8).standing() == Numbers{0});
  CHECK(Page().saved(1, longer_note, 8).saved(1, note, 7).standing() == Numbers{1});
}

TEST_CASE("a page that has grown, was cut or was rewritten in part is the same page") {
  const auto [before, after] = GENERATE(table<std::string, std::string>({
      {words(0, 60), words(0, 1000)},    // a first report that is added to
      {words(0, 300), words(220, 500)},  // a quarter is left
      {words(0, 400), words(0, 100)},
      {note, longer_note},
  }));
  CHECK(Page().saved(1, before).saved(2, after).standing() == Numbers{1});
  CHECK(Page().saved({}, before).saved({}, after).standing() == Numbers{0});
}

TEST_CASE("bodies that have little in common are different articles, whatever URL they claim") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {test::generated_text(300, 2), test::generated_text(300, 3)},
      {test::generated_text(20, 2), test::generated_text(900, 3)},
      {note, "Wheat was sold at the mill."},
      {words(0, 300), words(260, 560)},  // an eighth: furniture of the site
  }));
  CHECK(Page().saved(1, one).saved(2, other).standing() == Numbers{0, 1});
  CHECK(Page().saved({}, other).saved({}, one).standing() == Numbers{0, 1});
}

TEST_CASE("a page that is updated all day is followed from capture to capture") {
  Page page;
  for (const std::size_t hour : {4U, 2U, 0U, 3U, 1U})
    page.saved(static_cast<int>(hour), words(hour * 100, hour * 100 + 200));
  CHECK(page.standing() == Numbers{0});
}

TEST_CASE("articles that claim one URL have captures each") {
  Page page;
  page.saved(1, words(0, 100)).saved(1, test::generated_text(100, 5)).saved(2, words(0, 150));
  page.saved(2, test::generated_text(100, 5)).saved(3, "");
  CHECK(page.standing() == Numbers{2, 3, 4});  // what has no body is nobody's capture
}

TEST_CASE("records that were captured at one address are one page, whatever it says") {
  Page page;
  page.saved(1, words(0, 100)).at_record(7).saved(2, test::generated_text(100, 5)).at_record(7);
  CHECK(page.standing() == Numbers{1});
  page.saved(1, test::generated_text(100, 6)).at_record(8);
  CHECK(page.standing() == Numbers{1, 2});
}

TEST_CASE("bodies are read only where sketches leave doubt, and each a bounded number of times") {
  Page alike;
  for (int hour = 0; hour < 40; ++hour) alike.saved(hour, words(0, 200 + static_cast<std::size_t>(hour)));
  CHECK(alike.standing() == Numbers{39});
  CHECK(alike.times_read() == 0);
  Page different;
  for (unsigned i = 0; i < 200; ++i) different.saved({}, test::generated_text(40, i));
  CHECK(different.standing().size() == 200);
  CHECK(different.times_read() == 200);
}
