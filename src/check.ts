import { rowRules } from './row-rules.ts';
import { rules as registered } from './rules/index.ts';
import type {
  Args,
  Broken,
  FactName,
  Finding,
  Hit,
  Json,
  Reading,
  Report,
  ReportSubject,
  RowRule,
  Rule,
  Severity,
  Skipped,
  Verdict,
} from './types.ts';

/** Every rule there is, whatever it judges, by id. */
export const allRules: readonly (Rule | RowRule)[] = [...registered, ...rowRules].sort((a, b) => compare(a.id, b.id));

/** What a rule says of a finding with these arguments. May throw on arguments that no rule of ours would have made. */
export function messageOf(rule: Rule | RowRule, args: Args): string {
  if (!('row' in rule)) return rule.message(args);
  return rule.message(args, { count: Number(args['count']), rows: Number(args['rows']) });
}

/** What of tunelint.yml the engine needs. */
export type CheckConfig = {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly failOn: Severity | 'never';
  readonly onlyNew: boolean;
  /** Rules that may not be skipped. */
  readonly required: readonly string[];
};

export const DEFAULTS: CheckConfig = { rules: {}, failOn: 'error', onlyNew: false, required: [] };

export type Judged = Pick<Report, 'findings' | 'skipped' | 'broken' | 'fixed'>;

/** A rule has to come to an end on hostile facts: more hits than this on one subject are counted, not listed. */
const HITS_PER_RULE = 1_000;

/** Runs every rule on one reading. A rule whose facts are missing is listed as skipped, one that throws as broken. */
export function judge(reading: Reading, config: CheckConfig = DEFAULTS, rules: readonly Rule[] = registered): Judged {
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  const broken: Broken[] = [];
  const subject = reading.subject.path;
  for (const rule of rules) {
    const level = config.rules[rule.id];
    if (level === 'off' || !concerns(rule, reading)) continue;
    const missing = rule.needs.find((name) => reading.facts[name] === undefined);
    if (missing !== undefined) {
      const why = reading.missing[missing] ?? { reason: `no ${missing}`, blocked: false };
      skipped.push({ rule: rule.id, subject, reason: why.reason, ...(why.blocked ? { blocking: true } : {}) });
      continue;
    }
    try {
      let hits = 0;
      const isGuess = reading.facts.base?.guessed === true && rule.needs.some((name) => BASE_FACTS.has(name));
      for (const hit of rule.check(reading.facts as never)) {
        hits += 1;
        if (hits > HITS_PER_RULE) break;
        findings.push(finding(rule, isGuess ? lowered(rule, hit) : hit, subject, level));
      }
    } catch (error) {
      broken.push({ rule: rule.id, subject, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings: distinct(findings), skipped, broken };
}

const BASE_FACTS: ReadonlySet<FactName> = new Set(['base', 'tokenizerDiff', 'templateDiff', 'configDiff']);

/**
 * Against a base that a file names in passing: it may be the stage before, or another model altogether. One level lower, and
 * nothing of it is copied.
 */
function lowered(rule: Rule, hit: Hit): Hit {
  const severity = hit.severity ?? rule.severity;
  const fix = hit.fix && { ...hit.fix, edits: hit.fix.edits.some((e) => 'copyFrom' in e) ? [] : hit.fix.edits };
  return { ...hit, severity: severity === 'error' ? 'warning' : 'notice', ...(fix === undefined ? {} : { fix }) };
}

/** What a rule needs tells which subjects it is about; it is not skipped on the others, it has nothing to say there. */
function concerns({ needs, section }: Rule, { subject: { kind }, facts, missing }: Reading): boolean {
  // Said only where a smoke test was asked for.
  if (section === 'smoke') return facts.smoke !== undefined || missing.smoke !== undefined;
  if (needs.includes('dataset')) return kind === 'dataset';
  if (needs.includes('trainingConfig')) return kind === 'training-config';
  return kind === 'checkpoint' || kind === 'adapter';
}

function finding(rule: Rule, hit: Hit, subject: string, level: Severity | undefined): Finding {
  return {
    rule: rule.id,
    severity: level ?? hit.severity ?? rule.severity,
    subject,
    at: hit.at,
    args: hit.args,
    message: rule.message(hit.args),
    why: rule.why,
    ...(hit.fix === undefined ? {} : { fix: hit.fix }),
    fingerprint: fingerprintOf({ rule: rule.id, subject, at: hit.at, args: hit.args }, rule),
    state: 'new',
  };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((f) => !seen.has(f.fingerprint) && seen.add(f.fingerprint));
}

/** Equal for the same defect in two runs, whatever the line. `same` is the rule's own. */
export function fingerprintOf(
  { rule, subject, at, args }: Pick<Finding, 'rule' | 'subject' | 'at' | 'args'>,
  { same }: Pick<Rule, 'same'> = {},
): string {
  if (same !== undefined) return fingerprint([rule, subject, at.file, at.pointer ?? '', same(args)]);
  // Rows move when others come and go; more of them is news, and fewer is told in `withStates`.
  if (at.row !== undefined && args['count'] !== undefined) return fingerprint([rule, subject, at.file, args['count']]);
  return fingerprint([rule, subject, at.file, at.pointer ?? '', at.row ?? '', args]);
}

/** 64 bits of FNV-1a in hex over canonical JSON; equal for equal findings on every machine. */
function fingerprint(parts: Json): string {
  const text = canonical(parts);
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 16), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Marks as `existing` what the earlier state already had, and lists as `fixed` what only the earlier state has; findings
 * are compared by fingerprint. A finding whose rule could not be run now is not called fixed.
 */
export function withStates(judged: Judged, before: Judged): Judged {
  const known = new Set(before.findings.map((f) => f.fingerprint));
  const now = new Set(judged.findings.map((f) => f.fingerprint));
  const unsure = new Set([...judged.skipped.filter((s) => s.blocking === true), ...judged.broken].map((s) => s.rule));
  // A defect in fewer rows than before is the same one, partly mended.
  const fewer = new Map(
    judged.findings.flatMap((f) => {
      const more = known.has(f.fingerprint) ? undefined : before.findings.find((b) => isInMoreRows(b, f));
      return more === undefined ? [] : [[f, more.fingerprint] as const];
    }),
  );
  const partly = new Set(fewer.values());
  const gone = before.findings.filter(
    (f) => !now.has(f.fingerprint) && !partly.has(f.fingerprint) && !unsure.has(f.rule),
  );
  return {
    ...judged,
    findings: judged.findings.map((f) => (known.has(f.fingerprint) || fewer.has(f) ? { ...f, state: 'existing' } : f)),
    // How to mend what is mended says nothing.
    fixed: gone.map(({ fix, ...f }) => ({ ...f, state: 'existing' })),
  };
}

function isInMoreRows(before: Finding, now: Finding): boolean {
  const [many, few] = [before.args['count'], now.args['count']];
  return (
    before.rule === now.rule &&
    before.at.file === now.at.file &&
    before.at.row !== undefined &&
    now.at.row !== undefined &&
    typeof many === 'number' &&
    typeof few === 'number' &&
    many > few
  );
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, notice: 1 };

/** `fail` beats `incomplete` beats `pass`. */
export function verdict(judged: Judged, config: CheckConfig): Verdict {
  const counted = config.onlyNew ? judged.findings.filter((f) => f.state === 'new') : judged.findings;
  const threshold = config.failOn === 'never' ? Number.POSITIVE_INFINITY : RANK[config.failOn];
  if (counted.some((f) => RANK[f.severity] >= threshold)) return 'fail';
  if (judged.broken.length > 0) return 'incomplete';
  // What a pointer stands for was not looked at, even where every rule found enough in the other files to run.
  if (judged.findings.some((f) => f.rule === 'file-is-lfs-pointer')) return 'incomplete';
  if (judged.skipped.some((s) => s.blocking === true || config.required.includes(s.rule))) return 'incomplete';
  return 'pass';
}

/** The report of one run: findings worst first, then by subject, file and rule. */
export function report(
  judged: readonly Judged[],
  subjects: readonly ReportSubject[],
  config: CheckConfig,
  version: string,
  degraded: readonly string[] = [],
): Report {
  const all: Judged = {
    findings: judged.flatMap((j) => j.findings).sort(inOrder),
    skipped: judged.flatMap((j) => j.skipped),
    broken: judged.flatMap((j) => j.broken),
    ...(judged.some((j) => j.fixed !== undefined) ? { fixed: judged.flatMap((j) => j.fixed ?? []).sort(inOrder) } : {}),
  };
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const f of all.findings) counts[f.severity] += 1;
  return {
    schemaVersion: 1,
    tool: { name: 'tunelint', version },
    verdict: verdict(all, config),
    counts,
    subjects,
    ...all,
    degraded,
  };
}

function inOrder(a: Finding, b: Finding): number {
  return (
    RANK[b.severity] - RANK[a.severity] ||
    compare(a.subject, b.subject) ||
    compare(a.rule, b.rule) ||
    compare(a.at.file, b.at.file) ||
    compare(a.at.pointer ?? '', b.at.pointer ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
