"""Before filing: a short panel on every screening, and the whole of it on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import cite, cited, paper, titled
from tvisa.screening.remarks.filing import FilingLine, Panel, PolicyShown, Prompt
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_ALSO: Final = "Also look at (prompts; nothing is decided)"
MOST_QUESTIONS: Final = 3
"""How many questions the whole panel prints under a line."""


class WithCitations(Protocol):
    """What says where it stands."""

    @property
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""


def panel_blocks(result: Screening, catalog: Catalog) -> Iterator[Block]:
    """Yield the panel of a screening: what the record triggers in full, the standing warnings in a line each, other relief."""
    panel = cited((text, cited_at) for text, cited_at, _ in panel_lines(result, catalog)).items
    yield from titled(catalog.plain("What to check"), (*panel, *rest_lines(result, catalog)))
    yield from titled(catalog.plain(_ALSO), cited(also_lines(result)).items)


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
    standing: list[WithCitations] = [line] if line.always else []
    return f"{line.title}: {' '.join(said)}", _citations([*standing, *(line.reasons or policy)])


def _title(entry: PolicyShown, catalog: Catalog) -> str:
    if entry.stale:
        return catalog.say("{title} ({stale})", title=entry.title, stale=entry.stale_text)
    return str(entry.title)


def _citations(several: Iterable[WithCitations], most: int = 3) -> str:
    """Return the first citation of each of several provisions or entries."""
    return "; ".join(list(dict.fromkeys(c.citations[0] for c in several if c.citations))[:most])


def filing_document(result: Screening, *, rules: bool = False) -> Document:
    """
    Return everything: what the record triggers in full, and every other line with what to do and the policy in force.

    Args:
        result: The screening.
        rules: Whether to tell every rule of law, and not only those behind what the record triggers.
    """
    panel, catalog = result.filing, result.catalog
    below = [catalog.say("{title}.", title=panel.policy.title)] if panel else []
    blocks = _blocks(panel, result, catalog, rules=rules) if panel else ()
    return paper(result, catalog, "What to check", blocks, below=below)


def _blocks(panel: Panel, result: Screening, catalog: Catalog, *, rules: bool) -> Iterator[Block]:
    say, plain = catalog.say, catalog.plain
    spoken = [line.title for line in panel.lines if line.state == "triggered"]
    told = (
        say("The record speaks to: {titles}.", titles="; ".join(spoken))
        if spoken
        else plain("The record triggers no line; each of them applies in any case.")
    )
    yield Paragraph(told, Style.STRONG)
    if stale := panel.policy.stale:
        several = catalog.count(
            "{number} policy entry below is stale: check before relying.",
            "{number} policy entries below are stale: check before relying.",
            len(stale),
        )
        yield Paragraph(several, Style.STRONG)
    for line in panel.lines:
        yield from _line(line, catalog, rules=rules)
    prompts = result.alternatives
    triggered = [prompt for prompt in prompts if prompt.state == "triggered"]
    if triggered:
        yield Heading(plain(_ALSO))
    for prompt in triggered:
        yield from _line(prompt, catalog, rules=rules)
    questions = (f"{p.title}: {p.missing[0].question}" for p in prompts if p.state == "open")
    yield from titled(plain("Not recorded yet; one question each"), questions)
    if panel.set_aside:
        paths = ", ".join(claim.path for claim in panel.set_aside)
        yield Paragraph(say("Said only by a trafficker, or for one, and set aside: {paths}.", paths=paths))


def _line(line: FilingLine | Prompt, catalog: Catalog, *, rules: bool) -> Iterator[Block]:
    """Yield a line: what it says, the facts that triggered it, what to do, what to ask, the rules and the policy."""
    triggered = line.state == "triggered"
    yield Paragraph(line.title, Style.STRONG, line.state_text)
    yield Paragraph(line.text, small=cite(_citations([line], most=1)))
    told = []
    for reason in line.reasons:
        facts = catalog.some([f"{fact.path}: {catalog.word(fact.answer)}" for fact in reason.facts], 3)
        told.append(Line(f"{reason.text} ({facts})", cite(_citations([reason]))))
    if more_told := line.do if isinstance(line, FilingLine) else line.one_year.text if line.one_year else "":
        told.append(Line(more_told))
    if line.missing:
        questions = [m.question for m in line.missing]
        more = len(questions) - MOST_QUESTIONS
        asked = catalog.say("Ask: {questions}", questions=" ".join(questions[:MOST_QUESTIONS]))
        asked += " " + catalog.count("({number} more)", "({number} more)", more) if more > 0 else ""
        told.append(Line(asked))
    if triggered or rules:
        told += (Line("", f"{p.rule} [{'; '.join(p.citations[:2])}]") for p in line.provisions)
    told += (_entry(entry, catalog) for entry in line.policy)
    yield Bullets(told)


def _entry(entry: PolicyShown, catalog: Catalog) -> Line:
    text = catalog.say("Policy, {title}: {text}", title=entry.title, text=entry.text)
    known = catalog.say(
        "[{citation}; from {start}; confidence {confidence}; source of {day}]",
        citation=entry.citations[0],
        start=entry.start,
        confidence=entry.confidence,
        day=entry.checked_on,
    )
    return Line(f"{text} [{entry.stale_text.upper()}]" if entry.stale else text, known)
