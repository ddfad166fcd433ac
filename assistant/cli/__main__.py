"""`python -m assistant.cli` is the command `communique`."""

from assistant.cli import main

main()
