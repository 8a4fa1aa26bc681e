#include <functional>
#include <map>

#include "searcher/formatters/formatters.h"
#include "searcher/formatters/html_page/hit_article.h"
#include "searcher/formatters/html_page/html_text.h"
#include "searcher/formatters/html_page/page_contents.h"
#include "searcher/formatters/html_page/place_map.h"
#include "searcher/formatters/html_page/timeline.h"

namespace dateline {

std::string_view page_frame();
std::string_view page_style();
std::string_view page_style_digest();
std::string_view page_script();
std::string_view page_script_digest();

namespace {

/// A choice of one of these, with how many passages each has.
std::string filter(std::string_view name, std::string_view label, const std::vector<Counted>& choices) {
  if (choices.empty()) return "";
  std::string options;
  for (const Counted& choice : choices) {
    options += "<option value=\"" + html_text(choice.key) + "\">" + html_text(choice.name) + " (" +
               std::to_string(choice.passages) + ")</option>\n";
  }
  const std::string id(name);
  return "<p><label for=\"" + id + "\">" + std::string(label) + "</label><select id=\"" + id + "\" name=\"" + id +
         "\">\n<option value=\"\">any</option>\n" + options + "</select></p>\n";
}

std::string facts(const Hits& hits) {
  const std::size_t printed = hits.hits.size();
  std::string text = passages_text(hits.total);
  if (printed > 0 && printed < hits.total) {
    text += ", of which " + std::to_string(hits.hits.front().rank) + " to " + std::to_string(hits.hits.back().rank) +
            " stand here";
  }
  return text + ". Index of generation <code>" + html_text(hits.generation) + "</code>.";
}

std::string asked(const Hits& hits) {
  std::string like;
  for (const std::string& id : hits.like) like += (like.empty() ? "like:" : ",") + id;
  if (hits.query.empty()) return like.empty() ? "All passages" : like;
  return like.empty() ? hits.query : hits.query + ", " + like;
}

class HtmlFormatter : public Formatter {
 public:
  explicit HtmlFormatter(bool explain) : explain_(explain) {}

  void write(const Hits& hits, std::ostream& out) override {
    const PageContents contents = contents_of(hits);
    const std::string query = html_text(asked(hits));
    const std::map<std::string_view, std::function<void()>> parts = {
        {"style_digest", [&] { out << page_style_digest(); }},
        {"script_digest", [&] { out << page_script_digest(); }},
        {"style", [&] { out << page_style(); }},
        {"script", [&] { out << page_script(); }},
        {"title", [&] { out << query << " – dateline"; }},
        {"heading", [&] { out << "<bdi>" << query << "</bdi>"; }},
        {"facts", [&] { out << facts(hits); }},
        {"timeline", [&] { out << timeline(hits); }},
        {"map", [&] { out << place_map(contents.places); }},
        {"filters", [&] { write_filters(contents, out); }},
        {"hits", [&] { write_hits(hits, out); }},
    };
    write_frame(parts, out);
  }

 private:
  static void write_filters(const PageContents& contents, std::ostream& out) {
    out << filter("place", "Place", contents.places) << filter("force", "Force", contents.forces)
        << filter("source", "Source", contents.sources) << filter("when", "Time told", contents.times);
  }

  void write_hits(const Hits& hits, std::ostream& out) const {
    for (const Hit& hit : hits.hits) out << hit_article(hit, explain_);
  }

  /// The frame, with the parts at their names. What a part holds is not looked at again.
  static void write_frame(const std::map<std::string_view, std::function<void()>>& parts, std::ostream& out) {
    std::string_view ahead = page_frame();
    while (true) {
      const std::size_t begin = ahead.find('@');
      out << ahead.substr(0, begin);
      if (begin == std::string_view::npos) return;
      ahead.remove_prefix(begin + 1);
      const std::size_t end = ahead.find('@');
      parts.at(ahead.substr(0, end))();
      ahead.remove_prefix(end + 1);
    }
  }

  bool explain_;
};

}  // namespace

std::unique_ptr<Formatter> make_html_formatter(const FormatOptions& options) {
  return std::make_unique<HtmlFormatter>(options.explain);
}

}  // namespace dateline
