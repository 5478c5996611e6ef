"""Python's side of bench/engines-tokenizer.ts.

bench-tokenizer.py FILE               milliseconds of Tokenizer.from_file
bench-tokenizer.py FILE TEXTS ROUNDS  MB/s of encode_batch on two threads, by kind of text, as JSON
"""

import json
import os
import sys
import time

os.environ["RAYON_NUM_THREADS"] = "2"
os.environ["TOKENIZERS_PARALLELISM"] = "true"

from tokenizers import Tokenizer  # noqa: E402

start = time.perf_counter()
tokenizer = Tokenizer.from_file(sys.argv[1])
if len(sys.argv) == 2:
    print((time.perf_counter() - start) * 1000)
    sys.exit()
texts, rounds = sys.argv[2:]
kinds = {}
with open(texts, encoding="utf-8") as lines:
    for line in lines:
        row = json.loads(line)
        kinds.setdefault(row["k"], []).append(row["t"])
speeds = {}
for kind, batch in kinds.items():
    size = sum(len(text.encode()) for text in batch)
    times = []
    for _ in range(int(rounds)):
        start = time.perf_counter()
        tokenizer.encode_batch(batch)
        times.append(time.perf_counter() - start)
    speeds[kind] = size / 1e6 / sorted(times)[len(times) // 2]
print(json.dumps(speeds))
