"""What does a language model at an OpenAI-compatible address suggest?

Used only where a person names the address. The answer is text from outside: it is bounded in size and time, parsed as
JSON, and never believed; `extract.suggested` admits what the document itself bears out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from counterclaim.model.document import Document
from counterclaim.model.errors import EndpointError
from counterclaim.model.ids import sha256_hex
from counterclaim.vocabulary.load import vocabulary

LONGEST_ANSWER = 2_000_000
LONGEST_TEXT = 60_000
"""Characters of a document that are sent in one request; a longer one is refused rather than cut."""

_PROMPT = """You list claims of losses in a war that a text makes. Answer with JSON alone: {{"claims": [...]}}.
Each claim: "quote" (an exact piece of the text with the number, its hedge and its noun, at most 200 characters,
one number only), "value" (the number; for a range "low" and "high" instead), "qualifier" (exact, about, more-than,
at-least, nearly, up-to, fewer-than, range, vague), "claimant" and "subject" (copied from the text, or null),
"category" (one of {categories}), "outcome" (one of {outcomes}).
Never change a digit. Leave out what the text does not say."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible address.

    Attributes:
        url: up to and without `/chat/completions`.
        model: the model's name there.
        key: sent as a bearer token; null for none.
        seconds: how long an answer may take.
    """

    url: str
    model: str
    key: str | None = None
    seconds: float = 120.0

    @property
    def loopback(self) -> bool:
        """Whether the address is this very machine."""
        host = urlsplit(self.url).hostname or ""
        if host == "localhost":
            return True
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return False


def prompt() -> str:
    """What the model is told; its sha256 travels with each claim."""
    words = vocabulary()
    outcomes = [name for name, entry in words.outcomes.items() if entry.of in ("both", "persons", "items")]
    return _PROMPT.format(categories=", ".join(words.categories), outcomes=", ".join(outcomes))


def suggestions(endpoint: Endpoint, document: Document, *, on: str) -> tuple[list[Any], dict[str, Any]]:
    """What the model suggests for a document, as it came, and the origin to mark admitted claims with.

    Args:
        on: the day of asking, ISO.

    Raises:
        EndpointError: no answer, an error, or an answer that is not the JSON asked for.
    """
    if len(document.text) > LONGEST_TEXT:
        raise EndpointError(
            endpoint.url, f"the document has {len(document.text)} characters, over {LONGEST_TEXT}", for_all=False
        )
    answer = _asked(endpoint, document.text)
    try:
        content = answer["choices"][0]["message"]["content"]
        claims = json.loads(content)["claims"]
    except (KeyError, IndexError, TypeError, ValueError, RecursionError):
        raise EndpointError(endpoint.url, "its answer is not the JSON that was asked for", for_all=False) from None
    if not isinstance(claims, list):
        raise EndpointError(endpoint.url, "its answer holds no list of claims", for_all=False)
    version = str(answer.get("system_fingerprint") or answer.get("model") or "")
    return claims, {"model": endpoint.model, "version": version, "prompt_hash": sha256_hex(prompt()), "date": on}


def _asked(endpoint: Endpoint, text: str) -> Mapping[str, Any]:
    import httpx2

    messages = [{"role": "system", "content": prompt()}, {"role": "user", "content": text}]
    body = {"model": endpoint.model, "temperature": 0, "messages": messages, "response_format": {"type": "json_object"}}
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    raw, until = bytearray(), monotonic() + endpoint.seconds
    try:
        with (
            httpx2.Client(timeout=endpoint.seconds, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", endpoint.url.rstrip("/") + "/chat/completions", json=body, headers=headers) as answer,
        ):
            if answer.status_code != 200:
                raise EndpointError(endpoint.url, f"it answered with status {answer.status_code}")
            for chunk in answer.iter_bytes():
                if monotonic() > until:
                    raise EndpointError(endpoint.url, f"its answer took over {endpoint.seconds:.0f} seconds")
                raw += chunk
                if len(raw) > LONGEST_ANSWER:
                    raise EndpointError(endpoint.url, f"its answer is over {LONGEST_ANSWER} bytes")
        value = json.loads(raw)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise EndpointError(endpoint.url, str(error) or type(error).__name__) from None
    except (ValueError, RecursionError):
        raise EndpointError(endpoint.url, "its answer is not JSON") from None
    if not isinstance(value, Mapping):
        raise EndpointError(endpoint.url, "its answer is not a JSON object")
    return value
