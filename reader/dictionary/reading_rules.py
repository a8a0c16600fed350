"""How a character that stands alone is read, by its neighbours; what is a word of the dictionary is read by that.

One line is one reading of one character: it holds where the character before is one of those behind `<`, or the
character after one of those behind `>`. `^` is the beginning and `$` the end of a clause, `#` any number, `*` any
Chinese character. A reading with neither is the usual one. Lines are tried in their order.
"""

from __future__ import annotations

from functools import cache

_NUMBERS = "0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿零〇几数半每"
_TABLE = """
得 de2 >分奖病罪胜票出奖知失主名冠
得 dei3 <^我你您他她它们也就还总可天须者人家咱都必非只先定 >去先赶早马
得 de5
地 di4 <在的这那此各各当就本工土大种种草田湿陆盆产基场耕荒旱墓宝营腹属 >$上里下的面方
地 de5 <*
地 di4
了 liao3 <不得 >解结却
了 le5
着 zhao2 <睡找猜点 >火凉
着 zhuo2 >陆手力重眼装色想落实
着 zhe5
还 huan2 >给清债款贷账回钱书本礼原击
还 hai2
都 du1 <首古故帝之国京 >城市会
都 dou1
长 zhang3 <部局市校院省县区州村团队所馆班站厂处科室首酋家外财防议秘社船机会兄师族组乡镇店行司董理连排营军
长 zhang3 >大出高成得满胖了着相势辈子老官
长 chang2
行 hang2 <银总分支央商农工建投同这各 >业列情字诗长
行 hang2 <#
行 xing2
重 chong2 <双多 >新复建组申返启逢印读写做来演归启游访现塑回叠
重 chong2 <两三
重 zhong4
乐 yue4 <音器民奏声国交配军弦管 >器队曲团章坛谱
乐 le4
为 wei2 <成作称视分变译列选任认定改化升降转誉名评设即约均率值额比量间数人聘封拜立奉尊传沦贬
为 wei2 >#百约零最首主期止限难例宜准
为 wei4
只 zhi1 <#这那哪几每半数好多
只 zhi3
种 zhong3 <#这那各多几某此每哪何两品人物变稻良树菜花配留绝 >类子族种
种 zhong4 <上里中边地要会去来能可抢栽耕播复田家 >树地花菜田草粮下植了上满豆瓜水小玉棉果药茶蔬庄
种 zhong3
数 shu3 >钱不着一了到数来
数 shu3 <在细倒屈
数 shu4
发 fa4 <头白黑金理毛染短须鬓秀护洗美银 >型廊丝卡髻妆
发 fa1
会 kuai4 >计
会 hui4
好 hao4 <爱嗜喜偏癖 >奇学客战胜强动
好 hao3
教 jiao1 >书你我他她您了会给孩唱画英汉中数
教 jiao4
空 kong4 <没有抽闲填留余 >缺白地隙闲额格位出
空 kong1
倒 dao3 <摔推跌打晕病倾垮绊拉压撞击滑卧吹昏 >塌闭下霉台班在地了
倒 dao4
降 xiang2 <投诱招劝受乞归 >伏服
降 jiang4
调 tiao2 <协 >整节解味控试价和停皮料休高低息慢快配治
调 diao4
相 xiang4 <照真首长变亮丞宰面貌外洋属 >机册声片貌
相 xiang1
当 dang4 <上适恰妥典把不 >真作成做铺
当 dang1
率 shuai4 <将曾并亲草轻坦直表先己已由来 >领先团队军众兵部代同
率 lu:4
传 zhuan4 <自列外别评 >记略
传 chuan2
应 ying4 <反响适供相效感呼对顺照答因 >对邀急用聘付战试答酬变景声验诊征
应 ying1
朝 zhao1 <今明 >霞夕气三晖
朝 chao2
觉 jiao4 <睡午懒个大了
觉 jue2
便 pian2 >宜
便 bian4
差 chai1 <出邮钦公当 >遣事使役旅
差 cha1 <温时偏逆顺误反落视利之价级 >别异距额价错
差 cha4
担 dan4 <重扁#挑 >子
担 dan1
弹 dan4 <子导炸炮核飞氢榴枪流中投 >药头道壳夹片匣丸坑
弹 tan2
没 mo4 <淹沉吞埋出隐覆湮 >收落入顶
没 mei2
将 jiang4 <大上中少名老女健猛干麻主武员虎爱强战 >士领帅门才令
将 jiang1
几 ji1 >乎率
几 ji3
尽 jin3 >快早管可量先
尽 jin4
系 ji4 <紧 >鞋上着好领带紧围安扣住
系 xi4
藏 zang4 <西青川宝涉援进入滇大 >族语文历羚药医传区民胞獒戏
藏 cang2
曾 zeng1 >祖孙
曾 ceng2
背 bei1 >着包负起上黑书篓
背 bei4
干 gan1 <饼晒风烘包擦若阑肉萄烤晾吹 >净燥旱杯涉扰预脆枯果粮货洗草裂冰涸湿
干 gan4
处 chu4 <到好坏用益害深长短四各别此何高远近多某办同难暗随住出去痛妙之#书 >长所处
处 chu3
涨 zhang4 <脸肚脑 >红得满
涨 zhang3
转 zhuan4 <打自公旋绕阳团空飞星晕 >圈速盘椅轮悠
转 zhuan3
中 zhong4 <打击命猜看射说考投砸 >毒奖弹标暑风选计枪意
中 zhong1
少 shao4 <老年男 >年女先将校儿妇林爷
少 shao3
分 fen4 <成部充水养糖身辈缘过天本名 >子量内外
分 fen1
兴 xing4 <高扫助尽即雅余败 >趣致
兴 xing1
省 xing3 <反自猛内 >悟
省 sheng3
假 jia4 <放请休寒暑度产病例年销事春 >期日条
假 jia3
间 jian4 >接隔断谍歇或
间 jian1
强 qiang3 <勉 >迫求辩逼
强 qiang2
量 liang2 <测丈商衡估打思 >体身血一了长尺
量 liang4
载 zai3 <记刊登连转年半千
载 zai4
称 chen4 <对匀相 >职心
称 cheng1
供 gong4 <口招翻 >奉品认述词
供 gong1
冠 guan4 <夺卫三 >军
冠 guan1
角 jue2 <主配丑名 >色逐斗
角 jiao3
难 nan4 <灾遇受苦逃避海殉患罹 >民友
难 nan2
校 jiao4 >对正准验订
校 xiao4
要 yao1 >求挟
要 yao4
与 yu4 <参 >会
与 yu3
更 geng1 <变五三 >新换改正名衣
更 geng4
给 ji3 <供补自配 >予养
给 gei3
盛 cheng2 >饭汤满放水
盛 sheng4
似 shi4 >的
似 si4
划 hua2 >船算破拳桨
划 hua4
折 she2 <骨 >了本
折 zhe2
散 san3 <松懒零 >文漫
散 san4
血 xue4
夹 jia1
薄 bo2 <单浅微淡 >弱
薄 bao2
"""


@cache
def rules() -> dict[str, tuple[tuple[str, frozenset[str], frozenset[str]], ...]]:
    """For each character its readings with the characters before and after that tell them; the usual one is last."""
    made: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for line in _TABLE.strip().splitlines():
        character, reading, *signs = line.split()
        before = after = frozenset[str]()
        for sign in signs:
            known = frozenset(sign[1:]) | (frozenset(_NUMBERS) if "#" in sign else frozenset())
            before, after = (known, after) if sign[0] == "<" else (before, known)
        made.setdefault(character, []).append((reading, before, after))
    return {character: tuple(several) for character, several in made.items()}
