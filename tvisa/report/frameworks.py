"""The definitions side by side, and the plan with its two sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Cell, Document, Heading, Line, Paragraph, Style, Table
from tvisa.report.page import BASES, SHAPES, cite, paper, set_aside
from tvisa.screening.compare.frameworks import about, name_of
from tvisa.words.catalog import Catalog

_TITLE: Final = "Definitions of trafficking"
_OUTCOMES: Final = {"met": "met", "not_met": "not met", "unknown": "open", "contested": "contested"}
_PARTS: Final = {"act": "Act", "means": "Means", "purpose": "Purpose", "scope": "Scope"}
_STATES: Final = {"met": "met", "denied": "denied", "missing": "missing", "disputed": "disputed"}
_NOT_READ: Final = (
    "* Known from a secondary source: read the text before relying on it. Notes on every text: --format json."
)
_SIDES: Final = {
    "rights": "For the person: safety, health, shelter, family, recovery",
    "criminal_law": "For the criminal-law side: reports, cooperation, courts",
}


def frameworks_document(result: Mapping[str, Any], catalog: Catalog) -> Document:
    """Return every definition on the facts of each incident, where they part, which of them decides, and the plan if it is there."""
    plan = _plan(result["plan"], catalog) if "plan" in result else ()
    return paper(result, _TITLE, (*_blocks(result, catalog), *plan), catalog=catalog)


def _blocks(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    plain, say = catalog.plain, catalog.say
    if not result["incidents"]:
        yield Paragraph(plain("No incident done to the client is recorded: there is nothing to compare yet."))
    for incident in result["incidents"]:
        yield Heading(say("Incident {key}", key=incident["key"]))
        yield _definitions(incident["definitions"], catalog)
        yield Bullets(_splits(incident, catalog))
    if any(d["confidence"] in "CD" for i in result["incidents"] for d in i["definitions"]):
        yield Paragraph(plain(_NOT_READ), Style.SMALL)
    yield Paragraph(result["context"], Style.STRONG)
    element = result["element"]
    outcome = element["outcome_text"]
    if element["basis"]:
        outcome = say("{outcome} ({basis})", outcome=outcome, basis=plain(BASES[element["basis"]]))
    message = "Over the whole case, as the screening has it: {title}: {outcome}."
    yield Paragraph(say(message, title=element["title"], outcome=outcome))
    if "own_acts" in result:
        yield from _own_acts(result["own_acts"], catalog)


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


def _splits(incident: Mapping[str, Any], catalog: Catalog) -> Iterator[str]:
    """Yield where they part: whole, save that others which are open in several parts are only named."""
    decides = {d["id"] for d in incident["definitions"] if d["decides"]}
    names = {d["id"]: d["name"] for d in incident["definitions"]}
    left = list[str]()
    for split in incident["splits"]:
        if split["outcome"] == "unknown" and len(split["parts"]) > 1 and not decides & {*split["apart"]}:
            left += split["apart"]
        else:
            yield split["sentence"]
    if left:
        yield catalog.say(
            "Open in more than one part: {names}.", names=catalog.some([names[i] for i in left], len(left))
        )
    if not any(d["outcome"] == "met" for d in incident["definitions"] if not d["contrast"]):
        yield catalog.plain("No definition of trafficking is met yet on the facts on file.")
    yield from incident["beside"]
    yield from set_aside((h["path"] for h in incident["hostile_assertions"]), catalog)


def _own_acts(own: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    yield Heading(catalog.plain("Acts of the client's own (privileged; for counsel)"))
    yield Paragraph(own["note"] if own["acts"] else catalog.plain("None recorded; that is not a no."))
    for act in own["acts"]:
        yield Paragraph(about(act["path"], catalog), Style.STRONG)
        lines = list(map(Line, _verbs(act["definitions"], catalog)))
        rules = (p for d in act["definitions"] if d["state"] != "not touched" for p in d["shields"])
        if shields := {p["rule"]: Line(p["rule"], cite(p["citations"])) for p in rules}:
            lines.append(Line("", lead=catalog.plain("What stands beside it:"), below=shields.values()))
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
    ("touched", True): "Names an act that is recorded ({facts}): {names}.",
    ("disputed", True): "Names an act on which sources differ ({facts}): {names}.",
    ("open", True): "Open; also names what is not asked of an act ({facts}): {names}.",
    ("open", False): "Open, not all of its acts are answered: {names}.",
    ("not touched", False): "Names no act that is recorded: {names}.",
}


def _plan(result: Mapping[str, Any], catalog: Catalog) -> Iterator[Block]:
    """Yield the two sides of the plan: each line with who decides and what the client may decline."""
    yield Heading(catalog.plain("The plan: two sides, one person"))
    yield Paragraph(result["note"])
    for side, title in _SIDES.items():
        yield Paragraph(catalog.plain(title), Style.STRONG)
        yield Bullets(_line(line, catalog) for line in result[side])


def _line(line: Mapping[str, Any], catalog: Catalog) -> Line:
    told = [catalog.say("Recorded: {reason}", reason=reason) for reason in line["reasons"]]
    told.append(catalog.say("Decides: {who}", who=line["who_decides"]))
    told.append(catalog.say("May decline: {what}", what=line["may_decline"]))
    if line["for_a_child"]:
        told.append(catalog.say("Under 18 now, or perhaps: {what}", what=line["for_a_child"]))
    if line["contrasts"]:
        cited = "; ".join(c for p in line["contrasts"] for c in p["citations"])
        told.append(catalog.say("Contrast, not US law: {citations}", citations=cited))
    return Line(line["what"], cite(line["citations"][:3]), below=told)
