import { type Tokenizer as Engine, loadTokenizer } from '../tokenizer/index.ts';
import type { DatasetHead } from '../types.ts';

/** A special token with its id, as the tokenizer has it. */
export type Special = { readonly token: string; readonly id: number };

/** The tokenizer of one dataset with what every row needs of it, worked out once. */
export type Tokens = {
  /** Text to ids, control tokens in it as tokens, nothing put around it: `add_special_tokens=False`. */
  encode(text: string): readonly number[];
  /** Text to ids with no token taken from it but those of plain text: `split_special_tokens=True`. */
  encodePlain(text: string): readonly number[];
  decode(ids: readonly number[]): string;
  /** Text to ids as `tokenizer(text)` gives them: with BOS or EOS where the tokenizer adds them. */
  encodeWhole(text: string): readonly number[];
  readonly bos: Special | undefined;
  readonly eos: Special | undefined;
  readonly pad: Special | undefined;
  /** BOS is put before whole texts. */
  readonly addsBos: boolean;
  idOf(token: string): number | undefined;
  /** A control token: one that `skip_special_tokens` leaves out. */
  isSpecial(id: number): boolean;
  /** A token that is nothing but white space. */
  isBlank(id: number): boolean;
  /** The id as text; empty for an id that means nothing. */
  text(id: number): string;
  /**
   * For each place of a text (UTF-16, ascending) the index in `ids`, which `encode(text)` gave, of the token that holds the
   * character there, or of the first that begins there or later; `ids.length` past the end of the text.
   */
  indexes(
    text: string,
    ids: readonly number[],
    places: readonly number[],
    edge: 'holding' | 'beginning',
  ): readonly number[];
};

/** Loads a parsed tokenizer.json for one dataset, with `added` as special tokens where it lacks them. Throws TokenizerError. */
export function tokens(json: unknown, head: DatasetHead, added: readonly string[]): Tokens {
  const engine = prepared(withAdded(json, added));
  const special = new Set(engine.addedTokens.filter((token) => token.special).map((token) => token.id));
  const blank = new Map<number, boolean>();
  const named = (name: string): Special | undefined => {
    const token = head.tokenizer?.special[name]?.token;
    const id = token === undefined ? undefined : engine.tokenToId(token);
    return token === undefined || id === undefined ? undefined : { token, id };
  };
  const bos = named('bos_token');
  const around = engine.encode('').ids;
  const putsBos = bos !== undefined && around.includes(bos.id);
  // add_bos_token of tokenizer_config.json overrules the post-processor of tokenizer.json.
  const addsBos = head.tokenizer?.addsBos ?? putsBos;
  const withoutOptions = { addSpecialTokens: false } as const;
  const texts = new Map<number, string>();
  const textOf = (id: number) => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const text = engine.decode([id], { skipSpecialTokens: false });
    texts.set(id, text);
    return text;
  };
  let plain: Engine | undefined;
  return {
    encode: (text) => engine.encode(text, withoutOptions).ids,
    encodePlain(text) {
      plain ??= loadTokenizer(withoutAdded(json));
      return plain.encode(text, withoutOptions).ids;
    },
    decode: (ids) => engine.decode(ids, { skipSpecialTokens: false }),
    encodeWhole(text) {
      if (addsBos === putsBos) return engine.encode(text).ids;
      const ids = engine.encode(text, withoutOptions).ids;
      return addsBos && bos !== undefined ? [bos.id, ...ids] : ids;
    },
    bos,
    eos: named('eos_token'),
    pad: named('pad_token'),
    addsBos,
    idOf: (token) => engine.tokenToId(token),
    isSpecial: (id) => special.has(id),
    isBlank(id) {
      const known = blank.get(id);
      if (known !== undefined) return known;
      const is = !special.has(id) && textOf(id).trim() === '';
      blank.set(id, is);
      return is;
    },
    text: textOf,
    indexes: placeIndexes(engine, textOf),
  };
}

/** Datasets of one run mostly share a tokenizer, and its tables take a third of a second. */
const ENGINES = new WeakMap<object, Engine>();

function prepared(json: unknown): Engine {
  const known = typeof json === 'object' && json !== null ? ENGINES.get(json) : undefined;
  if (known !== undefined) return known;
  const engine = loadTokenizer(json);
  engine.prepare();
  if (typeof json === 'object' && json !== null) ENGINES.set(json, engine);
  return engine;
}

/** The file with more special tokens; those that the vocabulary holds keep their ids. */
function withAdded(json: unknown, added: readonly string[]): unknown {
  if (added.length === 0 || typeof json !== 'object' || json === null) return json;
  const tokens: unknown = Object.hasOwn(json, 'added_tokens') ? Reflect.get(json, 'added_tokens') : [];
  if (!Array.isArray(tokens)) return json;
  const known = new Set(
    tokens.map((token) => (typeof token === 'object' && token !== null ? token.content : undefined)),
  );
  const flags = { special: true, single_word: false, lstrip: false, rstrip: false, normalized: false };
  // The engine gives the next free id to a token that the vocabulary lacks, as the library does.
  const missing = added.filter((content) => !known.has(content)).map((content) => ({ id: 0, content, ...flags }));
  return missing.length === 0 ? json : { ...json, added_tokens: [...tokens, ...missing] };
}

function withoutAdded(json: unknown): unknown {
  return typeof json === 'object' && json !== null ? { ...json, added_tokens: [] } : json;
}

/** The longest header between a control token and a reply: `<|im_start|>assistant` and a line break, with room. */
const LOOK_BACK = 64;

type Added = { readonly content: string; readonly id: number };

/**
 * Offsets cost several times the encoding, and are hardly ever needed: the n-th time that the string of an added token is in
 * the text is the n-th time that its id is in the ids, and a place near one is found by spelling out the tokens between.
 */
function placeIndexes(engine: Engine, textOf: (id: number) => string): Tokens['indexes'] {
  const byContent = new Map<string, Added>();
  const firsts = new Set<number>();
  for (const { content, id } of engine.addedTokens) {
    if (content === '') continue;
    byContent.set(content, { content, id });
    firsts.add(content.charCodeAt(0));
  }
  // Hundreds of tokens have a handful of lengths.
  const lengths = [...new Set([...byContent.keys()].map((content) => content.length))].sort((a, b) => b - a);
  const addedAt = (text: string, place: number): Added | undefined => {
    if (!firsts.has(text.charCodeAt(place))) return undefined;
    for (const length of lengths) {
      const found = byContent.get(text.slice(place, place + length));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return (text, ids, places, edge) => {
    const counter = new Counter(text, ids);
    const found: number[] = [];
    for (const place of places) {
      const index = place >= text.length ? ids.length : near(text, ids, place, edge, counter);
      if (index === undefined) return measured(text, ids, places, edge);
      found.push(index);
    }
    return counter.isExact() ? found : measured(text, ids, places, edge);
  };

  function near(
    text: string,
    ids: readonly number[],
    place: number,
    edge: 'holding' | 'beginning',
    counter: Counter,
  ): number | undefined {
    const here = addedAt(text, place);
    if (here !== undefined) return counter.indexOf(here, place);
    for (let back = place - 1; back >= 0 && back >= place - LOOK_BACK; back--) {
      const before = addedAt(text, back);
      if (before === undefined) continue;
      const index = counter.indexOf(before, back);
      if (index === undefined) return undefined;
      const end = back + before.content.length;
      if (end > place) return edge === 'holding' ? index : index + 1;
      return spelled(text, ids, end, index + 1, place, edge);
    }
    const next = edge === 'holding' ? addedAt(text, place + 1) : undefined;
    const after = next === undefined ? undefined : counter.indexOf(next, place + 1);
    // A character of several tokens belongs to the first of them.
    return after === undefined || textOf(ids[after - 1] ?? -1).includes('\ufffd') ? undefined : after - 1;
  }

  /** From a token that begins at `at` on to the one that is asked for. */
  function spelled(
    text: string,
    ids: readonly number[],
    at: number,
    index: number,
    place: number,
    edge: 'holding' | 'beginning',
  ): number | undefined {
    let start = at;
    for (let i = index; i < ids.length; i++) {
      if (edge === 'beginning' && start >= place) return i;
      const piece = textOf(ids[i] ?? -1);
      if (piece === '' || !text.startsWith(piece, start)) return undefined;
      start += piece.length;
      if (edge === 'holding' && start > place) return i;
    }
    return edge === 'beginning' && start >= place ? ids.length : undefined;
  }

  function measured(
    text: string,
    ids: readonly number[],
    places: readonly number[],
    edge: 'holding' | 'beginning',
  ): readonly number[] {
    const offsets = engine.encode(text, { addSpecialTokens: false, offsets: true }).offsets ?? [];
    let at = 0;
    return places.map((place) => {
      if (place >= text.length) return ids.length;
      const isBefore = ([start, end]: readonly [number, number]) => (edge === 'holding' ? end <= place : start < place);
      for (let offset = offsets[at]; offset !== undefined && isBefore(offset); offset = offsets[at]) at += 1;
      return at;
    });
  }
}

/** Pairs the occurrences of added tokens in a text with those in its ids. */
class Counter {
  readonly #text: string;
  readonly #ids: readonly number[];
  readonly #seen = new Map<number, { readonly content: string; textAt: number; idAt: number }>();

  constructor(text: string, ids: readonly number[]) {
    this.#text = text;
    this.#ids = ids;
  }

  /** Index of the token that begins at `place`; asked for in ascending order. */
  indexOf({ content, id }: Added, place: number): number | undefined {
    const state = this.#seen.get(id) ?? { content, textAt: -1, idAt: -1 };
    this.#seen.set(id, state);
    while (state.textAt < place) {
      state.textAt = this.#text.indexOf(content, state.textAt < 0 ? 0 : state.textAt + content.length);
      state.idAt = this.#ids.indexOf(id, state.idAt + 1);
      if (state.textAt < 0 || state.idAt < 0) return undefined;
    }
    return state.textAt === place ? state.idAt : undefined;
  }

  /** As many left in the text as in the ids: none was part of a longer token, or kept out by a flag. */
  isExact(): boolean {
    for (const [id, { content, textAt, idAt }] of this.#seen) {
      let inText = textAt;
      let inIds = idAt;
      while (inText >= 0 && inIds >= 0) {
        inText = this.#text.indexOf(content, inText + content.length);
        inIds = this.#ids.indexOf(id, inIds + 1);
      }
      if (inText >= 0 || inIds >= 0) return false;
    }
    return true;
  }
}
