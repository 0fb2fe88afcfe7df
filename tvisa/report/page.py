"""What the pages share: what stands above them, and below."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

import attrs

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, first_of, words_of
from tvisa.screening.conduct.result import Exposed
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import StopSign
from tvisa.screening.elements.result import Fact, Part
from tvisa.screening.elements.standing import PartStanding
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import OF_ACTS, for_export
from tvisa.screening.table import RemarkTold
from tvisa.words.catalog import ENGLISH, Catalog

SHAPES: Final = {"met": "●", "not_met": "■", "unknown": "○", "contested": "◆"}
"""Shapes that say how a part stands, for print and for those who see no color."""
STANDINGS: Final = {
    **SHAPES,
    "supported": "●",
    "on_facts": "◐",
    "both_sides": "◐",
    "partly": "◔",
    "points_against": "○",
    "nothing": "○",
}
"""Shapes that say where an element stands on the facts; of admissibility, how it stands."""
BASES: Final = {"rule": "by rule", "judgment": "by judgment", "assertion": "by assertion"}
"""On what a result rests."""
STATES: Final = {
    "not asked": "not asked",
    "unknown": "asked, not known",
    "declined": "declined",
    "imprecise": "a more exact date is needed",
    "list open": "any others?",
    "not yet": "not yet; can still happen",
    "judgment": "to be weighed",
}
"""Why something is still open."""


MADE_BY: Final = "tvisa {version}. Law as of {as_of}: {title}; last checked {checked_on}."
"""By which version and under which law a result was made."""
AS_DECIDED: Final = "This reads an old case as it was decided. It adopts what the last decision in each matter found, and computes the rest. It is not a screening under today's law."
"""What stands above everything that is told of a case read so."""
_MARKED: Final = {
    True: "PRIVILEGED AND CONFIDENTIAL. Working paper; not for filing.",
    False: "CONFIDENTIAL working paper; not for filing. Not recorded as privileged.",
}
FOR_COUNSEL: Final = {
    True: "PRIVILEGED AND CONFIDENTIAL. Draft for counsel; not for filing.",
    False: "CONFIDENTIAL DRAFT for counsel; not for filing. Not recorded as privileged.",
}
"""The mark of what counsel fills: in a privileged setting, and in any other."""


def marked(result: Screening, marks: Mapping[bool, str] = _MARKED) -> str:
    """Return the mark that a working paper bears; only one of a privileged setting calls itself privileged."""
    return result.catalog.plain(marks[result.setting == "privileged"])


def left_out(catalog: Catalog) -> str:
    """Say what a redacted page leaves out."""
    return catalog.plain(
        "Redacted: no free text, dates by year only, ages only as under 18 or not. The result says less, but it is not anonymous."
    )


def paper(
    result: Screening | Mapping[str, Any],
    title: str,
    blocks: Iterable[Block],
    *,
    catalog: Catalog = ENGLISH,
    above: Iterable[str] = (),
    below: Iterable[str] = (),
    points: float = 9.5,
    foot: bool = True,
    words: int = 0,
) -> Document:
    """
    Return a page of a result: above it the version, the law and, where nobody is screened under that law today, its note.

    Args:
        result: A screening, or another document as plain values.
        title: Its title, in English.
        blocks: What it tells.
        catalog: The language of plain values; a screening has its own.
        above: What stands above all else, such as a mark.
        below: What stands below the law.
        points: How large its text is in print.
        foot: Whether it ends with what it is not.
        words: How many words it has at most, where what comes first is told alone; `short` says how.
    """
    if isinstance(result, Mapping):
        version, law, disclaimer, decided = result["tvisa_version"], result["law"], result["disclaimer"], False
    else:
        version, disclaimer, decided, catalog = (
            result.tvisa_version,
            result.disclaimer,
            result.as_decided,
            result.catalog,
        )
        law = {name: getattr(result.law, name) for name in ("as_of", "title", "checked_on", "note")}
    head = catalog.say(MADE_BY, version=version, **{name: law[name] for name in ("as_of", "title", "checked_on")})
    told = (*above, head, law.get("note"), catalog.plain(AS_DECIDED) if decided else "", *below)
    banner = tuple(text for text in told if text)
    whole = Document(catalog.plain(title), catalog.lang, banner, blocks, disclaimer if foot else "", points)
    return short(whole, words, catalog) if words else whole


_SHORT_FOOT: Final = "Counsel reviews this page. It is not legal advice, and it decides nothing."
_LONGER: Final = "Longer than {words} words, because urgent, uncleared or dangerous points are never cut."
_MORE: Final = "{number} more with --all: {titles}."
_MORE_UNNAMED: Final = "{number} more with --all."
_DETAILS: Final = "Details and law: --all."
_ROOM_TO_COUNT: Final = 28
_LANGUAGE: Final = 1.2
"""How many words another language needs for one of English."""


def short(doc: Document, words: int, catalog: Catalog) -> Document:
    """
    Return a page of at most so many words in English, and a fifth more in another language: what comes first, as `first_of` says.

    What is left out is counted by part on its last line. Where what must be said is longer than that, the page says so.
    """
    limit = words if catalog.lang == "en" else int(words * _LANGUAGE)
    foot = catalog.plain(_SHORT_FOOT) if doc.foot else ""
    around = words_of(map(Paragraph, (doc.title, *doc.banner, foot)))
    blocks, left = first_of(doc.blocks, limit - around - _ROOM_TO_COUNT)
    told = [catalog.plain(_DETAILS)]
    if left:
        names = [f"{title.partition(':')[0]} ({number})" for title, number in left.items() if title]
        fits = ("; ".join((*names[:most], *(["…"] if most < len(names) else []))) for most in range(len(names), 0, -1))
        named = next((text for text in fits if words_of([Paragraph(text)]) <= _ROOM_TO_COUNT - 8), "")
        told = [catalog.say(_MORE if named else _MORE_UNNAMED, number=left.total(), titles=named)]
    if around + words_of(blocks) + _ROOM_TO_COUNT > limit:
        told.append(catalog.say(_LONGER, words=limit))
    return attrs.evolve(doc, blocks=(*blocks, Paragraph(" ".join(told), Style.SMALL)), foot=foot)


SOON: Final = 30
"""Within how many days a date is on a page, whatever is lost on it."""


def days_until(written: str | None, as_of: datetime.date) -> int | None:
    """Return how many days are left until a date as JSON writes it; nothing where it is no single date."""
    try:
        return (datetime.date.fromisoformat(written or "") - as_of).days
    except ValueError:
        return None


def soon(written: str | None, as_of: datetime.date) -> bool:
    """Say whether a date is within thirty days: no page cuts it."""
    left = days_until(written, as_of)
    return left is not None and 0 <= left <= SOON


def cite(citations: str | Iterable[str]) -> str:
    """Write where something stands, each place once."""
    places = citations if isinstance(citations, str) else "; ".join(dict.fromkeys(citations))
    return f"[{places}]" if places else ""


def remark_line(remark: RemarkTold) -> Line:
    """Say a remark, with the first place of each of its provisions."""
    return Line(remark.text, cite(remark.citations))


def cited(told: Iterable[tuple[str, str]]) -> tuple[Line, ...]:
    """Return sentences, each with where it stands."""
    return tuple(Line(text, cite(citations)) for text, citations in told)


def standing(part: Part, catalog: Catalog, name: str = "") -> str:
    """Say how a part stands, and on what that rests."""
    status = f"{SHAPES[part.outcome]} {name}{': ' if name else ''}{part.outcome_text}"
    basis = catalog.plain(BASES[part.basis]) if part.basis else ""
    return catalog.say("{finding}, {basis}", finding=status, basis=basis) if basis else status


def told_of(fact: Fact, catalog: Catalog) -> str:
    """Say what is recorded: what it is called, its answer and who says so."""
    answer = catalog.words(fact.answer.split(", "))
    return catalog.said_by(
        catalog.say("{label}: {answer}", label=catalog.plain(fact.label), answer=answer), fact.sources
    )


def set_aside(places: Iterable[str], catalog: Catalog) -> Iterator[str]:
    """Yield what only a trafficker's side says, where there is any."""
    if paths := ", ".join(places):
        yield catalog.say("Set aside (adverse source alone): {paths}.", paths=paths)


_OF_TRAUMA: Final = "assistance.trauma."
_CURABLE: Final = "Missing: one credible report through counsel to a law enforcement agency (LEA) with jurisdiction, or an exception or exemption ({facts})."


def lacking(stands: PartStanding, result: Screening, most: int) -> str:
    """Say what is missing: a report that is still to be made cures what trauma would excuse, and is named before the excuse."""
    unreported = result.urgent is not None and any(stop.code == "REPORT" for stop in result.urgent.stops)
    excused = unreported and any(path.startswith(_OF_TRAUMA) for path in stands.lacks)
    message = _CURABLE if excused else "Missing: {facts}."
    return result.catalog.say(message, facts=result.catalog.some(stands.lacking, most)) if stands.lacking else ""


def titled(title: str, lines: Iterable[Line | str | None]) -> Iterator[Block]:
    """Yield a list under its title; nothing where there is none."""
    if (listed := Bullets(lines)).items:
        yield Heading(title)
        yield listed


# --- acts of the client's own ------------------------------------------------------------------------------------------
# A draft is mailed, printed and put on a drive. What of an act goes into it is said once, in `tvisa.screening.sharing.sharing`.

BAR: Final = "TRAFFICKER_BAR_SIGNAL"
_TOWARD_OTHERS: Final = "A"
_ELSEWHERE: Final = "This page names the client's own acts only by their legal category. The outline for counsel and the screening give dates, people, places, means, pressure and words, both readings of each, and the do-not-contact list. Neither is for export."


@attrs.frozen
class WordsOfActs:
    """Where what was typed tells of acts toward others."""

    statements: frozenset[str]
    """The earlier statements that are about such acts."""
    people: frozenset[str]
    """The places of people who stand in the file for an act that was done to them, and for nothing else."""

    @classmethod
    def of(cls, result: Screening) -> WordsOfActs:
        """Return those of a screening."""
        about = (each for each in result.statements if any(path.startswith(OF_ACTS) for path in each.about))
        return cls(frozenset(each.path for each in about), result.touched)

    def at(self, path: str) -> bool:
        """Say whether what was typed at a place tells of such an act."""
        return path.startswith(OF_ACTS) or any(path == kept or path.startswith(f"{kept}.") for kept in self.statements)

    def dated(self, path: str) -> bool:
        """Say whether a day at a place is one of such an act, or the birth of somebody whom one was done to."""
        return path.startswith(OF_ACTS) or any(path.startswith(f"{kept}.") for kept in self.people)


def findings_told(result: Screening) -> Iterator[Exposed]:
    """Yield the findings that a draft names: of those on acts toward others the bar alone, since the rest tell what was done."""
    yield from (each for each in result.exposure if each.group != _TOWARD_OTHERS or each.code == BAR)


def of_an_act(item: StopSign | UrgentDay) -> bool:
    """Say whether a day is counted from one of such an act, so that it would tell it; a stop sign tells none."""
    return not item.is_stop and not all(map(for_export, cast("UrgentDay", item).paths))


def elsewhere(result: Screening) -> list[Line]:
    """Say where the rest of it is told; nothing where no act is on file."""
    acts = result.bar.acts if result.bar else ()
    return [Line(result.catalog.plain(_ELSEWHERE))] if acts else []
