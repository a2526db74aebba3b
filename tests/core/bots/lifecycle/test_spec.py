import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from core.bot_records.bot_configuration import NEUTRAL
from core.bot_records.models import BotDraft, Mode, Target
from core.bots.lifecycle.spec import Recipe, fingerprint, layers, light_fingerprint, workload
from core.bots.settings.secrets import StartSecrets
from core.configurations.layers import merge
from core.configurations.saved_settings import SavedSettings
from core.runners.port import Layout, Limits
from core.strategies.extras import Extras

SETTINGS = SavedSettings(
    exchange_type="kraken",
    exchange_config={"exchange": {"pair_whitelist": ["BTC/EUR"]}},
    strategy_config={"stoploss": -0.1},
    own_config={"stake_amount": 5},
)
SECRETS = StartSecrets(
    api={"api_username": "flotilla", "api_password": "pw", "jwt_secret_key": "jwt", "ws_token": "ws"},
    settings={"telegram": {"token": "12:canary"}},
    exchange={"api_key": "canary-key", "secret": "canary-secret"},
)
RECIPE = Recipe(
    bot_id=UUID(int=7),
    mode=Mode.DRY_RUN,
    target=Target.RUNNING,
    freqtrade_version="2026.9",
    settings=SETTINGS,
    class_name="Dips",
    strategy_code="class Dips: ...",
    strategy_sha256="a" * 64,
    comes_back=True,
    database_file="trades-1.sqlite",
    labels={"deployment": "d"},
)
LAYOUT = Layout("/w", "/s", "127.0.0.1", 31000)


def configured(**changes: Any) -> Recipe:
    return replace(RECIPE, settings=replace(SETTINGS, **changes))


def document(name: str, recipe: Recipe = RECIPE) -> dict[str, object]:
    return json.loads(workload(recipe, SECRETS, LAYOUT).files[f"config/{name}.json"])


def secret(recipe: Recipe = RECIPE) -> dict[str, object]:
    return json.loads(workload(recipe, SECRETS, LAYOUT).secret_files["secrets.json"])


def test_layers_come_in_the_order_in_which_freqtrade_merges_them() -> None:
    command = workload(RECIPE, SECRETS, LAYOUT).command
    configs = [value for flag, value in pairwise(command) if flag == "--config"]
    assert configs == [f"/w/config/{name}.json" for name in ("exchange", "strategy", "bot", "system")] + [
        "/s/secrets.json"
    ]


TUNED = replace(RECIPE, extras=Extras("e" * 64, {"strategy_name": "Dips"}, {"helper.py": b"x = 1", "data/a.csv": b"1"}))


def test_a_version_with_extras_has_a_folder_of_its_own() -> None:
    made = workload(TUNED, SECRETS, LAYOUT)
    folder = f"strategy-{'e' * 16}"
    assert json.loads(made.files[f"{folder}/strategy.json"]) == {
        "strategy_name": "Dips"
    }  # beside the source, so it is read
    assert made.files[f"{folder}/strategy.py"] == b"class Dips: ..."
    assert (made.files[f"{folder}/helper.py"], made.files[f"{folder}/data/a.csv"]) == (b"x = 1", b"1")
    assert f"/w/{folder}" in made.command
    assert not any(path.startswith("strategy/") for path in made.files)


def test_extras_are_a_part_of_both_fingerprints() -> None:
    assert fingerprint(TUNED) != fingerprint(RECIPE)
    assert light_fingerprint(TUNED) != light_fingerprint(RECIPE)
    other = replace(TUNED, extras=replace(TUNED.extras, sha256="f" * 64))
    assert len({fingerprint(RECIPE), fingerprint(TUNED), fingerprint(other)}) == 3


def test_nothing_is_written_that_the_person_did_not_set() -> None:
    assert document("bot") == {"stake_amount": 5}
    assert document("strategy") == {"stoploss": -0.1}


def test_the_trade_database_has_an_absolute_address_and_the_api_only_listens_where_told() -> None:
    system = document("system")
    assert system["db_url"] == "sqlite:////w/trades-1.sqlite"
    assert system["dry_run"] is True
    assert system["initial_state"] == "running"
    assert system["api_server"]["listen_ip_address"] == "127.0.0.1"  # type: ignore[index]


def test_secrets_are_in_the_secret_file_alone() -> None:
    live = replace(RECIPE, mode=Mode.LIVE)
    made = workload(live, SECRETS, LAYOUT)
    plain = b"".join(made.files.values()) + json.dumps([made.command, dict(made.labels), dict(made.env)]).encode()
    for canary in (b"canary-key", b"canary-secret", b"12:canary", b'"pw"', b'"jwt"'):
        assert canary not in plain
        assert canary in made.secret_files["secrets.json"]


def test_a_dry_run_gets_no_exchange_keys() -> None:
    assert "exchange" not in secret()
    assert secret()["telegram"] == {"token": "12:canary"}


@pytest.mark.parametrize("fingerprint", [fingerprint, light_fingerprint])
def test_the_fingerprint_knows_what_runs_and_ignores_where(fingerprint: Callable[[Recipe], str]) -> None:
    same = fingerprint(RECIPE)
    assert fingerprint(replace(RECIPE, labels={"deployment": "other"})) == same
    assert fingerprint(replace(RECIPE, target=Target.PAUSED)) == same
    for changed in (
        replace(RECIPE, strategy_code="class Dips: x = 1", strategy_sha256="b" * 64),
        configured(own_config={"stake_amount": 6}),
        replace(RECIPE, mode=Mode.LIVE),
        replace(RECIPE, freqtrade_version="2026.10"),
        replace(RECIPE, class_name="Peaks"),
        replace(RECIPE, limits=Limits(pids=9)),
    ):
        assert fingerprint(changed) != same
    assert NEUTRAL.workspace not in workload(RECIPE, SECRETS, LAYOUT).command[2]


def test_the_practice_market_cannot_be_redirected() -> None:
    practice = configured(
        exchange_type="practice",
        exchange_config={"exchange": {"name": "kraken", "ccxt_config": {"urls": {}}, "pair_whitelist": ["BTC/USDT"]}},
    )
    layout = replace(LAYOUT, market_url="http://127.0.0.1:21000")
    files = workload(practice, SECRETS, layout).files
    exchange = json.loads(files["config/exchange.json"])["exchange"]
    assert json.loads(files["config/system.json"])["exchange"] == {"name": "binance"}
    assert exchange["ccxt_config"]["urls"]["api"]["public"].startswith("http://127.0.0.1:21000")
    assert exchange["pair_whitelist"] == ["BTC/USDT"]


def test_no_layer_of_a_person_names_another_exchange() -> None:
    """Or keys that were given to be used at one would be sent to another."""
    sly = replace(configured(own_config={"exchange": {"name": "elsewhere"}}), mode=Mode.LIVE)
    merged = merge(layers(sly, LAYOUT)).value
    assert merged["exchange"]["name"] == "kraken"


def test_limits_go_to_the_runner_and_are_a_change_to_apply() -> None:
    limited = replace(RECIPE, limits=Limits(memory_bytes=512 * 2**20, cpus=1.5, pids=200))
    assert workload(limited, SECRETS, LAYOUT).limits == limited.limits
    assert workload(RECIPE, SECRETS, LAYOUT).limits == Limits()
    assert fingerprint(limited) != fingerprint(RECIPE)
    assert fingerprint(replace(limited, limits=Limits())) == fingerprint(RECIPE)


@pytest.mark.parametrize(
    "wrong",
    [{"memory_bytes": 100 * 2**20}, {"cpus": 0.01}, {"cpus": 65}, {"cpus": float("nan")}, {"pids": 5}, {"pids": 10**6}],
)
def test_limits_nothing_can_live_with_are_refused(wrong: dict[str, float]) -> None:
    given = {"name": "Ada", "exchange_id": UUID(int=1), "strategy_id": UUID(int=2), "runner_id": UUID(int=3)}
    assert BotDraft.model_validate(given | {"memory_bytes": 2**30, "cpus": 0.5, "pids": 100})
    with pytest.raises(ValidationError):
        BotDraft.model_validate(given | wrong)


def test_freqtrade_is_told_the_name_and_a_rename_needs_no_restart() -> None:
    named = replace(RECIPE, bot_name="Größe “7” {x}")
    assert json.loads(workload(named, SECRETS, LAYOUT).files["config/system.json"])["bot_name"] == "Größe “7” {x}"
    assert fingerprint(named) == fingerprint(RECIPE) and light_fingerprint(named) == light_fingerprint(RECIPE)
