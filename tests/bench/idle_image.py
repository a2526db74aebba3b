"""The image of `idle_bot.py`: Freqtrade's own, with another program in it."""

import hashlib
import inspect
import tempfile
from pathlib import Path

from tests import images
from tests.boxes import container
from tests.images import Image

NAME = "flotilla-bench/idle"
VERSION = "2026.9"
PROGRAM = Path(__file__).with_name("idle_bot.py")
ANSWERS = images.HERE / "data" / f"answers-{VERSION}.json"
FREQTRADE = f"{images.FREQTRADE}:{VERSION}"


def provide() -> None:
    """Errors: `subprocess.CalledProcessError` when there is no image of Freqtrade."""
    content = PROGRAM.read_bytes() + ANSWERS.read_bytes() + inspect.getsource(_make).encode()
    image = Image(f"{NAME}:{VERSION}", hashlib.sha256(content).hexdigest()[:16], _make)
    if not images.is_there(image):
        image.make(image)


def _make(image: Image) -> None:
    with container(FREQTRADE) as box, tempfile.TemporaryDirectory() as folder:
        readable = Path(folder, "idle")
        readable.mkdir(mode=0o755)
        for name, content in (("idle_bot.py", PROGRAM.read_bytes()), ("answers.json", ANSWERS.read_bytes())):
            (readable / name).write_bytes(content)
            (readable / name).chmod(0o644)
        box.put(readable, "/opt/idle")
        box.commit(image.name, image.label, "USER ftuser", 'ENTRYPOINT ["python3", "/opt/idle/idle_bot.py"]', "CMD []")
