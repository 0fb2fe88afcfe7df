"""Run the command line with ``python -m tvisa``."""

from tvisa.cli import main

main()
