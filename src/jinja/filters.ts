import type { Builtin } from './arguments.ts';
import { itemFilters, lengthOf } from './filters-items.ts';
import { TEXT_FILTERS } from './filters-text.ts';
import { toJson } from './json.ts';
import { softStr } from './repr.ts';
import { typeError } from './run.ts';
import { trimmed } from './str-methods.ts';
import { TESTS } from './tests.ts';
import type { Value } from './values.ts';

/** Filters of Jinja2 that are refused by name: random, or for HTML pages and debugging only. */
export const REFUSED_FILTERS: ReadonlySet<string> = new Set(['random', 'pprint', 'urlize', 'striptags', 'wordwrap']);

const known: Map<string, Builtin> = new Map([...TEXT_FILTERS, ...itemFilters((name) => known.get(name))]);

/** Every filter by name. */
export const FILTERS: ReadonlyMap<string, Builtin> = known;

/** The filters that templates use most, without arguments. */
export const BARE_FILTERS: ReadonlyMap<string, (value: Value) => Value> = new Map<string, (value: Value) => Value>([
  ['trim', trimmed],
  ['length', lengthOf],
  ['count', lengthOf],
  ['string', softStr],
  ['tojson', (value: Value) => toJson(value, undefined, undefined, undefined, undefined)],
]);

function nameTest(isKnown: (name: string) => boolean): Builtin {
  return (args) => {
    const [name] = args;
    if (args.length !== 1) throw typeError('takes exactly one argument');
    return typeof name === 'string' && isKnown(name);
  };
}

/** Every test by name. */
export const ALL_TESTS: ReadonlyMap<string, Builtin> = new Map([
  ...TESTS,
  ['filter', nameTest((name) => FILTERS.has(name) || REFUSED_FILTERS.has(name))],
  ['test', nameTest((name) => ALL_TESTS.has(name))],
]);
