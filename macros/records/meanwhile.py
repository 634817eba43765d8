"""Work that a second process does while the first goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")

FEW = 100  # starting a process takes longer than so many answers


@contextmanager
def answered_meanwhile(questions: list[Question], answer: Callable[[list[Question]], list[Answer]], known: dict[Question, Answer]) -> Iterator[None]:
    """Have the questions that are not `known` answered in a process of its own; the answers are known when the block ends.

    `answer` is a function of a module, and nothing else that it needs may be new to that process. A few questions are
    left to whoever asks them first, and so are all where one of them fails: the error belongs where the answer is used.
    """
    new = [question for question in dict.fromkeys(questions) if question not in known]
    if len(new) < FEW:
        yield
        return
    with ProcessPoolExecutor(1) as pool:
        answers = pool.submit(answer, new)
        yield
        if not answers.exception():
            known.update(zip(new, answers.result(), strict=True))
