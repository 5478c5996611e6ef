import picocolors from 'picocolors';
import stringWidth from 'string-width';
import type { Finding, Report, ReportSubject, Severity } from '../types.ts';
import { type DatasetView, datasetView, exampleLines } from './dataset.ts';
import { type Before, editDiffs } from './edit-diff.ts';
import {
  findingsBySubject,
  LEVELS,
  modelFacts,
  placeText,
  skippedByReason,
  tokenText,
  turnEndText,
  verdictText,
} from './outline.ts';
import { type SmokeView, smokeLines, smokeView } from './smoke.ts';
import { type StopRow, type StopTable, stopTable } from './stop-table.ts';
import { cut, oneLine, plural, visible } from './visible.ts';
import { wrapped } from './wrap.ts';

export type TextOptions = {
  readonly color: boolean;
  /** Columns of the terminal; prose is wrapped to it. Places and edits stay on one line, so that they can be copied. */
  readonly width: number;
  /** Explains each finding instead of each rule once, with its evidence, and lists everything that was skipped. */
  readonly verbose?: boolean;
  /** Values as they are in the files now: with it, an edit shows what goes as well as what comes. */
  readonly before?: Before;
};

/** Below this there is no room for prose beside the indentation. */
const MIN_WIDTH = 24;
/** Prose from one finding; rules write a sentence or two, only a hostile file makes it longer. */
const MAX_PROSE = 2_000;
/** A path or a name; Linux allows 4,096 for a path. */
const MAX_NAME = 500;
/** Groups of skipped checks, and subjects without findings, before the rest is only counted. */
const MAX_GROUPS = 8;
/** Narrowest column in which lists of stop tokens are still readable beside the engine. */
const MIN_STOPS_COLUMN = 30;

type Paint = (text: string) => string;

type Page = {
  readonly options: TextOptions;
  readonly width: number;
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly lines: string[];
  /** Rules already explained. */
  readonly explained: Set<string>;
};

/** A report for a terminal: verdict, findings by subject with their fixes and stop tables, what was skipped, counts. */
export function text(report: Report, options: TextOptions): string {
  const page: Page = {
    options,
    width: Math.max(MIN_WIDTH, options.width),
    colors: picocolors.createColors(options.color),
    lines: [],
    explained: new Set(),
  };
  writeVerdict(page, report);
  writeSubjects(page, report);
  writeSkipped(page, report);
  writeBroken(page, report);
  writeDegraded(page, report);
  writeCounts(page, report);
  return `${page.lines.join('\n')}\n`;
}

function writeVerdict(page: Page, report: Report): void {
  const { colors } = page;
  const label = { pass: colors.green, fail: colors.red, incomplete: colors.yellow }[report.verdict];
  const name = report.verdict.toUpperCase();
  const [first = '', ...rest] = wrapped(verdictText(report), page.width - name.length - 2);
  page.lines.push(`${colors.bold(label(name))}  ${colors.bold(first)}`);
  for (const line of rest) page.lines.push(`${' '.repeat(name.length + 2)}${colors.bold(line)}`);
}

function writeSubjects(page: Page, report: Report): void {
  const { colors } = page;
  const quiet: ReportSubject[] = [];
  for (const { subject, findings } of findingsBySubject(report)) {
    if (typeof subject !== 'string' && findings.length === 0 && !hasNews(page, subject)) {
      quiet.push(subject);
      continue;
    }
    page.lines.push('');
    writeSubjectName(page, subject);
    for (const [index, finding] of findings.entries()) {
      if (index > 0) page.lines.push('');
      writeFinding(page, finding);
    }
    const table = typeof subject === 'string' ? undefined : stopTable(subject.facts);
    if (table !== undefined) {
      if (findings.length > 0) page.lines.push('');
      writeStopTable(page, table);
    }
    const data = typeof subject === 'string' ? undefined : datasetView(subject);
    if (data !== undefined) {
      if (findings.length > 0) page.lines.push('');
      writeDataset(page, data);
    }
    const smoke = typeof subject === 'string' ? undefined : smokeView(subject);
    if (smoke !== undefined) {
      if (findings.length > 0) page.lines.push('');
      writeSmoke(page, smoke);
    }
  }
  if (quiet.length === 0) return;
  page.lines.push('');
  const shown = page.options.verbose === true ? quiet : quiet.slice(0, MAX_GROUPS);
  const unseen = new Set(report.skipped.filter((s) => s.blocking === true).map((s) => s.subject));
  for (const subject of shown) {
    const word = unseen.has(subject.path) ? colors.yellow('could not be looked at') : colors.green('ok');
    writeSubjectName(page, subject, `${word}${stopNote(page, subject)}`);
  }
  if (quiet.length > shown.length)
    page.lines.push(colors.dim(`and ${quiet.length - shown.length} more without findings`));
}

function stopNote(page: Page, subject: ReportSubject): string {
  const table = stopTable(subject.facts);
  if (table === undefined) return '';
  return page.colors.dim(`  every engine stops at ${visible(tokenText(table.turnEnd.token))}`);
}

/** Lines of the example that are shown unless everything is asked for. */
const EXAMPLE_LINES = 16;

/** Numbers of a data file, and its first example: what is learned in green, what is not dim. */
function writeDataset(page: Page, { summary, example }: DatasetView): void {
  const { colors, options } = page;
  for (const line of summary) write(page, prose(line), { indent: 2, hang: 2, paint: colors.dim });
  if (example === undefined) return;
  const isKnown = example.segments.some(({ trained }) => trained !== null);
  const how = !isKnown ? '' : options.color ? ', what is learned in green' : ', what is learned between « and »';
  page.lines.push(
    `  ${colors.dim(`row ${example.row} as the trainer sees it, ${plural(example.tokens, 'token')}${how}:`)}`,
  );
  const lines = exampleLines(example.segments);
  const shown = options.verbose === true ? lines : lines.slice(0, EXAMPLE_LINES);
  const room = page.width - 4;
  for (const pieces of shown) {
    let left = options.verbose === true ? Number.POSITIVE_INFINITY : 2 * room;
    const painted = pieces.map(({ text: piece, trained }) => {
      const words = cut(piece, Math.max(0, left));
      left -= words.length;
      if (trained !== true) return colors.dim(words);
      return options.color ? colors.green(words) : `«${words}»`;
    });
    page.lines.push(painted.length === 0 ? '' : `    ${painted.join('')}`);
  }
  if (lines.length > shown.length)
    page.lines.push(`    ${colors.dim(`and ${plural(lines.length - shown.length, 'more line')}`)}`);
}

/** What the model said, in a line each. */
function writeSmoke(page: Page, view: SmokeView): void {
  const { colors } = page;
  for (const line of smokeLines(view))
    write(page, visible(line.trim()), { indent: line.startsWith(' ') ? 4 : 2, hang: 2, paint: colors.dim });
}

/** A subject without findings is one line, unless some engine may not stop or everything is asked for. */
function hasNews(page: Page, subject: ReportSubject): boolean {
  if (smokeView(subject) !== undefined) return true;
  const table = stopTable(subject.facts);
  // The numbers and the example of a data file are what one runs it for.
  if (table === undefined) return datasetView(subject) !== undefined;
  return page.options.verbose === true || table.rows.some((row) => row.ends !== 'yes');
}

function writeSubjectName(page: Page, subject: ReportSubject | string, note?: string): void {
  const { colors } = page;
  if (typeof subject === 'string') {
    page.lines.push(colors.bold(name(subject)));
    return;
  }
  const { source, modelType, base, baseWhy } = modelFacts(subject.facts);
  const path = source === undefined ? subject.path : subject.path === '.' ? source : `${source}/${subject.path}`;
  const what = subject.kind.replace('-', ' ') + (modelType === undefined ? '' : `, ${name(modelType)}`);
  page.lines.push([colors.bold(name(path)), what, note].filter((part) => part !== undefined).join('  '));
  if (base === undefined) return;
  const why = baseWhy === undefined ? '' : ` (${prose(baseWhy)})`;
  write(page, `${name(base)}${why}`, { indent: 2, label: 'base  ', paint: colors.dim });
}

function writeFinding(page: Page, finding: Finding): void {
  const { colors, options } = page;
  const paint = paints(page)[finding.severity];
  const rule = name(finding.rule);
  const state = finding.state === 'existing' ? ' (existing)' : '';
  const place = name(placeText(finding.at));
  const head = `  ${colors.bold(paint(finding.severity))} ${colors.bold(rule)}${state === '' ? '' : colors.dim(state)}`;
  const headWidth = 2 + finding.severity.length + 1 + stringWidth(rule) + state.length;
  if (headWidth + 2 + stringWidth(place) <= page.width) {
    page.lines.push(`${head}  ${colors.cyan(place)}`);
  } else {
    page.lines.push(head, `    ${colors.cyan(place)}`);
  }
  write(page, prose(finding.message), { indent: 4 });
  const explain = options.verbose === true || !page.explained.has(finding.rule);
  page.explained.add(finding.rule);
  if (explain) write(page, prose(finding.why), { indent: 4, label: 'why  ', paint: colors.dim });
  if (options.verbose === true) {
    for (const [key, value] of Object.entries(finding.args)) {
      const evidence = `${name(key)} = ${visible(cut(oneLine(value), MAX_NAME))}`;
      write(page, evidence, { indent: 4, hang: 2, paint: colors.dim });
    }
  }
  if (finding.fix === undefined) return;
  const diffs = editDiffs(finding.fix.edits, options.before);
  if (explain || diffs.length === 0) {
    write(page, prose(finding.fix.text), { indent: 4, label: 'fix  ' });
  }
  const sign = { '-': colors.red, '+': colors.green, '=': colors.cyan };
  for (const diff of diffs) {
    page.lines.push(`         ${name(diff.within === '' ? diff.file : `${diff.file} ${diff.within}`)}`);
    for (const line of diff.lines) page.lines.push(`         ${sign[line.sign](visible(`${line.sign} ${line.text}`))}`);
  }
}

function writeStopTable(page: Page, table: StopTable): void {
  const { colors } = page;
  const { rows } = table;
  const sentence = turnEndText(table, (token) => visible(tokenText(token)));
  if (page.options.verbose !== true && rows.every((row) => row.ends === 'yes')) {
    const all = rows.length === 1 ? 'The one engine in question stops' : `All ${rows.length} engines stop`;
    write(page, `${sentence} ${all} there.`, { indent: 2 });
    return;
  }
  write(page, sentence, { indent: 2 });
  const engineWidth = Math.max('engine'.length, ...rows.map((row) => row.engine.length));
  const answerWidth = 'ends a turn?'.length;
  const column = 2 + engineWidth + 2 + answerWidth + 2;
  const stacked = page.width - column < MIN_STOPS_COLUMN;
  if (!stacked) {
    page.lines.push(colors.dim(`  ${'engine'.padEnd(engineWidth)}  ${'ends a turn?'.padEnd(answerWidth)}  stops at`));
  }
  for (const row of rows) {
    const answer = { yes: 'yes', no: 'NO', unknown: '?' }[row.ends];
    const paint = { yes: colors.green, no: bolder(colors.red, colors.bold), unknown: colors.yellow }[row.ends];
    const indent = stacked ? 4 : column;
    const [first = '', ...rest] = stopLines(row, page.width - indent);
    const start = `  ${row.engine.padEnd(engineWidth)}  ${paint(answer)}`;
    if (stacked) page.lines.push(start, `    ${first}`);
    else page.lines.push(`${start}${' '.repeat(answerWidth - answer.length + 2)}${first}`);
    for (const line of rest) page.lines.push(`${' '.repeat(indent)}${line}`);
  }
}

/** Stop tokens, each whole on its line where it fits, then what is not known. */
function stopLines(row: StopRow, width: number): string[] {
  const items = row.stopsAt.map((token) => visible(tokenText(token)));
  if (row.more > 0) items.push(`${row.more} more`);
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const chunk = index < items.length - 1 ? `${item},` : item;
    const line = lines.at(-1);
    if (line !== undefined && stringWidth(line) + 1 + stringWidth(chunk) <= width)
      lines[lines.length - 1] = `${line} ${chunk}`;
    else lines.push(...wrapped(chunk, width));
  }
  if (row.ends === 'unknown') lines.push(...wrapped(`not known: ${prose(row.reason ?? 'no reason given')}`, width));
  else if (lines.length === 0) lines.push('nothing');
  return lines;
}

function writeSkipped(page: Page, report: Report): void {
  if (report.skipped.length === 0) return;
  const { colors, options } = page;
  const groups = skippedByReason(report.skipped);
  const blocking = groups.filter((group) => group.blocking);
  const others = groups.filter((group) => !group.blocking);
  const line = ({ reason, rules, subjects }: (typeof groups)[number]): string => {
    const where =
      report.subjects.length < 2 || subjects.length === report.subjects.length
        ? ''
        : ` (in ${subjects.length === 1 ? name(subjects[0] ?? '') : `${subjects.length} subjects`})`;
    return `${prose(reason)}${where}: ${rules.map(name).join(', ')}`;
  };
  if (blocking.length > 0) {
    page.lines.push('', colors.bold(colors.yellow('Could not look at what is there')));
    for (const group of blocking) write(page, line(group), { indent: 2, hang: 2 });
  }
  if (others.length === 0) return;
  const count = others.reduce((sum, group) => sum + group.count, 0);
  if (options.verbose === true) {
    page.lines.push('', colors.bold(`Skipped ${plural(count, 'check')}`));
    for (const group of others) write(page, line(group), { indent: 2, hang: 2, paint: colors.dim });
    return;
  }
  // What is simply not there is one line: which rules that concerns is in the JSON, and in --verbose.
  const reasons = [...others].sort((a, b) => b.count - a.count);
  const shown = reasons.slice(0, MAX_GROUPS).map((group) => `${prose(group.reason)} (${group.count})`);
  const rest = reasons.length > MAX_GROUPS ? `; and ${plural(reasons.length - MAX_GROUPS, 'more reason')}` : '';
  page.lines.push('');
  write(page, `Skipped ${plural(count, 'check')}: ${shown.join('; ')}${rest}`, {
    indent: 0,
    hang: 2,
    paint: colors.dim,
  });
}

function writeBroken(page: Page, report: Report): void {
  if (report.broken.length === 0) return;
  page.lines.push('', page.colors.bold(page.colors.red('Broken: a fault of tunelint, please report it')));
  for (const { rule, subject, error } of report.broken) {
    write(page, `${name(rule)} on ${name(subject)}: ${prose(error)}`, { indent: 2, hang: 2 });
  }
}

function writeDegraded(page: Page, report: Report): void {
  if (report.degraded.length === 0) return;
  page.lines.push('', page.colors.bold(page.colors.yellow('Degraded')));
  for (const note of report.degraded) write(page, prose(note), { indent: 2, hang: 2 });
}

function writeCounts(page: Page, report: Report): void {
  const parts = [LEVELS.map((level) => plural(report.counts[level], level)).join(', ')];
  const fixable = report.findings.filter((finding) => (finding.fix?.edits.length ?? 0) > 0).length;
  if (fixable > 0) parts.push(`${fixable} fixable with tunelint fix`);
  if (report.skipped.length > 0) parts.push(`${report.skipped.length} skipped`);
  if (report.broken.length > 0) parts.push(`${report.broken.length} broken`);
  page.lines.push('');
  write(page, parts.join('; '), { indent: 0 });
}

type Line = {
  readonly indent: number;
  /** Stands before the first line; the others begin below its end. */
  readonly label?: string;
  /** Further indentation of all lines but the first, where there is no label. */
  readonly hang?: number;
  readonly paint?: Paint;
};

function write(page: Page, prose: string, { indent, label = '', hang = label.length, paint = String }: Line): void {
  const [first = '', ...rest] = wrapped(prose, Math.max(MIN_WIDTH / 2, page.width - indent - hang));
  page.lines.push(`${' '.repeat(indent)}${paint(`${label}${first}`.trimEnd())}`);
  for (const line of rest) page.lines.push(`${' '.repeat(indent + hang)}${paint(line)}`);
}

function paints({ colors }: Page): Readonly<Record<Severity, Paint>> {
  return { error: colors.red, warning: colors.yellow, notice: colors.blue };
}

function bolder(paint: Paint, bold: Paint): Paint {
  return (line) => bold(paint(line));
}

function name(value: string): string {
  return visible(cut(value, MAX_NAME)).trim();
}

function prose(value: string): string {
  return visible(cut(value, MAX_PROSE));
}
