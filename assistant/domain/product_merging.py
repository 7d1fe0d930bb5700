"""How rows from outside join the catalogue: which are new, which change a product, and how.

Nothing is written here; ``services.product_imports`` carries out what is planned.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from assistant.domain.errors import UserError
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.portions import let_go
from assistant.domain.product_drafts import ItemNumberTaken, cleaned, tidy_product
from assistant.domain.product_filling import filled
from assistant.domain.product_rows import ChartRow, ProductRow, ProductUnknown
from assistant.domain.products import Product, ProductDraft, ProductId, codes_of, key_of
from assistant.domain.size_charts import SizeChart
from assistant.domain.tables import RowNote

#: Most products that a catalogue takes from files.
CATALOGUE_LIMIT = 100_000

#: What a product is looked for by: the kind of a code (``products.codes_of``, and ``uid`` and
#: ``title``) and the code as ``key_of`` gives it; a title as it is written.
Code = tuple[str, str]


class CatalogueFull(UserError):
    """The catalogue would hold more than ``limit`` products."""


@dataclass(frozen=True, slots=True)
class ProductVerdict:
    """A product as some rows make it: what it is to the catalogue, and the product it changes.

    ``row`` and ``place`` are where it was found first.
    """

    row: int
    place: str
    draft: ProductDraft
    kind: Kind
    old: Product | None = None

    @property
    def title(self) -> str:
        """What the product is called."""
        return self.draft.title

    @property
    def group(self) -> str:
        """The category that it goes to."""
        return self.draft.category


@dataclass
class ProductPlan:
    """What is to be done with rows.

    ``rows`` has every product that they speak of, and the rows that cannot be used, in their order;
    ``charts`` are those of brands and categories, with the id of one that is changed; ``left_out``
    are the products that the choices pass over.
    """

    rows: list[ProductVerdict | RowNote] = field(default_factory=list)
    new: list[ProductDraft] = field(default_factory=list)
    changed: dict[ProductId, ProductDraft] = field(default_factory=dict)
    charts: list[tuple[int | None, SizeChart]] = field(default_factory=list)
    left_out: list[ProductVerdict] = field(default_factory=list)
    remarks: list[RowNote] = field(default_factory=list)


def codes_in(row: ProductRow) -> Iterator[Code]:
    """Yield by what a row may name a product, what tells most first.

    A barcode or the code of a variant counts only where nothing names the product itself, a title
    only where there is no code at all. Sellers' codes are of products or of variants under one
    heading, so that the number of a row without a title may be one of a variant.
    """
    said = row.said
    if row.uid:
        yield "uid", row.uid
    own = [("item", said.get("item_number", "")), ("platform", said.get("platform_id", ""))]
    beside = [("sku", each.get("code", "")) for each in row.skus]
    beside += [("barcode", said.get("barcode", ""))]
    beside += [("barcode", each.get("barcode", "")) for each in row.skus]
    for codes in (own, beside):
        found = [(kind, key) for kind, code in codes if code and (key := key_of(code))]
        yield from found
        if found:
            number = key_of(said.get("item_number", ""))
            if number and not said.get("title"):
                yield "sku", number
            return
    if said.get("title"):
        yield "title", said["title"]


@dataclass(frozen=True, slots=True)
class Known:
    """What of a catalogue rows may speak of.

    ``codes`` says which product has a code of these rows (``codes_in``), ``products`` are these;
    ``charts`` are the size charts of brands and categories.
    """

    products: Mapping[ProductId, Product] = field(default_factory=dict)
    codes: Mapping[Code, ProductId] = field(default_factory=dict)
    charts: Mapping[int, SizeChart] = field(default_factory=dict)


def planned(
    known: Known,
    rows: Iterable[ProductRow | ChartRow | RowNote],
    choices: Choices,
    now: datetime,
) -> ProductPlan:
    """Return what is to be done with rows.

    Several rows may speak of one product. An item number that another one has is left out, with a
    remark.
    """
    planning = _Planning(known, now)
    for each in rows:
        planning.take(each)
    return planning.end(choices)


@dataclass(slots=True)
class _Making:
    """A product in the making, and the place of its verdict."""

    draft: ProductDraft
    old: Product | None
    place: int
    row: ProductRow


class _Planning:
    """Takes one row after another."""

    def __init__(self, known: Known, now: datetime) -> None:
        self._known = known.products
        self._codes: dict[Code, int] = dict(known.codes)
        self._charts = {_names(each): (id, each) for id, each in known.charts.items()}
        self._chart_rows: list[tuple[int | None, ProductVerdict]] = []
        self._now = now
        self._made: dict[int, _Making] = {}
        self._claimed: dict[int, str] = {}
        self._plan = ProductPlan()

    def take(self, row: ProductRow | ChartRow | RowNote) -> None:
        """Lay a row over the product that it speaks of."""
        if isinstance(row, ChartRow):
            self._take_chart(row)
            return
        if isinstance(row, RowNote):
            self._plan.rows.append(row)
            return
        row = self._meant(row)
        id = self._target(row)
        before = self._made.get(id)
        try:
            draft, remarks = self._laid(row, id)
        except UserError as error:
            self._plan.rows.append(RowNote(row.row, error, row.place))
            return
        if before is None:
            old = self._known.get(ProductId(id))
            before = self._made[id] = _Making(draft, old, len(self._plan.rows), row)
            self._plan.rows.append(RowNote(row.row, UserError(), row.place))  # its verdict's place
        before.draft = draft
        self._learn(draft, id)
        if row.uid:  # two rows that know whom they mean do not mean the same
            self._claimed[id] = row.uid
        told = (*row.remarks, *remarks)
        self._plan.remarks += [RowNote(row.row, error, row.place) for error in told]

    def _take_chart(self, row: ChartRow) -> None:
        """Judge a chart; it is shown as a product that has nothing else."""
        chart: SizeChart = cleaned(row.chart)
        id, old = self._charts.get(_names(chart), (None, None))
        kind = Kind.NEW if old is None else Kind.DUPLICATE if old == chart else Kind.CHANGED
        named = ProductDraft(title=chart.name or row.place)
        shown = replace(named, brand=chart.brand, category=chart.category, chart=chart)
        verdict = ProductVerdict(row.row, row.place, shown, kind)
        self._plan.rows.append(verdict)
        self._chart_rows.append((id, verdict))

    def end(self, choices: Choices) -> ProductPlan:
        """Return the plan, each product as it was chosen for its kind."""
        for number, shown in self._chart_rows:
            choice = choices.of(shown.kind)
            if choice is Choice.SKIP:
                self._plan.left_out.append(shown)
            elif shown.draft.chart is not None:
                changed = number if choice is Choice.REPLACE else None
                self._plan.charts.append((changed, shown.draft.chart))
        for id, made in self._made.items():
            kind = _kind(made)
            verdict = ProductVerdict(made.row.row, made.row.place, made.draft, kind, made.old)
            self._plan.rows[made.place] = verdict
            choice = choices.of(kind)
            if choice is Choice.SKIP:
                self._plan.left_out.append(verdict)
            elif kind is Kind.NEW:
                self._plan.new.append(made.draft)
            elif choice is Choice.REPLACE:
                self._plan.changed[ProductId(id)] = made.draft
            else:
                self._plan.new.append(self._beside(verdict))
        let_go(self._codes, self._made)
        return self._plan

    def _laid(self, row: ProductRow, id: int) -> tuple[ProductDraft, list[UserError]]:
        """Return a product with a row laid over it, and what of the row could not be taken."""
        base = self._draft(id)
        draft, remarks = filled(base, row, self._now)
        if not draft.title:
            raise ProductUnknown(code=_named(row))
        draft = tidy_product(draft)
        owner = self._codes.get(("item", key_of(draft.item_number)), id)
        if owner != id:
            title = self._draft(owner).title
            remarks.append(ItemNumberTaken(number=draft.item_number, title=title))
            draft = replace(draft, item_number=base.item_number)
        return draft, remarks

    def _meant(self, row: ProductRow) -> ProductRow:
        """Return the row with its number where it belongs: some are those of variants."""
        number = key_of(row.said.get("item_number", ""))
        asked = number and not row.whole and not row.said.get("title")
        if not asked or ("item", number) in self._codes or ("sku", number) not in self._codes:
            return row
        said = dict(row.said)
        sku = {**(row.skus[0] if row.skus else {}), "code": said.pop("item_number")}
        if "price" in said:
            sku["price"] = said.pop("price")
        return replace(row, said=said, skus=(sku,))

    def _target(self, row: ProductRow) -> int:
        """Return the id of the product that a row speaks of; those of new ones are below 0."""
        number = key_of(row.said.get("item_number", ""))
        for code in codes_in(row):
            id = self._codes.get(code)
            if id is None or (row.uid and self._claimed.get(id, row.uid) != row.uid):
                continue
            # A link may lead to one product after another; an item number stays with its own.
            if code[0] == "platform" and number and self._draft(id).item_number:
                continue
            return id
        return -1 - len(self._made)

    def _draft(self, id: int) -> ProductDraft:
        """Return a product as it is by now; one without a title where nobody knows it."""
        if id in self._made:
            return self._made[id].draft
        old = self._known.get(ProductId(id))
        return old.draft if old else ProductDraft(title="")

    def _learn(self, draft: ProductDraft, id: int) -> None:
        self._codes.setdefault(("title", draft.title), id)
        for kind, code in codes_of(draft):
            if key := key_of(code):
                self._codes.setdefault((kind, key), id)

    def _beside(self, verdict: ProductVerdict) -> ProductDraft:
        """Return a product that stays beside the one it would change, which keeps its number."""
        draft, old = verdict.draft, verdict.old
        if old is None or not draft.item_number:
            return draft
        error = ItemNumberTaken(number=draft.item_number, title=old.title)
        self._plan.remarks.append(RowNote(verdict.row, error, verdict.place))
        return replace(draft, item_number="")


def _names(chart: SizeChart) -> tuple[str, str, str]:
    """Return by what a chart of a brand or a category is known."""
    return key_of(chart.name), key_of(chart.brand), key_of(chart.category)


def _named(row: ProductRow) -> str:
    """Return what a row calls a product, as it is written there."""
    own = (row.said.get(name, "") for name in ("item_number", "platform_id", "barcode"))
    skus = (each.get(name, "") for each in row.skus for name in ("code", "barcode"))
    return next((code for code in (*own, *skus) if code), "")


def _kind(made: _Making) -> Kind:
    if made.old is None:
        return Kind.NEW
    return Kind.DUPLICATE if made.draft == made.old.draft else Kind.CHANGED
