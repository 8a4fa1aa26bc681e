#include "searcher/formatters/html_page/map_labels.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text.h"
#include "searcher/formatters/html_page/html_text.h"

namespace dateline {

namespace {

constexpr std::size_t most_labels = 16;
constexpr double letter_width = 7.2;  ///< of a text 13 pixels high, rather more than less
constexpr double text_height = 15;

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

bool overlap(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

Box around(const LabelledCircle& circle) {
  const auto& [x, y] = circle.centre;
  const double r = circle.radius;
  return {x - r, y - r, x + r, y + r};
}

/// Where a name may stand, and how it is anchored there.
struct Position {
  Box box;
  const char* anchor;
  double x = 0;
};

/// Right of the circle, left, above, below.
std::array<Position, 4> positions_for(const LabelledCircle& circle, double width) {
  const auto& [x, y] = circle.centre;
  const double r = circle.radius + 3;
  const double half = text_height / 2;
  const Box right{x + r, y - half, x + r + width, y + half};
  const Box left{x - r - width, y - half, x - r, y + half};
  const Box above{x - width / 2, y - r - text_height, x + width / 2, y - r};
  const Box below{x - width / 2, y + r, x + width / 2, y + r + text_height};
  return {Position{right, "start", right.left}, Position{left, "end", left.right}, Position{above, "middle", x},
          Position{below, "middle", x}};
}

class Layout {
 public:
  Layout(const std::vector<LabelledCircle>& circles, const MapView& view) : view_(view) {
    for (std::size_t i = 0; i < std::min(circles.size(), most_labels); ++i) taken_.push_back(around(circles[i]));
  }

  std::optional<Position> place(const LabelledCircle& circle) {
    const double width = letter_width * static_cast<double>(count_code_points(circle.name));
    for (const Position& position : positions_for(circle, width)) {
      if (!is_free(position.box)) continue;
      taken_.push_back(position.box);
      return position;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_free(const Box& box) const {
    if (box.left < 2 || box.top < 2 || box.right > view_.width - 2 || box.bottom > view_.height - 16) return false;
    return std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) { return overlap(box, other); });
  }

  const MapView& view_;
  std::vector<Box> taken_;
};

}  // namespace

std::string labels(const std::vector<LabelledCircle>& circles, const MapView& view) {
  Layout layout(circles, view);
  std::string drawn;
  std::size_t count = 0;
  for (const LabelledCircle& circle : circles) {
    if (count == most_labels) break;
    const std::optional<Position> position = layout.place(circle);
    if (!position) continue;
    ++count;
    drawn += "<text x=\"" + drawn_number(position->x) + "\" y=\"" + drawn_number(position->box.bottom - 3.5) +
             "\" text-anchor=\"" + position->anchor + "\">" + html_text(circle.name) + "</text>\n";
  }
  return drawn;
}

}  // namespace dateline
