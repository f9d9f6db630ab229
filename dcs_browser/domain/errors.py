"""The one family of failures the program shows to a person.

Every error is a sentence: a title, what it means for the person's data and what to do, and apart from
that a technical part for the log. Texts are English defaults; ``ui/messages`` translates them by their
template. Leaves to others: turning HTTP answers or operating system errors into these
(``client/protocol``, ``services``).

DcsBrowserError
├── ServiceError            something between us and the service
│   ├── ServerUnreachable   no connection, no such host, time-out, certificate
│   ├── NotADcs             something answered, but not a Dream Central Storage
│   ├── SignInRejected      e-mail or password wrong, or the session can't be renewed
│   ├── NotPermitted        signed in, but not allowed
│   ├── NotFound            the thing is gone
│   ├── Conflict            the thing exists, or is in another state
│   ├── Refused             the service says the request is wrong (400, 413, 422)
│   ├── NotOffered          this service can't do that
│   ├── ServerFault         the service failed (5xx), nothing was changed as far as known
│   └── OutcomeUnknown      the service may or may not have done it: ask before doing it again
├── TransferError           bytes on their way
│   ├── Interrupted         the connection broke in the middle
│   ├── Damaged             size or ETag differ from what was promised
│   └── LinkExpired         the presigned URL is no longer valid
├── LocalError              this computer
│   ├── DiskFull · FolderUnwritable · UnsafeName · FileChanged · LocalFileError
├── BadBook                 a folder, ZIP or config.json that isn't a usable book
└── BadLink                 a link that leads nowhere
    └── LinkElsewhere       a link to a server nobody is signed in to
"""

from typing import ClassVar


class DcsBrowserError(Exception):
    """A failure with a sentence for a person and a technical part for the log.

    ``title`` and ``message`` are templates filled with ``params``; ``technical`` never holds secrets.
    ``may_retry`` tells whether doing the same again can help.
    """

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"
    message: ClassVar[str] = "Nothing was changed. Try again; the log has the details."
    may_retry: ClassVar[bool] = True

    def __init__(self, technical: str = "", *, message: str | None = None, **params: str | int) -> None:
        self.technical = technical
        self.params: dict[str, str | int] = params
        self.template = message or type(self).message
        super().__init__(self.sentence)

    @property
    def headline(self) -> str:
        """The title with its parameters filled in."""
        return _fill(self.title, self.params)

    @property
    def sentence(self) -> str:
        """What it means and what to do, with parameters filled in."""
        return _fill(self.template, self.params)


def _fill(template: str, params: dict[str, str | int]) -> str:
    try:
        return template.format(**params)
    except (KeyError, IndexError, ValueError):
        return template


class ServiceError(DcsBrowserError):
    code = "service"


class ServerUnreachable(ServiceError):
    code = "service.unreachable"
    title = "{host} can't be reached"
    message = "{reason} Nothing was changed. Check the address and the network, then try again."


class NotADcs(ServiceError):
    code = "service.not-a-dcs"
    title = "{host} is not a Dream Central Storage"
    message = "Something answered there, but not the service's API. Check the address; it often ends in a port or /api."
    may_retry = False


class SignInRejected(ServiceError):
    code = "service.sign-in-rejected"
    title = "Sign-in was refused"
    message = "The e-mail address or the password is not right. Nothing was changed."
    may_retry = False


class NotPermitted(ServiceError):
    code = "service.not-permitted"
    title = "You are not allowed to do that"
    message = "The service refused: {detail}. Nothing was changed."
    may_retry = False


class NotFound(ServiceError):
    code = "service.not-found"
    title = "That is no longer there"
    message = "The service does not have it any more: {detail}. Refresh the view to see what it has."
    may_retry = False


class Conflict(ServiceError):
    """``params['detail']`` is the service's text; ``reason`` its code, e.g. ``BOOK_EXISTS``."""

    code = "service.conflict"
    title = "The service has something else there"
    message = "{detail} Nothing was changed."
    may_retry = False

    def __init__(
        self, technical: str = "", *, reason: str = "", message: str | None = None, **params: str | int
    ) -> None:
        self.reason = reason
        super().__init__(technical, message=message, **params)


class Refused(ServiceError):
    code = "service.refused"
    title = "The service refused the request"
    message = "It said: {detail}. Nothing was changed."
    may_retry = False


class NotOffered(ServiceError):
    code = "service.not-offered"
    title = "This service can't do that"
    message = "{reason}"
    may_retry = False


class ServerFault(ServiceError):
    code = "service.fault"
    title = "The service failed"
    message = "It answered with an internal error ({status}). Try again in a moment; if it stays, tell its administrator."


class OutcomeUnknown(ServiceError):
    code = "service.outcome-unknown"
    title = "It is not known whether that worked"
    message = (
        "The service stopped answering after it got the request. Look at what it has before you try again."
    )
    may_retry = False


class TransferError(DcsBrowserError):
    code = "transfer"


class Interrupted(TransferError):
    code = "transfer.interrupted"
    title = "The connection broke"
    message = "{done} of {total} bytes had arrived. What is there is kept; retry goes on."


class Damaged(TransferError):
    code = "transfer.damaged"
    title = "{name} did not arrive whole"
    message = "{reason} The file was not put in place. Try again."


class LinkExpired(TransferError):
    code = "transfer.link-expired"
    title = "The download link has expired"
    message = "A new one is asked for on retry."


class LocalError(DcsBrowserError):
    code = "local"


class DiskFull(LocalError):
    code = "local.disk-full"
    title = "The disk is full"
    message = "{needed} bytes are needed in {folder}, {free} are free. Make room, then try again."


class FolderUnwritable(LocalError):
    code = "local.folder-unwritable"
    title = "{folder} can't be written to"
    message = "{reason} Choose another folder."


class UnsafeName(LocalError):
    code = "local.unsafe-name"
    title = "A name was refused"
    message = "“{name}” can't be used as a file name here: {reason}. Nothing was written."
    may_retry = False


class FileChanged(LocalError):
    code = "local.file-changed"
    title = "{name} changed while it was read"
    message = "Nothing was sent with it. Close the program that writes it, then try again."


class LocalFileError(LocalError):
    code = "local.file"
    title = "{name} can't be read"
    message = "{reason} Nothing was changed."


class BadBook(DcsBrowserError):
    code = "book.bad"
    title = "{name} is not a usable book"
    message = "{reason} Nothing was changed."
    may_retry = False


class BadLink(DcsBrowserError):
    code = "link.bad"
    title = "This link leads nowhere"
    message = "{reason}"
    may_retry = False


class LinkElsewhere(BadLink):
    code = "link.elsewhere"
    title = "The link leads to another server"
    message = "It leads to {server}. Sign in there to open it, or close this to stay where you are."
