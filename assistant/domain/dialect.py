"""The Liquid that phrases may use: few tags, own filters, every limit on.

The only module that builds a Liquid environment. It is imported when the first phrase with marks in
it is parsed, never at start: importing Liquid costs 140 ms.
"""

from collections.abc import Callable, Iterable, Iterator
from inspect import Parameter, signature
from typing import TextIO, cast

from liquid import Environment, Mode, Node, RenderContext, Tag, Token, TokenStream
from liquid.builtin.content import Literal
from liquid.builtin.expressions import Path
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.assign_tag import AssignTag
from liquid.builtin.tags.case_tag import CaseTag
from liquid.builtin.tags.for_tag import ForNode, ForTag
from liquid.builtin.tags.if_tag import IfTag
from liquid.builtin.tags.unless_tag import UnlessTag
from liquid.exceptions import (
    LiquidError,
    LiquidSyntaxError,
    LoopIterationLimitError,
    ResourceLimitError,
)
from liquid.filter import with_context
from liquid.parser import get_parser
from liquid.template import BoundTemplate
from liquid.token import (
    TOKEN_CONTENT,
    TOKEN_EOF,
    TOKEN_EXPRESSION,
    TOKEN_ILLEGAL,
    TOKEN_OUTPUT,
    TOKEN_TAG,
)
from liquid.undefined import UNDEFINED
from liquid.utils import ReadOnlyChainMap

from assistant.domain import filters, questions
from assistant.domain.expressions import RANGE_LIMIT, Gap, Refused, path_name
from assistant.domain.filters import Unfit, as_text
from assistant.domain.flaws import Flaw
from assistant.domain.scanner import scan
from assistant.domain.segments import OUTPUT_LIMIT, OutputTooLong, Rendered, Segment, Tape
from assistant.domain.survey import Survey

#: What loops and filters of one phrase may do: characters of template repeated, and a sixteenth of
#: the characters that filters handle. Reached in about a tenth of a second.
WORK_LIMIT = 200_000

#: What Liquid may raise about a template, honest or hostile. All of it means: broken.
_FAILURES = (
    *(LiquidError, OutputTooLong, ArithmeticError, LookupError),
    *(TypeError, ValueError, AttributeError, RecursionError),
)
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (OutputTooLong, "large"),
    (LoopIterationLimitError, "work"),
    (ResourceLimitError, "depth"),
    (RecursionError, "depth"),
    (LiquidSyntaxError, "syntax"),
)


def _gap_among(values: Iterable[object]) -> Gap | None:
    return next((each for each in values if type(each) is Gap), None)


class Context(RenderContext):
    """What a phrase sees while it is rendered, and how much it has done so far."""

    def __init__(self, template: BoundTemplate, lookup: Callable[[str], object]) -> None:
        super().__init__(template)
        # Without Liquid's built-in "now" and "today", which would ask the system's clock.
        self.scope = ReadOnlyChainMap(self.locals)
        self.lookup = lookup
        self.loop_weight = 1
        self.work = 0

    def spend(self, work: int) -> None:
        """Note that work is done; refuse when it is too much."""
        self.work += work
        if self.work > WORK_LIMIT:
            raise Refused("work")

    def get(
        self, path: list[object], *, token: Token | None, default: object = UNDEFINED
    ) -> object:
        """Return what a variable holds, or a gap."""
        if len(path) > 1 and (missing := _gap_among(path)) is not None:
            return missing
        if (self.locals or self.loops) and path[0] in self.scope:
            return super().get(path, token=token, default=default)
        name = path_name(path)
        value = self.lookup(name)
        return Gap(name, token=token) if not as_text(value).strip() else value

    def assign(self, key: str, val: object) -> None:
        """Keep a value under a name."""
        self.spend(1 + (len(val) // 16 if isinstance(val, str) else 0))
        self.locals[key] = val

    def raise_for_loop_limit(self, length: int = 1) -> None:
        """Refuse a loop that would go on too long."""
        super().raise_for_loop_limit(length)
        self.spend(length * self.loop_weight)


class _Placed(Tag):
    """A tag that knows where it stands when something is missing at the end of the text."""

    def get_node(self, stream: TokenStream) -> Node:
        opening = stream.current
        try:
            return self.parse(stream)
        except LiquidError as error:
            if error.token is None or error.token.start_index < 0:
                error.token = opening
                if self.block and stream.current.kind == TOKEN_EOF:
                    raise Refused("endtag", self.name, opening) from error
            raise


class _OutputNode(OutputNode):
    """Puts out a value and says which variable it came from."""

    __slots__ = ("name",)
    name: str

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        value = self.expression.evaluate(context)
        if type(value) is Gap:  # isinstance would go through the ABC it derives from
            segment = Segment("", "gap", value.name)
        else:
            segment = Segment(as_text(value), "filled" if self.name else "text", self.name)
        # An output is never part of a block that Liquid renders to nowhere, so this is our tape.
        return cast(Tape, buffer).add(segment)


class _Output(_Placed, Output):
    node_class = _OutputNode

    def parse(self, stream: TokenStream) -> OutputNode:
        node = cast(_OutputNode, super().parse(stream))
        left = getattr(node.expression, "left", None)
        node.name = path_name(left.path) if isinstance(left, Path) else ""
        return node


class _ForNode(ForNode):
    """A loop that knows how much text it repeats."""

    __slots__ = ("weight",)
    weight: int

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        cast(Context, context).loop_weight = self.weight
        return super().render_to_output(context, buffer)


class _For(_Placed, ForTag):
    node_class = _ForNode

    def parse(self, stream: TokenStream) -> Node:
        start = stream.current.start_index
        node = cast(_ForNode, super().parse(stream))
        node.weight = max(stream.current.start_index - start, 1)
        return node


class _If(_Placed, IfTag):
    mode = Mode.STRICT  # Otherwise a second {% else %} and all behind it would vanish silently.


class _Unless(_Placed, UnlessTag):
    mode = Mode.STRICT


class _Case(_Placed, CaseTag):
    pass


class _Assign(_Placed, AssignTag):
    pass


class _Unknown(Tag):
    """Every tag that is not on the list, and the end of one that was never begun."""

    name = TOKEN_ILLEGAL
    block = False

    def parse(self, stream: TokenStream) -> Node:
        raise Refused("tag", stream.current.value, stream.current)


def _guarded(function: Callable[..., object]) -> Callable[..., object]:
    """Return a filter as Liquid calls it: gaps pass through, work and size are limited."""

    def apply(value: object, *arguments: object, context: Context) -> object:
        if (missing := _gap_among((value, *arguments))) is not None:
            return missing
        context.spend(1 + (len(value) // 16 if isinstance(value, str) else 0))
        try:
            result = function(value, *arguments)
        except Unfit as unfit:
            raise Refused(unfit.reason, unfit.word) from unfit
        if isinstance(result, str) and len(result) > filters.VALUE_LIMIT:
            raise Refused("large")
        return result

    return with_context(apply)


def _default(value: object, instead: object = "") -> object:
    """Return the value, or another one where it is missing."""
    missing = type(value) is Gap or value is False or value is None or value == ""
    return value if not missing or type(instead) is Gap else instead


def _asked(value: object, *_options: object) -> object:
    """Return the answer: a filter that declares a question only marks the variable."""
    return value


def _arity(function: Callable[..., object]) -> tuple[int, int]:
    """Return how many arguments a filter needs and how many it takes, besides its value."""
    parameters = list(signature(function).parameters.values())[1:]
    return sum(each.default is Parameter.empty for each in parameters), len(parameters)


class _Dialect(Environment):
    """Liquid with what phrases may use and nothing else."""

    block_nesting_limit = 20
    context_depth_limit = 25
    loop_iteration_limit = RANGE_LIMIT
    local_namespace_limit = 1_000_000
    output_stream_limit = OUTPUT_LIMIT

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Register the allow-list. Comments and raw text have gone before Liquid sees a phrase."""
        for tag in (Literal, _Unknown, _Output, _If, _Unless, _Case, _For, _Assign):
            self.add_tag(tag)
        for name, function in filters.TABLE.items():
            self.add_filter(name, _guarded(function))
        for name in _DEFAULTS:
            self.add_filter(name, _default)
        for name in questions.FILTERS:
            self.add_filter(name, _asked)


def _tokens(body: str) -> Iterator[Token]:
    """Yield what the scanner finds in the form of Liquid's lexer."""
    for piece in scan(body):
        if piece.kind == "text":
            yield Token(TOKEN_CONTENT, piece.text, piece.start, body)
        else:
            tag = piece.kind == "tag"
            yield Token(TOKEN_TAG if tag else TOKEN_OUTPUT, piece.name, piece.start, body)
            if piece.text:
                yield Token(TOKEN_EXPRESSION, piece.text, piece.inner, body)


_DEFAULTS = ("default", "默认")
_ARITY = {name: _arity(each) for name, each in filters.TABLE.items()} | dict.fromkeys(
    _DEFAULTS, (0, 1)
)
_DIALECT = _Dialect(undefined=Gap)


class Script:
    """A phrase understood: what it asks, what it uses, and how it is rendered. Raises Flaw."""

    def __init__(self, body: str) -> None:
        survey = Survey(_ARITY)
        try:
            nodes = get_parser(_DIALECT).parse(TokenStream(_tokens(body)))
            self._template = BoundTemplate(_DIALECT, nodes)
            survey.visit(nodes, RenderContext(self._template))
        except _FAILURES as error:
            raise _flaw(error, 0) from error
        self.questions = tuple(survey.questions.values())
        self.variables = survey.variables()

    def render(self, lookup: Callable[[str], object]) -> Rendered:
        """Return the phrase with its variables looked up; raise Flaw."""
        context, tape = Context(self._template, lookup), Tape()
        for node in self._template.nodes:
            try:
                node.render(context, tape)
            except _FAILURES as error:
                raise _flaw(error, node.token.start_index) from error
        return tape.rendered()


def _flaw(error: Exception, start: int) -> Flaw:
    """Return what an exception from inside Liquid says about the phrase."""
    token = getattr(error, "token", None)
    place = token.start_index if isinstance(token, Token) and token.start_index >= 0 else start
    if isinstance(error, Refused):
        return Flaw(error.reason, place, error.word)
    return Flaw(next((code for kind, code in _REASONS if isinstance(error, kind)), "value"), place)
