"""Leave one out: what the rest of the base says of each decision, standard by standard; ``python -m tests.decided_left_out``."""

from __future__ import annotations

from collections import Counter

from tests.test_decided import RULINGS, against

HELD, OTHER, BOTH, NOT = "as held", "the other way", "both", "not constrained"


def left_out() -> Counter[tuple[str, str]]:
    """Return, by standard, how often the decisions left carry over *a fortiori* to the one left out, and on which side."""
    found: Counter[tuple[str, str]] = Counter()
    for number, (_, ruling) in enumerate(RULINGS):
        rest = [r for n, (_, r) in enumerate(RULINGS) if n != number and r.standard == ruling.standard]
        likes = ((r.held is ruling.held, against(ruling, r)) for r in rest)
        sides = {as_held for as_held, like in likes if like.shared and like.a_fortiori}
        found[ruling.standard, {(True,): HELD, (False,): OTHER, (): NOT}.get(tuple(sides), BOTH)] += 1
    return found


def table() -> str:
    """Return the counts as a Markdown table."""
    counts, columns = left_out(), (HELD, OTHER, BOTH, NOT)
    lines = [f"| standard | rulings | {' | '.join(columns)} |", "|---" + "|---:" * (len(columns) + 1) + "|"]
    for path in sorted({path for path, _ in counts}):
        cells = [counts[path, column] for column in columns]
        lines.append(f"| `{path.removeprefix('case.')}` | {sum(cells)} | {' | '.join(map(str, cells))} |")
    cells = [sum(n for (_, column), n in counts.items() if column == each) for each in columns]
    return "\n".join([*lines, f"| all | {sum(cells)} | {' | '.join(map(str, cells))} |"])


if __name__ == "__main__":
    print(table())
