"""Builds the order and the workload of a run. Pure. It gets no keys and no network."""

from core.backtests.models import workload_name
from core.backtests.run_order import order_of
from core.backtests.runs.preparing.run_recipe import RunRecipe
from core.freqtrade.backtests import backtest_program
from core.freqtrade.backtests.backtest_order import BacktestOrder
from core.freqtrade.backtests.running.run_folder import MARKETS_FILE
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
            **recipe.extras.laid_out(recipe.code, wanted.strategy_folder),
            **({MARKETS_FILE: recipe.kept_markets} if recipe.kept_markets else {}),
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
    return order_of(recipe.draft, recipe.class_name, recipe.config, _snapshot_folder(recipe))


def _snapshot_folder(recipe: RunRecipe) -> str:
    """Return the folder of the run's candles, relative to the store."""
    return f"{SNAPSHOTS}/{recipe.backtest_id}"
