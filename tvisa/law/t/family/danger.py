"""Present danger of retaliation: 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(f). A standard that a person weighs."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.predicate import Question
from tvisa.kernel.provision import Provision
from tvisa.law.dated import Dated, Deferred, within
from tvisa.law.forms import factor, part, standard
from tvisa.law.t.family import reckoned
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, TVPRA_2008
from tvisa.law.writing import rule

_DANGER: Final = "member.danger."
_NAME, _TITLE = "danger_of_retaliation", "Present danger of retaliation"

THE_DANGER: Final = "a danger that is described"
DANGER_2002: Final = part(
    _NAME,
    _TITLE,
    """A present danger of retaliation, because the principal escaped or cooperated with law enforcement, opens categories in consultation with
    the investigating officer. The rule of 2002 does not say how to show the danger.""",
    "8 USC 1101(a)(15)(T)(ii)(III)",
    of=lambda: standard(
        _DANGER + "present",
        DANGER_2002.law,
        weighs=(
            factor(_DANGER + "agency_statement", "signed statement of an agency", core=THE_DANGER),
            factor(_DANGER + "own_statement", "statement of the applicant or the relative", core=THE_DANGER),
            factor(_DANGER + "other_evidence", "other credible evidence, from any country", core=THE_DANGER),
        ),
    ),
    window=RULE_2002,
)

DANGER_2017: Final = part(
    _NAME,
    _TITLE,
    """USCIS weighs a present danger of retaliation, because the principal escaped or cooperated with law enforcement, in consultation with the
    investigating officer.""",
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.11(k)(1)(iii); 8 CFR 214.11(k)(6)",
    of=lambda: _weighed(DANGER_2017.law, STATEMENT_2017),
    window=RULE_2017,
)

DANGER_2024: Final = part(
    _NAME,
    _TITLE,
    """USCIS weighs a present danger of retaliation, because the principal escaped or cooperated with law enforcement, in consultation with the
    law enforcement agency that investigates the trafficking. If no agency investigated after the applicant reported the crime, USCIS
    evaluates any credible evidence of the danger.""",
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(3); 8 CFR 214.211(f)",
    of=lambda: _weighed(DANGER_2024.law, STATEMENT_2024),
    window=RULE_2024,
)

NAMED: Final = reckoned.on_day(
    "danger_known",
    "Did the statute then in force include danger of retaliation?",
    TVPRA_2008,
    rule(
        "Danger of retaliation has opened categories since 23 December 2008.",
        "8 USC 1101(a)(15)(T)(ii)(III)",
        confidence="B",
        note="Pub. L. 110-457; the rule of 2002 never named it, and the statute controls (D).",
    ),
)

IN_DANGER: Final = Dated(within(RULE_2002, NAMED & DANGER_2002), DANGER_2017, DANGER_2024)

# --- (f)(1)-(4) how it is shown ---------------------------------------------------------------------------------------


def _weighed(law: Provision, statement: Provision) -> Deferred[Question]:
    return standard(
        _DANGER + "present",
        law,
        weighs=lambda: (
            factor(_DANGER + "advance_parole", "advance parole granted before", PAROLE),
            factor(_DANGER + "agency_statement", "signed statement of an agency", AGENCY, core=THE_DANGER),
            factor(_DANGER + "own_statement", "statement of the applicant or the relative", statement, core=THE_DANGER),
            factor(_DANGER + "other_evidence", "other credible evidence, from any country", OTHER, core=THE_DANGER),
            factor(_DANGER + "agency_investigated", "an agency investigated and can be consulted", INVESTIGATED),
        ),
    )


PAROLE: Final = rule(
    "Advance parole granted earlier to that relative can show danger.", "8 CFR 214.211(f)(1); 8 CFR 214.11(k)(6)(i)"
)

AGENCY: Final = rule(
    "A signed statement from a law enforcement agency can show danger.", "8 CFR 214.211(f)(2); 8 CFR 214.11(k)(6)(ii)"
)

STATEMENT_2024: Final = rule(
    "A statement by the principal or the relative that explains the link to the danger can be enough by itself.",
    "8 CFR 214.211(f)(3)",
    note="89 FR 34885. The manual still repeats the earlier warning.",
    confidence="B",
)

STATEMENT_2017: Final = rule(
    "The applicant's own statement was ordinarily not enough by itself.", "8 CFR 214.11(k)(6)(iii)"
)

OTHER: Final = rule(
    "Any other credible evidence can show danger, whether from the United States or from any country in which the danger exists.",
    "8 CFR 214.211(f)(4); 8 CFR 214.11(k)(6)(iv)",
    note="The words on other countries date from 28 August 2024.",
)

INVESTIGATED: Final = rule(
    "If an agency is investigating, USCIS consults it. If no agency investigated after a report, USCIS weighs any credible evidence.",
    "8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(iii)",
    note="The second half dates from 28 August 2024.",
)
