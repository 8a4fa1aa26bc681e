#include "indexer/readers/html_page/nesting.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/readers/html_page/tag_scanner.h"

namespace dateline::html {

namespace {

template <std::size_t Count>
bool is_in(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 18> never_open = {"area",   "base",  "basefont", "bgsound", "br",     "col",
                                                         "embed",  "frame", "hr",       "image",   "img",    "input",
                                                         "keygen", "link",  "meta",     "param",   "source", "track"};

/// Elements that end with the one around them.
constexpr std::array<std::string_view, 17> end_implied = {"p",     "li",    "dd",    "dt",  "option",  "optgroup",
                                                          "rp",    "rt",    "tr",    "td",  "th",      "rb",
                                                          "tbody", "thead", "tfoot", "rtc", "colgroup"};

constexpr std::array<std::string_view, 14> formatting = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                         "nobr", "s", "small", "strike", "strong", "tt",   "u"};

/// Elements whose end tag also ends those of implied end inside.
constexpr std::array<std::string_view, 40> containers = {
    "address", "article", "aside",    "blockquote", "body",    "button",  "center", "details", "dialog", "dir",
    "div",     "dl",      "fieldset", "figcaption", "figure",  "footer",  "header", "hgroup",  "html",   "main",
    "menu",    "nav",     "ol",       "pre",        "section", "summary", "table",  "ul",      "tbody",  "thead",
    "tfoot",   "tr",      "select",   "listing",    "td",      "th",      "li",     "dd",      "dt",     "caption"};

/// Elements that are nobody's limit: the end tag of what holds them ends them.
constexpr std::array<std::string_view, 10> yielding = {"span", "label", "abbr", "time", "h1",
                                                       "h2",   "h3",    "h4",   "h5",   "h6"};

/// Elements of pictures and formulas that hold nothing but their like.
constexpr std::array<std::string_view, 48> of_pictures = {"path",
                                                          "circle",
                                                          "rect",
                                                          "line",
                                                          "polygon",
                                                          "polyline",
                                                          "ellipse",
                                                          "use",
                                                          "image",
                                                          "stop",
                                                          "g",
                                                          "defs",
                                                          "symbol",
                                                          "mask",
                                                          "filter",
                                                          "text",
                                                          "tspan",
                                                          "clippath",
                                                          "pattern",
                                                          "marker",
                                                          "animate",
                                                          "switch",
                                                          "view",
                                                          "lineargradient",
                                                          "radialgradient",
                                                          "animatetransform",
                                                          "textpath",
                                                          "metadata",
                                                          "mrow",
                                                          "msup",
                                                          "msub",
                                                          "msubsup",
                                                          "mfrac",
                                                          "msqrt",
                                                          "mroot",
                                                          "mstyle",
                                                          "mtable",
                                                          "mtr",
                                                          "mtd",
                                                          "mover",
                                                          "munder",
                                                          "munderover",
                                                          "mspace",
                                                          "semantics",
                                                          "mfenced",
                                                          "mpadded",
                                                          "svg",
                                                          "math"};

/// Elements of formulas in which text stands.
constexpr std::array<std::string_view, 5> of_formulas = {"mi", "mo", "mn", "ms", "mtext"};

/// What an element ends by beginning, the innermost first.
struct Ending {
  std::string_view name;
  std::array<std::string_view, 5> ends;
};

constexpr std::array<Ending, 12> endings = {{{"p", {"p"}},
                                             {"li", {"li"}},
                                             {"dd", {"dd", "dt"}},
                                             {"dt", {"dd", "dt"}},
                                             {"td", {"td", "th"}},
                                             {"th", {"td", "th"}},
                                             {"tr", {"td", "th", "tr"}},
                                             {"tbody", {"td", "th", "tr", "tbody", "thead"}},
                                             {"thead", {"td", "th", "tr", "tbody", "thead"}},
                                             {"tfoot", {"td", "th", "tr", "tbody", "tfoot"}},
                                             {"option", {"option"}},
                                             {"optgroup", {"option", "optgroup"}}}};

/// How far down an end tag looks for its element among those that it may end along.
constexpr std::size_t farthest = 8;

/// Keeps the elements that may be open.
class NestingGauge {
 public:
  explicit NestingGauge(std::string_view page) : tags_(page) {}

  Burden weigh() {
    std::size_t comparisons = 0;
    while (tags_.next()) {
      comparisons += tags_.attributes() * (tags_.attributes() + 1) / 2;
      if (comparisons > most_attribute_comparisons) return Burden::too_many_attributes;
      if (tags_.ends()) {
        close();
      } else {
        open();
      }
      if (!in_first_of(picture_begin_)) picture_begin_ = none;
      if (!in_first_of(odd_begin_)) odd_begin_ = none;
      if (open_.size() > deepest_nesting || unsure_) return Burden::nests_too_deep;
    }
    return Burden::bearable;
  }

 private:
  void open() {
    const std::string& name = tags_.name();
    const bool odd_place = in_first_of(odd_begin_);
    if (TagScanner::is_raw(name)) {
      // Within pictures and choices a parser may read as markup what is text elsewhere. Script is text in choices, too.
      const bool doubt = odd_place && !(name == "script" && !in_first_of(picture_begin_));
      if (!tags_.skip_raw() && doubt) unsure_ = true;
      return;
    }
    if (is_in(never_open, name)) {
      intact_ = intact_ && name == "image";
      return;
    }
    const bool picture = name == "svg" || name == "math";
    if (picture && !in_first_of(picture_begin_)) {
      picture_begin_ = open_.size();
      intact_ = true;
    } else if (!is_in(of_pictures, name) && !(is_in(of_formulas, name) && is_in(of_pictures, last()))) {
      intact_ = false;
    }
    const bool in_picture = intact_ && in_first_of(picture_begin_) && is_in(of_pictures, last());
    if (tags_.closes_itself() && (in_picture || picture)) return;
    if ((picture || name == "select" || name == "frameset") && !odd_place) odd_begin_ = open_.size();
    if (!in_first_of(picture_begin_)) end_before();
    if (name == "a") erase_formatting();
    open_.push_back(name);
  }

  [[nodiscard]] std::string_view last() const { return open_.empty() ? std::string_view() : open_.back(); }

  /// Whether the element that was opened at `begin` may be open still.
  [[nodiscard]] bool in_first_of(std::size_t begin) const { return begin != none && open_.size() > begin; }

  /// Ends what an element of this name ends by beginning: the item, cell or row before it, with a paragraph in it.
  void end_before() {
    const auto* ending =
        std::find_if(endings.begin(), endings.end(), [&](const Ending& e) { return e.name == tags_.name(); });
    if (ending == endings.end()) return;
    std::size_t size = open_.size();
    if (size > 1 && open_[size - 1] == "p" && tags_.name() != "p") --size;
    const std::size_t below_paragraph = size;
    for (const std::string_view ended : ending->ends) {
      if (size > 0 && !ended.empty() && open_[size - 1] == ended) --size;
    }
    if (size < below_paragraph) open_.resize(size);
  }

  void close() {
    const std::string& name = tags_.name();
    if (!is_in(of_pictures, name) && !is_in(of_formulas, name)) intact_ = false;
    if (is_in(formatting, name)) return erase_formatting();
    const bool ends_others = is_in(containers, name);
    const bool ends_shapes = intact_ && (name == "svg" || name == "math");
    for (std::size_t down = 1; down <= std::min(farthest, open_.size()); ++down) {
      const std::string& candidate = open_[open_.size() - down];
      if (candidate == name) return open_.resize(open_.size() - down);
      const bool ended = (ends_others && (is_in(end_implied, candidate) || is_in(yielding, candidate))) ||
                         (ends_shapes && is_in(of_pictures, candidate));
      if (!ended) return;
    }
  }

  /// Formatting ends where it is told to, also within paragraphs that go on.
  void erase_formatting() {
    for (std::size_t down = 1; down <= std::min(farthest, open_.size()); ++down) {
      const auto candidate = open_.end() - static_cast<std::ptrdiff_t>(down);
      if (*candidate == tags_.name()) {
        open_.erase(candidate);
        return;
      }
      if (!is_in(formatting, *candidate) && *candidate != "p" && *candidate != "div" && *candidate != "span") return;
    }
  }

  static constexpr std::size_t none = std::string_view::npos;

  TagScanner tags_;
  std::vector<std::string> open_;
  std::size_t picture_begin_ = none;  ///< where in `open_` the outermost picture or formula stands
  std::size_t odd_begin_ = none;      ///< where the outermost element stands in which text may be read as markup
  bool intact_ = false;               ///< the picture holds nothing that would end it
  bool unsure_ = false;
};

}  // namespace

Burden burden_of(std::string_view page) { return NestingGauge(page).weigh(); }

}  // namespace dateline::html
