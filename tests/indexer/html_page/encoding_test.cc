#include "indexer/readers/html_page/encoding.h"

#include <catch2/catch.hpp>
#include <string>

using namespace dateline::html;

TEST_CASE("the encoding of a page is told by its mark, its header, its meta, its declaration, or its letters") {
  using Row = std::tuple<std::string, std::string, std::string, std::string>;
  const auto [bytes, header, encoding, text] = GENERATE(table<std::string, std::string, std::string, std::string>({
      Row{"\xEF\xBB\xBF"
          "caf\xC3\xA9",
          "windows-1251", "utf-8", "café"},
      Row{std::string("\xFF\xFE"
                      "c\0\xE9\0",
                      6),
          "", "utf-16le", "cé"},
      Row{std::string("\xFE\xFF\0c\0\xE9", 6), "", "utf-16be", "cé"},
      Row{"\xE4\xE0 <meta charset=windows-1252>", "windows-1251", "windows-1251", "да <meta charset=windows-1252>"},
      Row{"<meta charset='iso-8859-1'>\x93x\x94", "", "windows-1252", "<meta charset='iso-8859-1'>“x”"},
      Row{"<META content=\"text/html; charset=Windows-1256\">\xC7\xE1", "", "windows-1256",
          "<META content=\"text/html; charset=Windows-1256\">ال"},
      Row{"<?xml version=\"1.0\" encoding=\"koi8-r\"?>\xC4\xC1", "", "koi8-r",
          "<?xml version=\"1.0\" encoding=\"koi8-r\"?>да"},
      Row{"caf\xC3\xA9", "", "utf-8", "café"},
      Row{"<meta charset=iso-8859-1>caf\xC3\xA9", "", "utf-8", "<meta charset=iso-8859-1>café"},
      Row{"<meta charset=utf-8>un caf\xE9 cr\xE8me", "", "windows-1252", "<meta charset=utf-8>un café crème"},
      Row{"\xC2\xEE\xE9\xF1\xEA\xE0 \xE2\xEE\xF8\xEB\xE8 \xE2 \xE3\xEE\xF0\xEE\xE4", "", "windows-1251",
          "Войска вошли в город"},
      Row{"\xCF\xCE\xE1 \xC7\xE1\xCC\xED\xD4 \xC7\xE1\xE3\xCF\xED\xE4\xC9", "", "windows-1256", "دخل الجيش المدينة"},
      Row{"na\xEFve r\xE9sum\xE9", "", "windows-1252", "naïve résumé"},
      Row{"plain", "no-such-charset", "utf-8", "plain"},
  }));
  const DecodedPage page = decode_page(bytes, header.empty() ? std::nullopt : std::optional<std::string_view>(header));
  CHECK(page.encoding == encoding);
  CHECK(page.text == text);
  CHECK(page.fault.empty());
}

TEST_CASE("what cannot be read as declared is told") {
  const auto [bytes, fault] = GENERATE(table<std::string, std::string>({
      {"<meta charset=utf-8>caf\xC3\xA9 \xC3\xA9 \xC3\xA9 \xC3\xA9 \xFF", "not UTF-8 in 1 places; read as U+FFFD"},
      {"<meta charset=klingon>x", "declares an encoding that nobody knows, 'klingon'; read as utf-8"},
      {"<meta charset=windows-1253>\xE1\xD2", "1 bytes that mean nothing in windows-1253; read as U+FFFD"},
  }));
  CHECK(decode_page(bytes, std::nullopt).fault == fault);
}
