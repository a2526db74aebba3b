import asyncio
import time

from core.serving.token_bucket import TokenBucket, TokenBuckets


async def test_after_so_many_at_once_they_wait() -> None:
    bucket, began = TokenBucket(3, 20), time.monotonic()
    for _ in range(3):
        await bucket.take()
    for _ in range(4):
        await bucket.take()
    assert time.monotonic() - began >= 4 / 20


async def test_who_asks_for_much_at_once_waits_as_long() -> None:
    bucket, began = TokenBucket(3, 20), time.monotonic()
    await asyncio.gather(*(bucket.take(3) for _ in range(3)))
    assert time.monotonic() - began >= 6 / 20


async def test_a_rest_brings_it_all_back_and_is_forgotten() -> None:
    buckets = TokenBuckets(2, 50)
    first = buckets.of("a")
    await first.take(2)
    assert buckets.of("a") is first
    assert buckets.of("b") is not first, "each has one"
    while not first.is_full:
        await asyncio.sleep(0.01)
    buckets.of("c")
    assert buckets.of("a") is not first


def test_so_many_may_go_at_once_and_then_so_many_a_second() -> None:
    now = 0.0
    bucket = TokenBucket(50, 100, lambda: now)
    assert (bucket.take_some(80), bucket.take_some(80)) == (50, 0)
    now = 0.25
    assert bucket.take_some(80) == 25
    now = 0.5
    assert bucket.take_some(10) == 10
    now = 100.0
    assert bucket.take_some(80) == 50, "what was not used for long is not saved up"
