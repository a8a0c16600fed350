# ruff: noqa: E501 - tables of Chinese words, whose characters count twice
"""Whether a few words are a person's (or an organisation's) name, as a speaker's label must be.

A speaker is a name, never a clause: 张三表示 and "Jane Doe said" are the beginnings of sentences.
"""

from __future__ import annotations

import re

from reader.importers.tables import simple, words
from reader.text.characters import HAN, han_count

_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣"
    "蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武"
    "乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁"
    "时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊习習朴"
)
_DOUBLE_SURNAMES = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "东方",
    "東方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
)

# A clause that introduces speech ends so; what stands before its colon is no name.
_CLAUSE_END = re.compile(
    "(?:说|說|表示|指出|认为|認為|强调|強調|称|稱|道|写道|寫道|补充|補充|介绍|介紹|解释|解釋|透露|回忆|回憶|坦言|宣布|提到|谈到|談到|看来|看來"
    "|告诉|告訴|如下|建议|建議|提醒|呼吁|呼籲|回应|回應|回答|提问|提問|发问|发言|總結|总结|评论|評論|感叹|感慨|补充说|显示|顯示|发现|發現|包括|是|为|為|到|着|了|吗)$"
)
_PLAIN_WORDS = words(
    "原因 结果 結果 结论 結論 例如 比如 譬如 其中 其一 其二 其三 首先 其次 最后 最後 总之 總之 核心 要点 要點 重点 "
    "重點 问题 問題 目标 目標 时间 時間 地点 地點 来源 來源 作者 编辑 編輯 责任编辑 責任編輯 注意 注 备注 備註 "
    "提示 标题 標題 摘要 背景 内容 內容 主题 主題 观点 觀點 电话 電話 邮箱 地址 网址 版权 导语 導語 编者按 編者按 "
    "图片 圖片 图源 翻译 翻譯 校对 校對 第一 第二 第三 一是 二是 三是 另外 此外 同时 同時 不过 但是 因此 所以 "
    "换句话说 今日话题 今日話題 相关阅读 延伸阅读 原文 译文 正文 全文 导读 简介 简而言之 值得注意的是 意思 结语 "
    "小结 说明 更新 发布 日期 播客 节目"
)
_PRONOUN = re.compile(
    "^(?:他|她|它|我|你|您|这|這|那|其|该|該|本|此|而|但|因|所|如|若|当|當|从|從|对|對|在|以|第[一二三四五六七八九十]|[一二三四五六七八九十][是个點点，])"
)
# Endings of titles and occupations: what is longer than a name has one ("外交部发言人", "市民王女士").
_TITLE_END = re.compile(
    "(?:人|长|長|员|員|家|师|師|生|手|者|授|席|统|統|理|士|官|部|局|院|会|會|方|司|团|團|友|客|主|导|監|监|使|相|星|工|农|医|婆|爷|爺|奶|叔|伯|姐|哥|弟|妹|嫂|姨|娘|先生|女士|小姐|同志|老师|老師|嘉宾|观众|听众|网友)$"
)
# The characters that foreign names are written with: 特朗普 has no surname to know it by.
_SOUNDS = frozenset(
    "阿埃艾安奥巴拜班保贝彼比别宾波伯博布查达戴丹德登迪蒂杜顿多厄恩尔法费芬弗夫福盖冈戈格古哈海汉赫霍基吉季加贾杰金京卡凯坎科克肯库拉莱兰朗劳勒雷里利莉林琳隆卢鲁路伦罗洛马迈曼梅蒙米密敏莫默姆穆纳娜内尼娅诺努欧帕潘佩彭皮蒲普奇乔切琼热日儒萨塞桑瑟沙舍圣史施斯索苏塔泰坦汤特提廷图托瓦万威韦维温沃乌武西希夏香谢辛休叙雅亚扬耶叶伊因英尤约扎泽詹哲朱兹佐"
    "奧貝賓達費爾蓋岡漢賈傑凱庫萊蘭勞裡盧魯倫羅馬邁納內婭諾歐喬瓊熱薩聖蘇湯圖萬韋維溫烏謝敘亞揚葉約紮澤"
)
_GRAMMAR = re.compile("[的了是在这這那就都也很不与與及让讓使将將把被]")
_HAN_NAME = re.compile(f"[{HAN}]+(?:[·•・‧．][{HAN}A-Za-z]+)*(?:[ ]?[0-9０-９]{{1,2}})?")
_MIXED_NAME = re.compile(f"[A-Za-z]{{2,10}}[ ]?[{HAN}]{{2,6}}")

_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|St|Jr|Sr)\.?"
_PARTICLE = r"(?:de|da|di|do|dos|del|della|der|den|du|van|von|bin|ibn|al|el|la|le|ter|ten|y|e)"
_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
_WORD = rf"[{_CAPITAL}][\w'’\-]*"
LATIN_NAME = rf"(?:{_TITLE}\s+)?(?:[A-Z]\.|{_WORD})(?:(?:\s+|(?<=\.)){{1}}(?:{_TITLE}|[A-Z]\.|{_PARTICLE}|al-\w+|{_WORD})){{0,5}}"
_LATIN = re.compile(LATIN_NAME + r"(?:\s+\d{1,2})?")
_SAYING = re.compile(
    r"\b(?:said|says|saying|added|adds|noted|notes|told|tells|asked|asks|replied|explained|explains|stressed|wrote|writes|argued"
    r"|warned|concluded|continued|recalled|announced|is|are|was|were|has|have|will|as|follows|including)$",
    re.IGNORECASE,
)
# Capitalised words that begin labels, not names; one of them is enough.
_LABEL_WORDS = words(
    "note notes source sources photo photos image update updated published editor editors editor's editor’s "
    "editing reporting read related more share topics topic people summary highlights date time place location "
    "price phone tel email e-mail website web warning tip tips example background context chapter part step "
    "section question-and-answer the a an this that these those there here in on at for from but and or so if when "
    "while however first second third finally also why what how who where result results conclusion reason reasons "
    "correction breaking exclusive video audio watch listen transcript music produced copyright contact follow "
    "registration number license licence hotline caption credit via ingredients method key main by headline title "
    "subject re to cc chinese english translation it he she they we you my our his her their"
)
_ROLES = words(
    "host interviewer reporter moderator question q guest narrator speaker anchor presenter interviewee answer a"
)

_VOICES = frozenset(["问", "問", "答", "旁白", "解说", "解說", "画外音", "畫外音"])
"""Labels that are no names and no titles, and speak all the same."""


def is_name(text: str) -> bool:
    """Whether `text` can stand as a speaker's label: a name, initials, a role such as 主持人 or Host."""
    text = re.sub(r"\s*[(（][^()（）]{1,30}[)）]$", "", text.strip())
    if not 1 <= len(text) <= 48:
        return False
    return _is_chinese_name(text) if han_count(text) else _is_latin_name(text)


def is_sure_name(text: str) -> bool:
    """Whether `text` is a name even without a line's beginning to support it: a known surname, or a full name."""
    if not is_name(text):
        return False
    if not han_count(text):
        return len(text.split()) >= 2
    return "·" in text or (len(text) <= 3 and (text[0] in _SURNAMES or text.startswith(_DOUBLE_SURNAMES)))


def is_label(text: str) -> bool:
    """Whether `text` may stand before a colon as the speaker: a name that shows what it is.

    Four characters may be anything ("最大亮点"); a speaker's are a surname, the sounds of a foreign name or a title.
    """
    if not is_name(text):
        return False
    name = re.sub(r"\s*[(（][^()（）]{1,30}[)）]$", "", text.strip())
    if not han_count(name) or name in _VOICES or "·" in name:
        return True
    plain = simple(name.rstrip("0123456789 "))
    short = len(plain) <= 3 and (plain[0] in _SURNAMES or plain[0] in "小老阿")
    return (
        short
        or (len(plain) == 4 and plain.startswith(_DOUBLE_SURNAMES))
        or _SOUNDS.issuperset(plain)
        or bool(_TITLE_END.search(plain))
        or bool(_MIXED_NAME.fullmatch(plain))
    )


def is_surname(text: str) -> bool:
    """Whether it is a Chinese surname alone, as later turns of an interview are labelled."""
    return text in _SURNAMES or text in _DOUBLE_SURNAMES


def is_initials(text: str) -> bool:
    """Whether it is an organisation's short form in capitals ("CGTN"); one letter is not."""
    return bool(re.fullmatch(r"[A-Z][A-Z0-9&.]{1,7}", text)) and not re.fullmatch(r"(?:[A-Z]\.)+", text)


def _is_chinese_name(text: str) -> bool:
    text = simple(text)
    if text in _VOICES:
        return True
    if text in _PLAIN_WORDS or _CLAUSE_END.search(text) or _PRONOUN.match(text):
        return False
    if _MIXED_NAME.fullmatch(text):
        return True
    if not _HAN_NAME.fullmatch(text) or len(text) < 2:
        return False
    if re.search("[·•・‧．]", text):
        return True
    return len(text) <= 4 or (len(text) <= 12 and not _GRAMMAR.search(text) and bool(_TITLE_END.search(text)))


def _is_latin_name(text: str) -> bool:
    words = text.lower().split()
    if len(words) == 1 and words[0] in _ROLES:
        return True
    if not _LATIN.fullmatch(text) or _SAYING.search(text):
        return False
    return not any(word in _LABEL_WORDS for word in words)
