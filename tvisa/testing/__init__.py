"""What other projects test with: strategies for cases."""
