"""The journal keeps what it was told, whatever order things happen in, and a dead process leaves it in order."""

import contextlib
import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from dcs_browser.domain.library import Book, BookDraft, StoredObject
from dcs_browser.domain.transfers import FOLLOWS, Existing, Kind, Phase, State
from dcs_browser.services.transfers.journal import Journal
from dcs_browser.services.transfers.records import LARGE, Group
from dcs_browser.services.transfers.rows import INSERT_GROUP, group_values, item_row
from dcs_browser.services.transfers.worker import UploadJob

BOOK = Book(7, "North Quay", "harbour_2", title="Harbour “2”")


def a_group(number: int = 1, files: int = 3) -> Group:
    group = Group(
        number, Kind.DOWNLOAD, "http://s", "Harbour", Path("/t"), float(number), "images", book=BOOK
    )
    group.files = files
    group.counts[State.WAITING] = files
    return group


def an_upload(number: int = 1) -> Group:
    draft = BookDraft("North Quay", "harbour_2", language="tr")
    job = UploadJob("http://s", "North Quay", 7, Path("/source/Köprü"), "Harbour", draft, True, ("a.fbinf",))
    group = Group(
        number, Kind.UPLOAD, "http://s", "Harbour", Path("North Quay/harbour_2"), float(number), job=job
    )
    group.files = 1
    group.counts[State.WAITING] = 1
    return group


def objects(count: int) -> list[StoredObject]:
    return [
        StoredObject(f"audio/{n}.mp3", f"k/{n}", LARGE + 1 if n % 3 == 0 else 10, etag="e")
        for n in range(count)
    ]


@pytest.fixture
def journal(tmp_path: Path):
    with contextlib.closing(Journal(tmp_path / "j.sqlite3")) as found:
        yield found


def test_a_group_comes_back_as_it_was_written(journal: Journal) -> None:
    journal.record(a_group(), objects(3))
    journal.record(an_upload(2), ())
    download, upload = journal.open_groups()
    assert (download.book, download.strip, download.files, download.total) == (BOOK, "images", 3, LARGE + 21)
    assert upload.job == an_upload().job
    assert [item.path for item in journal.items(1)] == ["audio/0.mp3", "audio/1.mp3", "audio/2.mp3"]
    assert journal.items(2)[0].size == -1
    assert journal.last_group() == 2
    assert journal.group(9) is None


def test_a_group_is_written_whole_or_not_at_all(journal: Journal) -> None:
    class Broken(list[StoredObject]):
        def __iter__(self):
            yield from objects(2)
            raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(sqlite3.OperationalError):
        journal.record(a_group(), Broken())
    assert journal.open_groups() == []
    assert journal.items(1) == []


def test_pages_come_in_order_by_class_and_end(journal: Journal) -> None:
    journal.record(a_group(files=30), objects(30))
    first = journal.page(1, large=False, after=0, limit=15)
    second = journal.page(1, large=False, after=first[-1].id, limit=15)
    assert (len(first), len(second)) == (15, 5)
    assert len(journal.page(1, large=True, after=0, limit=15)) == 10
    assert [item.id for item in first + second] == sorted(item.id for item in first + second)


def test_after_a_crash_downloads_wait_and_uploads_that_may_have_arrived_are_unknown(journal: Journal) -> None:
    journal.record(a_group(1), objects(3))
    phases = [Phase.READ, Phase.PACK, Phase.SEND, Phase.UNPACK, Phase.VERIFY]
    for number, _ in enumerate(phases):
        journal.record(an_upload(2 + number), ())
    running = [journal.items(1)[0]] + [journal.items(2 + n)[0] for n in range(len(phases))]
    for item, phase in zip(running, [Phase.RECEIVE, *phases], strict=True):
        item.become(State.RUNNING)
        item.phase = phase
    journal.save([item_row(item) for item in running])
    journal.recover()
    assert {item.state for item in journal.items(1)} == {State.WAITING}
    assert [journal.items(2 + n)[0].state for n in range(5)] == [State.WAITING] * 3 + [State.UNKNOWN] * 2
    assert [item.phase for item in journal.undecided(5)] == [Phase.UNPACK]


def test_notes_of_an_upload_are_kept(journal: Journal) -> None:
    journal.record(an_upload(), ())
    (item,) = journal.items(1)
    item.notes = {"record": "7", "session": "“x”"}
    journal.save([item_row(item)], durable=True)
    assert journal.items(1)[0].notes == item.notes


def test_a_journal_of_another_version_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite3"
    with contextlib.closing(sqlite3.connect(path)) as old:
        old.execute("create table items(x)")
        old.execute("pragma user_version = 99")
        old.commit()
    with contextlib.closing(Journal(path)) as journal:
        assert journal.open_groups() == []
    assert len(list(tmp_path.glob("j.sqlite3.damaged-*"))) == 1


def test_ten_thousand_finished_groups_are_counted_not_loaded(journal: Journal) -> None:
    with journal._transaction() as writer:
        group = a_group(1, 1)
        group.counts.clear()
        group.counts[State.FAILED] = 1
        for number in range(1, 10_001):
            group.id, group.finished_at = number, float(number)
            writer.execute(INSERT_GROUP, (*group_values(group), 0.0))
    assert journal.open_groups() == []
    assert journal.history_totals() == (10_000, 10_000)
    assert [g.id for g in journal.history(0, 2)] == [10_000, 9_999]
    journal.mark_seen()
    assert journal.history_totals() == (10_000, 0)
    journal.remove_finished()
    assert journal.history_totals() == (0, 0)


DECISIONS = st.sampled_from([Existing.OVERWRITE, Existing.KEEP_BOTH, Existing.SKIP])


class Journaled(RuleBasedStateMachine):
    """Items walk through the table of states at random, with bulk changes and crashes between; the journal agrees."""

    groups = Bundle("groups")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal(self.folder / "j.sqlite3")
        self.model: dict[int, dict[int, State]] = {}
        self.decided: dict[int, Existing] = {}
        self.policies: dict[int, Existing] = {}

    def teardown(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder)

    @rule(target=groups, count=st.integers(0, 6), upload=st.booleans())
    def record(self, count: int, upload: bool) -> int:
        number = self.journal.last_group() + 1
        if upload:
            self.journal.record(an_upload(number), ())
        else:
            self.journal.record(a_group(number, count), objects(count))
        self.model[number] = {item.id: State.WAITING for item in self.journal.items(number)}
        return number

    @rule(number=groups, data=st.data())
    def step(self, number: int, data: st.DataObject) -> None:
        """One item takes a legal step and is saved."""
        items = self.journal.items(number)
        if not items:
            return
        item = data.draw(st.sampled_from(items))
        steps = sorted(FOLLOWS[item.state])
        if steps:
            item.become(data.draw(st.sampled_from(steps)))
            item.phase = data.draw(st.sampled_from(list(Phase)))
            self.journal.save([item_row(item)])
            self.model[number][item.id] = item.state

    @rule(number=groups)
    def cancel(self, number: int) -> None:
        self.journal.cancel(number)
        self._each(number, {s: State.CANCELLED for s in State if s is not State.DONE})

    @rule(number=groups)
    def requeue(self, number: int) -> None:
        self.journal.requeue(number)
        self._each(number, {State.FAILED: State.WAITING, State.CANCELLED: State.WAITING})

    @rule(number=groups, decision=DECISIONS, data=st.data())
    def decide(self, number: int, decision: Existing, data: st.DataObject) -> None:
        """A person answers for one file, whether it asks or not."""
        if not self.model[number]:
            return
        item = data.draw(st.sampled_from(sorted(self.model[number])))
        self.journal.decide(number, decision, item)
        if self.model[number][item] is State.ASKING:
            self.model[number][item] = State.WAITING
            self.decided[item] = decision

    @rule(number=groups, decision=DECISIONS)
    def decide_all(self, number: int, decision: Existing) -> None:
        self.journal.decide(number, decision, None)
        self._each(number, {State.ASKING: State.WAITING})
        self.policies[number] = decision

    @rule(number=groups)
    def fail_waiting(self, number: int) -> None:
        self.journal.fail_waiting(number, "title", "message")
        self._each(number, {State.WAITING: State.FAILED})

    @rule(number=consumes(groups))
    def remove(self, number: int) -> None:
        self.journal.remove(number)
        del self.model[number]
        self.policies.pop(number, None)

    @rule()
    def crash(self) -> None:
        """The process dies; the next one sorts out what it left."""
        phases = {i.id: i.phase for number in self.model for i in self.journal.items(number)}
        uploads = {group.id for group in self.journal.open_groups() if group.kind is Kind.UPLOAD}
        self.journal.close()
        self.journal = Journal(self.folder / "j.sqlite3")
        self.journal.recover()
        sent = (Phase.UNPACK, Phase.VERIFY)
        for number, states in self.model.items():
            for item, state in states.items():
                if state is State.RUNNING:
                    unknown = number in uploads and phases[item] in sent
                    states[item] = State.UNKNOWN if unknown else State.WAITING

    def _each(self, number: int, changes: dict[State, State]) -> None:
        self.model[number] = {item: changes.get(state, state) for item, state in self.model[number].items()}

    @precondition(lambda self: self.model)
    @invariant()
    def the_journal_agrees(self) -> None:
        for group in self.journal.open_groups():
            states = self.model[group.id]
            assert group.existing is self.policies.get(group.id, Existing.KEEP_BOTH)
            for item in self.journal.items(group.id):
                assert group.policy(item) is self.decided.get(item.id, group.existing)
            asking = {item.id for item in self.journal.asking(group.id)}
            assert asking == {i for i, s in states.items() if s is State.ASKING}
            assert {item.id: item.state for item in self.journal.items(group.id)} == states
            assert {s: n for s, n in group.counts.items() if n} == {
                s: list(states.values()).count(s) for s in set(states.values())
            }
            waiting = [
                i
                for large in (False, True)
                for i in self.journal.page(group.id, large=large, after=0, limit=99)
            ]
            assert {item.id for item in waiting} == {i for i, s in states.items() if s is State.WAITING}


TestJournaled = Journaled.TestCase
TestJournaled.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
