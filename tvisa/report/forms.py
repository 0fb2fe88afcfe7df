"""What the forms ask and what the record has beside each question, for counsel."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import paper
from tvisa.screening.filing.forms import FormAsked, FormQuestion, Forms, GroundAsked
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_TITLE: Final = "What the forms ask"
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


def forms_document(screening: Screening, result: Forms, *, part: str = "") -> Document:
    """
    Return each question with what the record has beside it, and at the end which questions ask about each ground that is raised.

    Args:
        screening: The screening.
        result: What was found: every form, or one.
        part: The one part of each form that is wanted; every part unless given.
    """
    return paper(screening, screening.catalog, _TITLE, _blocks(result, screening.catalog, part))


def _blocks(result: Forms, catalog: Catalog, part: str) -> Iterator[Block]:
    yield Bullets(map(Line, result.standing))
    for form in result.forms:
        yield from _form(form, catalog, part)
    if result.grounds:
        yield Heading(catalog.plain("Where each ground that is raised or pointed to is asked about"))
        yield Bullets(Line(_asked(ground, catalog)) for ground in result.grounds)


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
    for plain, several in itertools.groupby(wanted, _is_plain):
        if plain:
            asked = "; ".join(f"{question.place}. {question.subject}" for question in several)
            yield Paragraph(say("Asked too, with no fact in a case file: {questions}.", questions=asked))
        else:
            yield Bullets(_question(question, catalog) for question in several)


def _is_plain(question: FormQuestion) -> bool:
    """Say whether there is nothing to say of a question but what it asks about."""
    return question.no_such_fact and question.caution == "none" and not (question.notes or question.risk)


def _question(question: FormQuestion, catalog: Catalog) -> Line:
    below: list[Line] = []
    if not question.closed:
        confidence = catalog.say("confidence {confidence}", confidence=question.confidence)
        cited = f"({'; '.join(question.law)}; {confidence})"
        told = question.caution_text
        below.append(Line("", cited, lead=told) if question.caution in _GRAVE else Line(told, cited))
        below += [Line(text) for text in (question.risk, question.notes, *_lines(question, catalog)) if text]
    return Line(question.subject, lead=f"{question.place}.", below=below)


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
