// What GitHub's description of its API does not say: limits and refusals, each with where it is known from.

/** Comment, review and review-comment bodies, in characters. https://github.com/peter-evans/create-or-update-comment/issues/181 */
export const MAX_COMMENT = 65_536;

/** Check-run summary and text, in bytes though the documents say characters. https://github.com/github/docs/issues/35252 */
export const MAX_CHECK_BYTES = 65_535;

/** Annotation message and raw details, in bytes, and title, in characters: prose of `checks/create`. */
export const MAX_ANNOTATION_BYTES = 64 * 1024;
export const MAX_ANNOTATION_TITLE = 255;

/** Files of a pull request that its list gives: prose of `pulls/list-files`. */
export const MAX_PULL_FILES = 3_000;

/** Commits of a pull request that its list gives: prose of `pulls/list-commits`. */
export const MAX_PULL_COMMITS = 250;

/** Files of a comparison, on its first page only: prose of `repos/compare-commits-with-basehead`. */
export const MAX_COMPARE_FILES = 300;

/**
 * A file's patch is left out above 20,000 lines or 500 kB, and of all files above 20,000 lines or 1 MB.
 * https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits
 */
export const MAX_PATCH = { lines: 20_000, fileBytes: 500_000, bytes: 1_000_000 } as const;

/** The diff media type answers 406 above these. https://github.com/reviewdog/reviewdog/issues/1696 */
export const MAX_DIFF = { lines: 20_000, files: 300 } as const;

/** Contents API: whole up to 1 MB, raw only up to 100 MB; a folder up to 1,000 entries: prose of `repos/get-content`. */
export const MAX_CONTENT_JSON = 1_048_576;
export const MAX_CONTENT_RAW = 104_857_600;
export const MAX_FOLDER = 1_000;

/** A recursive tree: prose of `git/get-tree`. */
export const MAX_TREE = 100_000;

/** https://docs.github.com/rest/commits/statuses: 1,000 per commit and context; a description of 140 characters. */
export const MAX_STATUSES = 1_000;
export const MAX_STATUS_DESCRIPTION = 140;

/** Requests that create content, per minute. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export const MAX_CONTENT_PER_MINUTE = 80;

/** Requests at the same time; same page. */
export const MAX_CONCURRENT = 100;

/** Requests an hour with GITHUB_TOKEN and one repository; same page. */
export const REQUESTS_PER_HOUR = 1_000;

/** Length as GitHub counts it for comments: characters, not UTF-16 units. */
export function characters(text: string): number {
  return [...text].length;
}
