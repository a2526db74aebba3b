"""The fields for what a runner may be given: bots, jobs and candles. Every kind has them."""

from core.runners.models import MOST_BOTS, MOST_DATA_GB, MOST_JOBS
from pages.parts.form import field
from pages.parts.form.field import Field
from pages.parts.form.form import Form


def capacity_field(form: Form) -> Field:
    """Draw the field for the number of bots."""
    words = "The most bots that may be started there at once. One needs about 350 MB of memory."
    return field.number(form, "capacity", "Capacity", words, whole=True, least=1, most=MOST_BOTS)


def job_slots_field(form: Form) -> Field:
    """Draw the field for the number of simultaneous jobs."""
    words = "For downloads and backtests, which are to come: how many may run at once. Installations are not counted."
    return field.number(form, "job_slots", "Jobs at a time", words, whole=True, least=1, most=MOST_JOBS)


def data_limit_field(form: Form) -> Field:
    """Draw the field for the disk space of candles."""
    words = "The most that market data may take there. A download that needs more is refused."
    return field.number(form, "data_limit_gb", "Disk for candles (GB)", words, whole=True, least=1, most=MOST_DATA_GB)
