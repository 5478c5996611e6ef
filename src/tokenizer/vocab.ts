import { invalid, unsupported } from './errors.ts';
import { asId, asObject, type Json, own } from './json.ts';

/** An id table longer than this would cost more memory than any real vocabulary. */
const MAX_ID = 16_777_216;

/** The `vocab` object of a model: token → id. Reading it builds no table but two flat lists. */
export class Vocab {
  readonly tokens: readonly string[];
  readonly ids: Int32Array;
  readonly maxId: number;
  private readonly object: Json;
  private byId: (string | undefined)[] | undefined;

  constructor(value: unknown, path: string) {
    const object = asObject(value, path);
    this.object = object;
    this.tokens = Object.keys(object);
    this.ids = new Int32Array(this.tokens.length);
    let max = -1;
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i] ?? '';
      const id = object[token];
      if (typeof id !== 'number' || !Number.isInteger(id) || id < 0) asId(id, `${path}[${JSON.stringify(token)}]`);
      if (typeof id !== 'number' || id > MAX_ID) throw unsupported(`${path} id`, `above ${MAX_ID}`);
      this.ids[i] = id;
      if (id > max) max = id;
    }
    this.maxId = max;
  }

  get size(): number {
    return this.tokens.length;
  }

  idOf(token: string): number | undefined {
    const id = own(this.object, token);
    return typeof id === 'number' ? id : undefined;
  }

  /** Throws TokenizerError where two tokens share the id: Rust's answer is then a matter of chance. */
  tokenOf(id: number): string | undefined {
    if (this.byId === undefined) {
      const byId: (string | undefined)[] = new Array(this.maxId + 1).fill(undefined);
      for (let i = 0; i < this.tokens.length; i++) {
        const at = this.ids[i] ?? 0;
        if (byId[at] !== undefined) throw invalid('model.vocab', `id ${at} belongs to more than one token`);
        byId[at] = this.tokens[i];
      }
      this.byId = byId;
    }
    return this.byId[id];
  }
}
