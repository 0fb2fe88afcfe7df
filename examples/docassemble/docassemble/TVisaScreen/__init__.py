"""A docassemble interview built on tvisa."""

__version__ = "0.1.0"
