"""What is found of the grounds of inadmissibility, and of what answers each."""
