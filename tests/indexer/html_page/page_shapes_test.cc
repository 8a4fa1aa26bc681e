#include <catch2/catch.hpp>

#include "tests/support/html_reading.h"

using namespace dateline;
using namespace dateline::testing;

/// Pages in the shapes that real ones have, cut down to what matters; all text is invented.
TEST_CASE("articles are read from pages of many shapes, and from what archives, caches and readers wrap around them") {
  const auto [shape, page, read] = GENERATE(table<std::string, std::string, std::string>({
      {"medium",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened. After two weeks of work… | by Jane Doe | Canal Notes | Medium</title>
   <meta property=og:title content='Bridge reopened'><meta property='article:published_time' content='2017-06-05T10:14:00.000Z'><meta name=author content='Jane Doe'><meta property=og:site_name content=Medium></head>
   <body>
   <div id="root"><div><nav><a>Open in app</a><a>Sign up</a><a>Sign In</a></nav><article class="meteredContent"><div><section><div><h1 class="pw-post-title bd be" data-testid="storyTitle">Bridge reopened</h1>
   <h2 class="pw-subtitle-paragraph bd">After two weeks of work, lorries cross the canal again.</h2>
   <div class="speechify-ignore"><div class="bm"><a rel="noopener" href="/@jdoe"><img alt="Jane Doe"></a><div><a data-testid="authorName" rel="noopener follow" href="/@jdoe">Jane Doe</a><span>·</span><a>Follow</a></div>
   <div><span data-testid="storyReadTime">3 min read</span><span>·</span><span data-testid="storyPublishDate">Jun 5, 2017</span></div>
   </div><div><p>--</p><button>Listen</button><button>Share</button></div></div>
   <p class="pw-post-body-paragraph nk nl">{P1}</p><p class="pw-post-body-paragraph nk nl">{P2}</p>
   <h1 class="mx">What is next</h1><p class="pw-post-body-paragraph nk nl">{P3}</p></div></section></div></article>
   <div><a>Bridges</a><a>Roads</a></div><div><h2>Written by Jane Doe</h2>
   <span>41 Followers</span><p>Writes about canals.</p></div><div><h2>More from Jane Doe</h2><h2>Dam closed</h2>
   <h3>The dam was closed to cars on Sunday, the council said.</h3></div></div></div></body></html>)html",
       R"(title: Bridge reopened
source: Medium
author: Jane Doe
published: 2017-06-05
body: After two weeks ... canal again.
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: What is next
body: The mayor, who ... the autumn.
)"},
      {"amp",
       R"html(<!DOCTYPE html><html amp lang=en><head><meta charset=utf-8><title>Bridge reopened - Canal Post</title>
   <link rel=canonical href='https://post.example/2017/06/bridge'><script type='application/ld+json'>{"@type":"NewsArticle","headline":"Bridge reopened","publisher":{"@type":"Organization","name":"Canal Post"}}</script>
   </head><body><amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a>World</a></li><li><a>Sport</a></li></ul>
   </amp-sidebar><header class="header"><a>Canal Post</a></header>
   <amp-consent id="c"><div id="consentUI">We use cookies to remember you, and share what we learn with our partners, as our policy says. <button>Accept</button></div>
   </amp-consent><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">Bridge reopened</h1>
   <div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">Jane Doe</span></div>
   <div class="amp-wp-meta amp-wp-posted-on"><time datetime="2017-06-05T10:14:00+00:00">2 years ago</time></div>
   </header><div class="amp-wp-article-content"><amp-img src=a.jpg></amp-img><p>{P1}</p><p>{P2}</p><p>{P3}</p>
   <amp-ad><div>Advertisement</div></amp-ad></div>
   <footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a>Roads</a></div>
   </footer></article><amp-list><template type="amp-mustache"><div>{{title}} reads on</div></template>
   </amp-list></body></html>)html",
       R"(title: Bridge reopened
source: Canal Post
author: Jane Doe
url: https://post.example/2017/06/bridge
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"liveblog",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Flood at the canal: as it happened | Canal Post</title>
   <script type='application/ld+json'>{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Flood at the canal: as it happened","datePublished":"2017-06-05T09:00:00Z","author":{"@type":"Person","name":"Jane Doe"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Bridge reopened"}]}</script>
   </head><body><header><nav><a>Home</a></nav></header><main><h1>Flood at the canal: as it happened</h1>
   <div class="live-blog__key-events"><h2>Key events</h2><ul><li><a href="#b1">14:10 Bridge reopened</a></li>
   <li><a href="#b2">12:00 Dam holds</a></li></ul></div>
   <div class="liveblog-blocks"><article id="block-1" class="block"><p class="block-time"><time datetime="2017-06-05T14:10:00Z">14:10</time></p>
   <h2 class="block-title">Bridge reopened</h2><div class="block-elements"><p>{P1}</p></div></article>
   <article id="block-2" class="block"><p class="block-time"><time datetime="2017-06-05T12:00:00Z">12:00</time></p>
   <h2 class="block-title">Dam holds</h2><div class="block-elements"><p>{P2}</p></div>
   <div class="block-share"><a>Share</a></div></article>
   <article id="block-3" class="block"><p class="block-time"><time datetime="2017-06-05T09:00:00Z">09:00</time></p>
   <div class="block-elements"><p>{P3}</p></div></article></div></main></body></html>)html",
       R"(title: Flood at the canal: as it happened
author: Jane Doe
published: 2017-06-05
body: 14:10
body: Bridge reopened
body: The bridge over ... its lamps.
body: 12:00
body: Dam holds
body: Lorries had been ... and onions.
body: 09:00
body: The mayor, who ... the autumn.
)"},
      {"paywall",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Canal Post</title>
   <meta property='article:published_time' content='2017-06-05'></head><body>
   <header><nav><a>Home</a><a>World</a></nav></header><article><h1>Bridge reopened</h1>
   <div class="article-body"><p>{P1}</p></div><div class="paywall-prompt"><h2>Subscribe to continue reading</h2>
   <p>Already a subscriber? <a>Log in</a>. Get a year of the Canal Post, on paper and on the web, for the price of a coffee a week, and cancel whenever you like.</p>
   <button>Subscribe</button></div></article><section class="more-stories"><h3>More</h3>
   <a>Dam closed to cars on Sunday</a></section></body></html>)html",
       R"(title: Bridge reopened
published: 2017-06-05
body: The bridge over ... its lamps.
)"},
      {"paywall, ld",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Canal Post</title>
   <script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Bridge reopened", "datePublished": "2017-06-05", "articleBody": "{P1}\n\n{P2}\n\n{P3}"}</script>
   </head><body><header><nav><a>Home</a><a>World</a></nav></header><article><h1>Bridge reopened</h1>
   <div id="app"></div></article><div>Please enable JavaScript to read this page. <a>Help</a></div></body></html>)html",
       R"(title: Bridge reopened
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"print",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Print</title></head><body>
   <div id="printHeader"><img src=logo.gif alt="Canal Post"></div><p><b>Bridge reopened</b></p>
   <p>By Jane Doe<br>Canal Post<br>June 5, 2017</p><p>{P1}</p><p>{P2}</p><p>{P3}</p>
   <hr><p>Find this article at: http://post.example/2017/bridge.html</p>
   <p>Copyright 2017 Canal Post. All rights reserved.</p></body></html>)html",
       R"(title: Bridge reopened - Print
author: Jane Doe
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"wayback",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><script src='//archive.org/includes/analytics.js'></script>
   <link rel='canonical' href='https://web.archive.org/web/20170618101400/http://post.example/2017/06/05/bridge'><meta property='og:url' content='https://web.archive.org/web/20170618101400/http://post.example/2017/06/05/bridge'><title>Bridge reopened - Canal Post</title>
   </head><body>
   <!-- BEGIN WAYBACK TOOLBAR INSERT --><style>.x{}</style><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><div id="donato"></div>
   <div id="wm-ipp-inside"><div id="wm-toolbar"><div id="wm-logo"><a>Wayback Machine</a></div>
   <div class="c"><form><input type=text value="http://post.example/bridge"><input type=submit value=Go></form>
   <a>120 captures</a><div class="r">05 Jun 2017 - 12 Nov 2020</div></div>
   <div class="n"><table><tr class="m"><td class="b">May</td><td class="c">JUN</td><td class="f"><a>Jul</a></td></tr></table></div>
   <div id="wm-capinfo"><div>About this capture</div><div class="wm-capinfo-content"><div>COLLECTED BY</div>
   <div>Collection: <a>Crawl 12</a>. The crawl that took this page was run for the library, which keeps what the web held, so that it can be read later.</div>
   </div></div></div></div></div></div>
   <div id="wm-ipp-print">The page as the archive took it on June 18, 2017</div>
   <!-- END WAYBACK TOOLBAR INSERT --><div class="nav"><a href="/web/20170618101400/http://post.example/">Home</a></div>
   <article><h1>Bridge reopened</h1><p class="byline">By Jane Doe</p><p>{P1}</p><p>{P2}</p><p>{P3}</p></article>
   
<!-- FILE ARCHIVED ON 10:14:00 Jun 18, 2017 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 09:00:00 Nov 12, 2020. --></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
url: http://post.example/2017/06/05/bridge
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"archive, today",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened - Canal Post</title>
   <link rel='canonical' href='https://archive.example/2017.06.18-101400/http://post.example/2017/06/05/bridge'><link rel='bookmark' href='http://archive.example/20170618101400/http://post.example/2017/06/05/bridge'></head>
   <body>
   <div id="HEADER"><table><tr><td><a>archive.today</a> webpage capture</td><td>Saved from <input value="http://post.example/2017/06/05/bridge"></td><td>18 Jun 2017 10:14:00 UTC</td></tr></table></div>
   <div id="SOLID"><div id="CONTENT" class="body"><div class="html"><div class="body"><div><h1>Bridge reopened</h1>
   <div>By Jane Doe</div><div>{P1}</div><div>{P2}</div><div>{P3}</div></div></div></div></div></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
url: http://post.example/2017/06/05/bridge
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"gcache",
       R"html(<!DOCTYPE html><html><head><base href="http://post.example/2017/bridge"></head>
   <div style="position:relative"><div id="bN015htcoyT__google-cache-hdr"><div><span>This is Google's cache of <a href="http://post.example/2017/bridge">http://post.example/2017/bridge</a>.</span> <span>It is a snapshot of the page as it appeared on Jun 18, 2017 10:14:00 GMT.</span> <span>The <a>current page</a> could have changed in the meantime.</span> <a>Learn more</a></div>
   <div><span>Full version</span><span>Text-only version</span><span>View source</span></div>
   <span>Tip: To quickly find your search term on this page, press Ctrl+F.</span></div></div>
   <div style="position:relative"><!DOCTYPE html><html><head><title>Bridge reopened - Canal Post</title></head>
   <body><div id=nav><a>Home</a></div><div class=article><h1>Bridge reopened</h1><p>By Jane Doe | June 5, 2017</p>
   <p>{P1}</p><p>{P2}</p><p>{P3}</p></div></body></html></div></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
url: http://post.example/2017/bridge
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"reader",
       R"html(<!DOCTYPE html><html><head><meta charset=utf-8><title>Bridge reopened</title></head><body>
   <div class="container" lang="en" dir="ltr"><div class="header reader-header reader-show-element"><a class="domain reader-domain" href="https://post.example/2017/06/05/bridge">post.example</a><div class="domain-border"></div>
   <h1 class="reader-title">Bridge reopened</h1><div class="credits reader-credits">Jane Doe</div>
   <div class="meta-data"><div class="reader-estimated-time" data-l10n-id="x">2–3 minutes</div></div></div>
   <hr><div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page"><div><p>{P1}</p>
   <p>{P2}</p><p>{P3}</p></div></div></div></div><div><div aria-owns="toolbar"></div></div></div>
   <div class="toolbar-container"><ul class="toolbar reader-toolbar"><li><button class="close-button">Close Reader View</button></li>
   </ul></div></body></html>)html",
       R"(title: Bridge reopened
author: Jane Doe
url: https://post.example/2017/06/05/bridge
published: 2017-06-05
body: The bridge over ... its lamps.
body: Lorries had been ... and onions.
body: The mayor, who ... the autumn.
)"},
      {"arabic",
       R"html(<!DOCTYPE html><html lang=ar dir=rtl><head><meta charset=utf-8><title>إعادة فتح الجسر | بريد القناة</title>
   </head><body><div class="top-menu"><a href="/">الرئيسية</a> <a href="/">أخبار</a> <a>رياضة</a></div>
   <div class="details"><h1>إعادة فتح الجسر</h1><div class="info">بقلم: ليلى حداد</div>
   <div class="info-date">الاثنين 5 يونيو 2017 - 10:14</div><div class="share-box"><a>شارك</a></div>
   <div class="txt"><p>أعيد فتح الجسر فوق القناة يوم الاثنين، كما قال المهندسون، بعد أسبوعين من العمل على دعاماته وأسواره ومصابيحه.</p>
   <p>وكانت الشاحنات قد أرسلت حول السد، وهو طريق يبلغ أربعين كيلومترا، منذ الفيضان، ونقص في السوق الطحين وزيت المصابيح والبصل.</p>
   <p>وشكر رئيس البلدية، الذي عبر أولا، فرق العمل، وقال إن الدعامة الشمالية ستراقب حتى الخريف.</p></div>
   <div class="related-news"><h3>اقرأ أيضا</h3><a href=#>السد مغلق أمام السيارات</a></div></div>
   <div id="comments"><h3>التعليقات (2)</h3>
   <div class="comment"><span class="name">آدم</span> <span class="date">6 يونيو 2017</span><p>أي الجسرين هو، الشمالي أم الذي عند الطاحونة؟</p>
   </div>
   <div class="comment"><span class="name">سامي</span> <span class="date">7 يونيو 2017</span><p>الشمالي كما تقول خريطة المجلس.</p>
   </div></div><div class="footer">جميع الحقوق محفوظة</div></body></html>)html",
       R"(title: إعادة فتح الجسر
author: ليلى حداد
published: 2017-06-05
body: أعيد فتح الجسر ... وأسواره ومصابيحه.
body: وكانت الشاحنات قد ... المصابيح والبصل.
body: وشكر رئيس البلدية ... حتى الخريف.
comment: 1 آدم on 2017-06-06
says: أي الجسرين هو، الشمالي أم الذي عند الطاحونة؟
comment: 2 سامي on 2017-06-07
says: الشمالي كما تقول خريطة المجلس.
)"},
      {"russian",
       R"html(<!DOCTYPE html><html lang=ru><head><meta charset=utf-8><title>Мост вновь открыт - Почта канала</title></head>
   <body><div class="header"><a href="/">Главная</a> <a>Новости</a></div>
   <div class="article"><h1 class="article__title">Мост вновь открыт</h1>
   <div class="article__info"><span class="article__date">10:14 05.06.2017</span> <span class="article__views">Просмотров: 120</span></div>
   <div class="article__author">Автор: Иван Петров</div>
   <div class="article__text"><p>Мост через канал вновь открыли в понедельник, сообщили инженеры, после двух недель работ на опорах, перилах и фонарях.</p>
   <p>Грузовики с начала паводка шли в объезд через плотину, сорок километров, и на рынке не хватало муки, лампового масла и лука.</p>
   <p>Мэр, который проехал первым, поблагодарил бригады и сказал, что за северной опорой будут следить до осени.</p>
   </div><div class="article__tags">Теги: <a>канал</a>, <a>мост</a></div><div class="share">Поделиться</div></div>
   <div class="also"><h3>Читайте также</h3><ul><li><a>Плотина закрыта для машин</a></li></ul></div>
   <div class="comments"><div class="comments__title">Комментарии (2)</div>
   <div class="comments__item"><div class="comments__author">Анна</div>
   <div class="comments__date">6 июня 2017, 08:00</div>
   <div class="comments__text">Какой из двух мостов, северный или у мельницы?</div><a>Ответить</a></div>
   <div class="comments__item"><div class="comments__author">Борис</div>
   <div class="comments__date">7 июня 2017, 09:00</div><div class="comments__text">Северный, судя по карте.</div>
   <a>Ответить</a></div></div></body></html>)html",
       R"(title: Мост вновь открыт
author: Иван Петров
published: 2017-06-05
body: Мост через канал ... и фонарях.
body: Грузовики с начала ... и лука.
body: Мэр, который проехал ... до осени.
comment: 1 Анна on 2017-06-06
says: Какой из двух мостов, северный или у мельницы?
comment: 2 Борис on 2017-06-07
says: Северный, судя по карте.
)"},
  }));
  INFO(shape);
  CHECK(html_transcript(with_prose(page)) == read);
}
