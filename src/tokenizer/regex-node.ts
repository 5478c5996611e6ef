import type { CharSet } from './char-sets.ts';
import { unsupported } from './errors.ts';

/** What an Oniguruma pattern is made of, for the part of the language that tokenizers use. */
export type Node =
  | { readonly type: 'set'; readonly set: CharSet; readonly folded: string | undefined }
  | { readonly type: 'sequence'; readonly items: readonly Node[] }
  | { readonly type: 'choice'; readonly items: readonly Node[] }
  | { readonly type: 'repeat'; readonly body: Node; readonly min: number; readonly max: number; readonly mode: Mode }
  | { readonly type: 'look'; readonly body: Node; readonly ahead: boolean; readonly negative: boolean }
  | { readonly type: 'atomic'; readonly body: Node }
  | { readonly type: 'assert'; readonly kind: Assertion };
/** How a repeat gives back what it has taken. */
export type Mode = 'greedy' | 'lazy' | 'possessive';
/** What holds at a place without taking a character. */
export type Assertion =
  | 'begin'
  | 'end'
  | 'end-or-last-newline'
  | 'line-start'
  | 'line-end'
  | 'word-edge'
  | 'not-word-edge';

/** Characters that it takes; throws TokenizerError `unsupported` where they may be more or fewer. */
export function fixedLength(node: Node): number {
  switch (node.type) {
    case 'set':
      return 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + fixedLength(item), 0);
    case 'choice': {
      const lengths = new Set(node.items.map(fixedLength));
      const [only] = lengths;
      if (lengths.size === 1 && only !== undefined) return only;
      throw unsupported('regex construct look-behind of varying length');
    }
    case 'repeat':
      if (node.min === node.max) return node.min * fixedLength(node.body);
      throw unsupported('regex construct look-behind of varying length');
    case 'atomic':
      return fixedLength(node.body);
    default:
      return 0;
  }
}

/** Adds every set of characters in it to `out`. */
export function collectSets(node: Node, out: CharSet[]): void {
  switch (node.type) {
    case 'set':
      out.push(node.set);
      return;
    case 'sequence':
    case 'choice':
      for (const item of node.items) collectSets(item, out);
      return;
    case 'repeat':
    case 'look':
    case 'atomic':
      collectSets(node.body, out);
      return;
    case 'assert':
      return;
  }
}
