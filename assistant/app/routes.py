"""Files in and out of the page: uploads, originals, tallies.

Knows HTTP. Knows nothing of markup or Gradio.
"""

from __future__ import annotations

import logging
import time

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

from assistant.app.libraries import Libraries
from assistant.app.originals import original_response
from assistant.app.spreadsheet import rows_csv, tally_csv
from assistant.attendance_table import attendance_table
from corpus.errors import CommuniqueError

logger = logging.getLogger(__name__)


def add_routes(app: FastAPI, libraries: Libraries) -> None:
    """Add the routes to an app, before the page is mounted at its root."""

    @app.put("/upload/{batch}")
    async def upload(batch: str, name: str, library: str, request: Request) -> Response:
        try:
            opened = libraries.editable(libraries.key(library))
            await opened.adding.uploads.receive(batch, name, request.stream())
        except CommuniqueError as error:
            return PlainTextResponse(str(error), status_code=400)
        except OSError as error:
            logger.warning("an upload could not be kept: %s", error)
            return PlainTextResponse(
                f"{name} could not be kept: {error.strerror or 'the disk refused it'}. Free some space and try again.",
                status_code=507,
            )
        return Response(status_code=204)

    @app.get("/original")
    def original(library: str, report: str) -> Response:
        try:
            opened = libraries.get(libraries.key(library))
            added_as = next((row.path for row in opened.library.reports() if row.id == report), None)
            if added_as is None:
                return PlainTextResponse("This report is no longer in the library.", status_code=404)
            return original_response(opened.library.original(report), added_as)
        except CommuniqueError as error:
            return PlainTextResponse(str(error), status_code=404)
        except OSError as error:
            logger.warning("an original could not be read: %s", error)
            return PlainTextResponse(
                "The kept copy of this report cannot be read. Add the file again to mend it.", status_code=404
            )

    @app.get("/attendance.csv")
    def attendance(library: str) -> Response:
        try:
            table = attendance_table(libraries.get(libraries.key(library)).library.meetings())
        except CommuniqueError as error:
            return PlainTextResponse(str(error), status_code=404)
        return Response(
            "\ufeff" + rows_csv(table.as_rows()),
            media_type="text/csv; charset=utf-8",
            headers={
                "Content-Disposition": 'attachment; filename="attendance.csv"',
                "Cache-Control": "private, no-store",
            },
        )

    @app.get("/tally")
    def tally(library: str, job: str) -> Response:
        try:
            found = libraries.get(libraries.key(library)).adding.job(job)
        except CommuniqueError as error:
            return PlainTextResponse(str(error), status_code=404)
        if found is None or found.tally is None:
            return PlainTextResponse("This tally has been put away.", status_code=404)
        return Response(
            "\ufeff" + tally_csv(found.tally),
            media_type="text/csv; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="added-{time.strftime("%Y-%m-%d")}.csv"',
                "Cache-Control": "private, no-store",
            },
        )
