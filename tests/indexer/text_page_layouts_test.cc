#include <catch2/catch.hpp>

#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("a blog with menus, sharing lines and a thread of names and days is read") {
  const std::string_view page = R"page(Harbour Notes
Letters from a small port

Skip to content
Menu
Home
About

The Ferry to the Island Runs Again

June 3, 2017 by Edith Marlow

The ferry to the island runs again since Thursday, after a winter in the yard. It carries forty cars where it carried thirty, and the fare is the same.

At the landing stage the council has put up a hut with a stove. "Nobody shall freeze here again," said the mayor.

The next boat is at noon.

Share this:
Twitter
Facebook
Like Loading...

Related
The Yard in Winter
January 9, 2017
In "Ships"

Filed Under: Ships, Island
Tagged With: ferry, council

Comments

Tom Weaver says
June 4, 2017 at 9:12 am

Noon is too late for the school children.

Reply

Edith Marlow says
June 4, 2017 at 11:03 am

There is one at seven as well.

Reply

Leave a Reply Cancel reply

Your email address will not be published. Required fields are marked *

Recent Posts
The Yard in Winter
A New Stove
)page";
  CHECK(read_transcript(page) == R"(title: The Ferry to the Island Runs Again
source: Harbour Notes
author: Edith Marlow
published: 2017-06-03
theme: Ships
theme: Island
theme: ferry
theme: council
body: The ferry to ... the same.
body: At the landing ... the mayor.
body: The next boat is at noon.
comment: 1 Tom Weaver on 2017-06-04
says: Noon is too late for the school children.
comment: 2 Edith Marlow on 2017-06-04
says: There is one at seven as well.
)");
}

TEST_CASE("a Markdown page with parts between bars is read") {
  const std::string_view page = R"page(# Grain store burns for a second night

**By Jane Doe** | *Valley Courier* | 3 June 2017, 10:14

The grain store at the station burned for a second night. Firemen pumped water from the canal.

According to the manager, four hundred tons are lost.

> "We will sell what is wet as fodder," he said.

---

## Comments (3)

Miller's son | June 3, 2017 | 10:44
It was the wiring, everybody knew.

hay & straw | June 3, 2017 | 12:01
Not everybody.

A. Smith | June 4, 2017 | 07:30
When can we buy the fodder?
)page";
  CHECK(read_transcript(page) == R"(title: Grain store burns for a second night
source: Valley Courier
author: Jane Doe
published: 2017-06-03
body: The grain store ... the canal.
body: According to the ... are lost.
body: "We will sell ... he said.
comment: 1 Miller's son on 2017-06-03
says: It was the wiring, everybody knew.
comment: 2 hay & straw on 2017-06-03
says: Not everybody.
comment: 3 A. Smith on 2017-06-04
says: When can we buy the fodder?
)");
}

TEST_CASE("a forum numbers its comments") {
  const std::string_view page = R"page(Valley Forum > News > Roads

Pass closed until Monday

Posted: 03.06.2017

The pass is closed until Monday because of a landslip at the second bend. A crew of twelve is on its way with two diggers.

The bus takes the lower road and needs an hour more.

Comments (4)

#1 roadman
The lower road is no better.

#2 Greta
I came over it today, slow but safe.

#3 roadman
With a bus?

#4 Greta
With a van.
)page";
  CHECK(read_transcript(page) == R"(title: Pass closed until Monday
published: 2017-06-03
body: The pass is ... two diggers.
body: The bus takes ... hour more.
comment: 1 roadman
says: The lower road is no better.
comment: 2 Greta
says: I came over it today, slow but safe.
comment: 3 roadman
says: With a bus?
comment: 4 Greta
says: With a van.
)");
}

TEST_CASE("a text wrapped by hand has its paragraphs again, and its list") {
  const std::string_view page = R"page(THE SURVEY OF THE LOWER CANAL

By Robert Finch
3 June 2017

The lower canal was surveyed between the second and the ninth lock, on foot and
by boat, in the last week of May. The bank is sound on the southern side. On
the northern side it has slipped in four places, of which two need timber.

The locks themselves are in good order; the keeper of the sixth asks for a new
beam. His own was cut from poplar and has begun to
- 1 -
rot at the collar, although it was tarred every spring.

Costs are set out below:

- timber for two slips, 300
- a beam of oak, 90
- tar, 12

Whoever wishes to see the drawings may ask for them at the office.
)page";
  CHECK(read_transcript(page) == R"(title: THE SURVEY OF THE LOWER CANAL
author: Robert Finch
published: 2017-06-03
body: The lower canal ... need timber.
body: The locks themselves ... every spring.
body: Costs are set out below:
body: timber for two slips, 300
body: a beam of oak, 90
body: tar, 12
body: Whoever wishes to ... the office.
)");
}

TEST_CASE("a page in German is read") {
  const std::string_view page = R"page(Talbote
Startseite
Politik
Kontakt

Brücke über die Lenn wird erneuert

Von Hanna Weiss

Veröffentlicht am 3. Juni 2017, 10:14 Uhr
Aktualisiert am 4. Juni 2017

Die Brücke über die Lenn wird im Sommer erneuert. Das teilte die Gemeinde am Freitag mit. Die Arbeiten sollen elf Wochen dauern.

Während dieser Zeit fährt der Bus über Oberdorf. Schüler sollen eine Viertelstunde früher aufstehen.

Lesen Sie auch: Warum die alte Brücke zu schmal ist

Teilen
Drucken

2 Kommentare

Fritz sagt:
4. Juni 2017 um 09:12

Elf Wochen? Das werden zwanzig.

Antworten

Frau Holm sagt:
5. Juni 2017 um 17:40

Hauptsache, sie hält danach.

Antworten

Schreibe einen Kommentar
)page";
  CHECK(read_transcript(page) == R"(title: Brücke über die Lenn wird erneuert
source: Talbote
author: Hanna Weiss
published: 2017-06-03
body: Die Brücke über ... Wochen dauern.
body: Während dieser Zeit ... früher aufstehen.
comment: 1 Fritz on 2017-06-04
says: Elf Wochen? Das werden zwanzig.
comment: 2 Frau Holm on 2017-06-05
says: Hauptsache, sie hält danach.
)");
}

TEST_CASE("a paragraph that a page break cut is one again, a caption or heading is not joined") {
  const std::string_view page =
      "Road report\n"
      "\n"
      "By Ann Lee\n"
      "\n"
      "Valley Courier, June 3, 2017\n"
      "\n"
      "The road to the mill was closed on Friday and the detour runs over the\n"
      "hill, where two lorries met and\n"
      "\n"
      "neither would go back. It was settled in the afternoon by the miller himself.\n"
      "\n"
      "Smoke rises over the quarry during a blast on Friday morning near the lower road\n"
      "\n"
      "The quarry will be open next week. Nobody was hurt there, said the foreman of the shift.\n"
      "\n"
      "Work at the dam\n"
      "\n"
      "The dam is to be raised by a metre before the winter, and the council said that it may let\n"
      "\n"
      "NATO engineers look at the drawings. They have been drawn by hand.\n";
  CHECK(read_transcript(page) == R"(title: Road report
source: Valley Courier
author: Ann Lee
published: 2017-06-03
body: The road to ... miller himself.
body: Smoke rises over ... lower road
body: The quarry will ... the shift.
body: Work at the dam
body: The dam is ... by hand.
)");
}

TEST_CASE("a page in French is read") {
  const std::string_view page = R"page(Le pont de la Lenn sera reconstruit

Par Hélène Martin

Publié le 3 juin 2017 à 10h14 - Mis à jour le 4 juin 2017

Le pont de la Lenn sera reconstruit cet été, a annoncé la commune vendredi. Les travaux dureront onze semaines et coûteront deux millions.

Pendant ce temps, le bus passera par le village d'en haut.

Lire aussi : Pourquoi le vieux pont est trop étroit

Partager sur Facebook

2 commentaires

Fritz a dit :
4 juin 2017 à 9h12
Onze semaines ? Ce sera vingt.

Mme Holm a dit :
5 juin 2017 à 17h40
Pourvu qu'il tienne.
)page";
  CHECK(read_transcript(page) == R"(title: Le pont de la Lenn sera reconstruit
author: Hélène Martin
published: 2017-06-03
body: Le pont de ... deux millions.
body: Pendant ce temps ... en haut.
comment: 1 Fritz on 2017-06-04
says: Onze semaines ? Ce sera vingt.
comment: 2 Mme Holm on 2017-06-05
says: Pourvu qu'il tienne.
)");
}

TEST_CASE("a page in Russian is read") {
  const std::string_view page = R"page(Мост через Ленну обновят

Автор: Анна Белова

3 июня 2017, 10:14

Мост через Ленну обновят этим летом. Об этом в пятницу сообщила община. Работы займут одиннадцать недель.

Читайте также: Почему старый мост узок

Комментарии (2)

Фёдор
Одиннадцать? Будет двадцать.

госпожа Хольм
Лишь бы стоял.
)page";
  CHECK(read_transcript(page) == R"(title: Мост через Ленну обновят
author: Анна Белова
published: 2017-06-03
body: Мост через Ленну ... одиннадцать недель.
comment: 1 Фёдор
says: Одиннадцать? Будет двадцать.
comment: 2 госпожа Хольм
says: Лишь бы стоял.
)");
}

TEST_CASE("a page in Arabic is read") {
  const std::string_view page = R"page(جسر جديد على النهر

بقلم: سامر الحداد

3 حزيران 2017

افتتح يوم الخميس جسر جديد على النهر قرب المدينة بعد سنتين من العمل. وحضر الافتتاح عدد من أهالي القرى المجاورة.

وقال المهندس المسؤول إن الجسر يحمل الشاحنات الثقيلة.

التعليقات (2)

أبو خالد
مبروك لأهل المدينة.

رنا
متى يفتح الطريق الشرقي؟
)page";
  CHECK(read_transcript(page) == R"(title: جسر جديد على النهر
author: سامر الحداد
published: 2017-06-03
body: افتتح يوم الخميس ... القرى المجاورة.
body: وقال المهندس المسؤول إن الجسر يحمل الشاحنات الثقيلة.
comment: 1 أبو خالد
says: مبروك لأهل المدينة.
comment: 2 رنا
says: متى يفتح الطريق الشرقي؟
)");
}

TEST_CASE("front matter is metadata") {
  const std::string_view page = R"page(---
title: "A Well in the Steppe"
date: 2017-06-03
author: Iris Homs
source: Steppe Letter
url: https://steppe-letter.example/2017/06/a-well/
tags: [water, steppe]
lang: en
---

# A Well in the Steppe

The well at the [crossroads](https://example.com/a_(b)) gives **forty** buckets a day, and in *April* it gave sixty.

![A bucket](bucket.jpg)

Shepherds from `both` sides use it. See <https://steppe-letter.example/wells> for the list.
)page";
  CHECK(read_transcript(page) == R"(title: A Well in the Steppe
source: Steppe Letter
author: Iris Homs
url: https://steppe-letter.example/2017/06/a-well/
published: 2017-06-03
theme: water
theme: steppe
body: The well at ... gave sixty.
body: Shepherds from both ... the list.
)");
}

TEST_CASE("the mark of a block in a list of tags is no theme") {
  const Article article = read_page(
      "---\ntitle: A Well\ntags:\n  - water\n  - |-\n    two\n    lines\n  - steppe\n---\n\n"
      "The well gives forty buckets a day, and in April it gave sixty.\n");
  CHECK(article.meta.themes == std::vector<std::string>{"water", "steppe"});
}

TEST_CASE("a note has a title and no day") {
  const std::string_view page = R"page(Talk with the miller

He says that the road has been open since Tuesday, and that two lorries
came through with flour. One of them had no plates.

Asks for seed. Has a cousin in the town.
)page";
  CHECK(read_transcript(page) == R"(title: Talk with the miller
body: He says that ... no plates.
body: Asks for seed ... the town.
)");
}

TEST_CASE("a story without a header is all body") {
  const std::string_view page =
      R"page(EASTHOLM (Desk) - The fair opened on Saturday with a parade of twenty carts and a band from the islands, its committee said.

"We have never had so many goats," said the chairman.

The fair closes on Tuesday.
)page";
  CHECK(read_transcript(page) == R"(body: EASTHOLM (Desk) - The ... committee said.
body: "We have never ... the chairman.
body: The fair closes on Tuesday.
)");
}

TEST_CASE("a wire story with Windows line ends is read") {
  const std::string_view page =
      "Levant Desk\r\n"
      "\r\n"
      "Port reopens after storm\r\n"
      "\r\n"
      "By Jane Doe, Levant Desk\r\n"
      "\r\n"
      "June 5, 2017 / 8:14 AM / Updated 2 hours ago\r\n"
      "\r\n"
      "EASTHOLM, June 5 (Levant Desk) - The port reopened on Monday after a storm that had lasted for two days, its "
      "master said.\r\n"
      "\r\n"
      "Forty ships\twait outside.\r\n"
      "\r\n"
      "Reporting by Jane Doe; Editing by John Roe\r\n"
      "\r\n"
      "Our Standards: The Desk Principles\r\n";
  CHECK(read_transcript(page) == R"(title: Port reopens after storm
source: Levant Desk
author: Jane Doe
published: 2017-06-05
body: EASTHOLM, June 5 ... master said.
body: Forty ships wait outside.
)");
}

TEST_CASE("a page without blank lines is read line by line") {
  const std::string_view page = R"page(Flood gauge falls for third day
By Carla Quist
Published: June 7, 2017
Updated: June 8, 2017
The gauge at the old bridge fell for a third day on Wednesday and stood at four metres in the evening, officials of the water board said.
Thirty families went home to dry their cellars, among them those of the lower street, which had been under water for nine days.
The board expects no further rain before the end of the week.
3 Comments
Peter
Our cellar is still full.
Ilse M.
Ours too. Who lends a pump?
Peter
The smith has two.
)page";
  CHECK(read_transcript(page) == R"(title: Flood gauge falls for third day
author: Carla Quist
published: 2017-06-07
body: The gauge at ... board said.
body: Thirty families went ... nine days.
body: The board expects ... the week.
comment: 1 Peter
says: Our cellar is still full.
comment: 2 Ilse M.
says: Ours too. Who lends a pump?
comment: 3 Peter
says: The smith has two.
)");
}
