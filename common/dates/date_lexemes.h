#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/dates/date_words.h"
#include "common/tokenizer.h"

/// The words of a passage as the grammar of dates sees them: what each may mean, and what stands between them.
namespace dateline {

enum class NumberForm : std::uint8_t {
  none,
  digits,          ///< "5", "2017": value is the number, at most four digits
  ordinal,         ///< "5th", "fifth": value is the number
  decade,          ///< "1990s", "90s": value is the first year
  day_comma_year,  ///< "3,2017", a blank forgotten: value is 10000 * day + year
  day_and_hour,    ///< "20T14" of an ISO time: value is the day
  dotted           ///< "05.06.2017": value is 10000 * year + 100 * month + day
};

struct Lexeme {
  DateWord word = DateWord::none;
  NumberForm number = NumberForm::none;
  bool ambiguous = false;
  std::uint8_t digits = 0;  ///< of NumberForm::digits: how many
  int value = 0;
};

/// What separates two words, as far as dates care.
enum class Gap : std::uint8_t { blank, hyphen, dash, comma, slash, stop, none, other };

/// Views the text, which must outlive it. An index behind the last word is a lexeme of nothing.
class Lexemes {
 public:
  explicit Lexemes(const TokenizedText& text);

  [[nodiscard]] std::size_t size() const { return lexemes_.size(); }
  [[nodiscard]] const Lexeme& operator[](std::size_t index) const {
    return index < lexemes_.size() ? lexemes_[index] : nothing_;
  }
  [[nodiscard]] DateWord word(std::size_t index) const { return (*this)[index].word; }
  [[nodiscard]] bool is(std::size_t index, DateWord word) const { return (*this)[index].word == word; }
  /// The word before `index`; of kind none at the begin, and where another sentence ends between them.
  [[nodiscard]] DateWord word_before(std::size_t index) const;

  /// Between word `index - 1` and word `index`.
  [[nodiscard]] Gap gap(std::size_t index) const;
  /// The words `index - 1` and `index` stand side by side, a blank or a hyphen between them.
  [[nodiscard]] bool joined(std::size_t index) const;

  [[nodiscard]] const Token& token(std::size_t index) const { return text_->tokens[index]; }
  [[nodiscard]] std::string_view term(std::size_t index) const { return text_->term(index); }
  [[nodiscard]] std::string_view gap_text(std::size_t index) const { return text_->gap_before(index); }
  [[nodiscard]] const TokenizedText& text() const { return *text_; }

  /// Written with a first capital (or all of them).
  [[nodiscard]] bool capital(std::size_t index) const;
  /// Begins the text, a line or a sentence, or stands behind more than a blank or a hyphen.
  [[nodiscard]] bool stands_apart(std::size_t index) const;
  /// A word that has nothing to do with dates, whatever may stand beside it; and one in small letters.
  [[nodiscard]] bool plain(std::size_t index) const;
  [[nodiscard]] bool plain_lower(std::size_t index) const;

 private:
  const TokenizedText* text_;
  std::vector<Lexeme> lexemes_;
  Lexeme nothing_;
};

}  // namespace dateline
