"""Every refusal phrase and threshold of the assistant, each with its reason and, where one was made, its measurement.

Knows numbers and phrases. Knows nothing of how they are applied.
"""

from __future__ import annotations

# --- what is looked at -----------------------------------------------------------------------------------------------

PASSAGES = 12
"""Passages that a question retrieves. The sentence that answers may stand in another passage of the same report, so
whole reports are read around them; more passages add reports that only resemble the question."""

EMBEDDED_SENTENCES = 8
"""Sentences whose meaning is compared with the question: the best by words, and only where several answer. On the questions
over the samples 8 and 12 give the same answers; each sentence costs about as much as the question itself."""

READ_OF_A_SENTENCE = 320
"""Characters of a sentence that are embedded: a long list of states costs four times a plain sentence and says no more."""

# --- what counts as an answer ------------------------------------------------------------------------------------------

CORE_COVERAGE = 0.6
"""Share of the weight of what is asked (not of which meeting is meant) that the sentence's own words must carry. On the
questions over the samples 0.6 refuses 38 of 39 that cannot be answered and 2 of 90 that can; 0.4 and 0.5: 37 and 1."""

KIN_CREDIT = 0.95
"""A word of the same family ("presided" for "chaired") instead of the word itself."""

LEAD_CREDIT = 0.9
"""The word stands in the heading or list line that the sentence stands under."""

NEAR_CREDIT = 0.5
"""A word of what is asked stands in one of the three sentences before, or in the title: a pronoun may carry it over."""

SECTION_CREDIT = 0.25
"""… or anywhere else in the account of the same meeting."""

SETTING_FAR_CREDIT = 0.5
"""A word that tells which meeting is meant stands in the report, but in the account of another meeting."""

CLOSENESS_WEIGHT = 0.5
"""Weight of the cosine between question and sentence beside the share of words met (0 to 1). It orders sentences that
answer and lets none in: without it one answer in 90 over the samples is different (84 right instead of 83)."""

SIGNAL_CLOSENESS_WEIGHT = 0.2
"""The same where the kind of question says what a sentence must tell: the cosine then favours the sentence that names the
meeting over the one that tells the fact."""

CLOSENESS_RANGE = 0.6
"""How far the cosines of two sentences that both answer lie apart, at most: what is further behind by words is not embedded."""

PASSAGE_WEIGHT = 0.1
"""Weight of the rank that the search gave the sentence's passage: it settles ties between reports."""

OTHER_DAY_PENALTY = 0.15
"""The sentence gives another day than the one asked about, although it tells of the meeting asked about."""

INHERITED_DAY_PENALTY = 0.25
"""The day or place asked for stands in another sentence, which introduces the meeting: one that gives it itself goes before."""

STATE_BONUS = 0.04
"""For each state (up to five) that a sentence names, where it is asked who came: the list goes before a mention."""

WANTED_BONUS = 0.15
"""For each word (up to two) that asked for the kind of fact and stands in the sentence: "companies" before other bodies."""

DEFINITION_BONUS = 0.35
"""Where "what is X?" is asked: the sentence that begins "X is …"."""

WHOLE_LIST = 700
"""Characters up to which an item of a list is quoted with the whole list: alone it does not say what it is an item of."""

MORE_SENTENCES = 3
"""Sentences in one answer, at most: more is a search result, not an answer."""

MARGIN = 0.12
"""How far below the best sentence another may lie and still be quoted beside it."""

SAME_WORDS = 0.8
"""Share of words in common from which two sentences say the same; they are quoted once and both cited."""

LONGEST_QUOTE = 1500
"""Characters of a list that is quoted whole; of a longer one its first line is quoted."""

READ_STRETCHES = 6
"""Stretches of reports that the answer model reads for a question: most of what it takes. Of 240 held-out questions with an
answer 6 answer 97 rightly, 4 answer 93."""

READ_AS_ANSWER = 0.5
"""The logit from which a sentence answers although its words are not the question's. Of 834 held-out questions with an answer
and 414 without, over 208 reports, 318 are answered rightly, 180 by another sentence, and 336 refused; 336 of those without
are. At 1.0 it is 299, 167, 368 and 339."""

READ_AS_REASON = 3.0
"""So much surer the model must be of a reason: what happened to somebody is soon taken for why he did something else."""

READ_AS_ANSWER_ELSEWHERE = 1.5
"""The same where a word that tells which meeting is meant stands nowhere near."""

READ_AS_ANSWER_OF_THE_SAME = 3.5
"""The same where all words but one stand there ("circulate the draft" for "translate the draft"). At 4.0, of 240 held-out
questions with an answer five fewer are answered, of 120 without one more is refused."""

READ_ALIKE = 1.0
"""How far below the best logit another sentence may lie and answer as well; of these the one with more of the words goes first.
The held-out questions are answered alike from 0 to 2."""

SPEAKS_LESS_OF_IT = 0.2
"""How much less than another report, as a share of the weight of the question's words, an answer's report may speak of what is
asked. From 1.0 on, 19 % of the same questions are answered from another report without it, 15 % with it."""

READ_AS_THE_ONLY_ANSWER = -1.6
"""The logit from which the sentence that is likeliest by far answers, although one to three of its words are not the
question's. Of 1,114 held-out questions with an answer this answers nineteen more rightly and two by
another sentence, of 562 without one four; of 1,789 questions over our own sets nine and none. Where what is missing is the
thing asked for itself it would be one and four."""

LIKELIER_THAN_ALL = 1.0
"""So much likelier than the next such a sentence must be."""

SPEAKS_OF_IT = 0.7
"""The share of the weight of the question's words that its report must have: at 0.58 three times as many questions without an
answer would be answered."""

WORDS_OF_ITS_OWN = 3
"""So many words of the question at most may be missing in it."""

READ_AS_NEAR = -1.0
"""The logit from which a sentence is offered first beside a refusal."""

READING_WEIGHT = 1.0
"""Weight of the answer model's probability beside the share of words met; 0.25 to 10 choose alike."""

EQUALLY_GOOD = 0.05
"""Difference in the words met up to which two meetings fit a question equally, so that the user is asked which is meant."""

CHOICES = 5
"""Meetings that are offered when several fit."""

CONSULTED = 3
"""Nearest passages that are offered with a refusal."""

LONGEST_QUESTION = 1000
"""Characters of a question. Longer ones are pasted documents; their words would meet anything."""

# --- what is said ------------------------------------------------------------------------------------------------------

EMPTY_QUESTION = (
    "Type a question about your reports, for example: Who chaired the last meeting of the expert group?"
)
LONG_QUESTION = (
    "That is too long to be read as one question ({length} characters; at most {limit})."
    " Ask about one thing at a time."
)
NOT_UNDERSTOOD = (
    "I could not make out a question in that."
    " Ask in a plain sentence, for example: When was the second meeting held?"
)
NOT_ENGLISH = (
    "I can only answer questions in English so far, so I did not look for an answer to this one. Please ask it in "
    "English."
)
EMPTY_LIBRARY = "There are no reports in the library yet. Add some, then ask again."
NOTHING_PASSES_FILTERS = "No report in the library passes the filters that are set."
OVER_ALL_REPORTS = (
    "This is counted over all reports, from the records of their meetings, and I could not tell which meetings are meant."
    " Name the body, the state, the place or the year; the nearest passages are offered below, but a number from them would"
    " look right and not be."
)
WHICH_MEETING = "The reports tell of more than one meeting that fits. Which one do you mean?"
ONLY_ONE_THERE = "The report does not use {words}, but this is the only meeting {told}."
HAS_MOST_OF_IT = "The report does not use {words}, but no other has as much of what you ask."
NOT_NAMED = "{state} is not named among the participants"
HELLO = "Hello. Ask me about the meeting reports in your library: who met, when and where, who chaired, what was decided."
THANKS = "You are welcome."
GOODBYE = "Goodbye."
WHAT_I_DO = (
    "I answer questions about the meeting reports in your library, in the reports’ own words, and every answer cites the"
    " place that it rests on. Ask, for example, who chaired a meeting, when it was held, what was approved or when the next"
    " one is. What the reports do not say, I do not answer."
)

READ_AS_ASKED = 0.65
"""How likely the kind that the question model reads must be where the question's own words led to no answer."""

READ_OTHERWISE = 0.95
"""The same where they led to one of another kind."""

ONLY_ASKS = 0.7
"""How likely it must be that a word of a question only asks, and tells nothing that a report must have."""

READ_FOR_SURE = 0.95
"""How likely a kind must be for a passage without the value that is asked for to be no answer."""
