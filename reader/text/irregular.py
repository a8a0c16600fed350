"""English words whose base form no rule finds.

`BASES` maps a form to its bases, the likeliest first. A form in `DOUBLED` also follows the rules, because it is a
regular form of another word (found: find, but also to found something).
"""

from __future__ import annotations

_VERBS = """
arise arose arisen; awake awoke awoken; be am is are was were been being 'm 're; bear bore borne; beat beaten; become
became; befall befell befallen; begin began begun; behold beheld; bend bent; beset besetting; bet betting; bid bade
bidden bidding; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring
brought; build built; burn burnt; burst bursting; buy bought; can could; catch caught; choose chose chosen; cling
clung; come came; creep crept; cut cutting; deal dealt; die dying died; agree agreed; free freed; guarantee
guaranteed; decree decreed; dig dug digging; dive dove; do does did done doing; use used using; draw drew drawn; dream
dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecasting;
foresee foresaw foreseen; forego forewent foregone; forget forgot forgotten; forgive forgave forgiven; forsake forsook
forsaken; freeze froze frozen; get got gotten getting; give gave given; go goes went gone going; grind ground; grow
grew grown; hang hung; have has had having 've; hear heard; hide hid hidden; hit hitting; hold held; hurt hurting;
input inputting; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt;
leave left; lend lent; let letting; lie lay lain lying lied; light lit; lose lost; make made; may might; mean meant;
meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown; offset offsetting; outdo
outdid outdone; outgrow outgrew outgrown; overcome overcame; overhear overheard; oversee oversaw overseen; overtake
overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid; prove proven; put putting;
quit quitting; read reading; rebuild rebuilt; repay repaid; rid ridding; ride rode ridden; ring rang rung; rise rose
risen; run ran running; saw sawn; say said says; see saw seen; seek sought; sell sold; send sent; set setting; sew
sewn; shake shook shaken; shall should; shed shedding; shine shone; shoot shot; show shown; shrink shrank shrunk; shut
shutting; sing sang sung; sink sank sunk; sit sat sitting; slay slew slain; sleep slept; slide slid; sling slung; slit
slitting; smell smelt; sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun;
spit spat; split splitting; spoil spoilt; spread spreading; spring sprang sprung; stand stood; steal stole stolen;
stick stuck; sting stung; stink stank stunk; strew strewn; stride strode stridden; strike struck stricken; string
strung; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took
taken; teach taught; tear tore torn; tell told; think thought; thrive throve; throw threw thrown; thrust thrusting;
tie tying tied; tread trod trodden; undergo underwent undergone; understand understood; undertake undertook
undertaken; undo undid undone; unwind unwound; uphold upheld; upset upsetting; vie vying vied; add added adding; err
erred erring; wake woke woken; wear wore worn; weave wove woven; weep wept; will would won't; win won winning; wind
wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written; bus
bused bussed; focus focused focussed focuses; bias biased; gas gassed; travel travelled travelling; control controlled
controlling; refer referred referring; occur occurred occurring
"""

_OTHERS = """
child children; man men; woman women; person people; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox
oxen; life lives; wife wives; knife knives; leaf leaves; half halves; self selves; shelf shelves; thief thieves; wolf
wolves; loaf loaves; calf calves; analysis analyses; basis bases; crisis crises; thesis theses; hypothesis hypotheses;
axis axes; diagnosis diagnoses; oasis oases; parenthesis parentheses; synthesis syntheses; emphasis emphases;
criterion criteria; phenomenon phenomena; datum data; medium media; bacterium bacteria; curriculum curricula;
memorandum memoranda; stratum strata; erratum errata; index indices; appendix appendices; matrix matrices; vertex
vertices; cactus cacti; nucleus nuclei; stimulus stimuli; alumnus alumni; fungus fungi; radius radii; focus foci;
syllabus syllabi; larva larvae; formula formulae; vertebra vertebrae; antenna antennae; bureau bureaux; plateau
plateaux; policeman policemen; policewoman policewomen; spokesman spokesmen; spokeswoman spokeswomen; businessman
businessmen; chairman chairmen; businesswoman businesswomen; congressman congressmen; fisherman fishermen; gentleman
gentlemen; fireman firemen; craftsman craftsmen; statesman statesmen; sportsman sportsmen; grandchild grandchildren;
schoolchild schoolchildren; spokesperson spokespeople; businessperson businesspeople; die dice; penny pence; virus
viruses; campus campuses; status statuses; bonus bonuses; census censuses; consensus consensuses; surplus surpluses;
bus buses; gas gases; lens lenses; hero heroes; potato potatoes; tomato tomatoes; veto vetoes; echo echoes; tie ties;
pie pies; movie movies; zombie zombies; cookie cookies; calorie calories; species; quiz quizzes; good better best;
well better best; bad worse worst; ill worse worst; far farther farthest further furthest; little less least; many
more most; much more most; late latter; old elder eldest; not n't; cannot can't; I i'm i've i'd i'll
"""

_CONTRACTED = {
    "can't": "can", "won't": "will", "shan't": "shall", "don't": "do", "doesn't": "do", "didn't": "do", "isn't": "be",
    "aren't": "be", "wasn't": "be", "weren't": "be", "haven't": "have", "hasn't": "have", "hadn't": "have",
    "couldn't": "can", "wouldn't": "will", "shouldn't": "should", "mustn't": "must", "needn't": "need",
    "mightn't": "might", "ain't": "be", "it's": "it", "he's": "he", "she's": "she", "that's": "that", "what's": "what",
    "who's": "who", "there's": "there", "here's": "here", "let's": "let", "where's": "where", "how's": "how",
    "i'm": "i", "i've": "i", "i'd": "i", "i'll": "i", "you're": "you", "you've": "you", "you'd": "you",
    "you'll": "you", "we're": "we", "we've": "we", "we'd": "we", "we'll": "we", "they're": "they", "they've": "they",
    "they'd": "they", "they'll": "they", "he'd": "he", "he'll": "he", "she'd": "she", "she'll": "she", "it'll": "it",
    "it'd": "it", "cannot": "can",
}  # fmt: skip

NO_BASE = frozenset(
    """
    his hers its ours yours theirs this thus us as yes news series species means always perhaps besides afterwards
    towards upwards forwards backwards downwards afternoons whereas physics politics economics mathematics ethics
    athletics gymnastics statistics electronics mechanics logistics dynamics diabetes measles rabies christmas texas
    athens paris wales brussels kansas mars venus james charles thomas jesus headquarters crossroads chess gross
    process success access progress business congress across unless less loss class glass grass mass pass press
    stress dress address express distress witness illness fitness kindness bias gas bus plus virus campus status
    bonus census consensus chorus focus locus genius minus cactus surplus atlas canvas pancreas kudos chaos cosmos
    ethos lens iris oasis basis crisis analysis thesis emphasis during morning evening thing nothing something
    anything everything king ring spring string sing bring wing being ceiling sibling pudding wedding beijing
    nanjing chongqing hundred kindred sacred red bed need indeed speed seed feed breed weed exceed proceed succeed
    embed shed sled ever never over under after other another together either neither whether rather however
    whoever whatever water paper number member matter order power river summer winter september october november
    december letter corner center order border shoulder finger hunger anger danger tiger butter silver
    sister brother mother father daughter order weather leather feather chapter quarter master minister her per
    computer customer forest harvest honest interest modest west test rest best east invest request suggest protest
    protest contest guest quest nest chest family only early daily holy ugly july italy reply supply apply rely ally
    belly jelly bully rally assembly anomaly monopoly butterfly likely lonely friendly lovely
    """.split()  # noqa: SIM905 - five hundred quotation marks would hide the words
)


def _table() -> dict[str, tuple[str, ...]]:
    bases: dict[str, list[str]] = {}
    for row in f"{_VERBS};{_OTHERS}".split(";"):
        base, *forms = row.split()
        for form in forms:
            if base not in bases.setdefault(form, []):
                bases[form].append(base)
    for form, base in _CONTRACTED.items():
        bases[form] = [base]
    return {form: tuple(found) for form, found in bases.items()}


BASES = _table()
DOUBLED = (
    frozenset(
        """
    found ground wound bound felt fell lay saw left leaves lives axes bases dove rose wove thought
    """.split()  # noqa: SIM905 - as above
    )
    & BASES.keys()
)
