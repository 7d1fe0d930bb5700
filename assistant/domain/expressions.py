"""How values behave in a phrase's expressions: gaps, ranges, comparisons, the choices of ``case``.

These take the place of Liquid's own, which make ranges of any length, repeat a ``when`` block as
often as it matches, and fail where the texts of an import are compared with numbers.
Imports Liquid, so it is itself imported late.
"""

import operator
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from liquid import RenderContext, Token
from liquid.builtin.expressions import BooleanExpression, logical
from liquid.builtin.expressions.primitive import Blank, Empty, IntegerLiteral, RangeLiteral
from liquid.exceptions import FilterArgumentError
from liquid.expression import Expression
from liquid.undefined import Undefined

from assistant.domain.filters import as_number, as_text

#: How long a range may be, and a loop.
RANGE_LIMIT = 1_000


class Refused(FilterArgumentError):
    """A template asks for something it may not have: a reason code and the word it is about.

    Of this base, because Liquid notes the place of such an error when a filter raises it.
    """

    def __init__(self, reason: str, word: str = "", token: Token | None = None) -> None:
        super().__init__(reason, token=token)
        self.reason = reason
        self.word = word


class Gap(Undefined):
    """A variable that has no value: false in conditions, shown as missing where it is put out."""

    __slots__ = ()


class CappedRange(Expression):
    """A range of at most RANGE_LIMIT numbers."""

    __slots__ = ("bounds",)

    def __init__(self, bounds: RangeLiteral) -> None:
        super().__init__(bounds.token)
        self.bounds = bounds
        start, stop = bounds.start, bounds.stop
        # Where both ends are written down, a template is refused before anybody renders it.
        if isinstance(start, IntegerLiteral) and isinstance(stop, IntegerLiteral):
            self._check(range(start.value, stop.value + 1))

    def _check(self, numbers: range) -> range:
        if numbers.stop - numbers.start > RANGE_LIMIT:
            raise Refused("range", str(RANGE_LIMIT), self.token)
        return numbers

    def evaluate(self, context: RenderContext) -> range:
        """Return the numbers."""
        return self._check(self.bounds.evaluate(context))

    def children(self) -> list[Expression]:
        """Return both ends."""
        return [self.bounds.start, self.bounds.stop]


def capped(expression: Expression) -> Expression:
    """Return the expression, with a limit where it is a range."""
    return CappedRange(expression) if isinstance(expression, RangeLiteral) else expression


class Comparison(Expression):
    """One of ``== != < > <= >= contains``, forgiving about texts that are numbers."""

    __slots__ = ("left", "right", "test")

    def __init__(self, plain: Any, test: Callable[[Any, Any], bool]) -> None:
        super().__init__(plain.token)
        self.left = capped(plain.left)
        self.right = capped(plain.right)
        self.test = test

    def evaluate(self, context: RenderContext) -> bool:
        """Say whether it holds."""
        return self.test(self.left.evaluate(context), self.right.evaluate(context))

    def children(self) -> list[Expression]:
        """Return both sides."""
        return [self.left, self.right]


class AnyOf(Expression):
    """The choices of one ``when``: matches once, however many of them are equal."""

    __slots__ = ("choices", "left")

    def __init__(self, plain: Any) -> None:
        super().__init__(plain.token)
        self.left: Expression = plain.left
        self.choices: list[Expression] = plain.expressions

    def evaluate(self, context: RenderContext) -> list[bool]:
        """Return one answer, as a list because Liquid counts the hits."""
        left = self.left.evaluate(context)
        return [any(equal(left, choice.evaluate(context)) for choice in self.choices)]

    def children(self) -> list[Expression]:
        """Return the choices."""
        return list(self.choices)


def path_name(path: Sequence[object]) -> str:
    """Return a variable's name as phrases write it: ``规则.发货时限``."""
    return path[0] if len(path) == 1 and isinstance(path[0], str) else ".".join(map(as_text, path))


def _void(value: object) -> bool:
    return value is None or value == "" or isinstance(value, Gap | Empty | Blank)


def equal(left: object, right: object) -> bool:
    """Say whether two values are the same; a gap equals nil, blank, empty and an empty text."""
    if _void(left) or _void(right):
        return _void(left) and _void(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if not (isinstance(left, str) and isinstance(right, str)):
        numbers = as_number(left), as_number(right)
        return numbers[0] == numbers[1] if None not in numbers else as_text(left) == as_text(right)
    return left == right


def _ordered(test: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """Return a comparison by number where both are numbers, by text where both are texts."""

    def compare(left: object, right: object) -> bool:
        if _void(left) or _void(right):
            return False
        numbers: tuple[Decimal | None, Decimal | None] = as_number(left), as_number(right)
        if None not in numbers:
            return test(*numbers)
        return isinstance(left, str) and isinstance(right, str) and test(left, right)

    return compare


def _contains(left: object, right: object) -> bool:
    if _void(left) or _void(right):
        return False
    if isinstance(left, list | tuple | range):
        return any(equal(each, right) for each in left)
    return as_text(right) in as_text(left)


_TESTS: dict[type[Expression], Callable[[Any, Any], bool]] = {
    logical.EqExpression: equal,
    logical.NeExpression: lambda left, right: not equal(left, right),
    logical.LtExpression: _ordered(operator.lt),
    logical.GtExpression: _ordered(operator.gt),
    logical.LeExpression: _ordered(operator.le),
    logical.GeExpression: _ordered(operator.ge),
    logical.ContainsExpression: _contains,
}


def tame(condition: BooleanExpression) -> None:
    """Put forgiving comparisons in the place of Liquid's."""
    condition.expression = _tamed(condition.expression)


def _tamed(expression: Expression) -> Expression:
    if isinstance(expression, logical.LogicalAndExpression | logical.LogicalOrExpression):
        expression.left = _tamed(expression.left)
        expression.right = _tamed(expression.right)
        return expression
    test = _TESTS.get(type(expression))
    return Comparison(expression, test) if test else expression
