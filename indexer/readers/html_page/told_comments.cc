#include "indexer/readers/html_page/told_comments.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/plain_text.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/json_script.h"
#include "indexer/readers/html_page/markup_text.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

namespace {

constexpr std::size_t longest_script = 8U << 20U;
constexpr std::size_t longest_text = 100'000;
constexpr std::size_t most_comments = 20'000;
constexpr std::size_t longest_name = 80;

/// The first member of one of these names that is neither null nor empty.
template <std::size_t count>
const Json* first_of(const Json& thing, const std::array<const char*, count>& names) {
  for (const char* name : names) {
    if (const Json* value = member(thing, name); value != nullptr && !value->empty()) return value;
  }
  return nullptr;
}

constexpr std::array<const char*, 4> list_names = {"comment", "comments", "replies", "Comments"};
constexpr std::array<const char*, 7> text_names = {"text",    "body",        "content",    "message",
                                                   "comment", "commentText", "commentBody"};
constexpr std::array<const char*, 7> author_names = {"author", "user",       "creator",  "username",
                                                     "name",   "authorName", "user_name"};
constexpr std::array<const char*, 8> time_names = {"datePublished", "dateCreated", "created_at", "createdAt",
                                                   "created",       "date",        "timestamp",  "published"};
constexpr std::array<const char*, 5> name_names = {"name", "displayName", "display_name", "username", "nickname"};

/// The paragraphs of a text that may be HTML.
std::vector<std::string> paragraphs_in(const std::string& written) {
  if (written.size() > longest_text) return {};
  return paragraphs_of_markup(written);
}

class ToldCommentReader {
 public:
  explicit ToldCommentReader(std::vector<Comment>& comments) : comments_(comments) {}

  /// Every list of comments in a script; `nested` lists are answers. Without recursion: a stack of what is left to see.
  void read(const Json& root) {
    waiting_.push_back({&root, std::nullopt, false});
    while (!waiting_.empty() && comments_.size() < most_comments) {
      const Waiting next = waiting_.back();
      waiting_.pop_back();
      std::optional<unsigned> number;
      if (next.listed && next.value->is_object()) number = read_comment(*next.value, next.answered);
      wait_for_members(next, number);
    }
  }

 private:
  struct Waiting {
    const Json* value = nullptr;
    std::optional<unsigned> answered;  ///< the comment around it
    bool listed = false;               ///< stands in a list of comments
  };

  /// The last first, so that they are read in order.
  void wait_for_members(const Waiting& around, std::optional<unsigned> number) {
    const auto answered = number ? number : around.answered;
    const std::size_t begin = waiting_.size();
    for (const auto& [name, value] : around.value->items()) {
      if (!value.is_structured()) continue;
      const bool list = std::find(list_names.begin(), list_names.end(), name) != list_names.end();
      waiting_.push_back({&value, answered, list || (around.listed && !number)});
    }
    std::reverse(waiting_.begin() + static_cast<std::ptrdiff_t>(begin), waiting_.end());
  }

  std::optional<unsigned> read_comment(const Json& thing, std::optional<unsigned> answered) {
    const Json* text = first_of(thing, text_names);
    if (text != nullptr && text->is_object()) text = first_of(*text, std::array<const char*, 2>{"rendered", "html"});
    if (text == nullptr || !text->is_string()) return std::nullopt;
    Comment comment;
    comment.author = author_of(first_of(thing, author_names));
    comment.posted = day_of(first_of(thing, time_names));
    if (!comment.author && !comment.posted) return std::nullopt;
    comment.paragraphs = paragraphs_in(text->get_ref<const std::string&>());
    if (comment.paragraphs.empty()) return std::nullopt;
    comment.number = static_cast<unsigned>(comments_.size() + 1);
    comment.reply_to = answered;
    comments_.push_back(std::move(comment));
    return comments_.back().number;
  }

  static std::optional<std::string> author_of(const Json* author) {
    if (author != nullptr && author->is_array()) author = &author->front();
    if (author != nullptr && author->is_object()) author = first_of(*author, name_names);
    if (author == nullptr || !author->is_string()) return std::nullopt;
    std::string name = plain_line(author->get_ref<const std::string&>());
    if (name.empty() || name.size() > longest_name) return std::nullopt;
    return name;
  }

  static std::optional<Day> day_of(const Json* time) {
    if (time == nullptr) return std::nullopt;
    if (time->is_number_integer()) return day_of_seconds(time->dump());
    return time->is_string() ? day_in(time->get_ref<const std::string&>()) : std::nullopt;
  }

  std::vector<Comment>& comments_;
  std::vector<Waiting> waiting_;
};

/// Blocks that show nothing but a paragraph of a comment.
void use_shown(PageView& view, const std::vector<Comment>& comments) {
  std::unordered_set<std::string_view> told;
  for (const Comment& comment : comments) told.insert(comment.paragraphs.begin(), comment.paragraphs.end());
  for (const Block& block : blocks_in(view, 0)) {
    if (block.node != 0 && told.count(block.text) > 0) view.set_use(block.node, Use::comment);
  }
}

}  // namespace

void read_told_comments(PageView& view, Article& article) {
  const Document& document = view.document();
  for (NodeIndex i = 0; i < document.size() && article.comments.empty(); ++i) {
    const std::string_view type = document.attribute(i, "type");
    if (document[i].tag != Tag::script || (type != "application/ld+json" && type != "application/json")) continue;
    if (const auto root = json_of_script(document, i, longest_script)) ToldCommentReader(article.comments).read(*root);
  }
  if (!article.comments.empty()) use_shown(view, article.comments);
}

}  // namespace dateline::html
