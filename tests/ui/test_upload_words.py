"""What the upload dialog says and lists, without a service: words for every text below, rows, free names."""

import ast
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from dcs_browser.domain.library import StoredObject
from dcs_browser.services.publishing import junk
from dcs_browser.services.publishing import scan as scan_module
from dcs_browser.services.publishing.book_files import LeftOut, Scan, ScanFile, SourceKind
from dcs_browser.services.publishing.verify import Expected, compare
from dcs_browser.ui.upload import words
from dcs_browser.ui.upload.book import free_name
from dcs_browser.ui.upload.files_model import Kind, PlanModel, rows_of
from dcs_browser.ui.upload.findings_model import FindingsModel
from dcs_browser.ui.upload.words import PROBLEMS, REASONS, difference_text, reason_text


def test_every_difference_is_recognised_again() -> None:
    sent = [Expected(path, 4, "0" * 32) for path in ("missing", "cut", "other", "config.json")]
    stored = [
        StoredObject("cut", "", 3),
        StoredObject("other", "", 4, etag="1" * 32),
        StoredObject("config.json", "", 0),
        StoredObject("extra {braces}.png", "", 1),
    ]
    for sentence in compare(sent, stored, folded=True).sentences:
        assert difference_text(sentence) == sentence
        assert any(pattern.match(sentence) for pattern, _ in words._DIFFERENCES)
    many = compare([Expected(f"{n}.png", 1) for n in range(50)], ())
    assert difference_text(many.sentences[-1]) == "30 more files differ."


def test_ten_thousand_rows_are_filtered_at_once(qapp: object, tmp_path: Path) -> None:
    scan = Scan(
        tmp_path,
        SourceKind.FOLDER,
        "big",
        tuple(ScanFile(f"audio/{n:05}.mp3", n, "") for n in range(10_000)),
        tuple(LeftOut(f"cache/{n}.png", 1, junk.WORKING) for n in range(500)),
    )
    model = PlanModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(rows_of(scan, None, {"audio/00007.mp3"}))
    assert (model.count(Kind.SENT), model.count(Kind.LEFT_OUT), model.rowCount()) == (9_999, 501, 10_500)
    model.filter({Kind.LEFT_OUT}, "00007")
    assert model.rowCount() == 1
    QAbstractItemModelTester(FindingsModel(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_every_reason_of_the_junk_table_can_be_translated(qapp: object) -> None:
    assert set(junk.REASONS) <= {str(reason) for reason in REASONS}
    assert reason_text("answer key") == "left out: answer key"


def test_every_problem_of_the_files_can_be_translated() -> None:
    folder = Path(scan_module.__file__).parent
    for module in ("scan", "folder_reader", "zip_reader", "limits"):
        for node in ast.walk(ast.parse((folder / f"{module}.py").read_text("utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Problem", "refuse")
            if named and isinstance(node.args[2], ast.Constant):  # type: ignore[attr-defined]
                assert node.args[2].value in PROBLEMS  # type: ignore[attr-defined]


def test_a_free_name_counts_up() -> None:
    assert free_name("a", set()) == "a"
    assert free_name("A", {"a", "a 2"}) == "A 3"
