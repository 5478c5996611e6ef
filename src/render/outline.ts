import type { Finding, Json, JsonObject, Place, Report, ReportSubject, Severity, Skipped } from '../types.ts';
import type { StopTable, StopToken } from './stop-table.ts';
import { plural } from './visible.ts';

// What every format says about a report, in words, before it is escaped for that format.

/** Levels in the order in which findings are shown. */
export const LEVELS = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/** `file:line`, or what is known instead of the line: a row, a JSON Pointer. Not escaped. */
export function placeText(at: Place): string {
  if (at.line !== undefined) return `${at.file}:${at.line}`;
  if (at.row !== undefined) return `${at.file} row ${at.row}`;
  return at.pointer === undefined || at.pointer === '' ? at.file : `${at.file} ${at.pointer}`;
}

/** `128009 <|eot_id|>`, always both where both are known. Not escaped. */
export function tokenText({ id, token }: StopToken): string {
  return [id, token].filter((part) => part !== undefined).join(' ');
}

/** What ends a turn, as one sentence. `show` writes a token in the format at hand. */
export function turnEndText({ turnEnd }: StopTable, show: (token: StopToken) => string): string {
  const token = show(turnEnd.token);
  switch (turnEnd.kind) {
    case 'token':
      return `A turn ends with ${token}.`;
    case 'next-role':
      return `A turn ends where the next one begins: ${token}.`;
    case 'split':
      return `A turn ends with ${token}, which is several tokens for this tokenizer.`;
    case 'none':
      return 'The template writes nothing that ends a turn.';
  }
  return turnEnd.kind satisfies never;
}

/** `2 errors and 1 warning in 1 checkpoint`, and for a report that is not green without errors, why. */
export function verdictText(report: Report): string {
  const found = LEVELS.filter((level) => report.counts[level] > 0).map((level) => plural(report.counts[level], level));
  const kinds = new Map<string, number>();
  for (const { kind } of report.subjects) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const where = [...kinds].map(([kind, count]) => plural(count, kind.replace('-', ' ')));
  if (where.length === 0) return 'nothing to check was found';
  const parts = [`${found.length === 0 ? 'no findings' : series(found)} in ${series(where)}`];
  const blocked = report.skipped.filter((skipped) => skipped.blocking === true).length;
  if (blocked > 0) parts.push(`${plural(blocked, 'check')} could not look at what is there`);
  if (report.broken.length > 0) parts.push(`${plural(report.broken.length, 'check')} broke`);
  return parts.join('; ');
}

/** Findings of each subject, errors first; findings that name no listed subject get one of their own. */
export function findingsBySubject(report: Report): { subject: ReportSubject | string; findings: Finding[] }[] {
  const groups = new Map<string, { subject: ReportSubject | string; findings: Finding[] }>();
  const others: { subject: ReportSubject; findings: Finding[] }[] = [];
  for (const subject of report.subjects) {
    if (groups.has(subject.path)) others.push({ subject, findings: [] });
    else groups.set(subject.path, { subject, findings: [] });
  }
  for (const level of LEVELS) {
    for (const finding of report.findings) {
      if (finding.severity !== level) continue;
      const group = groups.get(finding.subject) ?? { subject: finding.subject, findings: [] };
      groups.set(finding.subject, group);
      group.findings.push(finding);
    }
  }
  return [...groups.values(), ...others];
}

/** Skipped checks by reason, those that keep the verdict from being green first. */
export function skippedByReason(
  skipped: readonly Skipped[],
): { reason: string; blocking: boolean; rules: string[]; subjects: string[]; count: number }[] {
  const groups = new Map<
    string,
    { reason: string; blocking: boolean; rules: Set<string>; subjects: Set<string>; count: number }
  >();
  for (const { rule, subject, reason, blocking = false } of skipped) {
    const key = `${blocking} ${reason}`;
    const group = groups.get(key) ?? { reason, blocking, rules: new Set(), subjects: new Set(), count: 0 };
    groups.set(key, group);
    group.rules.add(rule);
    group.subjects.add(subject);
    group.count += 1;
  }
  return [...groups.values()]
    .sort((a, b) => Number(b.blocking) - Number(a.blocking))
    .map((group) => ({ ...group, rules: [...group.rules], subjects: [...group.subjects] }));
}

/** `a`, `a and b`, `a, b and c`. */
export function series(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What the engine says of a model folder beside its stops: the model type, the base, and why it is taken for the base. */
export function modelFacts(facts: JsonObject): {
  /** Of a model on the Hub, with its commit. */
  source: string | undefined;
  modelType: string | undefined;
  base: string | undefined;
  baseWhy: string | undefined;
} {
  const base = member(facts, 'base');
  return {
    source: textOf(member(facts, 'source')),
    modelType: textOf(member(facts, 'modelType')),
    base: textOf(member(base, 'name')),
    baseWhy: textOf(member(base, 'why')),
  };
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as JsonObject)[key];
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
