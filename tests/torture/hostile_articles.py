"""Articles made to harm who reads them: stored, searched, shown and exported in every format."""

import csv
import html.parser
import io
import json
import unicodedata

from bench import Index, few_names, require, text

ESCAPES = "\x1b[31mred\x1b]0;title\x07 \x1b]8;;http://example.org\x1b\\link \x9b1m \x00nul \x08\x08\x7f end"
BIDI = "\u202egnp.exe\u202c \u2066isolate\u2069 \u200fmark \u061c end"
MARKUP = "<script>alert('x')</script><img src=x onerror=alert(1)> &lt;b&gt; ]]> --> \" ' ` </style></textarea>"
FORMULA = "=HYPERLINK(\"http://example.org\") +1 -1 @SUM(A1)"


def articles(scale):
    """`scale` 1 is the whole measure."""
    word = "w" * (10_000_000 // scale)
    name = "Al-" + "Abc" * (10_000 // 3)
    comments = [{"author": f"reader {i}", "posted": "2017-06-05", "text": f"Comment {i} on the dam.", "reply_to": i - 1 or None}
                for i in range(1, 100_000 // scale + 1)]
    texts = {
        "escapes": ESCAPES, "bidi": BIDI, "markup": MARKUP, "formula": FORMULA, "word": word, "name": f"near the village of {name}",
        "marks": "e" + "\u0301" * 10_000, "lines": "\n" * 100_000, "brackets": "(" * 100_000 + "[" * 100_000,
        "surrogate": "\ud800 alone \udfff", "wide": "\u4e2d" * 50_000, "dots": "." * 500_000, "dates": "June 5, " * 20_000,
    }
    for identifier, hostile in texts.items():
        yield {"id": identifier, "title": f"The dam {hostile[:300]}", "author": hostile[:200], "source": hostile[:200],
               "url": f"http://example.org/{identifier}", "published": "2017-06-05", "themes": [hostile[:50]],
               "text": f"The dam stands at Maskana. {hostile} So it was told on Friday."}
    for year in ("0000", "0001", "99999", "-2017", "2017-02-30"):
        yield {"id": f"year {year}", "title": "The dam", "published": f"{year}-06-05",
               "text": f"The dam held in {year}, on 5 June {year} and on Friday."}
    yield {"id": "thread", "title": "The dam", "published": "2017-06-05", "text": "The dam was full on Friday.", "comments": comments}
    yield {"id": "nested", "title": "The dam", "html": "<div>" * 50_000 + "<p>The dam was closed on Friday.</p>" + "</div>" * 50_000}
    yield {"id": "attributes", "title": "The dam", "html": "<p " + " ".join(f"a{i}='{i}'" for i in range(20_000)) + ">The dam was open.</p>"}


class PageReader(html.parser.HTMLParser):
    """Which elements and event attributes a browser would see."""

    def __init__(self):
        super().__init__()
        self.scripts, self.handlers, self.images = 0, 0, 0

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.images += tag == "img"
        self.handlers += sum(name.startswith("on") for name, _ in attributes)


DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def harmless(output, what, allowed="\n\t"):
    """No control character and no turn of direction but those that are allowed."""
    for character in set(output.decode("utf-8")):  # strictly
        forbidden = unicodedata.category(character) == "Cc" or character in DIRECTIONS
        require(not forbidden or character in allowed, f"{what}: sends U+{ord(character):04X}")


def read_html(output):
    page = PageReader()
    page.feed(output.decode("utf-8"))
    return page


def hostile_articles(programs, folder, scale):
    archive = folder / "archive"
    archive.mkdir()
    with open(archive / "hostile.jsonl", "w", encoding="utf-8", errors="surrogatepass") as file:
        for article in articles(scale):
            file.write(json.dumps(article, ensure_ascii="\ud800" in article.get("text", "")) + "\n")
    (archive / "\x1b[2Jname\u202e.txt").write_text("A page about the dam\n\n5 June 2017\n\nThe dam was quiet on Friday.\n" + ESCAPES + BIDI)
    (archive / "nuls.txt").write_bytes(b"A page about the dam\n\n5 June 2017\n\nThe dam\x00 was \x00quiet.\n" + b"\x00" * 100_000)
    index = Index(programs, type("Folder", (), {"folder": archive}), folder / "index", few_names(folder))
    built = programs.run(index.arguments("build"))
    require(built.returncode == 0, f"build exits {built.returncode}: {text(built.stderr)}")
    harmless(built.stdout + built.stderr, "build")
    inspected = programs.run([programs.indexer, "inspect", str(archive)])
    require(inspected.returncode == 0, f"inspect exits {inspected.returncode}: {text(inspected.stderr)}")
    harmless(inspected.stdout + inspected.stderr, "inspect")

    search = [programs.searcher, "--index", str(index.folder), "--in", "all", "--limit", "100", "--per-article", "2", "--copies"]
    hits = 0
    for kind in ("text", "json", "jsonl", "csv", "tsv", "markdown", "geojson", "html", "ids", "files"):
        for more in ([], ["--color", "always"]) if kind == "text" else ([],):
            found = programs.run([*search, "--format", kind, *more, "dam"], seconds=120)
            what = f"--format {kind} {' '.join(more)}"
            require(found.returncode == 0 and found.stdout, f"{what}: exits {found.returncode}: {text(found.stderr)}")
            if not more and kind != "html":
                # Tables and notes are for programs, and hold the text as it is.
                as_it_is = {"csv": "\r" + DIRECTIONS, "tsv": DIRECTIONS, "markdown": DIRECTIONS}.get(kind, "")
                harmless(found.stdout, what, "\n\t" + as_it_is)
            if kind in ("json", "geojson"):
                json.loads(found.stdout)
            if kind == "jsonl":
                lines = [json.loads(line) for line in found.stdout.splitlines()]
                hits = len(lines)
                for hit in lines:
                    whole = programs.run([programs.searcher, "--index", str(index.folder), "--show", hit["id"], "--whole"], seconds=120)
                    require(whole.returncode == 0, f"--show {hit['id']}: exits {whole.returncode}: {text(whole.stderr)}")
                    harmless(whole.stdout, f"--show {hit['id']}")
            if kind == "csv":
                rows = list(csv.reader(io.StringIO(found.stdout.decode("utf-8"), newline="")))
                require(len({len(row) for row in rows}) == 1, "--format csv: rows of different lengths")
            if kind == "html":
                page = read_html(found.stdout)
                require((page.images, page.handlers, page.scripts) == (0, 0, 1), "--format html: markup of an article became the page's")
    for facet in ("author", "source", "theme", "place", "year"):
        found = programs.run([*search[:3], "--in", "all", "--facet", facet, "dam"], seconds=120)
        require(found.returncode == 0, f"--facet {facet}: exits {found.returncode}: {text(found.stderr)}")
        harmless(found.stdout, f"--facet {facet}")
    return f"{hits} passages of {sum(1 for _ in articles(1000))} hostile articles and 2 files, in 10 formats"
