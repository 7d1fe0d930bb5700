"""How much memory a process holds that no file's content is in."""

from pathlib import Path


def anonymous_kb(pid: int | str) -> int:
    """Return that in kB, swapped out or not.

    Pages of a library count as a process's own as soon as no other process has it loaded, so with
    them the figure would rise and fall by 30 MB with what else runs on the machine.
    """
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
    kinds = {name: rest for name, _, rest in (line.partition(":") for line in lines)}
    return sum(int(kinds[name].split()[0]) for name in ("Anonymous", "Swap"))
