"""
The catalogs of messages: what must be translated, collected from the values themselves and from the calls in the code.

``python -m tests.catalogs`` adds new messages to each .po untranslated, drops those that nothing says any more, and
compiles what is there. `messages` is what a test holds each catalog to.
"""

from __future__ import annotations

import ast
import datetime
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.support import ROOT
from tvisa.admissibility import element_of
from tvisa.cli.interview import _ANSWERS
from tvisa.facts import Person
from tvisa.formula import RECORDS
from tvisa.interview import ORDER
from tvisa.interview.dates import MONTHS
from tvisa.interview.wording import FOR_COUNSEL, WORDS
from tvisa.leaves import choices_for, question_for
from tvisa.predicate import Computed, Element, Every, Exists, Question, walk
from tvisa.report import questions as printed
from tvisa.t1 import rule_set

PACKAGE: Final = ROOT / "tvisa"
LOCALE: Final = PACKAGE / "locale"
LANGUAGES: Final = ("es",)
DAYS: Final = (datetime.date(2010, 1, 5), datetime.date(2020, 6, 1), datetime.date(2026, 11, 24))
"""A day under each of the rules of 2002, 2017 and 2024."""
SAYING: Final = (
    "interview/questions.py", "report/questions.py", "report/page.py", "cli/interview.py", "cli/next.py", "screening.py",
)  # fmt: skip
"""The modules whose sentences are translated."""
CALLS: Final = {"say": None, "plain": None, "count": (1, 2), "_listed": None}
CLIENT, LISTEN, STAFF, CHOICE, TITLE = "client", "listen for", "staff", "choice", "title"
"""Who reads a message; the .po says it beside each."""
_PLACE: Final = re.compile(r"\{\w*\}")


def places(message: str) -> list[str]:
    """Return the places of a message that are filled."""
    return sorted(set(_PLACE.findall(message)))


def template() -> Catalog:
    """Return every message that must be translated, in the order of its reader, with where it stands."""
    catalog = Catalog()
    for who, where, message in _told():
        if re.search(r"[^\W\d_]", _PLACE.sub("", message)):
            catalog.add(message, auto_comments=[f"{who}: {where}" if where else who])
    for module, ids, line in _said():
        if isinstance(ids, tuple) or re.search(r"[^\W\d_]", _PLACE.sub("", ids)):
            catalog.add(ids, auto_comments=[f"{module}"] if line else [])
    return catalog


def messages() -> set[str]:
    """Return every message that must be translated, singular and plural."""
    return {text for message in template() if message.id for text in ids(message.id)}


def ids(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return a message, or its singular and plural, as a tuple."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def pairs(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield each message of a catalog with what it is translated to, singular and plural apart."""
    for message in catalog:
        if message.id:
            yield from zip(ids(message.id), ids(message.string), strict=True)


def of(who: str) -> set[str]:
    """Return the messages that one kind of reader reads."""
    return {text for kind, _, text in _told() if kind == who}


def po(lang: str) -> Path:
    """Return where the messages of a language stand; the compiled ones stand beside them."""
    return LOCALE / lang / "LC_MESSAGES" / "tvisa.po"


def load(lang: str) -> Catalog:
    """Read the messages of a language."""
    with po(lang).open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def compiled(lang: str) -> bytes:
    """Return the messages of a language as they are loaded at run time."""
    out = io.BytesIO()
    write_mo(out, load(lang))
    return out.getvalue()


def compile() -> None:  # noqa: A001 - what it does to a catalog
    """Write each .mo from its .po."""
    for lang in LANGUAGES:
        po(lang).with_suffix(".mo").write_bytes(compiled(lang))


def update(lang: str) -> None:
    """Bring a .po to what must be translated now: new messages come in untranslated, old ones go."""
    catalog = load(lang)
    made = catalog.creation_date
    catalog.update(template(), no_fuzzy_matching=True, update_header_comment=False)
    catalog.creation_date = made
    write(lang, catalog)


def write(lang: str, catalog: Catalog) -> None:
    """Write a .po; nothing in it changes while no message does."""
    out = io.BytesIO()
    write_po(out, catalog, width=120, ignore_obsolete=True, no_location=True)
    po(lang).write_bytes(out.getvalue())


def _said() -> Iterator[tuple[str, str | tuple[str, ...], int]]:
    """Yield what the code says, by Babel's extractor."""
    for name in SAYING:
        with (PACKAGE / name).open("rb") as file:
            for line, ids, _, _ in extract("python", file, CALLS):
                yield name, ids if isinstance(ids, str) else tuple(ids), line


def _told() -> Iterator[tuple[str, str, str]]:
    """Yield what values tell: who reads it, where it stands and the message."""
    for path, words in WORDS.items():
        yield CLIENT, path, words.client
    for path, words in WORDS.items():
        yield from ((LISTEN, path, phrase) for phrase in words.listen)
    for path in (*WORDS, *sorted(FOR_COUNSEL)):
        yield STAFF, path, _question(path)
    yield from _law()
    yield from ((STAFF, where, asks) for where, asks in _of_computations())
    for path in WORDS:
        if not path.startswith("person."):
            yield from ((CHOICE, path, str(word).replace("_", " ")) for word in choices_for(path))
    yield from ((STAFF, "before any question", line) for line in ORDER.before)
    yield from ((TITLE, f"topic {topic.id}", topic.title) for topic in ORDER.topics)
    yield from ((STAFF, "", word) for word in (*printed._OUTCOMES.values(), *printed._STATES.values(), "open"))
    yield from ((STAFF, "month", month) for month in MONTHS)
    yield from ((STAFF, "", told) for told in (*RECORDS.values(), *_ANSWERS.values()))
    yield from ((STAFF, "", told) for told in _constants())


def _question(path: str) -> str:
    """Return the staff question of a fact; a person's stand in a list that no path of the law goes through."""
    name, _, rest = path.partition(".")
    if name != "person":
        return question_for(path)
    question: str = next(f for f in Person.__attrs_attrs__ if f.name == rest).metadata["ask"]
    return question


def _law() -> Iterator[tuple[str, str, str]]:
    for node in (n for day in DAYS for e in (*rule_set(day).elements, element_of(day)) for n, _ in walk(e)):
        if isinstance(node, Element):
            yield TITLE, node.id, node.title
        elif isinstance(node, (Question, Computed)):
            yield STAFF, node.id, node.ask
        elif isinstance(node, (Exists, Every)):
            yield STAFF, node.complete, node.ask


def _of_computations() -> Iterator[tuple[str, str]]:
    """Yield the questions that computations over dates and lists put where one is open; they are literals of the code."""
    modules = [*sorted((PACKAGE / "t1").glob("*.py")), PACKAGE / "admissibility" / "leaves.py"]
    for path in modules:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith("?"):
                yield path.stem, node.value


def _constants() -> Iterator[str]:
    """Yield the sentences that a module holds as constants: the summary's, and those that a loop says."""
    from tvisa import screening

    for name, value in vars(screening).items():
        about: Any = value
        if name == "DISCLAIMER" or name.startswith(("_ABOUT", "_DISPUTED", "_WAIVER", "_NO_WAIVER", "_BAR_NOT")):
            yield from ([about] if isinstance(about, str) else about.values())
    tree = ast.parse((PACKAGE / "report" / "questions.py").read_text(encoding="utf-8"))
    for loop in (n for n in ast.walk(tree) if isinstance(n, ast.For)):
        for node in ast.walk(loop.iter):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                yield node.value


if __name__ == "__main__":
    for language in LANGUAGES:
        update(language)
    compile()
