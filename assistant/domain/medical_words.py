"""Words by which a sentence about goods would promise what only a medicine may.

Cosmetics must not be said to have a medical effect, openly or by allusion (化妆品监督管理条例, 43;
化妆品标签管理办法, 19), food not to prevent or treat a disease (食品安全法, 73), and nothing but
medicine, devices and treatment itself may be praised in medical terms at all (广告法, 17).
"""

import re
from unicodedata import normalize

#: Each of them is a claim wherever it stands in a sentence that the program makes.
WORDS: tuple[str, ...] = (
    *("治疗", "治愈", "根治", "医治", "主治", "疗效", "疗程", "药效", "药用", "药妆", "处方"),
    *("临床", "医学护肤", "医美级", "医用级", "医生推荐", "械字号", "消炎", "抗炎", "抗敏", "脱敏"),
    *("抗过敏", "防过敏", "零过敏", "无过敏", "不会过敏", "不过敏", "祛疤", "除疤", "去疤", "祛痘"),
    *(
        "治痘",
        "祛斑",
        "去斑",
        "止痒",
        "止痛",
        "镇痛",
        "消肿",
        "活血",
        "化瘀",
        "排毒",
        "解毒",
        "祛湿",
    ),
    *("湿疹", "皮炎", "脚气", "银屑病", "减肥", "瘦身", "丰胸", "生发", "壮阳", "补肾", "降血压"),
    *("降血糖", "降血脂", "降三高", "抗癌", "防癌", "抗肿瘤", "防病", "预防疾病", "提高免疫"),
    *("增强免疫", "增强抵抗力", "调节内分泌", "修复细胞", "细胞再生", "促进再生"),
    *("抗病毒", "预防感冒", "止咳", "治失眠", "降尿酸", "去痘", "除痘", "淡疤"),
)
#: Where one of them is no claim: somebody who is ill is promised nothing; a question, or what is to
#: be tried first; words of other trades, and words that only meet (先生|发货).
_PLAIN = re.compile(
    r"不(?:能|可以?)?(?:替代|代替|用于|具有|治疗)[^，。！；\n]{0,12}|非处方|抗敏感牙膏"
    r"|不过敏感|会不会过敏|是不是不过敏"
    r"|(?:确认|确定|如果|要是|若|看|试|观察)[^，。！；\n]{0,8}不(?:会)?过敏"
    r"|[发花先学医卫男女考]生发(?![剂液素])|[来面光]临床"
)
#: What is put between the letters of a word so that nobody finds it.
_BETWEEN = re.compile(
    r"(?<=[\u4e00-\u9fff])[ \t\u200b-\u200d\u2060\ufeff·•*_-]+(?=[\u4e00-\u9fff])"
)
_ANY = re.compile("|".join(sorted(map(re.escape, WORDS), key=len, reverse=True)))


def medical_word(sentence: str) -> str:
    """Return the first word of a sentence that makes a medical claim, "" where there is none."""
    whole = _BETWEEN.sub("", normalize("NFKC", sentence))
    found = _ANY.search(_PLAIN.sub(" ", whole))
    return found[0] if found else ""
