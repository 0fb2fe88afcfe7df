"""Case files, their schema, the starter file, and the formats of other software."""
