"""A server on loopback that answers as a language model's address does, with what a test records."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def model_server(answer: bytes | Callable[[str], bytes], status: int = 200) -> Iterator[str]:
    """The address of a server that gives this answer, or the one made of the text it is asked about, to each request."""

    class Site(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            text = asked["messages"][1]["content"]
            body = answer(text) if callable(answer) else answer
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()


def said(claims: object) -> bytes:
    """An answer that suggests these claims."""
    content = json.dumps({"claims": claims})
    return json.dumps({"model": "m-1", "choices": [{"message": {"content": content}}]}).encode()
