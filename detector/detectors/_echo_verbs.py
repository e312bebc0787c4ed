"""Neutral verbs to put in the place of an echo, in the form the echo had."""

from detector.detectors._echo_roots import PASTS

# A noun that tells or does something (by its beginning), and what its subject may do instead.
_SUBJECTS = """
estimat: suggest say indicate / give | report: say state indicate / describe detail
stud: suggest find show / examine
survey: find suggest show / cover question | poll: suggest show find / question
forecast: suggest say / foresee
project: suggest indicate / foresee | predict: suggest say / foresee | calculat: suggest show indicate / give
assess: suggest find conclude / examine | analys: suggest show find / examine | claim: say allege / concern
announc: say state / give | statement: say declare / set_out | declar: say state / set_out
warn: say caution / give
critic: say argue / denounce attack question | investigat: say suspect / examine probe
accus: allege claim / blame
researcher: say find / study examine | observer: note remark / notice see
reporter: say write / cover describe
analyst: say argue / study examine | organiz: say / arrange plan | winner: say / take claim | speaker: say add
decision: mean say / settle | agree: provide state / set_out | propos: suggest recommend / offer
expla: say suggest / give | conclu: say state | reveal: show | document: show record / describe
negotiat: say / discuss | commentator: note say / discuss | inspector: say / examine check
protest: say / oppose | object: complain say / oppose | complain: say / denounce | petition: say / ask
protection: / last hold | charge: / take last | ruling: say hold / settle | finding: show suggest / show
opponent: say / reject | plan: say propose / set_out | proposal: say / set_out
"""
# A noun that is the object, and the verbs English has for bringing it about.
_OBJECTS = """
announce: make issue | discuss: hold have | expla: give offer | decision: make take | propos: make present
agree: reach sign | plan: draft prepare | offer: make extend | promise: make give | invest: make
attack: launch mount | elect: hold | vote: cast hold | protest: stage hold | demonstrat: stage hold
meeting: hold
speech: give deliver | pay: make | statement: make issue | declar: make issue | report: publish issue
estimat: give publish | stud: conduct publish | survey: conduct | investigat: conduct launch | operat: conduct
negotiat: hold conduct | warn: issue give | complain: file make | claim: make | demand: make | request: make
apolog: offer make | contribut: make | donat: make | visit: pay make | sale: make | purchase: make
describ: give
descri: give | present: give make | perform: give | respon: give send | answer: give | question: ask pose
recommend: make | suggest: make | comment: make | critic: voice level | accus: make level | celebrat: hold
achieve: make | produc: make | introduc: make | calculat: make | predict: make | forecast: make | choice: make
loss: suffer | win: secure | victory: win | defen: mount | conclu: reach draw | treat: give
transform: undergo
loan: make offer | probe: order begin launch | judg: read deliver give
order: give issue | raid: carry_out mount | search: carry_out | request: make | appeal: lodge
test: carry_out | debt: incur
tax: impose collect | lev: impose collect | subsid: pay provide | collection: hold
restriction: enforce apply | limit: set | donation: make | argument: make | arrest: make
inspection: carry_out | trial: hold
"""
_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "set": ("sets", "set", "set", "setting"),
    "see": ("sees", "saw", "seen", "seeing"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "take": ("takes", "took", "taken", "taking"),
    "write": ("writes", "wrote", "written", "writing"),
    "mean": ("means", "meant", "meant", "meaning"),
    "make": ("makes", "made", "made", "making"),
    "hold": ("holds", "held", "held", "holding"),
    "have": ("has", "had", "had", "having"),
    "give": ("gives", "gave", "given", "giving"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "win": ("wins", "won", "won", "winning"),
    "send": ("sends", "sent", "sent", "sending"),
    "cast": ("casts", "cast", "cast", "casting"),
    "pay": ("pays", "paid", "paid", "paying"),
    "undergo": ("undergoes", "underwent", "undergone", "undergoing"),
    "probe": ("probes", "probed", "probed", "probing"),
    "plan": ("plans", "planned", "planned", "planning"),
    "carry": ("carries", "carried", "carried", "carrying"),
    "run": ("runs", "ran", "run", "running"),
    "order": ("orders", "ordered", "ordered", "ordering"),
    "begin": ("begins", "began", "begun", "beginning"),
    "incur": ("incurs", "incurred", "incurred", "incurring"),
    "study": ("studies", "studied", "studied", "studying"),
}
_BASE, _S, _PAST, _PARTICIPLE, _ING = range(5)


Table = tuple[tuple[str, tuple[str, ...]], ...]


def _table(text: str) -> Table:
    entries = [entry.split(":") for entry in text.replace("\n", "|").split("|") if entry.strip()]
    return tuple((noun.strip(), tuple(verbs.split())) for noun, verbs in entries)


SUBJECTS, OBJECTS = _table(_SUBJECTS), _table(_OBJECTS)


def neutral(noun: str, verb: str, table: Table, *, perfect: bool, clause: bool = True) -> list[str]:
    """Give neutral verbs for the noun in the form that `verb` has.

    `perfect` asks for the participle, `clause` for the verbs before the "/": those that take a clause.
    """
    for beginning, verbs in table:
        if noun.startswith(beginning):
            form = _form(verb, perfect=perfect)
            cut = verbs.index("/") if "/" in verbs else len(verbs)
            own = verbs[:cut] if clause else verbs[cut + 1 :]
            return [_inflect(neutral, form) for neutral in own if neutral[:4] != verb[:4]]
    return []


def _form(verb: str, *, perfect: bool) -> int:
    if verb.endswith("ing"):
        return _ING
    if verb.endswith("ed") or verb in PASTS:
        return _PARTICIPLE if perfect else _PAST
    return _S if verb.endswith("s") and not verb.endswith("ss") else _BASE


def _inflect(verb: str, form: int) -> str:
    if form == _BASE:
        return verb.replace("_", " ")
    if "_" in verb:
        first, _, rest = verb.partition("_")
        return f"{_inflect(first, form)} {rest}"
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][form - 1]
    if form == _S:
        return verb + ("es" if verb.endswith(("ch", "sh", "s")) else "s")
    stem = verb.removesuffix("e")
    return stem + ("ing" if form == _ING else "ed")
