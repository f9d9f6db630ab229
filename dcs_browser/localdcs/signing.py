"""Presigned URLs: AWS Signature Version 4 in the query, as MinIO makes and checks them (contract 2).

The signature covers the method, the decoded path, the decoded query values, the expiry and the Host.
"""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, quote

REGION = "us-east-1"
LONGEST = 7 * 24 * 3600  # seconds; S3's own bound
_ALGORITHM = "AWS4-HMAC-SHA256"


class SignatureProblem(Exception):
    """Why a presigned request is refused: S3's status, code and message."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Signer:
    """Makes and checks presigned URLs with one pair of keys."""

    access_key: str
    secret_key: str

    def presign(
        self, base: str, bucket: str, key: str, *, seconds: int, now: datetime, method: str = "GET"
    ) -> str:
        """A URL below ``base`` (``http://host:port``) that reads one object for ``seconds``."""
        date = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        host = base.partition("://")[2]
        path = f"/{bucket}/{key}"
        query = {
            "X-Amz-Algorithm": _ALGORITHM,
            "X-Amz-Credential": f"{self.access_key}/{_scope(date)}",
            "X-Amz-Date": date,
            "X-Amz-Expires": str(seconds),
            "X-Amz-SignedHeaders": "host",
        }
        signature = self._signature(method, path, list(query.items()), host, date)
        return f"{base}{_quoted_path(path)}?{_quoted_query(query.items())}&X-Amz-Signature={signature}"

    def check(self, method: str, path: str, query: str, host: str, *, now: datetime) -> None:
        """Raise ``SignatureProblem`` unless this request may pass. ``path`` is decoded, ``query`` raw."""
        values = parse_qsl(query, keep_blank_values=True)
        named = dict(values)
        if "X-Amz-Signature" not in named:
            raise SignatureProblem(403, "AccessDenied", "Access Denied.")
        if len(named) != len(values) or named.get("X-Amz-Algorithm") != _ALGORITHM:
            raise _malformed("X-Amz-Algorithm")
        date = named.get("X-Amz-Date", "")
        try:
            issued = datetime.strptime(date, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            seconds = int(named.get("X-Amz-Expires", ""))
        except ValueError as error:
            raise _malformed("X-Amz-Date and X-Amz-Expires") from error
        if not 1 <= seconds <= LONGEST:
            raise _malformed("X-Amz-Expires")
        if named.get("X-Amz-SignedHeaders") != "host":
            raise _malformed("X-Amz-SignedHeaders")
        access_key, _, scope = named.get("X-Amz-Credential", "").partition("/")
        if access_key != self.access_key:
            message = "The Access Key Id you provided does not exist in our records."
            raise SignatureProblem(403, "InvalidAccessKeyId", message)
        if scope != _scope(date):
            raise _malformed("X-Amz-Credential")
        unsigned = [(name, value) for name, value in values if name != "X-Amz-Signature"]
        wanted = self._signature(method, path, unsigned, host, date)
        if not hmac.compare_digest(wanted.encode(), named["X-Amz-Signature"].encode()):
            message = "The request signature we calculated does not match the signature you provided."
            raise SignatureProblem(403, "SignatureDoesNotMatch", message)
        if now > issued + timedelta(seconds=seconds):
            raise SignatureProblem(403, "AccessDenied", "Request has expired")
        if now < issued - timedelta(minutes=15):
            raise SignatureProblem(403, "AccessDenied", "Request is not valid yet")

    def _signature(self, method: str, path: str, query: list[tuple[str, str]], host: str, date: str) -> str:
        request = "\n".join(
            [
                method,
                _quoted_path(path),
                _quoted_query(query),
                f"host:{host.strip().lower()}",
                "",
                "host",
                "UNSIGNED-PAYLOAD",
            ]
        )
        text = "\n".join([_ALGORITHM, date, _scope(date), hashlib.sha256(request.encode()).hexdigest()])
        key = f"AWS4{self.secret_key}".encode()
        for part in (date[:8], REGION, "s3", "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        return hmac.digest(key, text.encode(), "sha256").hex()


def _scope(date: str) -> str:
    return f"{date[:8]}/{REGION}/s3/aws4_request"


def _quoted_path(path: str) -> str:
    return quote(path, safe="/-_.~")


def _quoted_query(items: Iterable[tuple[str, str]]) -> str:
    pairs = sorted((quote(name, safe="-_.~"), quote(value, safe="-_.~")) for name, value in items)
    return "&".join(f"{name}={value}" for name, value in pairs)


def _malformed(field: str) -> SignatureProblem:
    return SignatureProblem(400, "AuthorizationQueryParametersError", f"{field} is missing or not valid.")
