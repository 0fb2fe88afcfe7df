"""Grounds of inadmissibility: those that could apply, what answers each, and what is still to be gone through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph
from tvisa.screening.grounds.result import Ground
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

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
