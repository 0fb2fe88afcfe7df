"""Adjustment in a terminal: from when and until when to file, what is asked, what is missing and what to beware of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tvisa.report.exposure import print_needs
from tvisa.report.page import head_of
from tvisa.report.printed import COLORS
from tvisa.report.text import element_table, finding_tree, gaps_of, print_gaps
from tvisa.screening.residence.adjustment import AdjustmentScreening
from tvisa.words.catalog import ENGLISH, Catalog


def print_adjustment(
    found: AdjustmentScreening, out: Console, *, tree: bool = False, catalog: Catalog = ENGLISH
) -> None:
    """
    Print a screening for adjustment.

    Args:
        found: The screening.
        out: Where to.
        tree: Whether to print every finding and every rule of procedure as well.
        catalog: The language.
    """
    say = catalog.say
    result, (elements, _) = found.as_dict(), found.parts
    out.print(head_of(result, catalog), style="dim")
    out.print()
    out.print(Text(result["summary"], style="bold"))
    out.print()
    out.print(_days(result["clocks"], catalog))
    _print_absences(result["clocks"]["presence"], out, catalog)
    _print_warnings(result["warnings"], out, catalog)
    out.print(element_table(elements, catalog))
    gaps = [g for judgment in (False, True) for g in gaps_of(elements, judgment=judgment)]
    for title, who in (
        (say("Facts still missing (for the interviewer)"), "interviewer"),
        (say("For counsel to weigh"), "counsel"),
    ):
        print_gaps(title, [g for g in gaps if g.who == who], out, catalog)
    _print_relatives(result["relatives"], out, catalog)
    print_needs(found.needs, out, catalog)
    if result["hostile_assertions"]:
        paths = ", ".join(h["path"] for h in result["hostile_assertions"])
        out.print(Text(say("Said only by a trafficker, or for one, and set aside: {paths}.", paths=paths)))
        out.print()
    if tree:
        _print_all(found, result, out, catalog)
    out.print(Text(result["disclaimer"], style="dim"))


def _days(clocks: Mapping[str, Any], catalog: Catalog) -> Table:
    """Return the table of days, each with what it says and its provision."""
    say = catalog.say
    presence, filing, status = clocks["presence"], clocks["filing"], clocks["status"]
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    started = presence["counted_from"]["safe"] or presence["counted_from"]["earliest"]
    complete = presence["three_years_complete"]
    table.add_row(say("Counted from"), started["on"] if started else say("open"), _cited(presence, 0))
    table.add_row(
        say("Three years complete"), _range(complete["earliest"], complete["safe"], catalog), _cited(presence, 0)
    )
    table.add_row(say("Days away since"), _count(presence["days_away"], catalog), _cited(presence, 2))
    if clocks["shorter_period"]["from"]:
        table.add_row(say("Completed case"), clocks["shorter_period"]["from"], _cited(clocks["shorter_period"], 0))
    until = status["until"]
    table.add_row(say("T-1 status until"), _until(until, status["source"], catalog), _cited(status, 0))
    if filing["filed_on"]["earliest"]:
        filed = filing["filed_on"]
        table.add_row(say("Form I-485 filed"), _range(filed["earliest"], filed["latest"], catalog), _cited(filing, 1))
    else:
        table.add_row(say("File from"), filing["earliest_safe"] or say("open"), _cited(filing, 0))
        table.add_row(say("File until"), filing["last_day"] or say("open"), _cited(filing, 1))
    return table


def _cited(clock: Mapping[str, Any], number: int) -> Text:
    """Return the regulation behind a clock or, where none is cited first, whatever is."""
    citations = clock["rules"][number]["citations"]
    return Text(next((c for c in citations if "CFR" in c), citations[0]), style="dim")


def _range(low: str | None, high: str | None, catalog: Catalog) -> str:
    if low == high:
        return low or catalog.plain("open")
    if low is None or high is None:
        return catalog.say("{day} at the earliest", day=low) if low else catalog.say("{day} at the latest", day=high)
    return catalog.say("{low} to {high}", low=low, high=high)


def _count(days: Mapping[str, Any], catalog: Catalog) -> str:
    least, most = days["least"], days["most"]
    if least is None or most is None:
        return catalog.plain("open")
    return str(least) if least == most else catalog.say("{low} to {high}", low=least, high=most)


def _until(until: Mapping[str, Any], source: str, catalog: Catalog) -> str:
    days = _range(until["earliest"], until["latest"], catalog)
    return catalog.say("{days} at most", days=days) if source == "by_rule" else days


def _print_absences(presence: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    say = catalog.say
    out.print()
    if not presence["absences"]:
        text = (
            say("No absence recorded since the grant.")
            if presence["list_complete"]
            else say("No absence recorded since the grant; the list is open.")
        )
        out.print(Text(text))
        out.print()
        return
    words = {
        "met": say("over 90 days"),
        "not_met": say("not over 90 days"),
        "unknown": say("on which side of 90 is open"),
        "contested": say("disputed"),
    }
    out.print(Text(say("Absences since the grant")))
    for number, absence in enumerate(presence["absences"], start=1):
        days = absence["days"]
        most = days["most"] if days["most"] is not None else say("open")
        line = say(
            "{number}. {left} to {returned}: {least} to {most} days, {limit}.",
            number=number,
            left=_day(absence["left"], catalog),
            returned=_day(absence["returned"], catalog),
            least=days["least"],
            most=most,
            limit=words[absence["over_the_limit"]],
        )
        if absence["excused"] == "met":
            line += " " + say("Excused.")
        if not absence["begun"]:
            line = say(
                "{number}. {left}: not begun by the day asked about.",
                number=number,
                left=_day(absence["left"], catalog),
            )
        out.print(Padding(Text(line), (0, 0, 0, 1)))
    if not presence["list_complete"]:
        out.print(Padding(Text(say("The list is open.")), (0, 0, 0, 1)))
    out.print()


def _day(span: Mapping[str, Any], catalog: Catalog) -> str:
    """Return a day as it was recorded, every claim of it."""
    return " / ".join(span["recorded"]) or catalog.plain("open")


def _print_warnings(warnings: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    if not warnings:
        return
    out.print(Text(catalog.say("Beware"), style="bold"))
    listed = Table.grid(padding=(0, 1))
    for warning in warnings:
        line = Text(warning["text"])
        cited = list(dict.fromkeys(p["citations"][0] for p in warning["provisions"]))
        if cited:
            line.append(f" [{'; '.join(cited)}]", style="dim")
        listed.add_row(" -", line)
    out.print(listed)
    out.print()


def _print_relatives(relatives: Sequence[Mapping[str, Any]], out: Console, catalog: Catalog) -> None:
    if not relatives:
        return
    out.print(Text(catalog.say("Family members in T-2 to T-6 status"), style="bold"))
    for relative in relatives:
        line = Text(f"{relative['person']}: ")
        line.append(relative["outcome_text"], style=COLORS[relative["outcome"]])
        if relative["outcome"] != "met":
            line.append(f". {relative['reason']}")
        if relative["file_until"] and relative["outcome"] != "not_met":
            line.append(" " + catalog.say("Last day to file in status: {day}.", day=relative["file_until"]))
        out.print(Padding(line, (0, 0, 0, 1)))
    out.print()


def _print_all(found: AdjustmentScreening, result: Mapping[str, Any], out: Console, catalog: Catalog) -> None:
    elements, relatives = found.parts
    for element in elements:
        out.print(finding_tree(element, catalog))
    for relative, part in zip(result["relatives"], relatives, strict=True):
        out.print(Text(relative["person"]))
        out.print(finding_tree(part, catalog))
    out.print()
    out.print(Text(catalog.say("How it is filed, decided and read"), style="bold"))
    listed = Table.grid(padding=(0, 1))
    for rule in result["procedures"]:
        line = Text(f"{rule['title']}: {rule['rule']}")
        line.append(f" [{'; '.join(rule['citations'][:2])}]", style="dim")
        listed.add_row(" -", line)
    out.print(listed)
    out.print()
