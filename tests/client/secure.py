"""A service over TLS whose certificate nobody knows, in a thread: handshakes that break off are its own business."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.client.servers import http
from tests.client.tokens import a_token

_TLS = Path(__file__).parent / "tls"
CA_FILE = str(_TLS / "localhost.pem")


class _OverTls(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        known = {
            "/health": b'{"status":"ok"}',
            "/openapi.json": b'{"paths":{"/auth/login":{"post":{}}}}',
            "/auth/session": b'{"user_id":1,"email":"ada@example.org"}',
        }
        self._say(known.get(self.path, b"{}"))

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self._say(json.dumps({"access_token": a_token()}).encode())

    def _say(self, body: bytes) -> None:
        self.wfile.write(http(body, extra="Connection: close\r\n"))

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def secure_service() -> Iterator[str]:
    """Its address; only who trusts ``CA_FILE`` gets in, with any password."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(_TLS / "localhost.pem", _TLS / "localhost-key.pem")
    with ThreadingHTTPServer(("127.0.0.1", 0), _OverTls) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"https://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
