# ruff: noqa: E501 - a pattern is read whole: breaking one hides what it matches
"""Furniture that has a shape instead of one wording: copyright lines, notices, breadcrumbs, credits, counters.

Every pattern is matched at the beginning of a line and looks at a bounded stretch, so that a hostile line of a
megabyte costs no more than a short one.
"""

from __future__ import annotations

import re

from reader.domain.article import RemovalReason
from reader.importers.tables import both

_R = RemovalReason
_I = re.IGNORECASE

# Lines of at most a title's length that are furniture wherever they stand.
SHORT = tuple(
    (reason, re.compile(both(pattern), _I))
    for reason, pattern in (
        (_R.SHARING, r"(?:share|分享[到至]?)\s*(?:[-–—:：|/]|to |on |via |with |by )\s*\S.{0,60}$"),
        (_R.SHARING, r"(?:follow|find|join|like) (?:us|our page)\b.{0,60}$"),
        (_R.SHARING, r"分享[到至给]\s*[:：]?\s*(?:[A-Za-z]{2,12}|微信|微博|朋友圈|好友|空间|脸书|推特).{0,20}$"),
        (_R.NOTICE, r"(?:免费|立即|马上|点击)?(?:订阅(?:电子报|通讯|邮件|快讯|我们|本刊|频道|专栏|更新)|(?:加入|成为|注册|升级)(?:付费|免费)?会员)[^。！？]{0,16}$"),
        (_R.SHARING, r"[【\[（(]\s*(?:字号|字號|字体|打印|纠错|糾錯|关闭|收藏|复制|分享|评论|推荐|我要|责编|保护视力色).{0,40}$"),
        (_R.SHARING, r"字(?:号|號|体|體)\s*[:：]?.{0,20}$"),
        (_R.EDITOR, r"(?:photograph(?:s|y|ed)?|photos?|illustrations?|illustrated|pictures?|images?|graphics?|video|cover|art(?:work)?)\s*(?:by\b|[/:：]\s*(?=[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}$)).{1,80}$"),
        (_R.SHARING, r"[\d,.]+\s*[km]?\s*(?:shares?|likes?|comments?|views?|reads?|plays?|downloads?|followers?)$"),
        (_R.SHARING, r"(?:阅读|閱讀|浏览|点击|评论|播放|点赞)(?:量|数|次数)?\s*[:：]?\s*[\d,.]+\s*万?\+?$"),
        (_R.LABEL, r"(?:cover|logo|artwork|thumbnail|icon|avatar|banner|poster)(?: art| image| photo)?\s*(?:of|for|[:：])\s*\S"),
        (_R.LABEL, r"(?:episode|podcast|show|series|article|header|hero)[ -]?(?:cover|logo|artwork|image|thumbnail)\b.{0,160}$"),
        (_R.LABEL, r"(?:.{1,60}的?)?(?:封面|标志|图标|头像)[图照]?片?$"),
        (_R.NAVIGATION, r"\(?\[?\d{1,2}:\d{2}(?::\d{2})?\]?\)?(?:\s*/\s*\d{1,2}:\d{2}(?::\d{2})?)?$"),
        (_R.NAVIGATION, r"(?:reading time[:：]?\s*)?\d{1,3}[\s-]*(?:min(?:ute)?s?|sec(?:ond)?s?|hours?)(?:\s*\d{1,2}\s*(?:min|sec)\w*)?(?: read| listen| watch| ago)?$"),
        (_R.NAVIGATION, r"(?:listen to|watch|read) (?:this|the) (?:article|story|episode|video)\b[\s·|]*(?:\d{1,3}(?::\d{2})?\s*(?:min(?:ute)?s?)?)?$"),
        (_R.NAVIGATION, r"(?:页|页码|第\s*\d+\s*页|page \d+(?: of \d+)?|\d+\s*/\s*\d+|\d{1,3})$"),
        (_R.NAVIGATION, r"(?:上一篇|下一篇|上一页|下一页|previous|next|prev)(?: (?:article|story|post|episode))?\s*[:：»›>].{0,120}$"),
        (_R.NAVIGATION, r"(?:您|你)?(?:现在|當前|当前|所在)?的?(?:位置)\s*[:：].{0,80}$"),
        (_R.NAVIGATION, r"(?:skip|jump|go|back|return) to (?:the )?(?:main |top|content|home|navigation|article|list).{0,30}$"),
        (_R.RELATED, r"(?:tags?|keywords?|topics?|filed under|标签|標籤|关键词|關鍵詞|关键字|categor(?:y|ies)|分类)\s*[:：].{1,160}$"),
        (_R.RELATED, r"(?:read more|read also|also read|see also|related|read next|more on this|watch|listen|相关阅读|延伸阅读|相关链接|推荐阅读|更多阅读|阅读更多)\s*[:：]\s*\S.{0,240}$"),
        (_R.LEGAL, r"(?:registration|licen[cs]e|icp|permit)\b(?: (?:number|no\.?|for))?.{0,80}\d{4,}.{0,20}$"),
        (_R.LEGAL, r".{0,80}(?:许可证|許可證|备案号|备案|公网安备|备\d{5,}|证\d{5,}|ICP[备证]|统一社会信用代码).{0,80}$"),
        (_R.LEGAL, r".{0,60}(?:hotline|举报电话|热线|热线电话|举报邮箱|客服电话|联系电话|新闻热线)\s*[:：]?\s*[\d(+（(\s-]{5,}.{0,60}$"),
        (_R.LEGAL, r"(?:copyright|©|\(c\)|版权所有|版權所有).{0,200}$"),
        (_R.LEGAL, r".{0,80}(?:all rights reserved|版权所有|版權所有|保留所有权利|未经授权|不得转载).{0,120}$"),
        (_R.EDITOR, r"[(（\[]?\s*(?:(?:web|copy|managing|photo|video|senior|executive|sub|night|duty|online|news)[\s-]*)*edit(?:or|ors|ed|ing)(?: by| in charge)?\s*(?:[:：]|by\b).{1,120}$"),
        (_R.EDITOR, r"[(（\[]?\s*(?:reporting|additional reporting|compiled|translated|produced|production|proofread|graphics?|research|writing)(?: (?:and|&) \w+)? by\b.{1,160}$"),
        (_R.EDITOR, r"[(（\[【]?\s*(?:责任编辑|責任編輯|责编|责任校对|本文编辑|网络编辑|编辑|編輯|值班编辑|主编|审核|编审|审校|校对|校對|监制|监审|终审|初审|复审|排版|翻译|翻譯|编译|实习生|制作|策划|美编)\s*[:：/／|].{1,80}$"),
        (_R.EDITOR, r"[(（\[](?:cover|photo|image|picture|header|top image|封面|题图|图片来源|图源|配图)[^()（）]{0,20}(?:via|by|credit|courtesy|from|来自|来源|[:：/]).{1,80}$"),
        (_R.EDITOR, r"[(（【\[]?\s*(?:the end|end(?:item)?|完|全文完|本文完|-?\s?ends\s?-?|#{3})\s*[)）】\]]?$"),
        (_R.EDITOR, r"[A-Z][\w.,'’ -]{2,80} contributed (?:to|reporting|research)\b.{0,60}$"),
        (_R.LABEL, r"(?:全文|本期|内容|中文|核心|主要|节目|本集|今日|文章)(?:摘要|要点|总结|提要|概要|大意|看点|导读|简介)\s*[:：]?$"),
        (_R.METADATA, r"[(（\[【]?\s*原(?:文)?(?:标题|题目?|题为)\s*[:：].{1,120}$"),
        (_R.METADATA, r"(?:updated|published|posted)?\s*(?:\d{1,3}|an?|one)\s+(?:minutes?|hours?|days?|weeks?|months?) ago$"),
    )
)  # fmt: skip

# Sentences that no article contains: the site speaks to its visitor.
STRONG = tuple(
    (reason, re.compile(both(pattern), _I))
    for reason, pattern in (
        (_R.NOTICE, r"(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking))\b.{0,80}\b(?:use[sd]? (?:of )?cookies|cookies?\b.{0,60}(?:policy|settings|consent|privacy))"),
        (_R.NOTICE, r".{0,160}\bour use of cookies\b"),
        (_R.NOTICE, r"(?:thanks|thank you) for (?:using|visiting|downloading|installing|subscribing to|trusting|choosing) "),
        (_R.NOTICE, r"(?:本网站|本站|我们|本網站)使用.{0,10}cookies?"),
        (_R.NOTICE, r"(?:please )?(?:sign up|subscribe|register)(?: now| today| here)? (?:for|to) (?:our|the|a|this|free|more)\b.{0,120}(?:newsletter|inbox|podcast|channel|updates|briefing|alerts|email|e-mail|edition|bulletin|digest|stories)"),
        (_R.NOTICE, r"(?:get|receive) (?:our|the|more|all)\b.{0,80}\b(?:newsletter|inbox|delivered to you)"),
        (_R.NOTICE, r"we(?:'|’)?(?:re| are| will be|'ll be| have decided to)? ?(?:be )?(?:sunsett?|clos|shutt?|retir|discontinu|wind)(?:ing|e)\b.{0,60}\b(?:on|in|at|by|from|this|service|app|down)\b"),
        (_R.NOTICE, r"(?:this|the|our) (?:service|app|site|website|platform)\b.{0,40}\b(?:will (?:close|shut|be discontinued|be retired|end)|is (?:closing|shutting|ending))"),
        (_R.NOTICE, r"(?:this|the|our) (?:transcript|text|translation|summary|audio|recording|episode description)\b.{0,40}\b(?:was|is|were|has been|are|may)\b.{0,30}\b(?:generated|created|produced|transcribed|translated|made|contain)\b.{0,80}(?:auto|machine|ai\b|a\.i|error|software|speech|computer)"),
        (_R.NOTICE, r"(?:this|the) (?:interview|conversation|transcript|q&a|article|discussion)\b.{0,40}\b(?:edited|condensed|shortened)\b.{0,40}(?:length|clarity|brevity)"),
        (_R.NOTICE, r"(?:transcript|summary|translation)s? (?:is|are|was|were)? ?(?:auto|machine|ai)[- ]?(?:matically )?generated"),
        (_R.NOTICE, r"(?:本|此|该)?(?:文字稿|文稿|字幕|摘要|译文|翻译|内容)由.{0,20}(?:自动|人工智能|机器|AI).{0,6}(?:生成|转写|翻译)"),
        (_R.NOTICE, r"(?:download|get|install|open|try) (?:our|the|this)\b.{0,40}\bapps?\b"),
        (_R.NOTICE, r"(?:please )?(?:enable|turn on) javascript\b|javascript (?:is|must be) "),
        (_R.NOTICE, r"(?:follow|find|like|join) us on\b"),
        (_R.NOTICE, r"(?:if you (?:want|wish|would like) to (?:contribute|subscribe|support|comment|advertise)|to (?:subscribe|contribute|unsubscribe|advertise)),?\b.{0,120}(?:contact|visit|click|email|write to|sign|go to)"),
        (_R.NOTICE, r"(?:support|help) (?:our|us|independent) .{0,40}(?:journalism|newsroom|donat|subscri)"),
        (_R.NOTICE, r"(?:click|tap) (?:here|the (?:link|button))\b"),
        (_R.NOTICE, r"(?:you have|you've|you’ve) (?:read|reached|\d+|used)\b.{0,60}(?:free articles?|article limit|limit)"),
        (_R.NOTICE, r"(?:already|not yet) a (?:subscriber|member)\b"),
        (_R.NOTICE, r"(?:长按|扫描|扫一扫|扫码|识别|微信扫|打开|打開|点击|請點擊|请点击|欢迎关注|歡迎關注|关注).{0,24}(?:二维码|二維碼|公众号|公眾號|下载|客户端|APP|阅读原文|原文链接|微信|视频号|小程序)"),
        (_R.NOTICE, r"(?:欢迎|歡迎)(?:订阅|訂閱|关注|下载|转发|收听)"),
        (_R.LEGAL, r"(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:by )?(?:19|20)\d{2}"),
        (_R.LEGAL, r".{0,300}\ball rights reserved\b"),
        (_R.LEGAL, r"(?:no part of|reproduction|republication|redistribution|unauthori[sz]ed)\b.{0,160}\b(?:permission|prohibited|forbidden|reproduced|authori[sz]ation)"),
        (_R.LEGAL, r".{0,200}\b(?:may|shall|must|can) ?not be (?:published|republished|reproduced|copied|broadcast|rewritten|redistributed|used in any form)"),
        (_R.LEGAL, r"(?:the )?(?:views|opinions|views and opinions) (?:expressed|in this)\b.{0,160}(?:author|necessarily|reflect|represent|own)"),
        (_R.LEGAL, r"(?:本文|以上|文章|文中)?.{0,12}(?:仅代表|不代表|僅代表|不代表).{0,20}(?:观点|立场|觀點|立場)"),
        (_R.LEGAL, r".{0,40}(?:未经|未經).{0,24}(?:授权|许可|授權|許可|同意|允许).{0,24}(?:转载|复制|轉載|使用|镜像|禁止|不得|严禁)"),
        (_R.LEGAL, r"(?:转载|轉載|引用|商务合作|版权).{0,8}(?:请|請|须|需|务必|声明|事宜).{0,30}"),
        (_R.LEGAL, r"(?:凡|如).{0,20}(?:本网|本站|本报).{0,60}(?:版权|稿件|转载|来源|侵权)"),
    )
)  # fmt: skip

# Weaker words of the same kind: they count only before the first and after the last paragraph.
EDGE_WORDS = re.compile(
    both(
        r"\b(?:cookies?|privacy policy|terms of (?:use|service)|newsletters?|subscribe|subscriptions?|sign up|log in|all rights reserved|copyright"
        r"|our app|our website|this (?:web)?site|your browser|advertis\w+|sponsor\w*|unsubscribe|thank you for (?:your support|reading|listening|visiting)"
        r"|thanks for (?:reading|listening)|have (?:a|any) (?:tip|question)s?|contact us|e-?mail us|write to us|follow us|podcasts? app|rate and review|listen on|available on"
        r"|registered (?:in|office|company)|licen[cs]ed|part of the|members? of the|resolution|javascript|disclaimer)\b"
        r"|版权|著作权|许可|备案|隐私|转载|本网|本站|二维码|公众号|客户端|订阅|关注我们|下载|举报|热线|浏览器|广告|投稿"
    ),
    _I,
)

RELATED = re.compile(
    r"(?:related|more|recommended|trending|popular|latest|most|further|you (?:may|might)|read (?:more|next|also)|also read"
    r"|don['’]t miss|editor['’]?s['’]? picks|up next|what to read|top stories|in (?:other|this) (?:news|series|section)|other news"
    r"|see also|keep reading|elsewhere|hot (?:topics|words|news)|special coverage|photo galler|most (?:read|viewed|popular)"
    r"|more (?:from|on|in|stories|news|photos|videos|like)|similar (?:articles|stories|episodes))\b",
    re.IGNORECASE,
)
RELATED_WHOLE = re.compile(
    r"you (?:may|might|will|could) (?:also )?(?:like|love|enjoy|be interested in).{0,20}|(?:what to )?read(?:ing)? next|up next|read (?:more|also)|also read|see also|editor['’]?s['’]? (?:picks?|choice)"
    r"|don['’]t miss|further reading|keep reading|(?:related|recommended|popular|trending|more|most read|most viewed|most popular|top stories|latest)"
    r"(?: (?:stories|story|articles?|news|links?|reading|coverage|content|topics|posts?|episodes?|videos?|photos?|for you|now|from .{1,40}|on .{1,40}|in .{1,40}))?",
    re.IGNORECASE,
)
RELATED_CHINESE = re.compile(
    "(?:相关|相關|延伸|推荐|推薦|更多|热门|熱門|精彩|猜你|大家都在|为您|為您|编辑|编輯|最新|今日|往期|其他)"
    "(?:阅读|閱讀|新闻|新聞|文章|报道|報道|報導|链接|連結|内容|內容|专题|推荐|推薦|喜欢|在看|回顾|精彩|热点|资讯"
    "|節目|节目|视频|评论|关注|热榜|排行|访谈|訪談|采访|播客|单集)+"
    "|猜你喜欢|你可能(?:也)?(?:还)?(?:喜欢|感兴趣)|阅读排行|点击排行|新闻排行|热搜榜?|延伸阅读|延伸閱讀"
)


BREADCRUMB = re.compile(r"[^/>›»|\\→]{1,40}(?:\s*[/>›»→]\s*[^/>›»|\\→]{1,40}){1,6}$")
# "原文：", "【译文】", "EN:": the name of the language before each paragraph of a text for learners.
LANGUAGE = re.compile(
    both(
        r"(?:[\[【]\s*(?:{0})\s*[\]】]\s*[:：]?|(?:{0})\s*[:：])\s*(?!https?:)(?=\S)".format(
            "原文|译文|参考译文|翻译|英文|英语|中文|汉语|英|中|译|EN|CN|ZH|ENG|CHN|English|Chinese|Translation|Original"
        )
    ),
    _I,
)
CREDIT_LINE = re.compile(both(r"[(（\[](?:cover|封面|题图)"), _I)
GLUED_EDITOR = re.compile(
    both(
        r"[(（\[]\s*(?:(?:web|copy|managing|photo|video|senior|online)\s*)?editors?\s*[:：][^()（）\[\]]{1,120}[)）\]]"
        r"|[(（\[【]\s*(?:责任编辑|責任編輯|责编|编辑|編輯|网络编辑|校对)\s*[:：][^()（）\[\]【】]{1,80}[)）\]】]"
    ),
    _I,
)
