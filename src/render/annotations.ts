import type { Finding, Report, Severity } from '../types.ts';
import { bytes, ordered } from './page.ts';
import { cut, visible } from './visible.ts';

/** An annotation of a check run, in the words of the API (`checks/create`, `output.annotations`). */
export type Annotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string;
};

/** Ten requests of 50; who has more findings than that reads the report, and the text of the check run says how many there are. */
const MAX_ANNOTATIONS = 500;
/** Characters of a title, and bytes of a message, of which GitHub takes 64 KB. */
const MAX_TITLE = 255;
const MAX_MESSAGE = 16_000;
/** Longest path; what is longer is shortened by nobody, so it gets no annotation. */
const MAX_PATH = 4_096;

const CHECK_LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const satisfies Record<
  Severity,
  Annotation['annotation_level']
>;

/** Findings as annotations of a check run; their text is plain, not Markdown. GitHub takes 50 in one request. */
export function checkAnnotations(report: Report): {
  readonly annotations: readonly Annotation[];
  /** Findings without an annotation. */
  readonly leftOut: number;
} {
  const annotations = ordered(report.findings)
    .filter(({ at }) => at.file.length <= MAX_PATH && !/\p{Surrogate}/u.test(at.file))
    .slice(0, MAX_ANNOTATIONS)
    .map(annotation);
  return { annotations, leftOut: report.findings.length - annotations.length };
}

function annotation(finding: Finding): Annotation {
  const line = lineOf(finding) ?? 1;
  return {
    path: finding.at.file,
    start_line: line,
    end_line: line,
    annotation_level: CHECK_LEVELS[finding.severity],
    message: messageText(finding),
    title: cut(basic(cut(finding.rule, MAX_TITLE)), MAX_TITLE - 40),
  };
}

/** What is wrong, why it matters and what to do, a line each. */
function messageText({ message, why, fix, state }: Finding): string {
  const lines = [message, `Why: ${why}`];
  if (fix !== undefined) lines.push(`Fix: ${fix.text}`);
  if (state === 'existing') lines.push('It was there before.');
  // Each of at most a quarter: `basic` makes at most 9 bytes of a UTF-16 unit, and cut text is what is too long anyway.
  const text = lines.map((line) => basic(cut(line, MAX_MESSAGE / 9 / 4))).join('\n');
  return bytes(text) <= MAX_MESSAGE ? text : cut(basic(message), MAX_MESSAGE / 9);
}

/**
 * Visible text of the basic plane: "GitHub API does not like" characters above U+FFFF in annotations.
 * https://github.com/EnricoMi/publish-unit-test-result-action/blob/v2.24.0/python/publish/__init__.py
 */
function basic(text: string): string {
  return visible(text).replace(/[\u{10000}-\u{10ffff}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}

function lineOf({ at }: Finding): number | undefined {
  return at.line !== undefined && Number.isSafeInteger(at.line) && at.line >= 1 ? at.line : undefined;
}

// ---------------------------------------------------------------- the log

/** Annotations that the runner takes per level and step; it drops the others (`_maxCountPerIssueType` of the runner). */
const PER_LEVEL = 10;
/** Characters of a message; the runner cuts it there (`_maxIssueMessageLength` of the runner). */
const MAX_LOG_MESSAGE = 4_096;

export type LogPlan = {
  /** Workflow commands, one line each. */
  readonly lines: readonly string[];
  /** Findings beyond what a step may annotate. */
  readonly leftOut: readonly Finding[];
};

/** Findings as workflow commands (`::error file=…,line=…,title=…::…`) within the caps of one step. */
export function logAnnotations(report: Report): LogPlan {
  const used = { error: 0, warning: 0, notice: 0 };
  const lines: string[] = [];
  const leftOut: Finding[] = [];
  for (const finding of ordered(report.findings)) {
    if (used[finding.severity] === PER_LEVEL) {
      leftOut.push(finding);
      continue;
    }
    used[finding.severity] += 1;
    lines.push(command(finding));
  }
  return { lines, leftOut };
}

/** A line for the log in which the runner finds no command (`::error::`, and `##[error]` wherever it stands). */
export function logLine(text: string): string {
  return visible(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

function command(finding: Finding): string {
  const line = lineOf(finding);
  const properties = [`file=${property(visible(finding.at.file))}`];
  if (line !== undefined) properties.push(`line=${line}`);
  properties.push(`title=${property(visible(cut(finding.rule, MAX_TITLE - 40)))}`);
  const message = visible(cut(finding.message, MAX_LOG_MESSAGE / 8));
  const why = visible(cut(finding.why, MAX_LOG_MESSAGE / 8));
  return `::${finding.severity} ${properties.join(',')}::${data(cut(`${message}\n${why}`, MAX_LOG_MESSAGE - 40))}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
