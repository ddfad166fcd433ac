"""Questions in words that no rule knows: a small model tells what is asked for and what each word does."""
