"""
What changed in the law of the elements, rule by rule, from each rule set to the next.

A row names the concept, the provision before and after, and whether the change is wider or tighter for an applicant. A row
that can change an outcome also says which nodes of the later law stand in place of which of the earlier, so that it can
be taken back alone: with every row of a boundary taken back, the later rule set finds what the earlier one found. That is
tested, and so is that nothing differs without a row.

Other rooms keep rows of the same kind for their own matter.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.facts import Kinship, Tie
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Every, Exists, Not, Predicate, Question, walk
from tvisa.kernel.provision import Period, Provision
from tvisa.law.t import assistance as a
from tvisa.law.t import hardship as h
from tvisa.law.t import presence as p
from tvisa.law.t.rule_2002 import assistance as a2002
from tvisa.law.t.rule_2002 import filing as f2002
from tvisa.law.t.rule_2002 import hardship as h2002
from tvisa.law.t.rule_2002 import presence as p2002
from tvisa.law.trafficking import PROCESS_ABUSED, SERIOUS_HARM, SEX_ACT
from tvisa.law.windows import (
    FIRST_2017,
    FIRST_2024,
    JVTA_2015,
    RULE_2002,
    RULE_2017,
    RULE_2024,
    TVPRA_2003,
    TVPRA_2008,
    VAWA_2005,
)
from tvisa.law.writing import rule
from tvisa.words.catalog import ENGLISH, Catalog


class Effect(enum.StrEnum):
    """
    What a change means for an applicant.

    Attributes:
        WIDER: It can only help.
        TIGHTER: It can only hurt.
        BOTH: It helps some and hurts others.
        PROOF: It changes what to file or how that is weighed, and not what must be shown.
        PROCEDURE: It changes how a case is handled.
        NONE: It changes words and no outcome.
    """

    WIDER = "wider"
    TIGHTER = "tighter"
    BOTH = "wider and tighter"
    PROOF = "proof only"
    PROCEDURE = "procedure"
    NONE = "no"


class Matter(enum.StrEnum):
    """
    What of T status a change is about.

    Attributes:
        ELEMENTS: The elements.
        ADMISSIBILITY: Grounds of inadmissibility and their waivers.
        FAMILY: Relatives who follow.
        FILING: The application, bona fide determination, removal, and what comes after the grant.
        ADJUSTMENT: Permanent residence.
    """

    ELEMENTS = "elements"
    ADMISSIBILITY = "admissibility"
    FAMILY = "family"
    FILING = "filing"
    ADJUSTMENT = "adjustment"


@attrs.frozen
class Swap:
    """
    One place in the law where the later rule stands for the earlier.

    Attributes:
        new: The node of the later law.
        old: What the earlier law had there.
        besides: Whether the earlier law asked for *old* besides the later node, and not in its place.
    """

    new: Predicate
    old: Predicate
    besides: bool = False


@attrs.frozen(kw_only=True)
class Change:
    """
    One rule that changed.

    Attributes:
        topic: Its name.
        title: What changed, in one sentence.
        effect: What that means for an applicant.
        since: The first day of the later rule.
        elements: The elements it bears on; none where it is beside them.
        matter: What of T status it is about.
        was: The rule before; None where there was none.
        now: The rule since; None where there is none.
        pages: Where the preamble says so; empty where it was not checked.
        swaps: What stands in place of what, where an outcome can change.
        gone: Elements that the earlier law had and the later has not.
        asks: Questions that stand as they were, while what is behind them changed: a judgment given under one law is to
            be given anew under the other.
        facts: Paths of facts of which a yes makes it matter, where it moves no outcome.
        lacks: Paths of facts of which a no does.
        kin: The relatives whom it concerns.
        ties: The ties to them that it concerns, where not every one.
        kept: Whether somebody who filed before keeps the earlier rule where that helps.
        note: What a careful reader should know.
    """

    topic: str
    title: str
    effect: Effect
    since: datetime.date
    elements: tuple[str, ...] = ()
    matter: Matter = Matter.ELEMENTS
    was: Provision | None = None
    now: Provision | None = None
    pages: str = ""
    swaps: tuple[Swap, ...] = attrs.field(default=(), repr=False)
    gone: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    kin: tuple[Kinship, ...] = ()
    ties: tuple[Tie, ...] = ()
    kept: bool = False
    note: str = ""

    def nodes(self, *, old: bool) -> tuple[str, ...]:
        """Return the names of the nodes that only the earlier, or only the later, law has here."""
        sides = {
            True: [n for s in self.swaps for n, _ in walk(s.old)],
            False: [n for s in self.swaps if not s.besides for n, _ in walk(s.new)],
        }
        names = [getattr(n, "id", "") for n in sides[old] if n not in sides[not old]]
        return tuple(dict.fromkeys([*filter(None, names), *self.asks]))

    def as_dict(self, catalog: Catalog = ENGLISH) -> dict[str, Any]:
        """Return the row as plain JSON values."""
        return {
            "topic": self.topic,
            "matter": str(self.matter),
            "title": catalog.plain(self.title),
            "effect": str(self.effect),
            "since": self.since.isoformat(),
            "elements": list(self.elements),
            "old": {"nodes": [*self.gone, *self.nodes(old=True)], **_provision(self.was, catalog)},
            "new": {"nodes": list(self.nodes(old=False)), **_provision(self.now, catalog)},
            "pages": self.pages,
            "earlier_filers_keep": self.kept,
            "note": catalog.plain(self.note),
        }


_TOLD: Final = ("rule", "citations", "window", "confidence", "note", "checked_on")


def _provision(law: Provision | None, catalog: Catalog) -> dict[str, Any]:
    given = law.as_dict(catalog) if law else dict.fromkeys(_TOLD) | {"citations": []}
    return {key: given[key] for key in _TOLD}


def taken_back(
    elements: Iterable[Element], rows: Iterable[Change], older: Mapping[str, Element] | None = None
) -> tuple[Element, ...]:
    """
    Return the elements of a rule set with some of the changes at its beginning taken back.

    Args:
        elements: The elements of the later rule set.
        rows: The changes to take back.
        older: The elements of the rule set before, by name; needed where one of them is gone since.
    """
    rows = tuple(rows)
    swaps = {swap.new: swap for row in rows for swap in row.swaps}
    known: dict[Predicate, Predicate] = {}
    rebuilt = tuple(_rebuilt(element, swaps, known) for element in elements)
    missing = [older[name] for row in rows for name in row.gone if older and name in older]
    return (*(e for e in rebuilt if isinstance(e, Element)), *missing)


def _rebuilt(node: Any, swaps: Mapping[Predicate, Swap], known: dict[Predicate, Predicate]) -> Any:
    """Return a node with the swaps below and at it made; what nothing touches stays the same value."""
    if node in known:
        return known[node]
    swap = swaps.get(node)
    if swap and not swap.besides:
        known[node] = swap.old
        return swap.old
    found: Any = node
    if hasattr(node, "parts"):
        parts = tuple(_rebuilt(part, swaps, known) for part in node.parts)
        found = attrs.evolve(node, parts=parts) if parts != node.parts else node
    elif isinstance(node, Not):
        part = _rebuilt(node.part, swaps, known)
        found = Not(part) if part is not node.part else node
    elif isinstance(node, (Exists, Every)):
        that = _rebuilt(node.that, swaps, known)
        found = attrs.evolve(node, that=that) if that is not node.that else node
    elif isinstance(node, Element):
        of = _rebuilt(node.of, swaps, known)
        found = attrs.evolve(node, of=of) if of is not node.of else node
    if swap:
        found = AllOf((found, swap.old))
    known[node] = found
    return found


NEVER: Final = AnyOf(())
"""A way that the law did not have."""
ALWAYS: Final = AllOf(())
"""A requirement that the law did not have."""

_LAST_2015: Final = JVTA_2015 - datetime.timedelta(1)
_VICTIM: Final = ("severe_trafficking",)
_PRESENCE: Final = ("physical_presence",)
_ASSISTANCE: Final = ("law_enforcement_assistance",)
_HARDSHIP: Final = ("extreme_hardship",)
_EVERY: Final = (*_VICTIM, *_PRESENCE, *_ASSISTANCE)
NO_TRANSITION: Final = "No transition rule for applications then pending was found (D)."
READING: Final = "The Policy Manual names the jurisdiction test only; that this is kept too is a reading of it (D)."


def _statutes() -> Iterator[Change]:
    """Yield what statutes changed while the rule of 2002 stood."""
    yield Change(
        topic="age_of_exemption", since=TVPRA_2003, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="The age under which a child is excused from helping law enforcement rose from 15 to 18.",
        was=_law(a2002.AGE_2002), now=_law(a2002.AGE_2003), swaps=(Swap(a2002.AGE_2003, a2002.AGE_2002),),
        note="The regulation went on saying 15 until 2017.",
    )  # fmt: skip
    yield Change(
        topic="state_and_local_agencies", since=TVPRA_2003, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="State and local law enforcement came to count; until then only federal agencies did.",
        was=_law(a2002.REACHED_2002), now=_law(a2002.REACHED_2003),
        swaps=(Swap(a2002.REACHED_2003, a2002.REACHED_2002),),
    )  # fmt: skip
    yield Change(
        topic="related_crimes", since=VAWA_2005, effect=Effect.TIGHTER, elements=_ASSISTANCE,
        title="Requests about another crime, of which trafficking was a central reason, came to count as requests for help.",
        was=_law(a2002.COVERED_2002.parts[1]), now=a.COVERED.law, swaps=(Swap(a.COVERED, a2002.COVERED_2002),),
    )  # fmt: skip
    yield Change(
        topic="trauma_and_requests", since=VAWA_2005, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="A request with which trauma kept the person from cooperating came to be unreasonable.",
        now=a2002.TRAUMA_2006.law, swaps=(Swap(a2002.TRAUMA_2006, NEVER),),
    )  # fmt: skip
    yield Change(
        topic="trauma_exception", since=TVPRA_2008, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="Trauma became an exception of its own, from contact with law enforcement too.",
        was=a2002.TRAUMA_2006.law, now=a.TRAUMA.law,
        swaps=(Swap(a.TRAUMA, NEVER), Swap(a2002.COMPLIANCE_2008, a2002.COMPLIANCE_2006)),
        note="The regulation never had it before 2017.",
    )  # fmt: skip
    yield Change(
        topic="entry_for_a_process", since=TVPRA_2008, effect=Effect.WIDER, elements=_PRESENCE,
        title="Being allowed in for an investigation or court process came to be presence on account of the trafficking.",
        now=p2002.PROCESS_2008.law,
        swaps=(Swap(p2002.PROCESS_2008, NEVER), Swap(p2002.RETURN_FOR_PROCESS_2008, NEVER)),
    )  # fmt: skip
    yield Change(
        topic="patronizing_and_soliciting", since=JVTA_2015, effect=Effect.WIDER, elements=(*_EVERY, "filing_window"),
        title="Patronizing and soliciting a person for a commercial sex act became sex trafficking.",
        was=_law(SEX_ACT.on(_LAST_2015)), now=SEX_ACT.law,
        swaps=(Swap(SEX_ACT.on(JVTA_2015), SEX_ACT.on(_LAST_2015)),), pages="89 FR 34869",
    )  # fmt: skip


def _rule_of_2017() -> Iterator[Change]:
    """Yield what the rule of 2017 changed."""
    yield Change(
        topic="filing_window", since=FIRST_2017, effect=Effect.WIDER, elements=("filing_window",),
        title="The filing window for trafficking that ended before 28 October 2000 went.",
        was=f2002.DEADLINE, now=f2002.NO_WINDOW, gone=("filing_window",), pages="89 FR 34868",
    )  # fmt: skip
    yield Change(
        topic="opportunity_to_depart", since=FIRST_2017, effect=Effect.WIDER, elements=_PRESENCE,
        title="Those who escaped no longer have to show that there was no clear chance to leave the country.",
        was=p2002.OPPORTUNITY, now=p.NO_OPPORTUNITY_TEST,
        swaps=(Swap(p.GROUNDS_2017, p2002.NO_OPPORTUNITY_2008, besides=True),), pages="89 FR 34869, 34880",
    )  # fmt: skip
    yield Change(
        topic="liberated", since=FIRST_2017, effect=Effect.BOTH, elements=_PRESENCE,
        title='"Recently liberated", by whomever, became "liberated by a law enforcement agency", however long ago.',
        was=p2002.LIBERATED.law, now=p.FREED.law, swaps=(Swap(p.FREED, p2002.LIBERATED),), note=NO_TRANSITION,
    )  # fmt: skip
    yield Change(
        topic="escape", since=FIRST_2017, effect=Effect.WIDER, elements=_PRESENCE,
        title="Escape before a law enforcement agency was involved became a ground of presence of its own.",
        now=p.ESCAPED_2017.law, swaps=(Swap(p.ESCAPED_2017, NEVER),), asks=("incident.exit.escaped_first",),
    )  # fmt: skip
    yield Change(
        topic="papers_of_a_process", since=FIRST_2017, effect=Effect.TIGHTER, elements=_PRESENCE,
        title="Presence for an investigation or court process, in the statute since 2008, came to need papers of a valid entry.",
        was=p2002.PROCESS_2008.law, now=p.PROCESS.law,
        swaps=(Swap(p.PROCESS, p2002.PROCESS_2008), Swap(p.RETURN_FOR_PROCESS, p2002.RETURN_FOR_PROCESS_2008)),
        note=NO_TRANSITION,
    )  # fmt: skip
    yield Change(
        topic="agencies_of_2017", since=FIRST_2017, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="The regulation came to name State and local agencies, prosecutors, judges, labor agencies and children's "
        "protective services.",
        was=_law(a2002.REACHED_2003), now=_law(a.ANY_AGENCY_2017), swaps=(Swap(a.REACHED_2017, a2002.REACHED_2003),),
        pages="89 FR 34869",
    )  # fmt: skip
    yield Change(
        topic="circumstances_of_requests_2017", since=FIRST_2017, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="Thirteen circumstances of a request came to be listed where a few had been.",
        was=a2002.REASONABLE_2002.law, now=a.REASONABLE_2017.law, asks=("request.reasonable",),
    )  # fmt: skip
    yield Change(
        topic="age_in_the_regulation", since=FIRST_2017, effect=Effect.NONE, elements=_ASSISTANCE,
        title="The regulation came to say 18, as the statute had said since 2003.",
        was=_law(a2002.AGE_2003), now=_law(a.AGE_2017), asks=("under_18_at_one_act",),
    )  # fmt: skip
    yield Change(
        topic="not_based_on_economic", since=FIRST_2017, effect=Effect.WIDER, elements=_HARDSHIP,
        title="Economic detriment, on which a finding could not be based at all, was only barred as its sole basis.",
        was=h2002.APART_FROM_ECONOMIC.law, now=h.ONLY_ECONOMIC_2017,
        swaps=(Swap(h.EXTREME_2017, h2002.APART_FROM_ECONOMIC, besides=True),), asks=("case.hardship.only_economic",),
    )  # fmt: skip
    yield Change(
        topic="factors_of_hardship_2017", since=FIRST_2017, effect=Effect.WIDER, elements=_HARDSHIP,
        title='Three factors of hardship lost a limit: "serious" illness, "severe" harm, and unrest shown by protected status.',
        was=h2002.EXTREME_2002.law, now=h.EXTREME_2017.law, asks=("case.hardship.extreme",),
    )  # fmt: skip
    yield Change(
        topic="work_not_performed", since=FIRST_2017, effect=Effect.NONE, elements=_VICTIM,
        title="That nobody need have done the work or the sex act came to be said in terms.",
        was=rule(
            "The definition asks what the act was for.", "22 USC 7102(11)", "8 CFR 214.11(f)(1) of 2002", window=RULE_2002
        ),
        now=rule(
            "A person who never did the work or the sex act still qualifies.", "8 CFR 214.11(f)(1)", "8 CFR 214.206(a)(2)",
            window=Period(FIRST_2017),
        ),
        lacks=("incident.labor.completed", "incident.sex.completed"), pages="89 FR 34871",
    )  # fmt: skip
    yield Change(
        topic="primary_evidence", since=FIRST_2017, effect=Effect.PROOF, elements=(*_VICTIM, *_ASSISTANCE),
        title="An endorsement stopped being primary evidence, and nobody need show attempts to get one.",
        was=a2002.PAPERS, now=a.DECLARATION, lacks=("case.assistance.endorsement_sought", "case.assistance.declaration"),
        pages="89 FR 34869",
    )  # fmt: skip


def _rule_of_2024() -> Iterator[Change]:
    """Yield what the rule of 2024 changed."""
    yield from _victim_2024()
    yield from _presence_2024()
    yield from _assistance_2024()
    yield from _hardship_2024()
    yield Change(
        topic="burden", since=FIRST_2024, effect=Effect.PROOF, elements=(*_EVERY, *_HARDSHIP),
        title="The standard of proof, a preponderance of all the evidence together, came to be named.",
        was=rule("The burden is on the applicant; any credible evidence counts.", "8 CFR 214.11(d)(5)", window=RULE_2017),
        now=rule("The applicant shows it by a preponderance.", "8 CFR 214.204(l)", "8 CFR 214.204(f)", window=RULE_2024),
    )  # fmt: skip


def _victim_2024() -> Iterator[Change]:
    yield Change(
        topic="serious_harm", since=FIRST_2024, effect=Effect.WIDER, elements=_EVERY, pages="89 FR 34869-70",
        title="Serious harm came to be defined: psychological, financial and reputational harm are named.",
        was=_law(SERIOUS_HARM.on(FIRST_2017)), now=SERIOUS_HARM.law, asks=("incident.means.threatened_serious_harm",),
    )  # fmt: skip
    yield Change(
        topic="abuse_of_legal_process", since=FIRST_2024, effect=Effect.WIDER, elements=_EVERY, pages="89 FR 34869-70",
        title="Abuse of legal process came to be defined: administrative, civil and criminal process are named.",
        was=_law(PROCESS_ABUSED.on(FIRST_2017)), now=PROCESS_ABUSED.law, asks=("incident.means.legal_process_abused",),
    )  # fmt: skip
    yield Change(
        topic="evidence_of_victimization", since=FIRST_2024, effect=Effect.PROOF, elements=_VICTIM, pages="89 FR 34872",
        title="The own statement and eleven kinds of other evidence are listed, where there had been three kinds.",
        was=rule(
            "An endorsement, Continued Presence or other evidence.", "8 CFR 214.11(f)(1)(i)", "8 CFR 214.11(f)(1)(ii)",
            "8 CFR 214.11(f)(1)(iii)", window=RULE_2017,
        ),
        now=rule("The own statement and any other credible evidence.", "8 CFR 214.206(a)(3)", window=RULE_2024),
    )  # fmt: skip
    yield Change(
        topic="disavowed_on_no_victim", since=FIRST_2024, effect=Effect.WIDER, elements=_VICTIM, pages="89 FR 34874",
        title="A declaration disavowed, or Continued Presence revoked, on a finding of no victim is no longer shut out as evidence.",
        was=rule("Such papers are no evidence at all.", "8 CFR 214.11(f)(2)", window=RULE_2017),
        now=rule("The paragraph is reserved.", "8 CFR 214.206(b)", window=RULE_2024),
        facts=("case.assistance.declaration_withdrawn", "case.assistance.continued_presence_revoked"),
    )  # fmt: skip
    yield Change(
        topic="personal_statement", since=FIRST_2024, effect=Effect.TIGHTER, elements=(*_EVERY, *_HARDSHIP), kept=True,
        title="The personal statement must be detailed and address four topics.", pages="89 FR 34872",
        was=rule("A signed statement of the facts and of compliance.", "8 CFR 214.11(d)(2)(i)", window=RULE_2017),
        now=rule("A detailed signed statement on four topics.", "8 CFR 214.204(c)(1)", window=RULE_2024),
        note=READING,
    )  # fmt: skip


def _presence_2024() -> Iterator[Change]:
    yield Change(
        topic="freed_at_any_time", since=FIRST_2024, effect=Effect.WIDER, elements=_PRESENCE, pages="89 FR 34879",
        title="Being freed by law enforcement, or having escaped, counts at any time before filing.",
        was=rule("No words on time.", "8 CFR 214.11(g)(1)(ii)", "8 CFR 214.11(g)(1)(iii)", window=RULE_2017),
        now=rule("At any time before filing.", "8 CFR 214.207(a)(2)", "8 CFR 214.207(a)(3)", window=RULE_2024),
        facts=("incident.exit.freed_by_law_enforcement", "incident.exit.escaped_first"),
    )  # fmt: skip
    yield Change(
        topic="law_enforcement_involvement", since=FIRST_2024, effect=Effect.TIGHTER, elements=_PRESENCE, kept=True,
        title="Involvement of law enforcement after an escape came to mean more than receiving the report.",
        was=p.INVOLVED_2017.law, now=p.INVOLVED_2024.law, swaps=(Swap(p.INVOLVED_SINCE_2024, p.INVOLVED_2017),),
        pages="89 FR 34871", note=READING,
    )  # fmt: skip
    yield Change(
        topic="current_presence", since=FIRST_2024, effect=Effect.WIDER, elements=_PRESENCE, pages="89 FR 34879",
        title='"Continuing" presence became "current" presence, at whatever distance from the trafficking.',
        was=rule("Continuing presence directly related to it.", "8 CFR 214.11(g)(1)(iv)", window=RULE_2017),
        now=rule("Current presence directly related to it, however long ago.", "8 CFR 214.207(a)(4)", window=RULE_2024),
        asks=("case.presence.directly_related",),
    )  # fmt: skip
    yield Change(
        topic="ability_to_leave", since=FIRST_2024, effect=Effect.WIDER, elements=_PRESENCE, pages="89 FR 34880",
        title="The ability to leave the country, and what was done since the escape, are no longer considered.",
        was=p.ABILITY, now=p.NO_OPPORTUNITY_TEST, asks=("case.presence.directly_related",),
        facts=("incident.exit.could_leave_the_country",),
    )  # fmt: skip
    yield Change(
        topic="detection_in_a_process", since=FIRST_2024, effect=Effect.NONE, elements=_PRESENCE, pages="89 FR 34880",
        title="Detection and prosecution are named beside investigation and court process.",
        was=rule("Investigative or judicial processes.", "8 CFR 214.11(g)(1)(v)", "8 CFR 214.11(g)(3)", window=RULE_2017),
        now=rule("With detection and prosecution.", "8 CFR 214.207(a)(5)", "8 CFR 214.207(b)(3)", window=RULE_2024),
        facts=("case.presence.latest_return.allowed_for_process", "entry.allowed_for_process"),
    )  # fmt: skip
    yield Change(
        topic="here_for_a_past_process", since=FIRST_2024, effect=Effect.WIDER, elements=_PRESENCE, pages="89 FR 34879-81",
        title="After a departure, presence because of past or present part in a process counts, by whatever entry.",
        now=p.HERE_FOR_PROCESS.law, swaps=(Swap(p.HERE_FOR_PROCESS, NEVER),),
    )  # fmt: skip
    yield Change(
        topic="treatment_after_return", since=FIRST_2024, effect=Effect.WIDER, elements=_PRESENCE, pages="89 FR 34879-81",
        title="After a departure, treatment or services received here that cannot be had abroad count.",
        now=p.TREATED.law, swaps=(Swap(p.TREATED, NEVER),),
    )  # fmt: skip
    yield Change(
        topic="evidence_of_presence", since=FIRST_2024, effect=Effect.PROOF, elements=_PRESENCE, pages="89 FR 34881",
        title="Eight kinds of evidence of presence are listed, where there had been four.",
        was=rule("Four kinds.", "8 CFR 214.11(g)(4)", window=RULE_2017),
        now=rule("Eight kinds, among them when the person learned that it was trafficking.", "8 CFR 214.207(c)", window=RULE_2024),
    )  # fmt: skip


def _assistance_2024() -> Iterator[Change]:
    yield Change(
        topic="detection_requests", since=FIRST_2024, effect=Effect.TIGHTER, elements=_ASSISTANCE, kept=True,
        title="Requests for help with detection alone became part of the duty.",
        was=a.COVERED.law, now=_law(a.COVERED_2024), swaps=(Swap(a.COVERED_2024, a.COVERED),), note=READING,
    )  # fmt: skip
    yield Change(
        topic="contact_to_report", since=FIRST_2024, effect=Effect.TIGHTER, elements=_ASSISTANCE, kept=True,
        title="Contact regarding the acts, whoever began it, became contact in order to report them; one contact may do.",
        was=a.CONTACT_2017, now=a.ABOUT_THIS.law, swaps=(Swap(a.ABOUT_THIS, a.CONCERNED_2017),), pages="89 FR 34882",
        note=READING,
    )  # fmt: skip
    yield Change(
        topic="proper_jurisdiction", since=FIRST_2024, effect=Effect.TIGHTER, elements=_ASSISTANCE, kept=True,
        title="The agency to which it is reported must have proper jurisdiction.",
        was=a.CONTACT_2017, now=a.JURISDICTION.law, swaps=(Swap(a.JURISDICTION, ALWAYS),), pages="89 FR 34882",
        note="Not applied to those who filed before: USCIS Policy Manual, vol. 3, part B, ch. 2, nn. 71, 73.",
    )  # fmt: skip
    yield Change(
        topic="agencies_of_2024", since=FIRST_2024, effect=Effect.WIDER, elements=_ASSISTANCE, pages="89 FR 34871",
        title="Tribal bodies, adult protective services, the EEOC, the NLRB, inspectors general, the BIA Police and rights "
        "offices are named.",
        was=rule(
            "Federal, State and local agencies, prosecutors, judges, labor agencies and children's protective services.",
            "8 CFR 214.11(a)", window=RULE_2017,
        ),
        now=rule("These and the newly named ones, under any kind of law.", "8 CFR 214.201", window=RULE_2024),
        swaps=(Swap(a.ANY_AGENCY_2024, a.ANY_AGENCY_2017),),
    )  # fmt: skip
    yield Change(
        topic="circumstances_of_requests_2024", since=FIRST_2024, effect=Effect.WIDER, elements=_ASSISTANCE,
        title="Capacity, health, a qualified interpreter and anything else relevant came to weigh on what is reasonable.",
        was=a.REASONABLE_2017.law, now=a.REASONABLE_2024.law, asks=("request.reasonable",), pages="89 FR 34882-83",
    )  # fmt: skip
    yield Change(
        topic="evidence_of_trauma", since=FIRST_2024, effect=Effect.PROOF, elements=_ASSISTANCE, pages="89 FR 34883",
        title="Ten kinds of evidence of trauma are listed, where an affirmative statement and other evidence had been asked.",
        was=rule("An affirmative statement and other evidence.", "8 CFR 214.11(h)(4)(i)", window=RULE_2017),
        now=rule("Any of ten kinds.", "8 CFR 214.208(e)(1)", window=RULE_2024),
        facts=("case.assistance.trauma.suffered",),
    )  # fmt: skip
    yield Change(
        topic="no_contact_once_excused", since=FIRST_2024, effect=Effect.WIDER, elements=_ASSISTANCE, pages="89 FR 34883",
        title="That somebody excused by trauma or age owes no contact and no help later came to be said in terms.",
        was=rule("Exempt; the agency may be contacted.", "8 CFR 214.11(h)(4)(i)", window=RULE_2017),
        now=rule("No contact and no later duty.", "8 CFR 214.208(f)", window=RULE_2024),
        facts=("case.assistance.trauma.unable",),
    )  # fmt: skip
    yield Change(
        topic="age_at_victimization", since=FIRST_2024, effect=Effect.WIDER, elements=_ASSISTANCE, pages="89 FR 34883-84",
        title="That age at the trafficking counts, and not present age, came to be said in terms.",
        was=_law(a.AGE_2017), now=_law(a.AGE_2024), asks=("under_18_at_one_act",),
        note="DHS says that this was its practice before.",
    )  # fmt: skip
    yield Change(
        topic="declaration", since=FIRST_2024, effect=Effect.PROOF, elements=_ASSISTANCE, pages="89 FR 34867",
        title="The endorsement became a declaration, and needs no results of name checks.",
        was=rule("Optional, no special weight, name checks attached.", "8 CFR 214.11(d)(3)(i)", window=RULE_2017),
        now=rule("Optional, no special weight.", "8 CFR 214.204(e)", window=RULE_2024),
        facts=("case.assistance.declaration",),
    )  # fmt: skip
    yield Change(
        topic="withdrawn_papers", since=FIRST_2024, effect=Effect.WIDER, elements=_ASSISTANCE, pages="89 FR 34874",
        title="A declaration withdrawn, or Continued Presence revoked, stops counting for compliance only, where it had "
        "counted for nothing.",
        was=rule(
            "No longer evidence.", "8 CFR 214.11(d)(3)(ii)", "8 CFR 214.11(d)(3)(iii)", window=RULE_2017
        ),
        now=rule("Generally not for compliance; for other points, yes.", "8 CFR 214.204(h)", "8 CFR 214.204(i)", window=RULE_2024),
        facts=("case.assistance.declaration_withdrawn", "case.assistance.continued_presence_revoked"),
    )  # fmt: skip


def _hardship_2024() -> Iterator[Change]:
    yield Change(
        topic="only_economic", since=FIRST_2024, effect=Effect.WIDER, elements=_HARDSHIP, pages="89 FR 34867, 34884",
        title="Hardship that is only economic, or only lost social or economic opportunity, is no longer shut out.",
        was=h.ONLY_ECONOMIC_2017, now=rule(
            "Economic harm is a listed factor; it will seldom be enough alone.", "8 CFR 214.209(b)(9)", window=RULE_2024
        ),
        swaps=(Swap(h.EXTREME_2024, h.NOT_ONLY_ECONOMIC, besides=True),), asks=("case.hardship.extreme",),
    )  # fmt: skip
    yield Change(
        topic="standard_of_hardship", since=FIRST_2024, effect=Effect.WIDER, elements=_HARDSHIP, pages="89 FR 34867",
        title="The comparison with 8 CFR 240.58 went; unusual and severe harm is still more than extreme hardship.",
        was=h.EXTREME_2017.law, now=h.EXTREME_2024.law, asks=("case.hardship.extreme",),
    )  # fmt: skip
    yield Change(
        topic="hardship_to_others", since=FIRST_2024, effect=Effect.WIDER, elements=_HARDSHIP, pages="89 FR 34884",
        title="What others would suffer counts where it causes the applicant's own extreme hardship.",
        was=h.OTHERS_2017, now=h.OTHERS_2024, asks=("case.hardship.extreme",),
        facts=("case.hardship.factors.hardship_to_others", "case.hardship.factors.others_hardship_reaches_applicant"),
    )  # fmt: skip


def _law(node: Any) -> Provision:
    """Return the provision of a node, or of the first below it that has one."""
    found: Provision = next(n.law for n, _ in walk(node) if isinstance(n, (Question, Computed, Element)))
    return found


CHANGES: Final = (*_statutes(), *_rule_of_2017(), *_rule_of_2024())
"""Every change, the earliest first."""
