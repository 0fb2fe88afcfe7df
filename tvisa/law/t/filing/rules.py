"""What the lines before filing, the prompts for other relief and the pieces of a filing rest on."""

from __future__ import annotations

from collections.abc import Iterator

from tvisa.kernel.provision import Period, Provision
from tvisa.law.common.relief import PROMPTS
from tvisa.law.t.filing.lines import LINES
from tvisa.law.t.filing.pieces import LAST_CHECK, MARKING, PIECES
from tvisa.law.t.filing.records import PAPERS
from tvisa.law.t.filing.statement import rules_of_the_statement
from tvisa.law.t.filing.waivers import LIMITS


def rules(window: Period) -> Iterator[tuple[str, str, str, Provision]]:
    """Yield what filing and other relief rest on in a window: the place, the name, the title and the provision."""
    for place, what in (*(("filing", line) for line in LINES), *(("alternatives", prompt) for prompt in PROMPTS)):
        for provision in dict.fromkeys((*what.law, *(p for reason in what.reasons for p in reason.law))):
            if provision.window.meets(window):
                yield place, what.code.lower(), what.title, provision
    for name, title, provision in rules_of_the_statement():
        if provision.window.meets(window):
            yield "statement", name, title, provision
    for place, several in (
        ("pieces", PIECES),
        ("records", PAPERS),
        ("checks", (*MARKING, *LAST_CHECK)),
        ("beyond_waivers", LIMITS),
    ):
        told = [(what.code, what.title or what.says, p) for what in several for p in what.law]
        yield from ((place, *each) for each in told if each[-1].window.meets(window))
