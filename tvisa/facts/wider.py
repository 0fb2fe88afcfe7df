"""
What other definitions of trafficking ask of an incident and the law of T status does not.

Nothing of a screening reads these facts: they serve the comparison of definitions alone, and are left blank in a T case
that needs none. How a border was crossed is shown in a privileged setting alone. Whether the person is a woman is asked
because three instruments protect women; it moves nothing else.
"""

from __future__ import annotations

import attrs

from tvisa.kernel.answers import Answer
from tvisa.kernel.fields import Record, ask


@attrs.frozen(repr=False, eq=False)
class Wider(Record):
    """Acts, means, purposes and settings that the definitions of other instruments name."""

    woman: Answer = ask("Is the person a woman or a girl? (For the person to say; only three instruments turn on it.)")
    transferred: Answer = ask("Was the person passed on from one to another?")
    received: Answer = ask("Did someone take the person in or take them over from somebody else?")
    control_passed: Answer = ask("Was control over the person exchanged, or passed to somebody else?")
    sold: Answer = ask("Was the person sold or bought?")
    enticed: Answer = ask("Did someone entice the person?")
    advertised: Answer = ask("Did someone advertise the person?")
    maintained: Answer = ask("Did someone maintain the person, that is keep up their place in it?")
    force_threatened: Answer = ask("Was force threatened?")
    other_coercion: Answer = ask("Was the person coerced in another way, such as by pressure that left no real choice?")
    abducted: Answer = ask("Was the person abducted?")
    power_abused: Answer = ask("Did someone abuse power over the person?")
    vulnerability_abused: Answer = ask(
        "Did someone abuse a position of vulnerability, in which the person had no real or acceptable alternative but to "
        "submit?"
    )
    controller_paid: Answer = ask(
        "Was anything paid or given, or taken, to get the agreement of somebody who had control over the person?"
    )
    by_those_means: Answer = ask(
        "Was it by one of these means that the person was recruited, moved, passed on, kept or received?"
    )
    known: Answer = ask(
        "Did those responsible know, or recklessly disregard, that such means would be used for a commercial sex act, or "
        "that the person was under 18?"
    )
    prostitution: Answer = ask(
        "Was the aim prostitution, that is to use or abuse the person sexually for commercial ends?"
    )
    sexual_exploitation: Answer = ask("Was the aim to exploit the person sexually in another way?")
    forced_labor: Answer = ask(
        "Was the aim forced labor or services, that is under threat of a penalty and not freely?"
    )
    slavery_like: Answer = ask(
        "Was the aim a practice similar to slavery, such as bondage for debt, serfdom, a marriage for payment that could not "
        "be refused, or handing over a child to be exploited?"
    )
    organs: Answer = ask("Was the aim to remove an organ?")
    begging: Answer = ask("Was the aim forced begging?")
    criminal_activities: Answer = ask("Was the aim to have the person commit offenses for somebody's gain?")
    surrogacy: Answer = ask("Was the aim to exploit the person as a surrogate mother?")
    forced_marriage: Answer = ask("Was the aim a forced marriage?")
    illegal_adoption: Answer = ask("Was the aim an illegal adoption?")
    pornography: Answer = ask("Was the aim pornographic performances or materials?")
    owned: Answer = ask(
        "Were powers exercised over the person as over property, by buying, selling, lending or a like loss of liberty?"
    )
    gender_based: Answer = ask("Was it based on gender, that is done because the person is a woman or a girl?")
    attack: Answer = ask("Was it part of a widespread or systematic attack on civilians?")
    coercive_environment: Answer = ask(
        "Was advantage taken of a coercive environment, or of the person's not being able to consent genuinely?"
    )
    armed_conflict: Answer = ask("Did it take place in, and have to do with, an armed conflict?")
    commerce: Answer = ask("Was it in or affecting interstate or foreign commerce, or in a federal enclave?")
    entry_procured: Answer = ask(
        "Did someone bring about the person's crossing of a border without the papers it needs?"
    )
    entry_for_gain: Answer = ask("Was that done for money or another material benefit?")
    not_of_that_state: Answer = ask(
        "Was it a country of which the person was neither a national nor a permanent resident?"
    )
