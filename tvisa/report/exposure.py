"""Exposure: needs and safety first, then where the record can be read two ways, reasons before levels; and grounds of inadmissibility."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tvisa.law.conduct.ambiguity import LEVEL_TEXT, Ambiguity, FindingData, Grade, Level
from tvisa.law.pinpoint import provision_data
from tvisa.law.t import T
from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import cited, titled
from tvisa.screening.conduct.result import Act, Bar, Causation, Characterization, Exposed, Notice, Tested
from tvisa.screening.elements.result import Fact, Gap, Need
from tvisa.screening.grounds.result import Ground
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


def needs_blocks(needs: Sequence[Need], catalog: Catalog) -> Iterator[Block]:
    """Yield needs and safety, which come before anything about the client's own acts."""
    yield from titled(catalog.plain("Needs and safety"), (need.text for need in needs))


def notices_blocks(notices: Sequence[Notice], catalog: Catalog) -> Iterator[Block]:
    """Yield the notices: what comes before anything more is written or filed."""
    told = ((n.text, "; ".join(p.citations[0] for p in n.provisions if p.citations)) for n in notices)
    yield from titled(catalog.plain("First, before anything more is written or filed"), cited(told).items)


def separating_blocks(result: Screening, catalog: Catalog) -> Iterator[Block]:
    """Yield, for each element whose two readings differ, what they are and which single facts separate them."""
    lines = []
    for element in (e for e in result.elements if e.readings.favorable != e.readings.adverse):
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
    yield from titled(catalog.plain("Elements that can be read two ways"), lines)


def exposure_blocks(result: Screening, catalog: Catalog) -> Iterator[Block]:
    """Yield the bar, the findings and the characterizations of a screening."""
    findings = result.exposure
    if result.bar:
        yield Heading(catalog.plain("Where the record can be read two ways (privileged; for counsel)"))
        yield Bullets((_bar(result.bar, result, catalog),))
    if result.bar and not findings:
        yield Paragraph(catalog.plain("No finding of ambiguity on what is recorded."))
    elif result.bar and not any(f.group == "A" for f in findings):
        yield Paragraph(catalog.plain("No finding about acts toward others on what is recorded."))
    # The finding of the bar is told with the bar.
    yield Bullets(_finding(finding, result, catalog) for finding in findings if finding.code != _BAR)
    yield from _characterizations(result.characterizations or (), catalog)


def _bar(bar: Bar, result: Screening, catalog: Catalog) -> Line:
    plain = catalog.plain
    found = next((f for f in result.exposure if f.code == _BAR), None)
    below = [Line(bar.text)]
    for act in bar.acts:
        if act.state == "NOT_RAISED":
            continue
        told = catalog.say(
            "{path}, {time}: {state}; {compelled}.",
            path=result.called(act.path),
            time=time_told(result, act.path, act.timing, catalog),
            state=plain(STEPS[act.state]),
            compelled=plain(COMPELLED[act.compulsion]),
        )
        below.append(Line(told, below=_of_act(act, result.causation or (), catalog)))
    for side, title in (
        ("client", plain("Arguments for the client:")),
        ("government", plain("Arguments for the government:")),
    ):
        said = ((a.text, "; ".join(a.citations[:2])) for a in bar.arguments if a.side == side)
        if lines := cited(said).items:
            below.append(Line("", lead=title, below=lines))
    below += _ask_and_level(found, catalog) if found else ()
    return Line("", _BAR if found else "", lead=plain("The bar, 8 USC 1184(o)(1)"), below=below)


def _of_act(act: Act, causation: Sequence[Causation], catalog: Catalog) -> Iterator[Line]:
    plain = catalog.plain
    for title, text in (
        (plain("An officer would point to:"), facts_told(act.for_officer, catalog, most=12)),
        (plain("A representative would point to:"), facts_told(act.for_representative, catalog, most=12)),
        (plain("Missing, and matters most:"), missing_told(act.missing, catalog)),
    ):
        yield Line(f"{title} {text}")
    if not act.timing.startswith("AFTER"):
        return
    # Of an act after control, tests of "at the time" and of "incident to" can give different answers.
    words = {t.id: t.at_that_time for c in causation if (c.act, c.timing) == (act.path, act.timing) for t in c.tests}
    if "duress_of_victims" in words:
        yield Line(
            catalog.say(
                "Tests of “at the time” (18 USC 28(b)): {at_the_time}. Tests of “caused by, or incident to” (212(d)(13)): {incident_to}.",
                at_the_time=catalog.word(words["duress_of_victims"]),
                incident_to=catalog.word(words["nexus_waiver"]),
            )
        )


def _ask_and_level(finding: Exposed, catalog: Catalog) -> tuple[Line, Line]:
    level = catalog.say("Level {level}, {text}.", level=finding.severity, text=finding.severity_text)
    return Line(f"{catalog.plain('Ask next:')} “{finding.question}”"), Line(level)


def _finding(finding: Exposed, result: Screening, catalog: Catalog) -> Line:
    timed = finding.timing in _TIMES
    where = "; ".join(
        f"{result.called(on.path)}, {time_told(result, on.path, on.timing, catalog)}"
        if timed
        else result.called(on.path)
        for on in finding.on
    )
    below = [Line(f"{finding.row} ({where})" if where else finding.row)]
    for reading, title in (
        (finding.client_reading, catalog.plain("For the client")),
        (finding.government_reading, catalog.plain("For the government")),
    ):
        facts = facts_told(reading.facts, catalog)
        told = f"{title}, {catalog.plain(reading.grade)}: {reading.text}"
        below.append(Line(f"{told} [{facts}]" if facts else told))
    below.append(Line(f"{catalog.plain('Missing:')} {missing_told(finding.missing, catalog)}"))
    below.append(Line("", "; ".join(dict.fromkeys(p.citations[0] for p in finding.provisions[:4]))))
    below += _ask_and_level(finding, catalog)
    return Line("", finding.code, lead=finding.title, below=below)


def _characterizations(listed: Sequence[Characterization], catalog: Catalog) -> Iterator[Block]:
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
    yield from titled(catalog.plain("Ways to characterize this record; none is chosen here"), lines)


def ladder_blocks(result: Screening, catalog: Catalog) -> Iterator[Block]:
    """Yield what each test of causation and compulsion reports of each act."""
    for act in result.causation or ():
        title = catalog.say(
            "Causation and compulsion, {path}, {time}",
            path=result.called(act.act),
            time=time_told(result, act.act, act.timing, catalog),
        )
        yield Paragraph(title, Style.STRONG)
        yield Bullets(_rung(test, catalog) for test in act.tests)


def _rung(test: Tested, catalog: Catalog) -> Line:
    standing = catalog.plain(test.standing)
    if test.standing != "outside the test":
        at_that_time = catalog.say("at that time: {word}", word=catalog.word(test.at_that_time))
        standing = f"{standing}; {at_that_time}"
    missing = test.missing if test.standing == "facts missing" else ()
    words = missing_told(missing, catalog) if missing else facts_told(test.facts, catalog)
    return Line(f"{test.title}: {standing}", test.provisions[0].citations[0], below=[Line(words or test.asks)])


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


# --- one entry of the catalogue ---------------------------------------------------------------------------------------


def catalogue_document(entries: Iterable[Ambiguity], catalog: Catalog, *, whole: bool) -> Document:
    """
    Return entries of the catalogue.

    Args:
        entries: The entries.
        catalog: The language.
        whole: Whether each is told in full, and not by its code and title alone.
    """
    if whole:
        blocks = [block for entry in entries for block in _entry(entry, catalog)]
    else:
        blocks = [Bullets(Line(catalog.plain(entry.title), lead=entry.code) for entry in entries)]
    return Document("", catalog.lang, (), blocks, catalog.plain(T.disclaimer))


def _entry(entry: Ambiguity, catalog: Catalog) -> Iterator[Block]:
    """Yield one entry of the catalogue in full."""
    plain = catalog.plain
    yield Heading(f"{plain(entry.title)}  {entry.code}")
    yield Paragraph(plain(entry.what))
    rows = [(str(row.level), row.why) for row in entry.rows] + ([("SU", entry.unknown)] if entry.unknown else [])
    yield from titled(plain("Levels"), (f"{level} {plain(why)}" for level, why in rows))
    for title, text in (
        (plain("The reading for the client"), plain(entry.client.text)),
        (plain("The reading the government would argue"), plain(entry.government.text)),
        (plain("Ask next"), f"“{plain(entry.question)}”"),
        (plain("Asked once something is recorded"), f"“{plain(entry.follow_up)}”" if entry.follow_up else ""),
        (plain("Timing"), plain(entry.timing)),
    ):
        if text:
            yield Heading(title)
            yield Paragraph(text)
    for title, lines in (
        (plain("Speaks for the client"), [plain(w.title) for w in entry.mitigating]),
        (plain("Speaks against"), [plain(w.title) for w in entry.aggravating]),
        (plain("Evidence that helps"), [plain(e) for e in entry.evidence]),
        (plain("Provisions"), list(_provisions(entry, catalog))),
    ):
        yield Heading(title)
        yield Bullets(map(Line, lines))
    touched = ", ".join(map(catalog.word, entry.touches)) or plain("no element")
    yield Heading(plain("Bears on"))
    yield Paragraph(catalog.say("{touched}; it changes none of their outcomes.", touched=touched))
    levels = (f"{level}, {plain(entry.level_texts.get(level, text))}" for level, text in LEVEL_TEXT.items())
    yield from titled(plain("What the levels mean"), levels)
    yield Paragraph(plain("Confidence: A text read; B Policy Manual; C secondary source; D inference or memory."))


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


_SHOWN: Final = ("review", "waiver", "contested", "exempt", "open", "answered")
_STATES: Final = {"met": "judged to hold", "not_met": "answered no", "unknown": "open", "contested": "disputed"}


def grounds_blocks(result: Screening, catalog: Catalog) -> Iterator[Block]:
    """Yield each ground that could apply or is pointed to, gravest first, and once for all what each waiver must show."""
    say, grounds = catalog.say, result.grounds or ()
    shown = [g for standing in _SHOWN for g in grounds if g.standing == standing and (g.facts or g.waivers)]
    yield Heading(catalog.plain("Grounds of inadmissibility (privileged; for counsel)"))
    yield Bullets(
        Line(
            say("{title}: {text}", title=ground.title, text=ground.text),
            "; ".join(ground.citations[:2]),
            below=map(Line, _lines(ground, result, catalog)),
        )
        for ground in shown
    )
    if waivers := list(_tests(shown, catalog)):
        yield Paragraph(catalog.plain("What each waiver must show, on Form I-192 (8 CFR 212.16):"))
        yield Bullets(waivers)
    if rest := _rest(grounds, shown, catalog):
        yield Paragraph(" ".join(rest))


def _lines(ground: Ground, result: Screening, catalog: Catalog) -> list[str]:
    say, named = catalog.say, [result.called(fact.path) for fact in ground.facts]
    lines = [say("On: {paths}.", paths=catalog.some(named, 3))] if named else []
    if ground.waivers:
        lines.append(say("Reached by: {waivers}.", waivers=ground.reach_text))
        if closed := [w.title for w in ground.waivers if w.outcome == "not_met"]:
            lines.append(say("Closed by recorded answers: {waivers}.", waivers=", ".join(closed)))
    elif ground.standing == "open" and ground.facts:
        lines.append(say("If it applies, reached by: {waivers}.", waivers=ground.reach_text))
    elif ground.standing == "contested":
        lines.append(catalog.plain("No waiver reaches it at this stage: review by counsel."))
    if ground.standing == "open" and ground.missing:
        # What is open of the very record that points to it settles most; whether a list is complete, least.
        records = {f.path.partition("]")[0] for f in ground.facts}
        first = min(ground.missing, key=lambda m: (m.state == "list open", m.path.partition("]")[0] not in records))
        lines.append(say("To settle: {question}", question=first.question))
    if ground.facts and ground.findings:
        lines.append(say("See the findings: {codes}.", codes=", ".join(ground.findings)))
    if ground.also_bar:
        lines.append(catalog.plain("The same facts touch the bar of 8 USC 1184(o)(1), which no waiver reaches."))
    return lines


def _tests(shown: list[Ground], catalog: Catalog) -> Iterator[Line]:
    """Yield what each waiver must show, each test once, with how it stands; where grounds differ, for each of them."""
    waivers: dict[str, dict[tuple[str, str], dict[str, list[str]]]] = {}
    for ground in shown:
        for waiver in ground.waivers:
            tests = waivers.setdefault(waiver.title, {})
            for test in waiver.must_show:
                states = tests.setdefault((test.rule.rstrip("."), test.citations[0]), {})
                states.setdefault(catalog.plain(_STATES[test.outcome]), []).append(ground.title)
    for title, tests in waivers.items():
        told = (_test(rule, citation, states, catalog) for (rule, citation), states in tests.items())
        yield Line(catalog.say("{waiver}:", waiver=title), below=map(Line, told))


def _test(rule: str, citation: str, states: dict[str, list[str]], catalog: Catalog) -> str:
    several = (catalog.say("{state} for {grounds}", state=state, grounds=", ".join(of)) for state, of in states.items())
    state = "; ".join(several) if len(states) > 1 else ", ".join(states)
    return catalog.say("- {rule} ({citation}): {state}", rule=rule, citation=citation, state=state)


def _rest(grounds: Sequence[Ground], shown: list[Ground], catalog: Catalog) -> list[str]:
    rest = []
    if exempt := [g.title for g in grounds if g.standing == "exempt" and g not in shown]:
        rest.append(catalog.say("Exempt by statute: {titles}.", titles="; ".join(exempt)))
    if left := sum(g.standing == "open" and g not in shown for g in grounds):
        rest.append(
            catalog.count(
                "{number} ground is still to be gone through; nothing recorded raises it.",
                "{number} grounds are still to be gone through; nothing recorded raises them.",
                left,
            )
        )
    return rest
