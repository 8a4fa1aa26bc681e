#include <catch2/catch.hpp>

#include "searcher/formatters/html_page/map_labels.h"
#include "searcher/formatters/html_page/map_view.h"
#include "searcher/formatters/html_page/place_map.h"

using namespace dateline;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Counted place(const char* key, const char* name, std::size_t passages, double latitude, double longitude) {
  return {key, name, passages, Coordinates{latitude, longitude}};
}

}  // namespace

TEST_CASE("a base map is read back to hundredths of a degree") {
  // 38.04 E 35.96 N, then 0.16 to the west and 0.01 to the north: pairs of distances in digits of five bits.
  const BaseMap map = read_base_map("# remark\ncoast wqi@grW^A\ncoast \nborder ?A\nland 0 ~0 7 x\nother 1\n");
  REQUIRE(map.coasts.size() == 2);
  REQUIRE(map.coasts[0].size() == 2);
  CHECK(map.coasts[0][0].x == Approx(38.04));
  CHECK(map.coasts[0][0].y == Approx(35.96));
  CHECK(map.coasts[0][1].x == Approx(37.88));
  CHECK(map.coasts[0][1].y == Approx(35.97));
  CHECK(map.coasts[1].empty());
  REQUIRE(map.borders.size() == 1);
  CHECK(map.borders[0][0].x == Approx(-180));
  CHECK(map.borders[0][0].y == Approx(-89.99));
  REQUIRE(map.land.size() == 1);
  CHECK(map.land[0].size() == 2 * map.coasts[0].size());
  CHECK(map.land[0].front().x == map.land[0].back().x);
}

TEST_CASE("the built-in base map holds the world") {
  const BaseMap map = built_in_base_map();
  CHECK(map.land.size() > 1000);
  CHECK(map.borders.size() > 300);
  for (const MapLine& outline : map.land) {
    for (std::size_t i = 1; i < outline.size(); ++i) {
      REQUIRE((std::abs(outline[i].x - outline[i - 1].x) < 180 || outline[i].y < -89));
    }
  }
  for (const auto* lines : {&map.coasts, &map.borders}) {
    for (const MapLine& line : *lines) {
      REQUIRE(!line.empty());
      for (const MapPoint& point : line) REQUIRE((std::abs(point.x) <= 180.01 && std::abs(point.y) <= 90.01));
    }
  }
}

TEST_CASE("a view holds the places, with room around, true to scale in its middle") {
  const MapView one = view_of({{{38.04, 35.96}, 1}});
  CHECK(one.north - one.south >= 2);
  CHECK(one.drawn({38.04, 35.96}).x == Approx(400));
  CHECK(one.drawn({38.04, 35.96}).y == Approx(one.height / 2));
  const MapView two = view_of({{{36, 33}, 1}, {{41, 37}, 1}});
  for (const MapPoint& point : {MapPoint{36, 33}, MapPoint{41, 37}}) {
    CHECK(two.drawn(point).x > 20);
    CHECK(two.drawn(point).x < 780);
    CHECK(two.drawn(point).y > 20);
    CHECK(two.drawn(point).y < two.height - 20);
  }
  const double east = two.drawn({39, 35}).x - two.drawn({38, 35}).x;
  const double north = two.drawn({38, 35}).y - two.drawn({38, 36}).y;
  CHECK(east / north == Approx(0.819).epsilon(0.01));  // the cosine of 35 degrees
}

TEST_CASE("poles, the date line and the whole world can be viewed") {
  for (const MapPoint& point : {MapPoint{180, 90}, MapPoint{-180, -90}, MapPoint{0, 0}}) {
    const MapView view = view_of({{point, 1}});
    CHECK(view.holds(point));
    CHECK(view.height > 200);
    CHECK(view.height < 700);
  }
  const MapView world = view_of({{{-170, -50}, 1}, {{170, 70}, 1}});
  CHECK(world.holds({0, 0}));
}

TEST_CASE("a few places far from all others are named, not drawn") {
  std::vector<Counted> places = {place("sy-maskanah", "Maskanah", 60, 35.96, 38.04),
                                 place("sy-raqqa", "Raqqa", 40, 35.95, 39.0),
                                 place("us-x", "Far <Away>", 1, 40, -90),
                                 {"~x", "Nowhere", 1, {}}};
  const std::string drawn = place_map(places);
  CHECK(holds(drawn, "Beyond the edge: <bdi>Far &lt;Away&gt;</bdi>."));
  CHECK(holds(drawn, "aria-label=\"Map of 2 places; a table follows\""));
  CHECK(holds(drawn,
              "<a href=\"#place=sy-maskanah\" tabindex=\"-1\" data-place=\"sy-maskanah\"><title>Maskanah: 60 "
              "passages</title>"));
  CHECK(holds(drawn, "<summary>All 4 places as a table</summary>"));
  CHECK(holds(drawn, "<bdi>Nowhere</bdi></a></th><td>1</td><td></td><td></td></tr>"));
  CHECK(holds(drawn, "<path class=\"border\" d=\"M"));
}

TEST_CASE("places without a position are a table only, and no places are nothing") {
  const std::string drawn = place_map({{"~x", "Nowhere", 1, {}}});
  CHECK_FALSE(holds(drawn, "<svg"));
  CHECK(holds(drawn, "<summary>All 1 place as a table</summary>"));
  CHECK(place_map({}).empty());
}

TEST_CASE("names do not lie across one another or leave the map") {
  const MapView view;
  const std::string drawn =
      labels({{{780, 200}, 5, "At the edge"}, {{100, 100}, 5, "First"}, {{100, 100}, 5, "Second"}}, view);
  CHECK(holds(drawn, "<text x=\"772.0\" y=\"204.0\" text-anchor=\"end\">At the edge</text>"));
  CHECK(holds(drawn, "<text x=\"108.0\" y=\"104.0\" text-anchor=\"start\">First</text>"));
  CHECK(holds(drawn, "<text x=\"92.0\" y=\"104.0\" text-anchor=\"end\">Second</text>"));
}

TEST_CASE("a line across the date line is not drawn across the map") {
  const MapView world;
  CHECK(lines_path({{{179, 65}, {-179, 65}}}, world).empty());
}

TEST_CASE("only what is in the view is drawn") {
  const MapView view{0, 10, 0, 10, 100, 100};
  CHECK(areas_path({{{-5, -5}, {15, -5}, {15, 15}, {-5, 15}}}, view) == "M0.0 0.0L0.0 100.0L100.0 100.0L100.0 0.0Z");
  CHECK(areas_path({{{20, 20}, {30, 20}, {30, 30}}}, view).empty());
  CHECK(areas_path({{{1, 1}, {1.01, 1}, {1.01, 1.01}}}, view).empty());
  CHECK(lines_path({{{-20, 5}, {-10, 5}, {5, 5}, {5.01, 5}, {6, 6}, {20, 30}, {30, 30}}}, view) ==
        "M-100.0 50.0L50.0 50.0L60.0 40.0L200.0 -200.0");
}
