"""Settings that every test shares."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

UNMEASURED = ("property", "benchmarks", "test_languages.py", "test_schema_result.py", "test_strategies.py")
"""Tests that run the same lines thousands of times: measuring their coverage more than doubles their time, and adds nothing."""

settings.register_profile(
    "default",
    max_examples=60,
    derandomize=True,  # the same tests on every machine; the thorough profile draws anew
    deadline=None,  # a loaded machine is no modeling error
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("thorough", settings.get_profile("default"), max_examples=2000, derandomize=False)
settings.load_profile("default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave those out of the measure."""
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in UNMEASURED:
            item.add_marker(pytest.mark.no_cover)
