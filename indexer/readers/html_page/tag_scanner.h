#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::html {

/// Walks the tags of a page as HTML5 tells them from text, without building anything. Linear in the page.
class TagScanner {
 public:
  explicit TagScanner(std::string_view page) : page_(page) {}

  /// Goes on to the next tag; false behind the last one. Comments, declarations and their like are passed over.
  bool next();

  [[nodiscard]] const std::string& name() const { return name_; }  ///< in lower case, cut after 32 bytes
  [[nodiscard]] bool ends() const { return ends_; }                ///< an end tag

  [[nodiscard]] std::size_t attributes() const { return attributes_; }  ///< how many, repeated ones too

  [[nodiscard]] bool closes_itself() const { return closes_itself_; }  ///< ends in "/>"

  /// Whether the content of an element of this name is text up to its own end tag.
  static bool is_raw(std::string_view name);

  /// Passes over the content of the raw element whose start tag this is, and its end tag. False if tags seem to stand
  /// in it.
  bool skip_raw();

 private:
  [[nodiscard]] std::size_t behind(std::string_view mark, std::size_t from) const;
  [[nodiscard]] std::size_t end_of_comment(std::size_t from) const;
  std::size_t end_of_tag(std::size_t from);
  [[nodiscard]] bool names_tag(std::size_t at, std::string_view mark) const;
  [[nodiscard]] std::size_t end_tag(std::size_t from) const;
  [[nodiscard]] std::size_t end_of_script() const;

  std::string_view page_;
  std::size_t at_ = 0;  ///< behind the tag
  std::string name_;
  std::size_t attributes_ = 0;
  bool ends_ = false;
  bool closes_itself_ = false;
};

}  // namespace dateline::html
