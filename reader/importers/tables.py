"""Word tables as their editors like them: one long string, split when the module loads; in both Chinese scripts."""

from __future__ import annotations

from functools import cache


def words(text: str) -> frozenset[str]:
    """The words of a table, parted by spaces."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The entries of a table that may have spaces in them, parted by bars."""
    return frozenset(entry.strip() for entry in text.split("|") if entry.strip())


# The characters of the importers' tables that are written otherwise in Traditional Chinese; below each of them how.
_TRADITIONAL = (
    "佈來個們備傢僅內冊別創劃劉動務匯協卽參叢吳呂員問喬單嗎嘆嚮嚴國圖團埰堅報場塗娛孃孫學寀實寧審寫將專對導屬崗師"
    "廣張強彙後從復憶應戶掃採換擇擊據擴攝敎數於時會東査條楊構樂樑標樸機檯欄權歎歐歡決沖淩湯溫滙滾潛瀋瀏為無熱爲爺"
    "現產産甦甯畢畫畵當發監盧眾礙稱積筆箇節範簡簽籤籲糾紀約紹終結絕絡給統絶經綫維綱網綵線編緩縮總繫續纔羅習聞聯聲"
    "聶職聽臺與興舉莊華萬葉蒐蔣蕭薑蘆蘇蘭處號衆術衕衛衝衞補製複覈見視親覽觀訂訊討記訪設許訴註証評詞話該詳誌認語說"
    "説課調談請論諧諸謂講謝證識譚譯議護讀讓讚財責費賀資賈賓賦質賴贊趙車軍軸載輯轉辦農迴這週進遊過達遲選還邊郵鄒鄧"
    "鄭醫釋針鈡銀錄錢錯録錶鍵鍼鍾鏈鏡鐘長門閉開間閔閤閱閲閻關陳陸陽際隱雙雜電韋韓頁頂項須頭頻題顏顔類顧顯飽餘饋馬"
    "馮體髮鬚魯鮑黃點齊齣龍龐龔碼誠傭僱檔歸臉書漢級"
)
_SIMPLIFIED = (
    "布来个们备家仅内册别创划刘动务汇协即参丛吴吕员问乔单吗叹向严国图团采坚报场涂娱娘孙学采实宁审写将专对导属岗师"
    "广张强汇后从复忆应户扫采换择击据扩摄教数于时会东查条杨构乐梁标朴机台栏权叹欧欢决冲凌汤温汇滚潜沈浏为无热为爷"
    "现产产苏宁毕画画当发监卢众碍称积笔个节范简签签吁纠纪约绍终结绝络给统绝经线维纲网彩线编缓缩总系续才罗习闻联声"
    "聂职听台与兴举庄华万叶搜蒋萧姜芦苏兰处号众术同卫冲卫补制复核见视亲览观订讯讨记访设许诉注证评词话该详志认语说"
    "说课调谈请论谐诸谓讲谢证识谭译议护读让赞财责费贺资贾宾赋质赖赞赵车军轴载辑转办农回这周进游过达迟选还边邮邹邓"
    "郑医释针钟银录钱错录表键针钟链镜钟长门闭开间闵合阅阅阎关陈陆阳际隐双杂电韦韩页顶项须头频题颜颜类顾显饱余馈马"
    "冯体发须鲁鲍黄点齐出龙庞龚码诚佣雇档归脸书汉级"
)
_SIMPLE = dict(zip(map(ord, _TRADITIONAL), _SIMPLIFIED, strict=True))


def simple(text: str) -> str:
    """A line with the characters of the tables in Simplified Chinese, as the tables are written; as long as it was."""
    return text if text.isascii() else text.translate(_SIMPLE)


def both(pattern: str) -> str:
    """A regular expression written in Simplified Chinese that also matches the same words in Traditional Chinese."""
    found: list[str] = []
    inside = escaped = False
    for character in pattern:
        others = _others().get(character, "")
        plain = escaped or not others
        found.append(character + others if inside or plain else f"[{character}{others}]")
        if not escaped:
            inside = (inside or character == "[") and character != "]"
        escaped = character == "\\" and not escaped
    return "".join(found)


@cache
def _others() -> dict[str, str]:
    """The Traditional characters for each Simplified one."""
    others: dict[str, str] = {}
    for traditional, simplified in zip(_TRADITIONAL, _SIMPLIFIED, strict=True):
        others[simplified] = others.get(simplified, "") + traditional
    return others
