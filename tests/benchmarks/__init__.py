"""
Benchmarks: what the library costs beside plain Python that does the same.

Run them with::

    pytest tests/benchmarks --benchmark-only

Without ``--benchmark-only`` every benchmark runs once, as an ordinary test of its results; ``--benchmark-disable`` is
fine too. Nothing here asserts a time. What is asserted is that what is timed against each other says the same.

To compare two runs, ``--benchmark-autosave`` and ``--benchmark-compare``; for the ratios alone, each pair timed in turn so
that a busy machine slows both::

    python -m tests.benchmarks.ratios

What a case costs in milliseconds and bytes, section by section::

    python -m tests.benchmarks.house

The files:

fixture.py       41 yes/no/unknown facts and ten outputs in the library's own predicates, beside the same in plain Python,
                 with and without a proof tree. A fixture with a simplified logic, not the rules of the library.
test_fixture.py  the two evaluators on 2,000 random cases of it.
handwritten.py   the four elements under the rule of 2024, by hand in three-valued Python.
test_rules.py    the real rules on the example cases.
test_startup.py  fresh processes: the import and the command line; and what an import must not load.
ratios.py        the ratios as one table.
house.py         what a case, a caseload, a question and a start cost, as one table.
timing.py        how those two take time.
"""
