#include <catch2/catch.hpp>

#include "tests/support/html_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// The lines of the transcript that tell of comments.
std::string thread_of(const std::string& inside) {
  const std::string all = html_transcript(page_around(inside));
  std::string lines;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = all.find('\n', begin) + 1;
    const std::string line = all.substr(begin, end - begin);
    if (line.starts_with("comment: ") || line.starts_with("says: ") || line.starts_with("fault: ")) lines += line;
    begin = end;
  }
  return lines;
}

}  // namespace

TEST_CASE("a WordPress thread is read with its answers, and without buttons and trackbacks") {
  CHECK(thread_of(R"(<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on "Bridge"</h2>
    <ol class="comment-list">
     <li id="comment-7" class="comment even depth-1 parent"><article id="div-comment-7" class="comment-body">
       <footer class="comment-meta"><div class="comment-author vcard"><img class="avatar" src="x.png">
        <b class="fn"><a class="url" href="#">Lina Weber</a></b> <span class="says">says:</span></div>
        <div class="comment-metadata"><a href="#"><time datetime="2017-06-05T10:14:00+00:00">June 5, 2017 at 10:14</time></a></div></footer>
       <div class="comment-content"><p>Which of the two bridges is it?</p><p>The map shows both.</p></div>
       <div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article>
      <ol class="children"><li id="comment-9" class="comment odd depth-2"><article id="div-comment-9" class="comment-body">
       <div class="comment-author vcard"><cite class="fn">Omar K.</cite> <span class="says">says:</span></div>
       <div class="comment-meta"><a href="#">June 6, 2017 at 08:00</a></div><p>The northern one.</p>
       <div class="reply"><a href="#">Reply</a></div></article></li></ol></li>
     <li class="pingback even" id="comment-10"><p>Pingback: <a href="#">Another page</a></p></li>
    </ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><textarea>x</textarea></form></div></div>)") ==
        "comment: 1 Lina Weber on 2017-06-05\n"
        "says: Which of the two bridges is it?\n"
        "says: The map shows both.\n"
        "comment: 2 Omar K. on 2017-06-06 to 1\n"
        "says: The northern one.\n");
}

TEST_CASE("comments are told by microdata where no class tells them") {
  CHECK(thread_of(R"(<section><div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
      <span itemprop="author">Reed Hall</span> <time itemprop="datePublished" datetime="2017-06-07">Wednesday</time>
      <div itemprop="text">Flour is cheap again.</div></div></section>)") ==
        "comment: 1 Reed Hall on 2017-06-07\n"
        "says: Flour is cheap again.\n");
}

TEST_CASE("an unmarked thread below a head is read by its lines") {
  CHECK(thread_of(R"(<div id="comments"><h3>2 Comments</h3><p>Ada Quill says:</p><p>June 3, 2017 at 10:14 am</p>
      <p>The lamps are new.</p><p>Ben Marsh says:</p><p>June 4, 2017 at 9:01 am</p><p>And the railing is not.</p></div>)") ==
        "comment: 1 Ada Quill on 2017-06-03\n"
        "says: The lamps are new.\n"
        "comment: 2 Ben Marsh on 2017-06-04\n"
        "says: And the railing is not.\n");
}

TEST_CASE("comments on other articles are no comments of this one") {
  CHECK(thread_of(R"(<div id="recent-comments" class="widget"><ul><li class="recentcomments">
      <span class="comment-author-link">Ada Quill</span> on <a href="#">Another article</a></li></ul></div>)")
            .empty());
}

TEST_CASE("a link that counts comments is no thread") {
  CHECK(thread_of(R"(<div class="comments-link"><a href="#comments">3 Comments</a></div>)").empty());
}

TEST_CASE("where only the texts of comments are marked, what is around each is the comment") {
  CHECK(thread_of(R"(<section class="comments"><h3>2 Comments</h3>
      <div class="row"><p class="commentAuthor">Ada Quill</p><p class="commentDate">21 Jan 2022</p><p class="commentText">The lamps are new.</p></div>
      <div class="row"><p class="commentAuthor">Ben Marsh</p><p class="commentDate">22 Jan 2022</p><p class="commentText">The railing is not.</p></div>
      </section>)") ==
        "comment: 1 Ada Quill on 2022-01-21\n"
        "says: The lamps are new.\n"
        "comment: 2 Ben Marsh on 2022-01-22\n"
        "says: The railing is not.\n");
}

TEST_CASE("a thread that nothing marks is read below its head") {
  CHECK(thread_of(R"(<div class="bar">Comments</div>
      <div><h3>#1 Comment by Ada Quill</h3>3 June 2017, 10:14<p>The lamps are new.</p></div>
      <div><h3>#2 Comment by Ben Marsh</h3>4 June 2017, 09:01<p>The railing is not.</p></div>)") ==
        "comment: 1 Comment by Ada Quill on 2017-06-03\n"
        "says: The lamps are new.\n"
        "comment: 2 Comment by Ben Marsh on 2017-06-04\n"
        "says: The railing is not.\n");
}

TEST_CASE("a count of comments above another article heads no thread") {
  CHECK(thread_of(R"(<div>2 Comments</div><h1>Dam closed</h1><p>Posted by Ada Quill on June 3, 2017</p>
      <p>The dam was closed to cars on Sunday, the council said, and will be until July.</p>)")
            .empty());
}

TEST_CASE("comments that only JSON-LD holds are read, with their answers") {
  CHECK(thread_of(R"(<script type="application/ld+json">{"@type": "NewsArticle", "comment": [
      {"@type": "Comment", "author": {"name": "Ada Quill"}, "dateCreated": "2017-06-03T10:14Z", "text": "The lamps &amp; poles<br><br>are new.",
       "comment": [{"@type": "Comment", "author": "Ben Marsh", "text": "They are."}]},
      {"@type": "Comment", "author": [{"name": "Cleo"}], "text": "Good."}]}</script>)") ==
        "comment: 1 Ada Quill on 2017-06-03\n"
        "says: The lamps & poles\n"
        "says: are new.\n"
        "comment: 2 Ben Marsh to 1\n"
        "says: They are.\n"
        "comment: 3 Cleo\n"
        "says: Good.\n");
}

TEST_CASE("comments in a script from which a page draws its thread are read, and not once more from the body") {
  const std::string page = page_around(R"(<div class="x"><p>The lamps are new.</p></div>
      <script type="application/json">{"props": {"thread": {"comments": {"items": [
        {"body": "The lamps are new.", "user": {"displayName": "Ada Quill"}, "createdAt": 1496484840000},
        {"body": "no author, no time"}]}}}}</script>)");
  const Article article = read_html(page);
  REQUIRE(article.comments.size() == 1);
  CHECK(article.comments[0].author == "Ada Quill");
  CHECK(iso_date(*article.comments[0].posted) == "2017-06-03");
  for (const std::string& paragraph : article.paragraphs) CHECK(paragraph != "The lamps are new.");
}

TEST_CASE("scripts that tell of no comments tell none") {
  const std::string script = GENERATE(as<std::string>{}, "{", "[]", "7", R"({"comments": 12})", R"({"comments": []})",
                                      R"({"comments": [[[]], null, "x", {"text": 5, "author": "A"}]})",
                                      R"({"articles": [{"text": "The dam is shut.", "author": "Jane Doe"}]})",
                                      R"({"comments": [{"text": "", "author": "Jane Doe"}]})");
  CHECK(thread_of("<script type=application/json>" + script + "</script>").empty());
}

TEST_CASE("another number of comments than the page states is a fault, wherever it states it") {
  const std::string comment =
      R"(<li class="comment" id="comment-1"><b class="fn">Ada Quill</b><p>The lamps are new.</p></li>)";
  const auto [before, fault] = GENERATE(table<std::string, std::string>({
      {R"(<h3 class="comments-title">3 Comments</h3>)", "fault: the page states 3 comments and 1 were found\n"},
      {R"(<h3>4 thoughts on "Bridge reopened"</h3>)", "fault: the page states 4 comments and 1 were found\n"},
      {R"(<div><span>12 Comments</span> <a href=#>Sort by best</a></div>)",
       "fault: the page states 12 comments and 1 were found\n"},
      {R"(<meta itemprop="commentCount" content="7">)", "fault: the page states 7 comments and 1 were found\n"},
      {R"(<meta itemprop="interactionCount" content="UserComments:5">)",
       "fault: the page states 5 comments and 1 were found\n"},
      {R"(<script type="application/ld+json">{"@type": "NewsArticle", "commentCount": 9}</script>)",
       "fault: the page states 9 comments and 1 were found\n"},
      {R"(<script type="application/ld+json">{"@type": "NewsArticle", "interactionStatistic":
          [{"interactionType": "https://schema.org/LikeAction", "userInteractionCount": 80},
           {"interactionType": {"@type": "CommentAction"}, "userInteractionCount": 8}]}</script>)",
       "fault: the page states 8 comments and 1 were found\n"},
      {R"(<h3>1 Comment</h3>)", ""},
      {R"(<h3>One comment</h3><meta itemprop="commentCount" content="7">)", ""},
      {R"(<h3>2 Comments</h3><ol><li class="pingback">Pingback: <a href=#>Elsewhere</a></li></ol>)", ""},
      {R"(<h3>1,200 Comments</h3>)", "fault: the page states 1200 comments and 1 were found\n"},
      {R"(<h3>Comments</h3>)", ""},
  }));
  CHECK(thread_of("<div id=comments class=comments-area>" + before + "<ol class=comment-list>" + comment +
                  "</ol></div>") == "comment: 1 Ada Quill\nsays: The lamps are new.\n" + fault);
}

TEST_CASE("what a class calls a comment and is a headline, a button or made by a tool for style is none") {
  CHECK(
      thread_of(
          GENERATE(
              as<std::string>{},
              R"(<div class="comment"><h3><a href="#">Comment: why the bridge had to be closed</a></h3><span class="author">Jane Doe</span></div>)",
              R"(<div class="comment"><a href="#">Share your voice</a></div>)",
              R"html(<div class="C(#959595) Fz(12px)">Associated Press, of the city</div>)html",
              R"(<div class="col c-12"><p>Flour is cheap again, says the miller, and so is salt.</p></div>)"))
          .empty());
}

TEST_CASE("neighbours of one kind with names, days and buttons are a thread, and lists of articles are none") {
  const auto row = [](const std::string& name, const std::string& button) {
    return "<div class=k2><div>" + name +
           "</div><div>June 6, 2017 at 8:00 am</div><div>Which of the two bridges is it, "
           "the northern one or the one at the mill?</div>" +
           button + "</div>";
  };
  CHECK(thread_of("<div class=k1>" + row("Ada Quill", "<a href=#>Reply</a>") + row("Ben Marsh", "<a href=#>Reply</a>") +
                  "</div>") ==
        "comment: 1 Ada Quill on 2017-06-06\nsays: Which of the ... the mill?\n"
        "comment: 2 Ben Marsh on 2017-06-06\nsays: Which of the ... the mill?\n");
  CHECK(thread_of("<div class=k1>" + row("Dam closed", "") + row("Flour is cheap", "") + "</div>").empty());
  CHECK(thread_of("<div class=k1>" + row("Ada Quill", "<a href=#>Reply</a>") + "</div>").empty());
}
