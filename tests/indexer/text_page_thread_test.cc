#include <catch2/catch.hpp>

#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("a thread tells the time below each comment") {
  const std::string_view page = R"page(Sunday, June 4, 2017

Three bridges and a ford

The ford below the mill is open again. I crossed it with the cart on Friday and the water came to the axle.

Of the three bridges only the middle one carries lorries. The others wait for iron.

Posted by Old Carter at 10:14 AM

3 comments:

Ann Miller said...

The lower bridge had its iron delivered last week.

June 4, 2017 at 11:20 AM

Anonymous said...

Delivered and stolen.

June 5, 2017 at 8:01 AM

Old Carter said...

I have written to the council about it.

And about the ford, which needs a rail.

June 5, 2017 at 9:40 AM

Post a Comment

Newer Post Older Post Home
Subscribe to: Post Comments (Atom)
)page";
  CHECK(read_transcript(page) == R"(title: Three bridges and a ford
author: Old Carter
published: 2017-06-04
body: The ford below ... the axle.
body: Of the three ... for iron.
comment: 1 Ann Miller on 2017-06-04
says: The lower bridge ... last week.
comment: 2 Anonymous on 2017-06-05
says: Delivered and stolen.
comment: 3 Old Carter on 2017-06-05
says: I have written to the council about it.
says: And about the ford, which needs a rail.
)");
}

TEST_CASE("answers are told by indentation and by the name answered") {
  const std::string_view page = R"page(Valley Courier
News  Weather  Sport

New clock for the town hall

Sat, 3 Jun 2017 10:14:00 +0200

By Peter Long, Staff Writer

The town hall has a new clock. It was lifted into the tower on Friday by a crane from the harbour, while two hundred people looked on.

It strikes the quarter hours, which the old one did not.

4 Comments   Valley Courier   Login
Recommend   Share   Sort by Best

Join the discussion…

Anna Bell • 2 years ago

Can it be stopped at night?

2 • Reply • Share ›

    Sexton  Anna Bell • 2 years ago

    No.

    • Reply • Share ›

        Anna Bell  Sexton • 2 years ago

        Then I shall move.

        1 • Reply • Share ›

Ben • 2 years ago • edited

The old one was wrong for nine years and nobody minded.

• Reply • Share ›

Also on Valley Courier

A crane for the harbour
5 comments • a year ago

Privacy
)page";
  CHECK(read_transcript(page) == R"(title: New clock for the town hall
source: Valley Courier
author: Peter Long, Staff Writer
published: 2017-06-03
body: The town hall ... looked on.
body: It strikes the ... did not.
comment: 1 Anna Bell
says: Can it be stopped at night?
comment: 2 Sexton to 1
says: No.
comment: 3 Anna Bell to 2
says: Then I shall move.
comment: 4 Ben
says: The old one ... nobody minded.
)");
}

TEST_CASE("bare names are told from one-line comments by the stated number") {
  const std::string_view page = R"page(Council Votes for the Bypass

Valley Courier, June 5, 2017

The council voted for the bypass on Monday, by nine votes to eight. Work is to begin in autumn and to last for two years.

Farmers on the northern side lose eleven acres. They have been offered land near the quarry.

9 Comments

Newest

Harald

Shame

Quarry Man

The land near the quarry is gravel. Ask me, I dug there for thirty years.

Nothing grows in it.

Lise

lol

night_rider

At last

Mrs. Toft

Nine to eight! My vote was the ninth, says the baker.

Harald

No Way

Ole Brandt

He says that to everyone.

Lise

So he does

Quarry Man

Good night all.

Load more comments
)page";
  CHECK(read_transcript(page) == R"(title: Council Votes for the Bypass
source: Valley Courier
published: 2017-06-05
body: The council voted ... two years.
body: Farmers on the ... the quarry.
comment: 1 Harald
says: Shame
comment: 2 Quarry Man
says: The land near ... thirty years.
says: Nothing grows in it.
comment: 3 Lise
says: lol
comment: 4 night_rider
says: At last
comment: 5 Mrs. Toft
says: Nine to eight ... the baker.
comment: 6 Harald
says: No Way
comment: 7 Ole Brandt
says: He says that to everyone.
comment: 8 Lise
says: So he does
comment: 9 Quarry Man
says: Good night all.
)");
}

TEST_CASE("bare names are told without a stated number") {
  const std::string_view page = R"page(Fish return to the harbour

Posted on June 3, 2017

Fish have returned to the harbour after the dredging. Anglers counted nine kinds within a week.

Comments

Sort by: Newest

Hans Ole
Nine kinds? I saw two.

Marit K
Two of the nine, then.

pier_4
Ha!
)page";
  CHECK(read_transcript(page) == R"(title: Fish return to the harbour
published: 2017-06-03
body: Fish have returned ... a week.
comment: 1 Hans Ole
says: Nine kinds? I saw two.
comment: 2 Marit K
says: Two of the nine, then.
comment: 3 pier_4
says: Ha!
)");
}

TEST_CASE("posted by, and in reply to") {
  const std::string_view page = R"page(Tram line nine extended

Valley Courier

Published: 3 June 2017

Tram line nine has been extended to the hospital. The first car left at six with a band on board.

Reader comments (3)

Posted by Nora on June 3, 2017 at 18:20
At last a seat.

Posted by tramfan on June 4, 2017 at 07:02
The band left after two stops.

In a bus.

Posted by Nora on June 4, 2017 at 07:40
In reply to tramfan
I would have, too.
)page";
  CHECK(read_transcript(page) == R"(title: Tram line nine extended
published: 2017-06-03
body: Tram line nine ... on board.
comment: 1 Nora on 2017-06-03
says: At last a seat.
comment: 2 tramfan on 2017-06-04
says: The band left after two stops.
says: In a bus.
comment: 3 Nora on 2017-06-04 to 2
says: I would have, too.
)");
}

TEST_CASE("comments of one or two words are told from names, and what stands below the thread is none") {
  const std::string_view page = R"page(Home
Fronts
Reports
Team
About

1,240 $
5,000 $
MONTHLY GOAL

War Digest – July 2, 2017: Army Enters Two Villages

Support DeltaWatch

Dear readers, if you like what we do, please support DeltaWatch: PayPal: pay@deltawatch.example

The army entered two villages south of the lake on Saturday. One soldier was wounded by a mine, the staff said.

ISIS

The group burned its store of grain before it left. Nobody else was seen on the road.

Subscribe
Login
Notify of
new follow-up comments
new replies to my comments
11 Comments
Oldest
Newest Most Voted
Inline Feedbacks
View all comments
Bob

First

Dr. No

When do they take the bridge?

Ann Lee

Soon

Bob

Thank you

Truth Seeker

THE BRIDGE IS MINED

They said so on the radio.

Ann Lee

What radio

Eagle Eye

Radio Delta

paul k

@Ann Lee: the one that everybody hears

X

...

Old Man River

Peace

Bob

Amen

11
0
Would be glad of your thoughts, please comment.x
()
x
| Reply
)page";
  CHECK(read_transcript(page) == R"(title: War Digest – July 2, 2017: Army Enters Two Villages
source: DeltaWatch
published: 2017-07-02
body: The army entered ... staff said.
body: ISIS
body: The group burned ... the road.
comment: 1 Bob
says: First
comment: 2 Dr. No
says: When do they take the bridge?
comment: 3 Ann Lee
says: Soon
comment: 4 Bob
says: Thank you
comment: 5 Truth Seeker
says: THE BRIDGE IS MINED
says: They said so on the radio.
comment: 6 Ann Lee
says: What radio
comment: 7 Eagle Eye
says: Radio Delta
comment: 8 paul k
says: @Ann Lee: the one that everybody hears
comment: 9 X
says: ...
comment: 10 Old Man River
says: Peace
comment: 11 Bob
says: Amen
)");
}

TEST_CASE("the one who is answered stands beside the name, the time below") {
  const std::string_view page = R"page(Militia takes border post
Jane Doe
Wed 7 Jun 2017 10.14 BST
Last modified on Thu 8 Jun 2017 09.00 BST
Share on Facebook
Share on Twitter
Share via Email

A militia took a border post on Wednesday, residents said. The guard had left in the night.

"We heard nothing," said a woman who lives beside it.

Topics
Middle East
News
comments (4)
Order by newest
oldest
recommendations
Show 25
Threads collapsed
expanded
unthreaded
Loading comments… Trouble loading?

Harold22
7 Jun 2017 11:02
0 1
It will be taken back by noon.
Reply
Share

GrumpyOwl  Harold22
7 Jun 2017 11:40
3 4
It was noon twenty minutes ago.
Reply
Share

Harold22  GrumpyOwl
7 Jun 2017 11:45
Touché.
Reply

lostInTransit
8 Jun 2017 06:30
Which post is it? There are two on that road.

I passed both last year.
Reply
Share

View more comments
)page";
  CHECK(read_transcript(page) == R"(title: Militia takes border post
published: 2017-06-07
body: A militia took ... the night.
body: "We heard nothing ... beside it.
comment: 1 Harold22 on 2017-06-07
says: It will be taken back by noon.
comment: 2 GrumpyOwl on 2017-06-07 to 1
says: It was noon twenty minutes ago.
comment: 3 Harold22 on 2017-06-07 to 2
says: Touché.
comment: 4 lostInTransit on 2017-06-08
says: Which post is ... that road.
says: I passed both last year.
)");
}

TEST_CASE("quotations and emphasis in a thread in Markdown") {
  const std::string_view page = R"page(Bridge closed
============

The bridge is closed from Monday. It will be painted, and two beams will be changed; lorries go round by the ford.

Responses
---------

**Anna** (2017-06-03 10:14):

> Which Monday?

This one, I hope.

**Bertil** (2017-06-03 11:00):

The next.

**Anna** (2017-06-04 08:30):

Thank you.
)page";
  CHECK(read_transcript(page) == R"(title: Bridge closed
body: The bridge is ... the ford.
comment: 1 Anna on 2017-06-03
says: Which Monday?
says: This one, I hope.
comment: 2 Bertil on 2017-06-03
says: The next.
comment: 3 Anna on 2017-06-04
says: Thank you.
)");
}

TEST_CASE("a sidebar below a thread is no comment") {
  const std::string_view page = R"page(From the Valley Blog <https://valley.example/2017/06/ford>

The Ford Again
by carter | Jun 4, 2017 | Roads, Water | 2 comments

The ford is dry enough for carts since Friday. I crossed it twice and lost one shoe.

The mill has promised to put in stones.

2 Comments

Ann Miller on June 4, 2017 at 6:12 pm

Which shoe?

Reply

carter on June 5, 2017 at 7:00 am

The left one.

Reply

Submit a Comment Cancel reply

Your email address will not be published. Required fields are marked *

Search for:
Recent Comments
Ann Miller on The Ford Again
carter on Three Bridges
)page";
  CHECK(read_transcript(page) == R"(title: The Ford Again
author: carter
published: 2017-06-04
theme: Roads
theme: Water
body: The ford is ... one shoe.
body: The mill has promised to put in stones.
comment: 1 Ann Miller on 2017-06-04
says: Which shoe?
comment: 2 carter on 2017-06-05
says: The left one.
)");
}

TEST_CASE("bare names nested by indentation answer one another") {
  const std::string_view page = R"page(Lamp posts painted

Town Paper, June 3, 2017

The lamp posts along the quay were painted green this week. It took eleven men and two days, says the office.

5 Comments

Greta Holm

Green is for frogs.

    Ole

    And for lamp posts, since Friday.

        Greta Holm

        Nobody asked the frogs.

    Lise

    I like it.

Hermann

What did it cost?
)page";
  CHECK(read_transcript(page) == R"(title: Lamp posts painted
source: Town Paper
published: 2017-06-03
body: The lamp posts ... the office.
comment: 1 Greta Holm
says: Green is for frogs.
comment: 2 Ole to 1
says: And for lamp posts, since Friday.
comment: 3 Greta Holm to 2
says: Nobody asked the frogs.
comment: 4 Lise to 1
says: I like it.
comment: 5 Hermann
says: What did it cost?
)");
}

TEST_CASE("names with a verb begin comments") {
  const std::string_view page = R"page(Weather station moved

On the hill behind the school a weather station has stood since 1950. It was moved to the roof of the bank on Thursday, because of the trees.

The keeper reads it at seven.

Discussion

Old Carter wrote:
The roof is warmer than the hill.

Ann Miller replied:
Then we shall have a better climate.

Old Carter wrote on June 4, 2017 at 10:11:
Very good.
)page";
  CHECK(read_transcript(page) == R"(title: Weather station moved
body: On the hill ... the trees.
body: The keeper reads it at seven.
comment: 1 Old Carter
says: The roof is warmer than the hill.
comment: 2 Ann Miller
says: Then we shall have a better climate.
comment: 3 Old Carter on 2017-06-04
says: Very good.
)");
}

TEST_CASE("a thread that was saved in part is read as far as it goes") {
  const std::string_view page = R"page(Fire at the Brickworks

A fire broke out at the brickworks on Sunday. Two kilns were lost

BRICK makers from the next valley came to help with buckets. The rest of the works was saved.

* * *

7 comments

Kiln Man

We lost nine thousand bricks.

Twelve, says my brother.

E. Potter

Sorry to hear it

Show more comments
)page";
  CHECK(read_transcript(page) == R"(title: Fire at the Brickworks
body: A fire broke ... were lost
body: BRICK makers from ... was saved.
comment: 1 Kiln Man
says: We lost nine thousand bricks.
says: Twelve, says my brother.
comment: 2 E. Potter
says: Sorry to hear it
fault: the page states 7 comments and 2 were found
)");
}
