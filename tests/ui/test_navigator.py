"""The history of places."""

from dcs_browser.domain.location import Location, Room, Tab
from dcs_browser.ui.navigator import Navigator

BOOK = Location(Room.BOOK, "North Quay", 2)


def test_going_leads_back_and_forward(qapp):
    heard = []
    navigator = Navigator()
    navigator.moved.connect(heard.append)
    navigator.go(BOOK)
    navigator.go(BOOK.at(tab=Tab.PAGES))
    assert navigator.can_back
    navigator.back()
    assert navigator.location == BOOK
    assert navigator.can_forward
    navigator.forward()
    assert heard == [BOOK, BOOK.at(tab=Tab.PAGES), BOOK, BOOK.at(tab=Tab.PAGES)]


def test_going_where_one_is_does_nothing(qapp):
    navigator = Navigator(BOOK)
    navigator.go(BOOK)
    assert not navigator.can_back


def test_going_elsewhere_forgets_what_was_ahead(qapp):
    navigator = Navigator()
    navigator.go(BOOK)
    navigator.back()
    navigator.go(Location(Room.TRASH))
    assert not navigator.can_forward
    assert navigator.location.room is Room.TRASH


def test_replacing_leaves_no_step(qapp):
    navigator = Navigator()
    navigator.go(BOOK)
    navigator.replace(BOOK.at(path="images"))
    navigator.back()
    assert navigator.location == Location()


def test_at_its_ends_history_stays(qapp):
    navigator = Navigator()
    navigator.back()
    navigator.forward()
    assert navigator.location == Location()


def test_history_is_bounded(qapp):
    navigator = Navigator()
    for number in range(500):
        navigator.go(Location(Room.BOOK, "p", number))
    steps = 0
    while navigator.can_back:
        navigator.back()
        steps += 1
    assert steps == 199


def test_another_server_begins_anew(qapp):
    navigator = Navigator()
    navigator.go(BOOK)
    navigator.reset()
    assert not navigator.can_back
    assert navigator.location == Location()
