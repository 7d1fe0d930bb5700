"""What stands in a buyer's question for a size and is no measure of the buyer, and whose it is."""

import re

_NUMBER = r"\d{1,4}(?:\.\d{1,2})?(?![.\d])"
_UNIT = r"(?:cm|厘米|公分|kg|公斤|千克|市斤|斤)"
_IS = r"[\s::是为有在大概约差不多]*"

#: Measures of parts and of goods, sizes that are worn, money, numbers of things.
_NAMED = re.compile(
    rf"(?:下胸围|下围|(?:[头颈脖手臂腿肚领脚跟]|袖口|裤脚)围|(?<![脚足身])长|宽|厚|[大小]腿|胳膊|手臂|[手脚]腕|脚踝|鞋码|码数"
    rf"|(?:平时|平常|一直|经常|常|以前|原来|之前)(?:都?是)?[穿买](?:的|过)?"
    rf"|预算|价格|价位|售价|原价|券后|到手价?|实付|[满减付花券]|运费|邮费|楼层|尾号|工号|编号|货号|单号)"
    rf"{_IS}{_NUMBER}(?![\d.]*{_UNIT})(?:[\s,-]+\d{{1,4}}(?![\d.]|\s*{_UNIT}))?"
)
#: Units in which nothing here is reckoned, sizes (165/88A), and cups: the figure before a cup is
#: that of the bust below (GB/T 1335 and the trade's 85B alike), not of the bust.
_IN_PART = re.compile(
    rf"{_NUMBER}\s*(?:磅|英磅|lbs?|英尺|ft)\s*(?:{_NUMBER}\s*(?:英寸|寸)?)?"
    r"|(?<!\d)(?:\d{2,3}/)?\d{2,3}[a-hy](?![a-z])"
)
#: 身高体重165 110: what was named first stands first.
_TOGETHER = re.compile(
    rf"(身?高)[\s/和与、,+]*(体?重)(?:[\s/和与、,+]*([三3]围))?{_IS}"
    rf"({_NUMBER}\s*{_UNIT}?)[\s/、,;+-]+({_NUMBER}\s*{_UNIT}?)[\s/、,;+-]*"
)
#: 172高160斤: the name belongs to the figure before it.
_BEFORE = re.compile(rf"({_NUMBER}\s*{_UNIT}?)高(?=[\s,]*{_NUMBER}\s*(?:kg|公斤|千克|市斤|斤))")

_PEOPLE = (
    "我|本人|自己|老公|老婆|先生|太太|对象|男友|女友|男朋友|女朋友|爸|妈|爷爷|奶奶|外公|外婆|公公"
    "|婆婆|儿子|女儿|闺女|宝宝|孩子|老大|老[二2三3]|哥|姐|弟|妹|闺蜜|同事|朋友|模特"
)
_WHOSE = re.compile(
    rf"({_PEOPLE})(?:(?!{_PEOPLE})[^\d]){{0,8}}\d{{1,3}}(?!\d)(?!\s*[个岁月天件年])"
)
_ONE = {"本人": "我", "自己": "我"}


def without_asides(plain: str) -> str:
    """Return a question without what is no measure of a body, two names at once told apart."""
    told = _TOGETHER.sub(r"\1\4 ; \2\5 ; \3", _BEFORE.sub(r"身高\1 ; ", plain))
    return _IN_PART.sub(" ; ", _NAMED.sub(" ; ", told))


def of_one_buyer(plain: str) -> bool:
    """Say whether the figures are of one person, and of no model in a picture."""
    whose = {_ONE.get(each, each) for each in _WHOSE.findall(plain)}
    return len(whose) < 2 and "模特" not in whose


def of_somebody_else(text: str) -> bool:
    """Say whether the figures are of somebody whom the buyer names (我老公178)."""
    return any(_ONE.get(each, each) != "我" for each in _WHOSE.findall(text))
