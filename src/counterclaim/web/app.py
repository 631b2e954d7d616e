"""How do the pages and the programs interface become one server?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException as RoutingError
from starlette.types import ASGIApp, Receive, Scope, Send

from counterclaim.model.errors import CounterclaimError, NotReadyError
from counterclaim.publish.feed import home_of
from counterclaim.publish.pages.other import check_page
from counterclaim.publish.pages.site import Page
from counterclaim.web.api import routes
from counterclaim.web.draft import result_of, verified
from counterclaim.web.gate import Gate
from counterclaim.web.live import Live

_PROBLEM = "application/problem+json"
_HTML = "text/html; charset=utf-8"
_HTTP = "http"
_TITLES = {404: "There is no such page", 503: "The site is being made ready"}
Handler = Callable[[Request, Exception], Response]


def create_app(ledger_address: str | Path, *, token: str | None = None, address: str | None = None) -> FastAPI:
    """The live site of a ledger with its programs interface.

    Pages stand at the same addresses as in the static site. Reads are open to every origin; writes need `token` and do
    not exist without one. Drafts are taken in a body alone, never stored or logged. `address` is where readers reach
    the site; its feeds then name full addresses.

    Raises:
        CounterclaimError: there is no ledger at that address, or `address` is no web address.
    """
    live = Live(ledger_address, home=home_of(address))
    app = FastAPI(
        title="counterclaim",
        version="1",
        summary="Who claims what about losses in a war, in whose words.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.add_exception_handler(RoutingError, _problem(live))
    app.add_exception_handler(RequestValidationError, _unreadable(live))
    app.add_exception_handler(NotReadyError, _not_ready(live))
    app.include_router(routes(live, token))
    _pages(app, live)
    app.add_middleware(_Suffix)
    app.add_middleware(Gate, fresh=live.fresh)
    app.state.live = live
    return app


class _Suffix:
    """Lets the static site's addresses (`…/tanks.json`) reach the same answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = str(scope.get("path", ""))
        if scope["type"] == _HTTP and path.startswith("/api/v") and path.endswith(".json") and "openapi" not in path:
            scope = {**scope, "path": path.removesuffix(".json")}
        await self._app(scope, receive, send)


def _pages(app: FastAPI, live: Live) -> None:
    @app.post("/check.html", include_in_schema=False)
    def check(
        draft: Annotated[str, Form(min_length=1, max_length=1_000_000)],
        published: Annotated[str, Form(max_length=10)] = "",
        language: Annotated[str, Form(pattern="^(en|uk|ru)?$")] = "",
    ) -> Response:
        day = _day(published) or datetime.now(UTC).date()
        try:
            with live.lock:
                found = verified(live.ledger, draft.replace("\r\n", "\n"), published=day, language=language or None)
        except CounterclaimError as error:
            return _page(live, 422, str(error))
        html = live.html(check_page(result_of(found, day), live=True))
        return Response(html.encode("utf-8", "replace"), media_type=_HTML, headers={"cache-control": "no-store"})

    @app.get("/{path:page}", include_in_schema=False)
    def page(path: str, number: str | None = None) -> Response:
        found = live.answer(path.strip("/"), number)
        if found is None:
            raise HTTPException(404, f"there is no page {path[:200]!r}")
        return Response(found[0], media_type=found[1])


class _PagePath(Convertor[str]):
    """A path of the site's pages: anything but the interface's own, so that those know their methods."""

    regex = "(?!api/).*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _PagePath())


def _problem(live: Live) -> Handler:
    def handle(request: Request, error: Exception) -> Response:
        if not isinstance(error, RoutingError):
            raise error
        if not request.url.path.startswith("/api/"):
            return _page(live, error.status_code, str(error.detail))
        return _problem_json(error.status_code, str(error.detail), dict(error.headers or {}))

    return handle


def _not_ready(live: Live) -> Handler:
    def handle(request: Request, error: Exception) -> Response:
        after = {"retry-after": "10", "cache-control": "no-store"}
        if request.url.path.startswith("/api/"):
            return _problem_json(503, str(error), after)
        answer = _page(live, 503, str(error))
        answer.headers.update(after)
        return answer

    return handle


def _unreadable(live: Live) -> Handler:
    def handle(request: Request, error: Exception) -> Response:
        if not isinstance(error, RequestValidationError):
            raise error
        said = "; ".join(f"{'.'.join(str(step) for step in one['loc'])}: {one['msg']}" for one in error.errors()[:5])
        if not request.url.path.startswith("/api/"):
            return _page(live, 422, said)
        return _problem_json(422, said, {})

    return handle


def _problem_json(status: int, detail: str, headers: dict[str, str]) -> JSONResponse:
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse(body, status, headers=headers, media_type=_PROBLEM)


def _page(live: Live, status: int, detail: str) -> Response:
    title = _TITLES.get(status) or HTTPStatus(status).phrase
    page = Page("problem.html", "problem.html.j2", title, {"status": status, "detail": detail, "absolute": True})
    return Response(live.html(page), status, media_type=_HTML)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
