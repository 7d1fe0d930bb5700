"""What comes near to a sentence: the same as the plain description gives, in its order."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.folding import fold
from assistant.domain.hits import Place
from assistant.domain.overlap import (
    LEAST_OF_BEST,
    PLACE_WEIGHTS,
    near_hit,
    terms,
    weight,
    worth_it,
)
from assistant.domain.phrases import PhraseId
from assistant.domain.search import Entry, Index
from tests.domain.search_samples import entry

LIBRARY = [
    entry("退货运费谁出", "质量问题来回运费由我们承担。", 1, questions=("邮费算谁的",)),
    entry("尺码推荐", "按您的身高体重，建议选 M 码。", 2),
    entry("催发货", "订单今天发出。", 3, category="售中 / 发货"),
    entry("防滑", "雨天也不滑。", 4, further="大促\n鞋底是橡胶的"),
]


def found(sentence: str, library: Sequence[Entry] = LIBRARY) -> list[PhraseId]:
    return [id for id, _ in Index.build(library).closest(sentence)]


def plain(sentence: str, library: Sequence[Entry]) -> dict[PhraseId, float]:
    """Return what each phrase scores, looked up text by text."""
    scores = {}
    for each in library:
        texts = [(Place.TITLE, each.title), (Place.CATEGORY, each.category)]
        texts += [(Place.BODY, each.body), (Place.NOTES, each.notes)]
        texts += [(Place.FURTHER, each.further)]
        texts += [(Place.QUESTION, question) for question in each.questions]
        scores[each.id] = sum(
            weight(term, _count(term, library), len(library))
            * max((PLACE_WEIGHTS[place] for place, text in texts if term in fold(text)), default=0)
            for term in terms(sentence)
        )
    return scores


def _count(term: str, library: Sequence[Entry]) -> int:
    texts = [[each.title, each.short_code, *each.questions] for each in library]
    texts += [[each.category, each.body, each.notes, each.further] for each in library]
    return sum(_times(term, fold(text)) for some in texts for text in some)


def _times(term: str, text: str) -> int:
    return sum(text.startswith(term, at) for at in range(len(text)))


def test_a_sentence_is_taken_apart_into_pairs_characters_and_words() -> None:
    assert terms("您好，XL能退吗") == ("xl", "能退", "退吗", "能", "退", "吗")


def test_a_greeting_alone_is_asked_for_as_it_is() -> None:
    assert terms("你好") == ("你好", "你", "好")


def test_a_question_that_shares_few_words_is_found() -> None:
    assert found("这个寄回去邮费到底算谁的啊")[0] == 1


def test_what_only_a_later_message_says_is_found() -> None:
    assert found("鞋底什么做的") == [4]


def test_nothing_is_near_to_what_the_library_knows_nothing_of() -> None:
    assert found("钢琴课几点") == []


def test_letters_alone_are_no_sentence() -> None:
    assert [worth_it(text) for text in ("tuihuo", "退h", "退货", "退款退货")] == [
        False,
        False,
        True,
        True,
    ]


def test_a_phrase_that_was_changed_since_is_found_by_its_new_words_only() -> None:
    changed = entry("开发票", "电子票发到邮箱。", 1)
    index = Index.build(LIBRARY).with_changes([changed], [PhraseId(4)])
    assert [id for id, _ in index.closest("电子发票能不能发我邮箱")] == [1]
    assert index.closest("鞋底什么做的") == []


def test_what_is_used_more_comes_first_among_equals() -> None:
    library = [entry("退货", number=1), entry("退货", number=2, weight=5.0)]
    assert found("怎么退货", library) == [2, 1]


def test_the_letters_that_met_are_marked() -> None:
    hit = near_hit(LIBRARY[0], terms("邮费算谁的呀"), 0.5)
    assert (hit.kind, hit.question_marks, hit.title_marks) == ("near", ((0, 0, 5),), ())


#: Without signs: the index counts a character before one twice, which only shifts weights.
WORDS = st.text(st.sampled_from("退货运费码a1"), max_size=10)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4), WORDS)
def test_the_index_scores_as_the_description_says(
    drafts: list[tuple[str, str, str]], sentence: str
) -> None:
    library = [
        entry(title, body, number, questions=(asked,))
        for number, (title, body, asked) in enumerate(drafts)
    ]
    scores = plain(sentence, library)
    best = max(scores.values())
    shares = Index.build(library).closest(sentence)
    assert [share for _, share in shares] == sorted((share for _, share in shares), reverse=True)
    for id, score in scores.items():
        near = id in dict(shares)
        assert not near or score > 0
        if shares and score > LEAST_OF_BEST * best * 1.001:
            assert near
