"""Screen one case against the law of one day: the elements and, apart from them, what the record exposes its client to."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, cast

import attrs

from tvisa.errors import InputError, LawDateError, UnknownName
from tvisa.facts import Act, Case, Conduct, Matter, Setting
from tvisa.facts.choices import chosen
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.kernel import truth
from tvisa.kernel.classification import Classification
from tvisa.kernel.paths import get
from tvisa.kernel.truth import Outcome
from tvisa.screening import ABOVE
from tvisa.screening.filing.before import Before
from tvisa.screening.kept import STATUS, Made, Result, with_status
from tvisa.screening.picture import Picture
from tvisa.screening.value import Readings, Whole, kept, says, through, told, told_unless
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.facts.timeline import Timeline
    from tvisa.kernel.carried import Fact
    from tvisa.kernel.scope import Finding
    from tvisa.law.common.policy import Policy
    from tvisa.screening.compare.compare import Comparison
    from tvisa.screening.compare.decided import Decided, DecidedTurned
    from tvisa.screening.compare.frameworks import Frameworks
    from tvisa.screening.conduct.result import Bar, Causation, Characterization, Exposed
    from tvisa.screening.data import AssumedData, DeadlinesData, DecidedData, ScreeningData
    from tvisa.screening.days.chronology import Chronology
    from tvisa.screening.days.urgent import Urgency
    from tvisa.screening.document import Section
    from tvisa.screening.elements.as_filed import AsFiled
    from tvisa.screening.elements.result import Element, Held, Law, Part, Plan, Question, Separating
    from tvisa.screening.filing.checked import Contradicted
    from tvisa.screening.filing.evidence_told import EvidenceItem
    from tvisa.screening.filing.forms import Forms
    from tvisa.screening.filing.outline import CounselOutline, Outline
    from tvisa.screening.filing.packet import Packet
    from tvisa.screening.grounds.result import Ground
    from tvisa.screening.grounds.waivers import Waivers
    from tvisa.screening.relatives.family import FamilyScreening
    from tvisa.screening.remarks.filing import Panel, Prompt
    from tvisa.screening.remarks.needs import Service
    from tvisa.screening.remarks.points import Points
    from tvisa.screening.residence.adjustment import AdjustmentScreening
    from tvisa.screening.table import RemarkTold


@attrs.frozen(eq=False, repr=False, slots=False)
class Screening(Before, Result["ScreeningData"]):
    """
    One case on one day: everything that is told of it is read off one picture, each section when it is first asked for.

    Attributes:
        picture: What was found.
    """

    kind = "screening"

    picture: Picture = attrs.field(repr=False)

    # --- how it stands ------------------------------------------------------------------------------------------------

    @kept
    def law(self) -> Law:
        """The law that was applied."""
        from tvisa.screening.elements.result import applied

        return applied(self.picture)

    @told
    def setting(self) -> Setting | None:
        """Whether the file is recorded as privileged, where that decides what is screened."""
        setting: Setting | None = self.picture.case.setting if self.picture.confidential else None
        return setting

    outcome = through(
        "picture.outcome",
        "The outcome over everything the law asks; UNKNOWN while something is not screened, unless an element falls.",
        Outcome,
        json=True,
    )

    @told_unless(lambda screening, readings: readings == (screening.outcome, screening.outcome))
    def readings(self) -> Readings:
        """The favorable and the adverse reading; left out where both are the outcome."""
        return Readings(*truth.readings(self.picture.bits))

    @kept
    def separating(self) -> tuple[Separating, ...]:
        """The facts that alone close the gap between the two readings."""
        from tvisa.screening.elements.result import separating

        return separating(self.picture, self.picture.findings)

    @kept
    def summary(self) -> str:
        """The bottom line, with a verb that does not decide."""
        from tvisa.screening.elements.result import summary_of

        return summary_of(self.picture)

    not_screened = through(
        "picture.not_screened",
        "What the setting does not screen: left out, and never filled with a default.",
        tuple[str, ...],
        json=True,
    )

    @kept
    def urgent(self) -> Urgency | None:
        """What is urgent: days, stop signs and the next step; None where the status has no such thing."""
        from tvisa.screening.days.urgent import urgency_of

        return self.picture.of(urgency_of)

    @kept
    def needs(self) -> tuple[RemarkTold, ...]:
        """The needs that recorded facts show: they come before any question of law."""
        from tvisa.screening.remarks.needs import needs_told

        return self.picture.of(needs_told)

    # --- the elements and the grounds ---------------------------------------------------------------------------------

    @kept
    def elements(self) -> tuple[Element, ...]:
        """How each element stands, in the statute's order, and last, where it is screened, admissibility."""
        from tvisa.screening.elements.result import elements_of

        return self.picture.of(elements_of)

    @kept
    def grounds(self) -> tuple[Ground, ...] | None:
        """How each ground of inadmissibility stands, in a setting where that is screened."""
        from tvisa.screening.grounds.result import grounds_told

        return grounds_told(self.picture)

    # --- exposure -----------------------------------------------------------------------------------------------------

    @kept
    def bar(self) -> Bar | None:
        """8 USC 1184(o)(1), act by act, in a setting where that is screened."""
        from tvisa.screening.conduct.result import bar_told

        return bar_told(self.picture)

    @kept
    def exposure(self) -> tuple[Exposed, ...]:
        """Where the record can be read two ways, and the work that there is before filing."""
        from tvisa.screening.conduct.result import exposure_told

        return exposure_told(self.picture)

    @kept
    def causation(self) -> tuple[Causation, ...] | None:
        """What every test of causation and compulsion reports of each act, in a privileged setting."""
        from tvisa.screening.conduct.result import causation_told

        return causation_told(self.picture)

    @kept
    def characterizations(self) -> tuple[Characterization, ...] | None:
        """Ways to characterize the record where a finding needs work before filing, in a privileged setting."""
        from tvisa.screening.conduct.result import characterizations_told

        return characterizations_told(self.picture)

    @kept
    def notices(self) -> tuple[RemarkTold, ...]:
        """What a careful reader is told where it applies."""
        from tvisa.screening.conduct.result import notices_told

        return notices_told(self.picture)

    # --- what to do ---------------------------------------------------------------------------------------------------

    @kept
    def evidence(self) -> tuple[EvidenceItem, ...]:
        """What is in the file, what to ask for next and what can stand in for it, element by element."""
        from tvisa.screening.filing.evidence_told import evidence_told

        return self.picture.of(evidence_told)

    @kept
    def filing(self) -> Panel | None:
        """What to check before filing; None where the status has no such thing."""
        from tvisa.screening.remarks.filing import panel

        return panel(self.picture)

    @kept
    def alternatives(self) -> tuple[Prompt, ...]:
        """Other relief to look at; nothing is decided."""
        from tvisa.screening.remarks.filing import other_relief

        return self.picture.of(other_relief)

    @kept
    def as_filed(self) -> AsFiled:
        """The record as if it were filed as it is, under the applicant's burden of proof: no outcome, and no forecast."""
        from tvisa.screening.elements.as_filed import as_filed

        return as_filed(self.picture)

    @kept
    def non_defenses(self) -> tuple[Held, ...]:
        """What is recorded and often held against a person although the law does not hold it against them."""
        from tvisa.screening.elements.result import held_of

        return held_of(self.picture)

    @kept
    def set_aside(self) -> tuple[Fact, ...]:
        """What only a trafficker says against the client, or somebody speaking for one: neither fact nor dispute."""
        from tvisa.screening.sharing.confidences import set_aside

        return set_aside(self.picture.findings, self.picture.scope)

    @kept
    def contradictions(self) -> tuple[Contradicted, ...]:
        """What of the record cannot both be so, by its places: to be put right in the file, and moving no outcome."""
        from tvisa.screening.filing.checked import contradicted

        picture = self.picture
        return contradicted(picture.case, picture.day, picture.catalog) if picture.has("timeline") else ()

    disclaimer = through("picture.disclaimer", "What this is, and what it is not.", json=True)

    # --- beside it ----------------------------------------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case."""
        case: Case = self.given["case"]
        return case

    @property
    def as_of(self) -> datetime.date:
        """The day whose law applies."""
        day: datetime.date = self.given["as_of"]
        return day

    @property
    def lang(self) -> str:
        """The language of the sentences."""
        return str(self.given["lang"])

    @property
    def catalog(self) -> Catalog:
        """The words of its language."""
        return self.picture.catalog

    @property
    def left_out(self) -> str:
        """That some parts are for counsel, where the file was written out for somebody else's work; else nothing."""
        return self.picture.left_out

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The finding for each statutory element, in the statute's order, and last for admissibility where it is screened."""
        return self.picture.findings

    def noted(self, path: str) -> tuple[str, ...]:
        """
        Return what was noted beside the answers to a fact, as it was typed.

        Of conduct, of statements, of decisions and of crossings of the border only in a privileged setting.
        """
        if path.startswith(("conduct.", "statements[", "decisions[")) and not self.picture.privileged:
            return ()
        claims = getattr(get(self.picture.case, path), "claims", ())
        return tuple(dict.fromkeys(claim.note for claim in claims if claim.note and not claim.hostile))

    @cached_property
    def touched(self) -> frozenset[str]:
        """The places of people who stand in the file for an act of the client's that was done to them, and for nothing else."""
        from tvisa.screening.sharing.sharing import touched_alone

        return touched_alone(self.picture.case)

    def called(self, path: str) -> str:
        """Name a place in the file as a reader does: a person by key, a record by its name, such as Incident 1, and the fact in it."""
        picture = self.picture
        record, bracket, fact = path.rpartition("]")
        named = picture.status.about(path, picture.catalog)
        if bracket and (not named or path.startswith("people[")):
            held = get(picture.case, record + bracket)
            named = getattr(held, "key", "") or chosen(getattr(held, "person", "")) or ""
        if named and not fact:
            return named
        label = picture.catalog.plain(picture.status.labels(path))
        return picture.catalog.say("{record}: {fact}", record=named, fact=label) if named else label

    def within(self, path: str) -> str:
        """Say in the recorded dates of which incident an act or a matter lies; nothing where dates or words do not say."""
        from tvisa.screening.conduct.first import within

        picture = self.picture
        record = get(picture.case, path)
        told = picture.privileged and isinstance(record, Act | Matter)
        return within(picture.case, record, picture.status, picture.catalog) if told else ""

    @cached_property
    def timeline(self) -> Timeline | None:
        """
        Every dated thing, told or reckoned, as of the day; None where the status reckons with no days.

        Outside a privileged setting nothing is in it that such a setting keeps back.
        """
        from tvisa.screening.days.chronology import line_of

        return line_of(self.picture.case, self.picture.day) if self.picture.has("timeline") else None

    def chronology(self, *, redact: bool = False) -> Chronology | None:
        """
        Return the same in order and in words, with the age of each person then; None where the status reckons with no days.

        Args:
            redact: Whether to cut dates to the year before anything is read off them, and ages to under 18 or not.
        """
        if not self.picture.has("timeline"):
            return None
        from tvisa.screening.days.chronology import chronology

        return chronology(self.picture.case, self.picture.day, self.picture.catalog, redact=redact)

    @cached_property
    def decided(self) -> Decided:
        """Decided cases beside the record, standard by standard: reasons to argue from and to answer, and no forecast."""
        from tvisa.screening.compare.decided import decided

        return decided(self.picture)

    @cached_property
    def forms(self) -> Forms | None:
        """
        What the forms of a filing ask, and what the record has beside each question; None where the status has no filing.

        It answers no question. An office that has editions of its own calls `tvisa.screening.filing.forms.forms`.
        """
        from tvisa.screening.filing.forms import forms

        return forms(self.picture) if self.picture.has("filing") else None

    @cached_property
    def outline(self) -> Outline | None:
        """
        The outline of the personal statement: topics, recorded facts and gaps; None where the status has no filing.

        It holds no text to sign and, whatever the setting, nothing of the client's own acts.
        """
        from tvisa.screening.filing.outline import outline

        return outline(self.picture) if self.picture.has("filing") else None

    @cached_property
    def outline_of_counsel(self) -> CounselOutline | None:
        """Counsel's part of it: what is not drafted before counsel has it; None outside a privileged setting."""
        from tvisa.screening.filing.outline import outline_of_counsel

        return outline_of_counsel(self.picture) if self.picture.has("filing") else None

    @cached_property
    def packet(self) -> Packet | None:
        """
        What goes into the filing, in order, what is missing and who gets it; None where the status has no filing.

        It fills in no form, and says nothing of own acts outside a privileged setting.
        """
        from tvisa.screening.filing.packet import packet

        return packet(self.picture) if self.picture.has("filing") and self.picture.has("family") else None

    @cached_property
    def waivers(self) -> Waivers | None:
        """
        What a request to waive each ground would have to show; None where the status has no filing.

        Outside a privileged setting it says nothing of any ground.
        """
        from tvisa.screening.grounds.waivers import waivers

        return waivers(self.picture) if self.picture.has("filing") and self.picture.has("admissibility") else None

    @cached_property
    def relatives(self) -> FamilyScreening | None:
        """Which relatives can follow, in which class, and by which day; None where nobody follows under the status."""
        if not self.picture.has("family"):
            return None
        from tvisa.screening.relatives.family import family

        return family(self.picture.case, self.picture.day, lang=self.picture.catalog.lang)

    @cached_property
    def adjustment(self) -> AdjustmentScreening | None:
        """
        Permanent residence, requirement by requirement; None where the status leads to none, or no law of it is modeled yet.

        The law of adjustment begins on another day than that of the status.
        """
        if not self.picture.has("adjustment"):
            return None
        from tvisa.screening.residence.adjustment import adjust

        try:
            return adjust(self.picture.case, self.picture.day, lang=self.picture.catalog.lang)
        except LawDateError:
            return None

    @cached_property
    def points(self) -> Points | None:
        """What each part turns on, what the government may argue, and what counsel asks first; None where the status has no filing."""
        from tvisa.screening.remarks.points import Points

        return Points(self.picture) if self.picture.has("filing") else None

    @cached_property
    def frameworks(self) -> Frameworks | None:
        """The same facts under every definition of trafficking; None where the status does not turn on one."""
        from tvisa.screening.compare.frameworks import Frameworks

        return Frameworks(self.picture) if self.picture.has("frameworks") else None

    @property
    def services(self) -> tuple[Service, ...]:
        """What a case manager can see to; every area is told of everybody, so that none tells by being there."""
        from tvisa.screening.remarks.needs import services

        return services(self.picture.case, self.needs, self.picture.catalog)

    def plan(self) -> Plan:
        """
        Return what to ask next, and beside it what asking cannot settle.

        That is what counsel weighs, what can still come about before filing, and what was asked, is not known or was declined.
        """
        found: Plan = ABOVE["plan"](self.picture)
        return found

    def questions(self) -> tuple[Question, ...]:
        """Return the next set of questions of `plan`: of each an answer can still change something, the one to ask first first."""
        return self.plan().questions

    def next_question(self) -> Question | None:
        """
        Return the question to ask next.

        None means that there is nothing left to ask here. It does not mean that everything is settled: what is for counsel to
        weigh, what was asked and is not known or was declined, and what this setting does not ask stay open. `plan` lists the
        first two.
        """
        return next(iter(self.questions()), None)

    def outside(self) -> Screening:
        """Return what outside of a privileged setting is told of the case with nothing said of conduct."""
        case = attrs.evolve(self.picture.case, conduct=Conduct(), setting=None)
        return Screening(attrs.evolve(self.picture, case=case))

    def __getitem__(self, name: str) -> Part:
        """
        Return the part of the law of that name.

        Raises:
            UnknownName: If there is none; names those that there are.
        """
        known: dict[str, None] = {}
        for element in self.elements:
            try:
                return element.find(name)
            except UnknownName as error:
                known |= dict.fromkeys(error.known)
        what = "a part of the law"
        raise UnknownName(what, tuple(known))

    def what_if(self, facts: Mapping[str, Any]) -> Screening:
        """
        Screen the case with other facts in place of what it records; nothing is written into it.

        Args:
            facts: By path, such as ``hardship.extreme``, answers as in a case file.

        Raises:
            CaseFileError: If one of them is no fact that the case has, or no answer.
            InputError: If *facts* is no mapping, or the case is of a status that has no case file.
        """
        from tvisa.files.assume import assumed

        if not isinstance(self.picture.case, Case):
            message = "expected a case that has a case file: of another status, change its record and screen that"
            raise InputError(message)
        return Screening(attrs.evolve(self.picture, case=assumed(self.picture.case, facts)))

    def report(
        self,
        kind: Literal["screening", "memo", "client", "card", "services", "timeline", "outline", "outline-counsel"],
        form: Literal["text", "markdown", "html", "docx"] = "text",
        *,
        redact: bool = False,
    ) -> str | bytes:
        """
        Return a page for somebody to read, in the language of the screening; a Word document as bytes.

        Args:
            kind: The screening itself, as text or HTML; the memo for counsel; the sheet and the card for the client; the service
                plan; the timeline, as HTML with its picture; the outline of the personal statement, and counsel's part of it.
            form: How it is written; a page of a document as text is Markdown.
            redact: Whether to leave out free text, and of each date all but the year; the sheet and the plan hold neither.

        Raises:
            MissingExtra: If what writes pages and Word documents is not installed (``pip install "tvisa[report]"``).
            UnknownName: If there is no such page, or not in that form.
        """
        page: str | bytes = ABOVE["report"](self, kind, form, redact=redact)
        return page

    def compare(self, as_of: DateLike) -> Comparison:
        """
        Compare what the law of another day makes of the case with what this one does.

        Args:
            as_of: The day to compare with, as for `tvisa.screen`.

        Raises:
            InputError: If it is no date.
            LawDateError: If it names no day, or no law is modeled for it.
        """
        from tvisa.screening.compare.compare import comparison_of

        picture = self.picture
        return comparison_of(picture.case, (picture.day, as_day(as_of)), picture.catalog, picture.status)

    def as_dict(self, *sections: Section, texts: bool = False) -> ScreeningData:
        """
        Return the result as plain JSON values, by number; fresh at every call.

        Args:
            sections: The sections wanted; all but causation, characterizations and as_filed unless any is named.
            texts: Whether to put in the rows of the table of the law that the result refers to.

        Raises:
            InputError: If another version of the library worked it out, which kept its JSON as a whole, or stored it with a version
                of the JSON that this one no longer reads.
            UnknownName: If there is no such section.
        """
        if self.stored:
            if sections or texts:
                message = "expected no sections and no texts: what another version of tvisa wrote is kept as a whole"
                raise InputError(message)
            return self._stored()
        from tvisa.screening.document import DEFAULT

        return document(self, sections or DEFAULT, texts=texts)

    def to_json(self, *sections: Section, texts: bool = False) -> str:
        """Return the same as JSON text."""
        import json

        return json.dumps(self.as_dict(*sections, texts=texts), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def classes() -> Mapping[str, type]:
        """Return what the fields are declared to tell, by name: it loads when one of them is asked for."""
        from tvisa.kernel.carried import Fact
        from tvisa.screening.conduct import result as result_conduct
        from tvisa.screening.days.urgent import Urgency
        from tvisa.screening.elements import result
        from tvisa.screening.elements.as_filed import AsFiled
        from tvisa.screening.elements.result import Separating
        from tvisa.screening.filing.checked import Contradicted
        from tvisa.screening.filing.evidence_told import EvidenceItem
        from tvisa.screening.grounds import result as result_grounds
        from tvisa.screening.remarks.filing import Panel, Prompt
        from tvisa.screening.table import RemarkTold

        of_law = (result.Element, result.Held, result.Law, result_grounds.Ground)
        of_conduct = (
            result_conduct.Bar,
            result_conduct.Causation,
            result_conduct.Characterization,
            result_conduct.Exposed,
        )
        beside = (AsFiled, Contradicted, EvidenceItem, Panel, Prompt, RemarkTold, Separating, Urgency)
        return {kind.__name__: kind for kind in (Fact, *of_law, *of_conduct, *beside)}

    # --- as what it travels -------------------------------------------------------------------------------------------

    def _made(self) -> Made:
        picture = self.picture
        case = picture.case if picture.recorded is None else picture.recorded
        given = {"case": case, "as_of": picture.day, "lang": picture.catalog.lang, "policy": picture.policy}
        return screen, with_status(given | ({"as_decided": True} if self.as_decided else {}), picture.status)


def screen(
    case: CaseLike,
    as_of: DateLike,
    *,
    lang: str = "en",
    policy: Policy | None = None,
    law: Classification = STATUS,
    as_decided: bool = False,
) -> Screening:
    """
    Screen a case against the law of a status as it stood on a day: of T-1 status the elements, admissibility and the bar.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date, anything with ``isoformat()``, or text such as ``2026-11-24``.
        lang: The language of the sentences, such as ``es``.
        policy: Policy entries from `tvisa.load_policy`; those that come with this version, unless given.
        law: The status.
        as_decided: Whether to read an old case as it was decided: what the last decision of each matter found is adopted, and
            the rest is computed. It is no screening of today.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, *as_of* no date, *policy* no policy entries, or *law* no status.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    status = as_law(law)
    record = as_record(case, status.bindings["case"].record)
    picture = Picture(record, as_day(as_of), status, policy, catalog_of(lang))
    if as_decided and picture.has("record"):
        from tvisa.screening.elements.as_decided import adopted

        picture = attrs.evolve(picture, case=adopted(picture.case), recorded=picture.case)
    # What has no law is told at once, and not when something of it is first asked for.
    _ = picture.law
    return Screening(picture)


# --- as JSON ----------------------------------------------------------------------------------------------------------


def document(screening: Screening, sections: Iterable[str], *, texts: bool) -> ScreeningData:
    """Return a screening, as far as its sections are wanted."""
    from tvisa.screening.document import SECTIONS, headed
    from tvisa.screening.writer import Writer

    wanted = tuple(sections)
    if not all(isinstance(name, str) for name in wanted):
        message = "expected the names of sections as text"
        raise InputError(message)
    if not SECTIONS.keys() >= set(wanted):
        what = "a section"
        raise UnknownName(what, tuple(SECTIONS))
    left = {key for name, keys in SECTIONS.items() if name not in wanted for key in keys}
    _ = screening.picture.findings  # every section reads them, so that the outcome is not worked out apart
    writer = Writer()
    told = writer.value(screening, left)
    there = [name for name in SECTIONS if name in wanted and _is_there(screening, name)]
    found: dict[str, Any] = {**headed("screening"), "lang": screening.lang, "law": told.pop("law"), "sections": there}
    found |= {"facts": writer.facts, "gaps": writer.gaps, "factors": writer.factors, "paths": list(writer.paths)}
    found |= told
    if texts:
        found["texts"] = writer.texts()
    return cast("ScreeningData", found)


_OF_STATUS: Final = {
    "exposure": "bar",
    "needs": "needs",
    "evidence": "evidence",
    "filing": "filing",
    "urgent": "filing",
}
"""Sections that are there where the status has what is named."""
_OF_SETTING: Final = ("grounds", "bar", "causation", "characterizations")
"""Sections that are there where the setting lets them be screened."""


def _is_there(screening: Screening, section: str) -> bool:
    if section in _OF_SETTING:
        return getattr(screening, "grounds" if section == "grounds" else "bar") is not None
    return section not in _OF_STATUS or screening.picture.has(_OF_STATUS[section])


# --- documents that are made of a screening and written in full, with every text in its place -------------------------


def deadlines_document(screening: Screening) -> DeadlinesData:
    """Return every day of a case, its stop signs and its next step; of a status that has them."""
    from tvisa.screening.writer import document_in_full

    told: DeadlinesData = document_in_full(
        "deadlines", cast("Urgency", screening.urgent), screening.law, screening.disclaimer
    )
    return told


def decided_document(screening: Screening, standard: str = "") -> DecidedData:
    """Return the decided cases beside a case; where a standard is named, as the law or the record names it, of that one."""
    from tvisa.screening.writer import document_in_full

    told: DecidedData = document_in_full("decided", screening.decided, screening.law, screening.disclaimer)
    if standard:
        told["standards"] = [s for s in told["standards"] if standard in (s["standard"], s.get("path"))]
    return told


@attrs.frozen(eq=False, repr=False)
class Assumed(Whole):
    """A case as recorded, and with facts assumed."""

    kind = "assumed"

    before: Screening = says("As recorded.")
    after: Screening = says("With the facts assumed.")
    decided: tuple[DecidedTurned, ...] = says(
        "Decided cases that begin to carry over under the assumptions, or cease to; no outcome rests on one."
    )
    disclaimer: str = says("What this is, and what it is not.")

    @staticmethod
    def classes() -> Mapping[str, type]:
        """Return what the fields are declared to tell, by name: it loads when one of them is asked for."""
        from tvisa.screening.compare.decided import DecidedTurned

        return {"DecidedTurned": DecidedTurned}


def assumed_document(before: Screening, after: Screening) -> AssumedData:
    """Return a screening of a case as recorded, and one with facts assumed."""
    from tvisa.screening.compare.decided import turned
    from tvisa.screening.writer import document_in_full

    found = Assumed(before, after, turned(before.decided, after.decided), before.disclaimer)
    told: AssumedData = document_in_full("assumed", found)
    return told
