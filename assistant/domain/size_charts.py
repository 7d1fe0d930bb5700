"""Size charts (尺码表) as values. What they say about a person is ``sizing``'s to decide."""

from assistant.domain.values import value

#: What the figures of a chart measure: the garment laid flat or around, the body it is made for,
#: height and weight with the sizes between them, or the length of the foot.
KINDS: tuple[str, ...] = ("garment", "body", "height_weight", "shoe")

#: What stands in a cell where a size has no figure, beside blanks.
NO_FIGURE = frozenset(("", "-", "/", "—", "无"))


@value
class SizeRow:
    """One size and its figures, one for each measure of the chart; see ``NO_FIGURE``.

    A figure may be a range ("84-88").
    """

    size: str
    cells: tuple[str, ...]


@value(kw_only=True)
class SizeChart:
    """A table of sizes: ``measures`` (胸围, 衣长 … as they were written) and a row for each size.

    ``kind`` is one of ``KINDS``. Figures are centimetres, weights 斤, unless ``units`` names
    another unit for a measure at the same place ("" for the default). A chart of a brand or of a
    category has a ``name``, and is used for products of that ``brand`` ("" any) in that
    ``category`` ("" any) that have no chart of their own.
    """

    measures: tuple[str, ...]
    rows: tuple[SizeRow, ...]
    kind: str = "garment"
    units: tuple[str, ...] = ()
    notes: str = ""
    name: str = ""
    brand: str = ""
    category: str = ""

    def unit(self, place: int) -> str:
        """Return the unit of the measure at a place, "" for the default."""
        return self.units[place] if place < len(self.units) else ""

    def column(self, place: int) -> list[str]:
        """Return the cells of the measure at a place, one for each size; people leave some out."""
        return [row.cells[place] if place < len(row.cells) else "" for row in self.rows]
