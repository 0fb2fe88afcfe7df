"""What goes into a filing, for counsel, with the index of exhibits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line, PageBreak, Paragraph, Style, Table
from tvisa.report.evidence import some_titles
from tvisa.report.memo_acts import WordsOfActs, elsewhere
from tvisa.report.page import paper
from tvisa.report.urgent import in_short
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.filing.packet import AsRead, Cited, Goes, Lies, Packet, Piece, RecordToGet, Tab, ToCheck
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import exported, without_others
from tvisa.words.catalog import Catalog

_MANY: Final = 4
_FEW: Final = 3
GOES: Final = {
    Goes.IN: "goes in",
    Goes.OPEN: "open",
    Goes.CHOICE: "may go in",
    Goes.NOT_NOW: "not now",
    Goes.NONE: "none to file",
}
"""Whether a piece goes in, in words."""
LIES: Final = {
    Lies.HELD: "something of it is held",
    Lies.TO_GET: "to get",
    Lies.WAITS: "waits",
    Lies.NOT_ASKED_FOR: "not asked for",
}
"""Where a record is, in words."""
_TITLE: Final = "What goes in"
_PIECES: Final = "The pieces, in order"
_AWAY: Final = "Whom nobody asks for anything"
_FIRST: Final = "Records plan: before anything is signed"
_THEN: Final = "Records plan: after that"
_EXHIBITS: Final = "Exhibits, by element"
INDEX: Final = "Index of exhibits"
_MARKING: Final = "How it is marked and kept"
_NEAR: Final = "Days of the family to file before"
_HELD_BACK: Final = "Held back, and not in the index: papers of this kind are read by counsel before anything is filed."
_LAST: Final = "The last check, on the filing day"
_CHANGING: Final = "What changes: look again on the filing day"


def packet_line(result: Screening) -> str:
    """Say in one line how much of a packet is in the file and waiting."""
    found, say = result.packet, result.catalog.say
    if found is None:
        return ""
    return say(
        "Filing: {held} exhibits on file, {records} records to get, {waiting} that wait: tvisa packet CASE.",
        held=sum(len(tab.exhibits) for tab in found.tabs),
        records=sum(each.lies is Lies.TO_GET for each in found.records),
        waiting=sum(each.lies is Lies.WAITS for each in found.records),
    )


def _head(found: Packet, result: Screening) -> Iterator[Line]:
    """Yield what stands before the pieces: the stop signs that are up, as a screening prints them, and what holds of all of it."""
    catalog = result.catalog
    for stop in result.urgent.stops if result.urgent else ():
        text, cited = in_short(stop, catalog)
        yield Line(text, f"[{cited}]" if cited else "")
    yield from map(Line, found.standing)
    yield from elsewhere(result, catalog)


# --- shared words -----------------------------------------------------------------------------------------------------


def cite(law: Iterable[Cited]) -> str:
    """Write where something stands, the first place of each rule; how it was verified where that is less than its text."""
    told = [f"{rule.citations[0]} ({rule.confidence})" for rule in law if rule.citations]
    return f"[{'; '.join(dict.fromkeys(told))}]" if told else ""


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
    told = []
    for fact in without_others(facts) if acts else exported(facts):
        answer = ", ".join(map(catalog.word, fact.answer.split(", ")))
        text = catalog.say("{label}: {answer}", label=catalog.plain(fact.label), answer=answer)
        if sources := ", ".join(map(catalog.word, fact.sources)):
            text = catalog.say("{answer} ({sources})", answer=text, sources=sources)
        told.append(f"{text}, {fact.path}" if places else text)
    return some_titles(list(dict.fromkeys(told)), catalog, most)


def gaps_in(gaps: Iterable[Gap], catalog: Catalog, most: int = _FEW, *, places: bool = False) -> str:
    """Say what is not known by what it is called, and by its place where that is wanted, each once, the rest counted."""
    told = ((catalog.plain(gap.label), gap.path) for gap in gaps)
    return some_titles(list(dict.fromkeys(f"{what}, {path}" if places else what for what, path in told)), catalog, most)


def _goes(piece: Piece, catalog: Catalog) -> str:
    """Say whether a piece goes in, and why where it does."""
    goes = catalog.plain(GOES[piece.goes])
    return goes if piece.need == "none" else f"{goes}, {catalog.word(piece.need)}"


def _piece_lines(piece: Piece, catalog: Catalog) -> Iterator[str]:
    say = catalog.say
    yield piece.what
    if piece.why:
        yield piece.why
    if recorded := facts_in(piece.facts, catalog, _FEW):
        yield say("Recorded: {facts}.", facts=recorded)
    if piece.missing:
        yield say("Not known: {facts}.", facts=gaps_in(piece.missing, catalog))


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
        yield say("How long: {text} (checked {day}, confidence {confidence})", **_read(each))
    if record.day_before:
        told = dates_in_words(record.day_before, catalog)
        yield say("The next day recorded is {day}: nothing of that day waits for this.", day=told)
    yield say("Asking endangers: {what}", what=record.endangers)
    if record.waits_for:
        yield say("Waits for: {what}", what=record.waits_for)


def _read(each: AsRead) -> dict[str, object]:
    return {"text": each.text, "day": each.checked_on, "confidence": each.confidence}


def _changing(each: AsRead, catalog: Catalog) -> str:
    told = catalog.say("{title}: {text}", title=each.title, text=each.text)
    checked = catalog.say(
        "Checked {day}; confidence {confidence}.", **{k: v for k, v in _read(each).items() if k != "text"}
    )
    return " ".join((told, checked, catalog.plain("Stale: check before relying.") if each.stale else "")).strip()


def _tab_lines(tab: Tab, catalog: Catalog) -> Iterator[Line]:
    say = catalog.say
    for exhibit in tab.exhibits:
        shown = some_titles(list(exhibit.shows), catalog, _MANY)
        keys = ", ".join(exhibit.incidents)
        told = say("{number}. {title}: {facts}", number=exhibit.number, title=exhibit.title, facts=shown)
        held = catalog.plain(_HELD_BACK) if exhibit.held_back else ""
        below = (say("Counts as: {title}", title=exhibit.kind_of), held, exhibit.mind)
        yield Line(f"{told} ({keys})" if keys else told, below=map(Line, filter(None, below)))
    if not tab.exhibits:
        yield Line(catalog.plain("Nothing that is recorded with a fact."))
    wanted = [each for each in tab.missing if not each.endangers]
    for each in wanted[:_MANY]:
        told = say("Missing: {title}, from: {whom}", title=each.title, whom=each.of_whom)
        if shown := some_titles(list(each.shows), catalog, _FEW):
            told = say("{told} Would show: {facts}.", told=told, facts=shown)
        yield Line(told, below=[Line(each.care)] if each.care else ())
    if len(wanted) > _MANY:
        more = len(wanted) - _MANY
        yield Line(catalog.count("{number} more kind: tvisa evidence.", "{number} more kinds: tvisa evidence.", more))
    why: dict[str, list[str]] = {}
    for each in tab.missing:
        if each.endangers:
            why.setdefault(each.why or "", []).append(each.title)
    for text, titles in why.items():
        yield Line(say("Held back: {titles}. {why}", titles="; ".join(titles), why=text))


def _check_facts(check: ToCheck, catalog: Catalog) -> Iterator[str]:
    if recorded := facts_in(check.facts, catalog, _FEW):
        yield catalog.say("Recorded: {facts}.", facts=recorded)


# --- the page ---------------------------------------------------------------------------------------------------------


def packet_document(result: Screening, *, index: bool = True) -> Document:
    """
    Return what goes in, what is missing and who gets it, for counsel.

    Args:
        result: The screening.
        index: Whether the index of exhibits stands at the end, on pages of its own.
    """
    catalog, found = result.catalog, result.packet
    plain = catalog.plain
    private = plain("PRIVILEGED AND CONFIDENTIAL. Draft for counsel; not for filing.")
    open_ = plain("CONFIDENTIAL DRAFT for counsel; not for filing. Not recorded as privileged.")
    mark = private if result.setting == "privileged" else open_
    blocks = (*_blocks(found, result), *(_index_at_end(found, catalog) if index else ())) if found else ()
    return paper(result, catalog, _TITLE, blocks, above=(mark,))


def index_document(result: Screening) -> Document:
    """Return the index of exhibits alone: what is filed, and nothing of what counsel thinks of it."""
    catalog, found = result.catalog, result.packet
    plain = catalog.plain
    marked = plain("Information protected by 8 USC 1367.")
    blocks = tuple(_index(found, catalog)) if found else ()
    return Document(plain(INDEX), catalog.lang, (marked,), blocks)


def _blocks(found: Packet, result: Screening) -> Iterator[Block]:
    catalog = result.catalog
    plain = catalog.plain
    yield Bullets(_head(found, result))
    yield Heading(plain(_PIECES))
    header = (plain("No."), plain("Piece"), plain("For"), plain("Goes in"), plain("What it turns on"))
    rows = tuple(
        (
            (Line(str(piece.number)),),
            (Line(piece.title, cite(piece.law)),),
            (Line(", ".join(piece.people)),),
            (Line(_goes(piece, catalog)),),
            tuple(map(Line, _piece_lines(piece, catalog))),
        )
        for piece in found.pieces
    )
    yield Table(plain(_PIECES), header, rows, (6, 24, 7, 12, 51))
    if found.near:
        yield Heading(plain(_NEAR))
        yield Bullets(Line(f"{day.by}: {', '.join(day.members)}. {day.text}") for day in found.near)
    if found.away:
        yield Heading(plain(_AWAY))
        yield Bullets(Line(f"{each.person}: {each.because}") for each in found.away)
    for title, first in ((_FIRST, True), (_THEN, False)):
        if several := [record for record in found.records if record.first is first]:
            yield Heading(plain(title))
            yield _records_table(plain(title), several, result)
    yield Heading(plain(_EXHIBITS))
    for tab in found.tabs:
        yield Paragraph(f"{tab.letter}. {tab.title}", Style.STRONG)
        yield Bullets(_tab_lines(tab, catalog))
    for title, checks in ((_MARKING, found.marking), (_LAST, found.last_check)):
        yield Heading(plain(title))
        yield Bullets(
            Line(" ".join((f"☐ {check.text}", *_check_facts(check, catalog))), cite(check.law)) for check in checks
        )
    if found.changing:
        yield Heading(plain(_CHANGING))
        yield Bullets(Line(_changing(each, catalog), f"[{each.citations[0]}]") for each in found.changing)


def _index_at_end(found: Packet, catalog: Catalog) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(catalog.plain(INDEX))
    yield from _index(found, catalog)


def _records_table(title: str, records: Iterable[RecordToGet], result: Screening) -> Table:
    catalog = result.catalog
    plain = catalog.plain
    header = (plain("Record"), plain("Where it is"), plain("For what, from whom, how, and what asking endangers"))
    rows = tuple(
        (
            (Line(record.title, cite((record.law,))),),
            (Line(plain(LIES[record.lies])), Line(catalog.word(record.ordered_by))),
            tuple(map(Line, _record_lines(record, result))),
        )
        for record in records
    )
    return Table(title, header, rows, (26, 14, 60))


def _index(found: Packet, catalog: Catalog) -> Iterator[Block]:
    plain = catalog.plain
    paper = (plain("Pages"), plain("Original or copy"), plain("Language, translation"))
    header = (plain("No."), plain("Exhibit"), plain("Shows"), *paper)
    filed = {tab: [exhibit for exhibit in tab.exhibits if not exhibit.held_back] for tab in found.tabs}
    for tab, exhibits in filed.items():
        if exhibits:
            yield Paragraph(f"{tab.letter}. {tab.title}", Style.STRONG)
            rows = tuple(
                (
                    (Line(exhibit.number),),
                    (Line(exhibit.title),),
                    (Line(some_titles(list(exhibit.shows), catalog, 8)),),
                    (Line("____"),),
                    (Line("____"),),
                    (Line("____"),),
                )
                for exhibit in exhibits
            )
            yield Table(tab.title, header, rows, (7, 27, 28, 9, 13, 16))
    if not any(filed.values()):
        yield Paragraph(plain("No exhibit is listed yet."))
