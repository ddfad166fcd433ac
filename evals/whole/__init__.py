"""The whole evaluation in one run: everything measured, gated, and written as a table, a page and JSON."""
