"""Questions whose words are marked: what the question model learns from."""
