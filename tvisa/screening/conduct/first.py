"""
The client's acts toward others as a first page tells them, in a privileged setting alone.

Of each act: when and under whose control, its step and how far it was compelled, what it is and on whose word; then a reading for
the client and one for the government, each of facts recorded of that act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Act, Case, Matter
from tvisa.facts.choices import chosen
from tvisa.facts.incident import Role
from tvisa.facts.labels import label
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, Source
from tvisa.kernel.classification import Classification
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age, Years
from tvisa.kernel.paths import facts_of, get, recorded
from tvisa.law.conduct.acts import Compelled, pressing
from tvisa.law.conduct.ladder import BarStep, toward_others
from tvisa.law.conduct.leaves import polarity
from tvisa.law.conduct.matters import linked
from tvisa.law.conduct.timing import CONTROLLED, Timing, asserted, inside
from tvisa.screening.conduct.bar import BarFound, BarredAct
from tvisa.screening.kept import STATUS
from tvisa.words.catalog import Catalog
from tvisa.words.days import in_words

MOST: Final = 2
"""Of how many acts both readings stand on a first page; the rest share a line."""
_DEFINED: Final = ("by_client", "ends", "means", "knew", "other.age")
_PRESSED_OR_GAINED: Final = (
    "compulsion",
    *(f"benefit.{name}" for name in ("anything", "relief_from_harm", "subsistence", "bonus", "profit_share", "status")),
    "age",
)
_READ: Final = (*_DEFINED, *_PRESSED_OR_GAINED, "violence", "other.several", "care")
_CONTRADICTED: Final = (Compelled.CONTRADICTED, Compelled.NONE_RECORDED)

_STANDING: Final = "{name}, {when}, {control}: {step}; {compelled}."
_SHORT: Final = "{name}, {when}: {step}; {compelled}. {what}"
_CLIENT_SAYS: Final = {
    None: "the client's own account is not on file",
    Reply.YES: "the client describes it",
    Reply.NO: "the client denies it",
    Reply.UNKNOWN: "the client does not know",
    Reply.DECLINED: "the client declined to say",
}
_DENIED: Final = "answered no: {facts}"
_NO_SOURCE: Final = "no source on file"
_UNDATED: Final = "no date on file"
_NOTHING_YET: Final = "Nothing is on file yet. Ask: {question}"
_NOTHING: Final = "Asked, and nothing on file favors the client."
_WHICH: Final = "Which of the acts on file is this case about?"
_ACT_ALONE: Final = (
    "Only the act is on file, not what the other person was wanted for, the means used, or what the client knew."
)
_NOT_TOLD: Final = "What was done is not on file; an officer can still ask."


def told(name: str, fact: Any, catalog: Catalog) -> str:
    """Say what is recorded, reply by reply with who says so."""
    named = catalog.plain(name)
    if not isinstance(fact, Answer):
        values = getattr(fact, "values", None) or (fact,)
        said = catalog.say("{label}: {answer}", label=named, answer=catalog.words(map(str, values)))
        return catalog.said_by(said, map(str, getattr(fact, "sources", ())))
    by_reply: dict[Reply, dict[str, None]] = {}
    for claim in fact.claims:
        by_reply.setdefault(claim.answer, {}).update(dict.fromkeys(map(str, claim.sources)))
    if [*by_reply] == [Reply.YES]:
        return catalog.said_by(named, by_reply[Reply.YES])
    ways = (catalog.said_by(catalog.word(reply), sources) for reply, sources in by_reply.items())
    return catalog.say("{label}: {answer}", label=named, answer=", ".join(ways))


def listed(facts: Iterable[tuple[str, Any]], catalog: Catalog) -> str:
    """Say several, those with one reply on the same word together."""
    groups: dict[tuple[Reply, tuple[Source, ...]] | str, list[str]] = {}
    for name, fact in facts:
        replies = {c.answer for c in fact.claims} if isinstance(fact, Answer) else set()
        if replies in ({Reply.YES}, {Reply.NO}):
            groups.setdefault((*replies, fact.sources), []).append(catalog.plain(name))
        else:
            groups[name] = [told(name, fact, catalog)]
    lines = []
    for key, names in groups.items():
        said, sources = ", ".join(names), () if isinstance(key, str) else key[1]
        said = catalog.say(_DENIED, facts=said) if not isinstance(key, str) and key[0] is Reply.NO else said
        lines.append(catalog.said_by(said, map(str, sources)))
    return "; ".join(lines)


def _sentence(told_so: str) -> str:
    return f"{told_so[:1].upper()}{told_so[1:]}." if told_so else ""


def _own(path: str, fact: Any) -> Any:
    """Return a fact without what only a trafficker says against the client."""
    if not isinstance(fact, Answer) or not fact.claims:
        return fact
    return Answer(tuple(c for c in fact.claims if not (c.hostile and c.answer is polarity(path))))


def _of_side(path: str, fact: Any, *, client: bool) -> Any:
    """Return what of a fact speaks for a side; None where nothing does."""
    if isinstance(fact, Age):
        young = any(c.years.under(AGE_OF_MAJORITY) != truth.FALSE for c in fact.claims if isinstance(c.years, Years))
        helps = young if path == "act.age" else not young
        return fact if fact.values and helps is client else None
    if not isinstance(fact, Answer):
        return fact if fact is not None and client and not isinstance(fact, Reply) else None
    against = polarity(path)
    kept = tuple(c for c in fact.claims if c.answer in (Reply.YES, Reply.NO) and (c.answer is not against) is client)
    return Answer(kept) if kept else None


@attrs.frozen(eq=False)
class ActFirst:
    """
    One act, or one matter, as a first page tells it.

    Attributes:
        act: The act.
        catalog: The language.
        name: What a reader calls it, such as Act 1.
        leads: Whether it is one of the most serious, of which a first page tells both readings.
        cases: The arrests, charges and convictions that are about it.
    """

    act: BarredAct
    catalog: Catalog
    name: str = ""
    leads: bool = True
    cases: tuple[BarredAct, ...] = ()

    @property
    def _record(self) -> Any:
        return self.act.matter or self.act.subject.scope.names["act"]

    @property
    def _case(self) -> Case:
        case: Case = self.act.subject.scope.names["case"]
        return case

    @property
    def _kind(self) -> str:
        return self.act.subject.kind

    def _facts(self) -> list[tuple[str, Any]]:
        """Return every fact of the record by its name in the law, without what only a trafficker says against the client."""
        told_by_all = self.act.step is BarStep.ASSERTED_ONLY
        found = []
        for path, fact in facts_of(self._record):
            named = f"{self._kind}.{path}" if fact.claims else ""
            kept = _own(named, fact) if named and not told_by_all else fact
            if kept.claims:
                found.append((named, kept))
        if self.act.matter and self.act.acted:
            found += ((path, _own(path, answer)) for path, answer in pressing(self.act.acted))
        return found

    def _place(self, path: str) -> str:
        """Return where in the file a fact stands that has a name in the law."""
        record, _, rest = path.partition(".")
        return f"{self.act.path if record == self._kind else self.act.of_act}.{rest}"

    # --- what it is, and who says so ----------------------------------------------------------------------------------

    def _what(self) -> list[tuple[str, Any]]:
        """Return the facts that say what it is: the acts of the definition, else what else is recorded toward others."""
        if self.act.matter:
            named = ("trafficking_linked", "procuring", "elements_match", "convicted", "charged", "arrested")
            return [(p, f) for p, f in self._facts() if p.partition(".")[2] in named]
        verbs = [(p, f) for p, f in self._facts() if p.startswith("act.verbs.")]
        if any(asserted(f.when_yes_hurts) or self.act.step is BarStep.ASSERTED_ONLY for _, f in verbs):
            return verbs
        toward = [(p, _own(p, f)) for p, f in toward_others(self._record)]
        return [(p, f) for p, f in toward if not p.startswith(("act.verbs.", "act.ends.", "act.means."))] or toward

    def what(self) -> str:
        """Say what it is, each fact on whose word."""
        return _sentence(listed(((label(p), f) for p, f in self._what()), self.catalog))

    def besides(self, told_already: Iterable[str]) -> str:
        """
        Say whatever else is recorded of it, claim by claim.

        Args:
            told_already: The paths of facts that are told beside it; of these only what is disputed, unclear or a trafficker's word.
        """
        named = frozenset(told_already) | self.paths(client=True) | self.paths(client=False)
        named |= {self._place(p) for p, _ in self._what()}
        found = []
        for path, fact in self._recorded():
            plainly = len({c.answer for c in fact.claims}) == 1 if isinstance(fact, Answer) else True
            whole = plainly and not any(c.hostile for c in getattr(fact, "claims", ()))
            if not (whole and f"{self.act.path}.{path}" in named):
                found.append((label(f"{self._kind}.{path}"), fact))
        return listed(found, self.catalog)

    def _recorded(self) -> Iterator[tuple[str, Any]]:
        """Yield every fact of the record, and every word of a closed list; no text that somebody typed."""
        yield from recorded(self._record)
        words = ("other.person", "compulsion.threat_to") if self.act.matter is None else ()
        yield from ((path, word) for path in words if (word := get(self._record, path)) is not None)

    def kinds(self) -> str:
        """Say what it is by its kind in law, without a source."""
        plain = self.catalog.plain
        return ", ".join(map(plain, self.act.called())) or plain(OTHER_CONDUCT)

    def said(self) -> str:
        """Say on whose word it is recorded, and what the client says."""
        say, plain = self.catalog.say, self.catalog.plain
        claims = [c for _, f in self._what() for c in f.claims]
        others = dict.fromkeys(str(s) for c in claims if c.answer is Reply.YES for s in c.sources if s != Source.CLIENT)
        denied = dict.fromkeys(str(s) for c in claims if c.answer is Reply.NO for s in c.sources if s != Source.CLIENT)
        own = {c.answer for c in claims if Source.CLIENT in c.sources}
        told_by = [say("said by {sources}", sources=self.catalog.words(others))] if others else []
        told_by += [say("denied by {sources}", sources=self.catalog.words(denied))] if denied else []
        replies = [plain(words) for reply, words in _CLIENT_SAYS.items() if reply in own]
        if not told_by and not replies:
            return plain(_NO_SOURCE)
        return "; ".join((*told_by, *(replies or [plain(_CLIENT_SAYS[None])])))

    def compelled(self) -> str:
        """Say how far it was compelled, on whose word, and who says otherwise."""
        say, plain = self.catalog.say, self.catalog.plain
        state = self.act.compelled
        words = plain(state.says)
        record = self.act.acted
        if record is None or state is Compelled.UNKNOWN:
            return words
        for_it, against = (self._sources(record, client=client) for client in (True, False))
        if state in _CONTRADICTED:
            for_it, against = against, for_it
        used = [a for _, a in pressing(record)]
        words = self.catalog.said_by(words, for_it) if for_it or not used else f"{words} ({plain(_NO_SOURCE)})"
        return (
            say("{compelled}, contradicted by {sources}", compelled=words, sources=self.catalog.words(against))
            if against
            else words
        )

    @staticmethod
    def _sources(record: Act, *, client: bool) -> list[str]:
        told_by = [f for p, a in pressing(record) if (f := _of_side(p, _own(p, a), client=client))]
        return list(dict.fromkeys(str(s) for fact in told_by for s in fact.sources))

    def when(self) -> str:
        """Say when it was, as recorded."""
        values = (self.act.acted or self._record).when.values or self._record.when.values
        return ", ".join(self._in_words(str(value)) for value in values) or self.catalog.plain(_UNDATED)

    def _in_words(self, written: str) -> str:
        start, _, end = written.partition("/")
        told = self.catalog.say("{start} to {end}", start=start, end=end) if end and "[" not in written else written
        return in_words(told, self.catalog)

    def control(self) -> str:
        """Say when it was against the time of control, and under whose."""
        timing = self.act.subject.at.timing
        if timing is Timing.UNKNOWN and (
            near := within(self._case, self.act.acted or self._record, STATUS, self.catalog)
        ):
            return near
        keys = _holders(self._case, self._record) if timing in CONTROLLED else []
        words = self.catalog.plain(timing.says)
        return self.catalog.say("under control of {people}", people=", ".join(keys)) if keys else words

    # --- the lines ----------------------------------------------------------------------------------------------------

    def standing(self) -> str:
        """Say when it was and under whose control, on which step it stands and how far it was compelled."""
        named = {"name": self.name, "when": self.when(), "control": self.control(), "compelled": self.compelled()}
        return self.catalog.say(_STANDING, step=self.catalog.plain(self.act.step.says), **named)

    def short(self) -> str:
        """Say the same of one of which no reading is told."""
        named = {"name": self.name, "when": self.when(), "compelled": self.compelled(), "what": self.what()}
        return self.catalog.say(_SHORT, step=self.catalog.plain(self.act.step.says), **named)

    def _reading(self, *, client: bool) -> list[tuple[str, Any]]:
        of_act = ("matter.", "act.") if self.act.matter else tuple(f"act.{start}" for start in _READ)
        found = []
        for path, fact in self._facts():
            if path.startswith(of_act) and not path.endswith((".when", "_on", "_until")):
                kept = _of_side(path, fact, client=client)
                if kept is not None:
                    found.append((path, kept))
        if client and not self.act.matter:
            verbs = [(p, _of_side(p, f, client=True)) for p, f in self._facts() if p.startswith("act.verbs.")]
            found += [(path, fact) for path, fact in verbs if fact is not None]
        return found

    def paths(self, *, client: bool) -> frozenset[str]:
        """Return the places in the file of the facts of a reading."""
        return frozenset(self._place(p) for p, _ in self._reading(client=client))

    def client(self) -> str:
        """Say the reading for the client."""
        facts = listed(((label(p), f) for p, f in self._reading(client=True)), self.catalog)
        if facts:
            return _sentence(facts)
        if self.act.matter and linked(self.act.matter) and not self.act.acted and self._case.conduct.acts:
            return self.catalog.say(_NOTHING_YET, question=self.catalog.plain(_WHICH))
        missing = self.act.missing()
        pressed = next((m for m in missing if ".compulsion." in m.path), None) or next(iter(missing), None)
        return self.catalog.say(_NOTHING_YET if pressed else _NOTHING, question=pressed.question if pressed else "")

    def government(self) -> str:
        """Say the reading the government would argue."""
        of_cases = (fact for case in self.cases for fact in ActFirst(case, self.catalog)._reading(client=False))  # noqa: SLF001 - its own
        several = [*self._reading(client=False), *(each for each in of_cases if each[0].startswith("matter."))]
        facts = listed(((label(p), f) for p, f in several), self.catalog)
        if not facts:
            if self.act.called():
                return self.catalog.plain(_ACT_ALONE)
            done = [(label(p), f) for p, f in self._what() if any(c.answer is Reply.YES for c in f.claims)]
            return _sentence(listed(done, self.catalog)) or self.catalog.plain(_NOT_TOLD)
        return _sentence(facts)


OTHER_CONDUCT: Final = "conduct outside the trafficking definition"
"""What an act is called of which the definition names no part."""


def within(case: Case, record: Act | Matter, status: Classification, catalog: Catalog) -> str:
    """
    Say in the recorded dates of which incident an act or a matter lies whose time is open; nothing where dates or words do not say.

    Dated by the month in which control ended it can be during control or after it, and both are said.
    """
    found = inside(case, record)
    if found is None:
        return ""
    number, dated = found
    incident = status.about(f"incidents[{number}]", catalog)
    ends = [str(end) for end in case.incidents[number].exit.when.values]
    if dated and ends:
        return catalog.say(_EITHER, incident=incident, end=", ".join(ends))
    return catalog.say(_INSIDE if dated else _UNDATED_IN, incident=incident)


_EITHER: Final = "during the control in {incident} until the day it ended ({end}), and after control from then on"
_INSIDE: Final = "inside the recorded dates of {incident}"
_UNDATED_IN: Final = "recorded with {incident}, without a date"


def _holders(case: Case, record: Any) -> list[str]:
    """Return by key who held the client at the time, as the incidents say that an act names, or all of the client's own."""
    key = chosen(getattr(record, "incident", None))
    own = [i for i in case.incidents if i.victim == case.applicant and key in (None, i.key)]
    held = (p.person for i in own for p in i.people if p.role in (Role.EXPLOITER, Role.EMPLOYER, Role.PARTNER))
    return list(dict.fromkeys(held))


# --- every act --------------------------------------------------------------------------------------------------------


def gravest(bar: BarFound, *, in_kind: bool = False) -> list[tuple[BarredAct, tuple[BarredAct, ...]]]:
    """
    Return the acts and matters recorded, the most serious first, each act with the cases about it that stand on no higher step.

    Of one step an act toward somebody under 18 comes first: for a commercial sex act it needs no force, fraud or coercion.

    Args:
        bar: What is found of the bar.
        in_kind: Whether it is for a page that is mailed or printed: age and pressure put none before another.
    """
    ranks = list(BarStep)
    shown = [act for act in bar.acts if act.recorded]
    of: dict[str, list[BarredAct]] = {}
    for case in shown:
        acts = [act for act in shown if act.matter is None and act.path == case.of_act]
        if case.matter and any(ranks.index(act.step) >= ranks.index(case.step) for act in acts):
            of.setdefault(case.of_act, []).append(case)
    told = {id(case) for cases in of.values() for case in cases}

    def place(act: BarredAct) -> tuple[int, bool, bool, bool, bool]:
        return (
            -ranks.index(act.step),
            not (in_kind or act.toward_minor),
            act.matter is not None,
            not act.called(),
            in_kind or act.compelled not in _CONTRADICTED,
        )

    found = sorted((act for act in shown if id(act) not in told), key=place)
    return [(act, () if act.matter else tuple(of.get(act.path, ()))) for act in found]


def headline(acts: list[ActFirst], *, in_kind: bool = False) -> str:
    """
    Say the most serious act in one line: what, when, how far compelled, and on whose word; nothing where none is recorded.

    Args:
        acts: The acts, the most serious first.
        in_kind: Whether it is for a page that is mailed or printed, which names no day.
    """
    if not acts:
        return ""
    act, say, count = acts[0], acts[0].catalog.say, acts[0].catalog.count
    own = {each.act.path for each in acts if each.act.matter is None}
    cases = {each.act.path for each in acts if each.act.matter} if act.act.matter else set[str]()
    said = act.said()
    # Where neither the act nor what pressed on the client has a source, that is said once; of a case alone nobody asks what compelled it.
    silent = act.act.matter and act.act.compelled is Compelled.UNKNOWN
    compelled = "" if silent else act.compelled().removesuffix(f" ({said})")
    parts = (act.kinds(), "" if in_kind else act.when())
    told_so = "; ".join(filter(None, (", ".join(filter(None, parts)), compelled, said)))
    of_acts = count("{number} act toward others", "{number} acts toward others", len(own)) if own else ""
    of_cases = count("{number} case", "{number} cases", len(cases)) if cases else ""
    counted = ", ".join(filter(None, (of_acts, of_cases)))
    name = "" if act.act.matter else f" ({act.name})"
    message = "{counted}{name}: {told}." if len(own) + len(cases) == 1 else "{counted}. Most serious{name}: {told}."
    return say(message, counted=counted, name=name, told=told_so)
