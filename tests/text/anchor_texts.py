"""Articles for the tests of anchors, put together by chance from sentences of the kind newspapers print.

The same names, places and numbers come back in many sentences, as they do in news; no sentence comes twice.
"""

from __future__ import annotations

from random import Random

from reader.domain.article import Side

WORDS = {
    Side.CHINESE: {
        "who": "市长李明华|外交部发言人|世界银行|中国政府|当地居民|总理阿里耶夫|一位不愿透露姓名的官员|欧盟委员会",
        "where": "北京|成都|哈萨克斯坦|中亚地区|阿拉木图|上海浦东|边境城市霍尔果斯|欧洲|老城区",
        "what": "合作|经济|铁路建设|教育改革|粮食安全|电力供应|旅游业|气候变化|中小企业",
        "when": "星期二|去年年底|今年第一季度|本月初|2019年以来|过去十年里|上周",
        "many": "3亿|百分之五点二|一万二千|近四十|600多|大约十五万|两千",
    },
    Side.ENGLISH: {
        "who": "the mayor|the Foreign Ministry|the World Bank|Prime Minister Aliyev|local residents|a senior official"
        "|the central government|Professor Zhang|the European Commission",
        "where": "Beijing|Central Asia|the old town|Almaty|the border region|northern Europe|Shanghai|Kazakhstan",
        "what": "trade|food security|the railway|education reform|climate change|tourism|the power supply|investment",
        "when": "on Tuesday|last year|in the first quarter|earlier this month|over the past decade|since 2019",
        "many": "300 million|5.2 per cent|about 12,000|nearly forty|more than 600|at least two thousand|$94.8 billion",
    },
}

CHINESE = [
    "{who}{when}在{where}表示，双方将在{what}领域扩大投资，并为此成立专门的工作小组。",
    "由于连日大雨，{where}的{many}名居民被迫离开家园，住进了临时搭建的帐篷。",
    "据{where}统计部门公布的数据，{what}方面的支出比前一年增加了{many}元。",
    "“我们等这一天已经等了很久，”{who}说，“孩子们终于可以在家门口上学了。”",
    "这条公路全长{many}公里，建成以后，从{where}到{where}只需要不到三个小时。",
    "批评者认为，{what}的成果并没有惠及普通家庭，物价上涨反而使生活更加困难。",
    "{when}，{where}博物馆展出了{many}件出土文物，其中不少是首次公开亮相。",
    "{who}在接受采访时强调，{what}不能只看眼前，更要考虑子孙后代的利益。",
    "研究人员发现，喝茶的人睡眠时间较短，但患心脏病的可能性也明显降低。",
    "工厂的机器声渐渐停了下来，工人们三三两两走出大门，谈论着即将到来的假期。",
    "会谈结束后，{who}与来宾一同参观了{where}新落成的图书馆和植物园。",
    "专家提醒，老年人在高温天气里应当多喝水，尽量避免中午外出。",
    "{where}机场因浓雾关闭，{many}个航班延误，大批旅客滞留在候机大厅。",
    "议会以微弱多数通过了有关{what}的法案，反对党随即宣布将向法院提出申诉。",
    "邮局门前排起了长队，人们手里拿着号码牌，谁也不愿意先离开。",
    "{who}透露，谈判进展缓慢，主要分歧集中在{what}和边界划分两个问题上。",
    "在{where}的集市上，苹果每公斤卖到八元，比{when}的价格贵了将近一倍。",
    "这位八十二岁的老画家至今每天清晨起床作画，画室里堆满了没有完成的山水。",
    "为了保护湿地里的候鸟，{where}决定在春季禁止一切船只进入湖区。",
    "{when}以来，已有{many}家公司申请破产，其中多数从事{what}相关的业务。",
    "地震发生时正值深夜，许多人来不及穿鞋便跑到街上，所幸没有造成重大伤亡。",
    "{who}呼吁各国放下争议，尽快就{what}达成一项有约束力的协议。",
    "音乐节吸引了来自{where}的{many}名乐迷，草地上直到凌晨还回荡着歌声。",
    "水库的水位已降到历史最低点，{where}不得不实行每天八小时的限水措施。",
    "科学家把传感器埋进冰川，希望弄清楚它为什么在冬天也会不断移动。",
    "{who}承认，当初的判断过于乐观，{what}的恢复恐怕还需要两三年时间。",
    "新修订的规定要求，餐馆必须在菜单上注明所用的食用油和主要配料。",
    "球队在最后一分钟扳平比分，看台上的{many}名球迷激动得跳了起来。",
    "{where}与{where}之间的货运列车{when}恢复运行，每周往返五趟。",
    "法官宣读判决时，旁听席上一片寂静，只听见窗外树上的蝉鸣。",
]

ENGLISH = """
{who} said {when} that both sides would widen their investment in {what} and set up a working group for it.
Days of heavy rain have forced {many} people in {where} to leave their homes and move into tents.
Figures published in {where} show that spending on {what} rose to {many}, well above the year before.
"We have waited a long time for this day," {who} said, "and our children can go to school nearby at last."
The new road runs for 340 kilometres and cuts the journey from {where} to {where} to under three hours.
Critics argue that ordinary families have seen little of {what}, while rising prices made life harder.
A museum in {where} put {many} objects on show {when}, many of which had never been seen in public.
Asked about {what}, {who} warned against short-term thinking and spoke of the generations to come.
Tea drinkers sleep less than others, the researchers found, yet fewer of them suffer from heart disease.
One by one the machines fell silent and the workers walked out of the gate, talking about their holidays.
When the talks were over, {who} took the guests to see the library and botanical garden of {where}.
Doctors advise older people to drink plenty of water in hot weather and to stay indoors around noon.
Thick fog closed the airport of {where}; {many} flights were delayed and passengers slept on the floor.
Parliament passed the bill on {what} by a handful of votes, and the opposition vowed to go to court.
A queue formed outside the post office, everyone holding a numbered ticket, no one willing to leave first.
Progress has been slow, {who} admitted, because of disagreements about {what} and the line of the border.
Apples cost eight yuan a kilo at the market in {where}, nearly twice as much as they did {when}.
At eighty-two the painter still gets up at dawn, and his studio is crowded with unfinished landscapes.
To protect migrating birds, {where} will keep every boat away from the lake until the end of spring.
Since then {many} firms have gone bankrupt, most of them in businesses that depend on {what}.
The earthquake struck at midnight; many ran into the street barefoot, but nobody was badly hurt.
{who} called on all countries to put their quarrels aside and sign a binding agreement on {what}.
Fans from {where} came to the festival in their thousands, and singing could be heard until morning.
With the reservoir at its lowest level ever, water in {where} is now cut off for eight hours a day.
Scientists buried sensors in the glacier to learn why it keeps moving even in the depths of winter.
The early forecast was too cheerful, {who} conceded; {what} may need two or three years to recover.
Under the revised rules, restaurants have to name their cooking oil and main ingredients on the menu.
The team drew level in the last minute, and {many} supporters in the stands leapt to their feet.
Freight trains between {where} and {where} started running again {when}, five times a week each way.
There was complete silence in the courtroom as the judge read the verdict, but for a fan overhead.
""".strip().splitlines()

PATTERNS = {Side.CHINESE: CHINESE, Side.ENGLISH: ENGLISH}
JOINT = {Side.CHINESE: "", Side.ENGLISH: " "}
"""What stands between two sentences."""


def sentences(side: Side, random: Random) -> list[str]:
    """Every sentence once, in an order and with names by chance."""
    choices = {name: words.split("|") for name, words in WORDS[side].items()}
    made = []
    for pattern in random.sample(PATTERNS[side], len(PATTERNS[side])):
        text = pattern
        for name, words in choices.items():
            while "{" + name + "}" in text:
                text = text.replace("{" + name + "}", random.choice(words), 1)
        made.append(text[0].upper() + text[1:])
    return made


def article(side: Side, random: Random, blocks: int = 8) -> tuple[list[str], list[str]]:
    """An article's blocks, of three sentences each, and the sentences that are in none of them."""
    written = sentences(side, random)
    made = [JOINT[side].join(written[index * 3 : index * 3 + 3]) for index in range(blocks)]
    return made, written[blocks * 3 :]
