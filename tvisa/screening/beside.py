"""What stands beside a screening and is read off the same case on the same day: each is worked out when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from tvisa.errors import LawDateError
from tvisa.kernel.paths import get
from tvisa.screening.kept import Result
from tvisa.screening.picture import Picture

if TYPE_CHECKING:
    from tvisa.facts.timeline import Timeline
    from tvisa.kernel.evaluate import Finding
    from tvisa.screening.adjustment import AdjustmentScreening
    from tvisa.screening.chronology import Chronology
    from tvisa.screening.data import ScreeningData  # noqa: F401 - named as text below, so that it need not load
    from tvisa.screening.decided import Decided
    from tvisa.screening.family import FamilyScreening
    from tvisa.screening.forms import Forms
    from tvisa.screening.frameworks import Frameworks
    from tvisa.screening.result import Need, Plan, Question
    from tvisa.screening.services import Service


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
        from tvisa.screening.dated import line_of  # noqa: PLC0415 - it loads when it is asked for

        return line_of(self.picture.case, self.picture.day)

    def chronology(self, *, redact: bool = False) -> Chronology | None:
        """
        Return the same in order and in words, with the age of each person then; None where the status reckons with no days.

        Args:
            redact: Whether to cut dates to the year before anything is read off them, and ages to under 18 or not.
        """
        if not self.picture.has("timeline"):
            return None
        from tvisa.screening.chronology import chronology  # noqa: PLC0415 - it loads when it is asked for

        return chronology(self.picture.case, self.picture.day, self.picture.catalog, redact=redact)

    @cached_property
    def decided(self) -> Decided:
        """Decided cases beside the record, standard by standard: reasons to argue from and to answer, and no forecast."""
        from tvisa.screening.decided import decided  # noqa: PLC0415 - the base loads when it is asked for

        return decided(self.picture)

    @cached_property
    def forms(self) -> Forms | None:
        """
        What the forms of a filing ask, and what the record has beside each question; None where the status has no filing.

        It answers no question. An office that has editions of its own calls `tvisa.screening.forms.forms`.
        """
        if not self.picture.has("filing"):
            return None
        from tvisa.screening.forms import forms  # noqa: PLC0415 - the questions load when they are asked for

        return forms(self.picture)

    @cached_property
    def relatives(self) -> FamilyScreening | None:
        """Which relatives can follow, in which class, and by which day; None where nobody follows under the status."""
        if not self.picture.has("family"):
            return None
        from tvisa.screening.family import family  # noqa: PLC0415 - it loads when it is asked for

        return family(self.picture.case, self.picture.day, lang=self.picture.catalog.lang)

    @cached_property
    def adjustment(self) -> AdjustmentScreening | None:
        """
        Permanent residence, requirement by requirement; None where the status leads to none, or no law of it is modeled yet.

        The law of adjustment begins on another day than that of the status.
        """
        if not self.picture.has("adjustment"):
            return None
        from tvisa.screening.adjustment import adjust  # noqa: PLC0415 - it loads when it is asked for

        try:
            return adjust(self.picture.case, self.picture.day, lang=self.picture.catalog.lang)
        except LawDateError:
            return None

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
        from tvisa.screening.services import services  # noqa: PLC0415 - it loads when it is asked for

        return services(self.picture.case, self.needs, self.picture.catalog)

    def plan(self) -> Plan:
        """
        Return what to ask next, and beside it what asking cannot settle.

        That is what counsel weighs, what can still come about before filing, and what was asked, is not known or was declined.
        """
        # The interview stands above this room, which it reads: it is opened when somebody asks for it.
        next_questions = import_module("tvisa.interview").next_questions
        found: Plan = next_questions(
            self.picture.case, self.picture.day, lang=self.picture.catalog.lang, law=self.picture.status
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
