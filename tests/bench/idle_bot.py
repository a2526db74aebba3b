"""Stands in for Freqtrade where fifty of them would need more machine than there is: answers as a bot at rest does,
with recorded answers and the web server Freqtrade has, and says what such a bot says in its log.

Runs in a container beside `answers.json`. LINES_A_SECOND in its environment makes it talkative.
"""

import asyncio
import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path

import uvicorn

API = "/api/v1/"
RECORDED = json.loads(Path(__file__).with_name("answers.json").read_text())
STARTED = time.time()
HEARTBEAT_SECONDS = 60
FIRST_LINES = 80


def answer(path: str) -> object:
    match path.removeprefix(API):
        case "ping":
            return {"status": "pong"}
        case "health":
            return {**RECORDED["health"], "last_process_ts": int(time.time()), "bot_start_ts": int(STARTED)}
        case "status":
            return []
        case "profit":
            return {}
        case "trades":
            return {"trades": [], "trades_count": 0, "offset": 0, "total_trades": 0}
        case asked:
            return RECORDED[asked]


async def app(scope, receive, send):  # type: ignore[no-untyped-def]
    if scope["type"] == "websocket":
        await listen(receive, send)
    elif scope["type"] == "http":
        body = json.dumps(answer(scope["path"])).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


async def listen(receive, send):  # type: ignore[no-untyped-def]
    """Nothing happens at a bot at rest."""
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        pass


def say(logger: str, words: str) -> None:
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S},000 - freqtrade.{logger} - INFO - {words}", flush=True)


async def talk() -> None:
    for number in range(FIRST_LINES):
        say("resolvers.iresolver", f"Using resolved pairlist or strategy number {number} from '/freqtrade'...")
    lines = int(os.environ.get("LINES_A_SECOND", "0"))
    while True:
        for number in range(lines // 10):
            say("freqtradebot", f"Long signal found: about to create a new trade for BTC/USDT, line {number}")
        say("worker", "Bot heartbeat. PID=1, version='2026.9', state='RUNNING'")
        await asyncio.sleep(0.1 if lines else HEARTBEAT_SECONDS)


async def main() -> None:
    talking = asyncio.create_task(talk())
    await uvicorn.Server(uvicorn.Config(app, host="0.0.0.0", port=8080, log_level="error", lifespan="off")).serve()
    talking.cancel()


if __name__ == "__main__":
    asyncio.run(main())
