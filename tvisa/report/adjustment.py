"""Adjustment: from when and until when to file, what is asked, what is missing and what to beware of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Line, Paragraph, Style, Tree
from tvisa.report.exposure import needs_blocks
from tvisa.report.page import SHAPES, cite, paper, remark_line, set_aside, titled
from tvisa.report.standing import element_table, finding_line, gaps_blocks, gaps_of
from tvisa.screening.residence.adjustment import AdjustmentScreening
from tvisa.words.catalog import Catalog

_TITLE: Final = "Adjustment of status"


_WORDS: Final = 400


def adjustment_document(
    found: AdjustmentScreening, catalog: Catalog, *, tree: bool = False, brief: bool = False
) -> Document:
    """Return a screening for adjustment; with *tree* every finding and every rule of procedure as well, *brief* what comes first."""
    result = found.as_dict()
    if brief:
        first = _in_brief(found, result, catalog)
        return paper(result, _TITLE, first, catalog=catalog, words=_WORDS)
    return paper(result, _TITLE, _blocks(found, result, catalog, tree=tree), catalog=catalog)


def _in_brief(found: AdjustmentScreening, result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    yield Paragraph(result["summary"], Style.STRONG)
    days = _days(result["clocks"], catalog)
    yield Bullets(Line(day, lead=f"{title}:", must=True) for title, day, _ in days)
    yield from titled(catalog.say("Beware"), (attrs.evolve(remark_line(told), must=True) for told in found.warnings))
    named = ((e, f"{SHAPES[e.outcome]} {e.title}: {e.outcome_text}.") for e in found.elements)
    yield from titled(catalog.plain("Element"), (Line(element.reason, lead=lead) for element, lead in named))
    yield from titled(
        catalog.say("Family members in T-2 to T-6 status"), (_relative(r, catalog) for r in result["relatives"])
    )
    yield from needs_blocks(found.needs, catalog)


def _blocks(found: AdjustmentScreening, result: Mapping[str, Any], catalog: Catalog, *, tree: bool) -> Iterator[Block]:
    say, (elements, parts) = catalog.say, found.parts
    yield Paragraph(result["summary"], Style.STRONG)
    yield Bullets(Line(day, cited, lead=f"{title}:") for title, day, cited in _days(result["clocks"], catalog))
    yield from _absences(result["clocks"]["presence"], catalog)
    yield from titled(say("Beware"), map(remark_line, found.warnings))
    yield element_table(elements, catalog)
    gaps = [g for judgment in (False, True) for g in gaps_of(elements, judgment=judgment)]
    for title, who in (
        (say("Facts still missing (for the interviewer)"), "interviewer"),
        (say("For counsel to weigh"), "counsel"),
    ):
        yield from gaps_blocks(title, [g for g in gaps if g.who == who], catalog)
    relatives = (_relative(relative, catalog) for relative in result["relatives"])
    yield from titled(say("Family members in T-2 to T-6 status"), relatives)
    yield from needs_blocks(found.needs, catalog)
    yield from map(Paragraph, set_aside((h["path"] for h in result["hostile_assertions"]), catalog))
    if tree:
        yield from (Tree(finding_line(element, catalog)) for element in elements)
        for relative, part in zip(result["relatives"], parts, strict=True):
            yield Paragraph(relative["person"], Style.STRONG)
            yield Tree(finding_line(part, catalog))
        rules = (Line(f"{r['title']}: {r['rule']}", cite(r["citations"][:2])) for r in result["procedures"])
        yield from titled(say("How it is filed, decided and interpreted"), rules)


def _days(clocks: Mapping[str, Any], catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    say = catalog.say
    presence, filing, status = clocks["presence"], clocks["filing"], clocks["status"]
    started = presence["counted_from"]["safe"] or presence["counted_from"]["earliest"]
    complete = presence["three_years_complete"]
    yield say("Counted from"), started["on"] if started else say("open"), _cited(presence, 0)
    yield say("Three years complete"), _range(complete["earliest"], complete["safe"], catalog), _cited(presence, 0)
    yield say("Days away since"), _count(presence["days_away"], catalog), _cited(presence, 2)
    if shorter := clocks["shorter_period"]["from"]:
        yield say("Completed case"), shorter, _cited(clocks["shorter_period"], 0)
    yield say("T-1 status until"), _until(status["until"], status["source"], catalog), _cited(status, 0)
    filed = filing["filed_on"]
    if filed["earliest"]:
        yield say("Form I-485 filed"), _range(filed["earliest"], filed["latest"], catalog), _cited(filing, 1)
    else:
        yield say("File from"), filing["earliest_safe"] or say("open"), _cited(filing, 0)
        yield say("File until"), filing["last_day"] or say("open"), _cited(filing, 1)


def _cited(clock: Mapping[str, Any], number: int) -> str:
    """Return the regulation behind a clock or, where none is cited first, whatever is."""
    citations = clock["rules"][number]["citations"]
    return str(next((c for c in citations if "CFR" in c), citations[0]))


def _range(low: str | None, high: str | None, catalog: Catalog) -> str:
    if low == high:
        return low or catalog.plain("open")
    if low is None or high is None:
        return catalog.say("{day} at the earliest", day=low) if low else catalog.say("{day} at the latest", day=high)
    return catalog.say("{low} to {high}", low=low, high=high)


def _count(days: Mapping[str, Any], catalog: Catalog) -> str:
    least, most = days["least"], days["most"]
    if least is None or most is None:
        return catalog.plain("open")
    return str(least) if least == most else catalog.say("{low} to {high}", low=least, high=most)


def _until(until: Mapping[str, Any], source: str, catalog: Catalog) -> str:
    days = _range(until["earliest"], until["latest"], catalog)
    return catalog.say("{days} at most", days=days) if source == "by_rule" else days


def _absences(presence: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    say = catalog.say
    if not presence["absences"]:
        yield Paragraph(
            say("No absence on file since the grant.")
            if presence["list_complete"]
            else say("No absence on file since the grant; the list is not complete.")
        )
        return
    lines = [_absence(number, absence, catalog) for number, absence in enumerate(presence["absences"], start=1)]
    if not presence["list_complete"]:
        lines.append(say("The list is not complete."))
    yield from titled(say("Absences since the grant"), lines)


def _absence(number: int, absence: Mapping[str, Any], catalog: Catalog) -> str:
    say, days = catalog.say, absence["days"]
    if not absence["begun"]:
        left = _day(absence["left"], catalog)
        return say("{number}. {left}: not begun by the day asked about.", number=number, left=left)
    words = {
        "met": say("over 90 days"),
        "not_met": say("not over 90 days"),
        "unknown": say("not known whether over 90 days"),
        "contested": say("disputed"),
    }
    line = say(
        "{number}. {left} to {returned}: {least} to {most} days, {limit}.",
        number=number,
        left=_day(absence["left"], catalog),
        returned=_day(absence["returned"], catalog),
        least=days["least"],
        most=days["most"] if days["most"] is not None else say("open"),
        limit=words[absence["over_the_limit"]],
    )
    return f"{line} {say('Excused.')}" if absence["excused"] == "met" else line


def _day(span: Mapping[str, Any], catalog: Catalog) -> str:
    """Return a day as it was recorded, every claim of it."""
    return " / ".join(span["recorded"]) or catalog.plain("open")


def _relative(relative: Mapping[str, Any], catalog: Catalog) -> Line:
    told = relative["outcome_text"]
    if relative["outcome"] != "met":
        told += f". {relative['reason']}"
    if relative["file_until"] and relative["outcome"] != "not_met":
        told += " " + catalog.say("Last day to file in status: {day}.", day=relative["file_until"])
    return Line(told, lead=f"{SHAPES[relative['outcome']]} {relative['person']}:")
