import { allRules, fingerprintOf, messageOf as sentenceOf } from './check.ts';
import type { Edit, Finding, Report, RowRule, Rule, Skipped } from './types.ts';

// A report that a job without trust has written, with every sentence said anew by our own rules.

/** What a run says where a subject could not be looked at at all. */
const EVERY = 'every rule';
/** Why something was skipped is the one sentence that cannot be made anew; its renderer escapes it, and it stays short. */
const MAX_REASON = 200;
/** Our rules' sentences have up to 300 characters; only forged evidence makes a longer one. */
const MAX_MESSAGE = 1_000;

/**
 * The report with message, why and fix of each finding taken from our rule and the finding's arguments, and with its
 * fingerprint computed anew. Findings of rules that we do not know, whose arguments the rule cannot speak of, or whose
 * place is no path in a repository are dropped and counted in `degraded`; then the verdict is not `pass`.
 */
export function rerendered(report: Report, rules: readonly (Rule | RowRule)[] = allRules): Report {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const findings = said(report.findings, known);
  const fixed = report.fixed === undefined ? undefined : said(report.fixed, known);
  const skipped = report.skipped.filter(
    ({ rule, subject }) => (known.has(rule) || rule === EVERY) && isInside(subject),
  );
  const broken = report.broken.filter(({ rule, subject }) => known.has(rule) && isInside(subject));
  const subjects = report.subjects.filter(({ path }) => isInside(path));
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const lost = report.findings.length - findings.length;
  const degraded = [
    ...note(lost, 'finding', 'of rules or places that this version does not know'),
    ...note(report.skipped.length - skipped.length, 'skipped check', 'of unknown rules'),
    ...note(report.broken.length - broken.length, 'broken rule', 'unknown here'),
    ...note(report.degraded.length, 'note', 'of the check; its log has them'),
  ];
  const isLess = lost > 0 || report.broken.length > broken.length || report.skipped.some((s) => s.blocking === true);
  return {
    schemaVersion: 1,
    tool: report.tool,
    verdict: report.verdict === 'pass' && isLess ? 'incomplete' : report.verdict,
    counts,
    subjects,
    findings,
    ...(fixed === undefined ? {} : { fixed: fixed.map(({ fix, ...finding }) => finding) }),
    skipped: skipped.map((item): Skipped => ({ ...item, reason: item.reason.slice(0, MAX_REASON) })),
    broken: broken.map(({ rule, subject }) => ({ rule, subject, error: 'see the log of the check' })),
    degraded,
  };
}

function said(findings: readonly Finding[], rules: ReadonlyMap<string, Rule | RowRule>): readonly Finding[] {
  const made: Finding[] = [];
  for (const finding of findings) {
    const rule = rules.get(finding.rule);
    const told = rule === undefined ? undefined : toldBy(rule, finding);
    if (rule === undefined || told === undefined || ![finding.subject, finding.at.file].every(isInside)) continue;
    const edits = finding.fix?.edits.filter(isInsideEdit) ?? [];
    const { rule: id, severity, subject, at, args, state } = finding;
    made.push({
      rule: id,
      severity,
      subject,
      at,
      args,
      message: told.message,
      why: rule.why,
      fix: { text: rule.fix, edits: edits.length === finding.fix?.edits.length ? edits : [] },
      fingerprint: told.fingerprint,
      state,
    });
  }
  return made;
}

function toldBy(rule: Rule | RowRule, finding: Finding): Pick<Finding, 'message' | 'fingerprint'> | undefined {
  try {
    const message: unknown = sentenceOf(rule, finding.args);
    if (typeof message !== 'string') return undefined;
    const fingerprint = fingerprintOf(finding, 'same' in rule ? rule : {});
    return { message: message.slice(0, MAX_MESSAGE), fingerprint };
  } catch {
    // Arguments that no rule of ours would have made.
    return undefined;
  }
}

/** A path in the repository as a source gives it: relative, `/` between names, none of them `..`. */
function isInside(path: string): boolean {
  return path === '.' || !path.split('/').some((name) => name === '' || name === '.' || name === '..');
}

function isInsideEdit(edit: Edit): boolean {
  return isInside(edit.file) && (!('copyFrom' in edit) || isInside(edit.from));
}

function note(count: number, what: string, why: string): readonly string[] {
  return count === 0 ? [] : [`not shown: ${count} ${what}${count > 1 ? 's' : ''} ${why}`];
}
