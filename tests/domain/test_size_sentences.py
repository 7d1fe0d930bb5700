"""What a buyer is told of a size: the measures that were given, and nothing that is not known."""

import re

import pytest

from assistant.domain.person import MEASURES, Person
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.size_sentences import size_sentence
from assistant.domain.sizing import advise
from tests.domain.test_sizing import BODY, BY_WEIGHT, CASES, DRESS, SHOES

P = Person
SAID = [
    (
        *(BY_WEIGHT, P(height=160, weight=100)),
        "按您说的身高160cm、体重100斤，这款建议选M码。喜欢宽松一点可以选L码。"
        "尺码是照尺码表对的，供您参考哦~",
    ),
    (
        *(BY_WEIGHT, P(height=160, weight=100, weight_in="kg", fit="loose")),
        "按您说的身高160cm、体重50kg，照宽松一点的穿法，这款建议选L码。"
        "尺码是照尺码表对的，供您参考哦~",
    ),
    (
        *(BY_WEIGHT, P(height=160, weight=120)),
        "按您说的身高160cm、体重120斤，这款建议选L码（身高对应M码）。喜欢宽松一点可以选XL码。"
        "尺码是照尺码表对的，供您参考哦~",
    ),
    (
        *(BODY, P(bust=84.5, height=165)),
        "按您说的胸围84.5cm，这款在S和M两个码之间：想贴身选S码，喜欢宽松选M码。"
        "您平时喜欢哪种穿法呢？",
    ),
    (
        *(BODY, P(bust=86, waist=90)),
        "按您说的腰围90cm，这款的尺码表没有对应的码，不敢给您随便推荐，我帮您看看别的款好吗？",
    ),
    (
        *(BODY, P(bust=82, waist=76)),
        "跟您核对一下：照尺码表，胸围82cm对应S码，腰围76cm对应XL码，差得比较多。"
        "麻烦您再确认一下这几个数，我帮您重新对码哦~",
    ),
    (DRESS, P(height=165), "我帮您对码，麻烦再说一下胸围和腰围哦~"),
    (
        *(BY_WEIGHT, P(height=165, weight=55)),
        "跟您确认一下：体重是55斤，还是55公斤（110斤）呢？",
    ),
    (BODY, P(bust=880), "跟您确认一下：胸围880cm对吗？确认好了我马上帮您对码哦~"),
    (
        *(SHOES, P(foot=24)),
        "按您说的脚长24cm，这款建议选38码。脚宽或脚背高可以选39码。尺码是照尺码表对的，供您参考哦~",
    ),
    (None, P(height=165, weight=110), ""),
]

#: What no sentence to a buyer may promise or remark.
NEVER = re.compile("一定|绝对|保证|肯定|胖|瘦|肥|矮|太大|太小")


@pytest.mark.parametrize(("chart", "person", "sentence"), SAID)
def test_an_advice_is_one_sentence_to_the_buyer(
    chart: object, person: Person, sentence: str
) -> None:
    assert size_sentence(advise(chart, person)) == sentence  # type: ignore[arg-type]


@pytest.mark.parametrize(("chart", "person", "standing", "_sizes"), CASES)
def test_a_sentence_names_only_measures_that_somebody_gave(
    chart: object, person: Person, standing: str, _sizes: str
) -> None:
    sentence = size_sentence(advise(chart, person))  # type: ignore[arg-type]
    named = {name for name, word in MEASURES.items() if word in sentence}
    assert standing == "missing" or named <= person.given.keys()
    assert not NEVER.search(sentence)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ((), "这款建议选M码。喜欢宽松一点可以选L码。"),
        (("M",), "这款建议选M码，不过M码暂时没有货了。喜欢宽松一点可以选L码。"),
        (("L",), "这款建议选M码。尺码"),
        (("M", "L"), "这款建议选M码，不过M码暂时没有货了。尺码"),
    ],
)
def test_what_is_sold_out_is_said_and_not_recommended_besides(
    gone: tuple[str, ...], said: str
) -> None:
    assert said in size_sentence(advise(BY_WEIGHT, P(height=160, weight=100)), gone)


@pytest.mark.parametrize(
    ("gone", "end"),
    [
        ((), "您平时喜欢哪种穿法呢？"),
        (("L",), "不过L码暂时没有货了。"),
        (("M", "L"), "不过M码和L码暂时没有货了。"),
    ],
)
def test_between_two_sizes_it_is_said_which_is_sold_out(gone: tuple[str, ...], end: str) -> None:
    rows = (SizeRow("M", ("95-110",)), SizeRow("L", ("110-125",)))
    chart = SizeChart(measures=("体重",), rows=rows, kind="body")
    advice = advise(chart, P(weight=110))
    assert advice.standing == "between"
    assert size_sentence(advice, gone).endswith(end)
