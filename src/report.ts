import * as z from 'zod';
import { counted, LEVEL_ORDER } from './merge.ts';
import {
  edit,
  excess,
  frame,
  lists,
  MAX_BROKEN,
  MAX_DEGRADED,
  MAX_EDITS,
  MAX_FACTS,
  MAX_FINDINGS,
  MAX_NAME,
  MAX_OBJECT,
  MAX_PATH,
  MAX_PROSE,
  MAX_REPORT_BYTES,
  MAX_SKIPPED,
  MAX_STRING,
  MAX_SUBJECTS,
  pointer,
} from './report-schema.ts';
import type { Finding, Json, JsonObject, Report } from './types.ts';

export { mergeReports } from './merge.ts';
export { MAX_REPORT_BYTES, reportSchema } from './report-schema.ts';

// The report as JSON: the contract of --format json and of the artifact between jobs. It is validated on the way out and,
// as another job's may be forged, on the way in.

/** Problems told of one bad report; the first few say it all. */
const MAX_PROBLEMS = 10;

export type Parsed =
  | { readonly ok: true; readonly value: Report }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * A report from text that anybody may have written. Problems are sentences for a person, in terms of the JSON; the text
 * of the report is not repeated in them except for keys, escaped.
 */
export function parseReport(text: string): Parsed {
  // UTF-8 is never shorter than UTF-16 code units.
  if (text.length > MAX_REPORT_BYTES) return { ok: false, problems: [`is larger than ${MAX_REPORT_BYTES} bytes`] };
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    // JSON.parse quotes the text, which may hold anything.
    return { ok: false, problems: [text.trim() === '' ? 'is empty' : 'is not JSON'] };
  }
  return checkedReport(value);
}

/** A value that claims to be a report, checked and copied: own keys only, nothing that the schema does not name. */
export function checkedReport(value: unknown): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [`is ${nameOfType(value)}, not a report`] };
  }
  const version = Object.hasOwn(value, 'schemaVersion')
    ? (value as { schemaVersion: unknown }).schemaVersion
    : undefined;
  if (typeof version === 'number' && version !== 1) {
    return { ok: false, problems: [`has schemaVersion ${version}; this version of tunelint reads 1`] };
  }
  const framed = frame.safeParse(value);
  if (!framed.success) return { ok: false, problems: problemTexts(framed.error.issues, []) };
  const problems: string[] = [];
  const { fixed, ...data } = framed.data;
  const report: Report = {
    ...data,
    subjects: checkedItems(data.subjects, 'subjects', lists.subjects.element, problems),
    findings: checkedItems(data.findings, 'findings', lists.findings.element, problems),
    ...(fixed === undefined ? {} : { fixed: checkedItems(fixed, 'fixed', lists.fixed.element, problems) }),
    skipped: checkedItems(data.skipped, 'skipped', lists.skipped.element, problems),
    broken: checkedItems(data.broken, 'broken', lists.broken.element, problems),
    degraded: checkedItems(data.degraded, 'degraded', lists.degraded.element, problems),
  };
  if (problems.length === 0) problems.push(...contradictions(report));
  return problems.length === 0 ? { ok: true, value: report } : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/**
 * A report as JSON text that `parseReport` takes. What is too long is shortened and what is too much left out, the least
 * severe first, and `degraded` says so. Throws when the report contradicts itself, which is a fault of ours.
 */
export function reportJson(report: Report): string {
  // By way of JSON, in which undefined members are absent and not-a-number is null.
  const checked = checkedReport(JSON.parse(JSON.stringify(fitted(report))));
  if (!checked.ok) throw new Error(`the report ${checked.problems.join('; ')}`);
  const text = `${JSON.stringify(checked.value, null, 2)}\n`;
  return Buffer.byteLength(text) <= MAX_REPORT_BYTES ? text : JSON.stringify(checked.value);
}

// ---------------------------------------------------------------- the way in

function checkedItems<T extends z.ZodType>(
  values: readonly unknown[],
  key: string,
  schema: T,
  problems: string[],
): z.infer<T>[] {
  const items: z.infer<T>[] = [];
  for (const [index, value] of values.entries()) {
    if (problems.length >= MAX_PROBLEMS) break;
    const extent = excess(value);
    if (extent !== undefined) {
      problems.push(`${key}[${index}] ${extent}`);
      continue;
    }
    const result = schema.safeParse(value);
    if (result.success) items.push(result.data);
    else problems.push(...problemTexts(result.error.issues, [key, index]));
  }
  return items;
}

function contradictions(report: Report): string[] {
  const problems: string[] = [];
  const counts = counted(report.findings);
  for (const level of ['error', 'warning', 'notice'] as const) {
    if (counts[level] !== report.counts[level]) {
      problems.push(`counts.${level} is ${report.counts[level]}, but findings has ${counts[level]}`);
    }
  }
  if (report.verdict === 'pass' && report.broken.length > 0) problems.push('verdict is pass although a rule broke');
  if (report.verdict === 'pass' && report.skipped.some(({ blocking }) => blocking === true)) {
    problems.push('verdict is pass although something could not be looked at');
  }
  return problems;
}

type Issue = z.core.$ZodIssue;

function problemTexts(issues: readonly Issue[], prefix: readonly PropertyKey[]): string[] {
  const shown = issues.slice(0, MAX_PROBLEMS).map((issue) => problemText(issue, prefix));
  if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more problems`);
  return shown;
}

function problemText(issue: Issue, prefix: readonly PropertyKey[]): string {
  const full = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') {
    // The branch that fits best; a branch fits better the fewer problems it has.
    const [best] = [...issue.errors].sort((a, b) => a.length - b.length);
    const [inner] = best ?? [];
    if (inner !== undefined) return problemText(inner, full);
  }
  const where = pathText(full);
  const subject = where === '' ? '' : `${where} `;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, 3).map((key) => quoted(key));
    return `${subject}has the unknown key ${keys.join(', ')}`;
  }
  if (issue.code === 'invalid_format' || issue.code === 'custom') return `${subject}${issue.message}`;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return `${subject}is missing`;
  const text = issue.message.replace(/^Invalid (?:input|option): /, '');
  return `${where === '' ? 'the report' : where}: ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** `findings[3].at.file`; keys from the report are quoted as JSON, so that they hold no control characters. */
function pathText(full: readonly PropertyKey[]): string {
  let text = '';
  for (const part of full.slice(0, 12)) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z]{1,20}$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${quoted(String(part))}]`;
  }
  return text;
}

/** A key as JSON in plain ASCII, so that nothing in it can deceive a reader. */
function quoted(key: string): string {
  const unseen = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(key.slice(0, 40)).replace(/[^ -~]/g, unseen);
}

function nameOfType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return `a ${typeof value}`;
}

// ---------------------------------------------------------------- the way out

/** Room for findings, for skipped checks, for subjects, for fixed findings, and for each other list: in all less than MAX_REPORT_BYTES without indentation. */
const FINDINGS_BYTES = MAX_REPORT_BYTES / 4;
const SUBJECTS_BYTES = MAX_REPORT_BYTES / 4;
const SKIPPED_BYTES = MAX_REPORT_BYTES / 4;
const FIXED_BYTES = MAX_REPORT_BYTES / 8;
const LIST_BYTES = MAX_REPORT_BYTES / 16;

/** The report within its limits; what had to go is told in `degraded`. */
function fitted(report: Report): Report {
  const notes: string[] = [];
  const findings = within(
    report.findings.map((item) => fittedFinding(item, notes)),
    { what: 'findings', max: MAX_FINDINGS, bytes: FINDINGS_BYTES, order: ({ severity }) => LEVEL_ORDER[severity] },
    notes,
  );
  const fixed =
    report.fixed === undefined
      ? undefined
      : within(
          report.fixed.map((item) => fittedFinding(item, notes)),
          {
            what: 'fixed findings',
            max: MAX_FINDINGS,
            bytes: FIXED_BYTES,
            order: ({ severity }) => LEVEL_ORDER[severity],
          },
          notes,
        );
  const skipped = within(
    report.skipped.map((item) => ({
      ...item,
      subject: fittedPath(item.subject),
      reason: shortened(item.reason, MAX_PROSE),
    })),
    {
      what: 'skipped checks',
      max: MAX_SKIPPED,
      bytes: SKIPPED_BYTES,
      order: ({ blocking }) => (blocking === true ? 0 : 1),
    },
    notes,
  );
  const broken = within(
    report.broken.map((item) => ({
      ...item,
      subject: fittedPath(item.subject),
      error: shortened(item.error, MAX_PROSE),
    })),
    { what: 'broken rules', max: MAX_BROKEN, bytes: LIST_BYTES, order: () => 0 },
    notes,
  );
  const subjects = within(
    report.subjects.map((item) => ({
      ...item,
      path: fittedPath(item.path),
      facts: fittedObject(item.facts, MAX_FACTS),
    })),
    { what: 'subjects', max: MAX_SUBJECTS, bytes: SUBJECTS_BYTES, order: () => 0 },
    notes,
  );
  const degraded = [...notes, ...report.degraded.map((note) => shortened(note, MAX_PROSE))].slice(0, MAX_DEGRADED);
  const rest = fixed === undefined ? {} : { fixed };
  return { ...report, counts: counted(findings), subjects, findings, ...rest, skipped, broken, degraded };
}

function fittedFinding(item: Finding, notes: string[]): Finding {
  const { fix, ...rest } = item;
  const { file, pointer: target, ...at } = item.at;
  const made = {
    ...rest,
    subject: fittedPath(item.subject),
    at: {
      ...at,
      file: fittedPath(file),
      // Half a pointer would point elsewhere.
      ...(target === undefined || !pointer.safeParse(target).success ? {} : { pointer: target }),
    },
    args: fittedObject(item.args),
    message: shortened(item.message, MAX_PROSE),
    why: shortened(item.why, MAX_PROSE),
  };
  if (fix === undefined) return made;
  const edits = z.array(edit).max(MAX_EDITS);
  // Half an edit would be a wrong edit.
  const fits = fitsObject(fix.edits) && edits.safeParse(fix.edits).success;
  if (!fits) notes.push(`the edits for ${item.rule} in ${shortened(file, MAX_NAME)} are too large for the report`);
  return { ...made, fix: { text: shortened(fix.text, MAX_PROSE), edits: fits ? fix.edits : [] } };
}

function fittedObject(value: JsonObject, max = MAX_OBJECT): JsonObject {
  const members = Object.entries(value).filter(([, member]) => excess(member) === undefined);
  const short = members.map(([key, member]): [string, Json] => [shortened(key, MAX_STRING), shortStrings(member)]);
  const object = Object.fromEntries(short);
  if (members.length === Object.keys(value).length && fitsObject(object, max)) return object;
  // Small members stay: they are what a message is made of.
  const kept: [string, Json][] = [];
  let characters = 0;
  for (const [key, member] of short) {
    const size = JSON.stringify([key, member]).length;
    if (size > MAX_STRING || characters + size > MAX_OBJECT / 2) continue;
    characters += size;
    kept.push([key, member]);
  }
  return { ...Object.fromEntries(kept), cut: true };
}

function fitsObject(value: Json | Finding['args'] | NonNullable<Finding['fix']>['edits'], max = MAX_OBJECT): boolean {
  return excess(value) === undefined && JSON.stringify(value).length <= max;
}

function shortStrings(value: Json): Json {
  if (typeof value === 'string') return shortened(value, MAX_STRING);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shortStrings);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [shortened(key, MAX_STRING), shortStrings(member)]),
  );
}

type Limit<T> = {
  readonly what: string;
  readonly max: number;
  readonly bytes: number;
  /** Items with a smaller number are kept before others. */
  readonly order: (item: T) => number;
};

/** The items that fit, in their order, and a note of how many do not. */
function within<T>(items: readonly T[], { what, max, bytes, order }: Limit<T>, notes: string[]): T[] {
  const kept = new Set<T>();
  let used = 0;
  for (const item of items.toSorted((a, b) => order(a) - order(b))) {
    used += Buffer.byteLength(JSON.stringify(item));
    if (kept.size === max || used > bytes) break;
    kept.add(item);
  }
  const left = items.length - kept.size;
  if (left > 0) notes.push(`${left} of ${items.length} ${what} do not fit into the report`);
  return items.filter((item) => kept.has(item));
}

function fittedPath(text: string): string {
  return shortened(text, MAX_PATH);
}

/** At most `max` UTF-16 units in all, never half a character; what is cut is counted. */
function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const note = `… (${text.length - max} more characters)`;
  return text.slice(0, Math.max(0, max - note.length)).replace(/[\ud800-\udbff]$/, '') + note;
}
