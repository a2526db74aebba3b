"""The fields for what a runner may be given: bots, jobs and candles. Every kind has them."""

from core.runners.models import MOST_BOTS, MOST_DATA_GIB, MOST_JOBS
from pages.parts.form import field
from pages.parts.form.form import Form


def load_fields(form: Form) -> None:
    """Draw the fields for the number of bots and of simultaneous jobs, and for the disk space of candles."""
    _whole(form, "capacity", "Capacity", _BOTS, MOST_BOTS)
    _whole(form, "job_slots", "Jobs at a time", _JOBS, MOST_JOBS)
    _whole(form, "data_limit_gib", "Disk for candles (GiB)", _DATA, MOST_DATA_GIB)


def _whole(form: Form, name: str, label: str, help: str, most: int) -> None:
    field.number(form, name, label, help, whole=True, least=1, most=most)


_BOTS = "The most bots that may be started there at once. One needs about 350 MiB of memory."
_JOBS = "How many downloads of candles may run at once. Installations are not counted."
_DATA = "Maximum disk space of all candles there. A download that needs more is refused."
