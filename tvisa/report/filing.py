"""Before filing, in a terminal: a short panel on every screening, and the whole of it on request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tvisa.report.page import print_head
from tvisa.screening.elements.result import Fact
from tvisa.screening.remarks.result import FilingLine, PolicyShown, Prompt
from tvisa.screening.screening import Screening
from tvisa.screening.table import LawText
from tvisa.words.catalog import ENGLISH, Catalog

MOST_QUESTIONS: Final = 3
"""How many questions the whole panel prints under a line."""


class Cited(Protocol):
    """What says where it stands."""

    @property
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""


def print_filing_panel(result: Screening, out: Console, catalog: Catalog = ENGLISH) -> None:
    """
    Print the panel of a screening: what the record triggers in full, the standing warnings in a line each.

    Args:
        result: The screening.
        out: Where to print.
        catalog: The language.
    """
    out.print(Text(catalog.plain("What to check"), style="bold"))
    _list([_text(text, cited) for text, cited, _ in panel_lines(result, catalog)], out)
    _list(map(Text, rest_lines(result, catalog)), out)
    out.print()
    _print_also(also_lines(result), out, catalog)


def lines_of(result: Screening) -> tuple[FilingLine, ...]:
    """Return the lines of a screening; none where the status has none."""
    return result.filing.lines if result.filing else ()


def panel_lines(result: Screening, catalog: Catalog) -> list[tuple[str, str, bool]]:
    """
    Return what is to be seen to before filing: each line, its citations, and whether the record triggers it.

    What the record triggers is told in full; standing warnings take a line each.
    """
    return [
        (*_panel_line(line, catalog), True)
        if line.state == "triggered"
        else (line.text, _citations([line], most=1), False)
        for line in lines_of(result)
        if line.state == "triggered" or line.always
    ]


def rest_lines(result: Screening, catalog: Catalog) -> list[str]:
    """Return how much there is besides, and which policy may be out of date."""
    stale = result.filing.policy.stale if result.filing else ()
    rest = sum(1 for line in lines_of(result) if line.state != "triggered" and not line.always)
    more = catalog.count(
        "{number} more standing check, other relief and all policy: tvisa filing CASE",
        "{number} more standing checks, other relief and all policy: tvisa filing CASE",
        rest,
    )
    if not stale:
        return [more]
    names = catalog.some(stale, 2)
    return [more, catalog.say("Stale policy, check before relying: {names}.", names=names)]


def also_lines(result: Screening) -> list[tuple[str, str]]:
    """Return the other relief that the record points to, each with its first citation."""
    told = []
    for prompt in result.alternatives:
        if prompt.state == "triggered":
            because = " ".join(reason.text for reason in prompt.reasons)
            year = prompt.one_year.text if prompt.one_year else ""
            told.append((f"{prompt.title}: {because} {year}".rstrip(), _citations([prompt], most=1)))
    return told


def _panel_line(line: FilingLine, catalog: Catalog) -> tuple[str, str]:
    """Tell a triggered line in full: a standing warning still, its reasons and the policy that the record triggers."""
    said = [line.text] if line.always else []
    said += [reason.text for reason in line.reasons]
    policy = tuple(entry for entry in line.policy if entry.facts)
    if policy:
        said.append(catalog.say("Policy now: {titles}.", titles="; ".join(_title(e, catalog) for e in policy)))
    standing: list[Cited] = [line] if line.always else []
    return f"{line.title}: {' '.join(said)}", _citations([*standing, *(line.reasons or policy)])


def _title(entry: PolicyShown, catalog: Catalog) -> str:
    if entry.stale:
        return catalog.say("{title} ({stale})", title=entry.title, stale=entry.stale_text)
    return str(entry.title)


def _citations(several: Iterable[Cited], most: int = 3) -> str:
    """Return the first citation of each of several provisions or entries."""
    return "; ".join(list(dict.fromkeys(c.citations[0] for c in several if c.citations))[:most])


def _text(text: str, citations: str) -> Text:
    """Put citations behind a sentence."""
    told = Text(text)
    if citations:
        told.append(f" [{citations}]", style="dim")
    return told


def _cited(text: str, several: Iterable[Cited], most: int = 3) -> Text:
    return _text(text, _citations(several, most))


def _list(told: Iterable[Text], out: Console, indent: int = 1) -> None:
    table = Table.grid(padding=(0, 1))
    for text in told:
        table.add_row(" " * (indent - 1) + " -", text)
    out.print(table)


def _print_also(prompts: list[tuple[str, str]], out: Console, catalog: Catalog) -> None:
    if prompts:
        out.print(Text(catalog.plain("Also look at (prompts; nothing is decided)"), style="bold"))
        _list([_text(*told) for told in prompts], out)
        out.print()


def print_filing(result: Screening, out: Console, catalog: Catalog = ENGLISH, *, rules: bool = False) -> None:
    """
    Print everything: what the record triggers in full, and every other line with what to do and the policy in force.

    Args:
        result: The screening.
        out: Where to print.
        catalog: The language.
        rules: Whether to print every rule of law, and not only those behind what the record triggers.
    """
    panel = result.filing
    if panel is None:
        return
    policy = panel.policy
    print_head(result, out, catalog)
    out.print(catalog.say("{title}.", title=policy.title), style="dim")
    out.print()
    lines = panel.lines
    spoken = [line.title for line in lines if line.state == "triggered"]
    message = (
        catalog.say("The record speaks to: {titles}.", titles="; ".join(spoken))
        if spoken
        else catalog.plain("The record triggers no line; each of them applies in any case.")
    )
    out.print(Text(message, style="bold"))
    if policy.stale:
        stale = catalog.count(
            "{number} policy entry below is stale: check before relying.",
            "{number} policy entries below are stale: check before relying.",
            len(policy.stale),
        )
        out.print(Text(stale, style="bold"))
    out.print()
    for line in lines:
        _print_line(line, out, catalog, rules=rules)
    prompts = result.alternatives
    if any(p.state == "triggered" for p in prompts):
        out.print(Text(catalog.plain("Also look at (prompts; nothing is decided)"), style="bold"))
        out.print()
        for prompt in prompts:
            if prompt.state == "triggered":
                _print_line(prompt, out, catalog, rules=rules)
    questions = [Text(f"{p.title}: {p.missing[0].question}") for p in prompts if p.state == "open"]
    if questions:
        out.print(Text(catalog.plain("Not recorded yet; one question each"), style="bold"))
        _list(questions, out)
        out.print()
    _print_set_aside(panel.set_aside, out, catalog)


def _print_line(line: FilingLine | Prompt, out: Console, catalog: Catalog, *, rules: bool) -> None:
    triggered = line.state == "triggered"
    head = Text(line.title, style="bold")
    head.append(f"  {line.state_text}", style="yellow" if triggered else "dim")
    out.print(head)
    out.print(Padding(_cited(line.text, [line], most=1), (0, 0, 0, 3)))
    reasons = []
    for reason in line.reasons:
        facts = catalog.some([f"{fact.path}: {catalog.word(fact.answer)}" for fact in reason.facts], 3)
        reasons.append(_cited(f"{reason.text} ({facts})", [reason]))
    if reasons:
        _list(reasons, out, indent=3)
    more_told = line.do if isinstance(line, FilingLine) else line.one_year.text if line.one_year else ""
    if more_told:
        out.print(Padding(Text(more_told), (0, 0, 0, 3)))
    if line.missing:
        questions = [m.question for m in line.missing]
        more = len(questions) - MOST_QUESTIONS
        asked = catalog.say("Ask: {questions}", questions=" ".join(questions[:MOST_QUESTIONS]))
        asked += " " + catalog.count("({number} more)", "({number} more)", more) if more > 0 else ""
        out.print(Padding(Text(asked), (0, 0, 0, 3)))
    if triggered or rules:
        _list([_rule(p) for p in line.provisions], out, indent=3)
    if line.policy:
        _list([_entry(entry, catalog) for entry in line.policy], out, indent=3)
    out.print()


def _rule(provision: LawText) -> Text:
    return Text(f"{provision.rule} [{'; '.join(provision.citations[:2])}]", style="dim")


def _entry(entry: PolicyShown, catalog: Catalog) -> Text:
    text = Text(catalog.say("Policy, {title}: {text}", title=entry.title, text=entry.text))
    if entry.stale:
        text.append(f" [{entry.stale_text.upper()}]", style="bold")
    known = catalog.say(
        "[{citation}; from {start}; confidence {confidence}; source of {day}]",
        citation=entry.citations[0],
        start=entry.start,
        confidence=entry.confidence,
        day=entry.checked_on,
    )
    text.append(f" {known}", style="dim")
    return text


def _print_set_aside(told: Sequence[Fact], out: Console, catalog: Catalog) -> None:
    if told:
        paths = ", ".join(claim.path for claim in told)
        out.print(Text(catalog.say("Said only by a trafficker, or for one, and set aside: {paths}.", paths=paths)))
        out.print()
