"""Writes src/tokenizer/unicode-tables.ts: the Unicode tables that the PyPI package `tokenizers` was built with.

Every table is asked of the package itself (never of Python's own unicodedata), because its parts are built with
different Unicode versions: Oniguruma, the regex crate, Rust's std, unicode_categories and unicode-normalization. The
one exception is the value of a combining class, which Unicode never changes; who has one is asked of the package.

    python scripts/tokenizer-unicode.py > src/tokenizer/unicode-tables.ts      (tokenizers 0.22.2 or 0.23.2: same output)
"""

import unicodedata

from tokenizers import Regex
from tokenizers import normalizers as N
from tokenizers import pre_tokenizers as P

CPS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
ALL = "".join(map(chr, CPS))
GCS = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn".split()
SCRIPTS = """Arabic Armenian Bengali Bopomofo Common Cyrillic Devanagari Georgian Greek Gujarati Hangul Han Hebrew Hiragana
Inherited Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Sinhala Tamil Telugu Thai Tibetan""".split()


def removed_by(pre_tokenizer):
    kept = bytearray(len(CPS))
    for _, (start, end) in pre_tokenizer.pre_tokenize_str(ALL):
        kept[start:end] = b"\1" * (end - start)
    return [CPS[i] for i in range(len(CPS)) if not kept[i]]


def regex(source):
    return removed_by(P.Split(Regex(source + "+"), "removed"))


def base36(n):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        n, r = divmod(n, 36)
        out = digits[r] + out
        if n == 0:
            return out


def ranges(cps):
    """Gap and length of every run, base 36, separated by spaces."""
    runs = []
    for c in sorted(cps):
        if runs and runs[-1][1] + 1 == c:
            runs[-1][1] = c
        else:
            runs.append([c, c])
    out, last = [], 0
    for a, b in runs:
        out += [base36(a - last), base36(b - a + 1)]
        last = b + 1
    return " ".join(out)


def general_categories():
    category = {}
    for i, name in enumerate(GCS):
        if name == "Cs":
            continue
        for c in regex(r"\p{%s}" % name):
            assert c not in category
            category[c] = i
    for c in range(0xD800, 0xE000):
        category[c] = GCS.index("Cs")
    out, start = [], 0
    for c in range(1, 0x110001):
        if c == 0x110000 or category[c] != category[start]:
            out.append(base36(category[start]) + base36(c - start))
            start = c
    return " ".join(out)


def digits():
    """char::is_numeric of Rust's std. Splits alternate; the first run (controls) is not numeric."""
    out = []
    for i, (_, (start, end)) in enumerate(P.Digits(False).pre_tokenize_str(ALL)):
        if i % 2:
            out += CPS[start:end]
    return out


def regex_crate_word():
    r"""\w of the regex crate: `a` and the character stay together under \w+|[^\w\s]+."""
    out = []
    for c in CPS:
        if len(P.Whitespace().pre_tokenize_str("a" + chr(c))) == 1 and len(P.Whitespace().pre_tokenize_str("a" + chr(c) + "a")) == 1:
            out.append(c)
    return out


def lowercase():
    lower = N.Lowercase()
    single, special = [], []
    for c in CPS:
        s = lower.normalize_str(chr(c))
        if s == chr(c):
            continue
        if len(s) == 1:
            single.append((c, ord(s) - c))
        else:
            special.append((c, s))
    # start, count, step, delta
    runs = []
    for c, delta in single:
        if runs and runs[-1][3] == delta:
            start, count, step, _ = runs[-1]
            if count == 1 and c - start in (1, 2):
                runs[-1][1:3] = [2, c - start]
                continue
            if count > 1 and c == start + count * step:
                runs[-1][1] += 1
                continue
        runs.append([c, 1, 1, delta])
    return (
        " ".join(f"{base36(a)},{base36(n)},{step},{'-' if d < 0 else ''}{base36(abs(d))}" for a, n, step, d in runs),
        " ".join(base36(c) + "," + ",".join(base36(ord(x)) for x in s) for c, s in special),
    )


def removed_chars(normalizer):
    return [c for c in CPS if normalizer.normalize_str(chr(c)) == ""]


def normalization():
    """Full decompositions and combining characters, so that V8's (of whatever version) can be told apart from these."""
    nfd, nfkd = N.NFD(), N.NFKD()
    canonical, compat = [], []
    for c in CPS:
        if 0xAC00 <= c <= 0xD7A3:
            continue
        d = nfd.normalize_str(chr(c))
        k = nfkd.normalize_str(chr(c))
        if d != chr(c):
            canonical.append((c, d))
        if k != d:
            compat.append((c, k))
    # U+0345 has the highest combining class (240), so any mark of a lower one moves before it.
    decomposed = {c for c, _ in canonical}
    marks = [
        c
        for c in CPS
        if c == 0x345 or (c not in decomposed and nfd.normalize_str("\u0345" + chr(c))[-1] == "\u0345")
    ]
    return canonical, compat, marks


def classes(marks):
    runs = []
    for c in marks:
        ccc = unicodedata.combining(chr(c))
        assert ccc > 0, hex(c)
        if runs and runs[-1][1] + 1 == c and runs[-1][2] == ccc:
            runs[-1][1] = c
        else:
            runs.append([c, c, ccc])
    out, last = [], 0
    for a, b, ccc in runs:
        out += [base36(a - last), base36(b - a + 1), base36(ccc)]
        last = b + 1
    return " ".join(out)


def mapping(pairs):
    out, last = [], 0
    for c, s in pairs:
        out.append(base36(c - last) + "," + ",".join(base36(ord(x)) for x in s))
        last = c
    return " ".join(out)


def emit(name, doc, text):
    print(f"\n/** {doc} */\nexport const {name} =\n  '{text}';")


def main():
    single, special = lowercase()
    canonical, compat, marks = normalization()
    print("// Generated by scripts/tokenizer-unicode.py. Do not edit: these are the tables of the Rust library, on purpose not V8's.")
    emit("GENERAL_CATEGORY_NAMES", "Names, in the order in which GENERAL_CATEGORIES numbers them.", " ".join(GCS))
    emit("GENERAL_CATEGORIES", "Oniguruma: runs over all code points, one base-36 digit of category and a base-36 length.", general_categories())
    emit("ONIG_WORD", r"Oniguruma's \\w: pairs of gap and length, base 36, as all range tables below.", ranges(regex(r"\w")))
    emit("ONIG_SPACE", r"Oniguruma's \\s.", ranges(regex(r"\s")))
    emit("ONIG_ALPHA", "Oniguruma's [[:alpha:]].", ranges(regex(r"[[:alpha:]]")))
    emit("ONIG_UPPER", "Oniguruma's [[:upper:]].", ranges(regex(r"[[:upper:]]")))
    emit("ONIG_LOWER", "Oniguruma's [[:lower:]].", ranges(regex(r"[[:lower:]]")))
    emit("ONIG_PUNCT", "Oniguruma's [[:punct:]].", ranges(regex(r"[[:punct:]]")))
    print("\n/** Oniguruma's scripts, those that tokenizers name. */\nexport const ONIG_SCRIPTS: readonly (readonly [string, string])[] = [")
    for s in SCRIPTS:
        print(f"  ['{s}', '{ranges(regex(chr(92) + 'p{' + s + '}'))}'],")
    print("];")
    emit("RUST_SPACE", "char::is_whitespace of Rust's std.", ranges(removed_by(P.WhitespaceSplit())))
    emit("RUST_NUMERIC", "char::is_numeric of Rust's std.", ranges(digits()))
    emit("REGEX_CRATE_WORD", r"\\w of the regex crate.", ranges(regex_crate_word()))
    emit("PUNCTUATION", "What the Punctuation and BertPreTokenizer pre-tokenizers split on.", ranges(removed_by(P.Punctuation("removed"))))
    emit("COMBINING_MARKS", "What the StripAccents normalizer removes.", ranges(removed_chars(N.StripAccents())))
    emit("BERT_ACCENTS", "What BertNormalizer removes after NFD.", ranges(removed_chars(N.BertNormalizer(False, False, True, False))))
    emit("BERT_CONTROLS", "What BertNormalizer's clean_text removes.", ranges(removed_chars(N.BertNormalizer(True, False, False, False))))
    emit("LOWERCASE", "char::to_lowercase to one character: start, count, step, delta.", single)
    emit("LOWERCASE_SPECIAL", "char::to_lowercase to several characters.", special)
    emit("NFD_MAPPINGS", "Full canonical decompositions (Hangul left out): gap, then the characters.", mapping(canonical))
    emit("NFKD_MAPPINGS", "Full compatibility decompositions where they differ from the canonical ones.", mapping(compat))
    emit("COMBINING_CLASSES", "Combining classes other than 0: gap, length, class.", classes(marks))


main()
