import type { Finding, Report, ReportSubject } from '../types.ts';
import { code, details, escaped, joined, link, type Markdown, md, prose, table } from './markup.ts';
import { LEVELS, series } from './outline.ts';
import {
  brokenLines,
  DOCS,
  degradedLines,
  findingDetails,
  fixedLines,
  LEVEL_MARKS,
  level,
  type MarkdownOptions,
  placeLink,
  ruleLink,
  skippedLines,
  stopLine,
  stopRows,
  subjectName,
  turnEnd,
  VERDICT_MARKS,
} from './sections.ts';
import { smokeSection, smokeView } from './smoke.ts';
import { stopTable } from './stop-table.ts';
import { cut, plural } from './visible.ts';

/** What a report on GitHub needs to know besides the report; plain data. */
export type Context = MarkdownOptions & {
  /** Tells our comments of one check from those of another on the same pull request: name of the check, path of its config. */
  readonly key: string;
  /** The commit that was judged. */
  readonly head?: string;
  /** Address of the workflow run, where job summary and artifact are. */
  readonly run?: string;
  /** Name of the artifact that holds report.json. */
  readonly artifact?: string;
};

/** `leftOut` findings are not in the body for want of room; the body says how many and where they are. */
export type Page = { readonly body: Markdown; readonly leftOut: number };

export type PageOptions = {
  /** Bytes of UTF-8 of the body; GitHub counts characters in some places and bytes in others, and bytes are never fewer. */
  readonly limit: number;
  /** What does not fit is in the job summary and the artifact, or only in the artifact. */
  readonly rest: 'summary' | 'artifact';
  /** Each finding in full after the tables. */
  readonly details: boolean;
};

const HOME = 'https://github.com/tunelint/tunelint';
/** Of the whole, for each list (could not look, broken, degraded, fixed, skipped), for what is left goes to findings. */
const LIST_SHARE = 1 / 14;
/** Of the whole, for stop tables. */
const STOPS_SHARE = 1 / 5;
/** Of the whole, for smoke tests; what does not fit is one line. */
const SMOKE_SHARE = 1 / 5;
/** Smoke tests in full on one page. */
const MAX_SMOKE_TABLES = 4;
/** Tables of engines, and subjects in one line, on one page: more than a reader compares at once. */
const MAX_STOP_TABLES = 3;
const MAX_STOP_LINES = 8;
/** A message in the table; in full it is below. Our rules' messages have up to 300 characters. */
const MAX_CELL = 400;
/** Separators and tags between parts. */
const OVERHEAD = 64;

/** A report as one page of Markdown of bounded size, short on top. The same report and context give the same bytes. */
export function page(report: Report, context: Context, options: PageOptions): Page {
  const { limit } = options;
  const share = limit * LIST_SHARE;
  const summary = headline(report);
  const foot = footer(report, context);
  const sections = [
    ...listed(md`**Could not look at**`, skippedLines(report, true), share),
    ...listed(md`**Broken: a fault of tunelint, please report it**`, brokenLines(report), share),
    ...listed(md`**Please note**`, degradedLines(report), share),
    ...stopSections(report, context, limit * STOPS_SHARE),
    ...smokeSections(report, limit * SMOKE_SHARE),
  ];
  const folded = [
    ...foldedList(`Fixed: ${plural(report.fixed?.length ?? 0, 'finding')}`, fixedLines(report, context), share),
    ...foldedList(skippedTitle(report), skippedLines(report, false), share),
  ];
  const fixed = [summary, ...sections, ...folded, foot];
  const used = fixed.reduce((sum, part) => sum + bytes(part) + 2, 0);
  const room = limit - used - bytes(leftOutNote(report.findings, context, options)) - 8 * OVERHEAD;

  const { shown, left } = fitted(report, context, options, room);
  const open = shown.filter(({ finding }) => !isFolded(finding, report));
  const old = shown.filter(({ finding }) => isFolded(finding, report));
  const parts = [summary];
  if (open.length > 0) parts.push(findingsTable(open));
  if (left.length > 0) parts.push(leftOutNote(left, context, options));
  parts.push(...sections);
  if (options.details) parts.push(...open.map(({ full }) => full));
  if (old.length > 0) {
    const inside = [findingsTable(old), ...(options.details ? old.map(({ full }) => full) : [])];
    parts.push(details(`There before: ${countsText(old.map(({ finding }) => finding))}`, joined(inside, '\n\n')));
  }
  parts.push(...folded, foot);
  return { body: joined(parts, '\n\n'), leftOut: left.length };
}

/** Bytes of UTF-8. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** `2 errors and 1 warning` */
export function countsText(findings: readonly Finding[]): string {
  const counts = LEVELS.map((name) => ({ name, count: findings.filter(({ severity }) => severity === name).length }));
  return series(counts.filter(({ count }) => count > 0).map(({ name, count }) => plural(count, name)));
}

/** The report in one line of plain text: `1 error and 1 warning in models/support-bot`. */
export function headlineText(report: Report): string {
  const { findings, subjects, verdict } = report;
  if (isNothing(report)) return 'nothing to check';
  const [only] = subjects;
  const where = subjects.length === 1 && only !== undefined ? cut(only.path, 100) : plural(subjects.length, 'subject');
  const place = where === '.' || where === '0 subjects' ? '' : ` in ${where}`;
  const found = countsText(findings);
  if (verdict === 'incomplete') return `could not look at everything${place}${found === '' ? '' : `; ${found}`}`;
  if (found === '') return `nothing found${place}`;
  return verdict === 'fail' ? `${found}${place}` : `pass, with ${found}${place}`;
}

function isNothing({ findings, subjects, skipped, broken }: Report): boolean {
  return subjects.length === 0 && findings.length === 0 && skipped.length === 0 && broken.length === 0;
}

/** Heading, and what a reader wants to know first: is it mine, and why is it not green. */
function headline(report: Report): Markdown {
  const heading = md`### ${VERDICT_MARKS[report.verdict]} tunelint: ${prose(headlineText(report))}`;
  const sentences: Markdown[] = [];
  if (isNothing(report)) sentences.push(md`No checkpoint, adapter, dataset or training config is concerned.`);
  const fixed = report.fixed?.length ?? 0;
  const existing = report.findings.filter(({ state }) => state === 'existing').length;
  if (existing > 0 || fixed > 0) {
    const counts = [
      [report.findings.length - existing, 'new'],
      [existing, 'there before'],
      [fixed, 'fixed'],
    ] as const;
    const told = counts.filter(([count]) => count > 0).map(([count, what]) => md`${count} ${escaped(what)}`);
    sentences.push(md`${joined(told, ', ')}.`);
  }
  if (report.verdict === 'pass' && report.counts.error > 0)
    sentences.push(md`Errors do not fail this check, as it is set up (\`fail-on\`, \`only-new\`).`);
  return sentences.length === 0 ? heading : md`${heading}\n\n${joined(sentences, ' ')}`;
}

/** What was there before is folded, unless it is what makes the verdict. */
function isFolded(finding: Finding, report: Report): boolean {
  if (finding.state === 'new') return false;
  return (
    report.verdict !== 'fail' || report.findings.some(({ state, severity }) => state === 'new' && severity === 'error')
  );
}

type Shown = { readonly finding: Finding; readonly row: readonly Markdown[]; readonly full: Markdown };

/** Whole findings, the worst first and new ones before others, as many as there is room for. */
function fitted(
  report: Report,
  context: Context,
  options: PageOptions,
  room: number,
): { readonly shown: readonly Shown[]; readonly left: readonly Finding[] } {
  const shown: Shown[] = [];
  const left: Finding[] = [];
  const only = new Set(report.findings.map(({ subject }) => subject)).size === 1 && report.subjects.length === 1;
  let free = room;
  for (const finding of ordered(report.findings)) {
    const row = [
      level(finding),
      ruleLink(finding.rule, context),
      placeLink(finding, context, only ? finding.subject : undefined),
      prose(cut(finding.message, MAX_CELL)),
    ];
    const full = options.details ? findingDetails(finding, context) : md``;
    const size = row.reduce((sum, cell) => sum + bytes(cell) + 3, 2) + bytes(full) + 2;
    if (size > free) {
      left.push(finding);
      continue;
    }
    free -= size;
    shown.push({ finding, row, full });
  }
  return { shown, left };
}

/** Findings in the order in which they are shown: errors first, then new ones first. */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, state }: Finding): number => LEVELS.indexOf(severity) * 2 + (state === 'new' ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function findingsTable(shown: readonly Shown[]): Markdown {
  return table([[md`Level`, md`Rule`, md`Where`, md`What`], ...shown.map(({ row }) => row)]);
}

function leftOutNote(left: readonly Finding[], { run, artifact }: Context, { rest }: PageOptions): Markdown {
  const places: Markdown[] = [];
  if (rest === 'summary') places.push(run === undefined ? md`the job summary` : link(md`the job summary`, run));
  if (artifact !== undefined) {
    const name = code(cut(artifact, 100));
    places.push(md`report.json of the artifact ${run === undefined ? name : link(name, `${run}#artifacts`)}`);
  }
  const where =
    places.length === 0
      ? md`the log`
      : places.length === 1
        ? joined(places, ' ')
        : md`${joined(places.slice(0, 1), ' ')} and in ${joined(places.slice(1), ' ')}`;
  return md`**${left.length} more do not fit here** (${escaped(countsText(left))}): all are in ${where}.`;
}

/** A list under a heading, as far as it fits into `share` bytes; the rest is counted. */
function listed(heading: Markdown, lines: readonly Markdown[], share: number): Markdown[] {
  return lines.length === 0 ? [] : [heading, within(lines, share)];
}

function foldedList(title: string, lines: readonly Markdown[], share: number): Markdown[] {
  return lines.length === 0 ? [] : [details(title, within(lines, share))];
}

function within(lines: readonly Markdown[], share: number, most = lines.length): Markdown {
  const shown: Markdown[] = [];
  let free = share - 2 * OVERHEAD;
  for (const line of lines) {
    if (shown.length === most || bytes(line) + 1 > free) continue;
    free -= bytes(line) + 1;
    shown.push(line);
  }
  if (shown.length < lines.length) shown.push(md`- and ${lines.length - shown.length} more`);
  return joined(shown, '\n');
}

function skippedTitle(report: Report): string {
  const count = report.skipped.filter(({ blocking }) => blocking !== true).length;
  return `Skipped ${plural(count, 'check')}: nothing there to look at`;
}

/** The stop table of subjects where an engine runs on, and one line for each of the others. */
function stopSections(report: Report, context: Context, share: number): Markdown[] {
  const found = new Set(report.findings.map((finding) => finding.subject));
  const parts: Markdown[] = [];
  const bad: Markdown[] = [];
  const good: Markdown[] = [];
  let free = share - OVERHEAD;
  for (const subject of report.subjects) {
    const stops = stopTable(subject.facts);
    const runsOn =
      stops !== undefined && (hasNoEnd(stops.turnEnd.kind) || stops.rows.some(({ ends }) => ends === 'no'));
    if (!runsOn) {
      // The heading or the table of findings names it, and there is nothing more to say.
      const isSaid = stops === undefined && (report.subjects.length === 1 || found.has(subject.path));
      if (!isSaid) good.push(md`- ${subjectLine(subject)}`);
      continue;
    }
    const section = md`${subjectName(subject)}. ${turnEnd(stops)}\n\n${table(stopRows(stops, context))}`;
    if (parts.length === MAX_STOP_TABLES || bytes(section) + 2 > free) {
      bad.push(md`- ${subjectLine(subject)}`);
      continue;
    }
    free -= bytes(section) + 2;
    parts.push(section);
  }
  const lines = [...bad, ...good];
  return lines.length === 0 ? parts : [...parts, within(lines, free, MAX_STOP_LINES)];
}

/** What the models said, those first that did not come to an end; as far as there is room, and the others in a line each. */
function smokeSections(report: Report, share: number): Markdown[] {
  const tested = report.subjects.flatMap((subject) => {
    const view = smokeView(subject);
    return view === undefined ? [] : [{ subject, view }];
  });
  tested.sort((a, b) => Number(a.view.isGood) - Number(b.view.isGood));
  const parts: Markdown[] = [];
  const lines: Markdown[] = [];
  let free = share - OVERHEAD;
  for (const { subject, view } of tested) {
    const section = smokeSection(subject, subjectName(subject));
    if (section !== undefined && parts.length < MAX_SMOKE_TABLES && bytes(section) + 2 <= free) {
      free -= bytes(section) + 2;
      parts.push(section);
    } else lines.push(md`- Smoke test of ${subjectName(subject)}: ${escaped(view.summary[0] ?? '')}`);
  }
  return lines.length === 0 ? parts : [...parts, within(lines, Math.max(free, 4 * OVERHEAD))];
}

function hasNoEnd(kind: 'token' | 'next-role' | 'split' | 'none'): boolean {
  return kind === 'split' || kind === 'none';
}

function subjectLine(subject: ReportSubject): Markdown {
  const stops = stopTable(subject.facts);
  if (stops === undefined) return md`${subjectName(subject)}, ${escaped(subject.kind.replace('-', ' '))}`;
  const bad = stops.rows.filter(({ ends }) => ends === 'no').map(({ engine }) => escaped(engine));
  const runsOn = bad.length === 0 ? md`` : md` ${LEVEL_MARKS.error} Not there: ${joined(bad, ', ')}.`;
  return md`${stopLine(subject)}${runsOn}`;
}

function footer(report: Report, { docs = DOCS, head, run }: Context): Markdown {
  const parts = [md`${link(md`tunelint`, HOME)} ${escaped(cut(report.tool.version, 64))}`];
  if (head !== undefined) parts.push(md`commit ${code(head.slice(0, 12))}`);
  if (run !== undefined) parts.push(link(md`run`, run));
  parts.push(link(md`what the rules mean`, docs.replace(/#$/, '')));
  return md`<sub>${joined(parts, ' · ')}</sub>`;
}
