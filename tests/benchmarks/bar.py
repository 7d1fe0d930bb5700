"""One figure beside the floor it is held against."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A measured figure with its limit: a ratio to a floor of the same run, or an absolute one.

    Exactly one of ``limit_ratio`` (needs ``floor``) and ``limit`` is given; where neither is, the
    figure is only shown. With ``at_least`` the figure must reach the limit, not stay below it.
    """

    name: str
    measured: float
    floor: float | None = None
    unit: str = "ms"
    limit_ratio: float | None = None
    limit: float | None = None
    note: str = ""
    at_least: bool = False

    def __post_init__(self) -> None:
        if self.limit_ratio is not None and (self.limit is not None or not self.floor):
            raise ValueError(f"{self.name}: a ratio needs a floor and no other limit")

    @property
    def allowed(self) -> float | None:
        """The figure that must not be passed."""
        if self.limit_ratio is not None and self.floor is not None:
            return self.floor * self.limit_ratio
        return self.limit

    @property
    def passed(self) -> bool:
        """Whether the figure holds."""
        if self.allowed is None:
            return True
        return self.measured >= self.allowed if self.at_least else self.measured <= self.allowed

    @property
    def ratio(self) -> float | None:
        """How many floors the figure is."""
        return self.measured / self.floor if self.floor else None
