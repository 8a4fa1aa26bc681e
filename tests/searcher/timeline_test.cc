#include "searcher/timeline.h"

#include <catch2/catch.hpp>

#include "searcher/query_parser.h"
#include "tests/support/counted_shard.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using test::CountedPassage;

namespace {

Day day(const char* iso) { return *parse_iso_date(iso); }

/// "2017-06 2, 2017-07 0 gap, ...; elsewhere 1"
std::string text_of(const Timeline& timeline) {
  std::string text;
  for (const TimelineRow& row : timeline.rows) {
    text +=
        period_label(row.period, timeline.unit) + " " + std::to_string(row.count) + (row.covered ? "" : " gap") + ", ";
  }
  return text + "elsewhere " + std::to_string(timeline.elsewhere);
}

class Archive {
 public:
  explicit Archive(const std::vector<CountedPassage>& passages) {
    test::write_counted_shard(folder_.path() / "shard", passages);
  }
  [[nodiscard]] Timeline count(std::optional<TimeUnit> unit,
                               const std::optional<DayRange>& asked = std::nullopt) const {
    const Xapian::Database shard((folder_.path() / "shard").string());
    return count_timeline({unit}, MatchSet(SharedCopies(shard), Xapian::Query("Zwanted")), shard, asked);
  }

 private:
  TemporaryFolder folder_;
};

CountedPassage told(std::vector<std::string> terms) {
  terms.emplace_back("Zwanted");
  return {std::move(terms)};
}

/// Two days of one week; a day of the next month; a month; a year; nothing; and articles in two months.
Archive small_archive() {
  return Archive({told({"XTD20170601", "XTD20170602", "XTM201706", "XTY2017"}),
                  told({"XTD20170803", "XTM201708", "XTY2017"}),
                  told({"XTM201706", "XTY2017"}),
                  told({"XTY2016"}),
                  told({}),
                  told({"XUD20170602", "XUM201706", "XUY2017"}),
                  {{"D20170605", "M201706", "Y2017"}},
                  {{"D20170731", "M201707", "Y2017"}},
                  {{"XTD20170601", "XTM201706", "XTY2017"}}});
}

std::string asked(const std::string& query) {
  auto parsed = query::parse(query, day("2017-06-10"));
  REQUIRE(parsed.ok());
  const std::optional<DayRange> days = days_asked(parsed->get());
  return days ? iso_date(days->from) + ".." + iso_date(days->to) : "none";
}

}  // namespace

TEST_CASE("passages are counted once in every period that they tell of, and gaps of the archive are told from zeros") {
  const Archive archive = small_archive();
  CHECK(text_of(archive.count(TimeUnit::year)) == "2016 1 gap, 2017 4, elsewhere 1");
  CHECK(text_of(archive.count(TimeUnit::month)) == "2017-06 3, 2017-07 0, 2017-08 1 gap, elsewhere 2");
  const Timeline weeks = archive.count(TimeUnit::week);
  CHECK(weeks.rows.size() == 10);
  CHECK(weeks.rows[0] == TimelineRow{{day("2017-05-29"), day("2017-06-04")}, 2, false});
  CHECK(weeks.rows[1] == TimelineRow{{day("2017-06-05"), day("2017-06-11")}, 0, true});
  CHECK(weeks.rows[9] == TimelineRow{{day("2017-07-31"), day("2017-08-06")}, 1, true});
  const Timeline days = archive.count(TimeUnit::day);
  CHECK(days.rows.size() == 64);
  CHECK(days.rows[0].count == 1);
  CHECK(days.rows[1].count == 2);
  CHECK(days.elsewhere == 3);
}

TEST_CASE("rows are those of the days asked for, as whole periods") {
  const Archive archive = small_archive();
  CHECK(text_of(archive.count(TimeUnit::day, DayRange{day("2017-06-02"), day("2017-06-04")})) ==
        "2017-06-02 2 gap, 2017-06-03 0 gap, 2017-06-04 0 gap, elsewhere 4");
  CHECK(text_of(archive.count(TimeUnit::month, DayRange{day("2017-07-20"), day("2017-08-02")})) ==
        "2017-07 0, 2017-08 1 gap, elsewhere 5");
  CHECK(text_of(archive.count(TimeUnit::week, DayRange{day("2017-06-02"), day("2017-06-05")})) ==
        "2017-05-29..2017-06-04 2 gap, 2017-06-05..2017-06-11 0, elsewhere 4");
  CHECK(text_of(archive.count(TimeUnit::month, DayRange{day("2017-07-20"), last_day})) ==
        "2017-07 0, 2017-08 1 gap, elsewhere 5");
  CHECK(text_of(archive.count(TimeUnit::year, DayRange{first_day, day("2016-05-01")})) == "2016 1 gap, elsewhere 5");
  CHECK(text_of(archive.count(TimeUnit::year, DayRange{day("2018-01-01"), last_day})) == "elsewhere 6");
}

TEST_CASE("a passage counts once a period however it is looked up among many") {
  std::vector<CountedPassage> passages = {told({"XTD20170601", "XTD20170602", "XTD20170609"})};
  for (int i = 0; i < 1000; ++i) passages.push_back({{"XTD20170601"}});
  CHECK(text_of(Archive(passages).count(TimeUnit::week)) ==
        "2017-05-29..2017-06-04 1 gap, 2017-06-05..2017-06-11 1 gap, elsewhere 0");
}

TEST_CASE("without a unit the finest is taken that fits a screen") {
  const auto [terms, unit] = GENERATE(table<std::vector<std::string>, TimeUnit>({
      {{"XTD20170601", "XTM201706", "XTD20170603"}, TimeUnit::day},
      {{"XTD20170601", "XTM201706", "XTD20170710", "XTM201707"}, TimeUnit::day},
      {{"XTD20170601", "XTM201706", "XTD20170711", "XTM201707"}, TimeUnit::week},
      {{"XTD20170601", "XTM201706", "XTM201709"}, TimeUnit::week},
      {{"XTM201706"}, TimeUnit::week},
      {{"XTM201706", "XTM201806"}, TimeUnit::month},
      {{"XTM201706", "XTM193106"}, TimeUnit::month},
      {{"XTY2017"}, TimeUnit::year},
      {std::vector<std::string>{}, TimeUnit::year},
  }));
  CAPTURE(terms);
  CHECK(Archive({told(terms)}).count(std::nullopt).unit == unit);
  CHECK(Archive({told({})}).count(std::nullopt, DayRange{day("2017-06-01"), day("2017-06-30")}).unit == TimeUnit::day);
  CHECK(Archive({told({})}).count(std::nullopt, DayRange{day("2011-01-01"), day("2017-12-31")}).unit == TimeUnit::year);
}

TEST_CASE("nothing told gives no rows") {
  CHECK(text_of(Archive({told({}), told({})}).count(TimeUnit::day)) == "elsewhere 2");
  CHECK(text_of(Archive({told({"XTD2017", "XTDbad", "XTD20171399"})}).count(TimeUnit::day)).ends_with("elsewhere 0"));
}

TEST_CASE("the days that a query asks for are those of its conditions on what is told") {
  const auto [query, days] = GENERATE(table<std::string, std::string>({
      {"dam", "none"},
      {"", "none"},
      {"date:2017-06", "2017-06-01..2017-06-30"},
      {"dam told:2017-06-05", "2017-06-05..2017-06-05"},
      {"published:2017-06", "none"},
      {"NOT date:2017-06", "none"},
      {"dam OR date:2017-06", "none"},
      {"date:2017-05,2017-07", "2017-05-01..2017-07-31"},
      {"date:2017 told:2017-06..2018-06", "2017-06-01..2017-12-31"},
      {"date:2017 date:2019", "2017-01-01..2019-12-31"},
      {"date:2017-06..", "2017-06-01..2199-12-31"},
  }));
  CAPTURE(query);
  CHECK(asked(query) == days);
}

TEST_CASE("periods touch their range and are whole") {
  const DayRange range = {day("2017-12-30"), day("2018-01-02")};
  const auto labels = [&](TimeUnit unit) {
    std::string text;
    for (const DayRange& period : periods_of(range, unit)) text += period_label(period, unit) + " ";
    CHECK(periods_of(range, unit).size() == count_periods(range, unit));
    return text;
  };
  CHECK(labels(TimeUnit::day) == "2017-12-30 2017-12-31 2018-01-01 2018-01-02 ");
  CHECK(labels(TimeUnit::week) == "2017-12-25..2017-12-31 2018-01-01..2018-01-07 ");
  CHECK(labels(TimeUnit::month) == "2017-12 2018-01 ");
  CHECK(labels(TimeUnit::year) == "2017 2018 ");
  CHECK(time_unit_of("week") == TimeUnit::week);
  CHECK(time_unit_of("weeks") == std::nullopt);
  CHECK(time_unit_of("") == std::nullopt);
}
