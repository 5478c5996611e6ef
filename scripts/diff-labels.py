"""The Python side of the large comparison of labels: 500 rows a mode through the trainers' own code.

    pip install torch trl==1.16.0 transformers==5.23.0
    python scripts/diff-labels.py OUT.jsonl [--rows 500] [--seed 1] [--heavy] [--only NAME]
    node   scripts/diff-labels.ts OUT.jsonl

--heavy takes LLaMA-Factory, axolotl, ms-swift and torchtune instead, which want many packages: pip install --no-deps
llamafactory==0.9.5 axolotl==0.19.0 torchtune==0.6.1 and what importing their data modules asks for; pip install ms-swift==4.6.0
in an environment of its own (--only swift).
"""

import argparse
import json
import sys
import traceback

from labels_reference import DEFAULT_MODES, HEAVY_MODES, make_rows, reference, versions

parser = argparse.ArgumentParser()
parser.add_argument("out")
parser.add_argument("--rows", type=int, default=500)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--heavy", action="store_true")
parser.add_argument("--only", default="")
args = parser.parse_args()

failed = False
with open(args.out, "w", encoding="utf-8") as file:
    names = ["trl", "transformers", "tokenizers", "torch", "llamafactory", "axolotl", "ms-swift", "torchtune"]
    file.write(json.dumps({"versions": versions(names), "rows": args.rows, "seed": args.seed}) + "\n")
    for mode in HEAVY_MODES if args.heavy else DEFAULT_MODES:
        if args.only not in mode["name"]:
            continue
        rows = make_rows(mode["rows"], args.rows, args.seed)
        try:
            results = reference(mode, rows)
        except ModuleNotFoundError as error:
            print(f"{mode['name']}: not run, {error}", file=sys.stderr)
            continue
        except Exception:
            failed = True
            print(f"{mode['name']}:", file=sys.stderr)
            traceback.print_exc()
            continue
        cases = [{"row": row, "expected": result} for row, result in zip(rows, results, strict=True)]
        file.write(json.dumps({"mode": mode, "cases": cases}, ensure_ascii=False) + "\n")
        print(f"{mode['name']}: {len(cases)} rows", file=sys.stderr)
sys.exit(1 if failed else 0)
