import type { Engine, Finding, Json, JsonObject, Report, ReportSubject, Severity, Verdict } from '../types.ts';
import { type Before, editDiffs } from './edit-diff.ts';
import { code, details, escaped, fenced, joined, link, type Markdown, md, prose } from './markup.ts';
import { modelFacts, placeText, skippedByReason, tokenText, turnEndText } from './outline.ts';
import { type StopRow, type StopTable, type StopToken, stopTable } from './stop-table.ts';
import { cut, oneLine, visible } from './visible.ts';

// The parts that reports on GitHub are made of: rows, lists and folded details, each escaped and of bounded size.

export type MarkdownOptions = {
  /** Address of a rule's documentation without the rule's id. */
  readonly docs?: string;
  /** Where each engine's source says which files it reads. Not taken from the report, which may be another's. */
  readonly links?: Partial<Readonly<Record<Engine, string>>>;
  /** Address of the files of the commit that was judged, `https://github.com/o/r/blob/<sha>`: places become links. */
  readonly blob?: string;
  /** Values as they are in the files now: with it, an edit shows what goes as well as what comes. */
  readonly before?: Before;
};

export const DOCS = 'https://github.com/tunelint/tunelint/blob/main/docs/rules.md#';

/** A path, a token, one value of the evidence. */
const MAX_NAME = 500;
/** The error of a rule that broke. */
const MAX_ERROR = 2_000;
/** Evidence is a handful of values; only a forged report has more. */
const MAX_EVIDENCE = 30;
/** Lines of one fix as a diff; a fix is one to five edits, copying a tokenizer about ten. */
const MAX_DIFF_LINES = 60;
/** Rules named for one reason why they were skipped; there are fewer rules than this in one section of the docs. */
const MAX_RULES = 40;

export const LEVEL_MARKS = { error: md`❌`, warning: md`⚠️`, notice: md`ℹ️` } as const satisfies Record<
  Severity,
  Markdown
>;
export const VERDICT_MARKS = { pass: md`✅`, fail: md`❌`, incomplete: md`⚠️` } as const satisfies Record<
  Verdict,
  Markdown
>;
const ANSWERS = { yes: md`yes`, no: md`**no**`, unknown: md`?` } as const satisfies Record<StopRow['ends'], Markdown>;

/** `❌ error`, and `(existing)` for what was there before. */
export function level({ severity, state }: Finding): Markdown {
  return md`${LEVEL_MARKS[severity]} ${escaped(severity)}${state === 'existing' ? md` (existing)` : md``}`;
}

/** The rule's id with a link to its documentation. */
export function ruleLink(rule: string, { docs = DOCS }: MarkdownOptions): Markdown {
  return link(escaped(cut(rule, MAX_NAME)), `${docs}${segment(rule)}`);
}

/** A place as code, with a link to the line where the address of the commit's files is known. `within`: a folder left out of the text. */
export function placeLink({ at }: Finding, { blob }: MarkdownOptions, within?: string): Markdown {
  const start = within === undefined || within === '.' ? '' : `${within}/`;
  const shown = start !== '' && at.file.startsWith(start) ? { ...at, file: at.file.slice(start.length) } : at;
  const label = code(cut(placeText(shown), MAX_NAME));
  const parts = at.file.split('/');
  // A browser resolves `..`, so that a forged path could lead out of the repository.
  if (blob === undefined || parts.some((part) => /^\.{0,2}$/.test(part)) || at.file.length > MAX_NAME) return label;
  const line = Number.isSafeInteger(at.line) ? `#L${at.line}` : '';
  // GitHub shows Markdown files rendered, where there are no lines to go to, unless asked for the source.
  const plain = line !== '' && /\.(?:md|markdown)$/i.test(at.file) ? '?plain=1' : '';
  return link(label, `${blob}/${parts.map(segment).join('/')}${plain}${line}`);
}

/** A finding in full, folded: message, why, evidence, and the fix as a diff. */
export function findingDetails(finding: Finding, options: MarkdownOptions): Markdown {
  const parts = [prose(finding.message), md`**Why:** ${prose(finding.why)}`];
  const evidence = evidenceList(finding.args);
  if (evidence !== undefined) parts.push(md`**Evidence:**`, evidence);
  const chart = lossChart(finding.args);
  if (chart !== undefined) parts.push(chart);
  if (finding.fix !== undefined)
    parts.push(md`**Fix:** ${prose(finding.fix.text)}`, ...fixDiffs(finding.fix.edits, options));
  const place = cut(placeText(finding.at), MAX_NAME);
  return details(`${LEVEL_MARKS[finding.severity]} ${finding.rule} in ${place}`, joined(parts, '\n\n'));
}

/** Edits as blocks of lines that go and come, one for each file and object. */
export function fixDiffs(edits: NonNullable<Finding['fix']>['edits'], { before }: MarkdownOptions): Markdown[] {
  const blocks: Markdown[] = [];
  let room = MAX_DIFF_LINES;
  let left = 0;
  for (const { file, within, lines } of editDiffs(edits, before)) {
    const shown = lines.slice(0, room);
    room -= shown.length;
    left += lines.length - shown.length;
    if (shown.length === 0) continue;
    const heading = within === '' ? file : `${file} ${within}`;
    // Only real ends of lines may end one in the block.
    const text = shown.map((line) => `${line.sign === '=' ? '#' : line.sign} ${visible(line.text)}`);
    blocks.push(fenced([`# ${visible(cut(heading, MAX_NAME))}`, ...text].join('\n'), 'diff'));
  }
  if (left > 0) blocks.push(md`and ${left} more lines`);
  return blocks;
}

/** The argument that holds a curve: pairs of a step and a loss, which is null where it was no number. */
const LOSSES = 'losses';
const MAX_CHART_POINTS = 60;

/** The loss by step as GitHub draws it; what is no number ends the line. Arguments may come from another job, so only numbers are taken. */
function lossChart(args: JsonObject): Markdown | undefined {
  const pairs = Object.hasOwn(args, LOSSES) ? args[LOSSES] : undefined;
  if (!Array.isArray(pairs)) return undefined;
  const points: (readonly [number, number])[] = [];
  for (const pair of pairs.slice(0, MAX_CHART_POINTS)) {
    const [step, loss] = Array.isArray(pair) ? pair : [];
    if (typeof step !== 'number' || typeof loss !== 'number' || !Number.isFinite(step + loss)) break;
    points.push([step, loss]);
  }
  if (points.length < 2) return undefined;
  const isWhole = points.length === pairs.length;
  return fenced(
    [
      'xychart-beta',
      `  title "Training loss by step${isWhole ? '' : ', up to where it is no number'}"`,
      `  x-axis [${points.map(([step]) => `"${step}"`).join(', ')}]`,
      '  y-axis "loss"',
      `  line [${points.map(([, loss]) => loss).join(', ')}]`,
    ].join('\n'),
    'mermaid',
  );
}

/** What the message is made of; null, false and what is empty say nothing and are left out. */
function evidenceList(args: JsonObject): Markdown | undefined {
  const telling = Object.entries(args).filter(([key, value]) => !isEmpty(value) && key !== LOSSES);
  const lines = telling
    .slice(0, MAX_EVIDENCE)
    .map(([key, value]) => md`- ${code(cut(key, MAX_NAME))}: ${code(cut(oneLine(value), MAX_NAME))}`);
  if (telling.length > lines.length) lines.push(md`- and ${telling.length - lines.length} more`);
  return lines.length === 0 ? undefined : joined(lines, '\n');
}

function isEmpty(value: Json): boolean {
  if (value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The rows of a stop table, headings first. */
export function stopRows(stops: StopTable, { links }: MarkdownOptions): Markdown[][] {
  const rows = [[md`Engine`, md`Ends a turn?`, md`Stops at`]];
  for (const row of stops.rows) {
    const source = links?.[row.engine];
    const engine = source === undefined ? escaped(row.engine) : link(escaped(row.engine), source);
    rows.push([engine, ANSWERS[row.ends], stopsAt(row)]);
  }
  return rows;
}

/** `models/bot` (llama, base `models/base`) */
export function subjectName(subject: ReportSubject): Markdown {
  const { source, modelType, base } = modelFacts(subject.facts);
  const about: Markdown[] = [];
  if (modelType !== undefined) about.push(escaped(cut(modelType, MAX_NAME)));
  if (base !== undefined) about.push(md`base ${code(cut(base, MAX_NAME))}`);
  const path = code(cut(source !== undefined && subject.path === '.' ? source : subject.path, MAX_NAME));
  return about.length === 0 ? path : md`${path} (${joined(about, ', ')})`;
}

/** What ends a turn, as one sentence. */
export function turnEnd(stops: StopTable): Markdown {
  const [start = '', end] = turnEndText(stops, () => '\u0000').split('\u0000');
  return end === undefined ? escaped(start) : md`${escaped(start)} ${token(stops.turnEnd.token)}${escaped(end)}`;
}

/** What ends a turn, and which engines stop there, in one line; for subjects where no engine runs on. */
export function stopLine(subject: ReportSubject): Markdown {
  const stops = stopTable(subject.facts);
  if (stops === undefined) return subjectName(subject);
  const named = (ends: StopRow['ends']): Markdown[] =>
    stops.rows.filter((row) => row.ends === ends).map(({ engine }) => escaped(engine));
  const yes = named('yes');
  const unknown = named('unknown');
  const parts = [md`${subjectName(subject)}. ${turnEnd(stops)}`];
  if (yes.length === stops.rows.length) parts.push(md`Every engine stops there.`);
  else if (yes.length > 0) parts.push(md`${joined(yes, ', ')} stop${yes.length === 1 ? md`s` : md``} there.`);
  if (unknown.length > 0) parts.push(md`Not known: ${joined(unknown, ', ')}.`);
  return joined(parts, ' ');
}

function stopsAt(row: StopRow): Markdown {
  const items = row.stopsAt.map(token);
  if (row.more > 0) items.push(md`${row.more} more`);
  const listed = joined(items, ', ');
  if (row.ends !== 'unknown') return items.length === 0 ? md`nothing` : listed;
  const unknown = md`not known: ${prose(row.reason ?? 'no reason given')}`;
  return items.length === 0 ? unknown : md`${listed}; ${unknown}`;
}

function token({ id, token: text }: StopToken): Markdown {
  if (text === undefined) return escaped(tokenText({ id, token: text }));
  return id === undefined ? code(text) : md`${id} ${code(text)}`;
}

/** Skipped checks by reason, a line each: those that keep the verdict from being green, or the others. */
export function skippedLines(report: Report, blocking: boolean): Markdown[] {
  const groups = skippedByReason(report.skipped).filter((group) => group.blocking === blocking);
  return groups.map(({ reason, rules, subjects }) => {
    const names = rules.slice(0, MAX_RULES).map((rule) => code(cut(rule, MAX_NAME)));
    if (rules.length > names.length) names.push(md`${rules.length - names.length} more`);
    const everywhere = report.subjects.length < 2 || subjects.length >= report.subjects.length;
    const [first = ''] = subjects;
    const where = subjects.length === 1 ? md`in ${code(cut(first, MAX_NAME))}` : md`in ${subjects.length} places`;
    // The colon is escaped with the reason: a text that ends with `:tada` would make an emoji of it.
    const why = everywhere ? prose(`${cut(reason, MAX_ERROR / 2)}:`) : md`${prose(reason)} (${where}):`;
    return md`- ${why} ${joined(names, ', ')}`;
  });
}

/** Rules that broke, a line each. */
export function brokenLines(report: Report): Markdown[] {
  return report.broken.map(
    ({ rule, subject, error }) =>
      md`- ${code(cut(rule, MAX_NAME))} on ${code(cut(subject, MAX_NAME))}: ${code(cut(error, MAX_ERROR))}`,
  );
}

/** What could not be reported as it should, a line each. */
export function degradedLines(report: Report): Markdown[] {
  return report.degraded.map((note) => md`- ${prose(note)}`);
}

/** Findings that are gone, a line each. */
export function fixedLines(report: Report, options: MarkdownOptions): Markdown[] {
  return (report.fixed ?? []).map(
    ({ rule, at, message }) =>
      md`- ${ruleLink(rule, options)} in ${code(cut(at.file, MAX_NAME))}: ${prose(cut(message, MAX_NAME))}`,
  );
}

/** One segment of a path in an address; only what `link` takes as it is stays. */
function segment(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
