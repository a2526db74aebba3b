"""A package index on this machine, with wheels that tests make."""

import hashlib
import io
import threading
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class PackageIndex:
    """Files by name. `asked`: every path that was asked for. `hold`: as long as it is not set, no file is given."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.was_asked_for_a_file = threading.Event()
        self.hold = threading.Event()
        self.hold.set()
        self.pythons: dict[str, str] = {}
        self.port = 0

    def url(self, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}/simple/"

    def wheel(
        self,
        name: str,
        version: str,
        files: Mapping[str, str] | None = None,
        *,
        requires: Sequence[str] = (),
        tag: str = "py3-none-any",
    ) -> None:
        """Offer a wheel. `files`: those of the package; by default one module of its name, with `VERSION`."""
        content = io.BytesIO()
        info = f"{name}-{version}.dist-info"
        told = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
        told += [f"Requires-Dist: {one}" for one in requires]
        with zipfile.ZipFile(content, "w") as archive:
            for path, text in (files or {f"{name}/__init__.py": f"VERSION = '{version}'\n"}).items():
                archive.writestr(path, text)
            archive.writestr(f"{info}/METADATA", "\n".join(told) + "\n")
            archive.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n")
            archive.writestr(f"{info}/RECORD", "")
        self.files[f"{name}-{version}-{tag}.whl"] = content.getvalue()

    def source(self, name: str, version: str) -> None:
        """Offer source code. It is no archive: who opens it fails."""
        self.files[f"{name}-{version}.tar.gz"] = b"source code"

    def needs_python(self, name: str, versions: str) -> None:
        """Say so on the page of the package."""
        self.pythons[name.replace("_", "-")] = versions.replace(">", "&gt;")

    def page(self, name: str) -> str:
        """Return the links of a package; empty when it has none."""
        own = [file for file in self.files if file.split("-")[0].replace("_", "-") == name]
        python = f'data-requires-python="{self.pythons[name]}"' if name in self.pythons else ""
        return "".join(f'<a href="/files/{one}#sha256={_sha256(self.files[one])}" {python}>{one}</a>' for one in own)


@contextmanager
def package_index() -> Iterator[PackageIndex]:
    """Serve an index on all addresses of this machine, for containers too."""
    index = PackageIndex()
    server = ThreadingHTTPServer(("0.0.0.0", 0), _handler(index))
    index.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield index
    finally:
        index.hold.set()
        server.shutdown()
        server.server_close()


def _handler(index: PackageIndex) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            index.asked.append(self.path)
            kind, _, name = self.path.strip("/").partition("/")
            if kind == "files":
                index.was_asked_for_a_file.set()
                index.hold.wait(60)
                found = index.files.get(name, b"")
            else:
                found = index.page(name).encode()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html" if kind == "simple" else "application/octet-stream")
            self.send_header("Content-Length", str(len(found)))
            self.end_headers()
            self.wfile.write(found)

        def log_message(self, *_: object) -> None:
            """Not into the output of the tests."""

    return Handler


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
