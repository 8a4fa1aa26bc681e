#include "common/name_key.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline;

TEST_CASE("the spellings of one name have one key") {
  const std::vector<std::string> spellings = GENERATE(values<std::vector<std::string>>({
      {"Maskana", "Maskanah", "Meskene", "Maskaneh", "\u0645\u0633\u0643\u0646\u0629",
       "\u041C\u0430\u0441\u043A\u0430\u043D\u0430"},
      {"Deir ez-Zor", "Deir Ezzor", "Deir El Zor", "Deir ez-Zoor", "Dayr az-Zawr", "Deir al-Zour", "Der Zor",
       "\u062F\u064A\u0631 \u0627\u0644\u0632\u0648\u0631", "\u0414\u0435\u0439\u0440-\u044D\u0437-\u0417\u043E\u0440"},
      {"Khanasser", "Khansser", "Khanasir", "Khanaser", "Khunaasir", "\u062E\u0646\u0627\u0635\u0631"},
      {"Sukhnah", "al-Sukhna", "As-Sukhnah", "Sukhneh", "Sukna", "Sokhneh", "\u0627\u0644\u0633\u062E\u0646\u0629"},
      {"Raqqa", "Raqqah", "Rakka", "Ar-Raqqah", "al-Raqqa"},
      {"Al-Bukamal", "Albu Kamal", "Abu Kamal", "al-Boukamal", "AlBukamal",
       "\u0627\u0644\u0628\u0648\u0643\u0645\u0627\u0644"},
      {"Tal Abyad", "Tel Abiad", "Tell Abyad", "Tall Abyaḍ"},
      {"Jarablus", "Jarabulus", "Djarablous", "\u062C\u0631\u0627\u0628\u0644\u0633"},
      {"Hasakah", "Hasaka", "Al-Hassakeh", "al-Hasakeh", "\u0425\u0430\u0441\u0430\u043A\u0430"},
      {"Idlib", "Edlib", "\u0625\u062F\u0644\u0628"},
      {"Daraa", "Dera'a", "Deraa", "Dar\u02BFa"},
      {"Qayyarah", "Qayara", "al-Qayyarah"},
      {"ath-Thadyayn", "al-Thadyayn", "Thadyayn", "Tadyayn"},
      {"as-Suwayda", "Suweida", "Sweida", "al-Suwayda'"},
      {"Abu al-Duhur", "Abu ad-Duhur", "Abu Dhuhur", "Abu al-Zuhur"},
      {"Manbij", "Minbij", "Membij"},
      {"Sheikh Miskin", "Cheikh Meskine", "Shaykh Maskin", "\u015Eekh Meskin"},
      {"Jisr al-Shughur", "Jisr ash-Shugur", "Djisr el-Choghour"},
      {"Quneitra", "al-Qunaytirah", "Kuneitra"},
  }));
  const std::string key = name_key(spellings.front());
  CHECK_FALSE(key.empty());
  for (const std::string& spelling : spellings) {
    INFO(spelling);
    CHECK(name_key(spelling) == key);
  }
}

TEST_CASE("different names have different keys") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"Ariqah", "Iraq"},
      {"Raqqa", "Iraq"},
      {"Raqqa", "Rouge"},
      {"Hama", "Homs"},
      {"Hama", "Humah"},
      {"Mosul", "Masil al-Asal"},
      {"Ain Issa", "Ain al-Arab"},
      {"Tal Abyad", "Tal Rifaat"},
      {"Tadmur", "Tanf"},
      {"Qara", "Qayyarah"},
      {"Salamiyah", "Shamiyah"},
      {"Shaddadi", "Saddad"},
      {"Rastan", "Rasm"},
      {"Mayadin", "Madaya"},
      {"Sarrin", "Sarmin"},
      {"Ithriyah", "Idlib"},
  }));
  CHECK(name_key(one) != name_key(other));
}

TEST_CASE("a name with fewer than two consonants has no key") {
  const std::string name =
      GENERATE(as<std::string>(), "", "...", "A", "al", "Ayn", "Bu", "Uwayya", "\u4E2D\u56FD", "al-Wa");
  CHECK(name_key(name).empty());
}

TEST_CASE("only a key of three consonants is telling") {
  CHECK(is_telling_key(name_key("Maskanah")));
  CHECK_FALSE(is_telling_key(name_key("Raqqa")));
  CHECK_FALSE(is_telling_key(name_key("Ayn")));
}

TEST_CASE("an unlisted name is named by its key, else by its words") {
  CHECK(unlisted_id("Bir Mulayhan") == unlisted_id("Beer Mulaihan"));
  CHECK(unlisted_id("Bir Mulayhan") == "~brmlhn");
  CHECK(unlisted_id("al-Wa") == "~=al wa");
  CHECK(unlisted_id("\u4E2D\u56FD") == "~=\u4E2D\u56FD");
}

TEST_CASE("keys and ids stay short, whatever the name") {
  std::string latin;
  std::string wide;
  for (int i = 0; i < 5000; ++i) {
    latin += "bad kilt";
    wide += "\u4E2D";
  }
  CHECK(name_key(latin).size() == 64);
  CHECK(unlisted_id(wide).size() <= 160);
}
