"""How a generation answers where it breaks: plain text and a closed connection before 4, JSON since (contract 1.0)."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response

from dcs_browser.localdcs.access import INT4
from dcs_browser.localdcs.generations import Generation, InternalFault


def install_faults(app: FastAPI, generation: Generation) -> None:
    async def broken(_request: Request, _error: Exception) -> Response:
        if generation.number >= 4:
            return JSONResponse({"detail": "Internal server error"}, 500)
        return PlainTextResponse("Internal Server Error", 500, headers={"connection": "close"})

    app.add_exception_handler(InternalFault, broken)


def row_id(number: int) -> int:
    """An id the real database can hold; it breaks on others instead of saying 404."""
    if not -INT4 - 1 <= number <= INT4:
        raise InternalFault(f"{number} is out of range for an integer column")
    return number


def columns(values: dict[str, Any], *, required: tuple[str, ...] = ()) -> dict[str, Any]:
    """Values the real database can hold: no NUL in text, no null in a NOT NULL column."""
    for name, value in values.items():
        if isinstance(value, str) and "\0" in value:
            raise InternalFault(f"NUL in {name}")
        if value is None and name in required:
            raise InternalFault(f"null in {name}")
    return values
