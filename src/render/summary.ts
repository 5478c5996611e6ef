import type { Report } from '../types.ts';
import { type Context, type Page, page } from './page.ts';

/**
 * Bytes of a job summary per step; a larger one is not shown at all (`FileCommandManager.cs` of the runner). Less is used,
 * as other writers may add to it in the same step.
 */
const MAX_SUMMARY = 1_000 * 1024;

/** The job summary: the same page as the comment with room for nearly everything; what is left out is in the artifact. */
export function jobSummary(report: Report, context: Context): Page {
  return page(report, context, { limit: MAX_SUMMARY, rest: 'artifact', details: true });
}
