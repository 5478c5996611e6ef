import type { Report } from '../types.ts';
import { datasetDetails } from './dataset.ts';
import { details, escaped, joined, type Markdown, md, prose, table } from './markup.ts';
import { findingsBySubject, verdictText } from './outline.ts';
import {
  brokenLines,
  degradedLines,
  findingDetails,
  fixedLines,
  level,
  type MarkdownOptions,
  placeLink,
  ruleLink,
  skippedLines,
  stopRows,
  subjectName,
  turnEnd,
  VERDICT_MARKS,
} from './sections.ts';
import { smokeSection } from './smoke.ts';
import { stopTable } from './stop-table.ts';
import { plural } from './visible.ts';

export { code, details, escaped, fenced, joined, link, type Markdown, md, prose, suggestion, table } from './markup.ts';
export { DOCS, type MarkdownOptions } from './sections.ts';

/** A report as Markdown: verdict, failures, stop tables, what was skipped, and each finding in full, folded. */
export function markdown(report: Report, options: MarkdownOptions = {}): Markdown {
  const name = escaped(report.verdict.slice(0, 1).toUpperCase() + report.verdict.slice(1));
  const parts = [md`${VERDICT_MARKS[report.verdict]} **${name}**: ${escaped(verdictText(report))}.`];
  const groups = findingsBySubject(report);
  const rows = groups.flatMap(({ findings }) =>
    findings.map((finding) => [
      level(finding),
      ruleLink(finding.rule, options),
      placeLink(finding, options),
      prose(finding.message),
    ]),
  );
  if (rows.length > 0) parts.push(table([[md`Level`, md`Rule`, md`Where`, md`What`], ...rows]));
  for (const { subject } of groups) {
    const stops = typeof subject === 'string' ? undefined : stopTable(subject.facts);
    if (typeof subject === 'string' || stops === undefined) continue;
    parts.push(md`${subjectName(subject)}. ${turnEnd(stops)}`, table(stopRows(stops, options)));
  }
  for (const { subject } of groups) {
    const smoke = typeof subject === 'string' ? undefined : smokeSection(subject, subjectName(subject));
    if (smoke !== undefined) parts.push(smoke);
  }
  for (const { subject } of groups) {
    const data = typeof subject === 'string' ? undefined : datasetDetails(subject);
    if (data !== undefined) parts.push(data);
  }
  parts.push(...section(md`**Could not look at what is there**`, skippedLines(report, true)));
  parts.push(...section(md`**Broken: a fault of tunelint, please report it**`, brokenLines(report)));
  parts.push(...section(md`**Degraded**`, degradedLines(report)));
  for (const { findings } of groups) parts.push(...findings.map((finding) => findingDetails(finding, options)));
  const skipped = skippedLines(report, false);
  const count = report.skipped.filter(({ blocking }) => blocking !== true).length;
  if (skipped.length > 0) parts.push(details(`Skipped ${plural(count, 'check')}`, joined(skipped, '\n')));
  const fixed = fixedLines(report, options);
  if (fixed.length > 0) parts.push(details(`Fixed since then: ${fixed.length}`, joined(fixed, '\n')));
  return md`${joined(parts, '\n\n')}\n`;
}

function section(heading: Markdown, lines: readonly Markdown[]): Markdown[] {
  return lines.length === 0 ? [] : [heading, joined(lines, '\n')];
}
