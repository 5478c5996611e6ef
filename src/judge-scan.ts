import { type CheckConfig, fingerprintOf, type Judged, judge, messageOf } from './check.ts';
import { datasetFacts, rowFindings, type Scanned } from './dataset/facts.ts';
import { rowRules } from './row-rules.ts';
import type { Finding, RowRule, Subject } from './types.ts';

// What the rules say of a scan, be it of a file or of the sum of its shards.

const NOTHING: Judged = { findings: [], skipped: [], broken: [] };

/** Nothing in it is an example of any kind. */
export function isForeign({ tally }: Scanned): boolean {
  return tally.rows > 0 && tally.unreadable.count >= tally.judged && tally.judged > 0;
}

/** Files in whose rows nothing is known that are listed with what they hold. */
const LISTED = 3;

/**
 * Of such files that nobody declared: they are named, since they may be training data in a form that is not known. The reason is
 * one for all of them, so that a folder of other files takes a line.
 */
export function foreign(files: readonly Scanned[]): Judged {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const listed = sorted.slice(0, LISTED).map(({ file, tally }) => `${file} ${tally.unreadable.places[0]?.problem}`);
  const more = sorted.length > LISTED ? `; and ${sorted.length - LISTED} more` : '';
  const reason = `not declared as data, and of no known form: ${listed.join('; ')}${more}`;
  return { ...NOTHING, skipped: sorted.map(({ file }) => ({ rule: 'every rule', subject: file, reason })) };
}

/** What the rules say of a scan. */
export function judgeScanned(
  scanned: Scanned,
  checking: Pick<CheckConfig, 'rules'>,
  rules: readonly RowRule[] = rowRules,
): Judged {
  const subject: Subject = { kind: 'dataset', path: scanned.file };
  const whole = judge(
    { subject, facts: { dataset: datasetFacts(scanned) }, missing: {} },
    { rules: checking.rules, failOn: 'error', onlyNew: false, required: [] },
  );
  const active = rules.filter((rule) => checking.rules[rule.id] !== 'off');
  const { found, skipped, broken } = rowFindings(scanned, active);
  const findings = found.map(({ rule, hit, level }): Finding => {
    const set = checking.rules[rule.id];
    return {
      rule: rule.id,
      severity: set === undefined || set === 'off' ? level : set,
      subject: scanned.file,
      at: hit.at,
      args: hit.args,
      message: messageOf(rule, hit.args),
      why: rule.why,
      fix: { text: rule.fix, edits: [] },
      fingerprint: fingerprintOf({ rule: rule.id, subject: scanned.file, at: hit.at, args: hit.args }),
      state: 'new',
    };
  });
  const judged: Judged = {
    findings: [...whole.findings, ...findings],
    skipped: [...whole.skipped, ...skipped],
    broken: [...whole.broken, ...broken],
  };
  if (scanned.unable === null) return judged;
  return { ...judged, skipped: [...judged.skipped, ...blocked(scanned.file, scanned.unable).skipped] };
}

/** Nothing could be looked at. */
export function blocked(path: string, reason: string): Judged {
  return { ...NOTHING, skipped: [{ rule: 'every rule', subject: path, reason, blocking: true }] };
}
