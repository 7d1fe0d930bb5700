"""Reads through a parsed template once: what it uses, what it asks, and whether it may do so.

On the way it puts our own expressions in the place of Liquid's (see ``expressions``). Imports
Liquid, so it is itself imported late.
"""

from collections.abc import Iterable, Mapping

from liquid import Node, RenderContext
from liquid.builtin.expressions import (
    BooleanExpression,
    Filter,
    FilteredExpression,
    KeywordArgument,
    LoopExpression,
    Path,
)
from liquid.builtin.expressions.primitive import (
    FloatLiteral,
    IntegerLiteral,
    Literal,
    RangeLiteral,
)
from liquid.builtin.tags.case_tag import CaseNode, MultiExpressionBlockNode
from liquid.expression import Expression

from assistant.domain import questions
from assistant.domain.expressions import AnyOf, Refused, capped, path_name, tame
from assistant.domain.filters import as_text
from assistant.domain.questions import Question

#: Numbers written in a template are smaller than this.
NUMBER_LIMIT = 1_000_000_000


class Survey:
    """What a template uses and asks, in order of first appearance. Raises Refused."""

    def __init__(self, arity: Mapping[str, tuple[int, int]]) -> None:
        self.questions: dict[str, Question] = {}
        self._arity = arity
        self._names: dict[str, str] = {}
        self._locals: set[str] = set()

    def variables(self) -> tuple[str, ...]:
        """Return the names it takes from outside."""
        return tuple(name for name, root in self._names.items() if root not in self._locals)

    def visit(self, nodes: Iterable[Node], context: RenderContext) -> None:
        """Read nodes and all below them."""
        for node in nodes:
            self._locals.update(map(str, (*node.template_scope(), *node.block_scope())))
            if isinstance(node, CaseNode):
                _match_once(node)
            for expression in node.expressions():
                self._read(expression)
            self.visit(node.children(context), context)

    def _read(self, expression: Expression) -> None:
        if isinstance(expression, FilteredExpression):
            expression.left = capped(expression.left)
            self._check_filters(expression)
        elif isinstance(expression, LoopExpression):
            expression.iterable = capped(expression.iterable)
        elif isinstance(expression, BooleanExpression):
            tame(expression)
        elif isinstance(expression, Path):
            self._note(expression)
        else:
            _check_literal(expression)
        for child in expression.children():
            self._read(child)

    def _note(self, path: Path) -> None:
        """Note a variable, unless its name is only known when it is rendered."""
        if not any(isinstance(each, Path) for each in path.path):
            self._names.setdefault(path_name(path.path), as_text(path.path[0]))

    def _check_filters(self, expression: FilteredExpression) -> None:
        for position, each in enumerate(expression.filters or ()):
            if any(isinstance(argument, KeywordArgument) for argument in each.args):
                raise Refused("arguments", each.name, each.token)
            if each.name in questions.FILTERS:
                self._note_question(expression, each, position)
            elif each.name not in self._arity:
                raise Refused("filter", each.name, each.token)
            else:
                least, most = self._arity[each.name]
                if not least <= len(each.args) <= most:
                    raise Refused("arguments", each.name, each.token)

    def _note_question(self, expression: FilteredExpression, each: Filter, position: int) -> None:
        """Note the question that a filter declares; it must stand first behind a plain name."""
        left = expression.left
        values = [argument.value for argument in each.args]
        plain = isinstance(left, Path) and not any(isinstance(part, Path) for part in left.path)
        if position or not plain or not all(isinstance(value, Literal) for value in values):
            raise Refused("question", each.name, each.token)
        assert isinstance(left, Path)
        name = path_name(left.path)
        texts = tuple(as_text(value.value) for value in values if isinstance(value, Literal))
        question = questions.declared(name, each.name, texts)
        if question is None:
            raise Refused("question", each.name, each.token)
        self.questions.setdefault(name, question)


def _match_once(node: CaseNode) -> None:
    for block in node.blocks:
        if isinstance(block, MultiExpressionBlockNode):
            # Typed as Liquid's own private class, of which only ``evaluate`` is used.
            block.expression = AnyOf(block.expression)  # type: ignore[assignment]


def _check_literal(expression: Expression) -> None:
    """Refuse a range in a place where it cannot be capped, and numbers beyond all use."""
    if isinstance(expression, RangeLiteral):
        raise Refused("syntax", token=expression.token)
    if isinstance(expression, IntegerLiteral | FloatLiteral):
        number = expression.value
        if not -NUMBER_LIMIT < number < NUMBER_LIMIT:
            raise Refused("number", expression.token.value[:40], expression.token)
