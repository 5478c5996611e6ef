import { utf8Width } from './byte-level.ts';
import { invalid } from './errors.ts';
import { asCount, type Json, own, text } from './json.ts';
import type { Model, Token } from './model.ts';
import type { Vocab } from './vocab.ts';

/** A model of type WordPiece: the longest piece from the left, again and again. */
export function readWordPiece(model: Json, vocab: Vocab): Model {
  const unkToken = text(model, 'unk_token', 'model');
  const prefix = text(model, 'continuing_subword_prefix', 'model');
  const maxChars = asCount(own(model, 'max_input_chars_per_word'), 'model.max_input_chars_per_word');
  const unknown = (end: number): readonly Token[] => {
    const id = vocab.idOf(unkToken);
    if (id === undefined) throw invalid('model.unk_token', 'is not in model.vocab');
    return [{ id, start: 0, end }];
  };
  return {
    prepare() {},
    tokenize(word) {
      const chars = Array.from(word);
      const bytes = [0];
      for (const char of chars) bytes.push((bytes.at(-1) ?? 0) + utf8Width(char.codePointAt(0) ?? 0));
      const total = bytes.at(-1) ?? 0;
      if (chars.length > maxChars) return unknown(total);
      const out: Token[] = [];
      let start = 0;
      while (start < chars.length) {
        let end = chars.length;
        let id: number | undefined;
        for (; end > start; end--) {
          id = vocab.idOf((start > 0 ? prefix : '') + chars.slice(start, end).join(''));
          if (id !== undefined) break;
        }
        if (id === undefined) return unknown(total);
        out.push({ id, start: bytes[start] ?? 0, end: bytes[end] ?? 0 });
        start = end;
      }
      return out;
    },
  };
}

/** A model of type WordLevel: whole pieces or the unknown token. */
export function readWordLevel(model: Json, vocab: Vocab): Model {
  const unkToken = text(model, 'unk_token', 'model');
  return {
    prepare() {},
    tokenize(word) {
      const id = vocab.idOf(word) ?? vocab.idOf(unkToken);
      if (id === undefined) throw invalid('model.unk_token', 'is not in model.vocab');
      let end = 0;
      for (const char of word) end += utf8Width(char.codePointAt(0) ?? 0);
      return [{ id, start: 0, end }];
    },
  };
}
