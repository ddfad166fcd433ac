"""The command line: `communique`.

Standard output holds what was asked for and nothing else; progress, warnings and errors go to standard error.
Exit codes: 0 done (a refusal is an answer); 1 some of the input failed, the rest is done; 2 wrong usage, or nothing could
be done.
"""

from assistant.cli.main import main

__all__ = ["main"]
