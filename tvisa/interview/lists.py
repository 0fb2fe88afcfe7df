"""The lists of a case that one question opens once nothing decides any more: days, relatives and what was said before."""

from __future__ import annotations

from typing import Final

import attrs


@attrs.frozen
class Listed:
    """
    A list that one question opens, and what is asked of each entry.

    Attributes:
        over: Path of the list in the case file.
        asks: What is asked of each entry, in order, named from its binding.
        pointers: Facts of which one, told or not known, says that there must be an entry: then it is asked for until there is one.
            Empty where it is asked for until somebody says that these are all.
        privileged: Whether it is asked about in a privileged setting alone.
    """

    over: str
    asks: tuple[str, ...]
    pointers: tuple[str, ...] = ()
    privileged: bool = False


LISTS: Final = (
    Listed("incidents", ("incident.when", "incident.exit.when")),
    Listed("presence.entries", ("entry.when", "entry.manner"), privileged=True),
    Listed("presence.departures", ("departure.when",), privileged=True),
    Listed("assistance.contacts", ("contact.agency", "contact.about_trafficking")),
    Listed("assistance.requests", ("request.complied",)),
    Listed("filing.hearings", ("hearing.when",), ("case.filing.supervision",)),
    Listed(
        "conduct.court_dates",
        ("court_date.court", "court_date.when"),
        ("matter.pending", "contact.about_trafficking", "contact.connected", "request.covered"),
        privileged=True,
    ),
    Listed("family.members", ("member.kinship", "member.citizen")),
    Listed("plans", ("plan.kind", "plan.person", "plan.when")),
    Listed("statements", ("statement.to", "statement.differs"), privileged=True),
)
"""The lists that complete a file, those first in which a day can run."""
TOLD_BY: Final = {
    "presence.entries": "entry.manner",
    "assistance.contacts": "contact.agency",
    "conduct.court_dates": "court_date.court",
    "family.members": "member.kinship",
    "plans": "plan.kind",
    "statements": "statement.to",
}
"""By list, the fact that says of which kind an entry is: whoever says what there is says that with it, and is not asked again."""


@attrs.frozen
class Apart:
    """
    What is not asked of a client, and why.

    Attributes:
        facts: The facts, by the beginning of their paths from their binding.
        title: What they are about.
        why: Why nobody asks a client, in one sentence.
    """

    facts: tuple[str, ...]
    title: str
    why: str


APART: Final = (
    Apart(
        (
            "case.filing.",
            "case.filed_on",
            "case.granted_on",
            "case.assistance.continued_presence",
            "case.assistance.declaration",
            "case.family.",
            "hearing.",
            "notice.",
            "contact.",
            "request.",
            "matter.",
            "court_date.",
            "entry.",
            "member.",
        ),
        "what notices, receipts, court papers and the record of arrivals say",
        "It is read in the papers.",
    ),
    Apart(
        ("member.danger.", "case.assistance.willing"),
        "danger to relatives, and helping the police from now on",
        "Counsel raises it, and weighs what was told.",
    ),
    Apart(
        ("incident.exit.when", "incident.sex.when"),
        "the day on which an incident ended, or commercial sex in it began, beside the time of the incident",
        "The time is asked from the first day to the last; the rest is asked where it decides.",
    ),
    Apart(
        ("case.status.over_180_days",),
        "whether time without status was longer, where the days recorded say it",
        "A word against the days is for counsel to reconcile.",
    ),
    Apart(
        ("act.by_client", "plan.given_up"),
        "whether an act that was told is the client's own, and whether a plan that was told still stands",
        "They are told as such; counsel corrects a record that is not.",
    ),
    Apart(
        ("case.assistance.trauma.unable",),
        "being unable to help the police because of trauma, where nobody has to help",
        "It decides no element there; counsel weighs it for certification.",
    ),
    Apart(("case.adjustment.", "absence.", "relative."), "permanent residence", "It comes after the grant."),
    Apart(("incident.wider.",), "other definitions of trafficking", "They decide nothing in a T case."),
)
"""What is left to papers, or to another day."""
WAITING: Final = (
    Apart(
        (),
        "more acts, and more means, of an incident of which one was told",
        "The law needs one of each; the rest is asked if counsel finds that the one falls short.",
    ),
    Apart(
        (),
        "commercial sex where work was told, and work where commercial sex was told",
        "Nothing told points to it, and one of the two is enough; it is asked if the other falls short.",
    ),
)
"""What waits until counsel has looked at what was told: it can still change a part of the law."""
CONFIDENTIAL: Final = Apart(
    ("case.conduct.", "act.", "matter.", "case.status.", "case.grounds.", "entry.manner"),
    "what belongs in a confidential consult",
    "Nobody asks it outside a privileged setting.",
)
