"""Writes test/jinja/vectors: what jinja2 makes of the probes, of our own templates and of fuzzed ones.

usage: python jinja-vectors.py [test/jinja]

probes.json is kept by hand except for its results, which are made anew. The environment is transformers' own, see
diff-jinja.py. Made with transformers 4.57.6 (5.18 gives the same) and jinja2 3.1.6.
"""

import importlib.util
import json
import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import jinja_fuzz  # noqa: E402

spec = importlib.util.spec_from_file_location("diff_jinja", Path(__file__).parent / "diff-jinja.py")
diff = importlib.util.module_from_spec(spec)
spec.loader.exec_module(diff)

SEED = 20261121
FUZZED = 600
CONVERSATIONS = 16
# Methods and functions that are printed or compared show an address of one run of Python.
ADDRESS = re.compile(r"o\.p\.items|\brange\b(?!\()")


def save(path, vectors):
    lines = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in vectors)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{path}: {len(vectors)}")


def result(source, context):
    made = diff.outcome(source, context)
    # An address differs from run to run.
    return {"error": "address", "message": ""} if " at 0x" in made.get("text", "") else made


def probes(folder):
    path = folder / "vectors" / "probes.json"
    vectors = json.loads(path.read_text(encoding="utf-8"))
    fresh = [{k: v[k] for k in ("name", "source", "context")} | result(v["source"], v["context"]) for v in vectors]
    save(path, fresh)


def chats(folder):
    vectors = []
    rng = random.Random(SEED)
    contexts = [diff.conversation(rng) for _ in range(CONVERSATIONS)]
    for path in sorted((folder / "templates").glob("*.jinja")):
        source = path.read_text(encoding="utf-8")
        for number, context in enumerate(contexts):
            made = result(source, context)
            if "text" in made and "generation" in source:
                made["generation"] = diff.generation_spans(source, context)
            vectors.append({"name": f"{path.stem} {number}", "template": path.name, "conversation": number, **made})
    save(folder / "vectors" / "chats.json", vectors)
    save(folder / "vectors" / "conversations.json", contexts)


def fuzzed(folder):
    rng = random.Random(SEED)
    vectors = []
    while len(vectors) < FUZZED:
        source, context = jinja_fuzz.case(rng)
        made = result(source, context)
        if made.get("error") != "address" and len(source) < 600 and not ADDRESS.search(source):
            vectors.append({"name": f"fuzz {len(vectors)}", "source": source, "context": context, **made})
    save(folder / "vectors" / "fuzz.json", vectors)


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "test" / "jinja")
    probes(folder)
    chats(folder)
    fuzzed(folder)


if __name__ == "__main__":
    main()
