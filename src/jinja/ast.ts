import type { Float } from './numbers.ts';

type At = { readonly line: number };

/** Arguments of a call, a filter or a test. */
export type CallArgs = {
  readonly args: readonly Expr[];
  readonly kwargs: readonly { readonly name: string; readonly value: Expr }[];
  readonly dynArgs: Expr | undefined;
  readonly dynKwargs: Expr | undefined;
};

/** Operators of two operands. */
export type BinaryOp = 'add' | 'sub' | 'mul' | 'div' | 'floordiv' | 'mod' | 'pow';
/** Operators of comparison. */
export type CompareOp = 'eq' | 'ne' | 'lt' | 'lteq' | 'gt' | 'gteq' | 'in' | 'notin';

/** What may stand left of an equals sign. */
export type Target =
  | ({ readonly kind: 'name'; readonly name: string } & At)
  | ({ readonly kind: 'nsref'; readonly name: string; readonly attr: string } & At)
  | ({ readonly kind: 'tuple'; readonly items: readonly Target[] } & At);

/** One slice of a subscript. */
export type SliceExpr = {
  readonly kind: 'slice';
  readonly start: Expr | undefined;
  readonly stop: Expr | undefined;
  readonly step: Expr | undefined;
} & At;

/** An expression. */
export type Expr =
  | ({ readonly kind: 'const'; readonly value: null | boolean | number | bigint | string | Float } & At)
  | ({ readonly kind: 'name'; readonly name: string } & At)
  | ({ readonly kind: 'nsref'; readonly name: string; readonly attr: string } & At)
  | ({ readonly kind: 'tuple'; readonly items: readonly Expr[] } & At)
  | ({ readonly kind: 'list'; readonly items: readonly Expr[] } & At)
  | ({ readonly kind: 'dict'; readonly items: readonly { readonly key: Expr; readonly value: Expr }[] } & At)
  | ({ readonly kind: 'cond'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr | undefined } & At)
  | ({ readonly kind: 'logic'; readonly op: 'and' | 'or'; readonly left: Expr; readonly right: Expr } & At)
  | ({ readonly kind: 'not'; readonly operand: Expr } & At)
  | ({ readonly kind: 'sign'; readonly op: 'neg' | 'pos'; readonly operand: Expr } & At)
  | ({ readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr } & At)
  | ({ readonly kind: 'concat'; readonly items: readonly Expr[] } & At)
  | ({
      readonly kind: 'compare';
      readonly first: Expr;
      readonly rest: readonly { readonly op: CompareOp; readonly value: Expr }[];
    } & At)
  | ({ readonly kind: 'attr'; readonly object: Expr; readonly name: string } & At)
  | ({ readonly kind: 'item'; readonly object: Expr; readonly index: Expr | SliceExpr } & At)
  | ({ readonly kind: 'call'; readonly callee: Expr } & CallArgs & At)
  | ({ readonly kind: 'filter'; readonly operand: Expr | undefined; readonly name: string } & CallArgs & At)
  | ({ readonly kind: 'test'; readonly operand: Expr; readonly name: string } & CallArgs & At);

/** A filter applied to an expression, or to what a block captured. */
export type FilterExpr = Extract<Expr, { kind: 'filter' }>;

/** Parameters of a macro or a call block. */
export type Signature = { readonly params: readonly string[]; readonly defaults: readonly Expr[] };

/** A statement. */
export type Stmt =
  | ({ readonly kind: 'output'; readonly parts: readonly (string | Expr)[] } & At)
  | ({ readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly Stmt[] } & At)
  | ({
      readonly kind: 'for';
      readonly target: Target;
      readonly iter: Expr;
      readonly test: Expr | undefined;
      readonly recursive: boolean;
      readonly body: readonly Stmt[];
      readonly otherwise: readonly Stmt[];
    } & At)
  | ({ readonly kind: 'set'; readonly target: Target; readonly value: Expr } & At)
  | ({
      readonly kind: 'setblock';
      readonly target: Target;
      readonly filter: FilterExpr | undefined;
      readonly body: readonly Stmt[];
    } & At)
  | ({
      readonly kind: 'with';
      readonly bindings: readonly { readonly target: Target; readonly value: Expr }[];
      readonly body: readonly Stmt[];
    } & At)
  | ({ readonly kind: 'macro'; readonly name: string; readonly body: readonly Stmt[] } & Signature & At)
  | ({
      readonly kind: 'callblock';
      readonly call: Extract<Expr, { kind: 'call' }>;
      readonly body: readonly Stmt[];
    } & Signature &
      At)
  | ({ readonly kind: 'filterblock'; readonly filter: FilterExpr; readonly body: readonly Stmt[] } & At)
  | ({ readonly kind: 'generation'; readonly body: readonly Stmt[] } & At)
  | ({ readonly kind: 'break' | 'continue' } & At);

/** One branch of an if: `if` itself or an `elif`. */
export type Branch = { readonly test: Expr; readonly body: readonly Stmt[]; readonly line: number };
