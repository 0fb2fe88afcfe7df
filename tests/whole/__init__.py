"""The program as a whole: what it may not tell, what it may not depend on, and what becomes of a file when it is broken off."""
