"""What is found of the elements."""
