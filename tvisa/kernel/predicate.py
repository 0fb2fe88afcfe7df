"""
The law as values: a closed algebra of typed predicates.

A predicate is a `Question` (one leaf over one fact), a `Computed` leaf (dates, ages, lists of names), `AllOf`, `AnyOf`,
`Joint`, `Not`, `Exists`, `Every` or an `Element` (a named, cited part of the law). Predicates compose with ``&``, ``|`` and
``~``; they have no truth value of Python's. `tvisa.kernel.evaluate` says what they find in a case.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple, NoReturn

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.provision import Kind, Provision


class Who(enum.StrEnum):
    """Who can answer, by role."""

    INTERVIEWER = "interviewer"
    COUNSEL = "counsel"


def side(against: Reply) -> str:
    """Return the reading of an answer that a question takes to which *against* is against the applicant."""
    return "when_no_hurts" if against is Reply.NO else "when_yes_hurts"


class Predicate:
    """What every predicate can do: combine with others. Never made by itself."""

    __slots__ = ()

    def __and__(self, other: object) -> AllOf:
        return AllOf((self, other)) if isinstance(other, Predicate) else NotImplemented

    def __or__(self, other: object) -> AnyOf:
        return AnyOf((self, other)) if isinstance(other, Predicate) else NotImplemented

    def __invert__(self) -> Predicate:
        return self.part if isinstance(self, Not) else Not(self)

    def __bool__(self) -> NoReturn:
        message = "a predicate has no truth value; evaluate it against a case"
        raise TypeError(message)


@attrs.frozen
class Factor:
    """
    Something the law weighs for or against an answer to a standard; it moves nothing by itself.

    Attributes:
        fact: Path of the fact.
        title: What it is, in the field's words.
        law: Where the law names it.
        counts_for: Which answer speaks for the applicant.
        both: Whether the other answer counts as well; without it, what is absent is no more than not there.
        how: Of a record that says it in figures: how the answer is read off it.
        core: What the words of the law ask that this plain fact is of, such as "a scheme"; nothing of what is only weighed.
            A standard is ready to be judged once a fact is recorded for each that its factors name.
    """

    fact: str
    title: str
    law: Provision
    counts_for: Reply = Reply.YES
    both: bool = False
    how: Callable[[Any], Answer] | None = None
    core: str = ""

    def of(self, told: Any) -> Any:
        """Return the answer in what stands at its path: that itself, or what is read off it."""
        return self.how(told) if self.how else told


@attrs.frozen(eq=False, repr=False)
class Question(Predicate):
    """
    One yes/no leaf over one recorded fact.

    Attributes:
        fact: Path of the fact from a binding of the scope, such as ``lot.weighed``.
        ask: The question to ask for it, in plain words.
        law: The provision it applies.
        kind: Bright-line, or a standard that a person weighs.
        against: Which answer is against the applicant.
        not_yet: Whether "no" can still be mended before filing, so that until then it is "not yet".
        ever: Whether it can be mended after filing as well, so that it is "not yet" then too.
        factors: What the law weighs, for a standard.
        of_law: Whether a standard asks a question of law alone, so that no plain fact is its core.
        who: Who can answer it: of a standard, counsel alone.
    """

    fact: str
    ask: str
    law: Provision
    kind: Kind = Kind.BRIGHT_LINE
    against: Reply = Reply.NO
    not_yet: bool = False
    ever: bool = False
    factors: tuple[Factor, ...] = ()
    who: Who = Who.INTERVIEWER
    of_law: bool = False

    @property
    def id(self) -> str:
        """The path of the fact serves as name."""
        return self.fact


class Gap(enum.StrEnum):
    """Why a leaf is open, or what would close it."""

    NOT_ASKED = "not asked"
    UNKNOWN = "unknown"
    DECLINED = "declined"
    IMPRECISE = "imprecise"
    LIST_OPEN = "list open"
    NOT_YET = "not yet"
    JUDGMENT = "judgment"


Told = Answer | DateFact | Age | Reply | None
"""What a leaf can be open on: an answer, a date, an age, or a choice in place of which nothing but a reply is recorded."""

_SILENT: Final = {State.NOT_ASKED: Gap.NOT_ASKED, State.UNKNOWN: Gap.UNKNOWN, State.DECLINED: Gap.DECLINED}


def silence(told: Told, against: Reply | None = None) -> Gap | None:
    """
    Return how it stands that nothing is told: nobody asked, it is not known, or it was declined; None where something is.

    Args:
        told: What is recorded.
        against: Of an answer, which reply is against the applicant; hostile claims of it are set aside first.
    """
    if isinstance(told, Answer):
        return _SILENT.get(told.state(against))
    if isinstance(told, (DateFact, Age)):
        return _SILENT.get(told.state())
    return Gap(told.value) if told else Gap.NOT_ASKED


def why_open(told: Told, against: Reply | None = None) -> Gap:
    """Return why something settles nothing, as `silence` does; what is told and settles nothing all the same is imprecise."""
    return silence(told, against) or Gap.IMPRECISE


def gap_in(path: str, answer: Answer, question: str, against: Reply = Reply.NO) -> tuple[str, Gap, str] | None:
    """Return why an answer is open, with the question that would close it; nothing where its sources disagree."""
    state = silence(answer, against)
    return (path, state, question) if state else None


class Reading(NamedTuple):
    """What a computed leaf read off the facts."""

    bits: int
    """One nibble."""
    used: tuple[tuple[str, Any], ...] = ()
    """The facts read, each with its binding path."""
    gap: tuple[str, Gap, str] | None = None
    """Where and why it is open: a binding path, the state and the question that would close it."""
    hostile: tuple[tuple[str, str, tuple[Source, ...]], ...] = ()
    """What only the trafficker's side says against the applicant, set aside: binding path, words, sources."""
    by: tuple[Source, ...] = ()
    """Of a standard that was judged already, who judged it."""


@attrs.frozen(eq=False, repr=False)
class Computed(Predicate):
    """A leaf that a computation reads off dates, ages or lists of names."""

    id: str
    """Its name."""
    needs: tuple[str, ...]
    """The bindings of the scope that the computation takes, in order."""
    how: Callable[..., Reading]
    """The computation; pure."""
    ask: str
    """The question it settles, in plain words."""
    law: Provision
    """The provision it applies."""
    reads: tuple[str, ...]
    """Every fact it may read, by binding path, so that the tree can be walked and drawn."""
    kind: Kind = Kind.BRIGHT_LINE
    """A standard where its outcome is a judgment whatever it reads."""
    against: Reply = Reply.NO
    """Which answer is against the applicant."""
    beyond: bool = False
    """Whether nothing that can be recorded settles it: it marks what is left to counsel."""
    hangs_on: tuple[str, ...] | None = None
    """All that its outcome can hang on, by binding path, a list standing for the records in it; where it is not said,
    everything in the records that it takes. What is said is checked by running it on records that log."""
    silent: bool = False
    """Whether it only says whose record it is, which shows nothing: no sentence tells of it."""
    judged: tuple[str, ...] = ()
    """Of what it reads, the judgments, by binding path."""


def _listed(parts: Iterable[Predicate]) -> tuple[Predicate, ...]:
    return tuple(parts)


@attrs.frozen(eq=False, repr=False)
class _Several(Predicate):
    parts: tuple[Predicate, ...] = attrs.field(converter=_listed)

    def __attrs_post_init__(self) -> None:
        # The printed list matches the statute's: (a & b) & c is one list of three.
        flat: list[Predicate] = []
        for part in self.parts:
            flat.extend(part.parts if type(part) is type(self) and not getattr(part, "in_order", False) else (part,))
        object.__setattr__(self, "parts", tuple(flat))


@attrs.frozen(eq=False, repr=False)
class AllOf(_Several):
    """Every part must hold."""


@attrs.frozen(eq=False, repr=False)
class AnyOf(_Several):
    """One part is enough; a "no" closes its own branch and no other."""

    in_order: bool = False
    """Whether nothing is asked about the later parts while the first is open: a way out of something is no question
    until that something is there."""


@attrs.frozen(eq=False, repr=False)
class Joint(_Several):
    """Several tellings of one thing: what one leaves open another settles, and where they differ it is disputed."""


@attrs.frozen(eq=False, repr=False)
class Not(Predicate):
    """The part must not hold; the two readings change places."""

    part: Predicate


@attrs.frozen(eq=False, repr=False)
class Over(Predicate):
    """A predicate over the records of a list."""

    over: str
    """Path of the list."""
    each: str
    """The name under which a record is bound."""
    that: Any
    """What is asked of each record."""
    complete: str
    """Path of the answer to "are these all?"."""
    ask: str
    """The question that opens the list."""
    law: Provision
    """The provision."""
    against: Reply = Reply.YES
    """Which answer to "are these all?" is against the applicant."""
    not_yet: bool = False
    """Whether a missing record can still come about before filing."""


@attrs.frozen(eq=False, repr=False)
class Exists(Over):
    """Some record of the list satisfies it; false only on a list recorded as complete."""


@attrs.frozen(eq=False, repr=False)
class Every(Over):
    """Every record of the list satisfies it; true only on a list recorded as complete."""

    against: Reply = Reply.NO


@attrs.frozen(eq=False, repr=False)
class Element(Predicate):
    """
    A named part of the law.

    Attributes:
        id: Its name, after the concept and never after a paragraph number.
        title: Its name for a reader.
        of: What it consists of.
        law: The provision.
        asserted: Path of the answer that asserts it as a whole, if it can be.
        summed: Whether a sentence speaks of it as one, whatever lies below.
        of_case: Whether it asks nothing of the records bound around it, and so is found once for the whole case.
        beside: Whether it stands beside the elements of the status and is none, such as a time to file in.
    """

    id: str
    title: str
    of: Any
    law: Provision
    asserted: str = ""
    summed: bool = False
    of_case: bool = False
    beside: bool = False


def _close(nibble: int) -> int:
    """Turn "are these all?" into "one of the records not listed satisfies it": false if complete, else open."""
    adverse, favorable = nibble & 3, nibble >> 2
    return (0 if favorable == 3 else 0b0010) | (0 if adverse == 3 else 0b1000)


def _seal(nibble: int) -> int:
    """Turn "are these all?" into "all records not listed satisfy it": true if complete, else open."""
    adverse, favorable = nibble & 3, nibble >> 2
    return (3 if adverse == 3 else 2) | (0b1100 if favorable == 3 else 0b1000)


CLOSE: Final = tuple(_close(n) for n in range(16))
SEAL: Final = tuple(_seal(n) for n in range(16))


def _yet(filed: int) -> tuple[int, ...]:
    # Where filing is disputed, the favorable reading has it still to come and the adverse one has it done.
    opened = (0 if filed & 3 == 3 else 0b1000) | (0 if filed >> 2 == 3 else 0b0010)
    return tuple(n | opened for n in range(16))


YET: Final = tuple(_yet(n) for n in range(16))
"""By the nibble of "it has been filed": before filing, false is only "not yet"."""
_SAYS_NOTHING: Final = tuple(range(16))
FILL: Final = tuple(
    truth.ASSERTED if n == truth.TRUE else truth.ASSERTED_AND_DENIED if n & 4 else _SAYS_NOTHING for n in range(16)
)
"""By the nibble of the assertion: what it makes of the nibble of the details. A "no" moves nothing."""


def parts(predicate: Predicate) -> tuple[Predicate, ...]:
    """Return what a node consists of."""
    if isinstance(predicate, _Several):
        return predicate.parts
    if isinstance(predicate, Not):
        return (predicate.part,)
    if isinstance(predicate, Over):
        return (predicate.that,)
    return (predicate.of,) if isinstance(predicate, Element) else ()


def walk(predicate: Predicate, *, negated: bool = False) -> Iterator[tuple[Predicate, bool]]:
    """Yield every node below and including *predicate*, in the statute's order, with whether it stands negated."""
    left = [(predicate, negated)]
    while left:
        node, negated = left.pop()
        yield node, negated
        left += [(part, negated ^ isinstance(node, Not)) for part in reversed(parts(node))]
