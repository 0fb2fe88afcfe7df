"""Exposure in a terminal: needs and safety first, then where the record can be read two ways, reasons before levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tvisa.law.conduct.ambiguity import LEVEL_TEXT, Ambiguity, FindingData, Grade, Level
from tvisa.law.pinpoint import provision_data
from tvisa.report.page import bullets
from tvisa.screening.conduct.result import Act, Bar, Causation, Characterization, Exposed, Notice
from tvisa.screening.elements.result import Fact, Gap, Need
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

MOST: Final = 4
_BAR: Final = "TRAFFICKER_BAR_SIGNAL"
_TIMES: Final = {
    "BEFORE": "before control",
    "DURING_CONTROL": "during control",
    "AT_EXIT": "while getting out",
    "AFTER_UNDER_INFLUENCE": "after control, while something still held the client",
    "AFTER_FREE": "after control, with no hold left",
    "AFTER": "after control; whether a hold remained is not recorded",
    "UNKNOWN": "not known whether before, during or after control",
}
STEPS: Final = {
    "NOT_RAISED": "not raised",
    "NOT_ASKED": "not asked",
    "ASSERTED_ONLY": "said only by a trafficker",
    "UNDETERMINED": "not cleared",
    "RAISED_UNRESOLVED": "raised, unresolved",
    "RAISED_STRONG": "raised, strong",
}
_READ: Final = {"met": "supported", "not_met": "not met", "unknown": "open", "contested": "still contested"}
COMPELLED: Final = {
    "recorded": "compulsion recorded",
    "partial": "compulsion recorded in part",
    "contradicted": "compulsion contradicted",
    "none_recorded": "asked, and no compulsion recorded",
    "unknown": "compulsion not asked about",
}


def print_needs(needs: Sequence[Need], out: Console, catalog: Catalog) -> None:
    """Print needs and safety, which come before anything about the client's own acts."""
    if needs:
        out.print(Text(catalog.plain("Needs and safety"), style="bold"))
        bullets((n.text for n in needs), out)
        out.print()


def print_separating(result: Screening, out: Console, catalog: Catalog) -> None:
    """Print, for each element whose two readings differ, what they are and which single facts separate them."""
    apart = [e for e in result.elements if e.readings.favorable != e.readings.adverse]
    if not apart:
        return
    out.print(Text(catalog.plain("Elements that can be read two ways"), style="bold"))
    lines = []
    for element in apart:
        line = catalog.say(
            "{title}: favorable {favorable}, adverse {adverse}.",
            title=element.title,
            favorable=catalog.plain(_READ[element.readings.favorable]),
            adverse=catalog.plain(_READ[element.readings.adverse]),
        )
        for fact in element.separating:
            ways = ", ".join(
                catalog.say(
                    "{answer}: {outcome}", answer=catalog.word(way.said), outcome=catalog.plain(_READ[way.outcome])
                )
                for way in fact.settled
            )
            line += " " + catalog.say("It turns on {path} ({ways}).", path=result.called(fact.path), ways=ways)
        lines.append(line)
    bullets(lines, out)
    out.print()


def print_exposure(result: Screening, out: Console, catalog: Catalog) -> None:
    """Print the bar, the findings, the characterizations and the notices of a screening."""
    if result.bar:
        out.print(Text(catalog.plain("Where the record can be read two ways (privileged; for counsel)"), style="bold"))
        out.print()
        _print_bar(result.bar, result, out, catalog)
    findings = result.exposure
    if result.bar and not findings:
        out.print(Text(catalog.plain("No finding of ambiguity on what is recorded.")))
        out.print()
    elif result.bar and not any(f.group == "A" for f in findings):
        out.print(Text(catalog.plain("No finding about acts toward others on what is recorded.")))
        out.print()
    for finding in findings:
        if finding.code != _BAR:  # told with the bar, of which it is the finding
            _print_finding(finding, result, out, catalog)
    _print_characterizations(result.characterizations or (), out, catalog)


def print_notices(notices: Sequence[Notice], out: Console, catalog: Catalog) -> None:
    """Print the notices: what comes before anything more is written or filed."""
    if notices:
        out.print(Text(catalog.plain("First, before anything more is written or filed"), style="bold"))
        bullets((_cited(n) for n in notices), out)
        out.print()


def _cited(notice: Notice) -> str:
    first = [p.citations[0] for p in notice.provisions if p.citations]
    return f"{notice.text} [{'; '.join(first)}]" if first else str(notice.text)


def _print_bar(bar: Bar, result: Screening, out: Console, catalog: Catalog) -> None:
    found = next((f for f in result.exposure if f.code == _BAR), None)
    head = Text(catalog.plain("The bar, 8 USC 1184(o)(1)"), style="bold")
    head.append(f"  {_BAR}" if found else "", style="dim")
    out.print(head)
    out.print(Padding(Text(bar.text), (0, 0, 0, 3)))
    for act in bar.acts:
        if act.state == "NOT_RAISED":
            continue
        _item(
            catalog.say(
                "{path}, {time}: {state}; {compelled}.",
                path=result.called(act.path),
                time=time_told(result, act.path, act.timing, catalog),
                state=catalog.plain(STEPS[act.state]),
                compelled=catalog.plain(COMPELLED[act.compulsion]),
            ),
            "",
            out,
        )
        _item(catalog.plain("An officer would point to:"), facts_told(act.for_officer, catalog, most=12), out)
        _item(
            catalog.plain("A representative would point to:"),
            facts_told(act.for_representative, catalog, most=12),
            out,
        )
        _item(catalog.plain("Missing, and matters most:"), missing_told(act.missing, catalog), out)
        _print_tests_after(act, result.causation or (), out, catalog)
    for side, title in (
        ("client", catalog.plain("Arguments for the client:")),
        ("government", catalog.plain("Arguments for the government:")),
    ):
        said = [f"{a.text} [{'; '.join(a.citations[:2])}]" for a in bar.arguments if a.side == side]
        if said:
            _item(title, "", out)
            bullets(said, out, indent=5)
    if found:
        _ask_and_level(found, out, catalog)
    out.print()


def _print_tests_after(act: Act, causation: Sequence[Causation], out: Console, catalog: Catalog) -> None:
    """Say, of an act after control, that tests of "at the time" and of "incident to" can give different answers."""
    if not act.timing.startswith("AFTER"):
        return
    words = {t.id: t.at_that_time for c in causation if (c.act, c.timing) == (act.path, act.timing) for t in c.tests}
    if "duress_of_victims" in words:
        _item(
            catalog.say(
                "Tests of “at the time” (18 USC 28(b)): {at_the_time}. Tests of “caused by, or incident to” (212(d)(13)): {incident_to}.",
                at_the_time=catalog.word(words["duress_of_victims"]),
                incident_to=catalog.word(words["nexus_waiver"]),
            ),
            "",
            out,
        )


def _ask_and_level(finding: Exposed, out: Console, catalog: Catalog) -> None:
    _item(catalog.plain("Ask next:"), f"“{finding.question}”", out)
    _item(catalog.say("Level {level}, {text}.", level=finding.severity, text=finding.severity_text), "", out)


def _print_finding(finding: Exposed, result: Screening, out: Console, catalog: Catalog) -> None:
    head = Text(finding.title, style="bold")
    head.append(f"  {finding.code}", style="dim")
    out.print(head)
    timed = finding.timing in _TIMES
    where = "; ".join(
        f"{result.called(on.path)}, {time_told(result, on.path, on.timing, catalog)}"
        if timed
        else result.called(on.path)
        for on in finding.on
    )
    _item(finding.row, f"({where})" if where else "", out)
    for reading, title in (
        (finding.client_reading, catalog.plain("For the client")),
        (finding.government_reading, catalog.plain("For the government")),
    ):
        cited = facts_told(reading.facts, catalog)
        grade = catalog.plain(reading.grade)
        _item(f"{title}, {grade}:", f"{reading.text}" + (f" [{cited}]" if cited else ""), out)
    _item(catalog.plain("Missing:"), missing_told(finding.missing, catalog), out)
    _item("; ".join(dict.fromkeys(p.citations[0] for p in finding.provisions[:4])), "", out, style="dim")
    _ask_and_level(finding, out, catalog)
    out.print()


def _print_characterizations(listed: Sequence[Characterization], out: Console, catalog: Catalog) -> None:
    if not listed:
        return
    out.print(Text(catalog.plain("Ways to characterize this record; none is chosen here"), style="bold"))
    none = str(Grade.NO_FOOTING)
    lines = [
        catalog.say(
            "{title}: {grade}. If accepted: {consequence}",
            title=c.title,
            grade=catalog.plain(c.grade),
            consequence=c.consequence,
        )
        for c in listed
        if c.grade != none
    ]
    if bare := [c.title for c in listed if c.grade == none]:
        lines.append(catalog.say("No recorded footing: {titles}.", titles="; ".join(bare)))
    bullets(lines, out)
    out.print()


def print_ladder(result: Screening, out: Console, catalog: Catalog) -> None:
    """Print what each test of causation and compulsion reports of each act."""
    for act in result.causation or ():
        out.print(
            Text(
                catalog.say(
                    "Causation and compulsion, {path}, {time}",
                    path=result.called(act.act),
                    time=time_told(result, act.act, act.timing, catalog),
                ),
                style="bold",
            )
        )
        table = Table.grid(padding=(0, 2))
        for test in act.tests:
            name = Text(test.title)
            name.append(f"\n{test.provisions[0].citations[0]}", style="dim")
            standing = Text(catalog.plain(test.standing))
            if test.standing != "outside the test":
                told = catalog.say("at that time: {word}", word=catalog.word(test.at_that_time))
                standing.append(f"\n{told}", style="dim")
            missing = test.missing if test.standing == "facts missing" else ()
            words = missing_told(missing, catalog) if missing else facts_told(test.facts, catalog)
            table.add_row(" -", name, standing, Text(words or test.asks))
        out.print(table)
        out.print()


def time_told(result: Screening, path: str, timing: str, catalog: Catalog) -> str:
    """Say when an act was, in words; where its time is open, in the dates of which incident it is recorded."""
    if timing == "UNKNOWN" and (within := result.within(path)):
        return within
    return catalog.plain(_TIMES.get(timing, "no time of control is recorded"))


def facts_told(facts: Sequence[Fact], catalog: Catalog, most: int = MOST) -> str:
    """Say what is recorded, each fact once with its sources, the rest counted."""
    said = []
    for fact in facts:
        sources = ", ".join(map(catalog.word, fact.sources))
        name, answer = catalog.plain(fact.label), fact.answer
        words = name if answer == "yes" else catalog.say("{label}: {answer}", label=name, answer=catalog.word(answer))
        said.append(catalog.say("{answer} (source: {sources})", answer=words, sources=sources) if sources else words)
    return catalog.some(list(dict.fromkeys(said)), most)


def missing_told(missing: Sequence[Gap], catalog: Catalog) -> str:
    """Name what is missing, the rest counted."""
    if not missing:
        return catalog.plain("nothing")
    return catalog.some([catalog.plain(m.label) for m in missing], MOST)


def _item(lead: str, text: str, out: Console, style: str = "") -> None:
    line = Text(lead, style=style)
    if text:
        line.append(f" {text}")
    if lead or text:
        out.print(Padding(line, (0, 0, 0, 3)))


# --- one entry of the catalogue ---------------------------------------------------------------------------------------


def print_entry(entry: Ambiguity, out: Console, catalog: Catalog) -> None:
    """Print one entry of the catalogue in full."""
    plain = catalog.plain
    head = Text(plain(entry.title), style="bold")
    head.append(f"  {entry.code}", style="dim")
    out.print(head)
    out.print(Padding(Text(plain(entry.what)), (0, 0, 1, 0)))
    rows = Table.grid(padding=(0, 2))
    for row in entry.rows:
        rows.add_row(" ", str(row.level), Text(plain(row.why)))
    if entry.unknown:
        rows.add_row(" ", "SU", Text(plain(entry.unknown)))
    _block(plain("Levels"), out)
    out.print(rows)
    for title, text in (
        (plain("The reading for the client"), plain(entry.client.text)),
        (plain("The reading the government would argue"), plain(entry.government.text)),
        (plain("Ask next"), f"“{plain(entry.question)}”"),
        (plain("Asked once something is recorded"), f"“{plain(entry.follow_up)}”" if entry.follow_up else ""),
        (plain("Timing"), plain(entry.timing)),
    ):
        if text:
            _block(title, out)
            out.print(Padding(Text(text), (0, 0, 0, 3)))
    for title, lines in (
        (plain("Speaks for the client"), [plain(w.title) for w in entry.mitigating]),
        (plain("Speaks against"), [plain(w.title) for w in entry.aggravating]),
        (plain("Evidence that helps"), [plain(e) for e in entry.evidence]),
        (plain("Provisions"), list(_provisions(entry, catalog))),
    ):
        _block(title, out)
        bullets(lines, out, indent=2)
    touched = ", ".join(map(catalog.word, entry.touches)) or plain("no element")
    _block(plain("Bears on"), out)
    out.print(
        Padding(Text(catalog.say("{touched}; it changes none of their outcomes.", touched=touched)), (0, 0, 0, 3))
    )
    _block(plain("What the levels mean"), out)
    bullets(
        (f"{level}, {plain(entry.level_texts.get(level, text))}" for level, text in LEVEL_TEXT.items()), out, indent=2
    )
    out.print()
    out.print(Text(plain("Confidence: A text read; B Policy Manual; C secondary source; D inference or memory.")))


def print_list(entries: list[Ambiguity], out: Console, catalog: Catalog) -> None:
    """Print the codes and titles of the catalogue."""
    table = Table.grid(padding=(0, 2))
    for entry in entries:
        table.add_row(Text(entry.code), Text(catalog.plain(entry.title)))
    out.print(table)


def entry_as_dict(entry: Ambiguity, catalog: Catalog) -> FindingData:
    """Return one entry of the catalogue as plain JSON values."""
    plain = catalog.plain
    rows = [(row.level, row.why) for row in entry.rows] + ([(Level.SU, entry.unknown)] if entry.unknown else [])
    return {
        "code": entry.code,
        "group": entry.group,
        "title": plain(entry.title),
        "what": plain(entry.what),
        "levels": [
            {
                "severity": str(level),
                "severity_text": plain(entry.level_texts.get(level, LEVEL_TEXT[level])),
                "row": plain(why),
            }
            for level, why in rows
        ],
        "client_reading": plain(entry.client.text),
        "government_reading": plain(entry.government.text),
        "question": plain(entry.question),
        "follow_up": plain(entry.follow_up),
        "time_note": plain(entry.timing),
        "mitigating": [plain(w.title) for w in entry.mitigating],
        "aggravating": [plain(w.title) for w in entry.aggravating],
        "evidence": [plain(e) for e in entry.evidence],
        "touches": list(entry.touches),
        "provisions": [provision_data(law, catalog) for law in entry.provisions],
    }


def _block(title: str, out: Console) -> None:
    out.print()
    out.print(Text(title, style="bold"))


def _provisions(entry: Ambiguity, catalog: Catalog) -> Iterator[str]:
    for law in entry.provisions:
        cited = "; ".join(dict.fromkeys(str(c) for c in law.citations))
        line = catalog.say(
            "{rule} [{cited}; confidence {confidence}, checked {day}]",
            rule=catalog.plain(law.rule),
            cited=cited,
            confidence=law.confidence,
            day=law.checked_on,
        )
        yield f"{line} {catalog.plain(law.note)}".rstrip()
