"""Where the files of a benchmark come from: nginx, or where there is none the embedded object store.

The store runs in a process of its own and gives out presigned URLs, as the service does. Leaves to others: what is
measured.
"""

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NGINX = """
{user}daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; client_max_body_size 0; location / {{ root {folder}/www; autoindex on; }}
    location /sink {{ client_body_buffer_size 1m; proxy_pass http://127.0.0.1:{port}/taken; }}
    location /taken {{ return 200 taken; }} }} }}
"""
_BUCKET = "bench"


@dataclass(frozen=True)
class Source:
    """Where to ask for what lies in the folder ``www``; ``sink`` takes whatever is sent there."""

    name: str
    url: str
    signed: dict[str, str] = field(default_factory=dict)  # URLs by path, where a plain one doesn't do

    @property
    def sink(self) -> str:
        return f"{self.url}/sink"

    @property
    def lists(self) -> bool:
        """Whether a program can look for files itself."""
        return not self.signed

    def address(self, path: str) -> str:
        return self.signed.get(path) or f"{self.url}/{path}"


def serve(folder: Path, *, embedded: bool = False) -> AbstractContextManager[Source]:
    """Serve ``folder``/www; by the embedded store when that is asked for or nginx is missing."""
    return _embedded(folder) if embedded or not shutil.which("nginx") else _nginx(folder)


@contextmanager
def _nginx(folder: Path) -> Iterator[Source]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Its workers must be able to read the temporary folder, which belongs to whoever runs this.
    user = "user root;\n" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port, user=user))
    server = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")])
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield Source("nginx", f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _embedded(folder: Path) -> Iterator[Source]:
    command = [sys.executable, __file__, str(folder)]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        told = json.loads(server.stdout.readline())
        yield Source("the embedded store", told["url"], told["signed"])
    finally:
        server.terminate()
        server.communicate()


async def _run(folder: Path) -> None:
    import uvicorn

    from dcs_browser.localdcs.database import Database
    from dcs_browser.localdcs.objects import Objects
    from dcs_browser.localdcs.signing import Signer
    from dcs_browser.localdcs.storage_origin import create_storage

    def clock() -> datetime:
        return datetime.now(UTC)

    objects = Objects(Database(folder / "store.sqlite3"), folder / "objects", clock)
    pack, www = objects.pack(), folder / "www"
    paths = [path.relative_to(www).as_posix() for path in www.rglob("*") if path.is_file()]
    objects.put(_BUCKET, {path: pack.adopt(www / path, link=True) for path in paths})
    signer = Signer("bench", "bench-secret")
    store = create_storage(objects, signer, clock)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["path"] != "/sink":
            await store(scope, receive, send)
            return
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
        await send({"type": "http.response.body", "body": b"taken"})

    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    signed = {path: signer.presign(url, _BUCKET, path, seconds=24 * 3600, now=clock()) for path in paths}
    print(json.dumps({"url": url, "signed": signed}), flush=True)
    config = uvicorn.Config(app, log_config=None, access_log=False, ws="none", lifespan="on")
    await uvicorn.Server(config).serve(sockets=[listener])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    asyncio.run(_run(Path(sys.argv[1])))
