"""Screen one case against the law of one day: the elements and, apart from them, what the record exposes its client to."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

import attrs

from tvisa.errors import InputError, UnknownName
from tvisa.facts import Case, Conduct, Setting
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.kernel import truth
from tvisa.kernel.classification import Classification
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.screening.filing.before import Before
from tvisa.screening.kept import Made, with_status
from tvisa.screening.picture import Picture
from tvisa.screening.value import kept, told, told_unless
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.kernel.carried import Fact
    from tvisa.law.common.policy import Policy
    from tvisa.screening.compare.compare import Comparison
    from tvisa.screening.conduct.result import Bar, Causation, Characterization, Exposed, Notice
    from tvisa.screening.data import ScreeningData
    from tvisa.screening.days.result import Urgency
    from tvisa.screening.document import Section
    from tvisa.screening.elements.as_filed import AsFiled
    from tvisa.screening.elements.result import Element, Held, Law, Need, Part, Readings, Separating
    from tvisa.screening.evidence.result import EvidenceItem
    from tvisa.screening.filing.checked import Contradicted
    from tvisa.screening.grounds.result import Ground
    from tvisa.screening.remarks.result import Panel, Prompt


@attrs.frozen(eq=False, repr=False, slots=False)
class Screening(Before):
    """
    One case on one day: everything that is told of it is read off one picture, each section when it is first asked for.

    Attributes:
        picture: What was found.
    """

    picture: Picture = attrs.field(repr=False)

    # --- how it stands ------------------------------------------------------------------------------------------------

    @kept
    def law(self) -> Law:
        """The law that was applied."""
        from tvisa.screening.elements.result import applied  # noqa: PLC0415 - it loads when it is asked for

        return applied(self.picture)

    @told
    def setting(self) -> Setting | None:
        """Whether the file is recorded as privileged, where that decides what is screened."""
        setting: Setting | None = self.picture.case.setting if self.picture.confidential else None
        return setting

    @told
    def outcome(self) -> Outcome:
        """The outcome over everything the law asks; UNKNOWN while something is not screened, unless an element falls."""
        return self.picture.outcome

    @told_unless(lambda screening, readings: readings == (screening.outcome, screening.outcome))
    def readings(self) -> Readings:
        """The favorable and the adverse reading; left out where both are the outcome."""
        from tvisa.screening.elements.result import Readings  # noqa: PLC0415 - it loads when it is asked for

        return Readings(*truth.readings(self.picture.bits))

    @kept
    def separating(self) -> tuple[Separating, ...]:
        """The facts that alone close the gap between the two readings."""
        return self.picture.separating(self.picture.findings)

    @kept
    def summary(self) -> str:
        """The bottom line, with a verb that does not decide."""
        from tvisa.screening.elements.result import summary_of  # noqa: PLC0415 - it loads when it is asked for

        return summary_of(self.picture)

    @told
    def not_screened(self) -> tuple[str, ...]:
        """What the setting does not screen: left out, and never filled with a default."""
        return self.picture.not_screened

    @kept
    def urgent(self) -> Urgency | None:
        """What is urgent: days, stop signs and the next step; None where the status has no such thing."""
        from tvisa.screening.days.result import urgent_told  # noqa: PLC0415 - it loads when it is asked for

        return urgent_told(self.picture.urgent) if self.picture.has("filing") else None

    @kept
    def needs(self) -> tuple[Need, ...]:
        """The needs that recorded facts show: they come before any question of law."""
        from tvisa.screening.elements.result import need_of  # noqa: PLC0415 - it loads when it is asked for
        from tvisa.screening.remarks.needs import shown  # noqa: PLC0415 - it loads when it is asked for

        picture = self.picture
        if not picture.has("needs"):
            return ()
        return tuple(need_of(need, picture.table) for need in shown(picture.case, picture.day))

    # --- the elements and the grounds ---------------------------------------------------------------------------------

    @kept
    def elements(self) -> tuple[Element, ...]:
        """How each element stands, in the statute's order, and last, where it is screened, admissibility."""
        from tvisa.screening.elements.result import elements_of  # noqa: PLC0415 - it loads when it is asked for

        return elements_of(self.picture)

    @kept
    def grounds(self) -> tuple[Ground, ...] | None:
        """How each ground of inadmissibility stands, in a setting where that is screened."""
        from tvisa.screening.grounds.result import Ground  # noqa: PLC0415 - it loads when it is asked for

        admissibility = self.picture.admissibility
        if admissibility is None:
            return None
        picture, table = self.picture, self.picture.table
        return tuple(Ground(each, picture, table) for each in admissibility.stands)

    # --- exposure -----------------------------------------------------------------------------------------------------

    @kept
    def bar(self) -> Bar | None:
        """8 USC 1184(o)(1), act by act, in a setting where that is screened."""
        from tvisa.screening.conduct.result import Bar  # noqa: PLC0415 - it loads when it is asked for

        screened = self.picture.privileged and self.picture.has("bar")
        return Bar(self.picture.exposure.bar, self.picture.table) if screened else None

    @kept
    def exposure(self) -> tuple[Exposed, ...]:
        """Where the record can be read two ways, and the work that there is before filing."""
        from tvisa.screening.conduct.result import Exposed  # noqa: PLC0415 - it loads when it is asked for

        picture = self.picture
        return tuple(Exposed(found, picture.exposure, picture.table) for found in picture.found)

    @kept
    def causation(self) -> tuple[Causation, ...] | None:
        """What every test of causation and compulsion reports of each act, in a privileged setting."""
        from tvisa.screening.conduct.result import Causation, tested  # noqa: PLC0415 - it loads when it is asked for

        if self.bar is None:
            return None
        table = self.picture.table
        return tuple(
            Causation(subject.path, subject.at.timing, tuple(tested(one, table) for one in reported))
            for subject, reported in self.picture.exposure.causation()
        )

    @kept
    def characterizations(self) -> tuple[Characterization, ...] | None:
        """Ways to characterize the record where a finding needs work before filing, in a privileged setting."""
        from tvisa.screening.conduct.result import characterized  # noqa: PLC0415 - it loads when it is asked for

        if self.bar is None:
            return None
        return tuple(characterized(one, self.picture.table) for one in self.picture.exposure.characterizations())

    @kept
    def notices(self) -> tuple[Notice, ...]:
        """What a careful reader is told where it applies."""
        from tvisa.screening.conduct.result import notice_of  # noqa: PLC0415 - it loads when it is asked for

        return tuple(notice_of(notice, self.picture.table) for notice in self.picture.notices)

    # --- what to do ---------------------------------------------------------------------------------------------------

    @kept
    def evidence(self) -> tuple[EvidenceItem, ...]:
        """What is in the file, what to ask for next and what can stand in for it, element by element."""
        from tvisa.screening.evidence.result import EvidenceItem  # noqa: PLC0415 - it loads when it is asked for

        if not (self.picture.has("evidence") and self.picture.has("bar")):
            return ()
        return tuple(EvidenceItem(called, self.picture.table) for called in self.picture.checklist.called)

    @kept
    def filing(self) -> Panel | None:
        """What to check before filing; None where the status has no such thing."""
        from tvisa.screening.remarks.result import panel  # noqa: PLC0415 - it loads when it is asked for

        return panel(self.picture.filing) if self.picture.has("filing") else None

    @kept
    def alternatives(self) -> tuple[Prompt, ...]:
        """Other relief to look at; nothing is decided."""
        from tvisa.screening.remarks.result import other_relief  # noqa: PLC0415 - it loads when it is asked for

        return other_relief(self.picture.filing) if self.picture.has("filing") else ()

    @kept
    def as_filed(self) -> AsFiled:
        """The record as if it were filed as it is, under the applicant's burden of proof: no outcome, and no forecast."""
        from tvisa.screening.elements.as_filed import as_filed  # noqa: PLC0415 - it loads when it is asked for

        return as_filed(self.picture)

    @kept
    def non_defenses(self) -> tuple[Held, ...]:
        """What is recorded and often held against a person although the law does not hold it against them."""
        from tvisa.screening.elements.result import held_of  # noqa: PLC0415 - it loads when it is asked for

        return tuple(held_of(item, fact, self.picture.table) for item, fact in self.picture.non_defenses)

    @kept
    def set_aside(self) -> tuple[Fact, ...]:
        """What only a trafficker says against the client, or somebody speaking for one: neither fact nor dispute."""
        from tvisa.screening.sharing.confidences import set_aside  # noqa: PLC0415 - it loads when it is asked for

        return set_aside(self.picture.findings, self.picture.scope)

    @kept
    def contradictions(self) -> tuple[Contradicted, ...]:
        """What of the record cannot both be so, by its places: to be put right in the file, and moving no outcome."""
        from tvisa.screening.filing.checked import contradicted  # noqa: PLC0415 - it loads when it is asked for

        picture = self.picture
        return contradicted(picture.case, picture.day, picture.catalog) if picture.has("timeline") else ()

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return f"{self.picture.catalog.plain(self.picture.status.disclaimer)} {self.left_out}".rstrip()

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
        from tvisa.files.assume import assumed  # noqa: PLC0415 - it loads when it is asked for

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
        # Reports stand above this room, which they read: they are opened when somebody asks for one.
        page: str | bytes = import_module("tvisa.report.pages").reported(self, kind, form, redact=redact)
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
        from tvisa.screening.compare.compare import comparison_of  # noqa: PLC0415 - it loads when it is asked for

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
        from tvisa.screening.document import DEFAULT, document  # noqa: PLC0415 - it loads when it is asked for

        return document(self, sections or DEFAULT, texts=texts)

    def to_json(self, *sections: Section, texts: bool = False) -> str:
        """Return the same as JSON text."""
        import json  # noqa: PLC0415 - it loads when it is asked for

        return json.dumps(self.as_dict(*sections, texts=texts), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def classes() -> Mapping[str, type]:
        """Return what the fields are declared to tell, by name: it loads when one of them is asked for."""
        from tvisa.screening.declared import classes  # noqa: PLC0415 - that is what it is for

        return classes()

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
    law: Classification = T,
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
    return screening_of(record, as_day(as_of), catalog_of(lang), policy, status, as_decided=as_decided)


def screening_of(
    case: Any,
    day: datetime.date,
    catalog: Catalog,
    policy: Policy | None = None,
    law: Classification = T,
    *,
    as_decided: bool = False,
) -> Screening:
    """Return the screening of a case that was read already."""
    picture = Picture(case, day, law, policy, catalog)
    if as_decided and picture.has("record"):
        from tvisa.screening.elements.as_decided import adopted  # noqa: PLC0415 - it loads to read an old case

        picture = attrs.evolve(picture, case=adopted(picture.case), recorded=picture.case)
    # What has no law is told at once, and not when something of it is first asked for.
    _ = picture.law
    return Screening(picture)
