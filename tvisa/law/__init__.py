"""The law as content: read, never run."""
