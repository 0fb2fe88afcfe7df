"""
The timeline: when, what, how old everybody was, and what the dates do not put in order; in words, and as one picture.

In the picture a point is a day; a hollow bar a day somewhere in it; a filled bar what lasted, hollow where its ends are not sure; a
diamond, or a broken bar, a day that is reckoned. It has shapes in place of colors, every word of it is real text, and nothing is
fetched when the file is opened: no font, no script, no address.
"""

from __future__ import annotations

import calendar
import datetime
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, Table
from tvisa.report.family import KINSHIP
from tvisa.report.page import WordsOfActs, marked, titled
from tvisa.screening.days.chronology import Chronology, TimelineAge, TimelineEntry, TimelinePerson
from tvisa.screening.filing.checked import Contradicted
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import for_export
from tvisa.words.catalog import Catalog

_MARKS: Final = {"told": "", "birthday": "*", "deadline": "*", "window": "*"}
_PARTS: Final = {
    "applicant": "the applicant",
    "relative": "relative",
    "victim": "another person to whom something was done",
}
_KIN: Final = {**KINSHIP, "child": "son or daughter"}
"""A son or daughter of any age: whether that is a child in law is told elsewhere."""
TITLE: Final = "Timeline"
_NOTHING: Final = "No date is on file."
_ORDER: Final = "order relative to {numbers} not known"
_FROM: Final = "from {paths}"
_AFTER: Final = "{age}; {later} at the end"


# --- in words ---------------------------------------------------------------------------------------------------------


def called(entry: TimelineEntry, catalog: Catalog) -> str:
    """Say what an entry is, with the record that it stands in."""
    return catalog.say("{record}: {fact}", record=entry.record, fact=entry.what) if entry.record else entry.what


def who(person: TimelinePerson, catalog: Catalog) -> str:
    """Say who somebody is."""
    kin = catalog.plain(_KIN[person.kinship]) if person.kinship else ""
    return catalog.say("{person}: {part}", person=person.person, part=kin or catalog.plain(_PARTS[person.part]))


def age_told(age: TimelineAge, catalog: Catalog) -> str:
    """Say how old somebody was."""
    if age.band:
        return f"{age.person} {age.band}"
    told = years(age.low, age.high, catalog)
    if age.high_at_end is not None:
        later = years(age.low_at_end, age.high_at_end, catalog)
        told = catalog.say(_AFTER, age=told, later=later) if later != told else told
    return f"{age.person} {told}"


def ages_told(entry: TimelineEntry, catalog: Catalog) -> str:
    """Say how old everybody was."""
    return ", ".join(age_told(age, catalog) for age in entry.ages)


def years(low: int | None, high: int | None, catalog: Catalog) -> str:
    """Say an age in years, or between which it lies."""
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
        yield catalog.plain(entry.sort.says)
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
            catalog.plain("Not dated, so it cannot be put in order"),
            [screening.called(one.path) for one in found.undated],
        )
    if found.set_aside:
        yield (
            catalog.plain("Dated only by a trafficker or another adverse source, and set aside"),
            list(map(screening.called, found.set_aside)),
        )


def places(found: Contradicted, screening: Screening) -> str:
    """Name the places of what does not fit."""
    return ", ".join(map(screening.called, found.paths))


_MISFITS: Final = "Records that conflict with one another"
_LEGEND: Final = "Calculated dates are marked *. A number identifies each line; ages are those on the first day."


def head(found: Chronology, catalog: Catalog) -> str:
    """Say as of which day it is read, and whose age is told."""
    people = "; ".join(who(one, catalog) for one in found.people)
    return catalog.say("As of {day}. {people}", day=found.day.isoformat(), people=people).strip()


# --- the page ---------------------------------------------------------------------------------------------------------


def timeline_document(screening: Screening, *, redact: bool = False) -> Document:
    """Return the timeline of a screening as a document, in its language."""
    plain, found = screening.catalog.plain, screening.chronology(redact=redact)
    blocks: list[Block] = []
    if found is None or not len(found):
        blocks.append(Paragraph(plain(_NOTHING)))
    else:
        rows = (
            (
                *(f"{entry.number}{_MARKS[entry.sort]}", entry.when),
                Line(called(entry, screening.catalog), below=[Line("", aside) for aside in asides(entry, screening)]),
                [age_told(age, screening.catalog) for age in entry.ages] or "–",
            )
            for entry in found
        )
        header = map(plain, ("No.", "When", "What", "Ages"))
        blocks += [Table(plain(TITLE), header, rows, (6, 26, 46, 22)), Paragraph(plain(_LEGEND), Style.SMALL)]
        for title, lines in notes_of(found, screening):
            blocks += titled(title, lines)
    misfits = (Line(one.text, places(one, screening)) for one in screening.contradictions)
    blocks += titled(plain(_MISFITS), misfits)
    banner = (head(found, screening.catalog),) if found is not None and len(found) else ()
    lang, mark = screening.catalog.lang, marked(screening)
    return Document(plain(TITLE), lang, (mark, *banner), blocks, screening.disclaimer)


def for_memo(screening: Screening, *, redact: bool, ages: bool = True) -> Iterator[Block]:
    """Yield what a memo tells of it: what does not fit, and each date that was told, with ages, notes but those of acts, and who said so."""
    catalog, plain = screening.catalog, screening.catalog.plain
    misfits = (one for one in screening.contradictions if all(map(for_export, one.paths)))
    yield from titled(plain(_MISFITS), (Line(one.text, places(one, screening)) for one in misfits))
    chronology, of_acts = screening.chronology(redact=redact), WordsOfActs.of(screening)
    told = [
        attrs.evolve(entry, notes=()) if of_acts.at(entry.path) else entry
        for entry in chronology or ()
        if entry.sort == "told" and not of_acts.dated(entry.path)
    ]
    if not told:
        return
    yield Heading(plain(TITLE))
    if not ages:
        days = groupby(told, key=lambda entry: entry.written)
        yield Bullets([_in_a_line(written, tuple(entries), catalog) for written, entries in days])
        return
    rows = []
    for entry in told:
        small = "; ".join(filter(None, (ages_told(entry, catalog), *entry.notes)))
        what = Line(called(entry, catalog), small)
        rows.append((" | ".join(entry.written), what, catalog.words(entry.sources) or "–"))
    yield Table(plain(TITLE), map(plain, ("When", "What", "Source")), rows, (20, 58, 22))


def _in_a_line(written: tuple[str, ...], entries: tuple[TimelineEntry, ...], catalog: Catalog) -> Line:
    told = (catalog.said_by(called(entry, catalog), entry.sources) for entry in entries)
    text = catalog.say("{when}: {what}", when=" | ".join(written), what="; ".join(told))
    return Line(text, "; ".join(note for entry in entries for note in entry.notes))


# --- as a picture -----------------------------------------------------------------------------------------------------

_WIDTH: Final = 1000
_LINE: Final = 16
_TOP: Final = 96
_LEFT: Final = 330
_RIGHT: Final = 800
_WRAP: Final = {"what": 42, "ages": 26, "head": 130}
_TICKS: Final = 9
_KEY: Final = (
    ("point", "a day"),
    ("rough", "a day within that period"),
    ("lasted", "a period; hollow where its start or end is uncertain"),
    ("diamond", "a calculated date"),
    ("arrow", "before or after the years shown"),
)
_DESC: Final = (
    "{number} dated events in order, the earliest first, each with the age of everybody whose birth date is known."
)
_IN_WORDS: Final = "The same in words"
_STYLE: Final = """\
text { font: 13px "DejaVu Sans", "Liberation Sans", Arial, sans-serif; fill: #000; }
.small { font-size: 11.5px; fill: #333; }
.bold { font-weight: bold; }
.head { font-weight: bold; font-size: 17px; }
.grid { stroke: #bbb; stroke-width: 1; }
.row { stroke: #ddd; stroke-width: 1; }
.today { stroke: #000; stroke-width: 1.2; stroke-dasharray: 5 4; }
.full { fill: #000; stroke: #000; stroke-width: 1.2; }
.rough { fill: #fff; stroke: #000; stroke-width: 1.4; }
.reckoned { fill: #fff; stroke: #000; stroke-width: 1.4; stroke-dasharray: 3 2; }
.diamond { fill: #fff; stroke: #000; stroke-width: 1.6; }
"""
_HTML: Final = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ color: #000; background: #fff; margin: 1rem auto; max-width: 62rem; padding: 0 1rem;
  font: 0.95rem/1.45 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }}
svg {{ width: 100%; height: auto; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border: 1px solid #888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }}
small {{ color: #333; display: block; }}
@page {{ margin: 1.5cm; }}
@media print {{ body {{ margin: 0; max-width: none; padding: 0; font-size: 10pt; }} tr {{ break-inside: avoid; }} }}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


# --- the picture ------------------------------------------------------------------------------------------------------


@attrs.frozen
class _Span:
    """When something was, as days; None where nothing bounds it."""

    low: datetime.date | None
    begun: datetime.date | None
    over: datetime.date | None
    high: datetime.date | None

    @property
    def lasted(self) -> bool:
        return (self.low, self.begun) != (self.over, self.high)


def _first(text: str | None) -> datetime.date | None:
    return None if not text else datetime.date(int(text), 1, 1) if len(text) == 4 else datetime.date.fromisoformat(text)


def _last(text: str | None) -> datetime.date | None:
    return datetime.date(int(text), 12, 31) if text and len(text) == 4 else _first(text)


def _span(entry: TimelineEntry) -> _Span:
    low, high = _first(entry.earliest), _last(entry.latest)
    lasted = entry.begun_by or entry.over_from
    if not lasted and entry.earliest and not entry.latest:
        return _Span(low, None, low, None)
    return _Span(low, _last(entry.begun_by) if lasted else high, _first(entry.over_from) if lasted else low, high)


class _Axis:
    """Puts days on the breadth of the picture; births and what lies far before the rest stand at its edge."""

    def __init__(self, entries: Sequence[TimelineEntry], today: datetime.date) -> None:
        told = [e for e in entries if e.sort == "told" and e.key != "born"] or entries
        days = [day for e in told for day in (_span(e).low, _span(e).begun, _span(e).over, _span(e).high) if day]
        days = [*days, today]
        self.first, self.last = min(days).year, max(days).year + 1

    def ticks(self) -> Iterator[int]:
        step = max(1, -(-(self.last - self.first) // _TICKS))
        yield from range(self.first, self.last + 1, step)

    def x(self, day: datetime.date) -> float:
        """Return where a day lies; at the edge where it lies outside."""
        of_year = 366 if calendar.isleap(day.year) else 365
        years = day.year + (day.timetuple().tm_yday - 1) / of_year - self.first
        return _LEFT + (_RIGHT - _LEFT) * min(1.0, max(0.0, years / (self.last - self.first)))

    def outside(self, day: datetime.date) -> int:
        """Return -1 for a day before the axis, 1 for one after it, else 0."""
        return -1 if day.year < self.first else 1 if day.year > self.last else 0


def _text(x: float, y: float, words: str, kind: str = "") -> str:
    of = f' class="{kind}"' if kind else ""
    return f'<text x="{x:g}" y="{y:g}"{of}>{escape(words)}</text>'


def _box(low: float, high: float, y: float, kind: str) -> str:
    return f'<rect class="{kind}" x="{low:.1f}" y="{y - 5:.1f}" width="{max(high - low, 6):.1f}" height="10"/>'


def _diamond(x: float, y: float) -> str:
    return f'<path class="diamond" d="M{x:.1f} {y - 7:.1f} l7 7 l-7 7 l-7 -7 z"/>'


def _arrow(x: float, y: float, way: int) -> str:
    return f'<path class="full" d="M{x:.1f} {y - 5:.1f} l{way * 8} 5 l{-way * 8} 5 z"/>'


def _marks(entry: TimelineEntry, axis: _Axis, y: float) -> Iterator[str]:
    span = _span(entry)
    reckoned = entry.sort != "told"
    known = [day for day in (span.low, span.high) if day]
    ways = {axis.outside(day) for day in known}
    if len(ways) == 1 and (way := ways.pop()):
        yield _arrow(_LEFT if way < 0 else _RIGHT, y, way)
        return
    left = axis.x(span.low) if span.low else float(_LEFT)
    right = axis.x(span.high) if span.high else float(_RIGHT)
    if span.low is not None and span.low == span.high:
        yield _diamond(left, y) if reckoned else f'<circle class="full" cx="{left:.1f}" cy="{y:.1f}" r="5"/>'
        return
    yield _box(left, right, y, "reckoned" if reckoned else "rough")
    if span.lasted and span.begun and span.begun <= (span.over or datetime.date.max):
        sure = axis.x(span.over) if span.over else axis.x(span.begun)
        yield _box(axis.x(span.begun), max(sure, axis.x(span.begun)), y, "full")
    if span.low is None:
        yield _arrow(left, y, -1)
    if span.high is None:
        yield _arrow(right, y, 1)


def _rows(found: Chronology, axis: _Axis, catalog: Catalog) -> tuple[list[str], float]:
    drawn, y = [], float(_TOP)
    for entry in found:
        title = f"{entry.number}{_MARKS[entry.sort]}  {called(entry, catalog)}"
        left = [(line, "bold") for line in textwrap.wrap(title, _WRAP["what"])]
        small = [entry.when]
        if entry.unordered:
            small.append(catalog.say(_ORDER, numbers=numbers(entry.unordered)))
        left += [(line, "small") for words in small for line in textwrap.wrap(words, _WRAP["what"] + 4)]
        right = [line for age in entry.ages for line in textwrap.wrap(age_told(age, catalog), _WRAP["ages"])]
        height = _LINE * max(len(left), len(right)) + 12
        drawn.append(f'<line class="row" x1="16" x2="{_WIDTH - 16}" y1="{y:g}" y2="{y:g}"/>')
        drawn += [_text(16, y + _LINE * (n + 1), words, kind) for n, (words, kind) in enumerate(left)]
        drawn += _marks(entry, axis, y + height / 2)
        drawn += [_text(_RIGHT + 18, y + _LINE * (n + 1), words) for n, words in enumerate(right)]
        y += height
    return drawn, y


def _grid(axis: _Axis, today: datetime.date, bottom: float, words: str) -> Iterator[str]:
    for year in axis.ticks():
        x = axis.x(datetime.date(year, 1, 1))
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 8}" y2="{bottom:g}"/>'
        yield f'<text class="small" text-anchor="middle" x="{x:.1f}" y="{_TOP - 14}">{year}</text>'
    x = axis.x(today)
    yield f'<line class="today" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 8}" y2="{bottom:g}"/>'
    yield f'<text class="small" text-anchor="middle" x="{x:.1f}" y="{bottom + 14:g}">{escape(words)}</text>'


def _key(catalog: Catalog, y: float) -> Iterator[str]:
    x = 24.0
    for kind, says in _KEY:
        words = catalog.plain(says)
        breadth = 44 + 6.6 * len(words)
        if x + breadth > _WIDTH:
            x, y = 24.0, y + 20
        shape = {
            "point": f'<circle class="full" cx="{x + 8:g}" cy="{y - 4:g}" r="5"/>',
            "rough": _box(x, x + 18, y - 4, "rough"),
            "lasted": _box(x, x + 26, y - 4, "rough") + _box(x + 6, x + 20, y - 4, "full"),
            "diamond": _diamond(x + 8, y - 4),
            "arrow": _arrow(x + 12, y - 4, -1),
        }[kind]
        yield shape + _text(x + 34, y, words, "small")
        x += breadth


def as_svg(screening: Screening, *, redact: bool = False) -> str:
    """Draw the timeline of a screening as SVG; with *redact* dates are cut to the year, and ages to under 18 or not."""
    mark = f'<text x="{_WIDTH - 16}" y="28" class="small" text-anchor="end">{escape(marked(screening))}</text>'
    heading = _text(16, 28, screening.catalog.plain(TITLE), "head")
    return _drawn(screening, redact=redact, heading=heading + mark)


def _drawn(screening: Screening, *, redact: bool, heading: str = "") -> str:
    catalog, found = screening.catalog, screening.chronology(redact=redact)
    title = catalog.plain(TITLE)
    if found is None or not len(found):
        body, height, desc = [_text(16, 62, catalog.plain(_NOTHING))], 90.0, catalog.plain(_NOTHING)
    else:
        axis = _Axis(found.entries, found.day)
        rows, bottom = _rows(found, axis, catalog)
        whom = textwrap.wrap(f"{screening.left_out} {head(found, catalog)}".lstrip(), _WRAP["head"])[:2]
        body = [_text(16, 48 + _LINE * n, line, "small") for n, line in enumerate(whom)]
        body += [*_grid(axis, found.day, bottom, found.day.isoformat()), *rows, *_key(catalog, bottom + 40)]
        height, desc = bottom + 76, catalog.say(_DESC, number=len(found))
    lines = "\n".join(body)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:g}" role="group" lang="{catalog.lang}" '
        f'aria-labelledby="timeline-title timeline-desc">\n'
        f'<title id="timeline-title">{escape(title)}</title>\n<desc id="timeline-desc">{escape(desc)}</desc>\n'
        f"<style>\n{_STYLE}</style>\n"
        f'<rect width="100%" height="100%" fill="#fff"/>\n{heading}\n{lines}\n</svg>\n'
    )


# --- the picture on a page -----------------------------------------------------------------------------------------------------


def as_html(screening: Screening, *, redact: bool = False) -> str:
    """Write the timeline of a screening as a page of its own: the picture, and the same in words."""
    doc = timeline_document(screening, redact=redact)
    body = [f"<h1>{escape(doc.title)}</h1>", f"<p><strong>{escape(doc.banner[0])}</strong></p>"]
    body.append(_drawn(screening, redact=redact))
    for block in doc.blocks:
        match block:
            case Table():
                body += [f"<h2>{escape(screening.catalog.plain(_IN_WORDS))}</h2>", *_table(block)]
            case Heading(text):
                body.append(f"<h2>{escape(text)}</h2>")
            case Bullets(items):
                lines = (f"{item.text} ({item.small})" if item.small else item.text for item in items)
                body.append("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")
    body.append(f"<p><small>{escape(doc.foot)}</small></p>")
    return _HTML.format(lang=doc.lang, title=escape(doc.title), body="\n".join(body))


def _table(table: Table) -> Iterator[str]:
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{escape(t)}</th>' for t in table.header)
    yield "</tr></thead><tbody>"
    for row in table.rows:
        yield "<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody></table>"


def _cell(cell: Iterable[Line]) -> str:
    """Write a cell, a line below another, and what is set smaller under it."""
    small = (f"<small>{escape(each.small)}</small>" for line in cell for each in line.below)
    return "<br>".join(escape(line.text) for line in cell) + "".join(small)
