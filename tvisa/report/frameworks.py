"""The definitions side by side, and the hybrid plan, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Cell, Document, Heading, Line, Paragraph, Style, Table
from tvisa.report.page import BASES, FOR_COUNSEL, SHAPES, cite, paper, set_aside
from tvisa.report.urgent import first_blocks
from tvisa.screening.compare.frameworks import about, name_of
from tvisa.screening.compare.hybrid import Plan, PlanDay, PlanLineTold
from tvisa.words.catalog import Catalog

_TITLE: Final = "Definitions of trafficking"
_OUTCOMES: Final = {"met": "met", "not_met": "not met", "unknown": "open", "contested": "disputed"}
_PARTS: Final = {"act": "Act", "means": "Means", "purpose": "Purpose", "scope": "Scope"}
_STATES: Final = {"met": "met", "denied": "denied", "missing": "missing", "disputed": "disputed"}
_NO_INCIDENT: Final = "No incident done to the client is on file, so there is nothing to compare yet."
_NOT_READ: Final = (
    "* Known from a secondary source: read the text before relying on it. The JSON has notes on every text."
)


_WORDS: Final = 200


def frameworks_document(result: Mapping[str, Any], catalog: Catalog, *, brief: bool = False) -> Document:
    """Return every definition on the facts of each incident, where they part, and which of them decides; *brief* those of the US Code."""
    if brief:
        return paper(result, _TITLE, _in_brief(result, catalog), catalog=catalog, words=_WORDS)
    return paper(result, _TITLE, _blocks(result, catalog), catalog=catalog)


_OF_THE_CODE: Final = re.compile(r"\b(?:22|18) USC\b")


def _in_brief(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield how each definition of the US Code comes out, incident by incident on one line, and which of them decides."""
    yield Paragraph(result["context"], Style.STRONG)
    told: dict[str, list[str]] = {}
    for incident in result["incidents"]:
        for definition in sorted(incident["definitions"], key=lambda d: not d["decides"]):
            if _OF_THE_CODE.search(definition["name"]):
                outcome = f"{SHAPES[definition['outcome']]} {catalog.plain(_OUTCOMES[definition['outcome']])}"
                told.setdefault(definition["name"], []).append(f"{incident['key']} {outcome}")
    yield Bullets(Line(f"{'; '.join(outcomes)}.", lead=f"{name}:") for name, outcomes in told.items())
    if not told:
        yield Paragraph(catalog.plain(_NO_INCIDENT))
    yield _over_all(result["element"], catalog)


def _blocks(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    plain, say = catalog.plain, catalog.say
    yield from _frames(result, catalog)
    if not result["incidents"]:
        yield Paragraph(plain(_NO_INCIDENT))
    for incident in result["incidents"]:
        yield Heading(say("Incident {key}", key=incident["key"]))
        yield _definitions(incident["definitions"], catalog)
        yield Bullets(_splits(incident, catalog))
    if any(d["confidence"] in "CD" for i in result["incidents"] for d in i["definitions"]):
        yield Paragraph(plain(_NOT_READ), Style.SMALL)
    yield Paragraph(result["context"], Style.STRONG)
    yield _over_all(result["element"], catalog)
    if "own_acts" in result:
        yield from _own_acts(result["own_acts"], catalog)


def _over_all(element: Mapping[str, Any], catalog: Catalog) -> Paragraph:
    outcome = element["outcome_text"]
    if element["basis"]:
        basis = catalog.plain(BASES[element["basis"]])
        outcome = catalog.say("{outcome} ({basis})", outcome=outcome, basis=basis)
    message = "For the whole case, the screening finds {title}: {outcome}."
    return Paragraph(catalog.say(message, title=element["title"], outcome=outcome))


def _frames(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield the two frameworks, mark by mark, and where each text stands by what it asks itself."""
    plain = catalog.plain
    yield Heading(plain("Two frameworks"))
    yield Paragraph(result["frame"], Style.SMALL)
    titles = (plain("By"), plain("Transnational crime"), plain("Human rights"))
    yield Table(titles[0], titles, [(m["what"], m["crime"], m["rights"]) for m in result["marks"]], (24, 38, 38))
    yield Heading(plain("Where each text stands"))
    for side in ("crime", "mixed", "rights"):
        placed = [one for one in result["instruments"] if one["side"] == side]
        if placed:
            yield Paragraph(placed[0]["side_text"].capitalize(), Style.STRONG)
            yield Bullets(_placed(one, catalog) for one in placed)
    yield Heading(plain("Consent"))
    yield Bullets(_consent(result["instruments"]))


def _placed(one: Mapping[str, Any], catalog: Catalog) -> Line:
    told = [Line(rule["rule"], _graded(rule)) for rule in one["by"]]
    name = one["name"] if one["defines"] else catalog.say("{name}: no definition", name=one["name"])
    return Line("", lead=name, below=told)


def _consent(placed: Sequence[Mapping[str, Any]]) -> Iterator[Line]:
    rules = {rule["rule"]: rule for one in placed for rule in one["consent"]}
    for text, rule in rules.items():
        yield Line(text, _graded(rule))


def _graded(rule: Mapping[str, Any]) -> str:
    return f"{cite(rule['citations'][:2])} ({rule['confidence']})"


def _definitions(found: Sequence[Mapping[str, Any]], catalog: Catalog) -> Table:
    plain, rows = catalog.plain, list[tuple[Cell, ...]]()
    for definition in found:
        name = definition["name"] + (" *" if definition["confidence"] in "CD" else "")
        outcome = f"{SHAPES[definition['outcome']]} {plain(_OUTCOMES[definition['outcome']])}"
        states = (definition["parts"].get(part, {}).get("state", "") for part in _PARTS)
        named = Line("", lead=name) if definition["decides"] else name
        rows.append((named, outcome, *(plain(_STATES[state]) if state else "-" for state in states)))
    titles = (plain("Definition"), plain("Outcome"), *map(plain, _PARTS.values()))
    return Table(titles[0], titles, rows, (37, 15, 12, 12, 12, 12))


def _splits(incident: Mapping[str, Any], catalog: Catalog) -> Iterator[Line | str]:
    """Yield where they part: whole, save that others which are open in several parts are only named."""
    decides = {d["id"] for d in incident["definitions"] if d["decides"]}
    names = {d["id"]: d["name"] for d in incident["definitions"]}
    left = list[str]()
    for split in incident["splits"]:
        if split["outcome"] == "unknown" and len(split["parts"]) > 1 and not decides & {*split["apart"]}:
            left += split["apart"]
        else:
            yield Line(split["sentence"], below=split["why"])
    if left:
        yield catalog.say(
            "Unresolved in more than one part: {names}.", names=catalog.some([names[i] for i in left], len(left))
        )
    if not any(d["outcome"] == "met" for d in incident["definitions"] if not d["contrast"]):
        yield catalog.plain("No definition of trafficking is met yet on the facts on file.")
    yield from incident["beside"]
    yield from set_aside((h["path"] for h in incident["hostile_assertions"]), catalog)


def _own_acts(own: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    yield Heading(catalog.plain("The client's own conduct (privileged; for counsel)"))
    yield Paragraph(own["note"] if own["acts"] else catalog.plain("None on file; that does not mean no."))
    for act in own["acts"]:
        yield Paragraph(about(act["path"], catalog), Style.STRONG)
        lines = list(map(Line, _verbs(act["definitions"], catalog)))
        rules = (p for d in act["definitions"] if d["state"] != "not touched" for p in d["shields"])
        if shields := {p["rule"]: Line(p["rule"], cite(p["citations"])) for p in rules}:
            lines.append(Line("", lead=catalog.plain("Related protections:"), below=shields.values()))
        yield Bullets(lines)


def _verbs(found: Sequence[Mapping[str, Any]], catalog: Catalog) -> list[str]:
    """Return a line for each way in which texts name, or do not name, an act that is recorded."""
    groups: dict[tuple[str, str], list[str]] = {}
    for definition in found:
        touched = [catalog.plain(name_of(f["path"])) for f in definition["facts"]]
        said = touched if definition["state"] in ("touched", "disputed") else definition["not_asked_of_acts"]
        groups.setdefault((definition["state"], catalog.some(said)), []).append(definition["name"])
    return [
        catalog.say(_NAMED[state, bool(facts)], names=", ".join(names), facts=facts)
        for (state, facts), names in groups.items()
    ]


_NAMED: Final = {
    ("touched", True): "Names an act on file ({facts}): {names}.",
    ("disputed", True): "Names an act on which sources differ ({facts}): {names}.",
    ("open", True): "Unresolved; also names what has not been asked about an act ({facts}): {names}.",
    ("open", False): "Unresolved, because not all of its acts are answered: {names}.",
    ("not touched", False): "Names no act on file: {names}.",
}


# --- the plan ---------------------------------------------------------------------------------------------------------

_PLAN: Final = "Plan: two sides, one person"
_SIDES: Final = {"rights": "Owed to the person:", "criminal_law": "Criminal side:"}


def hybrid_document(plan: Plan) -> Document:
    """Return the plan, step by step."""
    mark = plan.catalog.plain(FOR_COUNSEL[plan.setting == "privileged"])
    return paper(plan.as_dict(), _PLAN, _steps(plan), catalog=plan.catalog, above=(mark,))


def _steps(plan: Plan) -> Iterator[Block]:
    catalog = plan.catalog
    yield Paragraph(plan.note)
    if plan.urgent:
        yield from first_blocks(plan.urgent, catalog)
    if plan.waits_for_nobody:
        yield Heading(catalog.plain("Deadlines that run whatever is chosen"))
        yield Bullets(_days(plan.waits_for_nobody, catalog))
    lines = {
        line.code: (line, side)
        for side, of_side in (("rights", plan.rights), ("criminal_law", plan.criminal_law))
        for line in of_side
    }
    for step in plan.steps:
        yield Heading(step.title)
        yield Bullets(_line(*lines[code], catalog) for code in step.lines)


def _days(days: Sequence[PlanDay], catalog: Catalog) -> Iterator[str]:
    for day in days:
        if day.day is None:
            yield catalog.say("Date not known: {title}", title=day.title)
        else:
            yield catalog.count(
                "{day}, {number} day left: {title}",
                "{day}, {number} days left: {title}",
                day.days_left or 0,
                day=day.day,
                title=day.title,
            )


def _line(line: PlanLineTold, side: str, catalog: Catalog) -> Line:
    say = catalog.say
    told = [say("Recorded: {reason}", reason=reason) for reason in line.reasons]
    told += _days(line.days, catalog)
    told.append(say("Decides: {who}", who=line.who_decides))
    told.append(say("Costs: {what}", what=line.costs))
    if line.exposes:
        told.append(say("The client's own acts: {what}", what=line.exposes))
    told.append(say("May decline: {what}", what=line.may_decline))
    if line.for_a_child:
        told.append(say("Under 18 now, or perhaps: {what}", what=line.for_a_child))
    if line.contrasts:
        cited = "; ".join(c for rule in line.contrasts for c in rule.citations)
        told.append(say("Contrast, not US law: {citations}", citations=cited))
    return Line(line.what, cite(line.citations[:3]), lead=catalog.plain(_SIDES[side]), below=told)
