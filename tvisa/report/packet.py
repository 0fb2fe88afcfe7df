"""What goes into a filing, for counsel, with the index of exhibits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tvisa.report.document import Block, Bullets, Cell, Document, Heading, Line, PageBreak, Paragraph, Style, Table
from tvisa.report.evidence import some_titles
from tvisa.report.page import FOR_COUNSEL, WordsOfActs, cite, elsewhere, marked, paper, titled, told_of
from tvisa.report.urgent import in_short, near_lines
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.filing.packet import AsRead, Lies, Packet, Piece, RecordToGet, Tab, ToCheck
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import exported, without_others
from tvisa.screening.table import RuleInForce
from tvisa.words.catalog import Catalog

_MANY: Final = 4
_FEW: Final = 3
_TITLE: Final = "What to include"
_PIECES: Final = "The filing packet, in order"
_AWAY: Final = "Do not contact"
_FIRST: Final = "Records plan: before anything is signed"
_THEN: Final = "Records plan: after that"
_EXHIBITS: Final = "Exhibits, by element"
INDEX: Final = "Index of exhibits"
_MARKING: Final = "How it is marked and kept"
_NEAR: Final = "Family dates to file before"
_HELD_BACK: Final = "Held back, and not in the index. Counsel reads documents of this kind before anything is filed."
_LAST: Final = "The last check, on the filing day"
_CHANGING: Final = "What can change: check again on the filing day"


def packet_line(result: Screening) -> str:
    """Say in one line how much of a packet is in the file and waiting."""
    found, say = result.packet, result.catalog.say
    if found is None:
        return ""
    return say(
        "Filing: {held} exhibits on file, {records} records to get, {waiting} on hold.",
        held=sum(len(tab.exhibits) for tab in found.tabs),
        records=sum(each.lies is Lies.TO_GET for each in found.records),
        waiting=sum(each.lies is Lies.WAITS for each in found.records),
    )


def _head(found: Packet, result: Screening) -> Iterator[Line]:
    """Yield what stands before the pieces: the stop signs that are up, as a screening prints them, and what holds of all of it."""
    for stop in result.urgent.stops if result.urgent else ():
        yield Line(in_short(stop, result.catalog), cite(stop.citations[:1]))
    yield from map(Line, found.standing)
    yield from elsewhere(result)


# --- shared words -----------------------------------------------------------------------------------------------------


def sure(law: Iterable[RuleInForce]) -> str:
    """Write where something stands, the first place of each rule, with how it was verified."""
    return cite(f"{rule.citations[0]} ({rule.confidence})" for rule in law if rule.citations)


def facts_in(
    facts: Iterable[Fact], catalog: Catalog, most: int = _MANY, *, places: bool = False, acts: bool = False
) -> str:
    """
    Say recorded facts by what they are called and their answer, the rest counted; nothing of another victim.

    Args:
        facts: The facts.
        catalog: The language.
        most: How many are said.
        places: Whether each is said with its place.
        acts: Whether those of the client's own acts are said too: on counsel's screen, and on no page for export.
    """
    told = ((told_of(fact, catalog), fact.path) for fact in (without_others(facts) if acts else exported(facts)))
    return _places(told, catalog, most, places=places)


def gaps_in(gaps: Iterable[Gap], catalog: Catalog, most: int = _FEW, *, places: bool = False) -> str:
    """Say what is not known by what it is called, and by its place where that is wanted, each once, the rest counted."""
    return _places(((catalog.plain(gap.label), gap.path) for gap in gaps), catalog, most, places=places)


def _places(told: Iterable[tuple[str, str]], catalog: Catalog, most: int, *, places: bool) -> str:
    each = dict.fromkeys(f"{what}, {path}" if places else what for what, path in told)
    return some_titles(list(each), catalog, most)


def _goes(piece: Piece, catalog: Catalog) -> str:
    goes = catalog.plain(piece.goes.says)
    return goes if piece.need == "none" else f"{goes}, {catalog.word(piece.need)}"


def _piece_lines(piece: Piece, catalog: Catalog) -> Iterator[str]:
    yield from (piece.what, piece.why or "")
    yield _recorded(piece, catalog)
    if piece.missing:
        yield catalog.say("Not known: {facts}.", facts=gaps_in(piece.missing, catalog))


def _record_lines(record: RecordToGet, result: Screening) -> Iterator[str]:
    """Yield what is said of a record: of an act toward others that calls for it nothing but that there is one."""
    catalog, of_acts = result.catalog, WordsOfActs.of(result)
    say = catalog.say
    for at in record.at:
        where, told = at.text or at.path, facts_in(at.facts, catalog, 2)
        yield say("For {where}: {facts}.", where=where, facts=told) if told else say("For {where}.", where=where)
        if at.notes and not of_acts.at(at.path):
            yield say("Noted: {notes}", notes="; ".join(at.notes))
    yield say("From: {whom}", whom=record.whom)
    yield say("By {who}: {how}", who=catalog.word(record.ordered_by), how=record.how)
    if record.shows:
        yield say("Bears on: {elements}.", elements="; ".join(record.shows))
    for each in record.takes:
        read = {"text": each.text, "day": each.checked_on, "confidence": each.confidence}
        yield say("How long: {text} (checked {day}, confidence {confidence})", **read)
    if record.day_before:
        told = dates_in_words(record.day_before, catalog)
        yield say("The next date on file is {day}. Do not delay anything for that date because of this.", day=told)
    yield say("Risk of requesting: {what}", what=record.endangers)
    if record.waits_for:
        yield say("Wait for: {what}", what=record.waits_for)


def _changing(each: AsRead, catalog: Catalog) -> str:
    told = catalog.say("{title}: {text}", title=each.title, text=each.text)
    checked = catalog.say("Checked {day}; confidence {confidence}.", day=each.checked_on, confidence=each.confidence)
    return " ".join((told, checked, catalog.plain("Stale: check before relying.") if each.stale else ""))


def _tab_lines(tab: Tab, catalog: Catalog) -> Iterator[Line]:
    say = catalog.say
    for exhibit in tab.exhibits:
        shown = some_titles(list(exhibit.shows), catalog, _MANY)
        keys = ", ".join(exhibit.incidents)
        told = say("{number}. {title}: {facts}", number=exhibit.number, title=exhibit.title, facts=shown)
        held = catalog.plain(_HELD_BACK) if exhibit.held_back else ""
        below = (say("Counts as: {title}", title=exhibit.kind_of), held, exhibit.mind)
        yield Line(f"{told} ({keys})" if keys else told, below=below)
    if not tab.exhibits:
        yield Line(catalog.plain("On file: none."))
    wanted = [each for each in tab.missing if not each.endangers]
    for each in wanted[:_MANY]:
        told = say("Missing: {title} (from {whom})", title=each.title, whom=each.of_whom)
        if shown := some_titles(list(each.shows), catalog, _FEW):
            told = say("{told} Would show: {facts}.", told=told, facts=shown)
        yield Line(told, below=[each.care])
    if (more := len(wanted) - _MANY) > 0:
        yield Line(
            catalog.count("{number} more kind on the evidence page.", "{number} more kinds on the evidence page.", more)
        )
    why: dict[str, list[str]] = {}
    for each in tab.missing:
        if each.endangers:
            why.setdefault(each.why or "", []).append(each.title)
    for text, titles in why.items():
        yield Line(say("Held back: {titles}. {why}", titles="; ".join(titles), why=text))


def _recorded(told: Piece | ToCheck, catalog: Catalog) -> str:
    recorded = facts_in(told.facts, catalog, _FEW)
    return catalog.say("Recorded: {facts}.", facts=recorded) if recorded else ""


# --- the page ---------------------------------------------------------------------------------------------------------


_WORDS: Final = 800
_REQUIRED: Final = ("required", "required here")


def packet_document(result: Screening, *, index: bool = True, brief: bool = False) -> Document:
    """
    Return what goes in, what is missing and who gets it, for counsel.

    Args:
        result: The screening.
        index: Whether the index of exhibits stands at the end, on pages of its own.
        brief: Whether it is the table of contents alone, with the records to get by the risk of requesting them.
    """
    found, blocks = result.packet, list[Block]()
    if found and brief:
        return paper(result, _TITLE, _in_brief(found, result), above=(marked(result, FOR_COUNSEL),), words=_WORDS)
    if found:
        blocks += _blocks(found, result)
        blocks += (PageBreak(), Heading(result.catalog.plain(INDEX)), *_index(found, result.catalog)) if index else ()
    return paper(result, _TITLE, blocks, above=(marked(result, FOR_COUNSEL),))


def _in_brief(found: Packet, result: Screening) -> Iterator[Block]:
    catalog, plain, say = result.catalog, result.catalog.plain, result.catalog.say
    stops = result.urgent.stops if result.urgent else ()
    yield Bullets(
        (*(Line(in_short(stop, catalog), must=True) for stop in stops), *near_lines(result), *found.standing[:1])
    )
    away: dict[str, list[str]] = {}
    for each in found.away:
        away.setdefault(each.because, []).append(each.person)
    kept_from = (Line(f"{', '.join(people)}: {because}", must=True) for because, people in away.items())
    yield from titled(plain(_AWAY), kept_from)
    near = (Line(f"{day.by}: {', '.join(day.members)}. {day.text}", must=True) for day in found.near)
    yield from titled(plain(_NEAR), near)
    goes: dict[tuple[bool, str], list[str]] = {}
    for piece in sorted(found.pieces, key=lambda piece: piece.need not in _REQUIRED):
        how = piece.need in _REQUIRED, _goes(piece, catalog)
        goes.setdefault(how, []).append(f"{piece.number}. {piece.title} ({', '.join(piece.people)})")
    pieces = (Line("; ".join(titles), lead=f"{how}:", must=required) for (required, how), titles in goes.items())
    yield from titled(plain(_PIECES), pieces)
    for title, first in ((_FIRST, True), (_THEN, False)):
        risks: dict[str, list[str]] = {}
        for record in found.records:
            if record.first is first:
                named = record.title.partition(":")[0]
                risks.setdefault(record.endangers, []).append(f"{named} ({catalog.word(record.ordered_by)})")
        lines = (
            Line("; ".join(titles), below=[say("Risk of requesting: {what}", what=risk)], must=True)
            for risk, titles in risks.items()
        )
        yield from titled(plain(title), lines)
    yield from titled(plain(_EXHIBITS), (_tab_in_brief(tab, catalog) for tab in found.tabs))
    for title, several in ((_MARKING, found.marking), (_LAST, found.last_check)):
        yield from titled(plain(title), (f"☐ {check.text}" for check in several))


def _tab_in_brief(tab: Tab, catalog: Catalog) -> str:
    held = some_titles([exhibit.title for exhibit in tab.exhibits], catalog)
    told = catalog.say("On file: {titles}.", titles=held) if held else catalog.plain("On file: none.")
    return f"{tab.letter}. {tab.title}. {told}"


def index_document(result: Screening) -> Document:
    """Return the index of exhibits alone: what is filed, and nothing of what counsel thinks of it."""
    catalog, found = result.catalog, result.packet
    mark = catalog.plain(result.picture.status.law_of("filing").MARK)
    return Document(catalog.plain(INDEX), catalog.lang, (mark,), _index(found, catalog) if found else ())


def _blocks(found: Packet, result: Screening) -> Iterator[Block]:
    catalog, plain = result.catalog, result.catalog.plain
    yield Bullets(_head(found, result))
    yield Heading(plain(_PIECES))
    header = map(plain, ("No.", "Piece", "For", "Include", "What it depends on"))
    rows = (
        (
            *(str(piece.number), Line(piece.title, sure(piece.law)), ", ".join(piece.people)),
            *(_goes(piece, catalog), _piece_lines(piece, catalog)),
        )
        for piece in found.pieces
    )
    yield Table(plain(_PIECES), header, rows, (6, 24, 7, 12, 51))
    yield from titled(plain(_NEAR), (f"{day.by}: {', '.join(day.members)}. {day.text}" for day in found.near))
    yield from titled(plain(_AWAY), (f"{each.person}: {each.because}" for each in found.away))
    titles = (plain("Record"), plain("Where it is"), plain("For what, from whom, how, and the risk of requesting"))
    for title, first in ((_FIRST, True), (_THEN, False)):
        if several := [record for record in found.records if record.first is first]:
            yield Heading(plain(title))
            records: Iterator[tuple[Cell, ...]] = (
                (
                    Line(record.title, sure((record.law,))),
                    (plain(record.lies.says), catalog.word(record.ordered_by)),
                    _record_lines(record, result),
                )
                for record in several
            )
            yield Table(plain(title), titles, records, (26, 14, 60))
    yield Heading(plain(_EXHIBITS))
    for tab in found.tabs:
        yield Paragraph(f"{tab.letter}. {tab.title}", Style.STRONG)
        yield Bullets(_tab_lines(tab, catalog))
    for title, checks in ((_MARKING, found.marking), (_LAST, found.last_check)):
        yield Heading(plain(title))
        yield Bullets(Line(f"☐ {check.text} {_recorded(check, catalog)}", sure(check.law)) for check in checks)
    changing = (Line(_changing(each, catalog), cite(each.citations[:1])) for each in found.changing)
    yield from titled(plain(_CHANGING), changing)


def _index(found: Packet, catalog: Catalog) -> Iterator[Block]:
    plain = catalog.plain
    filed = {tab: [exhibit for exhibit in tab.exhibits if not exhibit.held_back] for tab in found.tabs}
    for tab, exhibits in filed.items():
        if exhibits:
            yield Paragraph(f"{tab.letter}. {tab.title}", Style.STRONG)
            rows = ((e.number, e.title, some_titles(list(e.shows), catalog, 8), *["____"] * 3) for e in exhibits)
            yield Table(tab.title, map(plain, _INDEXED), rows, (7, 27, 28, 9, 13, 16))
    if not any(filed.values()):
        yield Paragraph(plain("No exhibit is listed yet."))


_INDEXED: Final = ("No.", "Exhibit", "Shows", "Pages", "Original or copy", "Language, translation")
