"""Makes the list of common words that CLDR names its pictures with.

usage: make_cldr.py cldr.en-kk-az.tsv > pictures.tsv

Input: kind <TAB> key <TAB> en <TAB> kk <TAB> az; only the kind "emoji" is taken, since ICU4J holds the other tables.
Output: kk <TAB> az <TAB> en, sorted. Names of more than two words and those with signs are left out, and those by
which several pictures go.
"""

import re
import sys
from collections import Counter

rows = []
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if fields[0] == "emoji":
        rows.append((fields[3].lower(), fields[4].replace("I", "ı").replace("İ", "i").lower(), fields[2].lower()))
names = Counter(row[2] for row in rows)
kept = set()
for row in rows:
    plain = all(re.fullmatch(r"[^\W\d_]+([ -][^\W\d_]+)?", name) for name in row)
    scripts = re.search("[а-яәіңғүұқөһ]", row[0]) and not re.search("[а-яәі]", row[1]) and not re.search("[a-z]", row[0])
    if plain and scripts and names[row[2]] == 1:
        kept.add("\t".join(row))
print("kk\taz\ten")
print("\n".join(sorted(kept)))
