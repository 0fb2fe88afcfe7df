"""
The next questions: the smallest set that certainly matters, each with why, for what, and what an answer would do.

A question is asked only if some answer to it can still change an element, the bar or a finding; never what is known,
declined, settled another way or asserted as a whole. In one set no question can be made pointless by the answer to
another, so that nobody is asked anything for nothing. Outside a privileged setting no question is about a client's own acts.
"""

from __future__ import annotations

import datetime
import enum
import itertools
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.interview.exposed import Exposed, exposed
from tvisa.interview.order import ORDER, Order, Sensitivity, Topic
from tvisa.interview.relevance import ENDED, Relevance
from tvisa.interview.wording import FOR_COUNSEL, WORDS
from tvisa.interview.words import Words
from tvisa.kernel.answers import Answer, Reply, State, yes_no
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.explain import Missing
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Element, Gap, Question, Who
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T, as_day
from tvisa.law.writing import question_for
from tvisa.words.catalog import ENGLISH, Catalog

_EITHER: Final = (Reply.YES, Reply.NO)


class Form(enum.StrEnum):
    """
    What an answer looks like.

    Attributes:
        YES_NO: Yes, no, not known, or declined.
        RECORD: Whether there is another record of a list; no says that these are all.
        DATE: A date, as it is remembered.
        AGE: An age in years.
        CHOICE: One of several words.
    """

    YES_NO = "yes_no"
    RECORD = "record"
    DATE = "date"
    AGE = "age"
    CHOICE = "choice"


@attrs.frozen
class Effect:
    """
    What one answer would do.

    Attributes:
        settles: The parts of the law that it would settle, outermost first: id, title and outcome.
        left: How many facts could still change an element after it.
    """

    settles: tuple[tuple[str, str, Outcome], ...]
    left: int


@attrs.frozen
class Ask:
    """
    One question.

    Attributes:
        path: Path of the fact in the case file; of a list that of the list.
        about: Which record it is about, such as "Incident 1"; empty where it is about the whole case.
        fact: The same, named from its binding.
        form: What an answer looks like.
        question: The question, worded for staff.
        client: The question in plain words for the client; empty where only counsel can answer.
        listen: What to listen for, so that staff need not ask it at all.
        topic: The topic it belongs to.
        serves: What it can change: element ids, ``bar``, codes of findings, or ``filing``.
        why: Why it is asked, in one sentence.
        citations: The provisions behind it.
        yes: What a yes would do; nothing where the answer is no yes or no.
        no: What a no would do.
    """

    path: str
    about: str
    fact: str
    form: Form
    question: str
    client: str
    listen: tuple[str, ...]
    topic: Topic = attrs.field(repr=False)
    serves: tuple[str, ...]
    why: str
    citations: tuple[str, ...]
    yes: Effect | None = None
    no: Effect | None = None

    @property
    def sensitivity(self) -> Sensitivity:
        """How much it can ask of a person."""
        return self.topic.sensitivity

    def as_dict(self) -> dict[str, Any]:
        """Return the question as plain JSON values."""
        return {
            "path": self.path,
            "about": self.about,
            "form": str(self.form),
            "question": self.question,
            "client": self.client,
            "listen_for": list(self.listen),
            "topic": self.topic.id,
            "sensitivity": str(self.sensitivity),
            "who": ["client", *(str(s) for s in self.topic.answered_by)],
            "serves": list(self.serves),
            "why": self.why,
            "citations": list(self.citations),
            "if_yes": _effect(self.yes),
            "if_no": _effect(self.no),
        }


def _effect(effect: Effect | None) -> dict[str, Any] | None:
    if effect is None:
        return None
    settles = [{"id": i, "title": title, "outcome": str(outcome)} for i, title, outcome in effect.settles]
    return {"settles": settles, "left": effect.left}


@attrs.frozen(eq=False)
class Plan:
    """
    What to ask next, and what asking cannot settle.

    Attributes:
        day: The day whose law applies.
        before: What is said and seen to first, where nothing has been recorded yet.
        questions: The next set, the first first; empty when no answer would change anything.
        for_counsel: Judgments that facts are there for, and that only counsel can weigh.
        not_yet: What can still come about before filing.
        ended: What was asked for, is not known or was declined, and stays open.
        left: How many facts could still change an element.
        catalog: The language.
    """

    day: datetime.date
    before: tuple[str, ...]
    questions: tuple[Ask, ...]
    for_counsel: tuple[Missing, ...]
    not_yet: tuple[Missing, ...]
    ended: tuple[Missing, ...]
    left: int
    catalog: Catalog = attrs.field(default=ENGLISH, repr=False)

    def as_dict(self) -> dict[str, Any]:
        """Return the plan as plain JSON values."""
        return {
            "law": T.on(self.day).as_dict(self.day, self.catalog),
            "before": list(self.before),
            "questions": [q.as_dict() for q in self.questions],
            "for_counsel": [_missing(m) for m in self.for_counsel],
            "not_yet": [_missing(m) for m in self.not_yet],
            "ended": [_missing(m) for m in self.ended],
            "left": self.left,
        }


def _missing(missing: Missing) -> dict[str, str]:
    return {"path": missing.path, "state": str(missing.state), "question": missing.question, "who": str(missing.who)}


def next_questions(
    case: Case | Mapping[str, Any] | Any, as_of: Any, *, order: Order = ORDER, catalog: Catalog = ENGLISH,
    passed: Container[str] = (),
) -> Plan:  # fmt: skip
    """
    Return what to ask next.

    Args:
        case: A case, or what `tvisa.screen` takes for one.
        as_of: The date of decision.
        order: The policy of asking.
        catalog: The language.
        passed: Paths of facts that are left alone.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        LawDateError: If no law is modeled for that day.
        ModuleNotFoundError: If the library ``dd`` is not installed (``pip install "tvisa[interview]"``).
        TypeError: If *as_of* is no date.
        ValueError: If *as_of* is text that names no day.
    """
    if not isinstance(case, Case):
        from tvisa.files.casefile import structure  # noqa: PLC0415 - cattrs loads only when a mapping comes in

        case = structure(case)
    return _Planner(case, as_day(as_of), order, catalog, passed).plan()


@attrs.frozen
class _Candidate:
    """A question that may be asked: the fact, its place in the order, and what it serves."""

    path: str
    fact: str
    question: str
    serves: tuple[str, ...]
    topic: Topic
    rank: tuple[int, int]
    law: Any = None


class _Planner:
    def __init__(self, case: Case, day: datetime.date, order: Order, catalog: Catalog, passed: Container[str]) -> None:
        self.passed = passed
        self.case, self.day, self.order, self.catalog = case, day, order, catalog
        self.privileged = case.setting is Setting.PRIVILEGED
        self.reach = Relevance(case, day, catalog)
        self.missing = self.reach.missing()

    @cached_property
    def exposed(self) -> dict[str, list[Exposed]]:
        """By path, what can still change the bar or a finding; nothing outside a privileged setting."""
        found: dict[str, list[Exposed]] = {}
        for told in exposed(self.case, self.day, self.catalog) if self.privileged else ():
            if not _is_counsels(told.fact, told.missing.path):
                found.setdefault(told.missing.path, []).append(told)
        return found

    def plan(self) -> Plan:
        candidates = self._sorted([*self._candidates()])
        chosen = self._set(candidates)
        told = [m for entries in self.missing.values() for m in entries]
        # Acts recorded or not, the same is shown: outside a privileged setting it would tell of them.
        fresh = not any(fact.claims for path, fact in facts_of(self.case) if not path.startswith("conduct"))
        return Plan(
            self.day,
            tuple(self.catalog.plain(b) for b in self.order.before) if fresh else (),
            tuple(self._ask(c) for c in chosen),
            tuple(m for m in told if self._is_for_counsel(m) and self._is_due_for_counsel(m, chosen)),
            tuple(m for m in told if m.state is Gap.NOT_YET),
            tuple(m for m in told if m.state in ENDED),
            len(self.reach.leaves),
            self.catalog,
        )

    # --- what may be asked ----------------------------------------------------------------------------------------

    def _candidates(self) -> Iterator[_Candidate]:
        seen = set()
        for candidate in (*self._urgent(), *self._of_elements(), *self._of_exposure()):
            if candidate.path not in seen and candidate.path not in self.passed:
                seen.add(candidate.path)
                yield candidate

    def _sorted(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """Return them in their order, none before one that its words refer to."""
        ordered: dict[str, _Candidate] = {}

        def add(candidate: _Candidate, waiting: frozenset[str]) -> None:
            if candidate.path in ordered or candidate.path in waiting:
                return
            base = candidate.path.removesuffix(candidate.fact.partition(".")[2])
            for other in rest:
                same = other.path.removesuffix(other.fact.partition(".")[2]) == base
                if same and self.order.refers(candidate.fact, other.fact):
                    add(other, waiting | {candidate.path})
            ordered.setdefault(candidate.path, candidate)

        for candidate in (rest := sorted(candidates, key=lambda c: c.rank)):
            add(candidate, frozenset())
        return [*ordered.values()]

    def _urgent(self) -> Iterator[_Candidate]:
        for number, path in enumerate(self.order.urgent):
            fact = f"case.{path}"
            if _unasked(get(self.case, path)) and self._is_due(path):
                topic = self.order.topic(fact)
                yield _Candidate(path, fact, question_for(fact), ("filing",), topic, (-1, number))

    def _is_due(self, path: str) -> bool:
        """Whether a date is asked for at all: not where what it belongs to is not there."""
        return path != "filing.hearing_on" or self.case.filing.in_proceedings.when_yes_hurts & 0b0101 != 0

    def _of_elements(self) -> Iterator[_Candidate]:
        sequence = {path: number for number, path in enumerate(self.reach.sequence())}
        for path, leaves in self.reach.leaves.items():
            what = self.reach.asked(leaves[0])
            assert what is not None  # noqa: S101 - a leaf that asks for nothing is not listed
            entry = next((m for m in self.missing.get(path, ()) if not self._is_for_counsel(m)), None)
            whole = isinstance(leaves[0].node, Element)
            if what.state in (*ENDED, Gap.NOT_YET) or _is_counsels(what.fact, path) or not (entry or whole):
                continue
            if _is_known(get(self.case, path)):
                continue  # a computation may name a fact of several that is known already
            topic = self.order.topic(what.fact)
            place = self._place(topic, what.fact, path)
            if place is None:
                continue
            rank = (place, sequence.get(path, len(sequence)))
            question = entry.question if entry else self.catalog.plain(question_for(what.fact))
            yield _Candidate(path, what.fact, question, (), topic, rank, leaves[0].node.law)

    def _of_exposure(self) -> Iterator[_Candidate]:
        for number, (path, same) in enumerate(self.exposed.items()):
            first = same[0]
            rank = (len(self.order.topics), number)
            yield _Candidate(
                path, first.fact, first.missing.question, (), self.order.topic(first.fact), rank, first.law
            )

    def _is_for_counsel(self, missing: Missing) -> bool:
        leaves = self.reach.leaves.get(missing.path, ())
        facts = [what.fact for leaf in leaves if (what := self.reach.asked(leaf)) is not None]
        if any(_is_counsels(fact, missing.path) for fact in facts):
            return True
        told = bool(facts) and all(fact in self.order.told for fact in facts)
        return not told and (missing.state is Gap.JUDGMENT or missing.who is Who.COUNSEL)

    def _is_due_for_counsel(self, missing: Missing, chosen: list[_Candidate]) -> bool:
        """Whether counsel can weigh it: facts are in, or there is nothing more to ask anybody else."""
        return (
            missing.path in self.reach.leaves
            and (missing.state is Gap.JUDGMENT or not chosen)
            and missing.state not in ENDED
        )

    def _place(self, topic: Topic, fact: str, path: str) -> int | None:
        """Return the place of a question in the order; none where its topic may not be gone into yet."""
        place = self.order.topics.index(topic)
        if not topic.opening or any(self._points(topic.pointers, path)):
            return place
        if fact != topic.opening:
            return None
        return place if self.reach.failed(topic.instead_of, path) else len(self.order.topics)

    def _points(self, pointers: Iterable[str], path: str) -> Iterator[bool]:
        within = re.match(r"\w+\[\d+\]", path)
        for pointer in pointers:
            name, _, rest = pointer.partition(".")
            base = within.group() if within and name != "case" else ""
            where = f"{base}.{rest}" if base else rest
            yield get(self.case, where).when_no_hurts & 0b0101 != 0

    # --- the set ---------------------------------------------------------------------------------------------------

    def _set(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """Return the first question, and those of its topic that matter whatever is answered to the others."""
        if not candidates:
            return []
        if candidates[0].rank[0] < 0:
            return [c for c in candidates if c.rank[0] < 0][: self.order.most]
        chosen = candidates[:1]
        names = self._names(chosen[0])
        for candidate in candidates[1:]:
            own = self._names(candidate)
            if len(chosen) >= self.order.most or candidate.topic is not chosen[0].topic or not names or not own:
                break
            if self._matter_whatever([*names, *own]):
                chosen.append(candidate)
                names = [*names, *own]
        return chosen

    def _names(self, candidate: _Candidate) -> list[str]:
        """Return the leaf that a yes or no answers; nothing for a date, a list, or what is no leaf of an element."""
        leaves = self.reach.leaves.get(candidate.path, [])
        single = len(leaves) == 1 and isinstance(leaves[0].node, Question)
        return [leaves[0].name] if single else []

    def _matter_whatever(self, names: list[str]) -> bool:
        for name in names:
            rest = [n for n in names if n != name]
            for values in itertools.product((True, False), repeat=len(rest)):
                if name not in self.reach.under(dict(zip(rest, values, strict=True))):
                    return False
        return True

    # --- what is told of each ---------------------------------------------------------------------------------------

    def _ask(self, candidate: _Candidate) -> Ask:
        candidate = attrs.evolve(candidate, serves=candidate.serves or self._serves(candidate.path))
        form = _form(get(self.case, candidate.path))
        words = WORDS.get(candidate.fact, Words(""))
        plain = self.catalog.plain
        citations = tuple(str(c) for c in candidate.law.cites_on(self.day)) if candidate.law else ()
        yes, no = (self._effect(candidate, value) for value in (True, False)) if form is Form.YES_NO else (None, None)
        return Ask(
            candidate.path, T.about(candidate.path, self.catalog), candidate.fact, form, plain(candidate.question), plain(words.client),
            tuple(plain(x) for x in words.listen), candidate.topic, candidate.serves, self._why(candidate), citations, yes, no,
        )  # fmt: skip

    def _serves(self, path: str) -> tuple[str, ...]:
        told = (str(part) for part in self.reach.serves(path))
        return tuple(dict.fromkeys((*told, *(e.serves for e in self.exposed.get(path, ())))))

    def _why(self, candidate: _Candidate) -> str:
        titles = {f.predicate.id: self.catalog.plain(f.predicate.title) for f in self.reach.parts}
        if served := [titles[s] for s in candidate.serves if s in titles]:
            return self.catalog.say("It can still decide: {elements}.", elements="; ".join(served))
        if candidate.serves == ("filing",):
            return self.catalog.plain("It can change what must be done, and how soon, before anything is filed.")
        return self.catalog.plain("It can change how the record is read, and what counsel must see to before filing.")

    def _effect(self, candidate: _Candidate, value: bool) -> Effect:
        changed = put(self.case, candidate.path, yes_no(value, "client"))
        scope = T.scope(changed, self.day)
        settles: dict[str, tuple[str, str, Outcome]] = {}
        elements = {f.predicate.id for f in self.reach.findings}
        grounds = any(served not in elements for served in candidate.serves)
        for before in self.reach.findings:
            if before.predicate.id not in candidate.serves and not (grounds and before.predicate.id == "admissibility"):
                continue  # what it cannot change it does not settle either
            after = find(before.predicate, scope)
            for element, outcome in _settled(before, after):
                settles.setdefault(element.id, (element.id, self.catalog.plain(element.title), outcome))
        names = self._names(candidate)
        return Effect(tuple(settles.values()), len(self._left(names[0], value)) if names else len(self.reach.leaves))

    def _left(self, name: str, value: bool) -> set[str]:
        return {self.reach.formula.leaves[n].path for n in self.reach.under({name: value})}


def _is_counsels(fact: str, path: str) -> bool:
    """Say whether only counsel answers: what counsel's own list of grounds says, and questions worded for counsel."""
    return fact in FOR_COUNSEL or path.startswith("grounds.listed")


def _settled(before: Finding, after: Finding) -> Iterator[tuple[Element, Outcome]]:
    """Yield the outermost named parts that are settled in the one and were not in the other."""
    if before.outcome is after.outcome:
        if before.bits == after.bits:
            return
    elif isinstance(before.predicate, Element) and after.outcome is not Outcome.UNKNOWN:
        yield before.predicate, after.outcome
        return
    for one, other in zip(before.children, after.children, strict=True):
        yield from _settled(one, other)


def _is_known(fact: Any) -> bool:
    """Whether it is answered by somebody whose word counts, whichever answer speaks against the applicant."""
    return isinstance(fact, Answer) and all(fact.state(against) in (State.YES, State.NO) for against in _EITHER)


def _unasked(fact: Any) -> bool:
    return not fact.claims


def _form(fact: Any) -> Form:
    if isinstance(fact, Answer):
        return Form.YES_NO
    if isinstance(fact, DateFact):
        return Form.DATE
    if isinstance(fact, Age):
        return Form.AGE
    return Form.RECORD if isinstance(fact, tuple) else Form.CHOICE
