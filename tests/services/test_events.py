"""Events: who listens hears, who left hears nothing, and nobody's fault is another's."""

from dcs_browser.services.events import Event


def test_listeners_hear_in_the_order_they_came():
    event: Event[int] = Event()
    heard: list[tuple[str, int]] = []
    event.connect(lambda n: heard.append(("first", n)))
    event.connect(lambda n: heard.append(("second", n)))
    event.emit(7)
    assert heard == [("first", 7), ("second", 7)]


def test_off_ends_it_and_may_be_called_twice():
    event: Event[int] = Event()
    heard: list[int] = []
    off = event.connect(heard.append)
    event.emit(1)
    off()
    off()
    event.emit(2)
    assert heard == [1]
    assert len(event) == 0


def test_a_failing_listener_stops_no_other_and_is_in_the_log(caplog):
    event: Event[int] = Event()
    heard: list[int] = []
    event.connect(lambda n: 1 // 0)
    event.connect(heard.append)
    event.emit(3)
    assert heard == [3]
    assert "ZeroDivisionError" in caplog.text


def test_who_is_sent_away_by_another_listener_hears_nothing_any_more():
    event: Event[int] = Event()
    heard: list[int] = []
    event.connect(lambda _: off())
    off = event.connect(heard.append)
    event.emit(1)
    assert heard == []


def test_who_comes_while_it_is_told_hears_the_next():
    event: Event[int] = Event()
    heard: list[int] = []
    event.connect(lambda _: event.connect(heard.append))
    event.emit(1)
    assert heard == []
    event.emit(2)
    assert heard == [2]
