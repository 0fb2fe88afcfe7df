"""A result beside another: the law of two days, for one case and for a caseload that is screened again; and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, Table
from tvisa.report.page import MADE_BY, SHAPES, paper, short, titled
from tvisa.screening.compare.decided import DecidedTurned, turned
from tvisa.screening.compare.rescreen import DISCLAIMER, FileRead, FileTold, MovedElement, Rescreened, ScreenedBy
from tvisa.screening.compare.whatif import OF_LISTS
from tvisa.screening.screening import Screening
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import Catalog

_MOST_PARTS: Final = 8
_MOST_QUIET: Final = 5
_WORTH: Final = {
    "wider": "broader for an applicant",
    "tighter": "stricter for an applicant",
    "wider and tighter": "broader for some, stricter for others",
    "proof only": "what to file, not what to show",
    "procedure": "procedure",
    "no": "words only",
}


_WORDS: Final = 200


def comparison_document(result: Mapping[str, Any], catalog: Catalog, *, brief: bool = False) -> Document:
    """Return a comparison: bottom line, what comes out differently and why, what to weigh again, what else changed; *brief* for this client alone."""
    sides = [result["law"][side] for side in ("from", "to")]
    head = catalog.say(
        "tvisa {version}. From the law of {first} to that of {second}; last checked {checked_on}.",
        version=result["tvisa_version"],
        first=sides[0]["as_of"],
        second=sides[1]["as_of"],
        checked_on=sides[1]["checked_on"],
    )
    days = (f"{side['as_of']}: {side['title']}" for side in sides)
    notes = dict.fromkeys(side["note"] for side in sides if "note" in side)
    banner = (head, *days, *notes)
    title = catalog.plain("What changes between the law of two dates")
    blocks = (_in_brief if brief else _blocks)(result, catalog)
    whole = Document(title, catalog.lang, banner, blocks, result["disclaimer"])
    return short(whole, _WORDS, catalog) if brief else whole


def _in_brief(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield what comes out differently for this client, what to weigh again, and the changes that bear on what is recorded."""
    yield Paragraph(result["summary"], Style.STRONG)
    for element in result["elements"]:
        sides = (" ".join(line.said for line in _outcome(element[side], catalog)) for side in ("from", "to"))
        yield Bullets([Line(" → ".join(sides), lead=f"{element['title']}:")])
    yield Bullets(_part(part, catalog) for part in result["parts"])
    titles = {row["topic"]: row["title"] for row in result["changes"]}
    yield Bullets(Line(_otherwise(one, titles, catalog).text) for one in result["beside"])
    again = dict.fromkeys(entry["question"] for entry in result["weigh_again"])
    yield from titled(catalog.plain("Judgments on file to make again: the test behind them changed"), again)
    bearing = [r["title"] for r in result["changes"] if r["carries"] or r["recorded"] or r["stands_there"]]
    yield from titled(catalog.plain("Why, and what else affects the facts on file"), bearing)


def _blocks(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    say, days = catalog.say, [result["law"][side]["as_of"] for side in ("from", "to")]
    yield Paragraph(result["summary"], Style.STRONG)
    titles = {row["topic"]: row["title"] for row in result["changes"]}
    if result["elements"]:
        yield _table(result["elements"], days, titles, catalog)
    parts = result["parts"]
    lines = [_part(part, catalog) for part in parts[:_MOST_PARTS]]
    if (more := len(parts) - _MOST_PARTS) > 0:
        message = "and {number} more (in the JSON)"
        lines.append(Line(catalog.count(message, message, more)))
    yield from titled(say("Parts that come out differently"), lines)
    besides = (_otherwise(one, titles, catalog) for one in result["beside"])
    yield from titled(say("Outside the elements, what comes out differently"), besides)
    carrying = (change_line(row, catalog) for row in result["changes"] if row["carries"])
    yield from titled(say("Why: the rules that changed"), carrying)
    yield from titled(
        say("Judgments on file to make again: the test behind them changed"), _weigh(result["weigh_again"], days)
    )
    rest = [r for r in result["changes"] if not r["carries"]]
    kept = [r for r in rest if r["kept_here"]]
    yield from _brief(
        say("Filed before these rules: the earlier rule still applies here where it helps"), kept, catalog
    )
    told = {topic for one in result["beside"] for topic in one["rules"]}
    rest = [r for r in rest if r not in kept and r["topic"] not in told]
    bears = [r for r in rest if r["recorded"] or r["stands_there"]]
    yield from _brief(say("Also changed, and it affects the facts on file"), bears, catalog)
    quiet = [r for r in rest if r not in bears]
    of_elements = sorted((r for r in quiet if r["matter"] == "elements"), key=lambda r: "tighter" not in r["effect"])
    yield from _brief(say("Also changed, with no difference here"), of_elements, catalog, _MOST_QUIET)
    counted = _counted([r for r in quiet if r["matter"] != "elements"], catalog)
    yield from titled(say("The law outside the elements changed too"), counted)


_MATTERS: Final = {
    "admissibility": "admissibility and waivers",
    "family": "relatives",
    "filing": "application, removal, status",
    "adjustment": "permanent residence",
}


def _counted(rows: Sequence[Mapping[str, Any]], catalog: Catalog) -> Iterator[str]:
    for matter, about in _MATTERS.items():
        if number := sum(row["matter"] == matter for row in rows):
            named = catalog.plain(about)
            counted = catalog.count("{number} rule on {about}", "{number} rules on {about}", number, about=named)
            yield f"{counted} (tvisa law --changes {matter})"


def _outcome(side: Mapping[str, Any] | None, catalog: Catalog) -> Iterator[Line]:
    if side is None:
        yield Line(catalog.plain("not asked"))
        return
    yield Line(f"{SHAPES[side['outcome']]} {side['outcome_text']}")
    for reading, message in _READINGS.items():
        if side["readings"][reading] != side["outcome"]:
            shown = catalog.plain(in_a_word(side["readings"][reading]))
            yield Line("", catalog.say(message, outcome=shown))


_READINGS: Final = {"favorable": "favorable: {outcome}", "adverse": "adverse: {outcome}"}


def _table(elements: Sequence[Mapping[str, Any]], days: list[str], titles: dict[str, str], catalog: Catalog) -> Table:
    plain, rows = catalog.plain, []
    for element in elements:
        because = [titles[topic] for topic in element["carried_by"]]
        because += [plain(_TIME)] if element["by_time"] else []
        cited = (element["to"] or element["from"])["citations"][:2]
        name = (Line(element["title"]), *(Line("", citation) for citation in cited))
        sides = (_outcome(element[side], catalog) for side in ("from", "to"))
        rows.append((name, *sides, map(Line, because)))
    header = (plain("Element"), *days, plain("Because"))
    return Table(plain("Elements that come out differently"), header, rows, (36, 16, 16, 32))


_TIME: Final = "Time passed: something is counted to the date itself."


def _part(part: Mapping[str, Any], catalog: Catalog) -> Line:
    name = ": ".join(filter(None, (part["of"], part["title"])))
    where = f" ({part['path']})" if part["path"] else ""
    told = f"{name}{where}: {part['from']['outcome_text']} → {part['to']['outcome_text']}"
    return Line(told, catalog.plain("(time passed)") if part["by_time"] else "")


def _otherwise(one: Mapping[str, Any], titles: dict[str, str], catalog: Catalog) -> Line:
    """Name a relative, ground, requirement or line that comes out differently, how, and the rules that changed then."""
    about = ", ".join(filter(None, (catalog.plain(_MATTERS[one["matter"]]), one["path"])))
    not_said = catalog.plain("nothing said")
    was, now = (side["text"] if side else not_said for side in (one["from"], one["to"]))
    because = [titles[topic] for topic in one["rules"]] + ([catalog.plain(_TIME)] if one["by_time"] else [])
    return Line(f"{one['title']} ({about}): {was} → {now}", below=[Line("", each) for each in because])


def change_line(row: Mapping[str, Any], catalog: Catalog) -> Line:
    """Return one changed rule: what changed, since when, and both provisions."""
    about = catalog.say("since {day}; {worth}", day=row["since"], worth=catalog.plain(_WORTH[row["effect"]]))
    matter = catalog.plain(_MATTERS.get(row["matter"], ""))
    below = [Line("", "; ".join(filter(None, (about, matter, row["pages"]))))]
    for side, label in (("old", catalog.plain("before")), ("new", catalog.plain("since"))):
        below += _provision(row, side, label, catalog)
    if row.get("kept_here"):
        below.append(Line(catalog.plain(_KEPT_HERE)))
    elif row["earlier_filers_keep"]:
        below.append(Line(catalog.plain(_KEPT)))
    if row["note"]:
        below.append(Line("", row["note"]))
    return Line(row["title"], below=below)


_KEPT: Final = "A person who filed before that date keeps the earlier rule where it helps."
_KEPT_HERE: Final = "Filed before that date: the earlier rule still applies here where it helps."


def _provision(row: Mapping[str, Any], side: str, label: str, catalog: Catalog) -> Iterator[Line]:
    rule = row[side]["rule"]
    if rule is None:
        yield Line(f"{label}: {catalog.plain('no such rule' if side == 'old' else 'no longer')}")
        return
    sure = row[side]["confidence"]
    said = [] if sure == "A" else [catalog.say("confidence {confidence}", confidence=sure)]
    yield Line(f"{label}: {rule}", "; ".join([*_cited(row, side), *said]))
    if sure in ("C", "D") and row[side]["note"]:
        yield Line("", row[side]["note"])


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


def _weigh(judged: Sequence[Mapping[str, Any]], days: list[str]) -> Iterator[Line]:
    told: dict[str, list[str]] = {}
    for entry in judged:
        told.setdefault(entry["question"], []).append(entry["path"])
    for question, entry in {entry["question"]: entry for entry in judged}.items():
        below = [", ".join(told[question])]
        for side, day in (("from", days[0]), ("to", days[1])):
            cited = sorted(entry[side]["citations"], key=lambda text: "CFR" not in text)
            below.append(f"{day}: {'; '.join(cited[:3])}")
        yield Line(question, below=[Line("", text) for text in below])


def _brief(title: str, rows: Sequence[Mapping[str, Any]], catalog: Catalog, most: int | None = None) -> Iterator[Block]:
    lines = []
    for row in rows[:most]:
        where = _cited(row, "new") or _cited(row, "old")
        relatives = [path for path in row["recorded"] if path.startswith("family.")]
        reading = [catalog.plain("a reading, for counsel")] if row["kept_here"] and "(D)" in row["note"] else []
        lines.append(Line(row["title"], "; ".join([*where[:1], row["since"], *relatives, *reading])))
    if rest := len(rows) - len(lines):
        message = "and {number} more (tvisa law --changes)"
        lines.append(Line(catalog.count(message, message, rest)))
    yield from titled(title, lines)


def changes_blocks(rows: Sequence[Mapping[str, Any]], catalog: Catalog) -> Iterator[Block]:
    """Yield the rules that changed, those of each day together."""
    for day, several in groupby(rows, key=lambda row: row["since"]):
        yield from titled(catalog.say("Changed on {day}", day=day), (change_line(row, catalog) for row in several))


_MOST_PROBLEMS: Final = 3


@attrs.define
class Counts:
    """How many files a run has looked at, by what became of them; never by how an element comes out."""

    files: int = 0
    cases: int = 0
    changed: int = 0
    weigh_again: int = 0
    new: int = 0
    unreadable: int = 0
    other: int = 0

    def add(self, one: Rescreened | FileTold) -> None:
        """Count one file."""
        self.files += 1
        self.cases += one.read is FileRead.CASE
        self.changed += one.changed
        self.weigh_again += bool(one.weigh_again)
        self.new += one.read is FileRead.CASE and not one.compared
        self.unreadable += one.read is FileRead.UNREADABLE
        self.other += one.read is FileRead.OTHER


def run_begun(now: ScreenedBy, then: ScreenedBy, catalog: Catalog, *, baseline: bool) -> Iterator[Block]:
    """Say by what the caseload is screened, and with what it is compared."""
    head = catalog.say(
        MADE_BY, version=now.tvisa_version, as_of=now.as_of, title=catalog.plain(now.title), checked_on=now.checked_on
    )
    of_a_run = "Compared with a run of tvisa {version} as of {as_of}."
    message = of_a_run if baseline else "Compared with the law of {as_of}: {title}."
    told = {"version": then.tvisa_version, "as_of": then.as_of, "title": catalog.plain(then.title)}
    compared = catalog.say(message, **told)
    yield from (Paragraph(text, Style.SMALL) for text in (head, compared))


def run_file(one: Rescreened, catalog: Catalog) -> Iterator[Block]:
    """Yield what there is to say of one file."""
    yield Paragraph(_shown(one.file), Style.STRONG)
    lines = [_moved_line(moved, one, catalog) for moved in one.moved or ()]
    if one.weigh_again:
        single = "{number} judgment to be given anew: its test changed."
        many = "{number} judgments to be given anew: their tests changed."
        lines.append(Line(catalog.count(single, many, one.weigh_again)))
    if one.problems:
        first = catalog.some([str(p) for p in one.problems], _MOST_PROBLEMS)
        lines.append(Line(catalog.say("Not read. {problems}", problems=first)))
    yield Bullets(lines)


def _shown(name: str) -> str:
    """Return a path as it can be printed: whatever a file is called, it moves no cursor."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _moved_line(moved: MovedElement, one: Rescreened, catalog: Catalog) -> Line:
    told = catalog.say(
        "{element}: {before} → {after}",
        element=catalog.plain(moved.title),
        before=_stands(moved.before, catalog),
        after=_stands(moved.after, catalog),
    )
    return Line(told, below=[Line("", reason) for reason in _why(moved, one, catalog)])


def _stands(outcome: str | None, catalog: Catalog) -> str:
    return catalog.plain("not asked" if outcome is None else in_a_word(outcome))


_WRITTEN: Final = "The case file was rewritten since that run."


def _why(moved: MovedElement, one: Rescreened, catalog: Catalog) -> list[str]:
    """Say what carries a difference: changed rules, time, or neither."""
    said = [
        catalog.say("{change} Since {day}.", change=catalog.plain(row.title), day=row.since) for row in moved.carried_by
    ]
    if moved.by_time:
        said.append(catalog.plain(_TIME))
    if moved.by_file_or_library and one.now.tvisa_version == one.then.tvisa_version:
        said.append(catalog.plain(_WRITTEN))
    elif moved.by_file_or_library:
        became = "The program changed from tvisa {before} to {after}, or the case file was rewritten since that run."
        said.append(catalog.say(became, before=one.then.tvisa_version, after=one.now.tvisa_version))
    return said


def run_ended(counts: Counts, catalog: Catalog) -> Iterator[Block]:
    """Say how many files were looked at, and what this is no list of."""
    count, plain = catalog.count, catalog.plain
    said = [count("{number} case read.", "{number} cases read.", counts.cases)]
    if counts.changed:
        changed = "In {number} an element comes out differently."
        said.append(count(changed, changed, counts.changed))
    elif counts.cases > counts.new:
        said.append(plain("No element comes out differently."))
    if counts.weigh_again:
        anew = "In {number} a judgment is to be given anew."
        said.append(count(anew, anew, counts.weigh_again))
    if counts.new:
        said.append(count("{number} was not in that run.", "{number} were not in that run.", counts.new))
    yield Paragraph(" ".join(said), Style.STRONG)
    if counts.unreadable:
        one = "{number} file could not be read: tvisa check tells all of what is wrong."
        many = "{number} files could not be read: tvisa check tells all of what is wrong."
        yield Paragraph(count(one, many, counts.unreadable), Style.STRONG)
    if counts.other:
        other = count("{number} other file is no case file.", "{number} other files are no case files.", counts.other)
        yield Paragraph(other)
    if counts.changed or counts.weigh_again:
        yield Paragraph(
            plain("The comparison of a single case shows every rule that changed, and its effect on that case.")
        )
    yield Paragraph(plain(_NO_LIST))
    yield Paragraph(plain(DISCLAIMER), Style.SMALL)


_NO_LIST: Final = "Elements only. Review admissibility, the trafficker bar and findings in the screening of one case at a time, in a confidential consultation."


# --- what would change a result ---------------------------------------------------------------------------------------

_TURNS_ON: Final = "What would change the result"
_ASSUMED: Final = "The result under assumptions"
_WHATIF_WORDS: Final = 150


def whatif_document(result: Mapping[str, Any], catalog: Catalog, *, brief: bool = False) -> Document:
    """Return what each element turns on, of the result as plain values: every set of facts, or *brief* the one fact that moves it."""
    if brief:
        return paper(result, _TURNS_ON, _one_fact(result, catalog), catalog=catalog, words=_WHATIF_WORDS)
    return paper(result, _TURNS_ON, _turning_on(result, catalog), catalog=catalog)


def _one_fact(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield for each element the answers that move it alone; that a further entry of a list would is true of any case."""
    of_lists = [catalog.plain(question) for question in OF_LISTS]
    for element in result["elements"]:
        alone = [move["said"] for move in element.get("moves", ())]
        for title, sets in () if alone else _kinds(element, catalog):
            one = (changes[0] for changes in sets if len(changes) == 1)
            alone += [f"{title} {change['said']}" for change in one if change["question"] not in of_lists]
        none = catalog.plain("No single fact decides it.")
        yield from titled(element["title"], alone or [none])


def _turning_on(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    one = "Sets of at most {number} fact, each enough by itself and none with a fact to spare; larger sets were not looked for."
    many = "Sets of at most {number} facts, each enough by itself and none with a fact to spare; larger sets were not looked for."
    yield Paragraph(catalog.count(one, many, result["size"]), Style.SMALL)
    for element in result["elements"]:
        outcome = catalog.plain(in_a_word(element["outcome"]))
        yield Heading(catalog.say("{title}: {outcome}", title=element["title"], outcome=outcome))
        yield Bullets(_of_element(element, catalog, result["size"]))


def _of_element(element: Mapping[str, Any], catalog: Catalog, size: int) -> Iterator[Line]:
    if element.get("moves"):
        lead = catalog.plain("One answer that changes its status:")
        yield Line("", lead=lead, below=[move["said"] for move in element["moves"]])
    kinds = _kinds(element, catalog)
    for title, sets in kinds:
        if lines := ["; ".join(change["said"] for change in changes) for changes in sets]:
            yield Line("", lead=title, below=lines)
    if element["searched"] != "none" and element["outcome"] != "met" and not any(sets for _, sets in kinds):
        none = catalog.count(
            "No set of at most {number} fact decides it.", "No set of at most {number} facts decides it.", size
        )
        in_part = catalog.plain("No set was found among the facts tested.")
        yield Line(none if element["searched"] == "all" else in_part)
    if element["searched"] != "all":
        yield Line(_how_far(element, catalog))
    if facts := element["holds_by"]:
        title = catalog.plain("The element depends on each of these:")
        yield Line(title, below=(Line(_held(fact, catalog)) for fact in facts))
    if not element["holds_by_complete"]:
        yield Line(catalog.plain(_HELD_IN_PART))


def _held(fact: Mapping[str, Any], catalog: Catalog) -> str:
    if held := catalog.words(fact["evidence"]):
        return catalog.say("- {fact} (on file: {held})", fact=fact["said"], held=held)
    return catalog.say("- {fact} (no evidence on file)", fact=fact["said"])


def _how_far(element: Mapping[str, Any], catalog: Catalog) -> str:
    """Say among which facts sets were not looked for."""
    if element["searched"] == "none":
        return catalog.plain(_NOT_SEARCHED)
    return catalog.say(_SEARCHED_IN_PART, records=catalog.some(element["not_varied_said"]))


_NOT_SEARCHED: Final = (
    "Too much is open here to search for what would decide it. See the questions to ask next for what to ask first."
)
_SEARCHED_IN_PART: Final = "Too much is open here to test every fact. The search left these records unchanged: {records}. It did not look for sets that need a fact from them, and a set shown may include an unnecessary fact."
_HELD_IN_PART: Final = "Too much is on file here to test each fact. Other facts may also support it."


def _kinds(element: Mapping[str, Any], catalog: Catalog) -> list[tuple[str, list[Any]]]:
    plain, meet, defeat = catalog.plain, element["to_meet"], element["to_defeat"]
    return [
        (plain("Would be supported, whatever else is found, by any of these:"), meet["open"]),
        (plain("Would be supported only if the file were different on:"), meet["against_the_record"]),
        (plain("Would be defeated, whatever else is found, by any of these:"), defeat["open"]),
        (plain("Would be defeated only if the file were different on:"), defeat["against_the_record"]),
    ]


def assumed_document(before: Screening, after: Screening) -> Document:
    """Return what a screening becomes under assumptions: each element that changes, from what and to what, and why."""
    return paper(before, _ASSUMED, _assumed(before, after))


def _assumed(before: Screening, after: Screening) -> Iterator[Block]:
    catalog, say, plain = before.catalog, before.catalog.say, before.catalog.plain
    yield Paragraph(plain("Under the assumptions given. Nothing was saved to the file."), Style.STRONG)
    yield Paragraph(after.summary)
    old = {e.id: e for e in before.elements}
    changed = [e for e in after.elements if e.id not in old or old[e.id].outcome != e.outcome]
    lines = []
    for element in changed:
        was = plain(in_a_word(old[element.id].outcome)) if element.id in old else plain("not screened")
        now = plain(in_a_word(element.outcome))
        told = say("{title}: was {before}, becomes {after}.", title=element.title, before=was, after=now)
        lines.append(Line(told, below=[Line(element.reason)]))
    yield Bullets(lines) if lines else Paragraph(plain("No element changes."))
    # Which decided cases begin to carry over, or cease to: reasons, and no outcome.
    found = turned(before.decided, after.decided)
    for title, carries in ((_CARRY, True), (_NO_LONGER, False)):
        yield from titled(plain(title), (_turned(case, catalog) for case in found if case.carries is carries))


def _turned(case: DecidedTurned, catalog: Catalog) -> str:
    message = _FOUND_IN if case.held.value == "found" else _NOT_FOUND_IN
    return catalog.say(message, standard=case.title, path=case.path, citation=case.citation)


_CARRY: Final = "Decided cases that would carry over; no element depends on one:"
_NO_LONGER: Final = "Decided cases that would no longer carry over:"
_FOUND_IN: Final = "{standard} ({path}), found in {citation}"
_NOT_FOUND_IN: Final = "{standard} ({path}), not found in {citation}"
