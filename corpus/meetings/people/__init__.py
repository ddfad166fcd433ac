"""Persons with their offices and states, and who of them led the meeting."""
