"""
Answers: what somebody said, who said it, and what is held to show it.

An answer is in one of six states. None of *unknown*, *declined* and *not asked* is ever "no". Claims that differ are
*disputed*. What an adverse source says against the applicant neither becomes a fact nor disputes one. It may be a trafficker, someone
speaking for one, a witness whom one controls, or another with a reason to harm the applicant (the policy of 8 USC 1367(a)(1)). What they
say that helps is evidence like any other of a plain fact; it carries no standard, and some questions keep it out altogether. Which answer is "against" is known to the question, not to the answer, so an answer keeps both readings ready.
"""

from __future__ import annotations

import enum
from functools import lru_cache
from typing import Any, Final

import attrs

from tvisa.kernel import truth


class Reply(enum.StrEnum):
    """What one source replied to a question."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    DECLINED = "declined"


class State(enum.StrEnum):
    """The state of an answer once every claim is read together."""

    YES = "yes"
    """Every claim that decides says yes."""
    NO = "no"
    """Every claim that decides says no."""
    UNKNOWN = "unknown"
    """Asked; the person does not know."""
    DECLINED = "declined"
    """Asked; the person would rather not say."""
    NOT_ASKED = "not asked"
    """Nobody has asked."""
    DISPUTED = "disputed"
    """Claims differ."""


class Source(enum.StrEnum):
    """Who or what says so, by role and never by name."""

    CLIENT = "client"
    DOCUMENT = "document"
    CLINICIAN = "clinician"
    PROVIDER = "provider"
    ATTORNEY = "attorney"
    WITNESS = "witness"
    FAMILY = "family"
    OTHER_VICTIM = "other_victim"
    LAW_ENFORCEMENT = "law_enforcement"
    COURT_RECORD = "court_record"
    TRIBUNAL = "tribunal"
    USCIS = "uscis"
    EXPERT = "expert"
    CO_DEFENDANT_WITH_DEAL = "co_defendant_with_deal"
    TRAFFICKER = "trafficker"
    FOR_TRAFFICKER = "for_trafficker"
    CONTROLLED_WITNESS = "controlled_witness"
    ADVERSE = "adverse"
    UNKNOWN = "unknown"


HOSTILE: Final = frozenset({Source.TRAFFICKER, Source.FOR_TRAFFICKER, Source.CONTROLLED_WITNESS, Source.ADVERSE})
"""
Whose word is adverse, and is read in one way: a trafficker's, that of a witness whom a trafficker controls, and that of anybody else
with a reason to harm the applicant, such as a spouse, an employer or a rival.
"""


class Evidence(enum.StrEnum):
    """What is held to show a fact, by kind."""

    PERSONAL_STATEMENT = "personal_statement"
    WITNESS_STATEMENT = "witness_statement"
    PROVIDER_STATEMENT = "provider_statement"
    SERVICE_RECORD = "service_record"
    PROFESSIONAL_STATEMENT = "professional_statement"
    MEDICAL_RECORD = "medical_record"
    PSYCHOLOGICAL_RECORD = "psychological_record"
    DISABILITY_DETERMINATION = "disability_determination"
    POLICE_REPORT = "police_report"
    COURT_RECORD = "court_record"
    TRIAL_TRANSCRIPT = "trial_transcript"
    LEA_DECLARATION = "lea_declaration"
    LEA_STATEMENT = "lea_statement"
    CONTINUED_PRESENCE = "continued_presence"
    GOVERNMENT_FINDING = "government_finding"
    HHS_LETTER = "hhs_letter"
    TRAFFICKER_MESSAGES = "trafficker_messages"
    RECRUITMENT_MATERIAL = "recruitment_material"
    ADVERTISEMENT = "advertisement"
    CONTRACT = "contract"
    PAY_RECORD = "pay_record"
    LEDGER = "ledger"
    PHOTOGRAPH = "photograph"
    NEWS_REPORT = "news_report"
    TRAVEL_REIMBURSEMENT = "travel_reimbursement"
    ENTRY_DOCUMENT = "entry_document"
    ADVANCE_PAROLE = "advance_parole"
    BIRTH_CERTIFICATE = "birth_certificate"
    AGE_OPINION = "age_opinion"
    RELATIONSHIP_RECORD = "relationship_record"
    PASSPORT = "passport"
    COUNTRY_REPORT = "country_report"
    CORRESPONDENCE = "correspondence"
    OTHER = "other"


_STATEMENTS: Final = frozenset({Evidence.PERSONAL_STATEMENT, Evidence.WITNESS_STATEMENT})


class Said:
    """What every claim shares: whose it is."""

    __slots__ = ()
    sources: tuple[Source, ...]

    @property
    def hostile(self) -> bool:
        """Whether only adverse sources say so: a trafficker, someone whose word goes back to one, or another."""
        return bool(self.sources) and HOSTILE.issuperset(self.sources)


class Sourced:
    """What answers, dates and ages share: who says so, and what is held to show it."""

    __slots__ = ()
    claims: tuple[Any, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source of every claim, once each, in the order recorded."""
        return tuple(dict.fromkeys(s for c in self.claims for s in c.sources))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything held for any claim, once each, in the order recorded."""
        return tuple(dict.fromkeys(e for c in self.claims for e in c.evidence))


@attrs.frozen(repr=False)
class Claim(Said):
    """One reply to a question."""

    answer: Reply
    """What was replied."""
    sources: tuple[Source, ...] = ()
    """Who or what says so."""
    by: tuple[str, ...] = ()
    """Keys of the people who did what the question asks about."""
    evidence: tuple[Evidence, ...] = ()
    """What is held to show it."""
    note: str = ""
    """A short note for the file; optional, and never read by the law."""

    @property
    def mere_word(self) -> bool:
        """Whether only an adverse source says so, and nothing but what somebody said shows it."""
        return self.hostile and _STATEMENTS.issuperset(self.evidence)


_DECIDING: Final = {Reply.YES, Reply.NO}


def _nibble(claims: tuple[Claim, ...], against: Reply) -> int:
    yes = no = False
    for claim in claims:
        if not (claim.answer is against and claim.hostile):
            yes |= claim.answer is Reply.YES
            no |= claim.answer is Reply.NO
    if yes:
        return truth.DISPUTED if no else truth.TRUE
    return truth.FALSE if no else truth.OPEN


_DECIDED: Final = {truth.TRUE: State.YES, truth.FALSE: State.NO, truth.DISPUTED: State.DISPUTED}


@attrs.frozen(repr=False)
class Answer(Sourced):
    """Everything claimed in reply to one yes/no question."""

    claims: tuple[Claim, ...] = ()
    """Each reply with who gave it; none at all means that nobody has asked."""
    when_no_hurts: int = attrs.field(init=False, eq=False)
    """The two readings of "yes" for a question to which "no" is against the applicant."""
    when_yes_hurts: int = attrs.field(init=False, eq=False)
    """The two readings of "yes" for a question to which "yes" is against the applicant."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "when_no_hurts", _nibble(self.claims, Reply.NO))
        object.__setattr__(self, "when_yes_hurts", _nibble(self.claims, Reply.YES))

    def nibble(self, against: Reply | None) -> int:
        """Return the two readings of "yes" for a question to which that answer is against the applicant."""
        return self.when_yes_hurts if against is Reply.YES else self.when_no_hurts

    def state(self, against: Reply | None = None) -> State:
        """Read the claims together; with *against*, hostile claims of that answer are set aside first."""
        if not self.claims:
            return State.NOT_ASKED
        nibble = self.nibble(against)
        # Where no answer is against anybody, what is set aside on neither reading decides.
        if nibble != truth.OPEN and (against or nibble == self.when_yes_hurts):
            return _DECIDED[nibble]
        kept = [c for c in self.claims if not (c.hostile and c.answer is against)]
        said = {c.answer for c in kept}
        if said >= _DECIDING:
            return State.DISPUTED
        for reply in (Reply.YES, Reply.NO, Reply.UNKNOWN, Reply.DECLINED):
            if reply in said:
                return State(reply.value)
        return State.NOT_ASKED

    @property
    def by(self) -> tuple[str, ...]:
        """Keys of everyone said to have done it, once each."""
        return tuple(dict.fromkeys(p for c in self.claims for p in c.by))

    def hostile(self, against: Reply) -> tuple[Claim, ...]:
        """Claims of the answer *against* the applicant that only the trafficker's side makes."""
        return tuple(c for c in self.claims if c.hostile and c.answer is against)

    @property
    def deciding(self) -> tuple[Claim, ...]:
        """The claims that are read: all of them, unless a status says that only some decide."""
        return self.claims


NOT_ASKED: Final = Answer()


@lru_cache(typed=True)
def yes_no(value: bool | str | None, *sources: Source | str) -> Answer:
    """
    Build an answer as Python code writes one.

    Args:
        value: True or False, or the word ``"unknown"`` (asked, not known), ``"declined"``, ``"disputed"`` or
            ``"not asked"``, which None stands for too, as a blank of any form does.
        sources: Who says so.

    Raises:
        ValueError: If *value* is none of these.
    """
    origin = tuple(Source(s) for s in sources)
    if value is None or value == State.NOT_ASKED.value:
        return NOT_ASKED
    if isinstance(value, str) and value == State.DISPUTED.value:
        return Answer((Claim(Reply.YES, origin), Claim(Reply.NO, origin)))
    if not isinstance(value, bool) and value not in (Reply.UNKNOWN, Reply.DECLINED):
        message = "expected True, False, 'unknown', 'declined', 'disputed', 'not asked' or None"
        raise ValueError(message)
    reply = Reply(value) if isinstance(value, str) else Reply.YES if value else Reply.NO
    return Answer((Claim(reply, origin),))
