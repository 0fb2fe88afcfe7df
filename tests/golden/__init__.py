"""
What the library gives out, held still: one short hash for each output of each case.

A change that must not alter any output is checked against ``manifest.txt``, which was written before it::

    python -m tests.golden                       # the whole plan
    python -m tests.golden --sample 7            # every seventh line of each output
    python -m tests.golden --only memo --only text
    python -m tests.golden --dump before         # the outputs themselves, to compare two versions with diff
    python -m tests.golden --write               # after a change that is meant to alter them: read what moved first

The version of the library enters no hash; those of rich, click and Jinja2 do, as far as they break lines. Nothing here runs
in ``pytest``.

The files:

outputs.py    what is given out, and how it is had: the only file that knows a name of the library.
manifest.py   the plan as lines of text: read, written, compared.
draw.py       how ``cases.jsonl``, cases drawn at random and then kept, was made.
"""
