"""Writes test/dataset/labels-vectors.json: a few rows of every mode with the ids and labels that the trainers make of them.

    pip install torch trl==1.16.0 transformers==5.23.0    (and, for all modes, what diff-labels.py --heavy names)
    python scripts/labels-vectors.py [NAME]

NAME makes only the modes that have it in their name. Modes that are not made, or whose packages are missing, keep the vectors that
the file has: the trainers want different versions of one another's packages.
"""

import json
import os
import sys

from labels_reference import DEFAULT_MODES, HEAVY_MODES, HERE, make_rows, reference, versions

OUT = os.path.join(HERE, "..", "test", "dataset", "labels-vectors.json")
SEED = 11
ROWS = 3
# Llama 3.2's template prints the day on which it renders.
UNSTEADY = {mode["name"] for mode in DEFAULT_MODES + HEAVY_MODES if mode["tokenizer"] == "llama3_2" and mode["template"] is None and "messages" in mode["name"]}
UNSTEADY |= {"trl-chat-completion-llama3", "axolotl-llama3", "axolotl-llama3-truncate", "axolotl-llama3-inputs"}



def packed(expected):
    """Labels as runs of [label, count]; 0 stands for labels that are the ids themselves."""
    if expected is None:
        return None
    runs = []
    for token, label in zip(expected["ids"], expected["labels"], strict=True):
        value = 0 if label == token else label
        if runs and runs[-1][0] == value:
            runs[-1][1] += 1
        else:
            runs.append([value, 1])
    return {"ids": expected["ids"], "labels": runs}


old = {}
stored = {"versions": {}}
only = sys.argv[1] if len(sys.argv) > 1 else ""
if os.path.exists(OUT):
    with open(OUT, encoding="utf-8") as file:
        stored = json.load(file)
        old = {entry["mode"]["name"]: entry for entry in stored["modes"]}
made = []
for mode in DEFAULT_MODES + HEAVY_MODES:
    if mode["name"] in UNSTEADY:
        continue
    if only not in mode["name"]:
        if mode["name"] in old:
            made.append(old[mode["name"]])
        continue
    rows = make_rows(mode["rows"], ROWS, SEED)
    try:
        results = reference(mode, rows)
    except (ImportError, OSError) as error:
        print(f"{mode['name']}: kept, {error}", file=sys.stderr)
        if mode["name"] in old:
            made.append(old[mode["name"]])
        continue
    made.append({"mode": mode, "cases": [{"row": r, "expected": packed(e)} for r, e in zip(rows, results, strict=True)]})
trainers = {m["mode"]["options"]["trainer"] for m in made if only in m["mode"]["name"]}
found = versions(["trl", "transformers", "tokenizers", "torch", "llamafactory", "axolotl", "ms-swift", "torchtune"])
if only:
    found = {**stored["versions"], **{name: version for name, version in found.items() if name in trainers}}
with open(OUT, "w", encoding="utf-8") as file:
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in made)
    file.write(f'{{"versions":{json.dumps(found)},"seed":{SEED},"modes":[\n{lines}\n]}}\n')
print(len(made), "modes")
