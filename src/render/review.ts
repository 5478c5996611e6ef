import type { Edit, Finding, Report } from '../types.ts';
import { type LineOf, nearestLine } from './locate.ts';
import { joined, type Markdown, marker, markersAtEnd, md, prose } from './markup.ts';
import { bytes, type Context, ordered } from './page.ts';
import { type Hunk, hunks, hunkWith } from './patch.ts';
import { fixDiffs, LEVEL_MARKS, placeLink, ruleLink } from './sections.ts';
import { type ApplyEdit, type Suggested, suggested } from './suggest.ts';
import { cut } from './visible.ts';

/** A file that the pull request changes; `patch` is GitHub's text, absent for binary and very large files. */
export type ChangedFile = { readonly path: string; readonly patch?: string; readonly isDeleted: boolean };

/** A review thread that we opened, resolved ones among them. */
export type Thread = {
  readonly id: string;
  /** `fingerprintOf` the body of its first comment. */
  readonly fingerprint: string;
  readonly isResolved: boolean;
  /** We resolved it, not a person. */
  readonly isResolvedByUs: boolean;
  /** Somebody has replied. */
  readonly isAnswered: boolean;
};

/** The pull request as it is; `text` gives a file at its head, where it can be had. */
export type Pull<T extends Thread = Thread> = {
  readonly files: readonly ChangedFile[];
  readonly threads: readonly T[];
  readonly text: (path: string) => string | undefined;
  readonly applyEdit: ApplyEdit;
  readonly lineOf: LineOf;
};

/** A comment on a whole file (`subject_type: file`); GitHub takes these one by one, outside of the review. */
export type FileComment = {
  readonly path: string;
  /** Ends with a hidden marker for each finding. */
  readonly body: Markdown;
  /** `fingerprintOf` the body. */
  readonly fingerprint: string;
  readonly findings: readonly Finding[];
};

/** A comment on the lines `startLine` (default: `line`) to `line` of the new file. */
export type LineComment = FileComment & {
  readonly startLine?: number;
  readonly line: number;
  readonly side: 'RIGHT';
};

export type ReviewPlan<T extends Thread = Thread> = {
  /** Body of the review; there is none to write when `comments` is empty. */
  readonly body: Markdown;
  readonly comments: readonly LineComment[];
  readonly fileComments: readonly FileComment[];
  /** Findings without a comment, old or new: they are in the summary comment only. */
  readonly elsewhere: readonly Finding[];
  /** Threads whose findings are gone and to which nobody replied. */
  readonly resolve: readonly T[];
};

/** Line comments on one pull request, those of earlier runs included; above about 30 in one request GitHub sees abuse. */
const MAX_COMMENTS = 30;
/** Each costs a request and a notification. */
const MAX_FILE_COMMENTS = 5;
/** Bytes of one comment; GitHub takes 65,536 characters. */
const MAX_BODY = 60_000;
/** Of a message, a reason, a fix; ours have up to 300 characters. */
const MAX_PROSE = 1_000;

/**
 * What to write on a pull request beside the summary: new errors and warnings on the lines that they are about, a
 * suggestion where a fix fits into lines that the pull request shows, one comment for each place. Nothing that an earlier
 * run has said is said again, wherever the lines are now; what a person resolved stays resolved.
 */
export function reviewPlan<T extends Thread>(report: Report, context: Context, pull: Pull<T>): ReviewPlan<T> {
  // Of a thread that we resolved the finding was gone; if it is here, it is back.
  const open = pull.threads.filter(({ isResolvedByUs }) => !isResolvedByUs);
  const said = new Set(open.flatMap(({ fingerprint }) => fingerprint.split('\n')));
  const groups = grouped(report, pull);
  const comments: LineComment[] = [];
  const fileComments: FileComment[] = [];
  // The first places count, said or not, so that a second run does not go on where the first one stopped.
  for (const group of groups.filter(({ line }) => line !== undefined).slice(0, MAX_COMMENTS)) {
    const made = lineComment(
      group,
      group.findings.filter((finding) => !said.has(identity(finding))),
      context,
      pull,
    );
    if (made !== undefined) comments.push(made);
  }
  for (const group of groups.filter(({ line }) => line === undefined).slice(0, MAX_FILE_COMMENTS)) {
    const made = written(
      group.path,
      group.findings.filter((finding) => !said.has(identity(finding))),
      undefined,
      context,
    );
    if (made !== undefined) fileComments.push({ path: group.path, ...made });
  }
  const told = new Set([...comments, ...fileComments].flatMap(({ findings }) => findings));
  return {
    body: reviewBody(report, comments),
    comments,
    fileComments,
    elsewhere: report.findings.filter((finding) => !told.has(finding) && !said.has(identity(finding))),
    resolve: settled(report, pull.threads),
  };
}

/** Changed files whose text at the head the plan will ask for. */
export function textsWanted(report: Report, files: readonly ChangedFile[]): readonly string[] {
  const wanted = new Set<string>();
  for (const finding of commented(report)) {
    wanted.add(finding.at.file);
    for (const edit of finding.fix?.edits ?? []) wanted.add(edit.file);
  }
  return files
    .filter((file) => file.patch !== undefined && !file.isDeleted && wanted.has(file.path))
    .map(({ path }) => path);
}

/** Findings worth a comment of their own; the others are in the summary. */
function commented(report: Report): readonly Finding[] {
  return ordered(report.findings).filter(({ state, severity }) => state === 'new' && severity !== 'notice');
}

/** What a comment of ours is about, opaque; undefined when the body does not end with our marker. */
export function fingerprintOf(body: string): string | undefined {
  const marks = markersAtEnd(body, 'finding');
  return marks.length === 0 ? undefined : marks.map((mark) => mark.join(' ')).join('\n');
}

function identity({ rule, fingerprint }: Finding): string {
  return `${rule} ${fingerprint}`;
}

/** Threads whose findings are all gone. A rule that could not be run has not seen that its finding is gone. */
function settled<T extends Thread>(report: Report, threads: readonly T[]): readonly T[] {
  const there = new Set(report.findings.map(identity));
  const unsure = new Set(
    [...report.skipped.filter(({ blocking }) => blocking === true), ...report.broken].map(({ rule }) => rule),
  );
  const isGone = (mark: string): boolean => !there.has(mark) && !unsure.has(mark.split(' ', 1)[0] ?? '');
  return threads.filter(
    ({ fingerprint, isResolved, isAnswered }) => !isResolved && !isAnswered && fingerprint.split('\n').every(isGone),
  );
}

// ---------------------------------------------------------------- where

/** Findings that share a place: the end of the lines that they are about, or a file as a whole. */
type Group = {
  readonly path: string;
  readonly line: number | undefined;
  readonly shown: readonly Hunk[];
  readonly findings: Finding[];
};

function grouped(report: Report, pull: Pull): readonly Group[] {
  const files = new Map(pull.files.filter(({ isDeleted }) => !isDeleted).map((file) => [file.path, file]));
  const parsed = new Map<string, readonly Hunk[]>();
  const shownOf = (path: string): readonly Hunk[] => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const shown = hunks(files.get(path)?.patch ?? '');
    parsed.set(path, shown);
    return shown;
  };
  const groups = new Map<string, Group>();
  for (const finding of commented(report)) {
    const place = placed(finding, files, shownOf, pull);
    if (place === undefined) continue;
    const key = JSON.stringify([place.path, place.line ?? null]);
    const group = groups.get(key) ?? { ...place, shown: shownOf(place.path), findings: [] };
    groups.set(key, group);
    group.findings.push(finding);
  }
  return [...groups.values()];
}

/** Where a fix can be taken over by a click, else the line of the finding, else its file; if the pull request shows it. */
function placed(
  finding: Finding,
  files: ReadonlyMap<string, ChangedFile>,
  shownOf: (path: string) => readonly Hunk[],
  pull: Pull,
): { readonly path: string; readonly line: number | undefined } | undefined {
  const edits = finding.fix?.edits ?? [];
  for (const path of new Set([finding.at.file, ...edits.map(({ file }) => file)])) {
    if (!files.has(path)) continue;
    const made = suggestionFor([finding], path, shownOf(path), pull);
    if (made !== undefined) return { path, line: made.line };
  }
  const { file } = finding.at;
  if (!files.has(file)) return undefined;
  const line = lineAtHead(finding, pull);
  return {
    path: file,
    line: line !== undefined && hunkWith(shownOf(file), line, line) !== undefined ? line : undefined,
  };
}

/** The report may be of the merge commit, where lines have other numbers. */
function lineAtHead({ at }: Finding, pull: Pull): number | undefined {
  const text = at.pointer === undefined ? undefined : pull.text(at.file);
  return text === undefined || at.pointer === undefined ? at.line : nearestLine(text, at.pointer, at.file, pull.lineOf);
}

/** The edits of all findings in one file as a suggestion; undefined when there are none or they contradict each other. */
function suggestionFor(
  findings: readonly Finding[],
  path: string,
  shown: readonly Hunk[],
  pull: Pull,
): Suggested | undefined {
  const edits = new Map<string, Edit>();
  for (const edit of findings.flatMap(({ fix }) => fix?.edits ?? [])) {
    if (edit.file !== path) continue;
    if ('copyFrom' in edit) return undefined;
    const known = edits.get(edit.pointer);
    if (known !== undefined && outcome(known) !== outcome(edit)) return undefined;
    edits.set(edit.pointer, edit);
  }
  const text = edits.size === 0 || shown.length === 0 ? undefined : pull.text(path);
  return text === undefined ? undefined : suggested(text, [...edits.values()], shown, pull.applyEdit);
}

function outcome(edit: Edit): string {
  return JSON.stringify('value' in edit ? [edit.value] : []);
}

// ---------------------------------------------------------------- what

function lineComment(
  group: Group,
  findings: readonly Finding[],
  context: Context,
  pull: Pull,
): LineComment | undefined {
  if (group.line === undefined) return undefined;
  const all = suggestionFor(findings, group.path, group.shown, pull);
  // Where the fixes of several findings do not go together, the worst is mended first.
  const single = findings.map((finding) => ({
    finding,
    made: suggestionFor([finding], group.path, group.shown, pull),
  }));
  const first = all === undefined ? single.find(({ made }) => made !== undefined) : undefined;
  const made = all ?? first?.made;
  const isTaken = (finding: Finding): boolean => all !== undefined || finding === first?.finding;
  const body = written(group.path, findings, made === undefined ? undefined : { made, isTaken }, context);
  if (body === undefined) return undefined;
  const line = made?.line ?? group.line;
  const start = made?.start ?? line;
  return { path: group.path, ...(start < line ? { startLine: start } : {}), line, side: 'RIGHT', ...body };
}

type Taken = { readonly made: Suggested; readonly isTaken: (finding: Finding) => boolean };

/** One body for all findings of a place, as many as fit. */
function written(
  path: string,
  findings: readonly Finding[],
  taken: Taken | undefined,
  context: Context,
): Omit<FileComment, 'path'> | undefined {
  const parts: Markdown[] = [];
  const marks: Markdown[] = [];
  const kept: Finding[] = [];
  let used = taken === undefined ? 0 : bytes(taken.made.block) + 2;
  // The suggestion stands right below the last of those whose fix it is.
  let below = 0;
  for (const finding of findings) {
    const isTaken = taken?.isTaken(finding) === true && finding.fix?.edits.some(({ file }) => file === path) === true;
    const part = findingText(path, finding, isTaken, context);
    const mark = marker('finding', [finding.rule, finding.fingerprint]);
    used += bytes(part) + bytes(mark) + 3;
    if (used > MAX_BODY) break;
    parts.push(part);
    marks.push(mark);
    kept.push(finding);
    if (isTaken) below = parts.length;
  }
  if (kept.length === 0) return undefined;
  if (taken !== undefined) parts.splice(below, 0, taken.made.block);
  const body = joined([...parts, joined(marks, '\n')], '\n\n');
  return { body, fingerprint: kept.map(identity).join('\n'), findings: kept };
}

function findingText(path: string, finding: Finding, isTaken: boolean, context: Context): Markdown {
  const { at, fix, message, rule, severity, why } = finding;
  const where = at.file === path ? md`` : md` (${placeLink(finding, context)})`;
  const parts = [
    md`${LEVEL_MARKS[severity]} **${ruleLink(rule, context)}**${where}: ${prose(cut(message, MAX_PROSE))}`,
    prose(cut(why, MAX_PROSE)),
  ];
  if (fix !== undefined) {
    parts.push(md`**Fix:** ${prose(cut(fix.text, MAX_PROSE))}`);
    const others = isTaken ? fix.edits.filter(({ file }) => file !== path) : fix.edits;
    if (isTaken && others.length > 0) parts.push(md`The suggestion below is a part of it; the rest:`);
    parts.push(...fixDiffs(others, context));
  }
  return joined(parts, '\n\n');
}

function reviewBody(report: Report, comments: readonly LineComment[]): Markdown {
  const count = comments.reduce((sum, { findings }) => sum + findings.length, 0);
  const all = md`${count} of ${report.findings.length} ${report.findings.length === 1 ? md`finding` : md`findings`}`;
  return md`${all} ${count === 1 ? md`is` : md`are`} commented on below; the summary has them all.\n\n${marker('review', ['v1'])}`;
}
