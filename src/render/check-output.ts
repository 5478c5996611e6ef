import type { Report } from '../types.ts';
import { joined, type Markdown, md } from './markup.ts';
import { bytes, type Context, headlineText, ordered, page } from './page.ts';
import { findingDetails } from './sections.ts';
import { visible } from './visible.ts';

/** What a check run says (`checks/create`, `output`), without its annotations. */
export type CheckOutput = {
  readonly title: string;
  readonly summary: Markdown;
  /** Each finding in full; absent when there is none. */
  readonly text?: Markdown;
  /** Findings that are not in the text for want of room. */
  readonly leftOut: number;
};

/** Bytes of `output.summary` and of `output.text`; the description says characters, the service counts bytes. */
const MAX_TEXT = 65_535;
/** Characters of a title; GitHub shows about a hundred. */
const MAX_TITLE = 120;
/** Characters of the description of a commit status. */
const MAX_DESCRIPTION = 140;

/** Title, summary and text of a check run within GitHub's limits. */
export function checkOutput(report: Report, context: Context): CheckOutput {
  const summary = page(report, context, { limit: MAX_TEXT, rest: 'summary', details: false });
  const parts: Markdown[] = [];
  const findings = ordered(report.findings);
  let free = MAX_TEXT - 200;
  for (const finding of findings) {
    const full = findingDetails(finding, context);
    if (bytes(full) + 2 > free) continue;
    free -= bytes(full) + 2;
    parts.push(full);
  }
  const leftOut = findings.length - parts.length;
  if (leftOut > 0) parts.push(md`${leftOut} more do not fit here; the job summary has them.`);
  return {
    title: shortened(visible(headlineText(report)), MAX_TITLE),
    summary: summary.body,
    ...(parts.length === 0 ? {} : { text: joined(parts, '\n\n') }),
    leftOut,
  };
}

/** A commit status, for where there is no permission to write check runs. */
export function commitStatus(report: Report): {
  readonly state: 'success' | 'failure' | 'error';
  readonly description: string;
} {
  const states = { pass: 'success', fail: 'failure', incomplete: 'error' } as const;
  return { state: states[report.verdict], description: shortened(visible(headlineText(report)), MAX_DESCRIPTION) };
}

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
