"""What the forms ask and what the record has beside each question, for counsel in a terminal."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.screening.filing.forms import FormAsked, FormQuestion, Forms, GroundAsked
from tvisa.screening.screening import Screening
from tvisa.words.catalog import ENGLISH, Catalog

_MANY: Final = 6
_GRAVE: Final = ("criminal_counsel_first", "privileged_act")


def forms_line(result: Screening) -> str:
    """Say in a line how many questions of the forms have something recorded beside them; nothing where there are no forms."""
    if result.forms is None:
        return ""
    several = [q for form in result.forms.forms for q in form.questions if not (q.closed or q.no_such_fact)]
    told = [question for question in several if not question.nothing_recorded]
    return result.catalog.say(
        "Forms: {told} questions with something recorded beside them, {first} of them for criminal counsel first: tvisa forms CASE.",
        told=len(told),
        first=sum(question.caution in _GRAVE for question in told),
    )


def print_forms(result: Forms, out: Console, *, catalog: Catalog = ENGLISH, part: str = "") -> None:
    """
    Print each question with what the record has beside it, and at the end which questions ask about each ground that is raised.

    Args:
        result: What was found.
        out: Where to print.
        catalog: The language.
        part: The one part of each form that is wanted; every part unless given.
    """
    for text in result.standing:
        out.print(Text(text))
    for form in result.forms:
        out.print()
        _form(form, out, catalog, part)
    if result.grounds:
        out.print()
        out.print(Text(catalog.plain("Where each ground that is raised or pointed to is asked about"), style="bold"))
        for ground in result.grounds:
            out.print(Padding(Text(_asked(ground, catalog)), (0, 0, 0, 1)))


def _form(form: FormAsked, out: Console, catalog: Catalog, part: str) -> None:
    say = catalog.say
    out.print(Text(say("{title}, edition {edition}", title=form.title, edition=form.edition), style="bold"))
    for warning in form.warnings:
        out.print(Padding(Text(warning, style="bold"), (0, 0, 0, 1)))
    read = say(
        "Read in: {source} (confidence {confidence}; {day}).",
        source=form.source,
        confidence=form.confidence,
        day=form.checked_on,
    )
    for text in (read, form.notes or ""):
        if text:
            out.print(Padding(Text(text, style="dim"), (0, 0, 0, 1)))
    wanted = (question for question in form.questions if part in ("", question.part))
    for plain, several in itertools.groupby(wanted, _is_plain):
        if plain:
            asked = "; ".join(f"{question.place}. {question.subject}" for question in several)
            told = catalog.say("Asked too, with no fact in a case file: {questions}.", questions=asked)
            out.print(Padding(Text(told), (1, 0, 0, 1)))
        else:
            for question in several:
                _question(question, out, catalog)


def _is_plain(question: FormQuestion) -> bool:
    """Say whether there is nothing to say of a question but what it asks about."""
    return question.no_such_fact and question.caution == "none" and not (question.notes or question.risk)


def _question(question: FormQuestion, out: Console, catalog: Catalog) -> None:
    head = Text(f"{question.place}. ", style="bold")
    head.append(question.subject)
    out.print(Padding(head, (1, 0, 0, 1)))
    if question.closed:
        return
    caution = Text(question.caution_text, style="bold red" if question.caution in _GRAVE else "")
    told = catalog.say("confidence {confidence}", confidence=question.confidence)
    caution.append(f" ({'; '.join(question.law)}; {told})", style="dim")
    out.print(Padding(caution, (0, 0, 0, 3)))
    for text in (question.risk, question.notes):
        if text:
            out.print(Padding(Text(text), (0, 0, 0, 3)))
    for text in _lines(question, catalog):
        out.print(Padding(Text(text), (0, 0, 0, 3)))


def _lines(question: FormQuestion, catalog: Catalog) -> Iterator[str]:
    say = catalog.say
    if question.silence:
        yield question.silence
    yield from _told(question, catalog)
    for ground in question.grounds:
        yield say(
            "Ground of inadmissibility: {title}: {text}. On: {paths}.",
            title=ground.title,
            text=ground.text,
            paths=catalog.some([fact.path for fact in ground.facts], _MANY) or "-",
        )
    if question.bar:
        yield say(
            "The bar of 8 USC 1184(o)(1) is raised, and no waiver reaches it: {paths}.",
            paths=catalog.some(question.bar, _MANY),
        )
    for each in question.disagreements:
        yield say("Differs: {text} {paths}", text=each.text, paths=", ".join(each.paths))
    yield from _open(question, catalog)


def _told(question: FormQuestion, catalog: Catalog) -> Iterator[str]:
    """Yield what is recorded, and apart from it what only a trafficker's side says."""
    say = catalog.say
    for fact in question.facts:
        what, answer, sources = catalog.plain(fact.label), _answer(fact.answer, catalog), _words(fact.sources, catalog)
        text = "- {what}: {answer} ({sources}), {path}" if sources else "- {what}: {answer}, {path}"
        yield say(text, what=what, answer=answer, sources=sources, path=fact.path)
    for fact in question.set_aside:
        yield say(
            "- said by a trafficker's side alone, and no fact against the person: {path} ({sources})",
            path=fact.path,
            sources=_words(fact.sources, catalog),
        )


def _open(question: FormQuestion, catalog: Catalog) -> Iterator[str]:
    """Yield what is not known, each question once for all the places where it is open."""
    asked: dict[str, list[str]] = {}
    for gap in question.missing:
        asked.setdefault(gap.question, []).append(gap.path)
    for text, paths in list(asked.items())[:_MANY]:
        yield catalog.say("Not known: {question} ({paths})", question=text, paths=catalog.some(paths, 2))
    if len(asked) > _MANY:
        yield catalog.count("{number} more that is not known.", "{number} more that are not known.", len(asked) - _MANY)


def _answer(answer: str, catalog: Catalog) -> str:
    return ", ".join(map(catalog.word, answer.split(", ")))


def _words(sources: Iterable[str], catalog: Catalog) -> str:
    return ", ".join(map(catalog.word, sources))


def _asked(ground: GroundAsked, catalog: Catalog) -> str:
    places: dict[str, list[str]] = {}
    for at in ground.asked_at:
        places.setdefault(at.form, []).append(at.number or catalog.word(at.part))
    told = "; ".join(f"{form}: {', '.join(numbers)}" for form, numbers in places.items())
    return catalog.say("{title}: {text}. Asked at: {places}.", title=ground.title, text=ground.text, places=told or "-")
