"""Builds the order and the workload of a run. Pure. It gets no keys and no network."""

import json

from core.backtests.models import workload_name
from core.backtests.runs.preparing.run_recipe import RunRecipe
from core.freqtrade.backtests import backtest_program
from core.freqtrade.backtests.backtest_order import BacktestOrder
from core.freqtrade.backtests.running.run_folder import KEPT_MARKETS
from core.freqtrade.candles.store_program import SNAPSHOTS
from core.market_data.sources import SEEN_AT
from core.runners.packages.package_store import Installed
from core.runners.port import Layout, Limits, Network, Program, StoreMount, Workload


def workload(recipe: RunRecipe, version: str, packages: Installed, limits: Limits, layout: Layout) -> Workload:
    """Return the workload for a runner. It yields to bots, and survives Flotilla."""
    wanted = order(recipe)
    return Workload(
        name=workload_name(recipe.backtest_id),
        version=version,
        command=backtest_program.arguments(layout.workspace, f"{layout.stores}/{SEEN_AT}"),
        files={
            **backtest_program.workload_files(wanted),
            **strategy_files(recipe, wanted.strategy_folder),
            **({KEPT_MARKETS: recipe.kept_markets} if recipe.kept_markets else {}),
        },
        env=packages.environment(layout),
        labels={"name": f"Backtest of {recipe.title}", "backtest": str(recipe.backtest_id)},
        limits=limits,
        grace_seconds=backtest_program.GRACE_SECONDS,
        background=True,
        program=Program.PYTHON,
        stores=(StoreMount(recipe.source.store, SEEN_AT), *packages.mounts),
        network=Network.NONE,
    )


def order(recipe: RunRecipe) -> BacktestOrder:
    """Return what the program is told to run."""
    draft = recipe.draft
    return BacktestOrder(
        class_name=recipe.class_name,
        pairs=tuple(draft.pairs),
        start=recipe.start,
        end=recipe.end,
        trading_mode=draft.trading_mode,
        config=recipe.config,
        timeframe=draft.timeframe,
        timeframe_detail=draft.timeframe_detail,
        wallet=draft.wallet,
        stake_amount=draft.stake_amount,
        max_open_trades=draft.max_open_trades,
        fee=draft.fee,
        enable_protections=draft.enable_protections,
        snapshot=snapshot_folder(recipe),
    )


def strategy_files(recipe: RunRecipe, folder: str) -> dict[str, bytes]:
    """Return the source and its extras by their paths in the workspace. Freqtrade looks for parameters beside the
    source, under the same name."""
    files = {f"{folder}/{path}": content for path, content in recipe.extras.files.items()}
    if recipe.extras.parameters:
        files[f"{folder}/strategy.json"] = json.dumps(recipe.extras.parameters, sort_keys=True).encode()
    return files | {f"{folder}/strategy.py": recipe.code.encode()}


def snapshot_folder(recipe: RunRecipe) -> str:
    """Return the folder of the run's candles, relative to the store."""
    return f"{SNAPSHOTS}/{recipe.backtest_id}"
