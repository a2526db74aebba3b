"""What a person may do at a bot's own API, for tests with a real Freqtrade: Flotilla itself only asks."""

import httpx


class Operator:
    """`http` leads to the bot."""

    def __init__(self, http: httpx.AsyncClient, username: str, password: str) -> None:
        self._http, self._auth = http, (username, password)

    async def start(self) -> str:
        return await self._post("/start")

    async def stop(self) -> str:
        return await self._post("/stop")

    async def pause(self) -> str:
        """Manages open trades, opens none."""
        return await self._post("/pause")

    async def reload_config(self) -> str:
        return await self._post("/reload_config")

    async def force_exit(self, trade_id: int) -> str:
        return await self._post("/forceexit", {"tradeid": str(trade_id)})

    async def _post(self, path: str, asked: dict[str, str] | None = None) -> str:
        answer = await self._http.post(f"/api/v1{path}", json=asked, auth=self._auth, timeout=30)
        answer.raise_for_status()
        said = answer.json()
        return str(said.get("status") or said.get("result") or "")
