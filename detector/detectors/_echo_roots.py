"""Whether two words come of one root: by stem, and by a table where spelling hides it."""

import re
from functools import lru_cache

from detector.annotators.stems import same_stem

# Form: the verb it comes of. Only where Porter's stems differ; plural and -s forms are found through these.
_HIDDEN = """
won:win bought:buy sold:sell paid:pay led:lead spoke:speak wrote:write taught:teach fought:fight thought:think
sang:sing drove:drive ran:run stole:steal chose:choose grew:grow built:build met:meet knew:know
lost:lose gave:give
imposition:impose exposition:expose deposition:depose subsidy:subsidise subsidies:subsidise
decision:decide explanation:explain extension:extend invasion:invade conclusion:conclude suspicion:suspect
expansion:expand permission:permit explosion:explode description:describe production:produce reduction:reduce
introduction:introduce solution:solve destruction:destroy division:divide provision:provide collision:collide
admission:admit submission:submit response:respond defence:defend defense:defend choice:choose growth:grow
loss:lose belief:believe sale:sell speech:speak payment:pay statement:state agreement:agree movement:move
revelation:reveal declaration:declare proclamation:proclaim intention:intend warning:warn complaint:complain
meeting:meet building:build saying:say judgment:judge judgement:judge loan:lend lent:lend bought:buy
born:bear birth:bear flew:fly flight:fly threw:throw throw:throw broke:break heard:hear hearing:hear
held:hold found:find finding:find struck:strike strike:strike spent:spend expense:spend sent:send
proof:prove success:succeed failure:fail arrival:arrive approval:approve refusal:refuse denial:deny trial:try
survival:survive departure:depart seizure:seize closure:close disclosure:disclose
exposure:expose reply:reply analysis:analyse prosecution:prosecute persecution:persecute
ruling:rule filing:file offering:offer owner:own ownership:own knowledge:know behaviour:behave
behavior:behave entrance:enter entry:enter remembrance:remember hindrance:hinder acquisition:acquire
recognition:recognise retention:retain detention:detain abstention:abstain obtained:obtain
detainee:detain repetition:repeat competition:compete opposition:oppose opponent:oppose supposition:suppose
consumption:consume assumption:assume resumption:resume presumption:presume subscription:subscribe
prescription:prescribe inscription:inscribe deception:deceive reception:receive receipt:receive
perception:perceive conception:conceive revision:revise supervision:supervise television:televise
corrosion:corrode erosion:erode evasion:evade persuasion:persuade allusion:allude delusion:delude
intrusion:intrude inclusion:include exclusion:exclude seclusion:seclude transmission:transmit
omission:omit commission:commit remission:remit concession:concede recession:recede procession:proceed
succession:succeed aggression:aggress tension:tense suspension:suspend comprehension:comprehend
apprehension:apprehend pretension:pretend dissension:dissent conversion:convert diversion:divert
perversion:pervert immersion:immerse dispersion:disperse donation:donate donor:donate
argument:argue stolen:steal spoken:speak written:write chosen:choose given:give broken:break driven:drive
injury:injure signature:sign economy:economic industry:industrial history:historic victory:victorious
luxury:luxurious mystery:mysterious energy:energetic strategy:strategic tragedy:tragic penalty:penalise
mixture:mix sculpture:sculpt violence:violent silence:silent absence:absent science:scientific
distance:distant finance:financial province:provincial influence:influential suspicious:suspect
testimony:testify
storage:store blockade:block grown:grow risen:rise fallen:fall flown:fly thrown:throw drawn:draw
begun:begin known:know shown:show
"""
ROOTS = dict(pair.split(":") for pair in _HIDDEN.split())
PASTS = frozenset(
    """won bought sold paid led spoke wrote taught fought sang drove ran stole chose grew met lost
    gave lent rose fell heard held spent sent struck stolen spoken written chosen given broken
    driven broke threw flew found grown fallen risen thrown""".split()
)
_MADE = re.compile(r"([a-z]{4,})en(?:s|ed|ing)")  # "blackens", "widened"
_ADVERB = 5  # letters that an adverb in -ly has more than
_BRITISH = re.compile(r"is(e|ed|es|ing|ation|ations)$")


@lru_cache(maxsize=1 << 14)
def _roots(norm: str) -> frozenset[str]:
    """Give what a word may come of: itself, its table entry, and an agent's verb (reporter: report)."""
    found = {norm, ROOTS.get(norm, norm)}
    if _BRITISH.search(norm):
        found.add(_BRITISH.sub(r"iz\1", norm))
    if norm.endswith("ies"):
        found.add(ROOTS.get(norm[:-3] + "y", norm))
    if norm.endswith("s"):
        found.add(ROOTS.get(norm[:-1], ROOTS.get(norm.removesuffix("es"), norm)))
    if norm.endswith("ly") and len(norm) > _ADVERB:
        found |= {norm[:-2], norm[:-3] + "y"} if norm[-3] == "i" else {norm[:-2]}
    if (made := _MADE.fullmatch(norm)) is not None:
        found.add(made.group(1))
    bare = norm.removesuffix("s")
    if bare.endswith("ment"):
        found.add(bare[:-4])
    if len(bare) > 4 and bare.endswith(("er", "or")):
        verb = bare[:-2]
        found |= {verb, verb + "e"}
        if verb[-1] == verb[-2]:
            found.add(verb[:-1])
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def cognate(one: str, other: str) -> bool:
    """Whether two lower-case words come of one root."""
    return same_stem(one, other) or any(same_stem(a, b) for a in _roots(one) for b in _roots(other))
