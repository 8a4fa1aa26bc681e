"""Writes what was measured into a page, between marks, so that words beside it stay."""

import re

from measure.corpora import KINDS

COLUMNS = ["wall", "beside ours", "CPU", "memory", "index", "index beside text"]


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def time_of(value):
    if value is None:
        return "-"
    return f"{value * 1e3:.2f} ms" if value < 0.1 else f"{value:.2f} s" if value < 10 else f"{value:.0f} s"


def megabytes(value):
    return f"{value / 1e6:.0f} MB" if value >= 10e6 else f"{value / 1e6:.2f} MB"


def ratio(value):
    return f"{value:.2f}"


def measured(result):
    return {name: peer for name, peer in result["peers"].items() if "skipped" not in peer}


def builds(result):
    ours = result["peers"]["dateline"]
    rows = [[name, time_of(peer["wall"]), ratio(peer["wall"] / ours["wall"]), time_of(peer["cpu"]), megabytes(peer["memory"]),
             megabytes(peer["index"]), ratio(peer["index"] / result["text"])] for name, peer in measured(result).items()]
    if one := result.get("ours", {}).get("one thread"):
        rows.insert(1, ["dateline, one thread", time_of(one["wall"]), ratio(one["wall"] / ours["wall"]), time_of(one["cpu"]),
                        megabytes(one["memory"]), "the same", "the same"])
    return table(["build", *COLUMNS], rows)


def queries(result, way):
    rows = [[name, *(time_of(peer[way].get(kind)) for kind in KINDS)] for name, peer in measured(result).items() if any(taken is not None for taken in peer[way].values())]
    return table([way, *KINDS], rows)


def against(result, peer, most):
    """Our build beside a peer's: (what it is, whether that is reached)."""
    ours = result["peers"]["dateline"]
    if late := result["peers"].get(peer, {}).get("unfinished"):
        share = ours["wall"] / late["wall"]
        return f"less than {ratio(share)}, of CPU {ratio(ours['cpu'] / late['cpu'])}", "yes" if share <= most else "?"
    other = measured(result).get(peer)
    if not other:
        return "not measured", "?"
    share = ours["wall"] / other["wall"]
    return f"{ratio(share)}, of CPU {ratio(ours['cpu'] / other['cpu'])}", "yes" if share <= most else "no"


def rows_of_goals(results):
    """The goals that were set, with what this run says of each."""
    by_size = {result["size"]: result for result in results}
    small, large = by_size.get("100M"), by_size.get("1G")
    rows = []

    def goal(what, beside, most, reached):
        rows.append([what, beside, most, *reached])

    unknown = ("not measured", "?")
    goal("whole build, 100 MB", "omindex", "0.15", against(small, "omindex", 0.15) if small else unknown)
    goal("the same", "Recoll", "0.2", against(small, "Recoll", 0.2) if small else unknown)
    goal("the same, 1 GB", "SQLite FTS5", "1.0", against(large, "SQLite FTS5", 1.0) if large else unknown)
    goal("the same, 1 GB", "Lucene", "0.6", against(large, "Lucene", 0.6) if large else unknown)
    for result in results:
        ours = result["peers"]["dateline"]
        share = ours["index"] / result["text"]
        goal(f"index size, {result['size']}", "source text", "2.2", (ratio(share), "yes" if share <= 2.2 else "no"))
    for result in results:
        if result["text"] > 9e8:
            memory = result["peers"]["dateline"]["memory"]
            goal(f"peak memory of the build, {result['size']}", "", "1 GB", (megabytes(memory), "yes" if memory <= 1e9 else "no"))
    for result in results:
        goal_of_queries(goal, result)
    if len(results) > 1:
        wall, cpu = (growth(results[0], results[-1], what) for what in ("wall", "cpu"))
        goal(f"build time a GB, from {results[0]['size']} to {results[-1]['size']}", "", "+20 %",
             (f"{wall * 100:+.0f} %, of CPU {cpu * 100:+.0f} %", "yes" if wall <= 0.2 else "no"))
    if "start" in results[0]:
        more = results[0]["start"]["sample"] - results[0]["start"]["empty"]
        goal("cold query, sample corpus", "an empty program linked to Xapian", "10 ms more",
             (f"{more * 1e3:.1f} ms more", "yes" if more <= 0.01 else "no"))
    return rows


def growth(small, large, what):
    """How much more a byte of text takes."""
    rates = [result["peers"]["dateline"][what] / result["text"] for result in (small, large)]
    return rates[1] / rates[0] - 1


def goal_of_queries(goal, result):
    kind = "words, place, date"
    if "alone" in result:
        return
    ours = result["peers"]["dateline"]
    for way, peer, most in (("cold", "SQLite FTS5", 0.3), ("warm", "Lucene", 1.0)):
        other = measured(result).get(peer)
        if not other or not other[way].get(kind):
            continue
        share = ours[way][kind] / other[way][kind]
        goal(f"{way} query, {kind}, {result['size']}", peer, most, (ratio(share), "yes" if share <= most else "no"))


def builds_of(runs):
    return "one build" if runs == 1 else f"medians of {runs} builds"


def machine_of(results, machine):
    loads = ", ".join(f"{result['size']} {result['load before']:.1f} before and {result['load after']:.1f} after" for result in results)
    return (f"Measured on {machine['cores']} cores, {machine['processor']}, {machine['memory'] / 1e9:.0f} GB of memory, Linux "
            f"{machine['kernel']}; load: {loads}; {builds_of(machine['runs'])}, of five questions cold and of "
            f"{machine['questions']} warm; page cache warm.")


def of_programs(results):
    rows = [[name, peer["version"], peer["remark"]] for name, peer in measured(results[0]).items()]
    skipped = [f"{name}: not measured, {peer['skipped']}." for name, peer in results[0]["peers"].items() if "skipped" in peer]
    return "\n".join([table(["program", "version", "how"], rows), *(["", *skipped] if skipped else [])])


def section(result):
    head = f"## {result['size']}: {result['articles']:,} articles, {result['text'] / 1e6:.0f} MB of text"
    if "alone" in result:
        return "\n\n".join([head, builds(result)])
    phases = ", ".join(f"{name} {time_of(taken)}" for name, taken in result["ours"]["phases"].items())
    words = ", ".join(f"{name} {peer['words']['asked'] - peer['words']['wrong']} of {peer['words']['asked']}"
                      for name, peer in measured(result).items())
    return "\n\n".join([
        head, builds(result), f"Of a build of ours, phase by phase: {phases}.",
        f"Words found in as many articles as hold them: {words}.", queries(result, "cold"), queries(result, "warm")])


def page(results, machine):
    parts = [machine_of(results, machine), of_programs(results), *(section(result) for result in results),
             "## What is wanted\n\n" + table(["what", "beside", "at most", "is", "reached"], rows_of_goals(results))]
    return "\n\n".join(parts) + "\n"


def put(path, text):
    """Replaces what stands between the marks."""
    begin, end = "<!-- scripts/bench writes from here -->\n", "<!-- to here -->\n"
    whole = path.read_text(encoding="utf-8") if path.exists() else f"# How fast\n\n{begin}{end}"
    if begin not in whole or end not in whole:
        raise SystemExit(f"{path}: holds no marks between which to write")
    pattern = re.escape(begin) + ".*?" + re.escape(end)
    path.write_text(re.sub(pattern, lambda _: f"{begin}\n{text}\n{end}", whole, flags=re.S), encoding="utf-8")
