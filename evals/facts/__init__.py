"""Labelled reports that the fact model is trained on, its training, and how well it reads with the rules.

Each set is a file of one JSON object a line, by one writer each who knew nothing of the rules; see `texts`.
"""
