"""The timeline: when, what, how old everybody was, and what the dates do not put in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, Table
from tvisa.report.family import KINSHIP
from tvisa.report.memo_acts import WordsOfActs
from tvisa.report.page import marked
from tvisa.screening.days.chronology import Chronology, TimelineAge, TimelineEntry, TimelinePerson
from tvisa.screening.filing.checked import Contradicted
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import for_export
from tvisa.words.catalog import Catalog

SORTS: Final = {
    "told": "",
    "birthday": "reckoned: a birthday",
    "deadline": "reckoned: the last day",
    "window": "reckoned: the first day",
}
"""How a day that is reckoned is marked."""
MARKS: Final = {"told": "", "birthday": "*", "deadline": "*", "window": "*"}
PARTS: Final = {
    "applicant": "the applicant",
    "relative": "relative",
    "victim": "another person to whom something was done",
}
_KIN: Final = {**KINSHIP, "child": "son or daughter"}
"""A son or daughter of any age: whether that is a child in law is told elsewhere."""
TITLE: Final = "Timeline"
NOTHING: Final = "No date is recorded."
_ORDER: Final = "order against {numbers} not known"
_FROM: Final = "from {paths}"
_AFTER: Final = "{age}; {later} at the end"


# --- in words ---------------------------------------------------------------------------------------------------------


def called(entry: TimelineEntry, catalog: Catalog) -> str:
    """Say what an entry is, with the record that it stands in."""
    return catalog.say("{record}: {fact}", record=entry.record, fact=entry.what) if entry.record else entry.what


def who(person: TimelinePerson, catalog: Catalog) -> str:
    """Say who somebody is."""
    kin = catalog.plain(_KIN[person.kinship]) if person.kinship else ""
    return catalog.say("{person}: {part}", person=person.person, part=kin or catalog.plain(PARTS[person.part]))


def age_told(age: TimelineAge, catalog: Catalog) -> str:
    """Say how old somebody was."""
    if age.band:
        return f"{age.person} {age.band}"
    told = _years(age.low, age.high, catalog)
    if age.high_at_end is not None:
        later = _years(age.low_at_end, age.high_at_end, catalog)
        told = catalog.say(_AFTER, age=told, later=later) if later != told else told
    return f"{age.person} {told}"


def ages_told(entry: TimelineEntry, catalog: Catalog) -> str:
    """Say how old everybody was."""
    return ", ".join(age_told(age, catalog) for age in entry.ages)


def _years(low: int | None, high: int | None, catalog: Catalog) -> str:
    if low is None:
        return catalog.say("at most {years}", years=high) if high is not None else "?"
    if high is None:
        return catalog.say("at least {years}", years=low)
    if low == high:
        return str(low)
    message = "{low} or {high}" if high == low + 1 else "{low} to {high}"
    return catalog.say(message, low=low, high=high)


def asides(entry: TimelineEntry, screening: Screening) -> Iterator[str]:
    """Yield how an entry is marked: reckoned, from what, under which provision; and what it is not ordered against."""
    catalog = screening.catalog
    if entry.derived_from:
        yield catalog.plain(SORTS[entry.sort])
        yield catalog.say(_FROM, paths=", ".join(map(screening.called, entry.derived_from)))
        yield from entry.citations[:1]
    if entry.unordered:
        yield catalog.say(_ORDER, numbers=numbers(entry.unordered))


def numbers(several: tuple[int, ...]) -> str:
    """Return numbers in their order, those that follow one another as a span."""
    spans: list[list[int]] = []
    for number in several:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)


def notes_of(found: Chronology, screening: Screening) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands below the entries, each list with its title."""
    catalog = screening.catalog
    if found.undated:
        yield (
            catalog.plain("Not dated, so that nothing puts it in order"),
            [screening.called(one.path) for one in found.undated],
        )
    if found.set_aside:
        yield (
            catalog.plain("Dated only by a trafficker, or for one, and set aside"),
            list(map(screening.called, found.set_aside)),
        )


def places(found: Contradicted, screening: Screening) -> str:
    """Name the places of what does not fit."""
    return ", ".join(map(screening.called, found.paths))


MISFITS: Final = "Records that do not fit one another"
_LEGEND: Final = "Reckoned days are marked *. A number names the entry; ages are those on the first day."


def head(found: Chronology, catalog: Catalog) -> str:
    """Say as of which day it is read, and whose age is told."""
    people = "; ".join(who(one, catalog) for one in found.people)
    return catalog.say("As of {day}. {people}", day=found.day.isoformat(), people=people).strip()


# --- the page ---------------------------------------------------------------------------------------------------------


def timeline_document(screening: Screening, *, redact: bool = False) -> Document:
    """Return the timeline of a screening as a document, in its language."""
    catalog = screening.catalog
    found = screening.chronology(redact=redact)
    plain = catalog.plain
    blocks: list[Block] = []
    if found is None or not len(found):
        blocks.append(Paragraph(plain(NOTHING)))
    else:
        rows = tuple(
            (
                (Line(f"{entry.number}{MARKS[entry.sort]}"),),
                (Line(entry.when),),
                (Line(called(entry, catalog), below=[Line("", aside) for aside in asides(entry, screening)]),),
                tuple(Line(age_told(age, catalog)) for age in entry.ages) or (Line("–"),),
            )
            for entry in found
        )
        header = (plain("No."), plain("When"), plain("What"), plain("Ages"))
        blocks += [Table(plain(TITLE), header, rows, (6, 26, 46, 22)), Paragraph(plain(_LEGEND), Style.SMALL)]
        for title, lines in notes_of(found, screening):
            blocks += [Heading(title), Bullets(tuple(map(Line, lines)))]
    if misfits := screening.contradictions:
        blocks += [Heading(plain(MISFITS)), Bullets(tuple(Line(o.text, places(o, screening)) for o in misfits))]
    banner = (head(found, catalog),) if found is not None and len(found) else ()
    return Document(plain(TITLE), catalog.lang, (marked(screening), *banner), blocks, screening.disclaimer)


def for_memo(screening: Screening, catalog: Catalog, *, redact: bool, ages: bool = True) -> Iterator[Block]:
    """Yield what a memo tells of it: what does not fit, and each date that was told, with ages, notes but those of acts, and who said so."""
    plain = catalog.plain
    found = [one for one in screening.contradictions if all(map(for_export, one.paths))]
    if found:
        yield Heading(plain(MISFITS))
        yield Bullets(tuple(Line(one.text, places(one, screening)) for one in found))
    chronology, of_acts = screening.chronology(redact=redact), WordsOfActs.of(screening)
    told = [
        attrs.evolve(entry, notes=()) if of_acts.at(entry.path) else entry
        for entry in chronology or ()
        if entry.sort == "told" and not of_acts.dated(entry.path)
    ]
    if not told:
        return
    yield Heading(plain("Timeline"))
    if not ages:
        days = groupby(told, key=lambda entry: entry.written)
        yield Bullets([_in_a_line(written, tuple(entries), catalog) for written, entries in days])
        return
    rows = []
    for entry in told:
        said = ", ".join(catalog.word(s) for s in entry.sources)
        small = "; ".join(t for t in (ages_told(entry, catalog), *entry.notes) if t)
        written = " | ".join(entry.written)
        rows.append(((Line(written),), (Line(called(entry, catalog), small),), (Line(said or "–"),)))
    header = (plain("When"), plain("What"), plain("Source"))
    yield Table(plain("Timeline"), header, tuple(rows), (20, 58, 22))


def _in_a_line(written: tuple[str, ...], entries: tuple[TimelineEntry, ...], catalog: Catalog) -> Line:
    """Tell in a line what was told of one date, without ages."""
    told = []
    for entry in entries:
        what = called(entry, catalog)
        if entry.sources:
            sources = ", ".join(map(catalog.word, entry.sources))
            what = catalog.say("{answer} ({sources})", answer=what, sources=sources)
        told.append(what)
    text = catalog.say("{when}: {what}", when=" | ".join(written), what="; ".join(told))
    return Line(text, "; ".join(note for entry in entries for note in entry.notes))
