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
    told = [(place, what) for place, listed in (("filing", LINES), ("alternatives", PROMPTS)) for what in listed]
    for place, what in told:
        for provision in dict.fromkeys((*what.law, *(p for reason in what.reasons for p in reason.law))):
            if provision.window.meets(window):
                yield place, what.code.lower(), what.title, provision
    for name, title, provision in rules_of_the_statement():
        if provision.window.meets(window):
            yield "statement", name, title, provision
    packed = [
        *(("pieces", piece.code, piece.title, p) for piece in PIECES for p in piece.law),
        *(("records", paper.id, paper.title, paper.law) for paper in PAPERS),
        *(("checks", check.code, check.says, p) for check in (*MARKING, *LAST_CHECK) for p in check.law),
        *(("beyond_waivers", limit.id, limit.title, p) for limit in LIMITS for p in limit.provisions),
    ]
    yield from (each for each in packed if each[-1].window.meets(window))
