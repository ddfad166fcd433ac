"""The entry point: all commands, and what becomes of errors."""

from __future__ import annotations

import logging
import os
import sys

import typer

from assistant.cli import asking, library, other, records
from assistant.cli.common import fail
from corpus.errors import CommuniqueError

app = typer.Typer(
    name="communique",
    help="Ask a folder of meeting reports who met, when, where, and which states took part.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
# Typer carries a click of its own and names only some of its errors; a wrong option or command is this one's base.
_USAGE_ERROR = typer.BadParameter.__mro__[1]
for module in (library, asking, records, other):
    module.register(app)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its code."""
    logging.basicConfig(level=logging.ERROR, format="%(message)s")
    debug = os.environ.get("DEBUG_COMMUNIQUE") == "1"
    try:
        code = app(arguments, standalone_mode=False)
    except typer.Exit as stop:
        code = stop.exit_code
    except (typer.Abort, KeyboardInterrupt):
        fail("Stopped. What was read is kept; give the same command again to go on.")
        code = 130
    except BrokenPipeError:  # whoever read our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except CommuniqueError as error:
        if debug:
            raise
        fail(str(error))
        code = 2
    except Exception as error:
        if isinstance(error, _USAGE_ERROR):
            fail(f"{str(error).rstrip('.')}. See `communique --help`.")
            raise SystemExit(2) from None
        if debug:
            raise
        fail(
            f"Something went wrong that should not have: {type(error).__name__}: {error}."
            " Your library is safe. Set DEBUG_COMMUNIQUE=1 to see where it happened."
        )
        code = 2
    raise SystemExit(code or 0)
