"""Words, verbs, clauses, lists and lines of a report: the grammar that every kind of fact is read with."""
