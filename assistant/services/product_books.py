"""The books beside the products: size charts of brands and categories, and specification terms."""

from assistant.domain.changes import Done
from assistant.domain.entry_drafts import tidy_chart, tidy_term
from assistant.domain.products import key_of
from assistant.domain.size_charts import SizeChart
from assistant.domain.terms import Term, by_name
from assistant.services.catalogue import Catalogue


class ProductBooks:
    """What can be done to them, each a step that the catalogue takes back."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def put_chart(self, id: int | None, chart: SizeChart) -> Done:
        """[lane] Write a chart, None for a new one; raise what ``tidy_chart`` does."""
        written = tidy_chart(chart)
        return self._catalogue.write(self._catalogue.charts, {id: written}, "edit chart")

    def remove_chart(self, id: int) -> Done:
        """[lane] Remove a chart."""
        return self._catalogue.write(self._catalogue.charts, {id: None}, "delete chart")

    def put_term(self, id: int | None, term: Term) -> Done:
        """[lane] Write a term, None for a new one; raise what ``tidy_term`` does."""
        terms = self._catalogue.terms
        others = {number: each for number, each in terms.all.items() if number != id}
        return self._catalogue.write(terms, {id: tidy_term(term, others)}, "edit term")

    def nameless(self) -> dict[str, int]:
        """[lane] Return the names of specifications that no term has, and how often each stands."""
        known = by_name(self._catalogue.terms.all.values())
        names = self._catalogue.specification_names()
        return {name: count for name, count in names.items() if key_of(name) not in known}

    def remove_term(self, id: int) -> Done:
        """[lane] Remove a term; its names stand for themselves again."""
        return self._catalogue.write(self._catalogue.terms, {id: None}, "delete term")
