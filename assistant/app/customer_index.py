"""Keeps customers findable, where the file is encrypted and so may hold any."""

from datetime import timedelta

from assistant.app.late_index import LateIndex, Search
from assistant.domain.changes import Changes, Done


class CustomerIndex(LateIndex):
    """Reads what is kept about customers, and builds their index when it is due."""

    kind = Changes.CUSTOMERS

    def there(self) -> bool:
        """[lane] Say whether customers may be known."""
        return self._opened.has_customers()

    def load(self) -> Done:
        """[lane] Read what is few, and let go of what is too old: in the bin, and kept promises."""
        done = self._opened.load_customers()
        days = self._opened.desk.preferences.current.bin_days
        self._opened.desk.customers.purge(timedelta(days=days))
        self._opened.desk.promises.purge()
        return done

    def search(self) -> Search:
        """Return what builds the index."""
        return self._opened.desk.customer_search

    def words(self) -> str:
        """Return what is told while the index is built."""
        return self.tr("Preparing the customer search")
