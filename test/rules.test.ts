import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULTS, judge, report } from '../src/check.ts';
import { applyEdit } from '../src/read/json.ts';
import { text } from '../src/render/text.ts';
import { rowRules } from '../src/row-rules.ts';
import { rules as subjectRules } from '../src/rules/index.ts';
import type { Edit, Finding, Report, RowRule, Rule } from '../src/types.ts';
import { closeCases, prepareCase, readCase, runCase } from './case.ts';

const cases = fileURLToPath(new URL('./rules/', import.meta.url));
const sources = fileURLToPath(new URL('../src/rules/', import.meta.url));

afterAll(closeCases);

const rules: readonly (Rule | RowRule)[] = [...subjectRules, ...rowRules].sort((a, b) => (a.id < b.id ? -1 : 1));

test('every rule file is registered, in order, under its own name', () => {
  const files = readdirSync(sources).filter((f) => f !== 'index.ts');
  expect(rules.map((r) => `${r.id}.ts`)).toEqual(files.sort());
  for (const list of [subjectRules, rowRules]) expect(list.map((r) => r.id)).toEqual(list.map((r) => r.id).sort());
});

test('rules over rows load without the rest', () => {
  for (const { id } of rowRules)
    expect(readFileSync(join(sources, `${id}.ts`), 'utf8').match(/from '[^']+'/g), id).toEqual(["from '../types.ts'"]);
});

test('every rule has a folder of cases and every folder a rule', () => {
  expect(readdirSync(cases).sort()).toEqual(rules.map((r) => r.id));
});

test('every rule says why, what to do, and where the fact is from', () => {
  for (const rule of rules) {
    expect(rule.title, rule.id).toMatch(/^([A-Z`]|[a-z_]+\.json).*[^.]$/);
    expect(rule.why.length, rule.id).toBeGreaterThan(40);
    expect(rule.fix.length, rule.id).toBeGreaterThan(20);
    expect(rule.links.length, rule.id).toBeGreaterThan(0);
    for (const link of rule.links) expect(link, rule.id).toMatch(/^https:\/\//);
  }
});

for (const rule of rules) {
  describe(rule.id, () => {
    const folder = join(cases, rule.id);
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];

    test('has a case that fires and one that does not', () => {
      expect(names.filter((n) => n.startsWith('bad-')).length).toBeGreaterThan(0);
      expect(names.filter((n) => n.startsWith('ok-')).length).toBeGreaterThan(0);
      expect(names.filter((n) => !/^(bad|ok)-/.test(n))).toEqual([]);
    });

    const whole = names.filter((name) => isOverData(rule) || existsSync(join(folder, name, 'head/tunelint.yml')));
    if (whole.length > 0) {
      test.each(whole)('%s', async (name) => {
        const prepared = prepareCase(join(folder, name));
        try {
          const report = await runCase(prepared.root);
          const findings = report.findings.filter((f) => f.rule === rule.id);
          expect(report.broken.filter((b) => b.rule === rule.id)).toEqual([]);
          if (name.startsWith('bad-')) expect(findings, 'must fire').not.toEqual([]);
          else expect(findings, 'must stay silent').toEqual([]);
          expect(
            report.skipped.filter((s) => s.rule === rule.id),
            'the rule must run',
          ).toEqual([]);
          for (const finding of findings) expect(JSON.parse(JSON.stringify(finding)), 'plain JSON').toEqual(finding);
          if (name.startsWith('ok-')) return;
          const subjects = report.subjects.filter((s) => findings.some((f) => f.subject === s.path));
          const shown = { ...report, ...withCounts(findings), subjects, skipped: [], broken: [], degraded: [] };
          const file = join(folder, name, 'expect.txt');
          await expect(text(shown, { color: false, width: 100 })).toMatchFileSnapshot(file);
        } finally {
          prepared.remove();
        }
      });
    }

    const alone = names.filter((name) => !whole.includes(name));
    if (alone.length === 0 || isOverData(rule)) return;
    test.each(alone)('%s', async (name) => {
      const prepared = prepareCase(join(folder, name));
      try {
        const reading = await readCase(prepared.root, prepared.options);
        const judged = judge(reading, DEFAULTS, [rule]);
        expect(judged.skipped, 'the rule must run').toEqual([]);
        expect(judged.broken).toEqual([]);
        if (name.startsWith('bad-')) expect(judged.findings, 'must fire').not.toEqual([]);
        else expect(judged.findings, 'must stay silent').toEqual([]);
        for (const finding of judged.findings)
          expect(JSON.parse(JSON.stringify(finding)), 'plain JSON').toEqual(finding);
        const shown = report([judged], [{ ...reading.subject, facts: {} }], DEFAULTS, '0.0.0');
        if (name.startsWith('bad-'))
          await expect(text(shown, { color: false, width: 100 })).toMatchFileSnapshot(join(folder, name, 'expect.txt'));

        const edits = judged.findings.flatMap((f) => f.fix?.edits ?? []);
        if (edits.length === 0) return;
        for (const edit of edits) apply(prepared.root, edit);
        const after = judge(await readCase(prepared.root, prepared.options), DEFAULTS, [rule]);
        if (prepared.options.fixLeaves === undefined) expect(after.findings, 'the fix mends it').toEqual([]);
      } finally {
        prepared.remove();
      }
    });
  });
}

/**
 * Rules over datasets and training configs are tested by whole runs: what belongs to a file is found there. So are cases of other
 * rules where tunelint.yml lies beside the folders.
 */
function isOverData(rule: Rule | RowRule): rule is RowRule {
  return 'row' in rule || rule.needs.includes('dataset') || rule.needs.includes('trainingConfig');
}

function withCounts(findings: Report['findings']): Pick<Report, 'findings' | 'counts' | 'verdict'> {
  const count = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), notice: count('notice') };
  return { findings, counts, verdict: counts.error > 0 ? 'fail' : 'pass' };
}

function apply(root: string, edit: Edit) {
  const path = join(root, edit.file);
  if ('copyFrom' in edit) return writeFileSync(path, readFileSync(join(root, edit.from)));
  const changed = applyEdit(existsSync(path) ? readFileSync(path, 'utf8') : '', edit);
  if (changed === undefined) throw new Error(`the edit of ${edit.file} could not be applied`);
  writeFileSync(path, changed);
}
