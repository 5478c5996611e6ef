import { at, cosineFrom, distance, dot, inverseGram, meanOf, medianOf, norm, quantile, scaled } from './vectors.ts';

// Which rows of an embedding were never trained, told from numbers alone. Pure; docs/embedding-rows.md says how and how well.
// After "Fishing for Magikarp" (https://arxiv.org/abs/2405.05417): rows that training never touched have the norm and the
// direction of their initialisation, or of each other, and not those of the rest.

/** One row and its token id. */
export type Row = { readonly id: number; readonly values: Float32Array };

/** What the rows of ordinary tokens, and those of reserved ones, look like. */
export type Rows = {
  readonly columns: number;
  readonly reference: readonly Float32Array[];
  /** Tenth and ninetieth percentile of the norms, and the extremes. */
  readonly norms: { readonly low: number; readonly high: number; readonly min: number; readonly max: number };
  readonly mean: Float64Array;
  /** Distance from the mean below which no ordinary row comes; 0 where some do. */
  readonly meanRadius: number;
  readonly fresh: FreshTest | undefined;
  readonly reserved: ReservedTest | undefined;
};

/** Judges directions: does a row lie where any random vector would, and do ordinary rows not? */
type FreshTest = {
  readonly deviations: readonly number[];
  /** Ordinary rows of norm one, and the inverse of their Gram matrix. */
  readonly span: readonly Float32Array[];
  readonly inverse: Float64Array;
  /** Mean square of each column over ordinary rows of norm one, times the columns. */
  readonly profile: Float64Array;
  readonly direction: Float64Array;
  /** What each measure is of random rows: its mean and deviation. */
  readonly expected: Measures;
  readonly deviation: Measures;
  /** How much each counts, by how well it tells ordinary rows from random ones; the score of random rows has deviation 1. */
  readonly weights: Measures;
};

/** Share of the row within the span of ordinary rows, its weight in their heavy columns, its cosine with their mean. */
type Measures = readonly [energy: number, profile: number, cosine: number];

type ReservedTest = {
  readonly centre: Float64Array;
  readonly radius: number;
  /** From the mean of ordinary rows to the centre; undefined where directions do not tell the two kinds apart. */
  readonly cosine: { readonly towards: Float64Array; readonly least: number } | undefined;
};

/** What a row looks like that does not look like a trained one. */
export type RowKind = 'zero' | 'reserved' | 'mean' | 'fresh' | 'outlier';

/** Two rows are the same when they differ by less: bfloat16 rounds by up to 0.4 %, the noise of mean initialisation is below. */
const SAME = 0.01;
/** Less of the usual norm than any training leaves. */
const ZERO = 1e-6;
/** Ordinary rows that a statement about distributions needs. */
const MIN_REFERENCE = 24;
/** Columns below which two rows may look alike by chance. */
export const MIN_COLUMNS = 4;
/** Standard deviations that a random row may lie off in each test, so that all of them together lose less than one in a thousand. */
const NULL_SIGMA = 4;
/** Robust deviations that lie between what ordinary rows do and what a random row may do, before rows are called random. */
const POWER_SIGMA = 3;

/** Learns what is usual. `deviations` are the standard deviations with which frameworks draw new rows. */
export function rowsOf(
  reference: readonly Float32Array[],
  reserved: readonly Float32Array[],
  deviations: readonly number[],
): Rows {
  const columns = reference[0]?.length ?? reserved[0]?.length ?? 0;
  const live = reference.filter((row) => norm(row) > 0);
  const sorted = live.map(norm).sort((a, b) => a - b);
  const mean = meanOf(live, columns);
  const rows: Rows = {
    columns,
    reference: live,
    norms: {
      low: quantile(sorted, 0.1),
      high: quantile(sorted, 0.9),
      min: sorted[0] ?? Number.NaN,
      max: sorted.at(-1) ?? Number.NaN,
    },
    mean,
    meanRadius: meanRadius(live, mean),
    fresh: undefined,
    reserved: undefined,
  };
  if (live.length < MIN_REFERENCE || columns < MIN_COLUMNS) return rows;
  return { ...rows, fresh: freshTest(live, mean, deviations), reserved: reservedTest(live, reserved, mean) };
}

/** What is wrong with one row by itself; undefined when it looks like a trained one or when nothing can be said. */
export function kindOf(row: Float32Array, rows: Rows): RowKind | undefined {
  const { columns, reference, norms, mean } = rows;
  const length = norm(row);
  if (length === 0 || length < ZERO * norms.low) return 'zero';
  if (reference.length < MIN_REFERENCE || columns < MIN_COLUMNS) return undefined;
  if (rows.reserved !== undefined && isReserved(row, rows.reserved, mean)) return 'reserved';
  if (distance(row, mean) < rows.meanRadius) return 'mean';
  if (rows.fresh !== undefined && isFresh(row, rows.fresh, mean)) return 'fresh';
  if (length > 4 * norms.max || length < norms.min / 8) return 'outlier';
  return undefined;
}

/**
 * The sample's mean lies off that of all rows by 1/√n of a usual row's distance. Ordinary rows are much farther away, if they are
 * about as long as each other; where lengths differ widely the short ones are near the mean too, and nothing can be said.
 */
function meanRadius(reference: readonly Float32Array[], mean: Float64Array): number {
  const distances = reference.map((row) => Math.log(distance(row, mean))).sort((a, b) => a - b);
  const middle = quantile(distances, 0.5);
  const below = (middle - quantile(distances, 0.05)) / 1.645;
  const radius = middle + Math.log(Math.min(0.35, 2.5 / Math.sqrt(reference.length)));
  return middle - radius > 3.75 * below && (distances[0] ?? 0) > radius + Math.LN2 / 2 ? Math.exp(radius) : 0;
}

/** Rows of `others` that hold the same numbers as `row`, up to rounding; `others` as `byNorm` sorts them. */
export function sameRows(row: Row, others: readonly SizedRow[]): readonly number[] {
  const length = norm(row.values);
  if (row.values.length < MIN_COLUMNS || length === 0) return [];
  const same: number[] = [];
  for (let i = firstAtLeast(others, length * (1 - SAME)); i < others.length; i++) {
    const other = others[i];
    if (other === undefined || other.norm > length * (1 + SAME)) break;
    if (other.id !== row.id && isSame(row.values, other.values, length)) same.push(other.id);
  }
  return same.sort((a, b) => a - b);
}

/** A row with its Euclidean norm. */
export type SizedRow = Row & { readonly norm: number };

/** Rows in the order of their norms; those that hold NaN or infinity are left out. */
export function byNorm(rows: readonly Row[]): readonly SizedRow[] {
  return rows
    .map((row) => ({ ...row, norm: norm(row.values) }))
    .filter((row) => Number.isFinite(row.norm))
    .sort((a, b) => a.norm - b.norm);
}

/** True when both hold the same numbers up to rounding; `length` is the norm of the first, where it is known. */
export function isSame(a: Float32Array, b: Float32Array, length: number = norm(a)): boolean {
  const bound = (SAME * length) ** 2;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
    if (sum > bound) return false;
  }
  return true;
}

/** The row of `others` with the most similar direction. */
export function nearest(
  row: Row,
  others: readonly SizedRow[],
): { readonly id: number; readonly cosine: number } | undefined {
  const length = norm(row.values);
  let best: { id: number; cosine: number } | undefined;
  for (const other of others) {
    const cosine = dot(row.values, other.values) / (length * other.norm);
    if (other.id !== row.id && (best === undefined || cosine > best.cosine)) best = { id: other.id, cosine };
  }
  return best !== undefined && Number.isFinite(best.cosine) ? best : undefined;
}

// ---------------------------------------------------------------- drawn at random

/**
 * A row as `normal_(0, σ)` draws it has, whatever the model: every direction alike, the norm σ√d within 1/√(2d), and coordinates
 * without outliers. Trained rows share directions: with each other (the span of a sample explains more of them than of a random
 * row), with their mean, and by columns. The three are weighed by how well they tell ordinary rows, each judged by the others,
 * from random ones; where they do not, nothing is called random.
 */
function freshTest(
  reference: readonly Float32Array[],
  mean: Float64Array,
  deviations: readonly number[],
): FreshTest | undefined {
  const columns = mean.length;
  const size = Math.min(reference.length, Math.floor(columns / 6));
  if (size < MIN_REFERENCE / 2) return undefined;
  const unit = reference.map((row) => scaled(row, 1 / norm(row)));
  const span = Array.from(
    { length: size },
    (_, i) => unit[Math.floor((i * unit.length) / size)] ?? new Float32Array(0),
  );
  const inverse = inverseGram(span);
  if (inverse === undefined) return undefined;
  const profile = new Float64Array(columns);
  for (const row of unit)
    for (let i = 0; i < columns; i++) profile[i] = (profile[i] ?? 0) + ((row[i] ?? 0) ** 2 * columns) / unit.length;
  const share = size / columns;
  const roughness = profile.reduce((sum, w) => sum + w * w, 0) / columns - 1;
  const direction = meanOf(unit, columns);
  const length = norm(direction);
  const blank: FreshTest = {
    deviations,
    span,
    inverse,
    profile,
    direction: direction.map((value) => value / length),
    // Beta(n/2, (d − n)/2): the squared length of the projection of a random direction onto n dimensions.
    expected: [share, 1, 0],
    deviation: [
      Math.sqrt((2 * share * (1 - share)) / (columns + 2)),
      Math.sqrt((2 * Math.max(1e-9, roughness)) / columns),
      1 / Math.sqrt(columns),
    ],
    weights: [0, 0, 0],
  };
  const measured = othersMeasures(blank, unit, length);
  const weights = separating(measured.map((values, i) => values.map((value) => offBy(value, blank, i))));
  const test = { ...blank, weights };
  const scores = measured[0].map((_, i) => score([measured[0][i] ?? 0, at(measured[1], i), at(measured[2], i)], test));
  return margin(scores, NULL_SIGMA) >= POWER_SIGMA ? test : undefined;
}

/** The measures of ordinary rows of norm one, each by the others. As many of each as there are rows in the span. */
function othersMeasures(
  { span, inverse, profile, direction }: FreshTest,
  unit: readonly Float32Array[],
  shared: number,
): readonly [readonly number[], readonly number[], readonly number[]] {
  const columns = direction.length;
  const count = unit.length;
  const energies = span.map((_, i) => 1 - 1 / (inverse[i * span.length + i] ?? 1));
  const profiles: number[] = [];
  const cosines: number[] = [];
  for (const row of span) {
    let own = 0;
    let sum = 0;
    for (let i = 0; i < columns; i++) {
      const square = (row[i] ?? 0) ** 2;
      sum += square * (profile[i] ?? 0);
      own += (square * square * columns) / count;
    }
    profiles.push(((sum - own) * count) / (count - 1));
    const all = dot(row, direction) * shared * count;
    cosines.push((all - 1) / Math.sqrt(Math.max(1e-12, (shared * count) ** 2 - 2 * all + 1)));
  }
  return [energies, profiles, cosines];
}

/** Fisher's weights for measures given in deviations of random rows, scaled so that the score of random rows has deviation 1. */
function separating(measures: readonly (readonly number[])[]): Measures {
  const raw = measures.map((values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = quantile(sorted, 0.5);
    const below = (middle - quantile(sorted, 0.05)) / 1.645;
    // Random rows lie at 0. Only what ordinary rows have more of tells anything.
    return Math.max(0, middle) / (1 + below * below);
  });
  const length = Math.hypot(...raw);
  const [energy = 0, profile = 0, cosine = 0] = raw.map((weight) => (length > 0 ? weight / length : 0));
  return [energy, profile, cosine];
}

function offBy(value: number, { expected, deviation }: FreshTest, measure: number): number {
  return (value - at(expected, measure)) / at(deviation, measure);
}

function score(measures: Measures, test: FreshTest): number {
  return measures.reduce((sum, value, i) => sum + at(test.weights, i) * offBy(value, test, i), 0);
}

/** Robust deviations between the middle of `values` and `limit`, their spread taken below the middle. */
function margin(values: readonly number[], limit: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = quantile(sorted, 0.5);
  const below = (middle - quantile(sorted, 0.05)) / 1.645;
  return below > 0 ? (middle - limit) / below : 0;
}

function isFresh(row: Float32Array, test: FreshTest, mean: Float64Array): boolean {
  if (isRandom(row, test)) return true;
  // Drawn around the mean of the others, as LLaMA-Factory's noise_init does.
  return isRandom(
    row.map((value, i) => value - (mean[i] ?? 0)),
    test,
  );
}

function isRandom(row: Float32Array, test: FreshTest): boolean {
  const columns = row.length;
  const squares = dot(row, row);
  const deviation = Math.sqrt(squares / columns);
  const tolerance = NULL_SIGMA / Math.sqrt(2 * columns) + 0.002;
  if (!test.deviations.some((usual) => Math.abs(deviation / usual - 1) <= tolerance)) return false;
  let fourth = 0;
  let profile = 0;
  for (let i = 0; i < columns; i++) {
    const square = (row[i] ?? 0) ** 2;
    fourth += square * square;
    profile += square * (test.profile[i] ?? 0);
  }
  // The fourth moment of a normal deviate is 3 ± √(24/d); outlying columns raise it.
  if ((fourth * columns) / squares ** 2 > 3 + (NULL_SIGMA + 1) * Math.sqrt(24 / columns)) return false;
  const along = test.span.map((other) => dot(row, other));
  let energy = 0;
  for (let i = 0; i < along.length; i++)
    for (let j = 0; j < along.length; j++)
      energy += at(along, i) * at(along, j) * (test.inverse[i * along.length + j] ?? 0);
  const cosine = dot(row, test.direction) / Math.sqrt(squares);
  return score([energy / squares, profile / squares, cosine], test) <= NULL_SIGMA;
}

// ---------------------------------------------------------------- like the reserved rows

/**
 * Rows of reserved tokens and of the padding, which nothing trains, lie close together: pulled to zero by weight decay, or, where
 * the embedding is the output head too, pushed into one direction by every other token's loss. Another row in that cluster is
 * untrained as well. Undefined where they do not lie apart from ordinary rows.
 */
function reservedTest(
  reference: readonly Float32Array[],
  reserved: readonly Float32Array[],
  mean: Float64Array,
): ReservedTest | undefined {
  if (reserved.length < 3) return undefined;
  const columns = mean.length;
  const centre = medianOf(reserved, columns);
  const radii = reserved.map((row) => distance(row, centre)).sort((a, b) => a - b);
  // A third of them may have been put to use.
  const radius = Math.max(quantile(radii, 0.66), SAME * norm(centre));
  const distances = reference.map((row) => distance(row, centre)).sort((a, b) => a - b);
  if ((distances[0] ?? 0) > 3 * radius) return { centre, radius: 1.5 * radius, cosine: undefined };
  const towards = centre.map((value, i) => value - (mean[i] ?? 0));
  const inside = reserved.filter((row) => distance(row, centre) <= radius);
  const own = inside.map((row) => cosineFrom(row, mean, towards)).sort((a, b) => a - b);
  const usual = reference.map((row) => cosineFrom(row, mean, towards)).sort((a, b) => a - b);
  const middle = quantile(usual, 0.5);
  const above = Math.max((quantile(usual, 0.95) - middle) / 1.645, 1 / Math.sqrt(columns));
  const least = Math.max(middle + 6 * above, ((usual.at(-1) ?? 1) + quantile(own, 0.1)) / 2);
  if (quantile(own, 0.1) < least || (distances[0] ?? 0) < radius) return undefined;
  return { centre, radius: 1.2 * radius, cosine: { towards, least } };
}

function isReserved(row: Float32Array, test: ReservedTest, mean: Float64Array): boolean {
  if (distance(row, test.centre) > test.radius) return false;
  return test.cosine === undefined || cosineFrom(row, mean, test.cosine.towards) >= test.cosine.least;
}

// ---------------------------------------------------------------- vectors

function firstAtLeast(rows: readonly SizedRow[], least: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.norm ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
