// Arithmetic of rows and of samples of numbers. Pure.

/** Euclidean. */
export function norm(row: ArrayLike<number>): number {
  return Math.sqrt(dot(row, row));
}

/** 0 where there is no such element. */
export function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/** Over the length of the first. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Euclidean. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(sum);
}

/** Cosine between the way from `mean` to `row` and the way `towards`. */
export function cosineFrom(row: Float32Array, mean: Float64Array, towards: Float64Array): number {
  let along = 0;
  let squares = 0;
  for (let i = 0; i < row.length; i++) {
    const value = (row[i] ?? 0) - (mean[i] ?? 0);
    along += value * (towards[i] ?? 0);
    squares += value * value;
  }
  return along / Math.sqrt(squares * dot(towards, towards));
}

/** A copy. */
export function scaled(row: Float32Array, factor: number): Float32Array {
  return row.map((value) => value * factor);
}

/** By column. */
export function meanOf(rows: readonly Float32Array[], columns: number): Float64Array {
  const mean = new Float64Array(columns);
  for (const row of rows) for (let i = 0; i < columns; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  return mean;
}

/** By column. */
export function medianOf(rows: readonly Float32Array[], columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, i) =>
    quantile(
      rows.map((row) => row[i] ?? 0).sort((a, b) => a - b),
      0.5,
    ),
  );
}

/** Of sorted values, the nearest rank. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Inverse of the Gram matrix of rows of norm one, row by row; undefined when some of them depend on others. */
export function inverseGram(rows: readonly Float32Array[]): Float64Array | undefined {
  const n = rows.length;
  const a = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    inverse[i * n + i] = 1;
    for (let j = 0; j <= i; j++) {
      const value = dot(rows[i] ?? [], rows[j] ?? []);
      a[i * n + j] = value;
      a[j * n + i] = value;
    }
    // Rows that are nearly the same must not blow it up.
    a[i * n + i] = (a[i * n + i] ?? 0) + 1e-6;
  }
  // Gauss and Jordan; a Gram matrix is positive, so no pivots have to be sought.
  for (let k = 0; k < n; k++) {
    const pivot = a[k * n + k] ?? 0;
    if (!(pivot > 1e-9)) return undefined;
    for (let j = 0; j < n; j++) {
      a[k * n + j] = (a[k * n + j] ?? 0) / pivot;
      inverse[k * n + j] = (inverse[k * n + j] ?? 0) / pivot;
    }
    for (let i = 0; i < n; i++) {
      const factor = a[i * n + k] ?? 0;
      if (i === k || factor === 0) continue;
      for (let j = 0; j < n; j++) {
        a[i * n + j] = (a[i * n + j] ?? 0) - factor * (a[k * n + j] ?? 0);
        inverse[i * n + j] = (inverse[i * n + j] ?? 0) - factor * (inverse[k * n + j] ?? 0);
      }
    }
  }
  return inverse;
}
