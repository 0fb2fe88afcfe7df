"""Evidence, element by element."""
