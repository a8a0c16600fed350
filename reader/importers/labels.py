# ruff: noqa: E501 - tables of Chinese words, whose characters count twice
"""The words that pages write around their articles, in English and Chinese, by what they are for.

Only whole lines are compared with these (after `plain`), so that a word here costs no article a sentence. ANYWHERE
labels go wherever they stand; EDGE labels are words that a subheading may also be, and go only before the first and
after the last paragraph.
"""

from __future__ import annotations

import re

from reader.domain.article import RemovalReason
from reader.importers.tables import phrases, simple

_R = RemovalReason


def _table(rows: dict[RemovalReason, str]) -> dict[str, RemovalReason]:
    return {label.strip(): reason for reason, labels in rows.items() for label in labels.split("|") if label.strip()}


ANYWHERE = _table(
    {
        _R.SHARING: "share|share this|share this article|share this story|share this page|share article|share on|share to"
        "|share via|share link|facebook|twitter|wechat|weibo|whatsapp|linkedin|reddit|pinterest|telegram"
        "|instagram|youtube"
        "|tiktok|copy link|link copied|print|print this|print this article|print article|email|email this|e-mail"
        "|save"
        "|save article|bookmark|bookmark this|tweet|pin it|like|listen to this article|listen|follow us"
        "|follow us on|follow"
        "|comment|comments|leave a comment|post a comment|add to favorites|add to favourites|gift this article"
        "|gift article"
        "|分享|分享到|分享至|分享到微信|分享给朋友|打印|列印|收藏|点赞|評論|评论|发表评论|我要评论|微信|微博"
        "|新浪微博|朋友圈|微信好友|复制链接|複製連結|转发"
        "|轉發|在看|赞|字号|字號|放大字体|缩小字体|大 中 小|关注我们|關注我們|关注|扫码关注|扫一扫|扫一扫分享"
        "|手机看|语音播报|收听|qq空间|分享本文",
        _R.NAVIGATION: "top|back to top|back to the top|go to top|return to top|menu|search|skip to content"
        "|skip to main content|skip navigation|toggle navigation|open menu|close menu|close|sign in|log in|login"
        "|sign out|register"
        "|subscribe|subscribe now|sign up|my account|previous|next|previous article|next article|previous story"
        "|next story"
        "|load more|show more|show less|view all|see all|back|home page|homepage|main menu|mobile version"
        "|desktop version"
        "|advertisement|ad|ads|sponsored|sponsored content|promoted|article continues below|story continues below"
        "|continue reading below|scroll to continue|scroll down to continue|skip advertisement|choose your language|select language"
        "|language|languages"
        "|i agree|accept|accept all|accept cookies|reject all|manage cookies|cookie settings|got it|site map"
        "|sitemap|play"
        "|pause|play episode|play now|download|download episode|add to queue|export podcast subscriptions"
        "|export opml"
        "|open in app|enlarge|enlarge image|view gallery|expand|collapse"
        "|返回顶部|回到顶部|返回頂部|顶部|返回首页|返回|首页|首頁|登录|登錄|登入|注册|註冊|搜索|搜尋|菜单|选单"
        "|导航|广告|廣告|上一篇|下一篇|上一页|下一页|上一頁|下一頁|加载更多"
        "|查看更多|更多|展开|展開|收起|展开全文|阅读全文|閱讀全文|关闭|關閉|网站地图|语言|選擇語言|选择语言"
        "|立即订阅|订阅|訂閱|下载|播放|同意|接受|我知道了|客户端|无障碍|返回列表",
        _R.LABEL: "transcript|full transcript|episode transcript|shownotes transcript|show notes transcript|shownotes"
        "|show notes|ai deep dive|deep dive|ai chapters|ai summary|episode description|chinese summary"
        "|summary in chinese"
        "|chinese translation|english transcript|english text|full text|original text|key topics|transcripts"
        "|文字稿|逐字稿|文稿|字幕|中文摘要|中文总结|中文總結|中文翻译|中文翻譯|中文概要|中文简介|中文大意"
        "|英文原文|英语原文|原文|全文|译文|譯文|参考译文|参考翻译|摘要|内容摘要"
        "|内容提要|內容摘要|节目文稿|英文稿|英文文稿|双语文稿|话题摘要|节目简介",
        _R.LEGAL: "all rights reserved|copyright|terms of use|terms of service|terms & conditions|terms and conditions|privacy"
        "|privacy policy|cookie policy|cookies|legal notice|disclaimer|accessibility|about us|contact us"
        "|advertise with us"
        "|advertise|careers|版权所有|版權所有|版权声明|版權聲明|免责声明|免責聲明|隐私政策|隱私政策|隐私条款"
        "|用户协议|使用条款|关于我们|關於我們|联系我们|聯繫我們|广告服务|网站声明|法律声明"
        "|诚聘英才|友情链接|意见反馈|举报",
    }
)

EDGE = _table(
    {
        _R.NAVIGATION: "home|shows|news|breaking news|world news|latest news|china|world|asia|europe|africa|america|americas|us|u.s|uk|middle east|business|economy"
        "|finance|markets|money|opinion|opinions|politics|culture|life|lifestyle|travel|sport|sports|tech"
        "|technology|science"
        "|health|education|environment|entertainment|video|videos|photo|photos|pictures|live|latest|local|national"
        "|international|regional|society|weather|features|feature|special|specials|podcast|podcasts|audio|radio"
        "|tv|newsletters"
        "|newspaper|e-paper|epaper|epaper edition|global edition|edition|about|help|faq|contact|jobs|archive"
        "|archives|rss"
        "|app|apps|mobile|shop|store|games|food|arts|books|music|film|style|magazine|explore|discover|library"
        "|profile|settings"
        "|episodes|chapters|overview|reviews|details|notes|hot|trending|support us|donate|english|中文|繁體|繁体"
        "|简体|簡體|雙語|双语"
        "|français|francais|español|espanol|deutsch|русский|العربية|日本語|한국어|português|italiano|türkçe"
        "|bahasa indonesia"
        "|chinese|french|spanish|german|russian|arabic|japanese|korean|portuguese"
        "|新闻|新聞|中国|国际|國際|国内|社会|財經|财经|科技|体育|體育|文化|娱乐|娛樂|视频|影片|图片|圖片|军事"
        "|评论员|教育|健康|旅游|生活|时政|访谈|採訪|地方|专题|直播|归档|关于|友链|留言|滚动|要闻|热点|播客|节目|单集|章节|详情|简介",
        _R.SHARING: "x|link|copy",
    }
)

# What stands between paragraphs and no less after the last but one: more of the article may follow.
MIDDLE = phrases(
    "advertisement|ad|ads|sponsored|sponsored content|promoted|article continues below|story continues below"
    "|continue reading below|scroll to continue|scroll down to continue|skip advertisement|广告|enlarge|enlarge image|expand"
)
PEOPLE = phrases(
    "people|guests|guest|speakers|hosts|host|participants|in this episode|featured people|on this episode|cast|"
    "人物|嘉宾|嘉賓|主播|出场人物|本期嘉宾|本期人物|主讲人|讲者|相关人物|节目嘉宾|与谈人"
)
TOPICS = phrases(
    "topics|key topics|key points|takeaways|key takeaways|highlights|summary|topic summary|viewpoints|"
    "chinese summary|summary in chinese|中文摘要|中文总结|中文總結|中文概要|摘要|内容摘要|內容摘要|话题|話題"
    "|要点|"
    "要點|总结|總結|概要|观点|觀點|话题摘要|内容提要|主要观点|核心观点|大纲"
)
# What stands under these tells the whole text again in short.
SUMMARY = frozenset(
    label for label in TOPICS if re.search("summar|摘要|总结|總結|概要|提要|要点|要點", label)
) | phrases("ai summary|本期摘要|中文简介|中文大意|内容简介|节目简介|摘要翻译|中文导读|abstract|in brief|synopsis")
TEXT = phrases(
    "transcript|full transcript|episode transcript|shownotes transcript|show notes transcript|shownotes"
    "|show notes|"
    "deep dive|english transcript|english text|full text|original text|transcripts|chapters|ai chapters|outline|"
    "timestamps|文字稿|逐字稿|文稿|字幕|英文原文|英语原文|原文|全文|译文|譯文|节目文稿|英文稿|正文|英文文稿"
    "|章节|"
    "时间轴|shownote"
)

_EDGES = " :：|｜·•>›»<«‹←→↑↓▶►▲▼◀△▽+*–—#[]()（）【】「」…_/\\~-^×✕✖☰🔍🔗📤"
_COUNT = re.compile(r"\s*[(（]?\d{1,6}[)）]?$")


def plain(text: str) -> str:
    """A line as the tables write it: lower case, in Simplified Chinese, without arrows, brackets and counts around it."""
    if len(text) > 80:
        return ""
    stripped = simple(text).strip(_EDGES).lower()
    if not stripped[-1:].isdecimal():
        return stripped
    return _COUNT.sub("", stripped).strip(_EDGES) or stripped


MENU_WORDS = frozenset(
    word for table in (ANYWHERE, EDGE) for label in table for word in re.split(r"[\s/&]+", label) if word
) | {"ai", "and", "of", "my", "us", "&", "people", "topics", "podcast"}
