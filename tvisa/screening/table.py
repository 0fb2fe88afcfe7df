"""What several sections give out alike, as plain JSON values."""

from __future__ import annotations

import datetime
import functools
import itertools
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, get_args, get_origin

import attrs

from tvisa.files.given import DateLike, as_day, as_law
from tvisa.kernel.answers import Answer
from tvisa.kernel.carried import LISTS, Fact
from tvisa.kernel.classification import Classification, NonDefense, Procedure
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.predicate import (
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Factor,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    Who,
    parts,
    walk,
)
from tvisa.kernel.provision import Confidence, Provision
from tvisa.kernel.release import __version__
from tvisa.kernel.truth import Outcome
from tvisa.law.common.needs import NEEDS
from tvisa.law.common.relief import PROMPTS
from tvisa.law.common.remark import ROUTES, PanelLine, Remark, RoutingCode
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.ambiguity import Ambiguity
from tvisa.law.conduct.bar import ARGUMENTS, Argument
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.causation import TESTS, Test
from tvisa.law.conduct.characterizations import CHARACTERIZATIONS, WayToSee
from tvisa.law.conduct.ladder import WHEN_KNOWN
from tvisa.law.conduct.notices import CONFIDENTIAL_CONSULT, NOTICES
from tvisa.law.grounds.admissibility import GroundOfLaw
from tvisa.screening.document import SCHEMA_VERSION
from tvisa.screening.elements.as_decided import AS_DECIDED
from tvisa.screening.filing.evidence import SENTENCES
from tvisa.screening.kept import STATUS
from tvisa.screening.remarks.speaking import Look
from tvisa.screening.value import Value, View, Whole, says, through, worded
from tvisa.screening.writer import Writer
from tvisa.words.catalog import ENGLISH, Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import LawTableData, LawTextData


OUTCOME_TEXT: Final = {
    Outcome.MET: "supported",
    Outcome.NOT_MET: "not met",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "disputed",
}
"""How something stands, in words."""
_DATE: Final = re.compile(r"\b(\d{4})-[\dX]{2}(?:-[\dX]{2})?")


def to_the_year(text: str) -> str:
    """Return text with each date in it cut to its year."""
    return _DATE.sub(r"\1", text)


def only_asserted(outcome: Outcome, facts: Iterable[Fact]) -> bool:
    """Say whether an element is supported by nothing but its assertion as a whole, with no fact behind it."""
    paths = [fact.path for fact in facts]
    return outcome is Outcome.MET and bool(paths) and all(path.startswith("asserted.") for path in paths)


def in_a_word(outcome: str) -> str:
    """Return how something stands in words, from its word in data."""
    return OUTCOME_TEXT[Outcome(outcome)]


def cited(provisions: tuple[Provision, ...], day: datetime.date) -> list[str]:
    """Return the citations of the provisions in force on a day, once each."""
    return list(_cited(provisions, day))


@functools.lru_cache(maxsize=4096)
def _cited(provisions: tuple[Provision, ...], day: datetime.date) -> tuple[str, ...]:
    cited_on = [p.cites_on(day) for p in provisions if day in p.window]
    # The first citation of each provision stands first, so that a short list hides none.
    leading, rest = [c[:1] for c in cited_on], [c[1:] for c in cited_on]
    return tuple(dict.fromkeys(str(citation) for several in (*leading, *rest) for citation in several))


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RuleInForce(Whole):
    """A rule of law in our own words, as it stands on a day."""

    rule: str = says("The rule, in our own words.")
    citations: tuple[str, ...] = says("Where it stands.")
    confidence: Confidence = says("How it was verified.")
    note: str = says("What a careful reader should know.", default="", always=True)
    checked_on: datetime.date = says("The day on which it was last read against its source.", json=False)

    @classmethod
    def of(cls, law: Provision, day: datetime.date, catalog: Catalog, **more: Any) -> Self:
        """Return a rule as it stands on a day, with whatever else is told beside it."""
        places = tuple(dict.fromkeys(map(str, law.cites_on(day))))
        return cls(
            rule=catalog.plain(law.rule),
            citations=places,
            confidence=law.confidence,
            note=catalog.plain(law.note),
            checked_on=law.checked_on,
            **more,
        )


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ProcedureInForce(RuleInForce):
    """What to file, and how a thing is handled."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")


def rules_in_force(laws: Iterable[Provision], day: datetime.date, catalog: Catalog) -> tuple[RuleInForce, ...]:
    """Return the rules that are in force on a day."""
    return tuple(RuleInForce.of(law, day, catalog) for law in laws if day in law.window)


def procedures_in_force(
    steps: Iterable[Procedure], day: datetime.date, catalog: Catalog
) -> tuple[ProcedureInForce, ...]:
    """Return what to file, and how, by the rules that are in force on a day."""
    return tuple(
        ProcedureInForce.of(step.law, day, catalog, id=step.id, title=catalog.plain(step.title))
        for step in steps
        if day in step.law.window
    )


# --- rows of the table of the law -------------------------------------------------------------------------------------

Row = dict[str, Any]
"""The texts of a row by the names that they have there."""

_CONNECTIVES: Final[Mapping[type, tuple[str, str]]] = {
    AllOf: ("all_of", "All of these"),
    AnyOf: ("any_of", "Any of these"),
    Joint: ("joint", "Accounts of the same thing"),
    Not: ("not", "Not this"),
    Exists: ("some", "At least one"),
    Every: ("every", "Each of them"),
}
COMBINED: Final = frozenset(name for name, _ in _CONNECTIVES.values())
"""The ids of what only combines its parts."""


def row_of(table: LawTable, key: Any) -> Row:
    """Return what the law says of something that it names: a part of it, a rule, an entry, a sentence."""
    if isinstance(key, str):
        return {"text": table.catalog.plain(key)}
    if isinstance(key, Predicate):
        return _node(table, key)
    write = _ROWS.get(type(key)) or (_remark if isinstance(key, Remark) else _item)
    return write(table, key)


def _node(table: LawTable, node: Any) -> Row:
    name, title = _CONNECTIVES.get(type(node)) or (str(node.id), node.title if isinstance(node, Element) else node.ask)
    law, kind = getattr(node, "law", None), getattr(node, "kind", None)
    return {
        "id": name,
        "title": table.catalog.plain(title),
        **(table.law(law) if law else {}),
        "kind": str(kind) if kind else "",
        "fact": getattr(node, "fact", ""),
        "parts": tuple(table.text(part) for part in _told_parts(node)),
    }


def _told_parts(node: Any) -> tuple[Predicate, ...]:
    """Return what a reader is told that a node consists of: an element and its list of parts are one node to them."""
    whole = node.of if isinstance(node, Element) and isinstance(node.of, LISTS) else node
    return parts(whole)


def _factor(table: LawTable, factor: Factor) -> Row:
    return {"title": table.catalog.plain(factor.title), "fact": factor.fact, **table.law(factor.law)}


def _provision(table: LawTable, law: Provision) -> Row:
    return {**table.law(law), "note": table.catalog.plain(law.note), "checked_on": law.checked_on}


def _non_defense(table: LawTable, item: NonDefense) -> Row:
    return {"title": table.catalog.plain(item.title), "fact": item.fact, **table.law(item.law)}


def _ground(table: LawTable, ground: GroundOfLaw) -> Row:
    return {
        "id": str(ground.kind),
        "title": table.catalog.plain(ground.title),
        "reach": str(table.status.law_of("admissibility").reach_of(ground.kind)),
        **table.law(ground.law),
    }


def _finding(table: LawTable, entry: Ambiguity) -> Row:
    plain = table.catalog.plain
    return {
        "id": entry.code,
        "title": plain(entry.title),
        "group": entry.group,
        "touches": entry.touches,
        "time_note": plain(entry.timing),
        "evidence": table.sentences(*entry.evidence),
        "question": plain(entry.follow_up or entry.question),
        "provisions": table.provisions(entry.provisions),
        "readings": (table.text(entry.client.text), table.text(entry.government.text)),
    }


def _argument(table: LawTable, argument: Argument) -> Row:
    text = table.catalog.plain(argument.text)
    return {"side": argument.side, "text": text, "citations": tuple(cited(argument.provisions, table.day))}


def _test(table: LawTable, test: Test) -> Row:
    plain = table.catalog.plain
    return {
        "id": test.id,
        "title": plain(test.title),
        "asks": plain(test.asks),
        "limits": plain(test.limits),
        "provisions": table.provisions((test.provision,)),
    }


def _characterization(table: LawTable, one: WayToSee) -> Row:
    plain = table.catalog.plain
    return {"id": one.id, "title": plain(one.title), "consequence": plain(one.consequence)}


def _item(table: LawTable, item: Any) -> Row:
    plain = table.catalog.plain
    ((standing, law),) = item.rules_on(table.day)
    named = {e.id: e.title for e in table.status.on(table.day).elements}
    return {
        "id": item.id,
        "title": plain(item.title),
        "element": item.element,
        "element_title": plain(table.status.law_of("evidence").TITLES.get(item.element) or named.get(item.element, "")),
        "of_parts": item.parts,
        "standing": str(standing),
        "of_whom": plain(item.ask),
        "within_reach": item.within_reach,
        "of_agency": item.official,
        "instead": table.sentences(*item.instead),
        "care": plain(item.care),
        **table.law(law),
        "note": plain(law.note),
    }


def _line(table: LawTable, what: PanelLine) -> Row:
    row = {**_remark(table, what), "citations": tuple(cited(what.law, table.day))}
    if what.routes:
        return {**row, "routing": tuple(table.text(ROUTES[code]) for code in what.routes)}
    return {**row, "do": table.catalog.plain(what.do), "always": what.always}


def _remark(table: LawTable, remark: Remark) -> Row:
    plain = table.catalog.plain
    row = {"id": remark.code, "title": plain(remark.title), "text": plain(remark.says)}
    cites = {} if remark.code else {"citations": tuple(cited(remark.law, table.day))}
    return {**row, **cites, "provisions": table.provisions(remark.law)}


def _route(table: LawTable, route: RoutingCode) -> Row:
    return {
        "id": route.code,
        "title": table.catalog.plain(route.about),
        "note": table.catalog.plain(route.source),
        "confidence": str(route.confidence),
        "checked_on": route.checked_on,
    }


_ROWS: Final[Mapping[type, Callable[[LawTable, Any], Row]]] = {
    Factor: _factor,
    Provision: _provision,
    NonDefense: _non_defense,
    GroundOfLaw: _ground,
    Ambiguity: _finding,
    Argument: _argument,
    Test: _test,
    WayToSee: _characterization,
    PanelLine: _line,
    RoutingCode: _route,
}


# --- the table of the law: every text of the law of one day that a result can speak of, by number ---------------------

BAR_PROVISIONS: Final = (conduct_law.BAR, conduct_law.DEFINITION, conduct_law.NOT_A_GROUND)
"""Where the bar stands."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class LawText(Value):
    """One row of the table: what the law says of a part of it, whatever a case says."""

    numbered: ClassVar[str] = "law"

    number: int = attrs.field()
    id: str = says("Its name in data.", default="")
    title: str = says("Its name for a reader; of a leaf, its question.", default="")
    text: str = says("What it says, where that is more than its name.", default="")
    rule: str = says("The rule, in our own words.", default="")
    citations: tuple[str, ...] = says("Where it stands, the most authoritative first.", default=())
    confidence: str = says(
        "How it was verified: A the text, B a manual, C a secondary source, D an inference.", default=""
    )
    kind: str = says("How a leaf decides: a bright line, or a standard that a person weighs.", default="")
    note: str = says("What a careful reader should know; of a code, where it was verified.", default="")
    checked_on: datetime.date | None = says("The day on which it was last read against its source.", default=None)
    provisions: tuple[LawText, ...] = says("The provisions it rests on, those in force on the day.", default=())
    parts: tuple[LawText, ...] = says("What it consists of; of a part that is blank, what there is to ask.", default=())
    fact: str = says("The fact that a leaf reads, named from its record.", default="")
    group: str = says("A the bar, B crime and money, C migration and security, D how victimhood is seen.", default="")
    touches: tuple[str, ...] = says("Element ids, `bar` or `admissibility`, that a finding touches.", default=())
    question: str = says("The question to open with, or to ask next.", default="")
    time_note: str = says("What to mind about time.", default="")
    evidence: tuple[str, ...] = says("What helps.", default=())
    do: str = says("What to do in any case.", default="")
    always: bool = says("Whether it is told even where nothing on the record triggers it.", default=False)
    element: str = says("The element, or the room beside the elements, that a kind of evidence belongs to.", default="")
    element_title: str = says("The name of that for a reader.", default="")
    of_parts: tuple[str, ...] = says("The parts of the element that a kind of evidence can show.", default=())
    standing: str = says("What the regulation says of a kind of evidence.", default="")
    of_whom: str = says("From whom to get it.", default="")
    within_reach: bool = says("Whether it is where the client is, or in their own words.", default=False)
    of_agency: bool = says("Whether getting it puts the client before an agency.", default=False)
    instead: tuple[str, ...] = says("What can stand in its place.", default=())
    care: str = says("What makes getting it dangerous, or needs counsel first.", default="")
    asks: str = says("The question that a test puts.", default="")
    limits: str = says("The limits of a test.", default="")
    consequence: str = says("What would follow in law if a characterization were accepted.", default="")
    reach: str = says("Which waiver reaches a ground before T status is granted.", default="")
    side: str = says("Whose argument it is: `client` or `government`.", default="")
    who: str = says("Who can answer a question, where that is `counsel`.", default="")
    routing: tuple[LawText, ...] = says("Codes for routing, of other relief.", default=())
    readings: tuple[LawText, ...] = says(
        "What would be argued of a finding: for the client, then by the government.", default=()
    )


# --- the rows ---------------------------------------------------------------------------------------------------------


def _keys(status: Classification, day: datetime.date) -> Iterator[Hashable]:
    """Yield everything that has a row, in a fixed order; what stands twice is numbered once."""
    law, has = status.on(day), status.sections
    seen: set[Predicate] = set()
    for element in law.elements:
        yield from _nodes(element, seen)
    yield from law.non_defenses
    if "admissibility" in has:
        grounds = status.law_of("admissibility")
        yield from _nodes(grounds.ADMISSIBILITY.on(day), seen)
        yield from grounds.GROUNDS
    for section, keys in (
        ("bar", _of_conduct),
        ("evidence", _of_evidence),
        ("filing", _of_filing),
        ("filing", _of_urgent),
        ("needs", _of_needs),
    ):
        yield from keys(status, day) if section in has else ()
    yield from _questions(status)
    if "record" in has:
        burden = status.law_of("record")
        yield from [law.burden, burden.COUNSEL_IS_NO_EVIDENCE] if law.burden else []
        yield from (burden.OF_WAIVERS, burden.of_relatives(day))
        yield from [earlier] if (earlier := burden.of_earlier_findings(day)) else []
        yield AS_DECIDED


def _of_urgent(status: Classification, _day: datetime.date) -> Iterator[Hashable]:
    law = status.law_of("urgent")
    told: tuple[Remark, ...] = (*law.TERMS, *law.STOPS, *law.STEPS)
    for what in told:
        yield what
        yield from what.law
    for day in (*law.OF_RELATIVES, law.STAY_UNMARRIED, *(fixed for _, fixed in law.FIXED_AGES.values())):
        yield from day.law


def _of_needs(_status: Classification, _day: datetime.date) -> Iterator[Hashable]:
    yield from NEEDS


def _of_evidence(status: Classification, day: datetime.date) -> Iterator[Hashable]:
    for item in status.law_of("evidence").CATALOG:
        for _, law in item.rules_on(day):
            yield item
            yield from [law.note] if law.note else []
    yield from SENTENCES


def _nodes(node: Any, seen: set[Predicate]) -> Iterator[Hashable]:
    if node in seen:
        return
    seen.add(node)
    yield node
    yield from node.factors if isinstance(node, Question) else ()
    yield from [ask] if (ask := getattr(node, "ask", "")) else []
    for part in parts(node):
        yield from _nodes(part, seen)


def _of_conduct(_status: Classification, _day: datetime.date) -> Iterator[Hashable]:
    for entry in CATALOG:
        yield entry
        yield from entry.provisions
        yield from [*(row.why for row in entry.rows), *([entry.unknown] if entry.unknown else [])]
        for side in (entry.client, entry.government):
            yield side.text
            yield from (weight.title for weight in side.weights)
    yield from (*NOTICES, CONFIDENTIAL_CONSULT)
    yield from (provision for notice in NOTICES for provision in notice.law)
    yield from ARGUMENTS
    yield from BAR_PROVISIONS
    yield from TESTS
    yield from (test.provision for test in TESTS)
    yield from CHARACTERIZATIONS
    yield WHEN_KNOWN.ask


def _of_filing(status: Classification, day: datetime.date) -> Iterator[Hashable]:
    told = (*(line for line in status.law_of("filing").LINES if day in line.window), *PROMPTS)
    for what in told:
        yield what
        yield from what.law
        for reason in what.reasons:
            yield reason
            yield from reason.law
            for when in reason.when.values():
                yield from (node.ask for node, _ in walk(when) if isinstance(node, (Question, Computed, Over)))
    yield from ROUTES.values()


@functools.cache
def _questions(status: Classification) -> tuple[str, ...]:
    return tuple(_asked_in(status.bindings["case"].record))


def _asked_in(record: type) -> Iterator[str]:
    """Yield every question that a fact or a list of a record is asked for with, and those of the records in it."""
    for field in attrs.fields(attrs.resolve_types(record)):
        hint: Any = field.type
        several = get_origin(hint) is tuple
        if several or hint in (Answer, DateFact, Age):
            yield field.metadata.get("ask", "")
        of = get_args(hint)[0] if several else hint
        if attrs.has(of) and hint not in (Answer, DateFact, Age):
            yield from _asked_in(of)


UNNUMBERED: Final = -1
"""The number of what is told in words alone, as adjustment is: no result says it."""


class LawTable:
    """
    The texts of the law of one day in one language.

    Args:
        day: The day.
        catalog: The language; the numbers are the same in each.
        status: The status whose law it is.
    """

    def __init__(self, day: datetime.date, catalog: Catalog, status: Classification) -> None:
        self.day, self.catalog, self.status = day, catalog, status
        self._numbers: dict[Hashable, int] = {}
        for key in _keys(status, day):
            self._numbers.setdefault(key, len(self._numbers))
        self._rows: dict[Hashable, LawText] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __reduce__(self) -> tuple[Callable[..., LawTable], tuple[Any, ...]]:
        # As what it was made of, so that no law travels.
        return _again, (self.day, self.catalog, *(() if self.status is STATUS else (self.status,)))

    def text(self, key: Hashable) -> LawText:
        """Return the row of something that the law names: a part of it, a rule, an entry, a sentence."""
        found = self._rows.get(key)
        if found is None:
            row = row_of(self, key)
            if isinstance(key, str) and key in self._for_counsel:
                row["who"] = Who.COUNSEL.value
            found = self._rows[key] = LawText(number=self._numbers.get(key, UNNUMBERED), **row)
        return found

    def as_dict(self) -> LawTableData:
        """Return the table as a document: the number of a text is its position."""
        return {
            "kind": "tvisa.law",
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "lang": self.catalog.lang,
            "table": self.digest,
            "texts": self.written(),
        }

    def written(self) -> list[LawTextData]:
        """Return every row; the number of a row is its position."""
        writer = Writer()
        return [writer.value(row) for row in self.rows()]

    @cached_property
    def _for_counsel(self) -> frozenset[str]:
        asked = (when for key in self._numbers if type(key) is Remark and not key.code for when in key.when.values())
        nodes = itertools.chain(self._numbers, (node for when in asked for node, _ in walk(when)))
        return frozenset(node.ask for node in nodes if isinstance(node, Question) and node.who is Who.COUNSEL)

    def rows(self) -> tuple[LawText, ...]:
        """Return every row, in order."""
        return tuple(self.text(key) for key in self._numbers)

    @cached_property
    def digest(self) -> str:
        """What tells one table from another: of its rows in English, whatever the language."""
        import hashlib  # noqa: PLC0415 - heavy, and only a document in data says the digest
        import json  # noqa: PLC0415 - as above

        rows = table_of(self.day, ENGLISH, self.status).written()
        told = json.dumps(rows, sort_keys=True, ensure_ascii=False).encode()
        return f"sha256:{hashlib.sha256(told).hexdigest()}"

    def sentences(self, *texts: str) -> tuple[str, ...]:
        """Return sentences in the language of the table."""
        return tuple(self.catalog.plain(text) for text in texts)

    def law(self, law: Provision) -> dict[str, Any]:
        """Return what is said of the rule that something rests on."""
        return {
            "rule": self.catalog.plain(law.rule),
            "citations": tuple(str(c) for c in law.cites_on(self.day)),
            "confidence": str(law.confidence),
        }

    def provisions(self, provisions: tuple[Provision, ...]) -> tuple[LawText, ...]:
        """Return the rows of those provisions that are in force on the day."""
        return tuple(self.text(p) for p in provisions if self.day in p.window)


@functools.lru_cache(maxsize=32)
def table_of(day: datetime.date, catalog: Catalog, status: Classification = STATUS) -> LawTable:
    """
    Return the table of the law of a day.

    Raises:
        LawDateError: If no law is modeled for that day.
    """
    return LawTable(day, catalog, status)


def _again(day: datetime.date, catalog: Catalog, status: Classification = STATUS) -> LawTable:
    """Return the table that was pickled: the same one, where this process has it."""
    return table_of(day, catalog, status)


def law_of(as_of: DateLike, *, lang: str = "en", law: Classification = STATUS) -> LawTable:
    """
    Return the table of the law of a day: the texts that a result says by number.

    Args:
        as_of: The day, as for `tvisa.screen`.
        lang: The language of the texts, such as ``es``; the numbers are the same in each.
        law: The status.

    Raises:
        InputError: If *as_of* is no date, or *law* no status.
        LawDateError: If it names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return table_of(as_day(as_of), catalog_of(lang), as_law(law))


# --- values that have a row of the table of the law -------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Titled(Value):
    """Something that the law gives a name and a title."""

    law: LawText = says("What the law says of it.")

    id = through("law.id", "Its name.", json=True)
    title = through("law.title", "Its name for a reader.", json=True)


@attrs.frozen(eq=False, repr=False)
class RemarkTold(View):
    """A remark as it is told of a case, in one shape whatever it is told among."""

    _look: Look[Any]
    _table: LawTable

    law = through("_look.remark", "What it says, and where that stands.", LawText, by="_table.text", json=True)
    code = through("_look.remark.code", "Its name in data.", json=True)
    title = through("law.title", "Its name for a reader.")
    facts = through("_look.facts", "The facts by which it speaks.", tuple[Fact, ...], json=True)

    @worded
    def provisions(self) -> tuple[RuleInForce, ...]:
        """The provisions behind it, those in force on the day."""
        return rules_in_force(self._look.remark.law, self._table.day, self._table.catalog)

    @worded
    def text(self) -> str:
        """What it says of the case."""
        return self._look.words(self._table.catalog)

    @worded
    def citations(self) -> tuple[str, ...]:
        """Where it stands: the first place of each provision."""
        return tuple(dict.fromkeys(p.citations[0] for p in self.provisions if p.citations))


def told_of(looks: Iterable[Look[Any]], table: LawTable) -> tuple[RemarkTold, ...]:
    """Return remarks as they are told."""
    return tuple(RemarkTold(look, table) for look in looks)
