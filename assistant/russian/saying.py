"""What is said in Russian about questions in Russian."""

from __future__ import annotations

from collections.abc import Sequence

ANSWERED = "Вопрос прочитан по-русски; ответы даются по-английски."
ASKED_BACK = "Вопрос прочитан по-русски. Подходит несколько заседаний: выберите одно из них."
NOT_ANSWERED = (
    "Вопрос прочитан так: «{english}». Если вы спросили о другом, задайте его по-английски: по-русски вопросы читаются"
    " не полностью, а отчёты на русском языке — пока нет."
)
NOT_READ = (
    "Вопросы на русском языке читаются пока не полностью, и этот прочитать не удалось{words}. Ответ в отчётах не искался."
    " Пожалуйста, задайте вопрос по-английски."
)


def note(route: str, answered: bool, english: str) -> str:
    """The line that stands under an answer, a question back or a refusal to a question that was read."""
    if answered:
        return ANSWERED
    return ASKED_BACK if route == "ask_back" else NOT_ANSWERED.format(english=english)


def not_read(unknown: Sequence[str]) -> str:
    """That the question was not understood, with the words that were not; nothing was looked for."""
    words = f": непонятно «{'», «'.join(unknown)}»" if unknown else ""
    return NOT_READ.format(words=words)
