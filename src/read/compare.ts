import { nameOf } from '../source-paths.ts';
import type { Tokenizer as TokenizerEngine } from '../tokenizer/index.ts';
import {
  type ConfigDiff,
  isObject,
  type Json,
  type JsonObject,
  type ModelConfig,
  type Probe,
  type Rendering,
  type TemplateDiff,
  type TokenChange,
  type TokenizerDiff,
  type TokenizerPipeline,
} from '../types.ts';
import { escapePointer } from './folder.ts';
import { TOKENIZER_FILES, type TokenizerReading } from './tokenizer.ts';

/**
 * Texts on which two tokenizers are compared when their pipelines or merges differ: scripts, digits, white space, code,
 * contractions, accents in both normal forms, compatibility forms, emoji, zero-width characters, control tokens.
 */
const PROBE_TEXTS: readonly string[] = [
  'Hello world',
  ' leading and trailing ',
  'tabs\tand\nnew\r\nlines\n\n\n',
  '12345 1,234.56 2024-07-26',
  "I'm we're THEY'LL don't",
  'def f(x):\n    return {"a": [1, 2]}  # comment',
  'naïve café — “quotes” … £5',
  'cafe\u0301 vs caf\u00e9',
  '你好,世界。训练数据',
  'こんにちは 世界 カタカナ',
  '안녕하세요',
  'Привет, мир',
  'مرحبا بالعالم',
  'नमस्ते दुनिया',
  'สวัสดีชาวโลก',
  '👩‍👩‍👧 🇩🇪 👍🏽',
  'zero\u200bwidth\ufeff and\u00a0nbsp',
  'https://example.org/a_b?c=d&e=%20',
  'aGVsbG8gd29ybGQ=0O1lI',
  '        eight spaces',
  '<s> </s> <|im_end|> [INST]',
  'Γειά σου Κόσμε, Ξεσκεπάζω',
  'שלום עולם',
  'Xin chào thế giới, tiếng Việt',
  'İstanbul’da ğüzel şiir ÇÖŞ',
  '繁體中文、標點「引號」。',
  'বাংলা தமிழ் తెలుగు ગુજરાતી',
  'ሰላም ዓለም გამარჯობა բարեւ',
  'ខ្មែរ ລາວ မြန်မာ བོད',
  'ﬁ ﬀ Ⅳ ½ ² ™ ℌ Å 全角ＡＢＣ',
  '٠١٢٣٤٥ ०१२३ 一二三 1e-5 0xFF 3.14159',
  '\t\tif (a<=b && c!=d) {\n\t\t\treturn a->b[0];\n\t\t}',
  'SELECT * FROM `t` WHERE x LIKE "%_%";',
  'CamelCaseIdentifier snake_case_identifier kebab-case',
  '$\\frac{1}{2}\\sum_{i=0}^{n} x_i$',
  '<div class="a">&nbsp;</div><!-- x -->',
  '...!!! ??? --- === ###',
  '\u200d\u00ad\u2028\u3000end',
  '𝒜𝓃𝒸𝒾𝑒𝓃𝓉 𐍈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☺️',
];

/** The semantic difference of two tokenizers. Undefined when neither a whole vocabulary nor all added tokens are known on both sides. */
export function tokenizerDiff(head: TokenizerReading, base: TokenizerReading): TokenizerDiff | undefined {
  const h = head.tokenizer;
  const b = base.tokenizer;
  if (h === undefined || b === undefined) return undefined;
  const complete = h.vocabulary.complete && b.vocabulary.complete;
  if (!complete && !(h.vocabulary.addedComplete && b.vocabulary.addedComplete)) return undefined;
  const headIds = complete ? h.vocabulary.idOf : new Map(h.vocabulary.added.map((t) => [t.content, t.id]));
  const baseIds = complete ? b.vocabulary.idOf : new Map(b.vocabulary.added.map((t) => [t.content, t.id]));
  const added: TokenChange[] = [];
  const removed: TokenChange[] = [];
  const renumbered: TokenChange[] = [];
  for (const token of complete ? candidates(head, base) : new Set([...headIds.keys(), ...baseIds.keys()])) {
    const id = headIds.get(token);
    const baseId = baseIds.get(token);
    if (baseId === id) continue;
    if (id !== undefined && baseId !== undefined) renumbered.push({ token, id, baseId });
    else if (id !== undefined) {
      const baseToken = b.vocabulary.tokenOf.get(id);
      added.push(baseToken === undefined ? { token, id } : { token, id, baseToken });
    } else if (baseId !== undefined) removed.push({ token, id: baseId });
  }
  const pipeline = h.pipeline === undefined || b.pipeline === undefined ? [] : pipelineChanges(h.pipeline, b.pipeline);
  const merges = head.json === undefined || base.json === undefined ? undefined : mergeChanges(head, base);
  const byId = (x: TokenChange, y: TokenChange) => x.id - y.id;
  const names = new Set(b.files.map(nameOf));
  return {
    added: added.sort(byId),
    removed: removed.sort(byId),
    renumbered: renumbered.sort(byId),
    flags: flagChanges(head, base),
    merges,
    pipeline,
    probes: pipeline.length > 0 || merges?.changed === true ? probeChanges(head.engine(), base.engine()) : [],
    addedProbe: addedProbe(added, head, base),
    complete,
    copyable: h.files.flatMap((file) => {
      const name = nameOf(file);
      const from = b.files.find((f) => nameOf(f) === name);
      return names.has(name) && from !== undefined && (TOKENIZER_FILES as readonly string[]).includes(name)
        ? [[file, from] as const]
        : [];
    }),
  };
}

/** What an added token does to a text that holds it: proof that the two tokenizers are not the same. */
function addedProbe(
  added: readonly TokenChange[],
  head: TokenizerReading,
  base: TokenizerReading,
): TokenizerDiff['addedProbe'] {
  const [first] = added;
  if (first === undefined) return undefined;
  const text = `a${first.token}b`;
  const ids = (reading: TokenizerReading) => {
    try {
      return reading.engine()?.encode(text, { addSpecialTokens: false }).ids;
    } catch {
      // Refused by the engine (a hostile pattern, say): then there is no proof to show.
      return undefined;
    }
  };
  const h = ids(head);
  const b = ids(base);
  return h === undefined || b === undefined ? undefined : { text, head: [...h], base: [...b] };
}

/** Every token that may stand for something else in one of the two, by their whole vocabularies. */
function candidates(head: TokenizerReading, base: TokenizerReading): ReadonlySet<string> {
  const h = head.tokenizer?.vocabulary;
  const b = base.tokenizer?.vocabulary;
  const x = head.tables?.vocab;
  const y = base.tables?.vocab;
  if (x === undefined || y === undefined) return new Set([...(h?.idOf.keys() ?? []), ...(b?.idOf.keys() ?? [])]);
  const added = [...(h?.added ?? []), ...(b?.added ?? [])].map((token) => token.content);
  return new Set([...x.differing(y), ...added]);
}

function flagChanges(head: TokenizerReading, base: TokenizerReading): TokenizerDiff['flags'] {
  // added_tokens.json alone carries no flags: nothing can be said then.
  const known = (r: TokenizerReading) =>
    r.json !== undefined || isObject(r.tokenizer?.config?.['added_tokens_decoder']);
  if (!known(head) || !known(base)) return [];
  const baseTokens = new Map(base.tokenizer?.vocabulary.added.map((t) => [t.content, t]));
  return (head.tokenizer?.vocabulary.added ?? []).flatMap((token) => {
    const other = baseTokens.get(token.content);
    if (other === undefined) return [];
    return (['special', 'lstrip', 'rstrip', 'normalized', 'singleWord'] as const).flatMap((flag) =>
      token[flag] === other[flag]
        ? []
        : [{ token: token.content, id: token.id, flag, head: token[flag], base: other[flag] }],
    );
  });
}

type MergeList = { readonly size: number; readonly text: (index: number) => string | undefined };

function mergeChanges(head: TokenizerReading, base: TokenizerReading): NonNullable<TokenizerDiff['merges']> {
  const h = mergesOf(head);
  const b = mergesOf(base);
  const x = head.tables?.merges;
  const y = base.tables?.merges;
  const length = x !== undefined && y?.equals(x) === true ? 0 : Math.max(h.size, b.size);
  for (let i = 0; i < length; i += 1) {
    const ours = h.text(i);
    const theirs = b.text(i);
    if (ours !== theirs)
      return {
        changed: true,
        head: h.size,
        base: b.size,
        example: `number ${i}: ${ours ?? 'none'} instead of ${theirs ?? 'none'}`,
      };
  }
  return { changed: false, head: h.size, base: b.size, example: undefined };
}

function mergesOf({ json, tables }: TokenizerReading): MergeList {
  const merges = tables?.merges;
  if (merges !== undefined) return { size: merges.size, text: (i) => (i < merges.size ? merges.text(i) : undefined) };
  const model = json?.['model'];
  if (!isObject(model)) return { size: 0, text: () => undefined };
  // Unigram keeps scores instead of merges; they decide the segmentation in the same way.
  const list = Array.isArray(model['merges']) ? model['merges'] : Array.isArray(model['vocab']) ? model['vocab'] : [];
  return { size: list.length, text: (i) => mergeText(list[i]) };
}

function mergeText(merge: Json | undefined): string | undefined {
  if (merge === undefined || typeof merge === 'string') return merge;
  return Array.isArray(merge) ? `${merge[0]} ${merge[1]}` : JSON.stringify(merge);
}

/** Values that the tokenizers library takes when a key is absent, so that writing them down is no change. */
const MODEL_DEFAULTS: JsonObject = {
  dropout: null,
  unk_token: null,
  continuing_subword_prefix: null,
  end_of_word_suffix: null,
  fuse_unk: false,
  byte_fallback: false,
  ignore_merges: false,
};

function pipelineChanges(head: TokenizerPipeline, base: TokenizerPipeline): TokenizerDiff['pipeline'] {
  const parts = [
    ['normalizer', head.normalizer, base.normalizer],
    ['pre_tokenizer', head.preTokenizer, base.preTokenizer],
    ['post_processor', head.postProcessor, base.postProcessor],
    ['decoder', head.decoder, base.decoder],
    ['model', modelMeaning(head), modelMeaning(base)],
  ] as const;
  return parts.flatMap(([part, h, b]) => (sameMeaning(h, b) ? [] : [{ part, head: h, base: b }]));
}

function modelMeaning(pipeline: TokenizerPipeline): JsonObject {
  const options: Record<string, Json> = { ...MODEL_DEFAULTS, type: pipeline.model };
  for (const [key, value] of Object.entries(pipeline.modelOptions)) options[key] = value === '' ? null : value;
  return options;
}

/** Equal up to key order; a key that is absent equals one that is null. */
function sameMeaning(a: Json | undefined, b: Json | undefined): boolean {
  const x = a ?? null;
  const y = b ?? null;
  if (Array.isArray(x) && Array.isArray(y)) return x.length === y.length && x.every((v, i) => sameMeaning(v, y[i]));
  if (isObject(x) && isObject(y))
    return [...new Set([...Object.keys(x), ...Object.keys(y)])].every((k) => sameMeaning(x[k], y[k]));
  return x === y;
}

function probeChanges(head: TokenizerEngine | undefined, base: TokenizerEngine | undefined): TokenizerDiff['probes'] {
  if (head === undefined || base === undefined) return [];
  return PROBE_TEXTS.flatMap((text) => {
    const h = head.encode(text).ids;
    const b = base.encode(text).ids;
    return h.length === b.length && h.every((id, i) => id === b[i]) ? [] : [{ text, head: [...h], base: [...b] }];
  });
}

/** Keys that say how and where a file was written, not what the model is. */
const VOLATILE = new Set([
  '_name_or_path',
  'transformers_version',
  'torch_dtype',
  'dtype',
  'use_cache',
  'architectures',
  'auto_map',
  'id2label',
  'label2id',
  'quantization_config',
  'vocab_size',
  'bos_token_id',
  'eos_token_id',
  'pad_token_id',
  'tie_word_embeddings',
]);

/**
 * Keys that both config.json files set, to different values; keys that only one of them writes are library defaults that a
 * newer version wrote down. Rope settings are compared across the 4.x (rope_theta, rope_scaling) and 5.x (rope_parameters) forms.
 */
export function configDiff(head: ModelConfig, base: ModelConfig): ConfigDiff {
  const found: ConfigDiff[number][] = [];
  const x = rope(head.text);
  const y = rope(base.text);
  for (const key of ['rope_theta', 'rope_scaling'] as const) {
    if (sameMeaning(x[key], y[key])) continue;
    if (key === 'rope_theta' && (x[key] === undefined || y[key] === undefined)) continue;
    const written =
      head.text[key] !== undefined ? key : head.text['rope_parameters'] !== undefined ? 'rope_parameters' : undefined;
    const pointer = written === undefined ? head.textPointer : `${head.textPointer}/${written}`;
    found.push({ at: { file: head.file, pointer }, key, head: x[key], base: y[key] });
  }
  for (const key of Object.keys(base.text).sort()) {
    if (VOLATILE.has(key) || /^rope_/.test(key)) continue;
    const h = head.text[key];
    const b = base.text[key];
    if (h === undefined || b === undefined || isObject(h) || isObject(b) || sameMeaning(h, b)) continue;
    found.push({
      at: { file: head.file, pointer: `${head.textPointer}/${escapePointer(key)}` },
      key,
      head: h,
      base: b,
    });
  }
  return found;
}

function rope(text: JsonObject): { readonly rope_theta: Json | undefined; readonly rope_scaling: Json | undefined } {
  const modern = text['rope_parameters'];
  if (isObject(modern)) {
    const { rope_theta, ...rest } = modern;
    const type = rest['rope_type'];
    return { rope_theta, rope_scaling: type === undefined || type === 'default' ? undefined : scaling(rest) };
  }
  const old = text['rope_scaling'];
  return { rope_theta: text['rope_theta'], rope_scaling: isObject(old) ? scaling(old) : undefined };
}

/** `type` is the old name of `rope_type`. */
function scaling(value: JsonObject): Json | undefined {
  const { type, rope_type, ...rest } = value;
  const kind = rope_type ?? type;
  return kind === 'default' ? undefined : { ...rest, rope_type: kind ?? null };
}

/** Probes on which two templates write different text; what surrounds the first difference of each. */
export function templateDiff(head: Rendering, base: Rendering): TemplateDiff {
  return {
    probes: Object.values(head.probes).flatMap((h) => {
      const b = base.probes[h.name];
      if (b === undefined || h.text === b.text) return [];
      const ht = h.text ?? `(${h.error?.message ?? 'not rendered'})`;
      const bt = b.text ?? `(${b.error?.message ?? 'not rendered'})`;
      let at = 0;
      while (at < ht.length && at < bt.length && ht[at] === bt[at]) at += 1;
      return [{ name: h.name, head: around(ht, at, h), base: around(bt, at, b) }];
    }),
  };
}

/** The text around a place, with what the probe's messages say left out. */
function around(text: string, at: number, probe: Probe): string {
  const words = probe.contents.flatMap((c) => (c === undefined ? [] : text.slice(c.start, c.end)));
  const shown = (part: string) => words.reduce((rest, word) => rest.replaceAll(word, '…'), part);
  return shown(text.slice(0, at)).slice(-30) + shown(text.slice(at)).slice(0, 60);
}
