"""What of a record cannot both be so, in words: which places do not fit one another, and never what stands there."""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.facts import Case
from tvisa.facts.contradictions import Conflict, Contradiction, contradictions
from tvisa.facts.timeline import Timeline
from tvisa.screening.dated import told_of
from tvisa.screening.value import Path, Value, told
from tvisa.words.catalog import Catalog

SAYS: Final = {
    Conflict.EXIT_BEFORE_START: "The end is recorded before the beginning.",
    Conflict.ENDED_BEFORE_LAST_ACT: "The end is recorded before the last act.",
    Conflict.SEX_ACT_OUTSIDE_INCIDENT: "The sex act is recorded at a time outside the incident.",
    Conflict.ONGOING_AFTER_EXIT: "It is recorded as going on after the day on which it ended.",
    Conflict.AGE_AGAINST_BIRTH: "The age is none that the date of birth allows.",
    Conflict.TWO_BIRTHS: "Two dates of birth are recorded that cannot both be right.",
    Conflict.INCIDENT_BEFORE_BIRTH: "The incident is recorded as begun before the person was born.",
    Conflict.ENTRY_BEFORE_BIRTH: "The entry is recorded before the person was born.",
    Conflict.EVENT_BEFORE_BIRTH: "This is recorded before the person was born.",
    Conflict.MARRIAGE_BEFORE_BIRTH: "A marriage or an adoption is recorded before the person was born.",
    Conflict.CHILD_BEFORE_PARENT: "The child is recorded as born before the parent.",
    Conflict.CONTACT_BEFORE_INCIDENT: "The contact is recorded before what it was about.",
    Conflict.FILED_BEFORE_ENTRY: "The person is recorded as here at filing, and every entry as later.",
    Conflict.HERE_AFTER_DEPARTURE: "The person is recorded as here now, and as having left with no entry after that.",
    Conflict.STAY_BEFORE_ENTRY: "The last day of the stay is recorded before the entry.",
    Conflict.RETURN_BEFORE_LEAVING: "The return is recorded before the person left.",
    Conflict.ENDED_BEFORE_IT_BEGAN: "It is recorded as over before it began.",
    Conflict.ENDED_AND_HELD: "It is recorded as existing now, and as ended.",
    Conflict.DUE_BEFORE_ASKED: "It is recorded as due before the day on which it was asked for.",
    Conflict.DECISION_BEFORE_FILING: "The decision is recorded before the filing.",
    Conflict.ADMITTED_BEFORE_GRANT: "The admission in that status is recorded before the grant.",
    Conflict.STATUS_ENDED_BEFORE_GRANT: "The last day of the status is recorded before the grant.",
    Conflict.REINSTATED_BEFORE_ORDER: "The reinstatement is recorded before the order.",
    Conflict.GRANTED_NOT_FILED: "It is recorded as not filed, and as granted.",
    Conflict.DENIED_AND_DATED: "It is recorded as not having come about, and with a day in the past.",
    Conflict.DENIED_AND_LISTED: "It is recorded as not done, and a line of the account of the debt says that it was.",
    Conflict.LISTED_BEFORE_DEBT: "A line of the account is recorded before the debt was said to be owed.",
    Conflict.DONE_AND_TO_COME: "It is recorded as having come about, and with a day still to come.",
    Conflict.TOLD_AND_TO_COME: "It stands among what has happened, and its day is still to come: a trip, an interview or a report "
    "that is planned stands with the plans.",
}
"""By kind: what does not fit."""


@attrs.frozen(eq=False, repr=False)
class Contradicted(Value):
    """Places of a record that cannot all be right; it moves no outcome."""

    _of: Contradiction
    _catalog: Catalog

    @told
    def kind(self) -> Conflict:
        """What does not fit."""
        return self._of.kind

    @told
    def text(self) -> str:
        """The same in words, without anything that is recorded."""
        return self._catalog.plain(SAYS[self._of.kind])

    @told
    def paths(self) -> tuple[Path, ...]:
        """Where it stands: one of these is to be corrected, or made less certain."""
        return tuple(map(Path, self._of.paths))


def contradicted(case: Case, day: datetime.date, catalog: Catalog) -> tuple[Contradicted, ...]:
    """Return what of a case cannot both be so as of a day, as far as its setting lets it be told."""
    return tuple(Contradicted(one, catalog) for one in contradictions(Timeline.of(told_of(case), day)))
