"""
What may be asked next: every fact that can still matter, in the order of asking, and a set of those that surely do.

Never what is known, declined, settled another way or asserted as a whole; and what was told decides what it points to.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Setting
from tvisa.facts.choices import chosen
from tvisa.interview.chapters import Chapter
from tvisa.interview.exposed import OpenOnConduct, exposed, exposed_alike
from tvisa.interview.intake import Due, due, due_days, may_be
from tvisa.interview.order import Order, Topic
from tvisa.interview.relevance import ENDED, Relevance, without_blank_acts
from tvisa.interview.wording import FOR_COUNSEL
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification, Vocabulary
from tvisa.kernel.fields import held
from tvisa.kernel.paths import get, recorded
from tvisa.kernel.predicate import Element, Gap, Question
from tvisa.law.age import first_sex_act_decides
from tvisa.law.t import T
from tvisa.screening.sharing.confidences import as_told
from tvisa.words.catalog import Catalog


class Footing:
    """What was told of a case, read for what it points to."""

    case: Any
    order: Order
    law: Classification
    reach: Relevance

    def may_ask(self, path: str) -> bool:
        """Say whether anybody is asked for a fact in the setting of the case."""
        unasked = self.reach.explain.unasked
        return unasked is None or not unasked(path)

    @cached_property
    def heard(self) -> bool:
        """
        Whether anything is recorded that was done to the client, or somebody else than the client says that nothing was.

        Before that nobody is asked about acts of their own: whoever would rather not say what was done to them would be heard as an
        offender alone.
        """
        if self.law is not T:
            return True
        case, whole = self.case, self.case.incidents_complete
        own = any(chosen(incident.victim) in (None, "", case.applicant) for incident in case.incidents)
        nothing = whole.state() is State.YES and set(whole.sources) != {Source.CLIENT}
        return own or nothing or case.asserted.severe_trafficking.state() is State.YES

    def _may_be_asked(self, path: str) -> bool:
        """Say whether a fact is none of the client's own acts, arrests and charges, or may be asked about; a day in court always may."""
        return self.heard or not path.startswith("conduct") or path.startswith("conduct.court_dates")

    def _has_footing(self, fact: str, path: str) -> bool:
        """Say whether what was told of an act points to a fact: nobody is asked about drugs who told of papers."""
        if not self._may_be_asked(path):
            return False
        if (first := self.order.premises(fact)) and not any(self._is_told(other, fact, path) for other in first):
            return False
        if (other := self.order.unless.get(fact)) and self._is_so(other[1], self._beside(other[0], fact, path)):
            return False
        if self._is_enough(fact, path):
            return False
        if (instead := self.order.instead.get(fact)) and self._is_told(instead[0], fact, path):
            _, part, pointers = instead
            return self.reach.failed(part, path) or any(self._is_told(each, fact, path) for each in pointers)
        if f"{fact.rpartition('.')[0]}." not in self.order.told_first:
            return True
        return any(answer.when_no_hurts & 0b0101 for answer in self._answers(path.rpartition(".")[0]))

    def _is_so(self, word: str, path: str) -> bool:
        """Say whether a word of a closed list, or an answer, is this one."""
        told = get(self.case, path)
        return bool((told.state() if isinstance(told, Answer) else told) == word)

    def _is_enough(self, fact: str, path: str) -> bool:
        """Say whether a fact that is enough for its part was told, and counsel has not found that what was told falls short."""
        part, _, _ = fact.rpartition(".")
        enough = self.order.enough.get(f"{part}.", ())
        record = get(self.case, path.rpartition(".")[0]) if enough else None
        if not any(getattr(record, name).when_no_hurts & 0b0101 for name in enough):
            return False
        others = {f"{part}.{name}": getattr(record, name) for name in held(type(record))[0]}
        short = (a for name, a in others.items() if isinstance(a, Answer) and is_counsels(name, path))
        return not any(a.state() is State.NO for a in short)

    def _is_told(self, other: str, fact: str, path: str) -> bool:
        """Say whether another fact beside one, or one of a part or a list, was told or is not known to who was asked."""
        told = get(self.case, self._beside(other.rstrip("."), fact, path))
        if isinstance(told, tuple):
            return bool(told)
        return _may_be_so(told) if isinstance(told, Answer) else any(map(_may_be_so, self._answers_of(told)))

    def _answers(self, path: str) -> Iterator[Answer]:
        return self._answers_of(get(self.case, path))

    @staticmethod
    def _answers_of(record: Any) -> Iterator[Answer]:
        told = (getattr(record, name) for name in held(type(record))[0])
        return (answer for answer in told if isinstance(answer, Answer))

    def _beside(self, other: str, fact: str, path: str) -> str:
        """Return the path of another fact of the same record."""
        return f"{path.removesuffix(fact.partition('.')[2])}{other.partition('.')[2]}"


def is_counsels(fact: str, path: str) -> bool:
    """Say whether only counsel answers: what counsel's own list of grounds says, and questions worded for counsel."""
    return fact in FOR_COUNSEL or path.startswith("grounds.listed")


def _may_be_so(fact: Answer) -> bool:
    """Say whether it was told, or somebody who was asked does not know."""
    return fact.when_no_hurts & 0b0101 != 0 or fact.state() is State.UNKNOWN


# --- candidates for the next question ---------------------------------------------------------------------------------

_SEVERAL: Final = 2
_ALL: Final = "_complete"
_EITHER: Final = (Reply.YES, Reply.NO)
_LAST: Final = 1000
_FIRST: Final = -100
"""Before whatever else its topic asks."""


@attrs.frozen
class Candidate:
    """A question that may be asked: the fact, its place in the order, what it serves, what it opens, and what it asks for together."""

    path: str
    fact: str
    question: str
    serves: tuple[str, ...]
    topic: Topic
    rank: tuple[int, ...]
    law: Any = None
    chapter: Chapter | None = None
    together: tuple[str, ...] = ()

    @property
    def record(self) -> str:
        """The path of the record that the fact is in."""
        fact = self.fact.partition(".")[2]
        # Of a list, what says that it is whole stands beside it.
        return self.path.removesuffix(fact).removesuffix(fact.removesuffix(_ALL))


class Candidates(Footing):
    """What may be asked of a case on a day, by an order of asking."""

    def __init__(
        self,
        case: Any,
        day: datetime.date,
        order: Order,
        catalog: Catalog,
        passed: frozenset[str],
        law: Classification = T,
        before: Candidates | None = None,
    ) -> None:
        self.passed, self.law = passed, law
        case = self.case = as_told(case)
        self.day, self.order, self.catalog = day, order, catalog
        self.privileged = "bar" in law.sections and case.setting is Setting.PRIVILEGED
        self.words = Vocabulary(law.bindings)
        read = without_blank_acts(case) if self.privileged else case
        # Of the step before, only what it worked out is taken: what it took from those before it goes with it.
        earlier = before.reach if before else None
        again = earlier is not None and earlier.is_of(read, day, catalog, law)
        self.reach = earlier if earlier and again else Relevance(read, day, catalog, law, earlier)
        self.missing = self.reach.missing()
        if before and before.privileged and self.privileged and exposed_alike(before.reach, self.reach):
            vars(self)["every_exposed"] = before.every_exposed

    @cached_property
    def exposed(self) -> dict[str, list[OpenOnConduct]]:
        """By path, what can still change the bar or a finding; nothing outside a privileged setting."""
        found: dict[str, list[OpenOnConduct]] = {}
        for told in self.every_exposed:
            if not is_counsels(told.fact, told.missing.path):
                found.setdefault(told.missing.path, []).append(told)
        return found

    @cached_property
    def every_exposed(self) -> tuple[OpenOnConduct, ...]:
        """All that can still change the bar or a finding, whoever answers; nothing outside a privileged setting."""
        return tuple(exposed(self.reach.picture.exposure)) if self.privileged else ()

    @property
    def counsels_of_exposure(self) -> tuple[Missing, ...]:
        """What can still change the bar or a finding, and only counsel answers."""
        return tuple(t.missing for t in self.every_exposed if is_counsels(t.fact, t.missing.path))

    # --- what may be asked ----------------------------------------------------------------------------------------

    def _candidates(self) -> Iterator[Candidate]:
        seen = set()
        asked = [*self._of_elements(), *self._openings(), *self._of_exposure(), *self._of_acts()]
        for candidate in (*self._urgent(), *self._of_chapters(asked), *asked):
            if candidate.path == "conduct.acts" and self.case.conduct.acts_complete.claims:
                continue
            both = (candidate.path, candidate.path.removesuffix(_ALL))
            asked_here = self.may_ask(candidate.path) and self._may_be_asked(candidate.path)
            if candidate.path not in seen and self.passed.isdisjoint(both) and asked_here:
                seen.add(candidate.path)
                yield candidate

    def _of_intake(self) -> Iterator[Candidate]:
        """Yield what completes the file, where nothing decides any more."""
        last = len(self.order.topics) + 1
        for number, each in enumerate(due(self.reach.picture, self.order.lists) if self.law is T else ()):
            # An answer that could be told with a chapter was asked about with it.
            with_it = each.path.rpartition(".")[0] if isinstance(get(self.case, each.path), Answer) else ""
            open_still = self.passed.isdisjoint((each.path, with_it)) and self.may_ask(each.path)
            if open_still and self._has_footing(each.fact, each.path):
                yield self._due_next(each, (last, number))

    def _due_next(self, each: Due, rank: tuple[int, int]) -> Candidate:
        question, topic = self.words.question_for(each.fact), self.order.topic(each.fact)
        return Candidate(each.path, each.fact, question, ("filing",), topic, rank)

    def _sorted(self, candidates: list[Candidate]) -> list[Candidate]:
        """Return them in their order, none before one that its words refer to."""
        ordered: dict[str, Candidate] = {}
        in_record: dict[str, list[Candidate]] = {}

        def add(candidate: Candidate, waiting: frozenset[str]) -> None:
            if candidate.path in ordered or candidate.path in waiting:
                return
            for other in in_record[candidate.record] if self.order.waits(candidate.fact) else ():
                if self.order.refers(candidate.fact, other.fact):
                    add(other, waiting | {candidate.path})
            ordered.setdefault(candidate.path, candidate)

        for candidate in (rest := sorted(candidates, key=lambda c: c.rank)):
            in_record.setdefault(candidate.record, []).append(candidate)
        for candidate in rest:
            add(candidate, frozenset())
        return [*ordered.values()]

    def _urgent(self) -> Iterator[Candidate]:
        """Yield what outranks every question, and the days that something told says there are: one that is missed does not come back."""
        first = (Due(p, f"case.{p}") for p in self.order.urgent if _unasked(get(self.case, p)) and self._is_due(p))
        days = due_days(self.reach.picture, self.order.lists) if self.law is T else ()
        for number, each in enumerate((*first, *days)):
            if self._has_footing(each.fact, each.path):
                yield self._due_next(each, (-1, number))
        for path, incident in self._incidents():
            # For a person who turned 18 while it went on, this date decides before anything else that is asked.
            open_yet = f"{path}.sex.when" in self.reach.leaves
            if open_yet and first_sex_act_decides(self.case, incident).bits == truth.TRUE:
                question, topic = self.words.question_for("incident.sex.when"), self.order.topic("incident.sex.when")
                yield Candidate(f"{path}.sex.when", "incident.sex.when", question, (), topic, (-1, _LAST))

    def _incidents(self) -> Iterator[tuple[str, Any]]:
        """Yield the incidents done to the applicant, of T status."""
        for number, incident in enumerate(self.case.incidents if self.law is T else ()):
            if incident.victim == self.case.applicant:
                yield f"incidents[{number}]", incident

    def _openings(self) -> Iterator[Candidate]:
        """Yield what opens a matter of its own, in a setting where that is asked about."""
        for number, path in enumerate(self.order.opening if self.privileged else ()):
            fact = f"case.{path}"
            if _unasked(get(self.case, path)) and self._has_footing(fact, path):
                topic = self.order.topic(fact)
                rank = (self.order.topics.index(topic), _FIRST // 2 + number)
                yield Candidate(path, fact, self.words.question_for(fact), ("filing",), topic, rank)

    # --- what is told first -------------------------------------------------------------------------------------------

    def _of_chapters(self, asked: list[Candidate]) -> Iterator[Candidate]:
        """Yield what opens a chapter that is due: what is told, and then what of it staff tick."""
        for chapter in self.order.chapters:
            if chapter.privileged and not self.privileged:
                continue
            for record, follows in self._due(chapter, asked):
                if chapter.asks:
                    yield from self._openly(chapter, record, follows)
                    continue
                first = self._moved(chapter, follows)
                note = self._at(chapter.note, record)
                marks = self.marks(chapter, record)
                claims = [claim for path in marks for claim in get(self.case, path).claims]
                # Nobody tells again what they told.
                told = any(Source.CLIENT in claim.sources for claim in claims)
                if chapter.note and not told and not get(self.case, note):
                    yield self._opens(chapter, note, chapter.note, (*first.rank[:-1], -2), first.topic)
                if marks and not claims:
                    path, fact = self._marked(chapter, record)
                    yield self._opens(chapter, path, fact, (*first.rank[:-1], -1), first.topic)

    def _openly(self, chapter: Chapter, record: str, first: Candidate) -> Iterator[Candidate]:
        """Yield what asks for a fact that counsel has to know whichever way it goes, with those beside it that were not told."""
        path = self._at(chapter.asks, record)
        marks = tuple(p for p in self.marks(chapter, record) if _unasked(get(self.case, p)) and p not in self.passed)
        if path in marks and self._has_footing(chapter.asks, path):
            at, fact, rank = _above(path), _above(chapter.asks), (*first.rank[:-1], _LAST)
            yield attrs.evolve(self._opens(chapter, at, fact, rank, first.topic), together=marks)

    def _moved(self, chapter: Chapter, first: Candidate) -> Candidate:
        """Put what is told of an incident with the rest of the story, after the question of safety."""
        if chapter.of != "incident":
            return first
        topic = self.order.topic(chapter.note)
        return attrs.evolve(first, topic=topic, rank=(self.order.topics.index(topic), 0))

    def _opens(self, chapter: Chapter, path: str, fact: str, rank: tuple[int, ...], topic: Topic) -> Candidate:
        return Candidate(path, fact, chapter.tell, chapter.serves, topic, rank, chapter=chapter)

    def _due(self, chapter: Chapter, asked: list[Candidate]) -> Iterator[tuple[str, Candidate]]:
        """Yield the records of which a chapter is due, each with the first question that follows from it."""
        if chapter.bears_on:
            open_still: dict[str, Candidate] = {}
            for path, leaves in self.reach.leaves.items():
                what = self.reach.asked(leaves[0])
                due = what is not None and what.fact in chapter.bears_on and self._has_footing(what.fact, path)
                if what is not None and due and _unasked(get(self.case, path)):
                    topic = self.order.topic(what.fact)
                    record = path.removesuffix(what.fact.partition(".")[2]).removesuffix(".")
                    place = (self.order.topics.index(topic), 0)
                    open_still.setdefault(record, Candidate(path, what.fact, "", (), topic, place))
            yield from open_still.items()
            return
        first: dict[str, Candidate] = {}
        if chapter.of == "case":
            topic = self.order.topic(chapter.marks[0])
            yield "", Candidate("", "case", "", (), topic, (self.order.topics.index(topic), _FIRST, 0))
            return
        if chapter.of == "act":
            # An act of which nothing is known yet raises no question by itself.
            for number in range(len(self.case.conduct.acts)):
                path = f"conduct.acts[{number}]"
                rank = (len(self.order.topics), number, 0, 0)
                first[path] = Candidate(path, "act", "", (), self.order.topic("act."), rank)
        for candidate in asked:
            name, _, _ = candidate.fact.partition(".")
            record = candidate.record.removesuffix(".")
            if name == chapter.of and (record not in first or candidate.rank < first[record].rank):
                first[record] = candidate
        yield from first.items()

    def marks(self, chapter: Chapter, record: str) -> tuple[str, ...]:
        """Return the paths of the answers of a chapter that staff tick, in the order of the record."""
        found: dict[str, None] = {}
        for mark in chapter.marks:
            at = self._at(mark.rstrip("."), record)
            told = get(self.case, at)
            names = [] if isinstance(told, Answer) else held(type(told))[0]
            for path, fact in [(f"{at}.{name}", getattr(told, name)) for name in names] or [(at, told)]:
                if isinstance(fact, Answer) and self.may_ask(path) and not is_counsels(self.law.bound(path), path):
                    found[path] = None
        return tuple(found)

    def _marked(self, chapter: Chapter, record: str) -> tuple[str, str]:
        """Return the path of the record whose facts are ticked, and its name from its binding."""
        facts = [mark.rstrip(".") for mark in chapter.marks]
        if chapter.of != "case":
            return record, chapter.of
        common = facts[0] if len(facts) == 1 else facts[0].rpartition(".")[0]
        return self._at(common, record), common

    def _at(self, fact: str, record: str) -> str:
        _, _, rest = fact.partition(".")
        return f"{record}.{rest}" if record and rest else record or rest

    def _is_due(self, path: str) -> bool:
        """Whether a date is asked for at all: not where what it belongs to is not there."""
        # Who does not know whether there is a case may have a day in court all the same, and must not miss it.
        return path != "filing.hearing_on" or may_be(self.case.filing.in_proceedings)

    def _of_elements(self) -> Iterator[Candidate]:
        sequence = {path: number for number, path in enumerate(self.reach.sequence())}
        for path, leaves in self.reach.leaves.items():
            what = self.reach.asked(leaves[0])
            assert what is not None  # noqa: S101 - a leaf that asks for nothing is not listed
            if what.state in (*ENDED, Gap.NOT_YET) or is_counsels(what.fact, path):
                continue
            if _is_known(get(self.case, path)):
                continue  # a computation may name a fact of several that is known already
            entry = next((m for m in self.missing.get(path, ()) if not self._is_for_counsel(m)), None)
            if entry is None and not isinstance(leaves[0].node, Element):
                continue
            topic = self.order.topic(what.fact)
            place = self._place(topic, what.fact, path)
            if place is None or not self._has_footing(what.fact, path):
                continue
            rank: tuple[int, ...] = (place, sequence.get(path, len(sequence)))
            if what.fact.startswith("act."):
                rank = (len(self.order.topics), *self._of_act(path, what.fact), rank[-1])
            if what.fact.startswith("matter."):
                # What is asked of a case follows its story at once.
                rank = (place, -1, int(path.partition("[")[2].partition("]")[0]), rank[-1])
            if what.fact == "incident.age" and (told := self._date_of_age(path)):
                yield attrs.evolve(told, rank=rank, law=leaves[0].node.law)
                continue
            question = entry.question if entry else self.catalog.plain(self.words.question_for(what.fact))
            yield Candidate(path, what.fact, question, (), topic, rank, leaves[0].node.law)

    def _date_of_age(self, path: str) -> Candidate | None:
        """Return the question for a date that tells an age, while one was not asked: the birth, then when it was."""
        number = next((n for n, p in enumerate(self.case.people) if p.key == self.case.applicant), None)
        born = [] if number is None else [(f"people[{number}].date_of_birth", "person.date_of_birth")]
        for where, fact in (*born, (path.replace(".age", ".when"), "incident.when")):
            if where not in self.passed and _unasked(get(self.case, where)):
                question = self.catalog.plain(self.words.question_for(fact))
                return Candidate(where, fact, question, (), self.order.topic(fact), (0,))
        return None

    def _of_exposure(self) -> Iterator[Candidate]:
        for number, (path, same) in enumerate(self.exposed.items()):
            first = same[0]
            if not self._has_footing(first.fact, path):
                continue
            rank = (len(self.order.topics), *self._of_act(path, first.fact), number)
            yield Candidate(path, first.fact, first.missing.question, (), self.order.topic(first.fact), rank, first.law)

    def _of_acts(self) -> Iterator[Candidate]:
        """Yield what can raise a finding of an act that none speaks of yet, where something told points to it."""
        for fact in self.order.raises if self.privileged else ():
            for path in self.law.paths(fact, self.case):
                if _unasked(get(self.case, path)) and self._has_footing(fact, path):
                    topic, question = self.order.topic(fact), self.catalog.plain(self.words.question_for(fact))
                    rank = (len(self.order.topics), *self._of_act(path, fact), _LAST)
                    yield Candidate(path, fact, question, ("bar",), topic, rank)

    def _untold(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each act with the parts of which nothing was told, so that nothing is asked."""
        for number in range(len(self.case.conduct.acts) if self.privileged else 0):
            path = f"conduct.acts[{number}]"
            parts = [part.rstrip(".") for part in self.order.told_first if part.startswith("act.")]
            blank = [part for part in parts if not any(recorded(get(self.case, self._at(part, path))))]
            if blank:
                yield self.law.about(path, self.catalog), tuple(self.catalog.plain(self.law.labels(p)) for p in blank)

    def _of_act(self, path: str, fact: str) -> tuple[int, int]:
        """Order acts one after the other, and of each first what pressed on the person and what they knew."""
        within = re.match(r"conduct\.acts\[(\d+)\]", path)
        firsts = self.order.acts_first
        place = next((n for n, first in enumerate(firsts) if fact.startswith(first)), len(firsts))
        return (int(within[1]), place) if within else (len(getattr(self.case.conduct, "acts", ())), 0)

    def _is_for_counsel(self, missing: Missing) -> bool:
        leaves = self.reach.leaves.get(missing.path, ())
        facts = [what.fact for leaf in leaves if (what := self.reach.asked(leaf)) is not None]
        if any(is_counsels(fact, missing.path) for fact in facts):
            return True
        told = bool(facts) and all(fact in self.order.told for fact in facts)
        return not told and missing.state is Gap.JUDGMENT

    def _is_due_for_counsel(self, missing: Missing, chosen: list[Candidate]) -> bool:
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

    # --- what is asked together ----------------------------------------------------------------------------------------

    def _together(self, candidates: list[Candidate]) -> Candidate | None:
        """Return the open question that asks for the first fact and for those beside it that are due; nothing where it is alone."""
        first = candidates[0]
        if first.rank[0] < 0:
            return None
        answers = [c for c in candidates if isinstance(get(self.case, c.path), Answer)]
        if tell := self.order.together.get(first.fact):
            return self._open(first, first.fact, "", tell, [c for c in answers if c.fact == first.fact])
        part, where = first.fact.rpartition(".")[0], _above(first.path)
        beside = [c for c in answers if c.fact.rpartition(".")[0] == part and c.topic is first.topic]
        if (tell := self.order.across.get(part)) and len({_above(c.path) for c in beside}) >= _SEVERAL:
            return self._open(first, part, "", tell, beside)
        tell = self.order.together.get(part, "")
        return self._open(first, part, where, tell, [c for c in beside if _above(c.path) == where])

    def _open(self, first: Candidate, fact: str, path: str, tell: str, beside: list[Candidate]) -> Candidate | None:
        """Return one open question for several facts; nothing where there is none, or only one of them."""
        if not tell or first not in beside or len(beside) < _SEVERAL:
            return None
        chapter = Chapter(fact.partition(".")[0], tell, tuple(c.fact for c in beside))
        serves = tuple(dict.fromkeys(served for c in beside for served in self._serves(c.path) or c.serves))
        together = tuple(c.path for c in beside)
        return attrs.evolve(
            first, path=path, fact=fact, question=tell, serves=serves, chapter=chapter, together=together
        )

    # --- the set ---------------------------------------------------------------------------------------------------

    def _serves(self, path: str) -> tuple[str, ...]:
        told = (str(part) for part in self.reach.serves(path))
        return tuple(dict.fromkeys((*told, *(e.serves for e in self.exposed.get(path, ())))))

    def _set(self, candidates: list[Candidate]) -> list[Candidate]:
        """Return the first question, and those of its topic that matter whatever is answered to the others."""
        if not candidates:
            return []
        if (several := self._together(candidates)) is not None:
            return [several]
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

    def _names(self, candidate: Candidate) -> list[str]:
        """Return the leaf that a yes or no answers; nothing for a date, a list, or what is no leaf of an element."""
        leaves = self.reach.leaves.get(candidate.path, [])
        single = self.reach.exact and len(leaves) == 1 and isinstance(leaves[0].node, Question)
        return [leaves[0].name] if single else []

    def _matter_whatever(self, names: list[str]) -> bool:
        for name in names:
            rest = [n for n in names if n != name]
            for values in itertools.product((True, False), repeat=len(rest)):
                if name not in self.reach.under(dict(zip(rest, values, strict=True))):
                    return False
        return True


def _above(path: str) -> str:
    return path.rpartition(".")[0]


def _is_known(fact: Any) -> bool:
    """Whether it is answered by somebody whose word counts, whichever answer speaks against the applicant."""
    return isinstance(fact, Answer) and all(fact.state(against) in (State.YES, State.NO) for against in _EITHER)


def _unasked(fact: Any) -> bool:
    return not fact.claims


class Kept:
    """
    What a session keeps of its last step, and nothing outlives it; copied or pickled, it is empty.

    Attributes:
        last: The last step; None before the first.
    """

    __slots__ = ("last",)

    def __init__(self) -> None:
        self.last: Candidates | None = None

    def __reduce__(self) -> tuple[type[Kept], tuple[()]]:
        """Return what it is made of; what was worked out is worked out again where it goes on."""
        return Kept, ()
