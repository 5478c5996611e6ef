import type { Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Edit, Finding, Fix, Place, Report, Severity } from '../types.ts';
import { DOCS, escaped, joined, type Markdown, md } from './markdown.ts';
import { LEVELS } from './outline.ts';
import { cut, plural, visible } from './visible.ts';

/** What SARIF says of a rule. */
export type RuleText = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: Severity;
  readonly links: readonly string[];
};

/** A stretch of a text file: lines and columns from 1, columns in UTF-16 units, the end column not included. */
export type Region = {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
};

export type SarifOptions = {
  /** Where the JSON value of a pointer stands in a file now; with it, fixes that replace a value are given as such. */
  readonly region?: (file: string, pointer: string) => Region | undefined;
  /** Address of a rule's documentation without the rule's id. */
  readonly docs?: string;
  /**
   * Gives our fingerprint also as `primaryLocationLineHash`, the only one that GitHub looks at. For an upload by the API;
   * github/codeql-action/upload-sarif computes it from the line and warns of each one that is already there
   * (https://github.com/github/codeql-action/blob/main/src/fingerprints.ts).
   */
  readonly lineHash?: boolean;
};

/** GitHub refuses a run with more (https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit). */
const MAX_RESULTS = 25_000;
/** Of these GitHub shows the most severe. */
const MAX_SHOWN = 5_000;
/** GitHub refuses more than 10 MB after gzip; what is no larger before is no larger after, headers and notes allowed for. */
const MAX_RESULT_BYTES = 9_000_000;
/** Notes on what broke or was not looked at; with the texts below at most 2 MB. */
const MAX_NOTIFICATIONS = 1_000;
/** Descriptions of rules and, so that one sentence is all that is cut, messages (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning). */
const MAX_TEXT = 1_024;

const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', notice: 'recommendation' } as const;

/**
 * A report as a SARIF 2.1.0 log of one run, for GitHub code scanning and other readers. Findings beyond the limits of
 * GitHub are left out, the least severe first, and a notification says how many.
 */
export function sarif(report: Report, rules: readonly RuleText[], options: SarifOptions = {}): Log {
  const { kept, left } = withinLimits(report, options);
  const descriptors = firedRules(kept, rules, options);
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  for (const result of kept) result.ruleIndex = indexOf.get(result.ruleId ?? '') ?? -1;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            informationUri: 'https://github.com/tunelint/tunelint',
            rules: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of what was checked.' } } },
        invocations: [
          {
            executionSuccessful: report.broken.length === 0,
            toolExecutionNotifications: notifications(report, left, kept.length),
          },
        ],
        results: kept,
      },
    ],
  };
}

function withinLimits(report: Report, options: SarifOptions): { kept: Result[]; left: number } {
  const kept: Result[] = [];
  let bytes = 0;
  // Without a baseline everything is new; that one was compared with shows where something is not.
  const compared = report.findings.some(({ state }) => state === 'existing');
  for (const level of LEVELS) {
    for (const finding of report.findings) {
      if (finding.severity !== level) continue;
      const next = result(finding, compared, options);
      bytes += Buffer.byteLength(JSON.stringify(next));
      if (kept.length === MAX_RESULTS || bytes > MAX_RESULT_BYTES)
        return { kept, left: report.findings.length - kept.length };
      kept.push(next);
    }
  }
  return { kept, left: 0 };
}

function result(finding: Finding, compared: boolean, options: SarifOptions): Result {
  const fingerprint = cut(finding.fingerprint, MAX_TEXT);
  const made: Result = {
    ruleId: finding.rule,
    level: SARIF_LEVELS[finding.severity],
    message: { text: plain(finding.message) },
    locations: [location(finding.at)],
    partialFingerprints: {
      'tunelint/v1': fingerprint,
      ...(options.lineHash === true ? { primaryLocationLineHash: fingerprint } : {}),
    },
  };
  if (compared) made.baselineState = finding.state === 'new' ? 'new' : 'unchanged';
  const fix = finding.fix === undefined ? undefined : replacements(finding.fix, options);
  if (fix !== undefined) made.fixes = [fix];
  return made;
}

function location(at: Place): NonNullable<Result['locations']>[number] {
  const line = at.line ?? 1;
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(at.file), uriBaseId: '%SRCROOT%' },
      region: { startLine: line },
    },
    ...(at.pointer === undefined || at.pointer === ''
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: cut(at.pointer, MAX_TEXT) }] }),
  };
}

/** A fix as replacements of text, or nothing when any of its edits is not one: all edits of a fix belong together. */
function replacements(fix: Fix, { region }: SarifOptions): NonNullable<Result['fixes']>[number] | undefined {
  if (region === undefined || fix.edits.length === 0) return undefined;
  const changes = new Map<string, { deletedRegion: Region; insertedContent: { text: string } }[]>();
  for (const edit of fix.edits) {
    const replaced = isReplacement(edit) ? region(edit.file, edit.pointer) : undefined;
    if (!isReplacement(edit) || replaced === undefined) return undefined;
    const content = { deletedRegion: replaced, insertedContent: { text: JSON.stringify(edit.value) } };
    changes.set(edit.file, [...(changes.get(edit.file) ?? []), content]);
  }
  return {
    description: { text: plain(fix.text) },
    artifactChanges: [...changes].map(([file, list]) => ({
      artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' },
      replacements: list,
    })),
  };
}

function isReplacement(edit: Edit): edit is Extract<Edit, { value: unknown }> {
  return 'value' in edit;
}

/** Descriptors of the rules that fired, by id. A rule that is not known here (a newer report) still has its name. */
function firedRules(
  results: readonly Result[],
  rules: readonly RuleText[],
  { docs = DOCS }: SarifOptions,
): ReportingDescriptor[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set(results.map(({ ruleId = '' }) => ruleId))].sort();
  return ids.map((id) => {
    const rule = known.get(id) ?? { id, title: id, why: id, fix: '', severity: 'warning', links: [] };
    return {
      id,
      shortDescription: { text: cut(rule.title, MAX_TEXT - 40) },
      fullDescription: { text: cut(rule.why, MAX_TEXT - 40) },
      help: { text: helpText(rule), markdown: helpMarkdown(rule) },
      helpUri: `${docs}${uri(id)}`,
      defaultConfiguration: { level: SARIF_LEVELS[rule.severity] },
      properties: {
        tags: ['fine-tuning'],
        precision: 'high',
        'problem.severity': PROBLEM_SEVERITIES[rule.severity],
      },
    };
  });
}

function helpText({ why, fix, links }: RuleText): string {
  return [why, fix === '' ? '' : `To mend it: ${fix}`, ...links].filter((line) => line !== '').join('\n\n');
}

function helpMarkdown({ title, why, fix, links }: RuleText): string {
  const parts: Markdown[] = [md`**${escaped(title)}**`, escaped(why)];
  if (fix !== '') parts.push(md`**To mend it:** ${escaped(fix)}`);
  // The links of a rule are literals of this program.
  return [joined(parts, '\n\n'), ...links.map((address) => `- <${address}>`)].join('\n\n');
}

function notifications(report: Report, left: number, kept: number): Notification[] {
  const notes: Notification[] = [];
  if (left > 0) {
    const text = `${plural(left, 'finding')} of ${report.findings.length} left out, the least severe, to keep to the limits of GitHub code scanning.`;
    notes.push({ level: 'warning', message: { text } });
  }
  if (kept > MAX_SHOWN) {
    const text = `GitHub code scanning shows the ${MAX_SHOWN} most severe of ${kept} results.`;
    notes.push({ level: 'note', message: { text } });
  }
  for (const { rule, subject, error } of report.broken) {
    notes.push(note('error', rule, `${rule} broke on ${subject}: ${error}`));
  }
  for (const { rule, subject, reason, blocking } of report.skipped) {
    if (blocking === true) notes.push(note('warning', rule, `${rule} was not checked on ${subject}: ${reason}`));
  }
  for (const text of report.degraded) notes.push({ level: 'note', message: { text: plain(text) } });
  if (notes.length <= MAX_NOTIFICATIONS) return notes;
  const more = notes.length - MAX_NOTIFICATIONS;
  return [
    ...notes.slice(0, MAX_NOTIFICATIONS),
    { level: 'warning', message: { text: `${plural(more, 'notification')} more left out; the report has them all.` } },
  ];
}

function note(level: 'error' | 'warning', rule: string, text: string): Notification {
  return { level, message: { text: plain(text) }, associatedRule: { id: cut(visible(rule), 100) } };
}

/**
 * A message as SARIF's plain text, in which `[text](target)` is a link and `{0}` a placeholder (SARIF 2.1.0, 3.11.5 and
 * 3.11.6) and GitHub looks for mentions: a zero-width space parts what would be one. Never empty, which GitHub refuses.
 */
function plain(text: string): string {
  const line = cut(visible(text), MAX_TEXT - 40)
    .replaceAll('](', ']\u200b(')
    .replace(/\{(?=\d+\})/g, '{\u200b')
    .replace(/@(?=\w)/g, '@\u200b');
  return line.trim() === '' ? '(no text)' : line;
}

/** A path as a relative URI reference: each name percent-encoded, no scheme, no absolute path. */
function uri(path: string): string {
  const names = path.replace(/\p{Surrogate}/gu, '\ufffd').split('/');
  return names.map(encodeURIComponent).join('/').replace(/^\/+/, '');
}
