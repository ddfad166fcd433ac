"""A model that judges which sentence of a report answers a question, trained by `evals/answers`."""
