"""A library of reports: ledger, vectors, lexical index, retriever. Knows nothing of questions."""
