"""Content types by extension: the same on every computer, whatever its own tables say."""

_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "ogg": "audio/ogg",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "mov": "video/quicktime",
    "json": "application/json",
    "pdf": "application/pdf",
}
UNKNOWN = "application/octet-stream"


def media_type(name: str) -> str:
    """The content type of a file called ``name``."""
    return _TYPES.get(name.rpartition(".")[2].lower(), UNKNOWN)


def is_medium(content_type: str) -> bool:
    """Whether it is a picture, a sound or a film: what may be cached for a day."""
    return content_type.startswith(("image/", "audio/", "video/"))
