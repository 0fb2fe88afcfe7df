"""Which tests are asked first of a mutant of which room, and which after that."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
LAW: Final = (
    "tvisa/law",
    "tvisa/kernel",
    "tvisa/screening/conduct/bar.py",
    "tvisa/screening/relatives/deadlines.py",
    "tvisa/screening/days/urgent.py",
)
"""What is mutated where no module is named."""
WIDE: Final = (
    "tests/test_pins.py",
    "tests/test_vignettes.py",
    "tests/test_examples.py",
    "tests/property/test_oracle.py",
    "tests/test_compare.py",
)
"""What is asked of every mutant that the tests of its own room let live."""
ROOMS: Final = (
    (
        "tvisa/screening/relatives/deadlines.py",
        (
            "tests/test_family_days.py",
            "tests/test_family.py",
            "tests/test_deadlines.py",
            "tests/property/test_family.py",
        ),
    ),
    (
        "tvisa/screening/conduct",
        ("tests/test_ladder.py", "tests/test_bar.py", "tests/test_exposure.py", "tests/property/test_exposure.py"),
    ),
    (
        "tvisa/screening/days/urgent",
        ("tests/test_deadlines.py", "tests/test_whole_files.py", "tests/property/test_urgent.py"),
    ),
    (
        "tvisa/law/t/family",
        (
            "tests/test_family_days.py",
            "tests/test_family.py",
            "tests/test_deadlines.py",
            "tests/property/test_family.py",
        ),
    ),
    (
        "tvisa/law/t/adjustment",
        ("tests/test_adjustment.py", "tests/test_timeline.py", "tests/property/test_adjustment.py"),
    ),
    (
        "tvisa/law/t/filing",
        (
            "tests/test_filing.py",
            "tests/test_posture.py",
            "tests/test_deadlines.py",
            "tests/test_waivers.py",
            "tests/test_outline.py",
            "tests/test_packet.py",
            "tests/test_forms.py",
            "tests/test_agenda.py",
            "tests/test_points.py",
            "tests/property/test_filing.py",
        ),
    ),
    (
        "tvisa/law/t/urgent",
        (
            "tests/test_deadlines.py",
            "tests/test_whole_files.py",
            "tests/test_posture.py",
            "tests/property/test_urgent.py",
        ),
    ),
    ("tvisa/law/t/days.py", ("tests/test_deadlines.py", "tests/test_chronology.py", "tests/test_timeline.py")),
    ("tvisa/law/common/posture.py", ("tests/test_posture.py", "tests/test_filing.py", "tests/test_deadlines.py")),
    (
        "tvisa/law/t/waivers.py",
        ("tests/test_admissibility.py", "tests/test_waivers.py", "tests/property/test_admissibility.py"),
    ),
    ("tvisa/law/time_limits.py", ("tests/test_time_limits.py", "tests/test_deadlines.py")),
    ("tvisa/law/t/points", ("tests/test_points.py", "tests/test_counsel.py", "tests/test_outline.py")),
    ("tvisa/law/t/evidence", ("tests/test_evidence.py", "tests/test_packet.py", "tests/property/test_evidence.py")),
    (
        "tvisa/law/grounds",
        (
            "tests/test_admissibility.py",
            "tests/test_grounds_raised.py",
            "tests/test_waivers.py",
            "tests/property/test_admissibility.py",
        ),
    ),
    (
        "tvisa/law/conduct",
        (
            "tests/test_ladder.py",
            "tests/test_bar.py",
            "tests/test_findings.py",
            "tests/test_vignettes.py",
            "tests/test_exposure.py",
            "tests/test_debt.py",
            "tests/property/test_exposure.py",
        ),
    ),
    ("tvisa/law/frameworks", ("tests/test_frameworks.py", "tests/property/test_frameworks_proofs.py")),
    ("tvisa/law/changes", ("tests/test_compare.py", "tests/property/test_changes.py")),
    ("tvisa/law/dated.py", ("tests/test_dated.py", "tests/property/test_changes.py", "tests/test_compare.py")),
    ("tvisa/law/numbers.py", ("tests/test_numbers.py",)),
    ("tvisa/law/forms.py", ("tests/test_forms.py", "tests/property/test_forms.py", "tests/test_dated.py")),
    ("tvisa/law/review.py", ("tests/test_review.py",)),
    (
        "tvisa/law/age.py",
        ("tests/property/test_age.py", "tests/test_victim.py", "tests/test_assistance.py", "tests/test_family.py"),
    ),
    (
        "tvisa/kernel",
        (
            "tests/test_kernel.py",
            "tests/test_elements.py",
            "tests/test_victim.py",
            "tests/test_presence.py",
            "tests/test_assistance.py",
            "tests/test_hardship.py",
            "tests/test_values.py",
            "tests/test_casefile.py",
            "tests/test_whatif.py",
            "tests/property/test_algebra.py",
            "tests/property/test_information.py",
            "tests/property/test_age.py",
            "tests/property/test_as_filed.py",
            "tests/property/test_whatif.py",
            "tests/property/test_explanation.py",
            "tests/property/test_templates.py",
            "tests/property/test_diagram.py",
        ),
    ),
    (
        "tvisa/law",
        (
            "tests/test_elements.py",
            "tests/test_victim.py",
            "tests/test_presence.py",
            "tests/test_assistance.py",
            "tests/test_hardship.py",
            "tests/test_exposure.py",
            "tests/property/test_turned.py",
            "tests/property/test_completeness.py",
        ),
    ),
)
"""The tests that are asked first: the first entry that a module's path begins with."""


def modules(named: list[str]) -> list[Path]:
    """Return the modules under these paths."""
    found = (ROOT / name for name in named or LAW)
    return sorted({p for path in found for p in ([path] if path.is_file() else path.rglob("*.py"))})


def asked_of(module: str) -> tuple[str, ...]:
    """Return the files of tests that are asked of a module, its own first, each once."""
    own = next(tests for head, tests in ROOMS if module.startswith(head))
    return tuple(dict.fromkeys((*own, *WIDE)))
