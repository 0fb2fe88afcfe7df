"""The rows of the table of the law, one by one: what the law says of each part of it, in the language of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from tvisa.kernel.carried import LISTS
from tvisa.kernel.classification import NonDefense
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Every, Exists, Factor, Joint, Not, Predicate, parts
from tvisa.kernel.provision import Provision
from tvisa.law.common.line import ROUTES, Line, Prompt, Route, Trigger
from tvisa.law.common.term import Term
from tvisa.law.conduct.ambiguity import Ambiguity
from tvisa.law.conduct.bar import Argument
from tvisa.law.conduct.causation import Test
from tvisa.law.conduct.characterizations import Characterization
from tvisa.law.conduct.notices import Notice
from tvisa.law.grounds.ground import GroundOfLaw
from tvisa.law.t import T
from tvisa.law.t.evidence.items import Item
from tvisa.law.t.evidence.parts import TITLES
from tvisa.law.t.urgent.steps import Step
from tvisa.law.t.urgent.stops import Stop
from tvisa.screening.needs import Need
from tvisa.screening.plain import cited

if TYPE_CHECKING:
    from tvisa.screening.table import LawTable

Row = dict[str, Any]
"""The texts of a row by the names that they have there."""

_CONNECTIVES: Final[Mapping[type, tuple[str, str]]] = {
    AllOf: ("all_of", "All of these"),
    AnyOf: ("any_of", "Any of these"),
    Joint: ("joint", "Told in these ways"),
    Not: ("not", "Not this"),
    Exists: ("some", "At least one"),
    Every: ("every", "Each of them"),
}


def row_of(table: LawTable, key: Any) -> Row:
    """Return what the law says of something that it names: a part of it, a rule, an entry, a sentence."""
    if isinstance(key, str):
        return {"text": table.catalog.plain(key)}
    if isinstance(key, Predicate):
        return _node(table, key)
    return _ROWS[type(key)](table, key)


def _node(table: LawTable, node: Any) -> Row:
    name, title = _CONNECTIVES.get(type(node)) or (str(node.id), node.title if isinstance(node, Element) else node.ask)
    law, kind = getattr(node, "law", None), getattr(node, "kind", None)
    return {
        "id": name,
        "title": table.catalog.plain(title),
        **(table.law(law) if law else {}),
        "kind": str(kind) if kind else "",
        "fact": getattr(node, "fact", ""),
        "parts": tuple(table.text(part) for part in _told_parts(node)),
    }


def _told_parts(node: Any) -> tuple[Predicate, ...]:
    """Return what a reader is told that a node consists of: an element and its list of parts are one node to them."""
    whole = node.of if isinstance(node, Element) and isinstance(node.of, LISTS) else node
    return parts(whole)


def _factor(table: LawTable, factor: Factor) -> Row:
    return {"title": table.catalog.plain(factor.title), "fact": factor.fact, **table.law(factor.law)}


def _provision(table: LawTable, law: Provision) -> Row:
    return {**table.law(law), "note": table.catalog.plain(law.note), "checked_on": law.checked_on}


def _non_defense(table: LawTable, item: NonDefense) -> Row:
    return {"title": table.catalog.plain(item.title), "fact": item.fact, **table.law(item.law)}


def _ground(table: LawTable, ground: GroundOfLaw) -> Row:
    return {
        "id": str(ground.kind),
        "title": table.catalog.plain(ground.title),
        "reach": str(ground.reach),
        **table.law(ground.law),
    }


def _finding(table: LawTable, entry: Ambiguity) -> Row:
    plain = table.catalog.plain
    return {
        "id": entry.code,
        "title": plain(entry.title),
        "group": entry.group,
        "touches": entry.touches,
        "time_note": plain(entry.timing),
        "evidence": table.sentences(*entry.evidence),
        "question": plain(entry.follow_up or entry.question),
        "provisions": table.provisions(entry.provisions),
        "readings": (table.text(entry.client.text), table.text(entry.government.text)),
    }


def _notice(table: LawTable, notice: Notice) -> Row:
    text = table.catalog.plain(notice.text)
    return {"id": notice.code, "text": text, "provisions": table.provisions(notice.provisions)}


def _argument(table: LawTable, argument: Argument) -> Row:
    text = table.catalog.plain(argument.text)
    return {"side": argument.side, "text": text, "citations": tuple(cited(argument.provisions, table.day))}


def _test(table: LawTable, test: Test) -> Row:
    plain = table.catalog.plain
    return {
        "id": test.id,
        "title": plain(test.title),
        "asks": plain(test.asks),
        "limits": plain(test.limits),
        "provisions": table.provisions((test.provision,)),
    }


def _characterization(table: LawTable, one: Characterization) -> Row:
    plain = table.catalog.plain
    return {"id": one.id, "title": plain(one.title), "consequence": plain(one.consequence)}


def _item(table: LawTable, item: Item) -> Row:
    plain = table.catalog.plain
    ((standing, law),) = item.rules_on(table.day)
    named = {e.id: e.title for e in T.on(table.day).elements}
    return {
        "id": item.id,
        "title": plain(item.title),
        "element": item.element,
        "element_title": plain(TITLES.get(item.element) or named.get(item.element, "")),
        "of_parts": item.parts,
        "standing": str(standing),
        "of_whom": plain(item.ask),
        "within_reach": item.within_reach,
        "of_agency": item.official,
        "instead": table.sentences(*item.instead),
        "care": plain(item.care),
        **table.law(law),
        "note": plain(law.note),
    }


def _line(table: LawTable, what: Line | Prompt) -> Row:
    plain = table.catalog.plain
    return {
        "id": what.code,
        "title": plain(what.title),
        "text": plain(what.text),
        "citations": tuple(cited(what.provisions, table.day)),
        "provisions": table.provisions(what.provisions),
        **({"do": plain(what.do), "always": what.always} if isinstance(what, Line) else _routed(table, what)),
    }


def _routed(table: LawTable, prompt: Prompt) -> Row:
    return {"routing": tuple(table.text(ROUTES[code]) for code in prompt.codes)}


def _trigger(table: LawTable, trigger: Trigger) -> Row:
    provisions = table.provisions(trigger.provisions)
    return {
        "text": table.catalog.plain(trigger.says),
        "provisions": provisions,
        "citations": tuple(cited(trigger.provisions, table.day)),
    }


def _route(table: LawTable, route: Route) -> Row:
    return {
        "id": route.code,
        "title": table.catalog.plain(route.about),
        "note": table.catalog.plain(route.source),
        "confidence": str(route.confidence),
        "checked_on": route.checked_on,
    }


def _need(table: LawTable, need: Need) -> Row:
    return {"id": need.code, "text": table.catalog.plain(need.text)}


def _coded(table: LawTable, code: str, title: str, text: str, provisions: tuple[Provision, ...]) -> Row:
    plain = table.catalog.plain
    return {"id": code, "title": plain(title), "text": plain(text), "provisions": table.provisions(provisions)}


def _term(table: LawTable, term: Term) -> Row:
    return _coded(table, term.code, term.title, term.do, term.provisions)


def _stop(table: LawTable, stop: Stop) -> Row:
    return _coded(table, stop.code, stop.title, stop.text, stop.provisions)


def _step(table: LawTable, step: Step) -> Row:
    return _coded(table, step.code, "", step.next, step.provisions)


_ROWS: Final[Mapping[type, Callable[[LawTable, Any], Row]]] = {
    Factor: _factor,
    Provision: _provision,
    NonDefense: _non_defense,
    GroundOfLaw: _ground,
    Ambiguity: _finding,
    Notice: _notice,
    Argument: _argument,
    Test: _test,
    Characterization: _characterization,
    Item: _item,
    Line: _line,
    Prompt: _line,
    Trigger: _trigger,
    Route: _route,
    Need: _need,
    Term: _term,
    Stop: _stop,
    Step: _step,
}
