#include "indexer/inspect_format.h"

#include <nlohmann/json.hpp>

#include "common/json_tree.h"
#include "common/passage_json.h"
#include "common/stored_passage.h"
#include "common/terminal.h"
#include "common/text.h"
#include "indexer/explanation_format.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

// ---- JSON ----------------------------------------------------------------------------------------------------------

Json passage_json(const InspectedArticle& inspected, const Passage& passage) {
  Json object;
  object["id"] = passage_id(inspected.article.meta.id, passage);
  object["text"] = passage.text;
  object["places"] = tree_of([&](ValueSink& out) { tell_places(passage, out); });
  object["forces"] = tree_of([&](ValueSink& out) { tell_forces(passage, out); });
  object["dates"] = tree_of([&](ValueSink& out) { tell_dates(passage, out); });
  if (const PassageExplanation* explained = inspected.explained(passage))
    object["explain"] = explanation_json(*explained, passage);
  return object;
}

Json body_json(const InspectedArticle& inspected) {
  Json list = Json::array();
  for (const Passage& passage : inspected.passages) {
    if (passage.kind == PassageKind::body) list.push_back(passage_json(inspected, passage));
  }
  return list;
}

/// Passages stand in the order of the comments that they are from.
Json comments_json(const InspectedArticle& inspected) {
  Json list = Json::array();
  auto passage = inspected.passages.begin();
  const auto end = inspected.passages.end();
  while (passage != end && passage->kind != PassageKind::comment) ++passage;
  for (const Comment& comment : inspected.article.comments) {
    const CommentFacts facts{comment.number, comment.author, comment.posted, comment.reply_to};
    Json item = tree_of([&](ValueSink& out) { tell_comment(facts, out); });
    item["passages"] = Json::array();
    for (; passage != end && passage->number == comment.number; ++passage) {
      item["passages"].push_back(passage_json(inspected, *passage));
    }
    list.push_back(std::move(item));
  }
  return list;
}

Json dropped_json(const Article& article) {
  Json list = Json::array();
  for (const DroppedText& dropped : article.dropped) {
    list.push_back({{"reason", dropped.reason}, {"text", dropped.text}});
  }
  return list;
}

Json faults_json(const Article& article) {
  Json list = Json::array();
  for (const Fault& fault : article.faults) {
    list.push_back({{"file", fault.file}, {"position", fault.position}, {"reason", fault.reason}});
  }
  return list;
}

// ---- for people ----------------------------------------------------------------------------------------------------

std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : ", ") + item;
  return list;
}

class Report {
 public:
  Report(const InspectedArticle& inspected, std::ostream& out)
      : inspected_(inspected), article_(inspected.article), out_(out) {}

  void print() {
    out_ << shown(inspected_.path) << '\n';
    print_metadata();
    if (inspected_.explanation != nullptr) print_explanation(*inspected_.explanation, out_);
    print_passages();
    for (const DroppedText& dropped : article_.dropped) {
      out_ << "\n  dropped (" << shown(dropped.reason) << ")\n";
      print_text(dropped.text);
    }
    for (const Fault& fault : article_.faults) {
      out_ << "\n  fault: " << (fault.position.empty() ? "" : shown(fault.position) + ": ") << shown(fault.reason)
           << '\n';
    }
    out_ << '\n';
  }

 private:
  void field(const char* name, const std::string& value) {
    out_ << "  " << name << ": " << (value.empty() ? "-" : shown(value)) << '\n';
  }

  static std::string text_of(const std::optional<Day>& day) { return day ? iso_date(*day) : std::string{}; }

  void print_metadata() {
    const Metadata& meta = article_.meta;
    field("id", meta.id);
    field("format", meta.format);
    field("title", meta.title.value_or(""));
    field("url", meta.url.value_or(""));
    field("source", meta.source.value_or(""));
    field("author", meta.author.value_or(""));
    field("published", text_of(meta.published));
    if (meta.modified) field("modified", text_of(meta.modified));
    if (meta.original_source) field("original source", *meta.original_source);
    if (meta.original_published) field("original published", text_of(meta.original_published));
    field("language", meta.language);
    field("regions", joined(meta.regions));
    field("themes", joined(meta.themes));
  }

  void print_passages() {
    unsigned last_comment = 0;
    for (const Passage& passage : inspected_.passages) {
      if (passage.comment && passage.comment->number != last_comment) {
        last_comment = passage.comment->number;
        out_ << "\n  comment " << last_comment << " by " << shown(passage.comment->author.value_or("-"));
        if (passage.comment->posted) out_ << ", " << iso_date(*passage.comment->posted);
        if (passage.comment->reply_to) out_ << ", in reply to " << *passage.comment->reply_to;
        out_ << '\n';
      }
      out_ << "\n  " << (passage.kind == PassageKind::title ? "title" : passage_id(article_.meta.id, passage)) << '\n';
      print_text(passage.text);
      print_mentions(passage);
    }
  }

  void print_mentions(const Passage& passage) {
    if (const PassageExplanation* explained = inspected_.explained(passage))
      return print_explanation(*explained, passage, out_);
    print_names("place", passage, passage.mentions.places);
    print_names("force", passage, passage.mentions.forces);
    for (const DateMention& date : passage.mentions.dates) print_date(passage, date);
  }

  void print_text(std::string_view text) {
    for (const std::string_view line : lines_of(text)) out_ << "    " << shown(line) << '\n';
  }

  static std::string quoted(const Passage& passage, Span span) {
    return "\"" + shown(std::string_view(passage.text).substr(span.begin, span.end - span.begin)) + "\"";
  }

  void print_names(const char* type, const Passage& passage, const std::vector<NameMention>& mentions) {
    for (const NameMention& mention : mentions) {
      out_ << "      " << type << ' ' << quoted(passage, mention.span) << " -> " << shown(mention.name);
      if (mention.via != Via::context) out_ << " (" << shown(mention.id) << ')';
      out_ << ", via " << name_of(mention.via) << '\n';
    }
  }

  void print_date(const Passage& passage, const DateMention& date) {
    out_ << "      date " << quoted(passage, date.span) << " -> " << iso_date(date.days.from);
    if (date.days.to != date.days.from) out_ << " .. " << iso_date(date.days.to);
    out_ << '\n';
  }

  const InspectedArticle& inspected_;
  const Article& article_;
  std::ostream& out_;
};

}  // namespace

void print_json_line(const InspectedArticle& inspected, std::ostream& out) {
  const Article& article = inspected.article;
  const Metadata& meta = article.meta;
  Json object;
  object["file"] = inspected.path;
  object["format"] = meta.format;
  object["title"] = text_json(meta.title);
  object["url"] = text_json(meta.url);
  object["source"] = text_json(meta.source);
  object["author"] = text_json(meta.author);
  object["published"] = day_json(meta.published);
  object["language"] = meta.language;
  object["regions"] = meta.regions;
  object["themes"] = meta.themes;
  object["body"] = body_json(inspected);
  object["comments"] = comments_json(inspected);
  object["dropped"] = dropped_json(article);
  object["faults"] = faults_json(article);
  object["original_source"] = text_json(meta.original_source);
  object["original_published"] = day_json(meta.original_published);
  object["modified"] = day_json(meta.modified);
  if (inspected.explanation != nullptr)
    object["explain"] = explanation_json(*inspected.explanation, inspected.passages);
  out << json_line(object) << '\n';
}

void print_report(const InspectedArticle& inspected, std::ostream& out) { Report(inspected, out).print(); }

}  // namespace dateline
