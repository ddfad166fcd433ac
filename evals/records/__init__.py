"""Labelled meeting reports, and how well meeting records are read from them."""
