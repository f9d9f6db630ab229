"""Work that goes on after its request was answered with 202: a status anyone may ask for, on threads that end."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from fastapi import HTTPException

from dcs_browser.localdcs.archive import BadArchive


@dataclass(frozen=True, slots=True)
class JobStatus:
    """How far a job is: ``progress`` in percent, ``step`` ends as ``completed`` or ``error``."""

    kind: str
    progress: int = 0
    step: str = "received"
    detail: str = ""
    book_id: int | None = None
    error: str | None = None


class Job:
    """What the work tells its status through."""

    def __init__(self, jobs: "Jobs", job_id: str) -> None:
        self.id = job_id
        self._jobs = jobs

    def step(self, step: str) -> None:
        self._jobs.change(self.id, step=step)

    def tell(self, done: int, total: int) -> None:
        """Count files; they are the stretch from 10 to 90 percent."""
        self._jobs.change(self.id, progress=10 + 80 * done // max(total, 1), detail=f"{done}/{total} files")

    def finish(self, detail: str, book_id: int | None = None) -> None:
        self._jobs.change(self.id, progress=100, step="completed", detail=detail, book_id=book_id)


class Jobs:
    """The jobs of one running service; their states are not kept over a restart."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._states: dict[str, JobStatus] = {}
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="localdcs-job")

    def start(self, kind: str, work: Callable[[Job], None]) -> str:
        """Begin ``work`` on a thread; the job's id."""
        job = Job(self, str(uuid.uuid4()))
        with self._lock:
            self._states[job.id] = JobStatus(kind)

        def run() -> None:
            try:
                work(job)
            except (BadArchive, HTTPException) as error:
                self.change(job.id, step="error", error=_told(error))
            except Exception as error:  # noqa: BLE001  a job's failure is its state
                self.change(job.id, step="error", error=str(error))

        self._threads.submit(run)
        return job.id

    def state(self, kind: str, job_id: str) -> JobStatus | None:
        with self._lock:
            state = self._states.get(job_id)
        return state if state and state.kind == kind else None

    def change(self, job_id: str, **changes: object) -> None:
        with self._lock:
            self._states[job_id] = replace(self._states[job_id], **changes)  # type: ignore[arg-type]

    def close(self) -> None:
        """Wait for what is running; nothing new begins."""
        self._threads.shutdown(cancel_futures=True)


def _told(error: Exception) -> str:
    if isinstance(error, HTTPException):
        detail: Any = error.detail
        if isinstance(detail, dict):
            return f"Book '{detail.get('book_name')}' already exists. Use override=true."
        return str(detail)
    return str(error)
