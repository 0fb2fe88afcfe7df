"""What removal would do to the applicant, factor by factor; what is held for each is in the answer's evidence."""

from __future__ import annotations

import attrs

from tvisa.facts.counsel import ask_own
from tvisa.kernel.answers import Answer
from tvisa.kernel.fields import Record, ask, part


@attrs.frozen(repr=False, eq=False)
class HardshipFactors(Record):
    """
    The nine factors of 8 CFR 214.209(b), some traditional ones, and what others would suffer.

    Care that is not to be had there is one thing (214.209(b)(2)); services that are needed or used here, of whatever kind, are
    another and bear on presence (214.207(c)).
    """

    age_and_circumstances: Answer = ask("Do age, maturity or personal circumstances make removal harder?")
    care_unavailable: Answer = ask("Does the person need medical or psychological care not reasonably available there?")
    consequences_of_trafficking: Answer = ask(
        "Are there lasting physical or psychological consequences of the trafficking, such as continuing trauma?"
    )
    loss_of_courts: Answer = ask("Would the person lose access to US courts for redress, restitution or protection?")
    penalized_there: Answer = ask("Would laws or customs there punish the person severely for having been trafficked?")
    revictimization: Answer = ask(
        "Is the person likely to be victimized again there, with no protection from the authorities?"
    )
    harm_by_trafficker: Answer = ask("Would the traffickers, or people acting for them, harm the person there?")
    unrest: Answer = ask("Would civil unrest or armed conflict endanger the person there?")
    economic: Answer = ask("Is there present or likely economic harm?")
    long_residence: Answer = ask("Has the person lived here long, or come here at a young age?")
    family_ties: Answer = ask("Does the person have close family here?")
    hardship_to_others: Answer = ask("Would somebody else suffer hardship?")
    care_there: Answer = ask("Could the person get the care that they need there?")
    protected_there: Answer = ask("Would the authorities there protect the person?")
    ties_there: Answer = ask("Does the person have family, a home or other support there?")
    safe_returns: Answer = ask("Has the person been back there since then without being hurt or threatened?")
    other_ways: Answer = ask("Does the person have another path to status here?")
    general_only: Answer = ask("Would the person face nothing there beyond what everybody there faces?")
    others_hardship_reaches_applicant: Answer = ask("Would that hardship itself cause the person extreme hardship?")


@attrs.frozen(repr=False, eq=False)
class Hardship(Record):
    """Extreme hardship involving unusual and severe harm."""

    extreme: Answer = ask_own("Would removal subject the person to extreme hardship involving unusual and severe harm?")
    only_economic: Answer = ask("""Does the hardship rest only on economic loss, or on lost social or economic
    opportunity?""")
    apart_from_economic: Answer = ask_own(
        "Would removal still cause extreme hardship if economic loss and lost opportunity were not counted? (Only for decisions before 2017.)"
    )
    factors: HardshipFactors = part(HardshipFactors, "What bears on it.")
    from_trafficking: Answer = ask("Does the harm stem from the trafficking?")
