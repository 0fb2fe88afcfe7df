"""What the law of conduct finds in one case: its acts and matters, the bar, the findings and what is told beside them."""
