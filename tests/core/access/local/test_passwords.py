import asyncio
import threading

import pytest
from argon2 import PasswordHasher

from core.access.local import passwords
from core.errors import Invalid, Throttled


@pytest.mark.parametrize(
    ("password", "username", "said"),
    [
        ("", "ada", "at least 10"),
        ("123456789", "ada", "at least 10"),
        ("x" * 129, "ada", "at most 128"),
        ("ada.lovelace", "ada.lovelace", "user name"),
        ("Ada.Lovelace", "ada.lovelace", "user name"),
        ("ada.lovelace1", "ada.lovelace", "user name"),
        ("aaaaaaaaaa", "bob", "more than one character"),
    ],
)
def test_refused(password: str, username: str, said: str) -> None:
    with pytest.raises(Invalid) as refused:
        passwords.check_rules(password, username)
    assert said in refused.value.fields["password"]


@pytest.mark.parametrize("password", ["0123456789", "correct horse", "пароль-пароль", "x" * 100 + "yzw" + "x" * 25])
def test_taken(password: str) -> None:
    passwords.check_rules(password, "ada")


async def test_a_hash_is_argon2id_salted_and_opens_with_its_password_only() -> None:
    one, two = await passwords.hashed("correct horse"), await passwords.hashed("correct horse")
    assert one.startswith("$argon2id$")
    assert one != two
    assert await passwords.is_right(one, "correct horse")
    assert not await passwords.is_right(one, "Correct horse")
    assert not await passwords.is_right("no hash at all", "correct horse")


async def test_nobody_costs_a_verification_and_is_never_right(monkeypatch: pytest.MonkeyPatch) -> None:
    verified: list[str] = []
    really = passwords._verify
    monkeypatch.setattr(passwords, "_verify", lambda stored, given: verified.append(stored) or really(stored, given))
    assert not await passwords.is_right(None, "nobody has this password")
    assert len(verified) == 1
    assert verified[0].startswith("$argon2id$")


def test_weaker_parameters_of_yesterday_are_outdated() -> None:
    assert passwords.is_outdated(PasswordHasher(time_cost=1, memory_cost=8192).hash("correct horse"))
    assert not passwords.is_outdated(passwords.hashed_now("correct horse"))


async def test_a_crowd_is_refused_before_it_takes_the_machine() -> None:
    hash = passwords.hashed_now("correct horse battery")
    tries = [passwords.is_right(hash, "wrong horse battery") for _ in range(100)]
    outcomes = await asyncio.gather(*tries, return_exceptions=True)
    refused = [one for one in outcomes if isinstance(one, Throttled)]
    assert len(refused) == 60
    assert outcomes.count(False) == 40
    assert await passwords.is_right(hash, "correct horse battery"), "and afterwards everybody is served again"


async def test_strangers_wait_for_one_another_and_keep_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many they are: one password of theirs is checked at a time."""
    at_work, most, lock, go_on = 0, 0, threading.Lock(), threading.Event()

    def check(stored: str, password: str) -> bool:
        nonlocal at_work, most
        if password == "of a stranger":
            with lock:
                at_work += 1
                most = max(most, at_work)
            go_on.wait(60)
            with lock:
                at_work -= 1
        return True

    monkeypatch.setattr(passwords, "_verify", check)
    strangers = [asyncio.create_task(passwords.is_right("x", "of a stranger", of_stranger=True)) for _ in range(20)]
    await asyncio.sleep(0)
    assert await passwords.is_right("x", "of somebody known")
    assert not any(stranger.done() for stranger in strangers)
    go_on.set()
    await asyncio.gather(*strangers)
    assert most == 1
