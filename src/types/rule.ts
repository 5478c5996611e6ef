import type { DatasetHead, Row, RowShape, SeenRow } from './dataset.ts';
import type { FactName, Facts } from './facts.ts';
import type { Args, Hit, Severity } from './report.ts';
import type { Json } from './source.ts';

// A rule over a subject, and a rule over a row.

export type RowHit<A extends Args = Args> = { readonly args: A; readonly severity?: Severity };

/** Offered one row at a time, in workers: pure, and cheap. Hits of one rule in one file become one finding with a count and the first places. */
export type RowRule<Id extends string = string, A extends Args = Args> = {
  readonly id: Id;
  readonly section: 'rows' | 'labels';
  readonly severity: Severity;
  /** `seen`: skipped without a tokenizer (and template) in reach; `labels`: also without a trainer. */
  readonly needs: readonly ('row' | 'seen' | 'labels' | 'tokenizer')[];
  /** Shapes of the rows that it can hit at all; default: every shape. Others cost it nothing. */
  readonly shapes?: readonly RowShape[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly links: readonly string[];
  /** `places.count` rows of `places.rows` were hit; `args` are those of the first. */
  message(args: A, places: { readonly count: number; readonly rows: number }): string;
  /** Level of the one finding by how many rows were hit, where RULES.md makes it depend on the share; wins over the hits' own. */
  level?(places: { readonly count: number; readonly rows: number }): Severity;
  row(row: Row, seen: SeenRow | undefined, head: DatasetHead): Iterable<RowHit<A>>;
};

/** Sections of RULES.md, in the order of docs/rules.md. */
export type Section =
  | 'stopping'
  | 'padding'
  | 'template'
  | 'tokenizer'
  | 'embeddings'
  | 'weights'
  | 'rows'
  | 'labels'
  | 'training'
  | 'smoke';

export type Rule<
  Id extends string = string,
  N extends FactName = FactName,
  W extends FactName = FactName,
  A extends Args = Args,
> = {
  readonly id: Id;
  readonly section: Section;
  readonly severity: Severity;
  /** Facts without which the rule is skipped. */
  readonly needs: readonly N[];
  /** Facts it uses when they are there. */
  readonly wants?: readonly W[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** Documentation, code or incident that shows the fact. */
  readonly links: readonly string[];
  message(args: A): string;
  /** What of the arguments tells a defect from another of this rule, where not all of them do: counts and places that move. */
  same?(args: A): Json;
  check(facts: { readonly [K in N]: Facts[K] } & { readonly [K in W]?: Facts[K] | undefined }): Iterable<Hit<A>>;
};

/** Typed identity: the compiler holds a rule to the facts it declares. */
export function defineRule<
  const Id extends string,
  const N extends FactName,
  A extends Args,
  const W extends FactName = never,
>(rule: Rule<Id, N, W, A>): Rule<Id, N, W, A> {
  return rule;
}

/** The same for a rule over rows. */
export function defineRowRule<const Id extends string, A extends Args>(rule: RowRule<Id, A>): RowRule<Id, A> {
  return rule;
}
