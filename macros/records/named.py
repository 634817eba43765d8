"""The records that the program itself names; no other module holds an id of one. A rule sees to it that they are there."""

from __future__ import annotations

HOW_IT_WORKS = "faq/how-can-massage-relieve-pain"
SIDE_EFFECTS = "safety/side-effects"

# What each is needed for, as a message says it.
NAMED = {
    HOW_IT_WORKS: "the answer to 'how does it work?' on pages on pain",
    SIDE_EFFECTS: "the first of the cautions on every condition's page",
}
