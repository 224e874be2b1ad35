"""Makes the Wiktionary word lists of core from StarDict dictionaries turned into TSV.

usage: make_wiktionary.py HEADWORD-GLOSS.tsv LANGUAGE > LANGUAGE-en.tsv

Input: headword <TAB> gloss, one sense a line, as in the dictionaries of github.com/Vuizur/Wiktionary-Dictionaries.
Output: headword <TAB> translation|translation..., sorted, one line a headword and sense; verbs keep their "to".
Left out: explanations (more than three words, or whole sentences), references to other entries, names of people,
letters, affixes, inflected forms, and glosses with characters other than letters, blanks, hyphens and apostrophes.
"""

import re
import sys

ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
}
NOT_A_TRANSLATION = re.compile(
    r"\b(surname|given name|alphabet|letter|suffix|prefix|plural|singular|genitive|accusative|dative|locative"
    r"|ablative|possessive|participle|imperative|infinitive|tense|person|form of|spelling|synonym|abbreviation"
    r"|initialism|equivalent|script|used (to|as|in|with|for)|denotes?|expresses|auxiliary|following|variant)\b"
)
GLOSS = re.compile(r"^(to )?[A-Za-z][A-Za-z'’ -]*$")


def is_headword(word, language):
    letters = set(ALPHABETS[language])
    lowered = word.replace("I", "ı").replace("İ", "i").lower()
    return len(word) > 1 and word[0] not in "-'" and all(c in letters or c in " -" for c in lowered)


def without_brackets(text):
    before = None
    while before != text:
        before = text
        text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|“[^”]*”|\"[^\"]*\"", " ", text)
    return text


def translations(gloss):
    found = []
    verb = False
    for part in re.split(r"[;,]", without_brackets(gloss)):
        part = re.sub(r"\s+", " ", part).strip(" .:!?–—")
        part = re.sub(r"^(a|an|the) ", "", part)
        if not part or NOT_A_TRANSLATION.search(part) or not GLOSS.match(part):
            continue
        verb = verb or part.startswith("to ")
        words = part.split(" ")
        if len(words) - (words[0] == "to") <= 3 and words != ["to"] and part not in found:
            # "to hold, keep": the particle is said once.
            found.append(part if part.startswith("to ") or not verb else "to " + part)
    return found


def main():
    path, language = sys.argv[1:3]
    lines = set()
    for line in open(path, encoding="utf-8"):
        headword, _, gloss = line.rstrip("\n").partition("\t")
        headword = headword.strip()
        found = translations(gloss)
        if found and is_headword(headword, language) and len(headword.split(" ")) <= 3:
            lines.add(headword + "\t" + "|".join(found))
    print(language + "\ten")
    for line in sorted(lines):
        print(line)


main()
