"""The law of two days beside each other, for one case, in a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tvisa.report.printed import COLORS
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import ENGLISH, Catalog

MOST_PARTS: Final = 8
MOST_QUIET: Final = 5
_WORTH: Final = {
    "wider": "wider for an applicant",
    "tighter": "tighter for an applicant",
    "wider and tighter": "wider for some, tighter for others",
    "proof only": "what to file, not what to show",
    "procedure": "procedure",
    "no": "words only",
}


def print_comparison(result: Mapping[str, Any], out: Console, *, catalog: Catalog = ENGLISH) -> None:
    """Print a comparison: bottom line, what comes out differently and why, what to weigh again, what else changed."""
    say = catalog.say
    sides = [result["law"][side] for side in ("from", "to")]
    days = [side["as_of"] for side in sides]
    out.print(
        say(
            "tvisa {version}. From the law of {first} to that of {second}; last checked {checked_on}.",
            version=result["tvisa_version"],
            first=days[0],
            second=days[1],
            checked_on=sides[1]["checked_on"],
        ),
        style="dim",
    )
    for side in sides:
        out.print(Padding(Text(f"{side['as_of']}: {side['title']}", style="dim"), (0, 0, 0, 2)))
    for note in dict.fromkeys(side["note"] for side in sides if "note" in side):
        out.print(Text(note))
    out.print()
    out.print(Text(result["summary"], style="bold"))
    titles = {row["topic"]: row["title"] for row in result["changes"]}
    if not result["elements"]:
        out.print()
    else:
        out.print(_table(result["elements"], days, titles, catalog))
    _parts(result["parts"], out, catalog)
    _besides(result["beside"], titles, out, catalog)
    _rows(say("Why: the rules that changed"), [r for r in result["changes"] if r["carries"]], out, catalog)
    _weigh(result["weigh_again"], days, out, catalog)
    rest = [r for r in result["changes"] if not r["carries"]]
    kept = [r for r in rest if r["kept_here"]]
    _brief(say("Filed before they came: the earlier rule goes on here where it helps"), kept, out, catalog)
    rest = [r for r in rest if r not in kept]
    rest = [r for r in rest if r["topic"] not in {topic for one in result["beside"] for topic in one["rules"]}]
    bears = [r for r in rest if r["recorded"] or r["stands_there"]]
    _brief(say("Changed too, and it bears on what is recorded"), bears, out, catalog)
    quiet = [r for r in rest if r not in bears]
    of_elements = sorted((r for r in quiet if r["matter"] == "elements"), key=lambda r: "tighter" not in r["effect"])
    _brief(say("Changed too, without a difference here"), of_elements, out, catalog, MOST_QUIET)
    _beside([r for r in quiet if r["matter"] != "elements"], out, catalog)
    out.print(Text(result["disclaimer"], style="dim"))


_MATTERS: Final = {
    "admissibility": "admissibility and waivers",
    "family": "relatives",
    "filing": "application, removal, status",
    "adjustment": "permanent residence",
}


def _beside(rows: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    """Say how many rules changed beside the elements, by what they are about."""
    if not rows:
        return
    out.print(Text(catalog.plain("Beside the elements the law changed too"), style="bold"))
    for matter, about in _MATTERS.items():
        number = sum(row["matter"] == matter for row in rows)
        if number:
            counted = catalog.count(
                "{number} rule on {about}", "{number} rules on {about}", number, about=catalog.plain(about)
            )
            out.print(Text(f" - {counted} (tvisa law --changes {matter})"))
    out.print()


def _outcome(side: Mapping[str, Any] | None, catalog: Catalog) -> Text:
    if side is None:
        return Text(catalog.plain("not asked"))
    text = Text(side["outcome_text"], style=COLORS[side["outcome"]])
    for reading in ("favorable", "adverse"):
        if side["readings"][reading] != side["outcome"]:
            shown = catalog.plain(in_a_word(side["readings"][reading]))
            text.append("\n" + catalog.say(_READINGS[reading], outcome=shown), style="dim")
    return text


_READINGS: Final = {"favorable": "favorable: {outcome}", "adverse": "adverse: {outcome}"}


def _table(elements: Sequence[Mapping[str, Any]], days: list[str], titles: dict[str, str], catalog: Catalog) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0))
    for title, ratio in ((catalog.plain("Element"), 29), (days[0], 12), (days[1], 12), (catalog.plain("Because"), 27)):
        table.add_column(title, ratio=ratio, min_width=10, overflow="fold")
    for element in elements:
        because = [titles[topic] for topic in element["carried_by"]]
        because += [catalog.plain(_TIME)] if element["by_time"] else []
        name = Text(element["title"])
        cited = element["to"] or element["from"]
        name.append("\n" + "\n".join(cited["citations"][:2]), style="dim")
        table.add_row(
            name,
            _outcome(element["from"], catalog),
            _outcome(element["to"], catalog),
            "\n".join(because),
            end_section=True,
        )
    return table


_TIME: Final = "Time passed: something is counted to the day itself."


def _parts(parts: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    if not parts:
        return
    out.print(Text(catalog.plain("Parts that come out differently"), style="bold"))
    for part in parts[:MOST_PARTS]:
        line = Text(f" - {': '.join(filter(None, (part['of'], part['title'])))}")
        line.append(f" ({part['path']})" if part["path"] else "", style="dim")
        line.append(": ")
        line.append(part["from"]["outcome_text"], style=COLORS[part["from"]["outcome"]])
        line.append(" → ")
        line.append(part["to"]["outcome_text"], style=COLORS[part["to"]["outcome"]])
        if part["by_time"]:
            line.append(" " + catalog.plain("(time passed)"), style="dim")
        out.print(line)
    rest = len(parts) - MOST_PARTS
    if rest > 0:
        more = catalog.count("and {number} more (in the JSON)", "and {number} more (in the JSON)", rest)
        out.print(Padding(Text(more), (0, 0, 0, 3)))
    out.print()


def _besides(besides: Sequence[Mapping[str, Any]], titles: dict[str, str], out: Console, catalog: Catalog) -> None:
    """Name each relative, ground, requirement and line that comes out differently, how, and the rules that changed then."""
    if not besides:
        return
    out.print(Text(catalog.plain("Beside the elements, what comes out differently"), style="bold"))
    listed = Table.grid(padding=(0, 1))
    for one in besides:
        line = Text(one["title"])
        about = ", ".join(filter(None, (catalog.plain(_MATTERS[one["matter"]]), one["path"])))
        line.append(f" ({about})", style="dim")
        not_said = catalog.plain("nothing said")
        was, now = (side["text"] if side else not_said for side in (one["from"], one["to"]))
        line.append(f": {was} → {now}")
        because = [titles[topic] for topic in one["rules"]] + ([catalog.plain(_TIME)] if one["by_time"] else [])
        line.append("".join(f"\n{each}" for each in because), style="dim")
        listed.add_row(" -", line)
    out.print(listed)
    out.print()


def _rows(title: str, rows: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    if not rows:
        return
    out.print(Text(title, style="bold"))
    for row in rows:
        print_row(row, out, catalog)
    out.print()


def print_row(row: Mapping[str, Any], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print one changed rule: what changed, since when, and both provisions."""
    listed = Table.grid(padding=(0, 1))
    listed.add_row(" -", Text(row["title"]))
    out.print(listed)
    about = catalog.say("since {day}; {worth}", day=row["since"], worth=catalog.plain(_WORTH[row["effect"]]))
    matter = catalog.plain(_MATTERS.get(row["matter"], ""))
    out.print(Padding(Text("; ".join(filter(None, (about, matter, row["pages"]))), style="dim"), (0, 0, 0, 3)))
    for side, label in (("old", catalog.plain("before")), ("new", catalog.plain("since"))):
        _provision(row, side, label, out, catalog)
    if row.get("kept_here"):
        out.print(Padding(Text(catalog.plain(_KEPT_HERE)), (0, 0, 0, 3)))
    elif row["earlier_filers_keep"]:
        out.print(Padding(Text(catalog.plain(_KEPT)), (0, 0, 0, 3)))
    if row["note"]:
        out.print(Padding(Text(row["note"], style="dim"), (0, 0, 0, 3)))


_KEPT: Final = "Somebody who filed before that day keeps the earlier rule where it helps."
_KEPT_HERE: Final = "Filed before that day: the earlier rule is kept here where it helps."


def _provision(row: Mapping[str, Any], side: str, label: str, out: Console, catalog: Catalog) -> None:
    rule = row[side]["rule"]
    if rule is None:
        no_such, gone = catalog.plain("no such rule"), catalog.plain("no longer")
        text = Text(f"{label}: {no_such if side == 'old' else gone}")
    else:
        text = Text(f"{label}: {rule}")
        sure = row[side]["confidence"]
        said = [] if sure == "A" else [catalog.say("confidence {confidence}", confidence=sure)]
        text.append("\n" + "; ".join([*_cited(row, side), *said]), style="dim")
        if sure in ("C", "D") and row[side]["note"]:
            text.append("\n" + row[side]["note"], style="dim")
    out.print(Padding(text, (0, 0, 0, 3)))


def _cited(row: Mapping[str, Any], side: str) -> list[str]:
    """Return the citations of a side, at most three, whose numbers were right on the first day of the change or before it."""
    day = row["since"]

    def right(c: Mapping[str, Any]) -> bool:
        if side == "new":
            return (not c["from"] or c["from"] <= day) and (not c["until"] or day < c["until"])
        return (not c["from"] or c["from"] < day) and (not c["until"] or day <= c["until"])

    kept = [c["text"] for c in row[side]["citations"] if right(c)]
    # The regulation first: a statute that both sides share tells nothing apart.
    return list(dict.fromkeys(sorted(kept, key=lambda text: "CFR" not in text)))[:3]


def _weigh(judged: Sequence[Mapping[str, Any]], days: list[str], out: Console, catalog: Catalog) -> None:
    if not judged:
        return
    out.print(Text(catalog.plain("Judgments on record to be given anew: the test behind them changed"), style="bold"))
    told: dict[str, list[str]] = {}
    by_question = {}
    for entry in judged:
        told.setdefault(entry["question"], []).append(entry["path"])
        by_question[entry["question"]] = entry
    listed = Table.grid(padding=(0, 1))
    for question, entry in by_question.items():
        line = Text(question)
        line.append("\n" + ", ".join(told[question]), style="dim")
        for side, day in (("from", days[0]), ("to", days[1])):
            cited = sorted(entry[side]["citations"], key=lambda text: "CFR" not in text)
            line.append(f"\n{day}: {'; '.join(cited[:3])}", style="dim")
        listed.add_row(" -", line)
    out.print(listed)
    out.print()


def _brief(
    title: str, rows: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog, most: int | None = None
) -> None:
    if not rows:
        return
    out.print(Text(title, style="bold"))
    listed = Table.grid(padding=(0, 1))
    for row in rows[:most]:
        line = Text(row["title"])
        where = _cited(row, "new") or _cited(row, "old")
        relatives = [path for path in row["recorded"] if path.startswith("family.")]
        reading = [catalog.plain("a reading, for counsel")] if row["kept_here"] and "(D)" in row["note"] else []
        line.append("\n" + "; ".join([*where[:1], row["since"], *relatives, *reading]), style="dim")
        listed.add_row(" -", line)
    out.print(listed)
    rest = len(rows) - len(rows[:most])
    if rest:
        more = catalog.count("and {number} more (tvisa law --changes)", "and {number} more (tvisa law --changes)", rest)
        out.print(Padding(Text(more), (0, 0, 0, 3)))
    out.print()


def print_changes(rows: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print the rules that changed, those of each day together."""
    day = ""
    for row in rows:
        if row["since"] != day:
            if day:
                out.print()
            day = row["since"]
            out.print(Text(catalog.say("Changed on {day}", day=day), style="bold"))
        print_row(row, out, catalog)
    out.print()
