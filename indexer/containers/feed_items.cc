#include "indexer/containers/feed_items.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"
#include "indexer/containers/feed_names.h"
#include "indexer/containers/header_fields.h"

namespace dateline {

namespace {

/// What a feed tells of itself is short.
constexpr std::size_t longest_fact = 10'000;

/// Elements of an item that hold text which may hold markup.
constexpr std::array<std::string_view, 7> texts = {"title",      "description",  "content:encoded", "html:body",
                                                   "atom:title", "atom:content", "atom:summary"};

/// Elements that tell when an item was published, the surest first.
constexpr std::array<std::string_view, 8> dates = {"pubDate",      "dc:date",        "atom:published",
                                                   "atom:issued",  "dcterms:issued", "dcterms:created",
                                                   "atom:updated", "atom:modified"};

/// Elements of HTML that never hold anything.
constexpr std::array<std::string_view, 12> empty_elements = {"area",  "br",   "col",  "embed",  "hr",    "img",
                                                             "input", "link", "meta", "source", "track", "wbr"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_root(std::string_view name) {
  return name == "rss" || name == "rdf:RDF" || name == "atom:feed" || name == "atom:entry";
}

std::string_view attribute(std::span<const XmlAttribute> attributes, std::string_view name) {
  for (const XmlAttribute& one : attributes) {
    if (feed_name(one.name) == name) return one.value;
  }
  return {};
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
}

bool is_web_address(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

/// "desk@post.example (Jane Doe)", as RSS wants authors to be written.
std::string author_in(std::string_view text) {
  text = trim(text);
  const std::size_t begin = text.find('(');
  if (text.find('@') == std::string_view::npos || begin == std::string_view::npos || !text.ends_with(')')) {
    return std::string(text);
  }
  return std::string(trim(text.substr(begin + 1, text.size() - begin - 2)));
}

}  // namespace

bool FeedItems::within(std::string_view parent) const { return path_.size() >= 2 && path_[path_.size() - 2] == parent; }

std::optional<std::uint64_t> FeedItems::open_since() const {
  return open_ ? std::optional(open_->begin) : std::nullopt;
}

void FeedItems::drop_open() {
  open_->too_long = true;
  open_->item = {};
  told_.clear();
  comments_.clear();
  text_ = {};
  if (passing_) passing_->text = {};
}

std::string FeedItems::begin(const XmlName& name, Attributes attributes, std::uint64_t offset) {
  path_.push_back(feed_name(name));
  const std::string& key = path_.back();
  if (path_.size() == 1) {
    is_no_feed_ = !is_root(key);
    if (is_no_feed_) return "XML, but no feed: its root is '" + to_valid_utf8(name.local.substr(0, 40)) + "'";
    feed_language_ = attribute(attributes, "xml:lang");
  }
  if (passing_) {
    if (!open_->too_long) begin_inlined(name, attributes);
    return {};
  }
  text_.clear();
  const bool item = key == "item" && (within("channel") || within("rdf:RDF"));
  const bool entry = key == "atom:entry" && (path_.size() == 1 || within("atom:feed"));
  if (!open_ && (item || entry)) {
    begin_item(offset, attributes);
  } else if (open_) {
    begin_in_item(attributes);
  }
  return {};
}

void FeedItems::begin_item(std::uint64_t offset, Attributes attributes) {
  open_.emplace();
  open_->begin = offset;
  open_->item.language = attribute(attributes, "xml:lang");
  item_depth_ = path_.size();
}

void FeedItems::begin_in_item(Attributes attributes) {
  const std::string& key = path_.back();
  if (path_.size() != item_depth_ + 1 || open_->too_long) return;
  if (holds(texts, key)) return begin_text(attributes);
  if (key == "atom:link") return take_link(attributes);
  if (key == "guid") told_["permanent"] = lower_ascii(attribute(attributes, "isPermaLink"));
  if (key == "wp:comment") comments_.emplace_back();
  if (key == "atom:category") {
    const std::string_view label = attribute(attributes, "label");
    open_->item.themes.emplace_back(label.empty() ? attribute(attributes, "term") : label);
  }
}

void FeedItems::begin_text(Attributes attributes) {
  passing_.emplace();
  passing_->depth = path_.size();
  if (!path_.back().starts_with("atom:")) {
    passing_->markup = path_.back() == "html:body" ? FeedMarkup::html : FeedMarkup::maybe;
    return;
  }
  if (const auto language = attribute(attributes, "xml:lang"); !language.empty()) open_->item.language = language;
  const std::string type = lower_ascii(attribute(attributes, "type"));
  const bool markup = type.find("html") != std::string::npos;
  passing_->markup = markup ? FeedMarkup::html : FeedMarkup::none;
  passing_->wanted = (markup || type.empty() || type.starts_with("text")) && attribute(attributes, "src").empty() &&
                     attribute(attributes, "mode") != "base64";
}

/// Elements within a text are markup of it that nobody escaped, as Atom allows and others do.
void FeedItems::begin_inlined(const XmlName& name, Attributes attributes) {
  if (!passing_->inlined && passing_->markup == FeedMarkup::html) {
    std::string escaped;
    append_escaped(escaped, passing_->text);
    passing_->text = std::move(escaped);
  }
  passing_->inlined = true;
  passing_->markup = FeedMarkup::html;
  passing_->text.append("<").append(name.local);
  for (const XmlAttribute& one : attributes) {
    if (!one.name.space.empty()) continue;
    passing_->text.append(" ").append(one.name.local).append("=\"");
    append_escaped(passing_->text, one.value);
    passing_->text += '"';
  }
  passing_->text += '>';
}

void FeedItems::end_inlined(const XmlName& name) {
  if (!holds(empty_elements, name.local)) passing_->text.append("</").append(name.local).append(">");
}

void FeedItems::text(std::string_view part) {
  if (open_ && open_->too_long) return;
  if (passing_ && passing_->inlined) {
    append_escaped(passing_->text, part);
  } else if (passing_) {
    passing_->text += part;
  } else if (open_ || text_.size() < longest_fact) {
    text_ += part;
  }
}

void FeedItems::end(const XmlName& name, std::uint64_t offset) {
  if (passing_ && passing_->depth == path_.size()) {
    end_text();
  } else if (passing_) {
    if (!open_->too_long) end_inlined(name);
  } else if (open_ && path_.size() == item_depth_) {
    end_item(offset);
  } else if (open_ && !open_->too_long && path_.size() == item_depth_ + 1) {
    end_field();
  } else if (open_ && !open_->too_long && path_.size() == item_depth_ + 2) {
    end_part();
  } else if (!open_) {
    end_of_feed_fact();
  }
  text_.clear();
  path_.pop_back();
}

void FeedItems::end_text() {
  PassingText passed = std::move(*passing_);
  passing_.reset();
  if (!passed.wanted || open_->too_long) return;
  const std::string& key = path_.back();
  FeedText& kept = key == "title" || key == "atom:title" ? open_->item.title : open_->item.body;
  if (trim(passed.text).size() > trim(kept.text).size()) kept = {std::move(passed.text), passed.markup};
}

void FeedItems::end_field() {
  const std::string& key = path_.back();
  const std::string value(trim(text_));
  if (value.empty()) return;
  if (key == "category" || key == "dc:subject") {
    open_->item.themes.push_back(value);
  } else if (holds(dates, key)) {
    take_date(key);
  } else if (key == "atom:id") {
    told_["guid"] = value;
  } else if (key == "author") {
    told_[key] = author_in(value);
  } else {
    constexpr std::array<std::string_view, 8> known = {"link",   "guid",      "feedburner:origLink", "dc:creator",
                                                       "source", "wp:status", "wp:post_type",        "dc:language"};
    if (holds(known, key)) told_.try_emplace(key, value);
  }
}

void FeedItems::take_date(std::string_view name) {
  FeedItem& item = open_->item;
  const auto rank = [](std::string_view one) { return std::find(dates.begin(), dates.end(), one); };
  if (!item.published_name.empty() && rank(item.published_name) <= rank(name)) return;
  item.published_name = name;
  item.published = trim(text_);
}

void FeedItems::take_link(Attributes attributes) {
  const std::string_view relation = attribute(attributes, "rel");
  if (relation.empty() || relation == "alternate") told_.try_emplace("link", attribute(attributes, "href"));
}

/// What stands one element further in.
void FeedItems::end_part() {
  const std::string& key = path_.back();
  const std::string_view value = trim(text_);
  if (key == "atom:name" && within("atom:author") && !value.empty()) {
    std::string& authors = told_["dc:creator"];
    authors.append(authors.empty() ? "" : ", ").append(value);
  } else if (key == "atom:title" && within("atom:source")) {
    told_["source"] = value;
  } else if (within("wp:comment") && !comments_.empty()) {
    comments_.back()[key] = value;
  }
}

void FeedItems::end_of_feed_fact() {
  const std::string& key = path_.back();
  const std::string_view value = trim(text_);
  if (value.empty()) return;
  if (within("channel") || within("atom:feed")) {
    if (key == "title" || key == "atom:title") feed_title_ = value;
    if (key == "language" || key == "dc:language") feed_language_ = value;
  }
  const bool of_feed = path_.size() == 3 && path_.front() == "atom:feed";
  if (of_feed && key == "atom:name" && within("atom:author")) feed_author_ = value;
}

void FeedItems::end_item(std::uint64_t offset) {
  CutItem cut = std::move(*open_);
  const FeedFields told = std::exchange(told_, {});
  const std::vector<FeedFields> comments = std::exchange(comments_, {});
  open_.reset();
  cut.end = offset;
  FeedItem& item = cut.item;
  item.id = field_of(told, "guid");
  const bool permanent = field_of(told, "permanent") != "false" && is_web_address(item.id);
  item.url = first_of({field_of(told, "feedburner:origLink"), field_of(told, "link"), permanent ? item.id : ""});
  item.author = first_of({field_of(told, "dc:creator"), field_of(told, "author"), feed_author_});
  item.source = first_of({field_of(told, "source"), feed_title_});
  item.language = first_of({field_of(told, "dc:language"), item.language, feed_language_});
  item.comments = published_comments(comments);
  if (!field_of(told, "wp:post_type").empty()) {
    if (item.body.markup == FeedMarkup::maybe) item.body.markup = FeedMarkup::written;
    cut.unpublished = why_unpublished(told);
  }
  on_item_(std::move(cut));
}

}  // namespace dateline
