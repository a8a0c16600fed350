"""A web server on this computer, whose answers a test writes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answering = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Web:
    """The server's address, its pages by path, and the requests that came: path and headers in small letters."""

    address: str
    pages: dict[str, Answering] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def put(self, path: str, body: bytes | str, kind: str = "text/html; charset=utf-8", **headers: str) -> str:
        """Lay a page at a path; its address. An underscore in a header's name is a hyphen."""
        data = body.encode() if isinstance(body, str) else body

        def answer(request: BaseHTTPRequestHandler) -> None:
            etag = headers.get("ETag")
            fresh = etag is None or request.headers.get("If-None-Match") != etag
            request.send_response(200 if fresh else 304)
            request.send_header("Content-Type", kind)
            request.send_header("Content-Length", str(len(data) if fresh else 0))
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(data if fresh else b"")

        self.pages[path] = answer
        return self.address + path

    def status(self, path: str, status: int, location: str = "") -> str:
        """Answer a path with a status and nothing else, or with where to go; its address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            if location:
                request.send_header("Location", location)
            request.send_header("Content-Length", "0")
            request.end_headers()

        self.pages[path] = answer
        return self.address + path


@contextmanager
def serving() -> Iterator[Web]:
    """Serve on a free port of 127.0.0.1 until the end of the block."""
    web = Web("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            page = web.pages.get(self.path)
            if page is None:
                self.send_error(404)
            else:
                page(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        web.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="test-web")
        thread.start()
        try:
            yield web
        finally:
            server.shutdown()
            thread.join()
