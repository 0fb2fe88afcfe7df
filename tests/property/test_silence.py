"""
What is declined, or not known, stays so: nothing takes it for a question that nobody has asked, and nothing turns on it.

It is looked for wherever the law is asked of a case: elements, grounds, findings, relatives, adjustment, filing, other
definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_reads import DAYS
from tests.support import everything, examples
from tests.test_declined import missing
from tvisa import screen
from tvisa.errors import LawDateError
from tvisa.facts import Case, Setting
from tvisa.kernel.answers import Answer, Claim, Reply
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Computed, Gap, Reading
from tvisa.kernel.scope import Scope, without_templates
from tvisa.screening.compare.frameworks import frameworks
from tvisa.screening.relatives.family import family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, near_cases

CLAIMS: Final[dict[type, Any]] = {Answer: Claim, DateFact: DateClaim, Age: AgeClaim}
CHOICES: Final = ("agency", "manner", "threat_to")
"""The choices that can be declined."""
MENTIONED: Final = re.compile(
    r"conduct\.acts\[\d+]\.(by_client|knew|procured|other\.exploited|others_papers\.held|money\.(account_used|handled)"
    r"|border\.guided|(verbs|ends|means|tasks|help|violence)\..*)"
    r"|filing\.(permanent_resident|citizen|in_proceedings|notice_to_appear|voluntary_departure_until)|presence\.here_now|conduct\.court_dates\[\d+]\.missed"
)
"""
Of the client's own act, that something toward others was asked and left unclear is what the ladder of the bar reads; that
permanent residence, citizenship, where the client is or the last day of voluntary departure was asked and is not known is a stop
sign; that nobody knows of a court case is looked up;
that nobody knows whether the client came to a day keeps it (8 USC 1229a(b)(5)(C)(i)).
"""


class Read:
    """
    What is read of a case when everything there is is asked of it.

    Attributes:
        bits: By leaf and by where its records stand, what it found first: later it is read of other cases, for what one fact would change.
        gaps: What is missing, by path, and how it stands.
        outcomes: Every outcome told, in order.
    """

    def __init__(self, case: Case, day: str) -> None:
        self.bits: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}
        self.gaps: set[tuple[str, Gap]] = set()
        self.outcomes: list[str] = []
        plain = Scope.read

        def read(scope: Scope, leaf: Computed) -> Reading:
            found = plain(scope, leaf)
            self.bits.setdefault((leaf.id, tuple(scope.paths.items())), found.bits)
            if found.gap:
                self.gaps.add((scope.path(found.gap[0]).removeprefix("case."), found.gap[1]))
            return found

        with pytest.MonkeyPatch.context() as patch, without_templates():
            patch.setattr(Scope, "read", read)
            for ask in (screen, filing, family, adjust, frameworks):
                with suppress(LawDateError):
                    told = everything(ask(case, day))
                    self.gaps |= {(path, Gap(state)) for path, state in missing(told)}
                    self.outcomes += outcomes(told)


def outcomes(value: Any) -> Iterator[str]:
    """Yield every outcome in a result."""
    if isinstance(value, dict):
        if "outcome" in value:
            yield str(value["outcome"])
        for item in value.values():
            yield from outcomes(item)
    elif isinstance(value, list):
        for item in value:
            yield from outcomes(item)


def silenced(case: Case, path: str, reply: Reply) -> Case:
    """Return the case with that reply recorded beside whatever is; the same case where there is no place for one."""
    try:
        fact = get(case, path)
    except AttributeError:
        return case  # of a record that stands nowhere in the case
    if type(fact) in CLAIMS:
        return put(case, path, type(fact)((*fact.claims, CLAIMS[type(fact)](reply))))
    return put(case, path, reply) if fact is None and path.rpartition(".")[2] in CHOICES else case


@settings(max_examples=examples(25))
@given(
    st.one_of(cases_with_family(of=cases_with_conduct()), cases_with_adjustment(of=cases_with_conduct()), near_cases()),
    st.sampled_from(DAYS),
    st.sampled_from([Reply.DECLINED, Reply.UNKNOWN]),
)
def test_a_silence_where_something_is_missing_stays_one(case: Case, day: str, reply: Reply) -> None:
    """Whatever is missing is declined, or not known, all at once: none of it is then not asked, and no outcome moves."""
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    before, quiet, recorded = Read(case, day), case, set()
    for path in {path for path, _ in before.gaps if not MENTIONED.fullmatch(path)}:
        changed = silenced(quiet, path, reply)
        recorded |= {path} if changed is not quiet else set()
        quiet = changed
    after = Read(quiet, day)

    assert {path for path, state in after.gaps if state is Gap.NOT_ASKED} & recorded == set()
    assert {key: bits for key, bits in after.bits.items() if before.bits.get(key, bits) != bits} == {}
    assert after.outcomes == before.outcomes
