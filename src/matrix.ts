import type { ReportSubject } from './types.ts';

/** For `strategy.matrix` of a workflow: one job each. */
export type Matrix = {
  readonly include: readonly {
    /** Fit for the name of an artifact, and unique. */
    readonly name: string;
    /** One path, or several, one a line. */
    readonly path: string;
  }[];
};

/** https://docs.github.com/actions/reference/limits */
const MAX_JOBS = 256;
/** Characters of a path; outputs of a job may have 1 MB in all. */
const MAX_PATH = 1_000;

/** The models that have weights to run, one job each; more than there can be jobs share them. */
export function smokeMatrix(subjects: readonly ReportSubject[]): Matrix {
  const paths = subjects
    .filter(({ kind, facts }) => (kind === 'checkpoint' || kind === 'adapter') && facts['weights'] !== undefined)
    // A line end would make two paths of one.
    .flatMap(({ path }) => (path.length > MAX_PATH || /\p{Cc}/u.test(path) ? [] : [path]));
  const jobs = Array.from({ length: Math.min(paths.length, MAX_JOBS) }, (_, job) =>
    paths.filter((_, i) => i % MAX_JOBS === job),
  );
  return {
    include: jobs.map((own, i) => ({
      name: `${i + 1}-${
        (own[0] ?? '')
          .replace(/[^A-Za-z0-9._-]+/g, '-')
          .replace(/^-+|-+$/g, '')
          .slice(-60) || 'root'
      }`,
      path: own.join('\n'),
    })),
  };
}
