"""Exposure: needs and safety first, then where the record can be read two ways, reasons before levels; grounds of inadmissibility."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph, Style
from tvisa.report.page import BAR, cited, remark_line, titled
from tvisa.screening.conduct.first import MOST
from tvisa.screening.conduct.result import BAR_AT, Act, At, Causation, Exposed, Tested
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.grounds.result import Ground
from tvisa.screening.screening import Screening
from tvisa.screening.table import RemarkTold
from tvisa.words.catalog import Catalog

_MOST: Final = 4
_ALL: Final = 99
_READ: Final = {"met": "supported", "not_met": "not met", "unknown": "open", "contested": "still disputed"}
_CARRIED: Final = ("supported", "arguable")


def needs_blocks(needs: Sequence[RemarkTold], catalog: Catalog) -> Iterator[Block]:
    """Yield needs and safety, which come before anything about the client's own acts."""
    yield from titled(catalog.plain("Needs and safety"), map(remark_line, needs))


def notices_blocks(notices: Sequence[RemarkTold], catalog: Catalog) -> Iterator[Block]:
    """Yield the notices: what comes before anything more is written or filed."""
    yield from titled(catalog.plain("First, before anything more is written or filed"), map(remark_line, notices))


def notices_left(result: Screening) -> tuple[RemarkTold, ...]:
    """Return the notices that no stop sign says already."""
    said = {code for stop in (result.urgent.stops if result.urgent else ()) for code in stop.instead}
    return tuple(notice for notice in result.notices if notice.code not in said)


def separating_blocks(result: Screening) -> Iterator[Block]:
    """Yield, for each element whose two readings differ, what they are and which single facts separate them."""
    catalog, lines = result.catalog, []
    read = {outcome: catalog.plain(words) for outcome, words in _READ.items()}
    for element in (e for e in result.elements if e.readings.favorable != e.readings.adverse):
        both = {"favorable": read[element.readings.favorable], "adverse": read[element.readings.adverse]}
        told = [catalog.say("{title}: favorable {favorable}, adverse {adverse}.", title=element.title, **both)]
        for fact in element.separating:
            ways = ", ".join(
                catalog.say("{answer}: {outcome}", answer=catalog.word(way.said), outcome=read[way.outcome])
                for way in fact.settled
            )
            told.append(catalog.say("It depends on {path} ({ways}).", path=result.called(fact.path), ways=ways))
        lines.append(" ".join(told))
    yield from titled(catalog.plain("Elements that can be read two ways"), lines)


def exposure_blocks(result: Screening) -> Iterator[Block]:
    """Yield the bar, the findings and the characterizations of a screening."""
    findings, plain = result.exposure, result.catalog.plain
    yield from bar_blocks(result)
    if result.bar and not findings:
        yield Paragraph(plain("No finding of ambiguity on the facts on file."))
    elif result.bar and not any(f.group == "A" for f in findings):
        yield Paragraph(plain("No finding about acts toward others on the facts on file."))
    # The finding of the bar is told with the bar.
    yield Bullets(_finding(finding, result) for finding in findings if finding.code != BAR)
    yield from _characterizations(result)


def bar_blocks(result: Screening) -> Iterator[Block]:
    """Yield the section of the bar: what it says, a block an act, and what each side can argue."""
    if result.bar:
        yield Heading(result.catalog.plain("Where the record can be read two ways (privileged; for counsel)"))
        yield Bullets([_bar(result)])


def acts_headline(result: Screening) -> Iterator[Block]:
    """Yield the line on the client's acts that stands above the days: what was done, what compelled it and who says so."""
    if result.bar and result.bar.ranked:
        yield Paragraph(result.bar.headline, Style.STRONG)


def acts_first(result: Screening) -> Iterator[Block]:
    """Yield what a first page tells of the client's acts: the most serious of them with both readings, and how the rest stand."""
    acts = result.bar.ranked if result.bar else ()
    if not acts:
        return
    plain = result.catalog.plain
    yield Heading(plain("Acts toward others"))
    sides = (plain("For the client:"), plain("For the government:"))
    lines: list[Line | str] = []
    for act in acts[:MOST]:
        readings = zip(sides, (act.client_reading, act.government_reading), strict=True)
        lines.append(Line(act.what, lead=act.stands, below=[Line(text, lead=side) for side, text in readings]))
    yield Bullets([*lines, " ".join(act.in_short for act in acts[MOST:])])


def _bar(result: Screening) -> Line:
    bar, catalog, plain = result.bar, result.catalog, result.catalog.plain
    assert bar is not None  # noqa: S101 - it is told where there is one
    found = next((f for f in result.exposure if f.code == BAR), None)
    below = [Line(bar.text)]
    below += (
        Line("", lead=act.stands, below=_of_act(act, result.causation or (), catalog))
        for act in bar.acts
        if act.state != "NOT_RAISED"
    )
    for side, title in (
        ("client", plain("Arguments for the client:")),
        ("government", plain("Arguments for the government:")),
        ("stake", plain("What is lost, and what remains:")),
        ("apart", plain("Kept apart from the trafficker bar:")),
    ):
        if lines := cited(
            (a.text, "; ".join(a.citations[:2])) for a in (*bar.arguments, *bar.beside) if a.side == side
        ):
            below.append(Line("", lead=title, below=lines))
    below += _ask_and_level(found, catalog) if found else ()
    return Line("", BAR if found else "", lead=catalog.say("The trafficker bar, {law}", law=BAR_AT), below=below)


def _of_act(act: Act, causation: Sequence[Causation], catalog: Catalog) -> Iterator[str]:
    plain = catalog.plain
    for title, text in (
        (plain("What, and who says so:"), act.what),
        (plain("For the client:"), act.client_reading),
        (plain("A representative would point to:"), facts_told(act.beside_reading(client=True), catalog, most=_ALL)),
        (plain("For the government:"), act.government_reading),
        (plain("An officer would point to:"), facts_told(act.beside_reading(client=False), catalog, most=_ALL)),
        (plain("Also recorded:"), act.besides),
        (plain("Ask first:"), missing_told(act.missing, catalog)),
    ):
        if text:
            yield f"{title} {text}"
    if not act.timing.startswith("AFTER"):
        return
    # Of an act after control, tests of "at the time" and of "incident to" can give different answers.
    tests = {t.id: t for c in causation if (c.act, c.timing) == (act.path, act.timing) for t in c.tests}
    if "duress_of_victims" in tests:
        then, tied = tests["duress_of_victims"], tests["nexus_waiver"]
        yield catalog.say(
            _TWO_TESTS,
            at_the_time=catalog.word(then.at_that_time),
            statute=then.law.provisions[0].citations[0],
            incident_to=catalog.word(tied.at_that_time),
            section=tied.law.provisions[0].citations[0],
        )


_TWO_TESTS: Final = "Tests of “at the time” ({statute}): {at_the_time}. Tests of “caused by, or incident to” ({section}): {incident_to}."


def _ask_and_level(finding: Exposed, catalog: Catalog) -> tuple[Line, Line]:
    level = catalog.say("Level {level}, {text}.", level=finding.severity, text=finding.severity_text)
    return Line(f"{catalog.plain('Ask next:')} “{finding.question}”"), Line(level)


def _finding(finding: Exposed, result: Screening) -> Line:
    catalog, timed = result.catalog, finding.timing != "n/a"
    where = "; ".join(
        f"{result.called(on.path)}, {time_told(result, on.path, on)}" if timed else result.called(on.path)
        for on in finding.on
    )
    below = [Line(f"{finding.row} ({where})" if where else finding.row)]
    for reading, title in (
        (finding.client_reading, catalog.plain("For the client")),
        (finding.government_reading, catalog.plain("For the government")),
    ):
        facts = facts_told(reading.facts, catalog)
        told = f"{title}, {catalog.word(reading.grade)}: {reading.text}"
        below.append(Line(f"{told} [{facts}]" if facts else told))
    below.append(Line(f"{catalog.plain('Missing:')} {missing_told(finding.missing, catalog)}"))
    below.append(Line("", "; ".join(dict.fromkeys(p.citations[0] for p in finding.provisions[:4]))))
    below += _ask_and_level(finding, catalog)
    return Line("", finding.code, lead=finding.title, below=below)


def _characterizations(result: Screening) -> Iterator[Block]:
    catalog, listed = result.catalog, result.characterizations or ()
    message = "{title}: {grade}. If accepted: {consequence}"
    lines = [
        catalog.say(message, title=c.title, grade=catalog.word(c.grade), consequence=c.consequence)
        for c in listed
        if c.grade in _CARRIED
    ]
    if bare := "; ".join(c.title for c in listed if c.grade not in _CARRIED):
        lines.append(catalog.say("Nothing on file supports: {titles}.", titles=bare))
    yield from titled(catalog.plain("Ways to characterize this record; none is chosen here"), lines)


def ladder_blocks(result: Screening) -> Iterator[Block]:
    """Yield what each test of causation and compulsion reports of each act."""
    for act in result.causation or ():
        named = {"path": result.called(act.act), "time": time_told(result, act.act, act)}
        yield Paragraph(result.catalog.say("Causation and compulsion, {path}, {time}", **named), Style.STRONG)
        yield Bullets(_rung(test, result.catalog) for test in act.tests)


def _rung(test: Tested, catalog: Catalog) -> Line:
    standing = catalog.plain(test.standing)
    if test.standing != "outside the test":
        at_that_time = catalog.say("at that time: {word}", word=catalog.word(test.at_that_time))
        standing = f"{standing}; {at_that_time}"
    missing = test.missing if test.standing == "facts missing" else ()
    words = missing_told(missing, catalog) if missing else facts_told(test.facts, catalog)
    return Line(f"{test.title}: {standing}", test.provisions[0].citations[0], below=[Line(words or test.asks)])


def time_told(result: Screening, path: str, at: Act | At | Causation) -> str:
    """Say when an act was, in words; where its time is open, in the dates of which incident it is recorded."""
    within = result.within(path) if at.timing == "UNKNOWN" else ""
    return within or result.catalog.plain(at.timing.says)


def facts_told(facts: Sequence[Fact], catalog: Catalog, most: int = _MOST) -> str:
    """Say what is recorded, each fact once with its sources, the rest counted."""
    said = []
    for fact in facts:
        name, sources = catalog.plain(fact.label), catalog.words(fact.sources)
        words = (
            name
            if fact.answer == "yes"
            else catalog.say("{label}: {answer}", label=name, answer=catalog.word(fact.answer))
        )
        said.append(catalog.say("{answer} (source: {sources})", answer=words, sources=sources) if sources else words)
    return catalog.some(said, most)


def missing_told(missing: Sequence[Gap], catalog: Catalog) -> str:
    """Name what is missing, the rest counted."""
    labels = [(m, catalog.plain(m.label)) for m in missing]
    named = [catalog.say(_CLOSER, label=label) if m.state == "imprecise" else label for m, label in labels]
    return catalog.some(named, _MOST) or catalog.plain("nothing")


_CLOSER: Final = "{label}, more exactly than it is on file"


# --- grounds of inadmissibility -----------------------------------------------------------------------------------------

_GRAVEST: Final = ("review", "waiver", "contested", "exempt", "open", "answered")
_TESTED: Final = {"met": "judged to be met", "not_met": "answered no", "unknown": "open", "contested": "disputed"}


def grounds_blocks(result: Screening) -> Iterator[Block]:
    """Yield each ground that could apply or is pointed to, gravest first, and once for all what each waiver must show."""
    catalog, grounds = result.catalog, result.grounds or ()
    shown = [g for standing in _GRAVEST for g in grounds if g.standing == standing and (g.facts or g.waivers)]
    yield Heading(catalog.plain("Grounds of inadmissibility (privileged; for counsel)"))
    yield Bullets(
        Line(
            catalog.say("{title}: {text}", title=ground.title, text=ground.text),
            "; ".join(ground.citations[:2]),
            below=_of_standing(ground, result),
        )
        for ground in shown
    )
    if waivers := list(_tests(shown, catalog)):
        form = result.picture.status.law_of("admissibility").WAIVER_FORM
        yield Paragraph(catalog.say("What each waiver must show, on Form I-192 ({law}):", law=form.citations[0]))
        yield Bullets(waivers)
    if rest := " ".join(_rest(grounds, shown, catalog)):
        yield Paragraph(rest)


def _of_standing(ground: Ground, result: Screening) -> Iterator[str]:
    say, plain = result.catalog.say, result.catalog.plain
    if ground.facts:
        named = ((result.called(fact.path), fact.answer) for fact in ground.facts)
        told = [
            say("{label}: {answer}", label=name, answer=plain("no")) if answer == "no" else name
            for name, answer in named
        ]
        yield say("On: {paths}.", paths=result.catalog.some(told, 3))
    if ground.waivers:
        yield say("Waiver: {waivers}.", waivers=ground.reach_text)
        if closed := ", ".join(w.title for w in ground.waivers if w.outcome == "not_met"):
            yield say("Ruled out by answers on file: {waivers}.", waivers=closed)
    elif ground.standing == "open" and ground.facts:
        yield say("If it applies, waiver: {waivers}.", waivers=ground.reach_text)
    elif ground.standing == "contested":
        yield plain("No waiver is available at this stage; counsel reviews.")
    if ground.standing == "open" and ground.missing:
        # What is open of the very record that points to it settles most; whether a list is complete, least.
        records = {f.path.partition("]")[0] for f in ground.facts}
        first = min(ground.missing, key=lambda m: (m.state == "list open", m.path.partition("]")[0] not in records))
        yield say("Find out: {question}", question=first.question)
    if ground.facts and ground.findings:
        yield say("See the findings: {codes}.", codes=", ".join(ground.findings))
    if ground.also_bar:
        yield say("The same facts bear on the trafficker bar of {law}, for which no waiver is available.", law=BAR_AT)


def _tests(shown: list[Ground], catalog: Catalog) -> Iterator[Line]:
    """Yield what each waiver must show, each test once, with how it stands; where grounds differ, for each of them."""
    waivers: dict[str, dict[tuple[str, str], dict[str, list[str]]]] = {}
    for ground in shown:
        for waiver in ground.waivers:
            tests = waivers.setdefault(waiver.title, {})
            for test in waiver.must_show:
                states = tests.setdefault((test.rule.rstrip("."), test.citations[0]), {})
                states.setdefault(catalog.plain(_TESTED[test.outcome]), []).append(ground.title)
    for title, tests in waivers.items():
        told = (_test(rule, citation, states, catalog) for (rule, citation), states in tests.items())
        yield Line(catalog.say("{waiver}:", waiver=title), below=told)


def _test(rule: str, citation: str, states: dict[str, list[str]], catalog: Catalog) -> str:
    several = (catalog.say("{state} for {grounds}", state=state, grounds=", ".join(of)) for state, of in states.items())
    state = "; ".join(several) if len(states) > 1 else ", ".join(states)
    return catalog.say("- {rule} ({citation}): {state}", rule=rule, citation=citation, state=state)


def _rest(grounds: Sequence[Ground], shown: list[Ground], catalog: Catalog) -> Iterator[str]:
    if exempt := "; ".join(g.title for g in grounds if g.standing == "exempt" and g not in shown):
        yield catalog.say("Exempt by statute: {titles}.", titles=exempt)
    if left := sum(g.standing == "open" and g not in shown for g in grounds):
        one = "{number} ground is not reviewed yet; nothing recorded raises it."
        yield catalog.count(one, "{number} grounds are not reviewed yet; nothing on file raises them.", left)
