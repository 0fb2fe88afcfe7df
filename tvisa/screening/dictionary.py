"""
The dictionary of facts: of each key of a case file what kind of fact it is, who can answer it, and what reads it.

No fact is listed here. What a fact does is read off the law, who answers it off the record that declares it, so that a fact is of
the kind that the law makes it as soon as a rule reads it, and of no other.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import InputError, UnknownName
from tvisa.facts.declared import Declared, Takes, declared
from tvisa.files.everyday import EVERYDAY, OWN_ACTS, sought, stems
from tvisa.files.schema import case_schema
from tvisa.files.starter import starter
from tvisa.kernel.fields import AnsweredBy, FactKind
from tvisa.kernel.release import __version__
from tvisa.law.reads import ReadByLaw, bare, in_file, lies_in, reads
from tvisa.screening.document import SCHEMA_VERSION
from tvisa.screening.value import Value, says
from tvisa.screening.writer import Writer
from tvisa.words.catalog import ENGLISH, Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import FactsData


@attrs.frozen(eq=False, repr=False, kw_only=True)
class FactEntry(Value):
    """One fact of a case file."""

    path: str = says("Its path in a case file; `[]` stands for a place in a list.")
    kind: FactKind = says("What it does.")
    who: AnsweredBy = says("Who can answer it.")
    question: str = says("The question that asks for it.")
    takes: Takes = says("What is written there.")
    words: tuple[str, ...] = says("The words among which it is chosen.", default=())
    read_by: tuple[str, ...] = says(
        "What reads it: ids of elements, `admissibility`, `bar`, `family`, `adjustment`, codes of findings, lines before filing "
        "and other relief, and ids of other definitions.",
        default=(),
    )
    law: tuple[str, ...] = says(
        "The provisions that read it, as they are cited today; those of a finding stand with its code.", default=()
    )


@attrs.frozen(eq=False, repr=False)
class FactDictionary:
    """
    Facts of a case file, in its order.

    Attributes:
        facts: One entry a fact.
        lang: The language of the questions.
    """

    facts: tuple[FactEntry, ...]
    lang: str

    def __iter__(self) -> Iterator[FactEntry]:
        return iter(self.facts)

    def __len__(self) -> int:
        return len(self.facts)

    def as_dict(self) -> FactsData:
        """Return the entries as a document of plain JSON values."""
        return {
            "kind": "tvisa.facts",
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "lang": self.lang,
            "facts": [Writer().value(entry) for entry in self.facts],
        }


def dictionary(path: str = "", *, lang: str = "en") -> FactDictionary:
    """
    Return the dictionary of facts: what each does, who can answer it, and what reads it.

    Args:
        path: A fact or a branch, such as ``incidents[].means``; a place in a list may be numbered, and a record may go by the
            name that the law gives it, such as ``incident.means``. Every fact unless given.
        lang: The language of the questions, such as ``es``.

    Raises:
        InputError: If *path* is no text.
        UnknownName: If there is no fact there, or there are no messages in that language.
    """
    if not isinstance(path, str):
        message = "path must be the path of a fact, such as incidents[].means.force"
        raise InputError(message)
    catalog = catalog_of(lang)
    wanted = bare(in_file(path))
    found = tuple(entry for entry in _entries(catalog) if lies_in(bare(entry.path), wanted))
    if not found:
        what = "a fact or a branch of a case file"
        raise UnknownName(what, tuple(dict.fromkeys(re.split(r"[.\[]", each.path)[0] for each in declared())))
    return FactDictionary(found, catalog.lang)


def search(words: str, *, lang: str = "en") -> FactDictionary:
    """
    Return the facts that words are about: by any part of their path, by the everyday words for them, or by their question.

    A client's own acts, which share many words with what was done to the client, come last.

    Args:
        words: Some words, such as ``escape``, or a part of a path, such as ``means``.
        lang: The language of the questions that are searched and told.

    Raises:
        UnknownName: If there are no messages in that language.
    """
    catalog = catalog_of(lang)
    wanted, typed = stems(words), bare(words).strip().lower()
    everyday = sought(words, EVERYDAY | OWN_ACTS)
    # Of a record that is meant as a whole its first fact is enough.
    first = {next((e.path for e in _entries(catalog) if lies_in(bare(e.path), bare(path))), "") for path in everyday}
    tests: tuple[Callable[[FactEntry], bool], ...] = (
        lambda entry: f".{typed}." in f".{bare(entry.path)}.",
        lambda entry: entry.path in first or wanted <= stems(bare(entry.path)),
        lambda entry: wanted <= stems(entry.question),
    )
    found = (entry for test in tests for entry in _entries(catalog) if wanted and test(entry))
    told = dict.fromkeys(found)
    return FactDictionary(tuple(sorted(told, key=lambda entry: entry.path.startswith("conduct"))), catalog.lang)


def entry_of(path: str) -> FactEntry:
    """Return what is known of the fact at a path of a case file, or named from its record as a rule names it."""
    return _by_path()[bare(in_file(path))]


@functools.cache
def _by_path() -> dict[str, FactEntry]:
    return {bare(entry.path): entry for entry in _entries(ENGLISH)}


# --- where it is told -------------------------------------------------------------------------------------------------

MARKS: Final = {FactKind.FACT: "[F]", FactKind.FACTOR: "[w]", FactKind.STANDARD: "[S]", FactKind.NEVER: "[-]"}
"""The mark of each kind on a line of a starter file."""
_LEGEND: Final = """\
# Marks: [F] fact: a rule reads it. [w] factor: weighed, moves nothing by itself. [S] standard: for
# counsel or a tribunal to judge, never for the client. [-] never moves an outcome. A star, as in
# [F*]: counsel answers. [w!]: it can weigh against the applicant; ask it openly, whichever way
# the answer goes. More on each, and what reads it: tvisa facts PATH.
"""


def begun(*, privileged: bool = False) -> str:
    """
    Return the text of a starter file with a mark on each line, itself a valid case that records nothing.

    Args:
        privileged: Whether to mark the file privileged and to ask about the client's own acts; never otherwise.
    """
    return starter(
        privileged=privileged, marks={entry.path: _mark(entry) for entry in _entries(ENGLISH)}, legend=_LEGEND
    )


def _mark(entry: FactEntry) -> str:
    mark = MARKS[entry.kind]
    starred = entry.who is AnsweredBy.COUNSEL and entry.kind is not FactKind.STANDARD
    cuts = entry.kind is FactKind.FACTOR and entry.takes is Takes.YES_NO and reads()[entry.path].against
    return mark.replace("]", f"{'*' * starred}{'!' * cuts}]")


def described_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file in which each fact has its kind, who can answer it and what reads it."""
    notes = {
        at: {"x-kind": entry.kind.value, "x-who": entry.who.value, "x-law": list(entry.law)}
        for at, entry in _by_field().items()
    }
    return case_schema(notes)


def described(record: type) -> str:
    """Return what a docstring says of the facts of a kind of record: what each does, who answers it, its question and its law."""
    fields = attrs.fields(record) if attrs.has(record) else ()
    told = ((field.name, _by_field().get((record, field.name))) for field in fields)
    lines = [f"    {name}: {_in_a_line(entry)}" for name, entry in told if entry]
    return "\n".join(["Facts:", *lines]) if lines else ""


def _in_a_line(entry: FactEntry) -> str:
    law = f" ({'; '.join(entry.law)})" if entry.law else ""
    return f"{entry.kind}; {entry.who}. {entry.question}{law}"


_MOVES_MOST: Final = (FactKind.STANDARD, FactKind.FACT, FactKind.FACTOR, FactKind.NEVER)


@functools.cache
def _by_field() -> dict[tuple[type, str], FactEntry]:
    """Return the entry of each field of a record; of a record that stands in two places, what it is where it moves most."""
    found: dict[tuple[type, str], FactEntry] = {}
    for key, entry in zip(declared(), _entries(ENGLISH), strict=True):
        at = key.record, key.name
        other = found.get(at, entry)
        who = entry.who if entry.who is other.who else AnsweredBy.EITHER
        kind = min(entry.kind, other.kind, key=_MOVES_MOST.index)
        found[at] = attrs.evolve(entry, kind=kind, who=who, law=tuple(dict.fromkeys((*other.law, *entry.law))))
    return found


# --- the entries ------------------------------------------------------------------------------------------------------


@functools.cache
def _entries(catalog: Catalog) -> tuple[FactEntry, ...]:
    return tuple(_entry(key, reads()[key.path], catalog) for key in declared())


def _entry(key: Declared, read: ReadByLaw, catalog: Catalog) -> FactEntry:
    kind = key.kind or _kind(key, read)
    judged = kind is FactKind.STANDARD or (kind is FactKind.NEVER and read.elsewhere)
    return FactEntry(
        path=key.path,
        kind=kind,
        who=AnsweredBy.COUNSEL if judged else key.who,
        question=catalog.plain(key.question),
        takes=key.takes,
        words=key.words,
        read_by=tuple(read.by),
        law=tuple(c for c, speaks in read.law.items() if speaks) or tuple(read.law),
    )


def _kind(key: Declared, read: ReadByLaw) -> FactKind:
    """Return what the law makes of a fact."""
    if key.takes in _OF_WHOM:
        return FactKind.FACT
    if read.standard:
        return FactKind.STANDARD
    if read.leaf or (read.judged and key.takes is not Takes.YES_NO):
        return FactKind.FACT
    if read.judged:
        return FactKind.STANDARD
    return FactKind.FACTOR if read.factor else FactKind.NEVER


_OF_WHOM: Final = (Takes.KEY, Takes.KEYS)
"""Keys say whom or what a record is about: every rule that reads the record reads them."""
