#include <catch2/catch.hpp>

#include "tests/support/html_reading.h"

using namespace dateline;
using namespace dateline::testing;

/// Pages in the shapes that real ones have, cut down to what matters; all text is invented.
TEST_CASE("threads of systems that many sites run are read with their answers, and forums' first posts as articles") {
  const auto [shape, page, read] = GENERATE(table<std::string, std::string, std::string>({
      {"blogger, old",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Canal Notes: Bridge reopened</title></head><body>
   <div id="header"><h1 class="title"><a href="/">Canal Notes</a></h1></div>
   <div id="main"><div class="blog-posts hfeed"><div class="date-outer"><h2 class='date-header'><span>Monday, June 5, 2017</span></h2>
   <div class="date-posts"><div class="post-outer"><div class='post hentry'><a name='99'></a><h3 class='post-title entry-title'>Bridge reopened</h3>
   <div class='post-header'><div class='post-header-line-1'></div></div>
   <div class='post-body entry-content' id='post-body-99'>{P1}<br/><br/>{P2}<br /><br />{P3}<div style='clear: both;'></div>
   </div>
   <div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Posted by <span class='fn'>Jane Doe</span></span> <span class='post-timestamp'>at <a class='timestamp-link' href='#'><abbr class='published' title='2017-06-05T10:14:00+03:00'>10:14 AM</abbr></a></span></div>
   <div class='post-footer-line post-footer-line-2'><span class='post-labels'>Labels: <a href='#'>Canal</a></span></div>
   </div></div>
   
<div class='comments' id='comments'><a name='comments'></a><h4>2 comments:</h4><dl class='avatar-comment-indent' id='comments-block'><dt class='comment-author ' id='c1'><a href='#'>Ada Quill</a> said...</dt>
   <dd class='comment-body' id='Blog1_cmt-1'><p>{C1}</p></dd>
   <dd class='comment-footer'><span class='comment-timestamp'><a href='#'>June 6, 2017 at 8:00 AM</a></span></dd>
   <dt class='comment-author ' id='c2'><a href='#'>Ben Marsh</a> said...</dt>
   <dd class='comment-body' id='Blog1_cmt-2'><p>{C2}</p></dd>
   <dd class='comment-footer'><span class='comment-timestamp'><a href='#'>June 7, 2017 at 9:00 AM</a></span></dd>
   </dl><p class='comment-footer'><a href='#'>Post a Comment</a></p></div></div></div></div></div>
   <div class='blog-pager' id='blog-pager'><a>Newer Post</a><a>Older Post</a></div></div>
   <div class="sidebar"><h2>Blog Archive</h2><ul><li><a>2017 (3)</a></li></ul></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 Ada Quill on 2017-06-06
says: Which of the ... the mill?
comment: 2 Ben Marsh on 2017-06-07
says: The northern one ... the council.
)"},
      {"blogger, new",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened</title></head><body>
   <div class='post-outer'><div class='post'><h3 class='post-title entry-title'>Bridge reopened</h3>
   <div class='post-header'><span class='post-author vcard'><span class='fn'><a class='g-profile' rel='author'><span itemprop='name'>Jane Doe</span></a></span></span> <span class='byline post-timestamp'><a class='timestamp-link'><time class='published' datetime='2017-06-05T10:14:00+03:00'>June 05, 2017</time></a></span></div>
   <div class='post-body entry-content float-container'>{P1}<br/><br/>{P2}<br /><br />{P3}</div>
   <div class='post-bottom'><div class='post-share-buttons'><a>Get link</a><a>Facebook</a></div></div></div>
   
<section class='comments threaded' id='comments'><h3 class='title'>Comments</h3>
   <div id='Blog1_comments-block-wrapper'><div class="comment-thread toplevel-thread"><ol id="top-ra"><li class="comment" id="c55"><div class="avatar-image-container"><img></div>
   <div class="comment-block"><div class="comment-header"><cite class="user"><a>Ada Quill</a></cite><span class="icon user"></span><span class="datetime secondary-text"><a>June 6, 2017 at 10:14 AM</a></span></div>
   <p class="comment-content">{C1}</p>
   <span class="comment-actions secondary-text"><a class="comment-reply">Reply</a><span class="item-control"><a>Delete</a></span></span></div>
   <div class="comment-replies"><div class="comment-thread inline-thread"><span class="thread-toggle"><a>Replies</a></span><ol class="thread-chrome"><li class="comment" id="c56"><div class="comment-block"><div class="comment-header"><cite class="user">Ben Marsh</cite><span class="datetime secondary-text"><a>June 7, 2017 at 10:14 AM</a></span></div>
   <p class="comment-content">{C2}</p><span class="comment-actions"><a>Delete</a></span></div></li></ol></div>
   </div></li></ol></div></div></section></div><div class='PopularPosts'><h3>Popular posts from this blog</h3>
   <div class='post'><h3>Dam closed</h3>
   <div class='popular-posts-snippet snippet-container'>The dam was closed to cars on Sunday, the council said, and will be until July.</div>
   </div></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 Ada Quill on 2017-06-06
says: Which of the ... the mill?
comment: 2 Ben Marsh on 2017-06-07 to 1
says: The northern one ... the council.
)"},
      {"discourse",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Roads - Canal Forum</title></head><body>
   <header class="d-header"><a href="/">Canal Forum</a></header>
   <div id="main-outlet" class="wrap"><div id="topic-title"><h1><a href="/t/1">Bridge reopened</a></h1>
   <div class="topic-category"><a><span itemprop='name'>Roads</span></a></div></div>
   <div itemscope itemtype='http://schema.org/DiscussionForumPosting'><meta itemprop='headline' content='Bridge reopened'><meta itemprop='datePublished' content='2017-06-05T10:14:00Z'><div id='post_1' class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" rel='nofollow' href='/u/jdoe'><span itemprop='name'>jdoe</span></a></span><span class="crawler-post-infos"><time datetime='2017-06-05T10:14:00Z' class='post-time'>June 5, 2017, 10:14am</time><span itemprop='position'>1</span></span></div>
   <div class='post' itemprop='text'><p>{P1}</p><p>{P2}</p><p>{P3}</p></div>
   <div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter"><meta itemprop="userInteractionCount" content="3"><span class='post-likes'>3 Likes</span></div>
   </div>
   
<div id='post_2' itemprop='comment' itemscope itemtype='http://schema.org/Comment' class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url"><span itemprop='name'>adaq</span></a></span><span class="crawler-post-infos"><time itemprop='datePublished' datetime='2017-06-06T10:14:00Z' class='post-time'>June 6, 2017, 10:14am</time><span itemprop='position'>2</span></span></div>
   <div class='post' itemprop='text'><p>{C1}</p></div>
   <div itemprop="interactionStatistic"><span class='post-likes'>1 Like</span></div></div>
   
<div id='post_3' itemprop='comment' itemscope itemtype='http://schema.org/Comment' class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author"><a><span itemprop='name'>benm</span></a></span><span class="crawler-post-infos"><time itemprop='datePublished' datetime='2017-06-07T10:14:00Z' class='post-time'>June 7, 2017, 10:14am</time><span itemprop='position'>3</span></span></div>
   <div class='post' itemprop='text'><p>{C2}</p></div></div></div></div>
   <footer>Powered by Discourse</footer></body></html>)html",
       R"(title: Bridge reopened
author: jdoe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 adaq on 2017-06-06
says: Which of the ... the mill?
comment: 2 benm on 2017-06-07
says: The northern one ... the council.
)"},
      {"phpbb",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Canal Board</title></head><body>
   <div id="wrap" class="wrap"><div id="page-header"><h1>Canal Board</h1>
   <ul class="nav-main linklist"><li><a>FAQ</a></li><li><a>Login</a></li></ul></div>
   <div id="page-body" class="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=1">Bridge reopened</a></h2>
   <div class="action-bar"><a class="button">Post Reply</a><div class="pagination">3 posts &bull; Page <strong>1</strong> of <strong>1</strong></div>
   </div>
   <div id="p1" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile1"><dt class="has-profile-rank no-avatar"><div class="avatar-container"></div>
   <a href="#" class="username">jdoe</a></dt><dd class="profile-rank">Site Admin</dd>
   <dd class="profile-posts"><strong>Posts:</strong> <a>12</a></dd>
   <dd class="profile-joined"><strong>Joined:</strong> Mon Mar 02, 2015 9:00 am</dd>
   </dl><div class="postbody"><div id="post_content1"><h3 class="first"><a href="#p1">Bridge reopened</a></h3>
   <ul class="post-buttons"><li><a title="Reply with quote"><span>Quote</span></a></li></ul>
   <p class="author"><a class="unread"><span class="sr-only">Post</span></a> <span class="responsive-hide">by <strong><a href="#" class="username">jdoe</a></strong> &raquo; </span><time datetime="2017-06-05T09:14:00+00:00">2017-06-05</time></p>
   <div class="content">{P1}<br/><br/>{P2}<br /><br />{P3}</div>
   <div id="sig1" class="signature">Always look twice.</div></div></div>
   <div class="back2top"><a class="top">Top</a></div></div></div>
   <hr class="divider" /><div id="p2" class="post has-profile bg1"><div class="inner"><dl class="postprofile" id="profile2"><dt class="has-profile-rank no-avatar"><div class="avatar-container"></div>
   <a href="#" class="username">adaq</a></dt><dd class="profile-rank">Site Admin</dd>
   <dd class="profile-posts"><strong>Posts:</strong> <a>12</a></dd>
   <dd class="profile-joined"><strong>Joined:</strong> Mon Mar 02, 2015 9:00 am</dd>
   </dl><div class="postbody"><div id="post_content2"><h3 ><a href="#p2">Re: Bridge reopened</a></h3>
   <ul class="post-buttons"><li><a title="Reply with quote"><span>Quote</span></a></li></ul>
   <p class="author"><a class="unread"><span class="sr-only">Post</span></a> <span class="responsive-hide">by <strong><a href="#" class="username">adaq</a></strong> &raquo; </span><time datetime="2017-06-06T09:14:00+00:00">2017-06-06</time></p>
   <div class="content">{C1}</div><div id="sig2" class="signature">Always look twice.</div></div></div>
   <div class="back2top"><a class="top">Top</a></div></div></div>
   <hr class="divider" /><div id="p3" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile3"><dt class="has-profile-rank no-avatar"><div class="avatar-container"></div>
   <a href="#" class="username">benm</a></dt><dd class="profile-rank">Site Admin</dd>
   <dd class="profile-posts"><strong>Posts:</strong> <a>12</a></dd>
   <dd class="profile-joined"><strong>Joined:</strong> Mon Mar 02, 2015 9:00 am</dd>
   </dl><div class="postbody"><div id="post_content3"><h3 ><a href="#p3">Re: Bridge reopened</a></h3>
   <ul class="post-buttons"><li><a title="Reply with quote"><span>Quote</span></a></li></ul>
   <p class="author"><a class="unread"><span class="sr-only">Post</span></a> <span class="responsive-hide">by <strong><a href="#" class="username">benm</a></strong> &raquo; </span><time datetime="2017-06-07T09:14:00+00:00">2017-06-07</time></p>
   <div class="content">{C2}</div><div id="sig3" class="signature">Always look twice.</div></div></div>
   <div class="back2top"><a class="top">Top</a></div></div></div>
   <hr class="divider" /><div class="action-bar"><a>Return to “Roads”</a></div></div>
   <div id="page-footer">Powered by phpBB</div></div></body></html>)html",
       R"(title: Bridge reopened
author: jdoe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 adaq on 2017-06-06
says: Which of the ... the mill?
comment: 2 benm on 2017-06-07
says: The northern one ... the council.
)"},
      {"vbulletin",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened</title></head><body>
   <div class="above_body"><div id="header"><a>Canal Forums</a></div></div>
   <div class="body_wrapper"><div id="breadcrumb"><ul><li><a>Forum</a></li><li>Bridge reopened</li></ul></div>
   <div id="pagetitle"><h1>Thread: <span class="threadtitle"><a>Bridge reopened</a></span></h1></div>
   <div id="postlist" class="postlist restrain"><ol id="posts" class="posts"><li class="postbitlegacy postbitim postcontainer old" id="post_1"><div class="posthead"><span class="postdate old"><span class="date">06-05-2017,&nbsp;<span class="time">09:14 AM</span></span></span><span class="nodecontrols"><a class="postcounter">#1</a></span></div>
   <div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline popupctrl" href="#"><strong>jdoe</strong></a></div>
   <span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt> <dd>Mar 2015</dd>
   <dt>Posts</dt> <dd>1,204</dd></dl></div>
   <div class="postbody"><div class="postrow"><div class="content"><div id="post_message_1"><blockquote class="postcontent restore ">{P1}<br/><br/>{P2}<br /><br />{P3}</blockquote></div>
   </div></div></div></div>
   <div class="postfoot"><div class="postcontrols"><a class="newreply">Reply With Quote</a></div></div></li>
   <li class="postbitlegacy postbitim postcontainer old" id="post_2"><div class="posthead"><span class="postdate old"><span class="date">06-16-2017,&nbsp;<span class="time">09:14 AM</span></span></span><span class="nodecontrols"><a class="postcounter">#2</a></span></div>
   <div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline popupctrl" href="#"><strong>adaq</strong></a></div>
   <span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt> <dd>Mar 2015</dd>
   <dt>Posts</dt> <dd>1,204</dd></dl></div>
   <div class="postbody"><div class="postrow"><div class="content"><div id="post_message_2"><blockquote class="postcontent restore ">{C1}</blockquote></div>
   </div></div></div></div>
   <div class="postfoot"><div class="postcontrols"><a class="newreply">Reply With Quote</a></div></div></li>
   <li class="postbitlegacy postbitim postcontainer old" id="post_3"><div class="posthead"><span class="postdate old"><span class="date">06-17-2017,&nbsp;<span class="time">09:14 AM</span></span></span><span class="nodecontrols"><a class="postcounter">#3</a></span></div>
   <div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline popupctrl" href="#"><strong>benm</strong></a></div>
   <span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt> <dd>Mar 2015</dd>
   <dt>Posts</dt> <dd>1,204</dd></dl></div>
   <div class="postbody"><div class="postrow"><div class="content"><div id="post_message_3"><blockquote class="postcontent restore ">{C2}</blockquote></div>
   </div></div></div></div>
   <div class="postfoot"><div class="postcontrols"><a class="newreply">Reply With Quote</a></div></div></li>
   </ol></div><div class="thread_info"><h4>Thread Information</h4></div></div></body></html>)html",
       R"(title: Bridge reopened
author: jdoe
published: 2017-05-06
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 adaq
says: Which of the ... the mill?
comment: 2 benm
says: The northern one ... the council.
)"},
      {"reddit, old",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened : canal</title></head><body>
   <div id="header"><span class="pagename"><a>canal</a></span><div id="header-bottom-right">Want to join? <a>Log in</a></div>
   </div>
   <div class="side"><div class="spacer"><div class="linkinfo"><div class="date"><span>this post was submitted on </span><time datetime="2017-06-05T10:14:00+00:00">05 Jun 2017</time></div>
   <div class="score"><span class="number">41</span> <span class="word">points</span></div></div></div>
   <div class="titlebox"><h1 class="redditname">canal</h1>
   <div class="usertext-body"><div class="md"><p>A place to talk of the canal, its bridges, its dams and its boats. Be kind, and name your sources.</p>
   </div></div></div></div>
   <div class="content" role="main"><div id="siteTable" class="sitetable linklisting"><div class="thing id-t3_x odd link self"><p class="parent"></p>
   <div class="midcol unvoted"><div class="score unvoted">41</div></div>
   <div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="#">Bridge reopened</a> <span class="domain">(<a>self.canal</a>)</span></p>
   <p class="tagline">submitted <time title="Mon Jun 5" datetime="2017-06-05T10:14:00+00:00">2 years ago</time> by <a href="#" class="author may-blank">jdoe</a></p>
   </div>
   <div class="expando"><form class="usertext warn-on-unload"><div class="usertext-body may-blank-within md-container"><div class="md"><p>{P1}</p>
   <p>{P2}</p><p>{P3}</p></div></div></form></div>
   <ul class="flat-list buttons"><li class="first"><a class="bylink comments">2 comments</a></li>
   <li class="share"><a>share</a></li></ul></div></div></div>
   <div class="commentarea"><div class="panestack-title"><span class="title">all 2 comments</span></div>
   <div class="menuarea"><span>sorted by: </span><a>best</a></div>
   <div id="siteTable_t3_x" class="sitetable nestedlisting"><div class="thing id-t1_a noncollapsed comment" data-type="comment"><p class="parent"><a name="a"></a></p>
   <div class="midcol unvoted"><div class="arrow up"></div></div>
   <div class="entry unvoted"><p class="tagline"><a href="#" class="expand">[–]</a><a href="#" class="author may-blank">adaq</a><span class="userattrs"></span> <span class="score dislikes">2 points</span><span class="score unvoted">3 points</span> <time title="x" datetime="2017-06-06T10:14:00+00:00" class="live-timestamp">2 years ago</time> <a class="numchildren">(1 child)</a></p>
   <form action="#" class="usertext warn-on-unload" id="form-t1_a"><input type="hidden" name="thing_id" value="t1_a"/><div class="usertext-body may-blank-within md-container "><div class="md"><p>{C1}</p>
   </div></div></form><ul class="flat-list buttons"><li class="first"><a class="bylink">permalink</a></li>
   <li><a>save</a></li><li><a>report</a></li><li><a>reply</a></li></ul></div>
   <div class="child"><div class="sitetable listing"><div class="thing id-t1_a noncollapsed comment" data-type="comment"><p class="parent"><a name="a"></a></p>
   <div class="midcol unvoted"><div class="arrow up"></div></div>
   <div class="entry unvoted"><p class="tagline"><a href="#" class="expand">[–]</a><a href="#" class="author may-blank">benm</a><span class="userattrs"></span> <span class="score dislikes">2 points</span><span class="score unvoted">3 points</span> <time title="x" datetime="2017-06-07T10:14:00+00:00" class="live-timestamp">2 years ago</time> <a class="numchildren">(1 child)</a></p>
   <form action="#" class="usertext warn-on-unload" id="form-t1_a"><input type="hidden" name="thing_id" value="t1_a"/><div class="usertext-body may-blank-within md-container "><div class="md"><p>{C2}</p>
   </div></div></form><ul class="flat-list buttons"><li class="first"><a class="bylink">permalink</a></li>
   <li><a>save</a></li><li><a>report</a></li><li><a>reply</a></li></ul></div><div class="child"></div>
   <div class="clearleft"></div></div></div></div><div class="clearleft"></div></div></div></div></div>
   </body></html>)html",
       R"(title: Bridge reopened : canal
author: jdoe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 adaq on 2017-06-06
says: Which of the ... the mill?
comment: 2 benm on 2017-06-07 to 1
says: The northern one ... the council.
)"},
      {"reddit, new",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened : r/canal</title></head><body>
   <shreddit-app><reddit-header-large><a>Log In</a></reddit-header-large><main id="main-content"><shreddit-post post-title="Bridge reopened" author="jdoe" created-timestamp="2017-06-05T10:14:00.000000+0000" comment-count="2"><div slot="credit-bar"><a>r/canal</a> <faceplate-timeago ts="2017-06-05T10:14:00.000Z"><time datetime="2017-06-05T10:14:00.000Z" title="Monday, June 5, 2017">2y ago</time></faceplate-timeago> <a>jdoe</a></div>
   <h1 slot="title">Bridge reopened</h1><div slot="text-body"><div class="md text-14-scalable"><p>{P1}</p>
   <p>{P2}</p><p>{P3}</p></div></div>
   </shreddit-post><shreddit-comment-tree><shreddit-comment author="adaq" thingid="t1_a" depth="0" permalink="/r/canal/1/"><div slot="commentMeta"><a href="/user/adaq/">adaq</a> <span>•</span> <faceplate-timeago ts="2017-06-06T10:14:00.000Z"><time datetime="2017-06-06T10:14:00.000Z">2y ago</time></faceplate-timeago></div>
   <div id="t1_a-comment-rtjson-content" class="md text-14 rounded" slot="comment"><div><p>{C1}</p></div></div>
   <shreddit-comment-action-row slot="actionRow">3 Reply Share</shreddit-comment-action-row><shreddit-comment author="benm" thingid="t1_b" depth="1" permalink="/r/canal/2/"><div slot="commentMeta"><a>benm</a><time datetime="2017-06-07T10:14:00.000Z">2y ago</time></div>
   <div class="md" slot="comment"><p>{C2}</p></div>
   </shreddit-comment></shreddit-comment></shreddit-comment-tree></main></shreddit-app></body></html>)html",
       R"(title: Bridge reopened
published: 2017-06-05
body: r/canal 2y ago jdoe
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 adaq on 2017-06-06
says: Which of the ... the mill?
comment: 2 benm on 2017-06-07 to 1
says: The northern one ... the council.
)"},
      {"substack",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - by Jane Doe - Canal Notes</title>
   <meta property=og:title content='Bridge reopened'></head><body>
   <div id="entry"><div class="main-menu"><a>Canal Notes</a><button>Subscribe</button><button>Sign in</button></div>
   <article class="typography newsletter-post post"><div class="post-header"><h1 dir="auto" class="post-title published">Bridge reopened</h1>
   <h3 dir="auto" class="subtitle">After two weeks of work, lorries cross the canal again</h3>
   <div class="pencraft"><a href="https://post.example/@jdoe">Jane Doe</a><div class="pencraft">Jun 05, 2017</div>
   </div><div class="post-ufi"><button>12</button><button>2</button><a>Share</a></div></div>
   <div class="available-content"><div dir="auto" class="body markup"><p>{P1}</p>
   <div class="subscription-widget-wrap"><p>Canal Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a subscriber.</p>
   <form><input><button>Subscribe</button></form></div><p>{P2}</p><p>{P3}</p>
   <div class="captioned-button-wrap"><p>Thanks for reading! This post is public so feel free to share it.</p>
   <a class="button primary">Share</a></div></div></div></article>
   <div id="discussion"><h4>2 Comments</h4><div class="comment-list"><div class="comment"><div class="comment-anchor" id="comment-1"></div>
   <table class="comment-content"><tr><td class="profile-img-wrap"></td><td class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a>Ada Quill</a></span> <a class="comment-publication-name-separator">Jun 6, 2017</a></div>
   <div class="comment-body"><p>{C1}</p></div><div class="comment-actions"><a>Like (3)</a><a>Reply</a></div>
   </td></tr></table><div class="comment-list"><div class="comment"><table class="comment-content"><tr><td><div class="comment-meta"><span class="commenter-name"><a>Ben Marsh</a></span> <a>Jun 7, 2017</a></div>
   <div class="comment-body"><p>{C2}</p></div></td></tr></table></div></div></div></div></div>
   <div class="footer">© 2017 Jane Doe</div></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
published: 2017-06-05
body: After two weeks ... canal again
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 Ada Quill on 2017-06-06
says: Which of the ... the mill?
comment: 2 Ben Marsh on 2017-06-07 to 1
says: The northern one ... the council.
)"},
      {"disqus",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened</title></head><body>
   <div class="site-header"><a>Canal Post</a></div><article><h1>Bridge reopened</h1>
   <div class="byline">By <a rel="author">Jane Doe</a> on <time datetime="2017-06-05">June 5, 2017</time></div>
   <p>{P1}</p><p>{P2}</p><p>{P3}</p></article>
   <div id="disqus_thread"><div id="layout"><header id="main-nav"><nav class="nav nav-primary"><ul><li class="nav-tab"><a class="publisher-nav-color"><span class="comment-count">2 Comments</span></a></li>
   <li><a>Canal Post</a></li></ul></nav></header>
   <section id="conversation"><div class="postbox"><textarea>Join the discussion</textarea></div>
   <div id="posts"><ul id="post-list" class="post-list"><li id="post-1" class="post"><div data-role="post-content" class="post-content"><div class="indicator"></div>
   <div class="avatar hovercard"><a class="user"><img></a></div>
   <div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#">Ada Quill</a></span></span><span class="post-meta"><span class="bullet time-ago-bullet" aria-hidden="true">•</span><a href="#" class="time-ago" title="Tuesday, June 6, 2017 10:14 AM">8 years ago</a></span><ul class="post-menu dropdown"><li><a>Collapse</a></li>
   <li><a>Flag as inappropriate</a></li></ul></header>
   <div class="post-body-inner"><div class="post-message-container" data-role="message-container"><div class="publisher-anchor-color" data-role="message-content"><div class="post-message " data-role="message" dir="auto"><p>{C1}</p>
   </div></div></div><a class="see-more hidden">see more</a></div>
   <footer class="comment__footer"><menu class="comment-footer__menu"><li class="voting"><a class="vote-up count-2"><span class="updatable count">2</span></a></li>
   <li class="reply"><a>Reply</a></li><li class="share">Share ›</li></menu></footer></div></div>
   <ul class="children" data-role="children"><li id="post-2" class="post"><div data-role="post-content" class="post-content"><div class="indicator"></div>
   <div class="avatar hovercard"><a class="user"><img></a></div>
   <div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#">Ben Marsh</a></span></span><span class="post-meta"><span class="bullet time-ago-bullet" aria-hidden="true">•</span><a href="#" class="time-ago" title="Wednesday, June 7, 2017 10:14 AM">8 years ago</a></span><ul class="post-menu dropdown"><li><a>Collapse</a></li>
   <li><a>Flag as inappropriate</a></li></ul></header>
   <div class="post-body-inner"><div class="post-message-container" data-role="message-container"><div class="publisher-anchor-color" data-role="message-content"><div class="post-message " data-role="message" dir="auto"><p>{C2}</p>
   </div></div></div><a class="see-more hidden">see more</a></div>
   <footer class="comment__footer"><menu class="comment-footer__menu"><li class="voting"><a class="vote-up count-2"><span class="updatable count">2</span></a></li>
   <li class="reply"><a>Reply</a></li><li class="share">Share ›</li></menu></footer></div></div>
   <ul class="children" data-role="children"></ul></li></ul></li></ul></div></section></div></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 Ada Quill on 2017-06-06
says: Which of the ... the mill?
comment: 2 Ben Marsh on 2017-06-07 to 1
says: The northern one ... the council.
)"},
      {"facebook",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened</title></head><body>
   <article><h1>Bridge reopened</h1><p class=byline>By Jane Doe, June 5, 2017</p><p>{P1}</p><p>{P2}</p><p>{P3}</p>
   </article><div class="fb-comments"><div id="facebook"><div class="_56q9"><div class="_2pi8">2 Comments</div>
   <div class="_5o4h">Sort by <a>Oldest</a></div>
   <div class="_4k-6"><div class="_3-8y _5nz1 clearfix"><div class="_ohe lfloat"><img></div>
   <div class="UFIImageBlockContent _42ef"><div><span><a class=" UFICommentActorName">Ada Quill</a></span><span> · </span><span>Works at Mill</span></div>
   <div class="_30o4"><span><span class="_5mdd"><span>{C1}</span></span></span></div>
   <div class="_2vq9 fsm fwn fcg"><a>Like</a><span> · </span><a>Reply</a><span> · </span><a class="uiLinkSubtle"><abbr class="UFISutroCommentTimestamp livetimestamp" title="Tuesday, June 6, 2017 at 10:14am" data-utime="1496744040">8y</abbr></a></div>
   </div></div>
   <div class="_3-8y _5nz1 clearfix"><div class="UFIImageBlockContent _42ef"><div><span><a class=" UFICommentActorName">Ben Marsh</a></span></div>
   <div class="_30o4"><span><span class="_5mdd"><span>{C2}</span></span></span></div>
   <div class="_2vq9 fsm fwn fcg"><a>Like</a> · <a>Reply</a> · <abbr class="livetimestamp" title="Wednesday, June 7, 2017 at 10:14am" data-utime="1496830440">8y</abbr></div>
   </div></div></div><div class="_5lm5">Facebook Comments Plugin</div></div></div></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 Ada Quill on 2017-06-06
says: Which of the ... the mill?
comment: 2 Ben Marsh on 2017-06-07
says: The northern one ... the council.
)"},
      {"siblings",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Canal Post</title></head><body>
   <div class="a1"><h1>Bridge reopened</h1><p>By Jane Doe, June 5, 2017</p><p>{P1}</p><p>{P2}</p><p>{P3}</p></div>
   <div class="zz9"><div class="k2"><div class="k3">Ada Quill</div><div class="k4">June 6, 2017 at 8:00 am</div>
   <div class="k5">{C1}</div><div class="k6"><a>Reply</a></div></div>
   <div class="k2"><div class="k3">Ben Marsh</div><div class="k4">June 7, 2017 at 9:00 am</div>
   <div class="k5">{C2}</div><div class="k6"><a>Reply</a></div></div>
   <div class="k2"><div class="k3">Cleo Finch</div><div class="k4">June 8, 2017 at 9:00 am</div>
   <div class="k5">Thank you, Ben, that is what I heard as well.</div><div class="k6"><a>Reply</a></div></div>
   </div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
comment: 1 Ada Quill on 2017-06-06
says: Which of the ... the mill?
comment: 2 Ben Marsh on 2017-06-07
says: The northern one ... the council.
comment: 3 Cleo Finch on 2017-06-08
says: Thank you, Ben ... as well.
)"},
  }));
  INFO(shape);
  CHECK(html_transcript(with_prose(page)) == read);
}
