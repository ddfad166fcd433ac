"""Is the text that answers among what is found? The product's search beside what else a user could run."""
