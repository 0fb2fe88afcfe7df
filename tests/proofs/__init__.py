"""What is proved with a solver of the law as it is compiled, and not only tried: see ``tests/data/checked/proofs.md``."""
