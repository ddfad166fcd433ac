# ruff: noqa: E501 - tables of patterns: a row that is broken over lines is harder to read, not easier.
"""The Russian of questions about meetings: what is asked, and the words by which meetings and bodies are called.

Knows common words of the language. Names stand elsewhere: those of states, cities and bodies come from lists.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.russian.forms import stem


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_TOOK_PART = r"(?:участвов\w*|участву\w*|участ(?:ие|ии|ник\w*)|присутств\w*|представлен\w*|при(?:ехал|был|летел)\w*|посетил\w*|побывал\w*)"
_STATES = r"(?:стран\w*|государств\w*|делегаци\w*|держав\w*)"
_MEETINGS = r"(?:заседани\w*|встреч\w*|совещани\w*|саммит\w*|сесси\w*|конференци\w*|мероприят\w*|форум\w*)"

# In order: the first that fits gives the kind. The words of the pattern are thereby understood.
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("holdings", _any(r"\bесть\s+ли\s+(?:у\s+нас\s+)?(?:отч[её]т\w*|сообщени\w*|документ\w*)(?:\s+о)?\b|\bесть\s+у\s+нас\b")),
    ("next_meeting", _any(rf"\b(?:когда|где)\b.{{0,40}}\b(?:следующ\w*|очередн\w*|ближайш\w*)(?:\s+{_MEETINGS})?|\bследующ\w*\s+{_MEETINGS}.{{0,40}}\b(?:когда|где)\b|\b(?:когда|где)\b.{{0,60}}\b(?:состо(?:ится|ятся)|пройд[её]т)\b")),
    ("count", _any(rf"\bсколько\s+(?:было\s+|всего\s+)?(?:раз|{_MEETINGS})|\bв\s+скольких\s+{_MEETINGS}|\bкак\s+часто\b")),
    ("states_count", _any(rf"\bсколько\s+{_STATES}|\bсколькими\s+{_STATES}")),
    ("headcount", _any(r"\bсколько\s+(?:всего\s+)?(?:человек|люд\w*|участник\w*|делегат\w*|представител\w*|эксперт\w*)")),
    ("meetings", _any(rf"\b(?:в|на)?\s*как(?:ие|их)\s+(?:\w+\s+)?{_MEETINGS}|\bсписок\s+{_MEETINGS}|\bперечисл\w*\s+{_MEETINGS}")),
    ("organisations", _any(r"\bкакие\s+(?:\w+\s+)?(?:организаци\w*|компани\w*|ведомств\w*|органы|учреждени\w*)")),
    ("representative", _any(r"\bкто\s+(?:представлял\w*|представил\w*|был\s+от|возглавлял\w*\s+делегаци\w*|приехал\w*\s+от|присутствовал\w*\s+от)")),
    ("absence", _any(rf"\bкто\s+(?:не\s+\w+|отсутствовал\w*)|\bкак(?:ие|их)\s+{_STATES}\s+(?:не\s+\w+|отсутствовал\w*)|\bотсутству\w*")),
    ("attendance", _any(rf"\bкак(?:ие|их|ими|ой|ая)\s+(?:\w+\s+)?{_STATES}|\bпредставител\w*\s+каких\s+{_STATES}|\bкто\s+(?:\w+\s+)?(?:участвов\w*|присутств\w*|принимал\w*\s+участие|принял\w*\s+участие|был|были|приехал\w*)|\b(?:список|состав|перечень)\s+участник\w*|^\W*участник\w*")),
    ("chair", _any(r"\bкто\s+(?:\w+\s+)?(?:председательств\w*|в[её]л|вела|руководил\w*|возглавлял\w*|возглавил\w*)|\bпод\s+(?:чьим\s+)?председательств\w*|\bпредседател\w*|\bкто\s+был\w*\s+председател\w*|^\W*председательств\w*")),
    ("opener", _any(r"\bкто\s+(?:\w+\s+)?открыл\w*|\bкем\s+(?:было\s+|была\s+)?открыт\w*")),
    ("decisions", _any(r"\bкак(?:ие|ое)\s+решени\w*(?:\s+(?:было|были))?(?:\s+(?:принят\w*|принял\w*))?|\bчто\s+(?:было\s+)?(?:решил\w*|решен\w*|принят\w*|принял\w*|одобрен\w*|одобрил\w*|утвержден\w*|утвердил\w*|подписал\w*|подписан\w*)|\b(?:итог\w*|результат\w*|решени\w*)|\bкакие\s+документ\w*\s+(?:были\s+)?(?:подписан\w*|принят\w*|одобрен\w*|утвержден\w*)")),
    ("agenda", _any(r"\bповестк\w*(?:\s+дня)?|\bчто\s+(?:\w+\s+)?обсу(?:жд|д)\w*|\bкакие\s+(?:вопрос\w*|тем\w*)(?:\s+\w+)?(?:\s+(?:рассм\w*|обсу\w*))?|\bо\s+ч[её]м\b|\bчто\s+(?:\w+\s+)?рассм\w*")),
    ("format", _any(r"\bв\s+как(?:ом|ой)\s+(?:формат\w*|форм\w*|режим\w*)|\b(?:онлайн|очно|дистанционно|виртуально|по\s+видео\w*|видеоконференц\w*)\b")),
    ("summary", _any(r"\b(?:расскаж\w*|сообщ(?:и|ите)|что\s+известно|информаци\w*|сводк\w*|справк\w*)(?:\s+(?:мне|нам))?(?:\s+(?:о|об|про|по))?\b")),
    ("place", _any(r"\bгде\b|\bв\s+как(?:ом|ой)\s+(?:город\w*|стран\w*|мест\w*)|\bмест\w*\s+проведени\w*")),
    ("date", _any(r"\bкогда\b|\bкакого\s+числа\b|\bв\s+какой\s+день\b|\b(?:дат\w*|день)\s+проведени\w*|\bв\s+каком\s+(?:году|месяце)\b")),
    ("attended", _any(rf"\b{_TOOK_PART}|\bли\b|\bбыл[аио]?\b")),
)  # fmt: skip

ASKED = {
    "holdings": "Do we have a report of {m}?",
    "next_meeting": "When is the next meeting after {m}?",
    "states_count": "How many states attended {m}?",
    "headcount": "How many people attended {m}?",
    "organisations": "Which organisations attended {m}?",
    "absence": "Which states were absent from {m}?",
    "attendance": "Which states attended {m}?",
    "chair": "Who chaired {m}?",
    "opener": "Who opened {m}?",
    "decisions": "What was decided at {m}?",
    "agenda": "What was on the agenda of {m}?",
    "format": "In what form was {m} held?",
    "summary": "Tell me about {m}",
    "place": "Where was {m} held?",
    "date": "When was {m} held?",
}
"""The question of each kind in English; {m} is the meeting."""

_NOUNS = {
    "заседание": "meeting", "встреча": "meeting", "совещание": "meeting", "мероприятие": "meeting", "саммит": "summit",
    "сессия": "session", "конференция": "conference", "форум": "forum", "собрание": "assembly", "переговоры": "talks",
}  # fmt: skip
_FORMS = ("", "а", "е", "ы", "ов", "ом")


@cache
def nouns() -> dict[str, str]:
    """Nouns for a meeting, by their stems."""
    return {stem(noun + ending): english for noun, english in _NOUNS.items() for ending in ("", *_FORMS)}


_WORDS = """
совет council; комиссия commission; комитет committee; группа group; рабочей working; экспертная expert; эксперт expert;
экспертов experts; министр ministers; министров ministers; министерский ministerial; глав heads; главы heads; правительство government;
правительств government; премьер prime; президент presidents; президентов presidents; парламентский parliamentary;
межпарламентская interparliamentary; ассамблея assembly; секретариат secretariat; исполнительный executive; исполком executive;
координационный coordination; межправительственный intergovernmental; межгосударственный interstate; высший supreme;
евразийский eurasian; экономический economic; экономика economy; экономике economy; вопрос issues; иностранных foreign;
оборона defence; обороны defence; связь communications; связи communications; почта postal; почтовый postal; транспорт transport; энергетика energy;
энергетический energy; торговля trade; финансы finance; финансов finance; образование education; культура culture; здравоохранение health;
сельский agriculture; наука science; внутренних internal; юстиция justice; безопасность security; информационный information;
информация information; цифровой digital; развитие development; сотрудничество cooperation; стратегия strategy; план plan; проект draft;
соглашение agreement; договор treaty; программа programme; внеочередной extraordinary; очередной regular; чрезвычайный extraordinary;
совместный joint; расширенный enlarged; министерство ministry; директор directors; орган body; организация organisation; союз union;
содружество commonwealth; сообщество community; фонд fund; банк bank; центральный central; национальный national; администрация administrations;
оператор operators; регулятор regulators; спутниковый satellite; радио radio; телевидение television; частота frequencies; частот frequencies; радиочастотный radiofrequency;
орбита orbits; вещание broadcasting; стандартизация standardization; таможенный customs; антимонопольный antimonopoly; прокурор prosecutors; суд courts;
верховный supreme; вода water; климат climate; туризм tourism; молодежь youth; спорт sport; миграция migration; границы border; пограничный border;
постоянный permanent; представитель representatives; полномочный plenipotentiary; тройка troika; орган organ; стран states; государств states;
государство state; министерская ministerial; технический technical; правовой legal; юридический legal; бюджетный budget; контрольный control
"""
# "дел" stands in names of councils of ministers only beside what the affairs are.
_PHRASES = {
    "иностранных дел": "foreign affairs", "внутренних дел": "internal affairs", "премьер министров": "prime ministers",
    "глав государств": "heads of state", "глав правительств": "heads of government", "сельского хозяйства": "agriculture",
    "сельскому хозяйству": "agriculture", "рабочей группы": "working group", "рабочая группа": "working group",
}  # fmt: skip

SMALL = frozenset(
    """в во на по с со и или а но ли у к ко о об обо из для от до при за под над между через это этот эта эти того тот та те что как
    так же бы был была было были есть будет будут он она оно они его ее их им ней нем нём там здесь тогда все всё всего мы нас
    нам вы я мне мой наш прош состоял состоялось состоялся состоялась состоялись прошло прошел прошла прошли прошёл проходило проходил
    проходила проводилось проводился проводилась провел провели проведено проведен проведена проведения проведении пожалуйста
    скажите скажи подскажите напомните кто какие какой какая какое каких когда где сколько чем чему кого кому который которая которые
    ещё еще также тоже вообще именно участие принимала принимал принимали приняла принял приняли представитель представители
    представителей делегация делегации сторона стороны раз или ну здравствуйте добрый день спасибо здесь список дата год года году
    не нет да имела имело имел место держав число числа""".split()
)
"""Words that say nothing of which meeting is meant."""


_ASKED_ON = (
    (
        _any(
            r"^\W*(?:а\s+|и\s+)?(?:как(?:ие|ая|ой|ое)(?:\s+именно)?|перечисли\w*(?:\s+их)?|назов\w*\s+их)\W*$"
        ),
        "Which ones?",
    ),
    (_any(r"^\W*(?:а\s+|и\s+)?сколько(?:\s+(?:их|всего))?\W*$"), "How many is that?"),
    (_any(r"^\W*(?:а\s+|и\s+)?где\W*$"), "Where?"),
    (_any(r"^\W*(?:а\s+|и\s+)?когда(?:\s+это\s+было)?\W*$"), "When?"),
)


def asked_on(text: str) -> str | None:
    """A question of a word or two that leans on what was said before it, in English."""
    return next((english for pattern, english in _ASKED_ON if pattern.match(text)), None)


def word_for(word: str) -> str | None:
    """The English of a common word of meetings and bodies."""
    return _by_stem().get(stem(word))


def phrase_at(stems: tuple[str, ...], start: int) -> str | None:
    """The English of two words that belong together, beginning at `start`."""
    return _phrases().get(stems[start : start + 2])


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {tuple(stem(word) for word in russian.split()): english for russian, english in _PHRASES.items()}


@cache
def _by_stem() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in _WORDS.replace("\n", " ").split(";"):
        russian, english = entry.split()
        table.setdefault(stem(russian), english)
    return table


_ORDINALS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9, "десят": 10,
    "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16, "семнадцат": 17,
    "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
    "семидесят": 70, "восьмидесят": 80, "девяност": 90,
}  # fmt: skip
_TENS = {
    "двадцать": 20,
    "тридцать": 30,
    "сорок": 40,
    "пятьдесят": 50,
    "шестьдесят": 60,
    "семьдесят": 70,
    "восемьдесят": 80,
    "девяносто": 90,
}
_NUMBERED = re.compile(r"^(\d{1,3})(?:-?(?:й|го|му|м|е|ое|ом|ая|ой|ую|я|ым|ый))$", re.IGNORECASE)
_ENDS_AS_ORDINAL = re.compile(
    r"(?:ый|ий|ой|ое|ее|ая|яя|ья|ье|ого|его|ьего|ому|ему|ом|ем|ьем|ей|ью|ую|ым|им|ьи)$"
)


def ordinal_at(words: list[str], start: int) -> tuple[int, int] | None:
    """The ordinal number at word `start` ("22-м", "второе", "двадцать второго") and how many words it takes."""
    if match := _NUMBERED.match(words[start]):
        return int(match[1]), 1
    tens = _TENS.get(words[start].casefold())
    if tens and start + 1 < len(words) and (unit := _ordinal(words[start + 1])) and unit < 10:
        return tens + unit, 2
    value = _ordinal(words[start])
    return (value, 1) if value else None


def _ordinal(word: str) -> int | None:
    lower = word.casefold().replace("ё", "е")
    ends = _ENDS_AS_ORDINAL.search(lower)
    return (
        _ORDINALS.get(lower[: ends.start()].rstrip("ь")) or _ORDINALS.get(lower[: ends.start()])
        if ends
        else None
    )
