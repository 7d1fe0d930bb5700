"""How the characters of a text are read, worked out once when a phrase is saved.

The reading library is large and slow to load; it is needed here only, never by the search,
which learns the readings from the bytes kept with each phrase.
"""

import json
import struct
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any

from assistant.domain.folding import fold
from assistant.domain.syllables import PLACES, SYLLABLES

#: Changes whenever ``readings`` would give other bytes; stored ones of another version are stale.
READINGS_VERSION = 1

#: What stands between two phrases in the library's table, and how many are read in one go.
_BETWEEN = '\n],\n"'
_PIECE = 1_000

#: Family names that are read otherwise than the same character elsewhere.
_SURNAMES = {
    "仇": "qiu", "任": "ren", "冼": "xian", "华": "hua", "单": "shan", "卜": "bu", "召": "shao",
    "员": "yun", "尉": "yu", "应": "ying", "折": "she", "曾": "zeng", "朴": "piao", "查": "zha",
    "柏": "bai", "盖": "ge", "种": "chong", "秘": "bi", "缪": "miao", "翟": "zhai", "能": "nai",
    "万": "mo", "俟": "qi", "覃": "qin", "解": "xie", "逄": "pang", "郇": "xun", "郗": "xi",
    "都": "du", "区": "ou", "长": "zhang", "阚": "kan", "隗": "wei", "黑": "he", "乐": "yue",
    "令": "ling", "车": "che", "宓": "mi", "洗": "xian", "澹": "tan", "纪": "ji", "藏": "zang",
    "褚": "chu", "谌": "chen", "过": "guo", "那": "na", "重": "chong", "麴": "qu", "尹": "yin",
}  # fmt: skip
#: Typed otherwise than the dictionary has it; ü is typed v, and u by those who do not know.
_EXTRA = {
    "嗯": ("en",),
    "呣": ("mu",),
    "lv": ("lu",),
    "nv": ("nu",),
    "lve": ("lue",),
    "nve": ("nue",),
}
#: A reading found this seldom in the table of phrases is an archaism or a slip there.
_FEWEST = 2


def readings(*texts: str) -> bytes:
    """Return all that the search must know of how ``texts`` are read.

    The bytes are opaque, and depend on which characters occur, not on their order: the readings
    of a phrase may be those of its parts joined by ``+``. The first call loads the tables.
    """
    chars = fold("".join(set().union(*texts)))
    return b"".join(filter(None, map(_table().get, sorted(set(chars)))))


def spelled(stored: Iterable[bytes]) -> Mapping[str, frozenset[int]]:
    """Return the syllables (as places) of every character that the stored readings speak of."""
    found: dict[str, set[int]] = {}
    for data in stored:
        for code, place in struct.iter_unpack("<HH", data[: len(data) // 4 * 4]):
            if place < len(SYLLABLES):
                found.setdefault(chr(code), set()).add(place)
    return {char: frozenset(places) for char, places in found.items()}


@cache
def _table() -> dict[str, bytes]:
    """Return, for each character, its readings in use in the form in which they are stored."""
    table: dict[str, bytes] = {}
    records = _records()
    for start in range(0, len(records), 4):
        char = chr(int.from_bytes(records[start : start + 2], "little"))
        table[char] = table.get(char, b"") + records[start : start + 4]
    return table


def _records() -> bytes:
    """Return all pairs of a character and a syllable's place, from the library's tables.

    In one piece, so that it lies apart from those tables and their memory (50 MB) goes with them.
    """
    single, counts = _data("pinyin_dict"), _counted(_phrases())
    records = bytearray()
    for code, spelling in single.items():
        if code < 0x10000:
            char = chr(code)
            for place in _in_use(char, spelling, counts.get(char, Counter())):
                records += struct.pack("<HH", code, place)
    _plain.cache_clear()
    return bytes(records)


def _data(name: str) -> Any:
    """Return a table of the reading library, without the library around it.

    Importing it whole takes twice as long and keeps 50 MB for good; this way the tables go when
    ours is made.
    """
    spec = _found(name)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module).pop(name)


def _phrases() -> Iterator[Mapping[str, list[list[str]]]]:
    """Yield the table of phrases in pieces.

    Understood in one go it would stop every other thread for 150 ms, the window's among them.
    """
    spec = _found("phrases_dict")
    path = str(spec.origin).rpartition("phrases_dict")[0] + "phrases_dict.json"
    text = spec.loader.get_data(path).decode()
    entries = text.strip().removeprefix("{").removesuffix("}").strip()
    rows = entries.removeprefix('"').removesuffix("]").split(_BETWEEN)
    for start in range(0, len(rows), _PIECE):
        yield json.loads('{"' + _BETWEEN.join(rows[start : start + _PIECE]) + "]}")


def _found(name: str) -> Any:
    package = find_spec("pypinyin")
    spec = package and PathFinder.find_spec(f"pypinyin.{name}", package.submodule_search_locations)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    return spec


def _counted(pieces: Iterable[Mapping[str, list[list[str]]]]) -> dict[str, Counter[str]]:
    """Return how often each character is read how in a table of phrases."""
    counts: dict[str, Counter[str]] = {}
    for phrases in pieces:
        for phrase, spellings in phrases.items():
            for char, spelling in zip(phrase, spellings, strict=False):
                counts.setdefault(char, Counter())[spelling[0]] += 1
    return counts


def _in_use(char: str, spelling: str, counts: Counter[str]) -> list[int]:
    used: Counter[str] = Counter()
    for toned, count in counts.items():
        used[_plain(toned)] += count
    sounds = [_plain(spelling.split(",")[0])]
    sounds += [sound for sound, count in used.items() if count >= _FEWEST]
    sounds += [_SURNAMES[char]] if char in _SURNAMES else []
    for name in (char, *sounds):
        sounds += _EXTRA.get(name, ())
    return sorted({PLACES[sound] for sound in sounds if sound in PLACES})


@cache
def _plain(toned: str) -> str:
    """Return a syllable without its tone, ü as v."""
    parts = unicodedata.normalize("NFD", toned).replace("u\u0308", "v")
    return "".join(part for part in parts if not unicodedata.combining(part))
