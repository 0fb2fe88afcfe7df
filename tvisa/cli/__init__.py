"""
The command line.

Data goes to stdout, messages to stderr. Heavy modules load inside the commands that need them. Exit codes: 0 done,
whatever the outcome; 1 a bad case file or another expected failure; 2 usage, a date outside the modeled law included;
with ``--exit-status`` also 3 not met, 4 unknown, 5 contested.
"""

from tvisa.cli import cases, files, interview, law, rescreen
from tvisa.cli.program import main

__all__ = ["cases", "files", "interview", "law", "main", "rescreen"]
