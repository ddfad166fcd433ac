"""Commands that start something larger: chat, eval."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Annotated

import typer

from assistant.cli.common import LibraryOption
from corpus.errors import UsageError


def register(app: typer.Typer) -> None:
    app.command()(chat)
    app.command(
        "eval",
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
        add_help_option=False,
    )(evaluate)


def chat(
    host: Annotated[
        str, typer.Option(help="The address to serve on; 127.0.0.1 is this machine alone.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to serve on.")] = 7860,
    root_path: Annotated[
        str, typer.Option(metavar="/...", help="The path under which a proxy serves the page.")
    ] = "",
    samples: Annotated[
        bool, typer.Option("--samples", help="Open the sample reports while the library is empty.")
    ] = False,
    library: LibraryOption = None,
) -> None:
    """Serve the page on which reports are added, asked and read."""
    from assistant.app import serve
    from assistant.settings import load

    settings = load(library=library)
    serve(settings.library, host=host, port=port, root_path=root_path, samples=samples)


def evaluate(context: typer.Context) -> int:
    """Measure how true the answers are."""
    for command in entry_points(group="communique.commands", name="eval"):
        return int(command.load()(context.args) or 0)
    raise UsageError("The evaluation is not installed. Install Communiqué from its source: make install")
