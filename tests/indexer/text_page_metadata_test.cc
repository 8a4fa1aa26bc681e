#include <catch2/catch.hpp>

#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("a repost names its first source and day in a sentence") {
  const std::string_view page = R"page(Borders and Rivers
Home / World / Rivers

A Treaty for Two Rivers

Posted on June 9, 2017 by admin

This article was originally published by the Harbour Gazette on June 2, 2017.

Two states have agreed on how much water each may take from the rivers that they share. The treaty was signed on Thursday in a tent at the frontier.

It gives the upper state a third in dry years and a quarter in wet ones. Engineers of both will read the gauges together.

The views expressed in this article are the author's own and do not necessarily reflect the editorial policy of Borders and Rivers.

Support independent journalism! Donate via PayPal: https://borders-and-rivers.example/donate

© 2017 Borders and Rivers. All rights reserved.
)page";
  CHECK(read_transcript(page) == R"(title: A Treaty for Two Rivers
source: Borders and Rivers
author: admin
published: 2017-06-09
original source: Harbour Gazette
original published: 2017-06-02
body: Two states have ... the frontier.
body: It gives the ... gauges together.
)");
}

TEST_CASE("a repost names its first source and day in a label") {
  const std::string_view page = R"page(Reprint: The Long Dry Summer
First published: Harbour Gazette, 2 June 2017
Reposted: 9 June 2017

The summer of 1911 was the driest that the valley has known. Wells fell by nine feet, and the mill stood for eleven weeks.

Cattle were driven to the upper lake, where they stayed until the rain of October.
)page";
  CHECK(read_transcript(page) == R"(title: Reprint: The Long Dry Summer
published: 2017-06-09
original source: Harbour Gazette
original published: 2017-06-02
body: The summer of ... eleven weeks.
body: Cattle were driven ... of October.
)");
}

TEST_CASE("a repost has two days, two authors and several notes") {
  const std::string_view page = R"page(Truce Holds in the South

By [Mara Stone](#) and [Leo Park](#)

Open Frontier, July 12, 2017

[The Southern Post](#) 11 July 2017

Region: [Middle East](#), [Europe](#)

Theme: [Diplomacy](#)

In-depth Report: [JORDAN](#)

[](#)

*First published by The Southern Post on July 11, 2017*

The truce in the south held for a third day on Tuesday. Observers counted four shots, all of them at dogs.

**What was agreed**

Guns stay behind the canal. Patrols walk in daylight, and they were told not to carry

AK-type rifles in the villages. Each side may protest in writing.

***

Please support our work. Open Frontier lives from the gifts of its readers.

*Mara Stone is a reporter in Amman. She has written two books.*

The original source of this article is [The Southern Post](#)
Copyright © [Mara Stone](#) and [Leo Park](#), [The Southern Post](#), 2017

[Comment on Open Frontier Articles on our Facebook page](#)

[Become a Member of Open Frontier](#)

Articles by: **[Mara Stone](#)** and **[Leo Park](#)**

Disclaimer: The contents of this article are of sole responsibility of the author(s). Open Frontier will not be responsible for any inaccurate statement.

www.openfrontier.example contains copyrighted material the use of which has not always been specifically authorized by the copyright owner. If you wish to use copyrighted material you must request permission.

For media inquiries: press@openfrontier.example
)page";
  CHECK(read_transcript(page) == R"(title: Truce Holds in the South
source: Open Frontier
author: Mara Stone and Leo Park
published: 2017-07-12
original source: The Southern Post
original published: 2017-07-11
region: Middle East
region: Europe
theme: Diplomacy
theme: JORDAN
body: The truce in ... at dogs.
body: What was agreed
body: Guns stay behind ... in writing.
body: Mara Stone is ... two books.
)");
}

TEST_CASE("a line of names that the credit repeats is the author") {
  const std::string_view page = R"page(WORLD NEWS
JUNE 7, 2017 / 10:14 AM / 3 YEARS AGO
Militia takes border post, residents say
Jane Doe, John Roe
4 Min Read
AMMAN (Desk) - A militia took a border post on Wednesday, residents said. The guard had left in the night.
The post lies on the road to the capital. Trucks waited on both sides of it in the afternoon, a driver said.
A spokesman did not answer calls.
Reporting by Jane Doe, John Roe; Editing by Ann Lee
Our Standards: The Desk Trust Principles.
)page";
  CHECK(read_transcript(page) == R"(title: Militia takes border post, residents say
author: Jane Doe, John Roe
published: 2017-06-07
body: AMMAN (Desk) - A ... the night.
body: The post lies ... driver said.
body: A spokesman did not answer calls.
)");
}

TEST_CASE("a letter has a day and its place is no site") {
  const std::string_view page = R"page(Eastholm, 5 June 2017

Dear all,

the road over the pass has been open since Friday. We came through with two carts and the mule, and lost a day at the second bend.

Bring salt.

Yours,
Peter
)page";
  CHECK(read_transcript(page) == R"(published: 2017-06-05
body: the road over ... second bend.
body: Bring salt.
body: Yours,
body: Peter
)");
}

TEST_CASE("numbered headings are body") {
  const std::string_view page = R"page(1. Situation

The line along the canal did not change. Two posts were given up on the western side, as reported on 3 June 2017.

2. Supplies

Flour for nine days. Diesel for four days at the present rate, or six without the pumps.

3. Outlook

Rain is expected.
)page";
  CHECK(read_transcript(page) == R"(body: 1. Situation
body: The line along ... June 2017.
body: 2. Supplies
body: Flour for nine ... the pumps.
body: 3. Outlook
body: Rain is expected.
)");
}

TEST_CASE("the day of an update is not the day of publication, and a report on donations stays") {
  const std::string_view page = R"page(Mine field cleared near the school

Updated June 6, 2017

June 5, 2017

Sappers cleared the field beside the school on Sunday. They found thirty-one mines and the wheel of a cart.

Donations for the sappers' families reached two thousand, the copyright office of the town being among the givers. "Please donate what you can by PayPal," its head had said.

The school opens on Monday.
)page";
  CHECK(read_transcript(page) == R"(title: Mine field cleared near the school
published: 2017-06-05
body: Sappers cleared the ... a cart.
body: Donations for the ... had said.
body: The school opens on Monday.
)");
}

TEST_CASE("labels below the body count, a day in a sentence does not") {
  const std::string_view page = R"page(Millers meet in Eastholm

The millers of the valley met in Eastholm on Friday and spoke about the price of flour. It had been set in a decree of June 3, 1921, which nobody remembers.

They will meet again in the autumn, said their chairman.

Source: Valley Courier
Published: 5 June 2017
https://valley-courier.example/millers
)page";
  CHECK(read_transcript(page) == R"(title: Millers meet in Eastholm
source: Valley Courier
published: 2017-06-05
body: The millers of ... nobody remembers.
body: They will meet ... their chairman.
)");
}

TEST_CASE("a day that can be read in two ways is not read") {
  const std::string_view page = R"page(Sheep shearing begins

03/06/2017

Sheep shearing has begun in the upper villages. Twelve shearers came over the pass with their own tables.

By evening they had done four hundred animals, of which one bit.
)page";
  CHECK(read_transcript(page) == R"(title: Sheep shearing begins
body: Sheep shearing has ... own tables.
body: By evening they ... one bit.
)");
}

TEST_CASE("a counter of comments above the body begins no thread") {
  const std::string_view page = R"page(A Walk Along the Old Line
12 Comments
by Edith Marlow
June 3, 2017

The old line was closed in 1962. One can walk from the station to the bridge in three hours, and most of it is dry.

The First Mile

Begin behind the station. The first mile is gravel, and there are two gates to open and to shut.

The Second Mile

Here the rails are still in place. Mind the sleepers, some are rotten and others are gone altogether.

Share
)page";
  CHECK(read_transcript(page) == R"(title: A Walk Along the Old Line
author: Edith Marlow
published: 2017-06-03
body: The old line ... is dry.
body: The First Mile
body: Begin behind the ... to shut.
body: The Second Mile
body: Here the rails ... gone altogether.
)");
}
