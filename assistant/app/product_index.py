"""Keeps products findable."""

from datetime import timedelta

from assistant.app.late_index import LateIndex, Search
from assistant.domain.changes import Changes, Done


class ProductIndex(LateIndex):
    """Reads what is kept about products, and builds their index when it is due."""

    kind = Changes.PRODUCTS

    def there(self) -> bool:
        """[lane] Say whether the shop keeps products, or anything about them."""
        return self._opened.has_goods()

    def load(self) -> Done:
        """[lane] Read what is few, and empty the bin of what is too old."""
        done = self._opened.load_goods()
        days = self._opened.desk.preferences.current.bin_days
        self._opened.desk.catalogue.purge(timedelta(days=days))
        return done

    def search(self) -> Search:
        """Return what builds the index."""
        return self._opened.desk.product_search

    def words(self) -> str:
        """Return what is told while the index is built."""
        return self.tr("Preparing the product search")
