#include "common/place_recogniser.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/support/named.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const char* const places =
    R"(id	name	kind	lat	lon	country	parent	population	aliases	weak_aliases
sy	Syria	PCLI	35	38	SY			Syrian Arab Republic
iq	Iraq	PCLI	33	44	IQ				
jo	Jordan	PCLI	31	36	JO				
us	United States	PCLI	38	-97	US			USA|U.S.	US
fr-paris	Paris	PPLC	48.85	2.35	FR		2100000		
adm-aleppo	Aleppo Governorate	ADM1	36.2	37.6	SY	sy		Aleppo province|Aleppo	
aleppo	Aleppo	PPLA	36.2	37.16	SY	adm-aleppo	1600000	Halab|حلب	
adm-raqqa	Raqqa Governorate	ADM1	36	39	SY	sy		Raqqa	
raqqa	Raqqa	PPLA	35.95	39.01	SY	adm-raqqa	220000	Raqqah|ar-Raqqah|Rakka	
maskanah	Maskanah	PPLA3	35.96	38.03	SY	adm-aleppo	15000	Maskana|مسكنة	
khanasir	Khanasir	PPLA3	35.78	37.5	SY	adm-aleppo		Khanasser	
deir	Deir ez-Zor	PPLA	35.33	40.14	SY	sy	200000	Deir Ezzor	
bukamal	Al-Bukamal	PPLA2	34.45	40.92	SY	deir	40000	Abu Kamal	
bab	al-Bab	PPLA2	36.37	37.52	SY	adm-aleppo	60000		
tabqa	Tabqa	PPLA2	35.83	38.55	SY	adm-raqqa	60000		
tabqa-dam	Tabqa Dam	DAM	35.87	38.56	SY	adm-raqqa			
hamdan-air-base	Hamdan Air Base	AIRB	35.9	38.2	SY	sy			
qusayr	al-Qusayr	PPLA2	34.5	36.58	SY	sy			
salma	Salma	PPL	35.68	36.2	SY	sy			Salma
hit	Hit	PPL	33.64	42.83	IQ	iq			Hit
sinda-sy	Sinda	PPL	35.1	36.4	SY	sy			
sinda-iq	Sinda	PPL	36.3	42.9	IQ	iq			
tripoli-lb	Tripoli	PPLA	34.43	35.84	LB		230000		
tripoli-ly	Tripoli	PPLC	32.88	13.19	LY		1100000		
)";

const Lexicon& lexicon() {
  static const Lexicon loaded = [] {
    Lexicon all;
    const std::string rows = [] {
      std::string tsv;
      // Rows are written without their trailing empty cells.
      std::string_view rest = places;
      while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string line(rest.substr(0, end));
        while (std::count(line.begin(), line.end(), '\t') < 9) line += '\t';
        tsv += line + "\n";
        rest.remove_prefix(end + 1);
      }
      return tsv;
    }();
    REQUIRE(all.add(NameType::place, rows, "places").empty());
    return all;
  }();
  return loaded;
}

/// The places of the last paragraph of an article.
std::string found(const std::vector<std::string>& body) {
  static const MentionFinder finder(lexicon());
  auto passages = article("", body);
  const Metadata unknown;
  finder.find_mentions(unknown, passages);
  return places_of(passages.back());
}

}  // namespace

TEST_CASE("a listed place is found in any of its spellings") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Troops left Maskana for Khanasser in Syria.", "Maskana=maskanah; Khanasser=khanasir; Syria=sy"},
      {"They hold Deir ez-Zor, Deir al-Zor and Deir Ezzor.", "Deir ez-Zor=deir; Deir al-Zor=deir; Deir Ezzor=deir"},
      {"Bukamal and Al-Bukamal lie in Syria.", "Bukamal=bukamal; Al-Bukamal=bukamal; Syria=sy"},
      {"MASKANAH IS QUIET, SYRIA SAYS", "MASKANAH=maskanah; SYRIA=sy"},
      {"وصلت القوات إلى مسكنة شرق حلب", "مسكنة=maskanah; حلب=aleppo"},
      {"Syria's north and Raqqa’s south", "Syria=sy; Raqqa=raqqa"},
      {"The Tabqa Dam in Syria", "Tabqa Dam=tabqa-dam; Syria=sy"},
  }));
  CHECK(found({text}) == expected);
}

TEST_CASE("the kind in a listed name may stand elsewhere or be named otherwise") {
  CHECK(found({"Syria was calm.", "the dam of Tabqa"}) == "Tabqa=tabqa-dam");
  CHECK(found({"Syria was calm.", "near the Hamdan airfield"}) == "Hamdan=hamdan-air-base");
  CHECK(found({"Syria was calm.", "the town of Tabqa"}) == "Tabqa=tabqa");
  CHECK(found({"Syria was calm.", "Hamdan said so."}) == "");
}

TEST_CASE("an ordinary word, a person and an actor are no places") {
  const std::string text = GENERATE(as<std::string>(), "Jordan Henderson scored twice.", "Michael Jordan retired.",
                                    "The paris fashion week, in lower case.", "Hit by a storm, the port closed.",
                                    "Salma Hayek spoke to reporters.", "US-backed fighters advanced.",
                                    "The anti-US march was calm.", "Let us go.", "Nobody asked President Jordan.",
                                    "The talks with Haidar al-Bab went on.", "Tripolitania and Syrians");
  CHECK(found({text}) == "");
}

TEST_CASE("a weak alias needs its country and a place's position") {
  CHECK(found({"Rain fell in Salma."}) == "");
  CHECK(found({"Syria was calm.", "Salma said nothing."}) == "");
  CHECK(found({"Syria was calm.", "Shells fell in Salma."}) == "Salma=salma");
  CHECK(found({"Syria was calm.", "Shells fell in Hit."}) == "");
  CHECK(found({"Iraq was calm.", "Shells fell in Hit."}) == "Hit=hit");
}

TEST_CASE("a little known bare name needs support, a well-known one does not") {
  CHECK(found({"Khanasir won the race."}) == "");
  CHECK(found({"The village of Khanasir was quiet."}) == "Khanasir=khanasir");
  CHECK(found({"Syrian troops moved on. Khanasir was quiet."}) == "Khanasir=khanasir");
  CHECK(found({"Aleppo was quiet."}) == "Aleppo=aleppo");
}

TEST_CASE("a little known name that is the only one stands for its place where no country is named") {
  CHECK(found({"Clashes went on near Khanasir."}) == "Khanasir=khanasir");
  CHECK(found({"They entered Khanasir at dawn."}) == "Khanasir=khanasir");
  CHECK(found({"They withdrew from Khanasir at dawn."}) == "Khanasir=khanasir");
  CHECK(found({"The men of Khanasir came."}) == "");
  CHECK(found({"Clashes went on near Sinda."}) == "");
  CHECK(found({"Iraq was calm. Clashes went on near Khanasir."}) == "Iraq=iq");
}

TEST_CASE("the words around it and the article decide which place a name means") {
  const auto [body, expected] = GENERATE(table<std::string, std::string>({
      {"The city of Aleppo", "Aleppo=aleppo"},
      {"the province of Aleppo", "Aleppo=adm-aleppo"},
      {"in the provinces of Raqqa and Aleppo", "Raqqa=adm-raqqa; Aleppo=adm-aleppo"},
      {"the province of Rakka", "Rakka=adm-raqqa"},
      {"Aleppo Governorate", "Aleppo Governorate=adm-aleppo"},
      {"fled from Aleppo", "Aleppo=aleppo"},
      {"ships in Tripoli", "Tripoli=tripoli-ly"},
      {"Syria, Aleppo and Maskanah; trucks went to Tripoli from Raqqa",
       "Syria=sy; Aleppo=aleppo; Maskanah=maskanah; Tripoli=tripoli-lb; Raqqa=raqqa"},
  }));
  CHECK(found({body}) == expected);
}

TEST_CASE("another spelling is joined by its key, in the country and near the places of the article") {
  CHECK(found({"They left Raqqa in Syria and moved west of Tabka."}) == "Raqqa=raqqa; Syria=sy; Tabka=tabqa (key)");
  CHECK(found({"Syrian troops held Aleppo and entered Meskeneh."}) == "Aleppo=aleppo; Meskeneh=maskanah (key)");
  CHECK(found({"The firm in Paris has a plant in Meskeneh."}) == "Paris=fr-paris");
  CHECK(found({"Syrian troops near Raqqa took the village of al-Qusur."}) == "Raqqa=raqqa; al-Qusur=~ksr (context)");
}

TEST_CASE("the words around an unlisted name make it a place") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"the villages of Rasm Alpha, Birkeh and al-Ghamra fell",
       "Rasm Alpha=~rsmlf (context); Birkeh=~brk (context); al-Ghamra=~gmr (context)"},
      {"several villages, including Zumayla and Tulul Hamr, south of Maskanah",
       "Zumayla=~dml (context); Tulul Hamr=~tllhmr (context); Maskanah=maskanah"},
      {"the town of Umm Sahrij", "Umm Sahrij=~mshrj (context)"},
      {"near the Burqan dam", "Burqan=~brkn (context)"},
      {"ten km south of Zumayla", "Zumayla=~dml (context)"},
      {"they captured Bir Dakhil at dawn", "Bir Dakhil=~brdkl (context)"},
      {"they entered Zumayla and Maskanah", "Zumayla=~dml (context); Maskanah=maskanah"},
      {"four checkpoints: Zumayla, Hanbar and Tafran",
       "Zumayla=~dml (context); Hanbar=~hnbr (context); Tafran=~tfrn (context)"},
  }));
  CHECK(found({"Syria was calm.", text}) == expected);
}

TEST_CASE("what context made a place is one wherever the article names it again") {
  CHECK(found({"Syria was calm. The village of Zumayla fell.", "Zumaylah was empty by noon."}) ==
        "Zumaylah=~dml (context)");
}

TEST_CASE("words that are no names, and articles that name no listed place, yield no unlisted places") {
  CHECK(found({"The village of Rasm Alpha fell."}) == "");
  const std::string text =
      GENERATE(as<std::string>(), "The Kurdish village was empty.", "They captured Abu Hamza.", "the ISIS area",
               "the Syrian district", "Neither town replied.", "They met in June.", "the School of Business",
               "General Hamdan's area", "the Old City", "in Operation Dawn", "Experts from Harvard and Yale agreed.",
               "the River Police Ministry area office", "On Monday, Nasser said so.");
  CHECK(found({"Syria was calm.", text}) == "");
}

TEST_CASE("hostile passages are read in linear time and without harm") {
  std::string names;
  std::string lists;
  std::string articles;
  for (int i = 0; i < 20000; ++i) {
    names += "Aleppo-";
    lists += "Zumayla, ";
    articles += "al-";
  }
  CHECK_FALSE(found({"Syria", names}).empty());
  CHECK(found({"Syria", "villages of " + lists}).size() > 20000);
  CHECK(found({"Syria", articles}).empty());
  CHECK(found({"Syria", std::string("in \0 al-\xC2\xA0 of the", 18)}).empty());
}
