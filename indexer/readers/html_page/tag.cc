#include "indexer/readers/html_page/tag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::html {

namespace {

using enum Tag;

struct NamedTag {
  std::string_view name;
  Tag tag;
};

/// In the order of the names.
constexpr std::array names = {
    NamedTag{"a", a},
    NamedTag{"abbr", abbr},
    NamedTag{"address", address},
    NamedTag{"article", article},
    NamedTag{"aside", aside},
    NamedTag{"audio", audio},
    NamedTag{"b", b},
    NamedTag{"base", base},
    NamedTag{"blockquote", blockquote},
    NamedTag{"body", body},
    NamedTag{"br", br},
    NamedTag{"button", button},
    NamedTag{"canvas", canvas},
    NamedTag{"caption", caption},
    NamedTag{"center", center},
    NamedTag{"cite", cite},
    NamedTag{"code", code},
    NamedTag{"dd", dd},
    NamedTag{"details", details},
    NamedTag{"dialog", dialog},
    NamedTag{"div", div},
    NamedTag{"dl", dl},
    NamedTag{"dt", dt},
    NamedTag{"em", em},
    NamedTag{"embed", embed},
    NamedTag{"fieldset", fieldset},
    NamedTag{"figcaption", figcaption},
    NamedTag{"figure", figure},
    NamedTag{"font", font},
    NamedTag{"footer", footer},
    NamedTag{"form", form},
    NamedTag{"h1", h1},
    NamedTag{"h2", h2},
    NamedTag{"h3", h3},
    NamedTag{"h4", h4},
    NamedTag{"h5", h5},
    NamedTag{"h6", h6},
    NamedTag{"head", head},
    NamedTag{"header", header},
    NamedTag{"hgroup", hgroup},
    NamedTag{"hr", hr},
    NamedTag{"html", html},
    NamedTag{"i", i},
    NamedTag{"iframe", iframe},
    NamedTag{"img", img},
    NamedTag{"input", input},
    NamedTag{"label", label},
    NamedTag{"legend", legend},
    NamedTag{"li", li},
    NamedTag{"link", link},
    NamedTag{"main", main},
    NamedTag{"math", math},
    NamedTag{"menu", menu},
    NamedTag{"meta", meta},
    NamedTag{"nav", nav},
    NamedTag{"noscript", noscript},
    NamedTag{"object", object},
    NamedTag{"ol", ol},
    NamedTag{"optgroup", optgroup},
    NamedTag{"option", option},
    NamedTag{"p", p},
    NamedTag{"picture", picture},
    NamedTag{"pre", pre},
    NamedTag{"q", q},
    NamedTag{"s", s},
    NamedTag{"script", script},
    NamedTag{"section", section},
    NamedTag{"select", select},
    NamedTag{"small", small},
    NamedTag{"source", source},
    NamedTag{"span", span},
    NamedTag{"strike", strike},
    NamedTag{"strong", strong},
    NamedTag{"style", style},
    NamedTag{"sub", sub},
    NamedTag{"summary", summary},
    NamedTag{"sup", sup},
    NamedTag{"svg", svg},
    NamedTag{"table", table},
    NamedTag{"tbody", tbody},
    NamedTag{"td", td},
    NamedTag{"template", template_},
    NamedTag{"textarea", textarea},
    NamedTag{"tfoot", tfoot},
    NamedTag{"th", th},
    NamedTag{"thead", thead},
    NamedTag{"time", time},
    NamedTag{"title", title},
    NamedTag{"tr", tr},
    NamedTag{"tt", tt},
    NamedTag{"u", u},
    NamedTag{"ul", ul},
    NamedTag{"video", video},
};

constexpr bool in_order() {
  for (std::size_t k = 1; k < names.size(); ++k) {
    if (names[k - 1].name >= names[k].name) return false;
  }
  return true;
}
static_assert(in_order());

constexpr std::array blocks = {address, article, aside,    blockquote, body,     caption,    center, dd,     details,
                               dialog,  div,     dl,       dt,         fieldset, figcaption, figure, footer, form,
                               h1,      h2,      h3,       h4,         h5,       h6,         header, hgroup, hr,
                               html,    legend,  li,       main,       menu,     nav,        ol,     p,      pre,
                               section, summary, table,    tbody,      td,       tfoot,      th,     thead,  tr,
                               ul,      iframe,  noscript, video,      audio};

constexpr std::array never_text = {audio,  base,   button, canvas,   embed,     head,     iframe, input,
                                   link,   math,   meta,   noscript, object,    optgroup, option, script,
                                   select, source, style,  svg,      template_, textarea, title,  video};

}  // namespace

Tag tag_named(std::string_view name) {
  const auto* found = std::lower_bound(names.begin(), names.end(), name,
                                       [](const NamedTag& entry, std::string_view key) { return entry.name < key; });
  return found != names.end() && found->name == name ? found->tag : other;
}

bool is_block(Tag tag) { return std::find(blocks.begin(), blocks.end(), tag) != blocks.end(); }

bool is_heading(Tag tag) { return tag >= h1 && tag <= h6; }

bool is_never_text(Tag tag) { return std::find(never_text.begin(), never_text.end(), tag) != never_text.end(); }

}  // namespace dateline::html
