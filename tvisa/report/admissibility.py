"""Grounds of inadmissibility in a terminal: those that could apply, what answers each, and what is still to be gone through."""

from __future__ import annotations

from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.messages import Catalog

__all__ = ["print_grounds"]

_SHOWN: Final = ("review", "waiver", "contested", "exempt")
_STATES: Final = {"met": "judged to hold", "not_met": "denied", "unknown": "open", "contested": "disputed"}


def print_grounds(grounds: list[dict[str, Any]], out: Console, catalog: Catalog) -> None:
    """Print each ground that could apply, gravest first, and once for all of them what a waiver must show."""
    say = catalog.say
    shown = [g for standing in _SHOWN for g in grounds if g["standing"] == standing and (g["facts"] or g["waivers"])]
    out.print(Text(catalog.plain("Grounds of inadmissibility, for counsel"), style="bold"))
    for ground in shown:
        head = Text(say("{title}: {text}", title=ground["title"], text=ground["text"]))
        head.append("\n" + "; ".join(ground["citations"][:2]), style="dim")
        out.print(Padding(head, (0, 0, 0, 1)))
        for line in _lines(ground, catalog):
            out.print(Padding(Text(line), (0, 0, 0, 5)))
    _print_tests(shown, out, catalog)
    out.print(Padding(Text(" ".join(_rest(grounds, shown, catalog))), (0, 0, 0, 1)))
    out.print()


def _lines(ground: dict[str, Any], catalog: Catalog) -> list[str]:
    say = catalog.say
    lines = (
        [say("On: {paths}.", paths=catalog.some([f["path"] for f in ground["facts"]], 3))] if ground["facts"] else []
    )
    if ground["waivers"]:
        lines.append(say("Open to: {waivers}.", waivers=ground["reach_text"]))
    if ground["also_bar"]:
        lines.append(catalog.plain("The same facts touch the bar of 8 USC 1184(o)(1), which no waiver reaches."))
    return lines


def _print_tests(shown: list[dict[str, Any]], out: Console, catalog: Catalog) -> None:
    """Print what the waivers of these grounds must show, each test once, with how it stands for each ground."""
    tests: dict[str, tuple[str, list[str]]] = {}
    for test in (t for g in shown for w in g["waivers"] for t in w["must_show"]):
        tests.setdefault(test["rule"], (test["citations"][0], []))[1].append(test["outcome"])
    if not tests:
        return
    out.print(Padding(Text(catalog.plain("What a waiver must show, on Form I-192 (8 CFR 212.16):")), (0, 0, 0, 1)))
    for rule, (citation, outcomes) in tests.items():
        states = ", ".join(catalog.plain(_STATES[o]) for o in dict.fromkeys(outcomes))
        line = catalog.say("{rule} ({citation}): {state}", rule=rule.rstrip("."), citation=citation, state=states)
        out.print(Padding(Text(line), (0, 0, 0, 5)))


def _rest(grounds: list[dict[str, Any]], shown: list[dict[str, Any]], catalog: Catalog) -> list[str]:
    rest = []
    if exempt := [g["title"] for g in grounds if g["standing"] == "exempt" and g not in shown]:
        rest.append(catalog.say("Exempt by statute: {titles}.", titles="; ".join(exempt)))
    if left := sum(g["standing"] == "open" for g in grounds):
        rest.append(
            catalog.count(
                "{number} ground is still to be gone through; nothing recorded raises it.",
                "{number} grounds are still to be gone through; nothing recorded raises them.", left,
            )
        )  # fmt: skip
    return rest
