"""More of what the grounds turn on: exceptions that need no waiver, paths that are none, and what waives for a resident."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Listener
from tvisa.law.conduct.law import ADMISSION, CENTRAL_REASON
from tvisa.law.t.filing.coming import was
from tvisa.law.t.points.recorded import ACTED, ON_A_CHARGE, RESIDENT
from tvisa.law.t.points.writing import About, Point, any_yes, yes
from tvisa.law.writing import rule

_OFFICIALS: Final = (
    Listener.POLICE,
    Listener.PROSECUTOR,
    Listener.BORDER_OFFICER,
    Listener.CONSULAR_OFFICER,
    Listener.USCIS_OFFICER,
)

GROUNDS: Final = (
    Point(
        "PETTY_OFFENSE",
        About.GROUNDS,
        rule(
            """
            If it is a crime of moral turpitude, and the only one: it brings no ground where the most that it could bring is a year and no
            sentence over six months was imposed, served or not; nor where it was committed under 18 and lies, with the release from
            confinement for it, more than five years before the application. Without a conviction, or an admission of the crime or of
            acts that are its elements, there is no ground.
            """,
            "8 USC 1182(a)(2)(A)(ii)(I); 8 USC 1182(a)(2)(A)(ii)(II); 8 USC 1182(a)(2)(A)(i)(I)",
        ),
        ON_A_CHARGE,
        "matter",
        unless=any_yes("matter", "drugs", "drug_trade", "procuring", "trafficking_linked", "laundering"),
    ),
    Point(
        "WHAT_IS_ADMITTED",
        About.GROUNDS,
        ADMISSION,
        was("statement", "to", *_OFFICIALS) & yes("statement.differs"),
        "statement",
    ),
    Point(
        "HOW_THEY_CAME",
        About.GROUNDS,
        rule(
            """
            Bringing somebody in is smuggling only if they entered, or tried to enter, unlawfully, and the client knew it: ask, through
            criminal counsel, with what papers each of them came.
            """,
            "8 USC 1182(a)(6)(E)(i)",
        ),
        any_yes("act.verbs", "recruited", "transported"),
        "act",
        unless=any_yes("act.border", "guided", "encouraged"),
    ),
    Point(
        "CONSENT_IS_NO_PATH",
        About.GROUNDS,
        rule(
            """
            For somebody who came back without admission after a removal, or after more than a year without status in all, consent to
            apply again (Form I-212) counts only more than ten years after the last departure, and given before coming back: it is no
            path at the T stage. There the ground is asked to be waived on Form I-192.
            """,
            """
            8 USC 1182(a)(9)(C)(ii); Matter of Torres-Garcia, 23 I&N Dec. 866 (BIA 2006); 8 USC 1182(d)(13)(B)(ii);
            8 USC 1182(d)(3)(A)(ii)
            """,
            confidence="C",
            note="The decision was read in its headnote.",
        ),
        yes("case.status.reentered"),
    ),
    Point(
        "ASYLUM_STOPS_THE_COUNT",
        About.GROUNDS,
        rule(
            """
            No time counts as unlawful presence while a bona fide application for asylum is pending, unless the client worked without
            permission meanwhile. Whether one that is not true is bona fide, the text does not say.
            """,
            "8 USC 1182(a)(9)(B)(iii)(II)",
        ),
        yes("case.filing.asylum_pending"),
    ),
    Point(
        "ONE_CENTRAL_REASON",
        About.GROUNDS,
        CENTRAL_REASON,
        ~yes("departure.removed"),
        "departure",
        unless=RESIDENT,
    ),
    Point(
        "WAIVER_FOR_IMMIGRANTS",
        About.GROUNDS,
        rule(
            """
            The waiver of 8 USC 1182(h) reaches moral turpitude, several convictions, prostitution and procuring and, of drugs, a single simple
            possession of 30 grams or less of marijuana; it reaches no ground of traffickers or their aids, 8 USC 1182(a)(2)(H), and no
            murder or torture. For somebody once admitted as a resident it can be shut.
            """,
            "8 USC 1182(h)",
        ),
        RESIDENT & ACTED,
    ),
)
