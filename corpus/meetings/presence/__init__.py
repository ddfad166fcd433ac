"""Who is said to have taken part, who not, and how."""
