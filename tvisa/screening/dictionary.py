"""
The dictionary of facts: of each key of a case file what kind of fact it is, who can answer it, and what reads it.

No fact is listed here. What a fact does is read off the law, who answers it off the record that declares it, so that a fact is of
the kind that the law makes it as soon as a rule reads it, and of no other.
"""

from __future__ import annotations

import datetime
import enum
import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, get_args, get_origin

import attrs

from tvisa.errors import InputError, UnknownName
from tvisa.facts import Case
from tvisa.files.schema import case_schema
from tvisa.files.starter import starter
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import FOR_COUNSEL, AnsweredBy, FactKind, answered_by
from tvisa.kernel.predicate import Computed, Element, Factor, Over, Predicate, Question, parts, walk
from tvisa.kernel.provision import CHECKED_ON, Kind, Provision
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING
from tvisa.law.frameworks.definitions import definitions
from tvisa.law.grounds.admissibility import ADMISSIBILITY
from tvisa.law.t import T
from tvisa.law.t.adjustment.laws import LAWS
from tvisa.law.t.family.rules import FAMILY_RULES
from tvisa.law.t.filing.alternatives import PROMPTS
from tvisa.law.t.filing.risk import LINES
from tvisa.screening.document import headed
from tvisa.screening.value import Value, says
from tvisa.screening.written import plainly
from tvisa.words.catalog import ENGLISH, Catalog
from tvisa.words.catalog import catalog as catalog_of


class Takes(enum.StrEnum):
    """What is written at a key."""

    YES_NO = "yes or no"
    DATE = "date"
    AGE = "age"
    WORD = "one of"
    WORDS = "list of"
    KEY = "key"
    KEYS = "list of keys"
    TEXT = "text"
    NUMBER = "number"


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

    def to_dict(self) -> dict[str, Any]:
        """Return the entries as a document of plain JSON values."""
        return {**headed("facts"), "lang": self.lang, "facts": [plainly(entry) for entry in self.facts]}


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
    wanted = _bare(_in_file(path))
    found = tuple(entry for entry in _entries(catalog) if _lies_in(_bare(entry.path), wanted))
    if not found:
        what = "a fact or a branch of a case file"
        raise UnknownName(what, tuple(dict.fromkeys(re.split(r"[.\[]", each.path)[0] for each in _declared())))
    return FactDictionary(found, catalog.lang)


def entry_of(path: str) -> FactEntry:
    """Return what is known of the fact at a path of a case file, or named from its record as a rule names it."""
    return _by_path()[_bare(_in_file(path))]


@functools.cache
def _by_path() -> dict[str, FactEntry]:
    return {_bare(entry.path): entry for entry in _entries(ENGLISH)}


def _in_file(path: str) -> str:
    """Return where a fact that is named from its record stands in a case file."""
    name, dot, rest = path.partition(".")
    binding = T.bindings.get(name)
    if binding is None:
        return path
    return f"{binding.over}[]{dot}{rest}" if binding.over else rest


def _bare(path: str) -> str:
    return re.sub(r"\[\d*\]", "", path)


def _lies_in(path: str, branch: str) -> bool:
    return not branch or path == branch or path.startswith(f"{branch}.")


# --- where it is told -------------------------------------------------------------------------------------------------

MARKS: Final = {FactKind.FACT: "[F]", FactKind.FACTOR: "[w]", FactKind.STANDARD: "[S]", FactKind.NEVER: "[-]"}
"""The mark of each kind on a line of a starter file."""
_LEGEND: Final = """\
# Marks: [F] fact: a rule reads it. [w] factor: weighed, moves nothing by itself. [S] standard: for
# counsel or a tribunal to judge, never for the client. [-] never moves an outcome. A star, as in
# [F*]: counsel answers. More on each, and what reads it: tvisa facts PATH.
"""


def begun(*, privileged: bool = False) -> str:
    """
    Return the text of a starter file with a mark on each line, itself a valid case that records nothing.

    Args:
        privileged: Whether to mark the file privileged and to ask about the client's own acts; never otherwise.
    """
    return starter(privileged=privileged, marks={at: _mark(entry) for at, entry in _by_field().items()}, legend=_LEGEND)


def _mark(entry: FactEntry) -> str:
    mark = MARKS[entry.kind]
    starred = entry.who is AnsweredBy.COUNSEL and entry.kind is not FactKind.STANDARD
    return mark.replace("]", "*]") if starred else mark


def described_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file in which each fact has its kind, who can answer it and what reads it."""
    notes = {
        at: {"x-kind": entry.kind.value, "x-who": entry.who.value, "x-law": list(entry.law)}
        for at, entry in _by_field().items()
    }
    return case_schema(notes)


def _by_field() -> dict[tuple[type, str], FactEntry]:
    """Return the entry of each field of a record; of a record that stands in two places, what holds in both."""
    found: dict[tuple[type, str], FactEntry] = {}
    for declared, entry in zip(_declared(), _entries(ENGLISH), strict=True):
        at = declared.record, declared.name
        other = found.get(at, entry)
        who = entry.who if entry.who is other.who else AnsweredBy.EITHER
        found[at] = attrs.evolve(entry, who=who, law=tuple(dict.fromkeys((*other.law, *entry.law))))
    return found


# --- what is declared -------------------------------------------------------------------------------------------------


@attrs.frozen
class Declared:
    """
    A key as its record declares it.

    Attributes:
        path: Its path in a case file.
        record: The record.
        name: Its name there.
        question: The question that asks for it.
        takes: What is written there.
        words: The words among which it is chosen.
        who: Who can answer it, as it or the nearest record above it says.
        kind: Its kind, where the law could not tell.
    """

    path: str
    record: type
    name: str
    question: str
    takes: Takes
    words: tuple[str, ...]
    who: AnsweredBy
    kind: FactKind | None


@functools.cache
def _declared() -> tuple[Declared, ...]:
    return tuple(_keys(Case, "", AnsweredBy.CLIENT))


def _keys(record: Any, base: str, who: AnsweredBy) -> Iterator[Declared]:
    for field in attrs.fields(attrs.resolve_types(record)):
        path, told = f"{base}{field.name}", field.metadata
        by = answered_by(field, who)
        inner = get_args(field.type)[0] if get_origin(field.type) is tuple else None
        if attrs.has(inner):
            yield from _keys(inner, f"{path}[].", by)
        elif attrs.has(field.type) and field.type not in _TAKES:
            yield from _keys(field.type, f"{path}.", by)
        else:
            takes, words = _takes(field.type, told.get("kind"))
            yield Declared(path, record, field.name, told["ask"], takes, words, by, told.get("kind"))


_TAKES: Final[dict[Any, Takes]] = {Answer: Takes.YES_NO, DateFact: Takes.DATE, Age: Takes.AGE, int: Takes.NUMBER}


def _takes(hint: Any, kind: FactKind | None) -> tuple[Takes, tuple[str, ...]]:
    if hint in _TAKES:
        return _TAKES[hint], ()
    several = get_origin(hint) is tuple
    kinds = [k for k in (*get_args(hint), hint) if isinstance(k, type) and issubclass(k, enum.StrEnum)]
    words = tuple(word.value for k in kinds if k is not Reply for word in k)
    if words:
        return Takes.WORDS if several else Takes.WORD, words
    if several:
        return Takes.KEYS, ()
    return Takes.TEXT if hint is str and kind is FactKind.NEVER else Takes.KEY, ()


# --- what the law reads -----------------------------------------------------------------------------------------------

_DEFINITIONS: Final = "definitions"
Rules = tuple[str, Iterable[Predicate], tuple[Provision, ...] | None]
"""A part of the law: its name, what it consists of, and the provisions it stands under, where these are not each leaf's own."""


def _law() -> Iterator[Rules]:
    """Yield all of the law that a case is screened by, on whatever day."""
    for rules in T.rule_sets:
        yield from ((element.id, (element,), None) for element in rules.elements)
        yield "admissibility", (ADMISSIBILITY.on(rules.window.start or datetime.date.min),), None
    yield "bar", (ACT_OF_TRAFFICKING,), None
    yield from (("family", (family.whole,), None) for family in FAMILY_RULES)
    yield from (("adjustment", (*law.elements, law.relative, law.outside), None) for law in LAWS)
    yield from ((entry.code, entry.conditions(), ()) for entry in CATALOG)
    for what in (*LINES, *PROMPTS):
        yield from ((what.code, (trigger.when,), trigger.provisions or what.provisions) for trigger in what.triggers)


@attrs.define
class _Read:
    """
    What the law makes of one fact.

    Attributes:
        standard: Whether a rule asks for a judgment there.
        leaf: Whether a rule reads it as a fact.
        judged: Whether a computation that is a standard reads it.
        factor: Whether it is weighed.
        elsewhere: Whether another definition asks for a judgment there.
        by: What reads it.
        law: The provisions that do, with whether each speaks today.
    """

    standard: bool = False
    leaf: bool = False
    judged: bool = False
    factor: bool = False
    elsewhere: bool = False
    by: dict[str, None] = attrs.field(factory=dict)
    law: dict[str, bool] = attrs.field(factory=dict)


class _Reader:
    """Walks the law and notes, by fact, what it makes of each."""

    def __init__(self) -> None:
        self.found: dict[str, _Read] = {declared.path: _Read() for declared in _declared()}
        self._notes = {declared.path for declared in _declared() if declared.kind is FactKind.NEVER}
        self._under: dict[str, tuple[_Read, ...]] = {}

    def read_all(self) -> dict[str, _Read]:
        """Return what the law, and other definitions, make of every fact."""
        for name, predicates, provisions in _law():
            for predicate in predicates:
                self._walk(name, predicate, provisions, set())
        for entry in CATALOG:
            for predicate in entry.weighed():
                self._weigh(entry.code, predicate)
        for rules in T.rule_sets:
            for item in rules.non_defenses:
                self._note(item.fact, "non_defenses", item.law)
            self._define(rules.window.start or datetime.date.min)
        return self.found

    def _at(self, path: str) -> tuple[_Read, ...]:
        """Return what is noted of a fact, or of each fact below a record or a list: a text there is read by no rule."""
        if path not in self._under:
            wanted = _bare(_in_file(path))
            inside = {at: _bare(at) for at in self.found if _lies_in(_bare(at), wanted)}
            told = [at for at, bare in inside.items() if bare == wanted or at not in self._notes]
            self._under[path] = tuple(self.found[at] for at in told)
        return self._under[path]

    def _note(self, path: str, by: str, *provisions: Provision) -> tuple[_Read, ...]:
        told = self._at(path)
        for read in told:
            read.by[by] = None
            for provision in provisions:
                for citation in provision.cites_on(CHECKED_ON):
                    read.law[str(citation)] = read.law.get(str(citation), False) or CHECKED_ON in provision.window
        return told

    def _walk(self, name: str, node: Predicate, provisions: tuple[Provision, ...] | None, seen: set[Predicate]) -> None:
        if node in seen:
            return
        seen.add(node)
        if isinstance(node, Element) and node.asserted:
            self._ask(node.asserted, name, (node.law,), judged=any(_is_standard(below) for below, _ in walk(node)))
        elif isinstance(node, Question):
            self._ask(node.fact, name, self._stands(node.law, provisions), judged=node.kind is Kind.STANDARD)
            for factor in node.factors:
                self._factor(name, factor)
        elif isinstance(node, Computed):
            for path in node.reads:
                for read in self._note(path, name, *self._stands(node.law, provisions)):
                    read.judged |= node.kind is Kind.STANDARD
                    read.leaf |= node.kind is not Kind.STANDARD
        elif isinstance(node, Over):
            self._ask(node.complete, name, self._stands(node.law, provisions), judged=False)
        for part in parts(node):
            self._walk(name, part, provisions, seen)

    @staticmethod
    def _stands(own: Provision, provisions: tuple[Provision, ...] | None) -> tuple[Provision, ...]:
        return (own,) if provisions is None else provisions

    def _ask(self, path: str, name: str, provisions: tuple[Provision, ...], *, judged: bool) -> None:
        for read in self._note(path, name, *provisions):
            read.standard |= judged
            read.leaf |= not judged

    def _factor(self, name: str, factor: Factor) -> None:
        for read in self._note(factor.fact, name, factor.law):
            read.factor = True

    def _weigh(self, code: str, predicate: Predicate) -> None:
        """What is listed for either side of a finding is weighed there and moves nothing."""
        for path in _paths(predicate):
            for read in self._note(path, code):
                read.factor = True

    def _define(self, day: datetime.date) -> None:
        for definition in definitions(day):
            for node, _ in walk(definition.whole):
                for path in _paths_of(node):
                    for read in self._note(path, definition.id):
                        read.elsewhere |= _is_standard(node)


def _is_standard(node: Predicate) -> bool:
    return isinstance(node, Question) and node.kind is Kind.STANDARD


def _paths(predicate: Predicate) -> Iterator[str]:
    for node, _ in walk(predicate):
        yield from _paths_of(node)


def _paths_of(node: Predicate) -> tuple[str, ...]:
    if isinstance(node, Question):
        return (node.fact,)
    if isinstance(node, Computed):
        return node.reads
    return (node.complete,) if isinstance(node, Over) else ()


# --- the entries ------------------------------------------------------------------------------------------------------


@functools.cache
def _read() -> dict[str, _Read]:
    return _Reader().read_all()


@functools.cache
def _entries(catalog: Catalog) -> tuple[FactEntry, ...]:
    return tuple(_entry(declared, _read()[declared.path], catalog) for declared in _declared())


def _entry(declared: Declared, read: _Read, catalog: Catalog) -> FactEntry:
    kind = declared.kind or _kind(declared, read)
    judged = kind is FactKind.STANDARD or (kind is FactKind.NEVER and read.elsewhere)
    return FactEntry(
        path=declared.path,
        kind=kind,
        who=AnsweredBy.COUNSEL if judged else declared.who,
        question=catalog.plain(declared.question),
        takes=declared.takes,
        words=declared.words,
        read_by=tuple(read.by),
        law=tuple(c for c, speaks in read.law.items() if speaks) or tuple(read.law),
    )


def _kind(declared: Declared, read: _Read) -> FactKind:
    """Return what the law makes of a fact: a question of law that a rule reads, and only counsel answers, is a judgment too."""
    if declared.takes in _OF_WHOM:
        return FactKind.FACT
    if read.standard or (read.leaf and declared.question.startswith(FOR_COUNSEL)):
        return FactKind.STANDARD
    if read.leaf or (read.judged and declared.takes is not Takes.YES_NO):
        return FactKind.FACT
    if read.judged:
        return FactKind.STANDARD
    return FactKind.FACTOR if read.factor else FactKind.NEVER


_OF_WHOM: Final = (Takes.KEY, Takes.KEYS)
"""Keys say whom or what a record is about: every rule that reads the record reads them."""
