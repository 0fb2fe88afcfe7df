"""The definitions side by side, and the plan with its two sides, in a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tvisa.report.page import bullets
from tvisa.report.printed import COLORS
from tvisa.report.text import BASES
from tvisa.screening.frameworks.own_acts import about, name_of
from tvisa.words.catalog import ENGLISH, Catalog

_OUTCOMES: Final = {"met": "met", "not_met": "not met", "unknown": "open", "contested": "contested"}
_PARTS: Final = {"act": "Act", "means": "Means", "purpose": "Purpose", "scope": "Scope"}
_STATES: Final = {"met": "met", "denied": "denied", "missing": "missing", "disputed": "disputed"}
_SHADES: Final = {"met": "green", "denied": "red", "missing": "yellow", "disputed": "magenta"}
_NOT_READ: Final = (
    "* Known from a secondary source: read the text before relying on it. Notes on every text: --format json."
)
_SIDES: Final = {
    "rights": "For the person: safety, health, shelter, family, recovery",
    "criminal_law": "For the criminal-law side: reports, cooperation, courts",
}


def print_frameworks(result: Mapping[str, Any], out: Console, catalog: Catalog = ENGLISH) -> None:
    """
    Print every definition on the facts of each incident, where they part, and which of them decides.

    Args:
        result: The comparison as a mapping.
        out: Where to print.
        catalog: The language.
    """
    plain = catalog.plain
    if not result["incidents"]:
        out.print(Text(plain("No incident done to the client is recorded: there is nothing to compare yet.")))
    for incident in result["incidents"]:
        out.print(Text(catalog.say("Incident {key}", key=incident["key"]), style="bold"))
        out.print(_definitions(incident["definitions"], catalog))
        _print_splits(incident, out, catalog)
        out.print()
    if any(d["confidence"] in "CD" for i in result["incidents"] for d in i["definitions"]):
        out.print(Text(plain(_NOT_READ)), style="dim")
    out.print(Text(result["context"], style="bold"))
    element = result["element"]
    outcome = element["outcome_text"]
    if element["basis"]:
        outcome = catalog.say("{outcome} ({basis})", outcome=outcome, basis=catalog.plain(BASES[element["basis"]]))
    out.print(
        Text(
            catalog.say(
                "Over the whole case, as the screening has it: {title}: {outcome}.",
                title=element["title"],
                outcome=outcome,
            )
        )
    )
    out.print()
    if "own_acts" in result:
        _print_own_acts(result["own_acts"], out, catalog)


def _definitions(found: Sequence[Mapping[str, Any]], catalog: Catalog) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), expand=True)
    table.add_column(catalog.plain("Definition"), ratio=1, overflow="fold")
    for title in (catalog.plain("Outcome"), *map(catalog.plain, _PARTS.values())):
        table.add_column(title, no_wrap=True)
    for definition in found:
        name = definition["name"] + (" *" if definition["confidence"] in "CD" else "")
        cells = [Text(catalog.plain(_OUTCOMES[definition["outcome"]]), style=COLORS[definition["outcome"]])]
        for part in _PARTS:
            state = definition["parts"].get(part, {}).get("state", "")
            cells.append(Text(catalog.plain(_STATES[state]), style=_SHADES[state]) if state else Text("-"))
        table.add_row(Text(name, style="bold" if definition["decides"] else ""), *cells)
    return table


def _print_splits(incident: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    """Print where they part: whole, save that others which are open in several parts are only named."""
    decides = {d["id"] for d in incident["definitions"] if d["decides"]}
    names = {d["id"]: d["name"] for d in incident["definitions"]}
    lines, left = [], list[str]()
    for split in incident["splits"]:
        if split["outcome"] == "unknown" and len(split["parts"]) > 1 and not decides & {*split["apart"]}:
            left += split["apart"]
        else:
            lines.append(split["sentence"])
    if left:
        lines.append(
            catalog.say("Open in more than one part: {names}.", names=", ".join(names[i] for i in dict.fromkeys(left)))
        )
    if not any(d["outcome"] == "met" for d in incident["definitions"] if not d["contrast"]):
        lines.append(catalog.plain("On the recorded facts no definition of trafficking is met."))
    lines += incident["beside"]
    if hostile := [h["path"] for h in incident["hostile_assertions"]]:
        lines.append(
            catalog.say("Said only by a trafficker, or for one, and set aside: {paths}.", paths=", ".join(hostile))
        )
    bullets(lines, out)


def _print_own_acts(own: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    out.print(Text(catalog.plain("Acts of the client's own (privileged; for counsel)"), style="bold"))
    if not own["acts"]:
        out.print(Text(catalog.plain("None recorded; that is not a no.")))
        out.print()
        return
    out.print(Text(own["note"]))
    for act in own["acts"]:
        out.print()
        out.print(Text(about(act["path"], catalog)))
        bullets(_verbs(act["definitions"], catalog), out)
        shields = [
            catalog.say("{rule} [{citations}]", rule=p["rule"], citations="; ".join(p["citations"]))
            for p in {
                p["rule"]: p for d in act["definitions"] if d["state"] != "not touched" for p in d["shields"]
            }.values()
        ]
        if shields:
            out.print(Padding(Text(catalog.plain("What stands beside it:")), (0, 0, 0, 1)))
            bullets(shields, out, 3)
    out.print()


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


def print_plan(result: Mapping[str, Any], out: Console, catalog: Catalog = ENGLISH) -> None:
    """Print the two sides of the plan: each line with who decides and what the client may decline."""
    out.print(Text(catalog.plain("The plan: two sides, one person"), style="bold"))
    out.print(Text(result["note"]))
    for side, title in _SIDES.items():
        out.print()
        out.print(Text(catalog.plain(title), style="bold"))
        table = Table.grid(padding=(0, 1))
        for line in result[side]:
            table.add_row(" -", _line(line, catalog))
        out.print(table)
    out.print()


def _line(line: Mapping[str, Any], catalog: Catalog) -> Text:
    text = Text(line["what"])
    text.append(f" [{'; '.join(line['citations'][:3])}]", style="dim")
    told = [catalog.say("Recorded: {reason}", reason=reason) for reason in line["reasons"]]
    told.append(catalog.say("Decides: {who}", who=line["who_decides"]))
    told.append(catalog.say("May decline: {what}", what=line["may_decline"]))
    if line["for_a_child"]:
        told.append(catalog.say("Under 18 now, or perhaps: {what}", what=line["for_a_child"]))
    if line["contrasts"]:
        cited = "; ".join(c for p in line["contrasts"] for c in p["citations"])
        told.append(catalog.say("Contrast, not US law: {citations}", citations=cited))
    return text.append("\n" + "\n".join(told))
