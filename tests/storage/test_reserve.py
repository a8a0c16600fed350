"""Room that is set aside."""

from __future__ import annotations

from pathlib import Path

from reader.storage.reserve import SIZE, Reserve


def test_room_is_taken_given_up_and_taken_again(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "reserve")
    assert not reserve.release()
    for _ in range(2):
        assert reserve.make()
        assert reserve.make()
        assert (tmp_path / "reserve").stat().st_size == SIZE
        assert reserve.release()
        assert list(tmp_path.iterdir()) == []


def test_its_bytes_take_room_on_a_disk_that_compresses(tmp_path: Path) -> None:
    Reserve(tmp_path / "reserve").make()
    assert len(set((tmp_path / "reserve").read_bytes()[:4096])) > 200


def test_half_a_reserve_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / "reserve").write_bytes(b"half")
    assert Reserve(tmp_path / "reserve").make()
    assert (tmp_path / "reserve").stat().st_size == SIZE


def test_where_none_can_be_made_nothing_is_raised(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "no folder" / "reserve")
    assert not reserve.make()
    assert not reserve.release()
