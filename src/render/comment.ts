import type { Report } from '../types.ts';
import { type Markdown, marker, md } from './markup.ts';
import { bytes, type Context, type Page, page } from './page.ts';

export type { Context, Page } from './page.ts';

/**
 * Characters of a comment; more is refused with "body is too long (maximum is 65536 characters)".
 * https://github.com/peter-evans/create-or-update-comment/issues/181
 */
const MAX_COMMENT = 65_536;

/**
 * The one comment on a pull request that says it all and is updated in place. It ends with a hidden marker
 * (`summaryMarker`); compare with what stands there by `comparable`, as the address of the run changes with every run.
 */
export function comment(report: Report, context: Context): Page {
  const mark = summaryMarker(context.key);
  const { body, leftOut } = page(report, context, {
    limit: MAX_COMMENT - bytes(mark) - 2,
    rest: 'summary',
    details: true,
  });
  return { body: md`${body}\n\n${mark}`, leftOut };
}

/** The marker of the comment with this key. */
export function summaryMarker(key: string): Markdown {
  return marker('summary', ['v1', key]);
}

/** Does this body end with the marker for this key? Whose comment it is must be asked as well: anybody can write a marker. */
export function hasSummaryMarker(body: string, key: string): boolean {
  return body.trimEnd().endsWith(summaryMarker(key));
}

/** The body without what changes from run to run though the report is the same: two comments equal in this are one. */
export function comparable(body: string): string {
  return body
    .replaceAll('\r\n', '\n')
    .replace(/\/actions\/runs\/\d+(?:\/attempts\/\d+)?/g, '/actions/runs')
    .trim();
}
