"""Which addresses do programs ask, and in which form are they answered?"""

from __future__ import annotations

import contextlib
import secrets
from datetime import UTC, date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, HTTPException, Path, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from counterclaim.documents import read_bytes
from counterclaim.extract import extract
from counterclaim.ledger.amend import amend
from counterclaim.model.days import EARLIEST, LATEST
from counterclaim.model.errors import CounterclaimError, NoSeriesError, NoSuchClaimError, NoSuchFindingError
from counterclaim.publish.pages.json import (
    brief_answer,
    claim_answer,
    document_answer,
    envelope,
    latest_answer,
    search_answer,
    series_answer,
)
from counterclaim.publish.review import dispute
from counterclaim.web.draft import verification_to_json, verified
from counterclaim.web.live import Live
from counterclaim.web.statistics import statistics_of

PAGE = 100
Number = Annotated[float, Query(ge=0, le=1e15, description="The stated number, without separators.", examples=[439190])]
Id = Annotated[str, Path(pattern="^[A-Za-z0-9:._-]{1,120}$")]
Token = Annotated[str | None, Header(description="`Bearer` and the server's token.")]


class Envelope(BaseModel):
    """Data with what must be known to use it."""

    data: Any
    meta: dict[str, Any]


class Problem(BaseModel):
    """An RFC 9457 problem."""

    type: str
    title: str
    status: int
    detail: str


# bounds of days are not told by the schema of a day; the form of one tells them
_Day = Annotated[
    date,
    Field(
        ge=EARLIEST,
        le=LATEST,
        json_schema_extra={"pattern": r"^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"},
    ),
]


class Draft(BaseModel):
    """A text to be checked: headline, empty line, body."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=1_000_000, pattern=r"[^\s\x00-\x1f]")
    published_at: _Day | None = Field(None, description="The day it is judged by; today when left out.")
    source: str | None = Field(None, max_length=120)
    language: str | None = Field(None, pattern="^(en|uk|ru)$")


class NewDocument(Draft):
    """A text to be kept in the ledger with the claims read in it."""

    published_at: _Day
    source: str = Field(min_length=1, max_length=120)


class Amendment(BaseModel):
    """How a claim shall read from now on; the old reading stays on record."""

    model_config = ConfigDict(extra="forbid")
    changes: dict[str, Any] = Field(min_length=1)
    reason: str = Field(min_length=1, max_length=2_000)
    who: str = Field(min_length=1, max_length=200)


class Dispute(BaseModel):
    """What an issuer or outlet answers to a finding."""

    model_config = ConfigDict(extra="forbid")
    by: str = Field(min_length=1, max_length=200)
    answer: str = Field(min_length=1, max_length=5_000)
    correction: str | None = Field(None, max_length=2_000)


_PROBLEM: dict[int | str, dict[str, Any]] = {
    status: {"description": title, "content": {"application/problem+json": {"schema": Problem.model_json_schema()}}}
    for status, title in (
        (400, "the body is not JSON"),
        (404, "there is no such thing on file"),
        (422, "the request cannot be read"),
    )
}
_KEPT_OUT: dict[int | str, dict[str, Any]] = {
    status: {"description": title, "content": {"application/problem+json": {"schema": Problem.model_json_schema()}}}
    for status, title in ((401, "the token is missing or wrong"), (403, "this server takes no writes"))
}


def routes(live: Live, token: str | None) -> APIRouter:
    """The routes under `/api`; writes need the token, and without one there are none."""
    router = APIRouter(prefix="/api", responses=_PROBLEM)

    def writer(authorization: Token = None) -> None:
        if token is None:
            raise HTTPException(403, "this server takes no writes; start it with a token")
        given = (authorization or "").removeprefix("Bearer ")
        if not secrets.compare_digest(given.encode(), token.encode()):
            raise HTTPException(401, "send the server's token as `Authorization: Bearer …`")

    _reads(router, live)
    _checks(router, live)
    _writes(router, live, [Depends(writer)])
    return router


def _reads(router: APIRouter, live: Live) -> None:
    @router.get("/v1/series/{claimant}/{category}", response_model=Envelope, tags=["series"])
    async def series(
        claimant: Id, category: Id, source: Annotated[str | None, Query(max_length=120)] = None
    ) -> JSONResponse:
        """A claimant's running total of a category, an object a day; gaps are days with `gap` true and no numbers."""
        return JSONResponse(series_answer(live.site, _series(live, claimant, category, source)))

    @router.get("/v1/series/{claimant}/{category}/latest", response_model=Envelope, tags=["series"])
    async def latest(
        claimant: Id, category: Id, source: Annotated[str | None, Query(max_length=120)] = None
    ) -> JSONResponse:
        """The newest day of it."""
        return JSONResponse(latest_answer(live.site, _series(live, claimant, category, source)))

    @router.get("/v1/claims", response_model=Envelope, tags=["claims"])
    async def claims(
        after: Annotated[str | None, Query(pattern="^c-[0-9a-f]{32}$")] = None,
        limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
    ) -> JSONResponse:
        """All claims by id, a page at a time; `meta.next` is the way to the next one."""
        found = live.site.shelf.after(after or "", limit)
        last = f"?after={found[-1]['claim_id']}&limit={limit}" if len(found) == limit else None
        return JSONResponse(envelope(found, next=last))

    @router.get("/v1/claims/{claim_id}", response_model=Envelope, tags=["claims"])
    async def claim(claim_id: Id) -> JSONResponse:
        """A claim with its quote."""
        found = live.site.shelf.claim_json(claim_id)
        if found is None:
            raise HTTPException(404, f"no claim {claim_id!r} is on file")
        return JSONResponse(claim_answer(found))

    @router.get("/v1/documents/{document_id}", response_model=Envelope, tags=["documents"])
    def document(document_id: Id) -> JSONResponse:
        """A document's record with its claims, without its text."""
        with live.lock:
            found = document_answer(live.site, document_id.replace("sha256-", "sha256:", 1))
        if found is None:
            raise HTTPException(404, f"no document {document_id!r} is on file")
        return JSONResponse(found)

    @router.get("/v1/briefs/{day}", response_model=Envelope, tags=["briefs"])
    def brief(day: date, language: Annotated[str, Query(pattern="^(en|uk|ru)$")] = "en") -> JSONResponse:
        """The brief of a day; 404 for a day without a publication."""
        with live.lock:
            if day not in set(live.site.days()):
                raise HTTPException(404, f"no bulletin of {day.isoformat()} is on file")
            return JSONResponse(brief_answer(live.site.brief(day, language=language)))

    @router.get("/v1/search", response_model=Envelope, tags=["claims"])
    async def search(
        number: Number,
        cursor: Annotated[int, Query(ge=0, le=10**9)] = 0,
        limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
    ) -> JSONResponse:
        """Every place a number stands, oldest first; `meta.next` is the way to the next page."""
        found = live.site.shelf.of_number(number, number, limit=limit, skip=cursor)
        next_page = f"?number={number:.15g}&limit={limit}&cursor={cursor + limit}" if len(found) == limit else None
        return JSONResponse(search_answer(found, next_page=next_page))

    @router.get("/v2/statistics/latest", response_model=None, tags=["compatible"])
    async def statistics_latest() -> JSONResponse:
        """The newest day in the field names of russianwarship.rip's second version."""
        return JSONResponse(_statistics(live, None))

    @router.get("/v2/statistics/{day}", response_model=None, tags=["compatible"])
    async def statistics(day: date) -> JSONResponse:
        """A day in the field names of russianwarship.rip's second version; null for what is missing."""
        return JSONResponse(_statistics(live, day))


def _checks(router: APIRouter, live: Live) -> None:
    @router.post("/v1/verify", response_model=Envelope, tags=["verify"])
    def check(draft: Draft) -> JSONResponse:
        """A draft against the ledger. The text stands in the body alone; it is neither stored nor logged."""
        day = draft.published_at or datetime.now(UTC).date()
        try:
            with live.lock:
                found = verified(live.ledger, draft.text, published=day, source=draft.source, language=draft.language)
        except CounterclaimError as error:
            raise HTTPException(422, str(error)) from error
        answer = envelope(verification_to_json(found), known_by=day.isoformat())
        return JSONResponse(answer, headers={"cache-control": "no-store"})


def _writes(router: APIRouter, live: Live, guards: list[Any]) -> None:
    @router.post(
        "/v1/documents",
        status_code=201,
        response_model=Envelope,
        responses=_KEPT_OUT,
        dependencies=guards,
        tags=["write"],
    )
    def add(document: NewDocument) -> JSONResponse:
        """Keep a text and the claims read in it; the same text again adds nothing."""
        try:
            read = read_bytes(
                document.text.encode("utf-8", "surrogatepass"), "document.txt",
                published=document.published_at, source=document.source,
            )  # fmt: skip
            claims = extract(read).claims
            with live.lock:
                done = live.ledger.add_document(
                    read, None, claims, recorded_at=_now(), reader="en/1" if not claims else None
                )
        except CounterclaimError as error:
            raise HTTPException(422, str(error)) from error
        live.seen_now()
        data = {"document": read.document, "claims": [claim.claim_id for claim in claims], "added": done.added}
        return JSONResponse(envelope(data), 201)

    @router.post(
        "/v1/claims/{claim_id}/amendments",
        status_code=201,
        response_model=Envelope,
        responses=_KEPT_OUT,
        dependencies=guards,
        tags=["write"],
    )
    def amended(claim_id: Id, amendment: Amendment) -> JSONResponse:
        """Say how a claim shall read from now on, why, and on whose word."""
        try:
            with live.lock:
                entry = amend(
                    live.ledger,
                    claim_id,
                    amendment.changes,
                    reason=amendment.reason,
                    who=amendment.who,
                    recorded_at=_now(),
                )
        except NoSuchClaimError as error:
            raise HTTPException(404, str(error)) from error
        except CounterclaimError as error:
            raise HTTPException(422, str(error)) from error
        live.seen_now()
        return JSONResponse(envelope({"id": entry.id, "claim": claim_id}), 201)

    @router.post(
        "/v1/findings/{finding_id}/disputes",
        status_code=201,
        response_model=Envelope,
        responses=_KEPT_OUT,
        dependencies=guards,
        tags=["write"],
    )
    def disputed(finding_id: Id, said: Dispute) -> JSONResponse:
        """File what an issuer or outlet answers to a finding."""
        now = _now()
        try:
            with live.lock:
                standing = dispute(
                    live.ledger, finding_id, by=said.by, answer=said.answer, correction=said.correction,
                    on=date.fromisoformat(now[:10]), recorded_at=now,
                )  # fmt: skip
        except NoSuchFindingError as error:
            raise HTTPException(404, str(error)) from error
        except CounterclaimError as error:
            raise HTTPException(422, str(error)) from error
        live.seen_now()
        return JSONResponse(envelope({"finding": standing.finding_id, "status": standing.status}), 201)


def _series(live: Live, claimant: str, category: str, source: str | None) -> Any:
    found = live.site.series_named(claimant, category)
    chosen = None if found is None else next((one for one in found[2] if source is None or one == source), None)
    if found is not None and chosen is not None:
        with contextlib.suppress(NoSeriesError):
            return live.site.series(found[0], found[1], chosen)
    raise HTTPException(404, f"no running total of {category!r} by {claimant!r} is on file")


def _statistics(live: Live, day: date | None) -> dict[str, Any]:
    found = statistics_of(live.site, day)
    if found is None:
        raise HTTPException(404, "no bulletin of that day is on file")
    return found


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
