"""Which release of the library this is: every document says it."""

__version__ = "0.2.0"
