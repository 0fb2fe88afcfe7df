"""Before filing: a short panel on every screening and the whole of it on request; and what the forms ask, beside what is recorded."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, Protocol

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.evidence import some_titles
from tvisa.report.page import cite, cited, days_until, paper, set_aside, soon, titled
from tvisa.report.urgent import near_lines
from tvisa.screening.conduct.result import BAR_AT
from tvisa.screening.remarks.filing import FilingLine, Panel, PolicyShown, Prompt, Reason
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.filing.forms import FormAsked, FormQuestion, Forms, GroundAsked

_ALSO: Final = "Also look at (prompts; nothing is decided)"
MOST_QUESTIONS: Final = 3
"""How many questions the whole panel prints under a line."""


class WithCitations(Protocol):
    """What says where it stands."""

    @property
    def citations(self) -> tuple[str, ...]:
        """Where it stands."""


def panel_blocks(result: Screening) -> Iterator[Block]:
    """Yield the panel of a screening: what the record triggers in full, the standing warnings in a line each."""
    panel = cited((text, cited_at) for text, cited_at, _ in panel_lines(result))
    yield from titled(result.catalog.plain("What to check"), (*panel, *rest_lines(result)))


def relief_blocks(result: Screening) -> Iterator[Block]:
    """Yield the other relief that the record points to."""
    yield from titled(result.catalog.plain(_ALSO), cited(also_lines(result)))


def lines_of(result: Screening) -> tuple[FilingLine, ...]:
    """Return the lines of a screening; none where the status has none."""
    return result.filing.lines if result.filing else ()


def panel_lines(result: Screening) -> list[tuple[str, str, bool]]:
    """
    Return what is to be seen to before filing: each line, its citations, and whether the record triggers it.

    What the record triggers is told in full; standing warnings take a line each.
    """
    return [
        (*_panel_line(line, result.catalog), True)
        if line.state == "triggered"
        else (line.text, _citations([line], most=1), False)
        for line in lines_of(result)
        if line.state == "triggered" or line.always
    ]


def rest_lines(result: Screening) -> Iterator[str]:
    """Yield how much there is besides, and which policy may be out of date."""
    catalog, stale = result.catalog, result.filing.policy.stale if result.filing else ()
    one = "{number} more standing check, other relief and all policy on the filing page"
    many = "{number} more standing checks, other relief and all policy on the filing page"
    yield catalog.count(one, many, sum(line.state != "triggered" and not line.always for line in lines_of(result)))
    if stale:
        yield catalog.say("Stale policy, check before relying: {names}.", names=catalog.some(stale, 2))


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
    return "; ".join(list(dict.fromkeys(c.citations[0] for c in several if c.citations))[:most])


_WORDS: Final = 500
_RECENT: Final = datetime.timedelta(days=366)


def filing_document(result: Screening, *, rules: bool = False, brief: bool = False) -> Document:
    """
    Return what the record triggers in full, every other line with what to do and the policy.

    Args:
        result: The screening.
        rules: Whether every rule behind every line is told.
        brief: Whether what the record triggers, and policy of the last twelve months, is told alone.
    """
    panel = result.filing
    if brief and panel:
        return paper(result, "What to check", _in_brief(panel, result), words=_WORDS)
    below = [result.catalog.say("{title}.", title=panel.policy.title)] if panel else []
    blocks = _blocks(panel, result, rules=rules) if panel else ()
    return paper(result, "What to check", blocks, below=below)


def _in_brief(panel: Panel, result: Screening) -> Iterator[Block]:
    catalog, say, plain = result.catalog, result.catalog.say, result.catalog.plain
    spoken = [line for line in panel.lines if line.state == "triggered"]
    unspoken = [line for line in panel.lines if line.state != "triggered"]
    # What nobody has asked yet is never taken for cleared; what holds in any case comes last.
    unasked = [line for line in unspoken if line.missing]
    warned = (line for line in unasked if line.always)
    yield Bullets(Line(line.text, lead=f"{line.title} ({line.state_text}):", must=True) for line in warned)
    for line in spoken:
        reasons = (_reason(reason, result) for reason in line.reasons)
        policy = "; ".join(_title(entry, catalog) for entry in line.policy if entry.facts)
        now = [Line(say("Policy now: {titles}.", titles=policy), must=True)] if policy else []
        yield from titled(line.title, (*now, *reasons))
    yield from titled(plain(_ALSO), (text for text, _ in also_lines(result)))
    entries = {entry.title: entry for line in panel.lines for entry in line.policy}.values()
    new = (e for e in entries if datetime.date.fromisoformat(str(e.start)) > result.picture.day - _RECENT)
    yield from titled(plain("Policy of the last twelve months"), (_title(entry, catalog) for entry in new))
    rest = "; ".join(line.title for line in unasked if not line.always)
    yield from titled(plain("Not on file yet; ask"), [Line(say("{titles}.", titles=rest), must=True)] if rest else ())
    always = (Line(line.text, lead=f"{line.title}:") for line in unspoken if line not in unasked)
    yield from titled(plain("In any case"), always)


def _reason(reason: Reason, result: Screening) -> Line:
    """Say why a line is triggered, with each date on file; a near one is never cut."""
    as_of = result.picture.day
    dates = ", ".join(fact.answer for fact in reason.facts if days_until(fact.answer, as_of) is not None)
    text = result.catalog.say("{text} ({where})", text=reason.text, where=dates) if dates else reason.text
    return Line(text, cite(_citations([reason], most=1)), must=any(soon(fact.answer, as_of) for fact in reason.facts))


def _blocks(panel: Panel, result: Screening, *, rules: bool) -> Iterator[Block]:
    catalog, say, plain = result.catalog, result.catalog.say, result.catalog.plain
    spoken = "; ".join(line.title for line in panel.lines if line.state == "triggered")
    none = plain("The facts on file trigger no line; each of them applies in any case.")
    yield Paragraph(say("The file addresses: {titles}.", titles=spoken) if spoken else none, Style.STRONG)
    if stale := panel.policy.stale:
        one = "{number} policy entry below is stale: check before relying."
        many = "{number} policy entries below are stale: check before relying."
        yield Paragraph(catalog.count(one, many, len(stale)), Style.STRONG)
    for line in panel.lines:
        yield from _line(line, catalog, rules=rules)
    prompts = result.alternatives
    if triggered := [prompt for prompt in prompts if prompt.state == "triggered"]:
        yield Heading(plain(_ALSO))
    for prompt in triggered:
        yield from _line(prompt, catalog, rules=rules)
    questions = (f"{p.title}: {p.missing[0].question}" for p in prompts if p.state == "open")
    yield from titled(plain("Not on file yet; one question each"), questions)
    yield from map(Paragraph, set_aside((claim.path for claim in panel.set_aside), catalog))


def _line(line: FilingLine | Prompt, catalog: Catalog, *, rules: bool) -> Iterator[Block]:
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
        told += (Line("", f"{p.rule} {cite(p.citations[:2])}") for p in line.provisions)
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


# --- the forms --------------------------------------------------------------------------------------------------------

_FORMS: Final = "What the forms ask"
_MANY: Final = 6
_GRAVE: Final = ("criminal_counsel_first", "privileged_act")


def forms_line(result: Screening) -> str:
    """Say in a line how many questions of the forms have something recorded beside them; nothing where there are no forms."""
    if result.forms is None:
        return ""
    several = [q for form in result.forms.forms for q in form.questions if not (q.closed or q.no_such_fact)]
    told = [question for question in several if not question.nothing_recorded]
    return result.catalog.say(
        "Forms: {told} questions with facts on file. Ask criminal defense counsel first about {first} of them.",
        told=len(told),
        first=sum(question.caution in _GRAVE for question in told),
    )


_FORM_WORDS: Final = 400
_NOT_CLEARED: Final = 3
"""From which on what holds of every question says what silence does not mean."""


def forms_document(screening: Screening, result: Forms, *, part: str = "", brief: bool = False) -> Document:
    """
    Return each question of the forms with what the record has beside it; then where grounds are asked about.

    Args:
        screening: The screening.
        result: The forms.
        part: The one part of each that is wanted.
        brief: Whether it is only counted, form by form, what is answered, differs, is to be asked, or waits for criminal defense counsel.
    """
    if brief:
        return paper(screening, _FORMS, _counted(result, screening), words=_FORM_WORDS)
    return paper(screening, _FORMS, _of_forms(result, screening.catalog, part))


_COUNTED: Final = (
    "Facts on file: {facts}. Accounts differ: {differ}. Criminal defense counsel first: {defense}. To ask: {ask}."
)


def _counted(result: Forms, screening: Screening) -> Iterator[Block]:
    catalog, say, plain = screening.catalog, screening.catalog.say, screening.catalog.plain
    yield Bullets(
        (
            *near_lines(screening),
            *(Line(text, must=True) for text in result.standing[_NOT_CLEARED:]),
            result.standing[0],
        )
    )
    forms, differ, defense, warned = list[Line](), list[str](), list[str](), dict[str, list[str]]()
    for form in result.forms:
        name = form.title.rpartition(", ")[0] or form.title
        for warning in form.warnings:
            warned.setdefault(warning, []).append(name)
        asked = [question for question in form.questions if not (question.closed or question.no_such_fact)]
        apart = [question.place for question in asked if question.disagreements]
        first = [question.place for question in asked if question.caution in _GRAVE]
        for places, by_form in ((apart, differ), (first, defense)):
            if places:
                by_form.append(f"{name}: {some_titles(places, catalog, _MANY)}")
        numbers = {"facts": sum(not question.nothing_recorded for question in asked), "differ": len(apart)}
        numbers |= {"defense": len(first), "ask": sum(bool(question.missing) for question in asked)}
        forms.append(Line(say(_COUNTED, **numbers), lead=f"{name}."))
    yield Bullets(forms)
    yield from titled(plain("Accounts differ"), differ)
    yield from titled(plain("Criminal defense counsel first"), (Line(text, must=True) for text in defense))
    grounds = (_asked(ground, catalog) for ground in result.grounds)
    yield from titled(plain("Where the forms ask about each ground raised or suggested"), grounds)
    old = (say("{text} ({where})", text=text, where="; ".join(names)) for text, names in warned.items())
    yield from titled(plain("Editions"), old)


def _of_forms(result: Forms, catalog: Catalog, part: str) -> Iterator[Block]:
    yield Bullets(result.standing)
    for form in result.forms:
        yield from _form(form, catalog, part)
    asked = (_asked(ground, catalog) for ground in result.grounds)
    yield from titled(catalog.plain("Where the forms ask about each ground raised or suggested"), asked)


def _form(form: FormAsked, catalog: Catalog, part: str) -> Iterator[Block]:
    say = catalog.say
    yield Heading(say("{title}, edition {edition}", title=form.title, edition=form.edition))
    yield from (Paragraph(warning, Style.STRONG) for warning in form.warnings)
    read = say(
        "Read in: {source} (confidence {confidence}; {day}).",
        source=form.source,
        confidence=form.confidence,
        day=form.checked_on,
    )
    yield from (Paragraph(text, Style.SMALL) for text in (read, form.notes) if text)
    wanted = (question for question in form.questions if part in ("", question.part))
    # Of a plain one there is nothing to say but what it asks about.
    for plain, several in itertools.groupby(
        wanted, lambda q: q.no_such_fact and q.caution == "none" and not (q.notes or q.risk)
    ):
        if plain:
            asked = "; ".join(f"{question.place}. {question.subject}" for question in several)
            yield Paragraph(say("Also asked, with no fact in a case file: {questions}.", questions=asked))
        else:
            yield Bullets(_question(question, catalog) for question in several)


def _question(question: FormQuestion, catalog: Catalog) -> Line:
    below: list[Line] = []
    if not question.closed:
        confidence = catalog.say("confidence {confidence}", confidence=question.confidence)
        cited = f"({'; '.join(question.law)}; {confidence})"
        told = question.caution_text
        below.append(Line("", cited, lead=told) if question.caution in _GRAVE else Line(told, cited))
        below += (Line(text) for text in (question.risk, question.notes, *_lines(question, catalog)) if text)
    return Line(question.subject, lead=f"{question.place}.", below=below)


def _lines(question: FormQuestion, catalog: Catalog) -> Iterator[str]:
    say = catalog.say
    if question.silence:
        yield question.silence
    yield from _told(question, catalog)
    for ground in question.grounds:
        yield say(
            "Ground of inadmissibility, {title}: {text}. On: {paths}.",
            title=ground.title,
            text=ground.text,
            paths=catalog.some([fact.path for fact in ground.facts], _MANY) or "-",
        )
    if question.bar:
        yield say(
            "The trafficker bar of {law} is raised, and no waiver is available: {paths}.",
            law=BAR_AT,
            paths=catalog.some(question.bar, _MANY),
        )
    for each in question.disagreements:
        yield say("Differs: {text} {paths}", text=each.text, paths=", ".join(each.paths))
    yield from _open(question, catalog)


def _told(question: FormQuestion, catalog: Catalog) -> Iterator[str]:
    """Yield what is recorded, and apart from it what only a trafficker's side says."""
    for fact in question.facts:
        sources = catalog.words(fact.sources)
        text = "- {what}: {answer} ({sources}), {path}" if sources else "- {what}: {answer}, {path}"
        named = {"what": catalog.plain(fact.label), "answer": catalog.words(fact.answer.split(", "))}
        yield catalog.say(text, **named, sources=sources, path=fact.path)
    message = (
        "- said only by a trafficker or another adverse source, and not a fact against the person: {path} ({sources})"
    )
    for fact in question.set_aside:
        yield catalog.say(message, path=fact.path, sources=catalog.words(fact.sources))


def _open(question: FormQuestion, catalog: Catalog) -> Iterator[str]:
    """Yield what is not known, each question once for all the places where it is open."""
    asked: dict[str, list[str]] = {}
    for gap in question.missing:
        asked.setdefault(gap.question, []).append(gap.path)
    for text, paths in list(asked.items())[:_MANY]:
        yield catalog.say("Not known: {question} ({paths})", question=text, paths=catalog.some(paths, 2))
    if len(asked) > _MANY:
        yield catalog.count("{number} more that is not known.", "{number} more that are not known.", len(asked) - _MANY)


def _asked(ground: GroundAsked, catalog: Catalog) -> str:
    places: dict[str, list[str]] = {}
    for at in ground.asked_at:
        places.setdefault(at.form, []).append(at.number or catalog.word(at.part))
    told = "; ".join(f"{form}: {', '.join(numbers)}" for form, numbers in places.items())
    return catalog.say("{title}: {text}. Asked at: {places}.", title=ground.title, text=ground.text, places=told or "-")
