"""
The two frameworks of the article, their marks, and where each text stands by what it asks itself.

After Kelsey Lee, "A House Divided: Divergent Approaches to Sex Trafficking in International Law", in our words. A way to read
the texts and no law: nothing here decides anything.
"""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.frameworks import law

ARTICLE: Final = "Kelsey Lee, “A House Divided: Divergent Approaches to Sex Trafficking in International Law”"
"""Whose taxonomy it is."""
SIDES: Final = {"crime": "transnational crime", "rights": "human rights", "mixed": "both"}
"""What a text belongs to, by its name in data."""


@attrs.frozen(eq=False)
class Mark:
    """By what the two frameworks are told apart."""

    id: str
    """Its name in data."""
    what: str
    """What it is about."""
    crime: str
    """What holds in the framework of transnational crime."""
    rights: str
    """What holds in the framework of human rights."""


MARKS: Final = (
    Mark(
        "addressed",
        "Who is addressed",
        "The person who commits the offense; States make it an offense.",
        "The State, for what it owes each person.",
    ),
    Mark(
        "border",
        "Border and movement",
        "A crime across borders, by organized groups.",
        "No border or movement is required: the wrong is what is done to the person.",
    ),
    Mark("prosecution", "Prosecution", "The aim.", "One duty, alongside protection and a remedy."),
    Mark(
        "person",
        "The person trafficked",
        "A witness, protected for the case.",
        "A person with rights, whether or not there is a case.",
    ),
    Mark(
        "rehabilitation",
        "Rehabilitation",
        "At most something to consider.",
        "Owed: recovery, shelter, health care, a remedy.",
    ),
    Mark(
        "non_punishment",
        "Unlawful acts under compulsion",
        "A defense or mitigation, for each to raise.",
        "No punishment for such acts.",
    ),
    Mark(
        "consent",
        "Consent",
        "Consent is irrelevant once a means was used. Without a means, an act toward an adult is not trafficking.",
        "Consent takes away nothing of what is owed.",
    ),
    Mark(
        "age",
        "Age",
        "Under 18, no means is required.",
        "Under 18, a child has additional rights, including a guardian.",
    ),
)
"""The marks, in the order in which they are told."""


@attrs.frozen(eq=False)
class Place:
    """Where one text stands."""

    side: str
    """One of `SIDES`. That it is this one is an inference from what the text asks."""
    by: tuple[Provision, ...]
    """What makes it so."""
    consent: tuple[Provision, ...] = ()
    """What it says of consent."""


@attrs.frozen(eq=False)
class Instrument:
    """A text that defines nothing, and what it asks of States."""

    id: str
    """Its name in data."""
    name: str
    """Its name for a reader."""
    place: Place
    """Where it stands."""


_UN: Final = (law.UN_CONSENT,)
PLACES: Final[dict[str, Place]] = {
    "tvpa_severe": Place("mixed", (law.TVPA_AIMS,), (law.TVPA_CONSENT,)),
    "sex_trafficking_alone": Place("mixed", (law.TVPA_AIMS,), (law.TVPA_CONSENT,)),
    "crime_of_sex_trafficking": Place("crime", (law.CRIME_PUNISHED,)),
    "tip_report": Place("mixed", (law.TIP_STANDARDS,)),
    "un_protocol": Place("crime", (law.UN_OFFENSE, law.UN_RECOVERY), _UN),
    "coe_convention": Place("mixed", (law.COE_RIGHTS, law.COLLATERAL, law.COE_SHIELD)),
    "eu_directive": Place("mixed", (law.EU_UNCONDITIONAL, law.EU_SHIELD)),
    "saarc_convention": Place("crime", (law.SAARC_OFFENSE,), (law.SAARC_CONSENT,)),
    "belem_do_para": Place("rights", (law.BELEM_RIGHTS,)),
    "asean_convention": Place("mixed", (law.ASEAN_AIMS, law.ASEAN_SHIELD)),
    "rome_statute": Place("crime", (law.ROME, law.ROME_REPARATION)),
    "child_convention": Place("rights", (law.CRC, law.CRC_RECOVERY)),
    "cedaw": Place("rights", (law.CEDAW,)),
    "smuggling_protocol": Place("crime", (law.SMUGGLING,)),
}
"""Where each definition stands, by its name in data."""
OTHERS: Final = (
    Instrument("universal_declaration", "Universal Declaration of Human Rights", Place("rights", (law.UDHR_4,))),
    Instrument(
        "civil_and_political_rights",
        "International Covenant on Civil and Political Rights",
        Place("rights", (law.ICCPR_8, law.ICCPR_26)),
    ),
    Instrument("unicef_guidelines", "UNICEF Guidelines (2006)", Place("rights", (law.UNICEF,))),
    Instrument("asean_guidelines", "ASEAN Practitioner Guidelines (2007)", Place("crime", (law.ASEAN_2007,))),
)
"""Texts that define nothing."""
