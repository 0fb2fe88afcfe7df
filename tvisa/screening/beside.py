"""What stands beside a screening and is read off the same case on the same day: each is worked out when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, cast

from tvisa.errors import LawDateError
from tvisa.facts.choices import chosen
from tvisa.kernel.paths import get
from tvisa.law.t import T
from tvisa.screening.kept import Result
from tvisa.screening.picture import Picture

if TYPE_CHECKING:
    from tvisa.facts.timeline import Timeline
    from tvisa.kernel.scope import Finding
    from tvisa.screening.compare.decided import Decided
    from tvisa.screening.data import ScreeningData  # noqa: F401 - named as text below, so that it need not load
    from tvisa.screening.days.chronology import Chronology
    from tvisa.screening.elements.result import Need, Plan, Question
    from tvisa.screening.filing.forms import Forms
    from tvisa.screening.filing.outline import CounselOutline, Outline
    from tvisa.screening.filing.packet import Packet
    from tvisa.screening.frameworks import Frameworks
    from tvisa.screening.grounds.waivers import Waivers
    from tvisa.screening.relatives.family import FamilyScreening
    from tvisa.screening.remarks.points import Points
    from tvisa.screening.remarks.services import Service
    from tvisa.screening.residence.adjustment import AdjustmentScreening
    from tvisa.screening.screening import Screening


class Beside(Result["ScreeningData"]):
    """What a screening has beside its sections; JSON gives none of it."""

    picture: Picture

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that recorded facts show."""
        raise NotImplementedError

    def noted(self, path: str) -> tuple[str, ...]:
        """Return what was noted beside the answers to a fact, as it was typed; of conduct only in a privileged setting."""
        if path.startswith("conduct.") and not self.picture.privileged:
            return ()
        claims = getattr(get(self.picture.case, path), "claims", ())
        return tuple(dict.fromkeys(claim.note for claim in claims if claim.note and not claim.hostile))

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
        from tvisa.facts import Act, Matter  # noqa: PLC0415 - it loads when it is asked for
        from tvisa.law.conduct.timing import inside  # noqa: PLC0415 - it loads when it is asked for

        picture = self.picture
        record = get(picture.case, path)
        found = inside(picture.case, record) if picture.privileged and isinstance(record, Act | Matter) else None
        if found is None:
            return ""
        number, dated = found
        incident = self.called(f"incidents[{number}]")
        if dated:
            return picture.catalog.say("inside the recorded dates of {incident}", incident=incident)
        return picture.catalog.say("recorded with {incident}, without a date", incident=incident)

    @property
    def left_out(self) -> str:
        """That some parts are for counsel, where the file was written out for somebody else's work; else nothing."""
        from tvisa.screening.sharing.sharing import left_out  # noqa: PLC0415 - it loads when it is asked for

        return left_out(self.picture.case, self.picture.catalog)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The finding for each statutory element, in the statute's order, and last for admissibility where it is screened."""
        return self.picture.findings

    @cached_property
    def timeline(self) -> Timeline | None:
        """
        Every dated thing, told or reckoned, as of the day; None where the status reckons with no days.

        Outside a privileged setting nothing is in it that such a setting keeps back.
        """
        if not self.picture.has("timeline"):
            return None
        from tvisa.screening.days.chronology import line_of  # noqa: PLC0415 - it loads when it is asked for

        return line_of(self.picture.case, self.picture.day)

    def chronology(self, *, redact: bool = False) -> Chronology | None:
        """
        Return the same in order and in words, with the age of each person then; None where the status reckons with no days.

        Args:
            redact: Whether to cut dates to the year before anything is read off them, and ages to under 18 or not.
        """
        if not self.picture.has("timeline"):
            return None
        from tvisa.screening.days.chronology import chronology  # noqa: PLC0415 - it loads when it is asked for

        return chronology(self.picture.case, self.picture.day, self.picture.catalog, redact=redact)

    @cached_property
    def decided(self) -> Decided:
        """Decided cases beside the record, standard by standard: reasons to argue from and to answer, and no forecast."""
        from tvisa.screening.compare.decided import decided  # noqa: PLC0415 - the base loads when it is asked for

        return decided(self.picture)

    @cached_property
    def forms(self) -> Forms | None:
        """
        What the forms of a filing ask, and what the record has beside each question; None where the status has no filing.

        It answers no question. An office that has editions of its own calls `tvisa.screening.filing.forms.forms`.
        """
        if not self.picture.has("filing"):
            return None
        from tvisa.screening.filing.forms import forms  # noqa: PLC0415 - the questions load when they are asked for

        return forms(self.picture)

    @cached_property
    def outline(self) -> Outline | None:
        """
        The outline of the personal statement: topics, recorded facts and gaps; None where the status has no filing.

        It holds no text to sign and, whatever the setting, nothing of the client's own acts.
        """
        if not self.picture.has("filing"):
            return None
        from tvisa.screening.filing.outline import outline  # noqa: PLC0415 - the topics load when they are asked for

        return outline(self.picture)

    @cached_property
    def outline_of_counsel(self) -> CounselOutline | None:
        """Counsel's part of it: what is not drafted before counsel has it; None outside a privileged setting."""
        if not self.picture.has("filing"):
            return None
        from tvisa.screening.filing.outline import outline_of_counsel  # noqa: PLC0415 - as above

        return outline_of_counsel(self.picture)

    @cached_property
    def packet(self) -> Packet | None:
        """
        What goes into the filing, in order, what is missing and who gets it; None where the status has no filing.

        It fills in no form, and says nothing of own acts outside a privileged setting.
        """
        if not (self.picture.has("filing") and self.picture.has("family")):
            return None
        from tvisa.screening.filing.packet import packet  # noqa: PLC0415 - its law loads when it is asked for

        return packet(cast("Screening", self))

    @cached_property
    def waivers(self) -> Waivers | None:
        """
        What a request to waive each ground would have to show; None where the status has no filing.

        Outside a privileged setting it says nothing of any ground.
        """
        if not (self.picture.has("filing") and self.picture.has("admissibility")):
            return None
        from tvisa.screening.grounds.waivers import waivers  # noqa: PLC0415 - its law loads when it is asked for

        return waivers(cast("Screening", self))

    @cached_property
    def relatives(self) -> FamilyScreening | None:
        """Which relatives can follow, in which class, and by which day; None where nobody follows under the status."""
        if not self.picture.has("family"):
            return None
        from tvisa.screening.relatives.family import family  # noqa: PLC0415 - it loads when it is asked for

        return family(self.picture.case, self.picture.day, lang=self.picture.catalog.lang)

    @cached_property
    def adjustment(self) -> AdjustmentScreening | None:
        """
        Permanent residence, requirement by requirement; None where the status leads to none, or no law of it is modeled yet.

        The law of adjustment begins on another day than that of the status.
        """
        if not self.picture.has("adjustment"):
            return None
        from tvisa.screening.residence.adjustment import adjust  # noqa: PLC0415 - it loads when it is asked for

        try:
            return adjust(self.picture.case, self.picture.day, lang=self.picture.catalog.lang)
        except LawDateError:
            return None

    @cached_property
    def points(self) -> Points | None:
        """What each part turns on, what would be held up against it, and what counsel asks first; None where the status has no filing."""
        if not self.picture.has("filing"):
            return None
        from tvisa.screening.remarks.points import Points  # noqa: PLC0415 - it loads when it is asked for

        return Points(self.picture)

    @cached_property
    def frameworks(self) -> Frameworks | None:
        """The same facts under every definition of trafficking; None where the status does not turn on one."""
        if not self.picture.has("frameworks"):
            return None
        from tvisa.screening.frameworks import Frameworks  # noqa: PLC0415 - it loads when it is asked for

        return Frameworks(self.picture)

    @property
    def services(self) -> tuple[Service, ...]:
        """What a case manager can see to; every area is told of everybody, so that none tells by being there."""
        from tvisa.screening.remarks.services import services  # noqa: PLC0415 - it loads when it is asked for

        return services(self.picture.case, self.needs, self.picture.catalog)

    def plan(self) -> Plan:
        """
        Return what to ask next, and beside it what asking cannot settle.

        That is what counsel weighs, what can still come about before filing, and what was asked, is not known or was declined.
        """
        # The interview stands above this room, which it reads: it is opened when somebody asks for it.
        interview, status = import_module("tvisa.interview"), self.picture.status
        # In which order is written for T; of another status what settles most comes first.
        order = interview.ORDER if status is T else interview.Order((interview.Topic(status.id, status.title, ()),))
        found: Plan = interview.next_questions(
            self.picture.case, self.picture.day, order=order, lang=self.picture.catalog.lang, law=status
        )
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
