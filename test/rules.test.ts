import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULTS, judge, report } from '../src/check.ts';
import { applyEdit } from '../src/read/json.ts';
import { text } from '../src/render/text.ts';
import { rules } from '../src/rules/index.ts';
import type { Edit } from '../src/types.ts';
import { closeCases, prepareCase, readCase } from './case.ts';

const cases = fileURLToPath(new URL('./rules/', import.meta.url));
const sources = fileURLToPath(new URL('../src/rules/', import.meta.url));

afterAll(closeCases);

test('every rule file is registered, in order, under its own name', () => {
  const files = readdirSync(sources).filter((f) => f !== 'index.ts');
  expect(rules.map((r) => `${r.id}.ts`)).toEqual(files.sort());
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

    test.each(names)('%s', async (name) => {
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

function apply(root: string, edit: Edit) {
  const path = join(root, edit.file);
  if ('copyFrom' in edit) return writeFileSync(path, readFileSync(join(root, edit.from)));
  const changed = applyEdit(existsSync(path) ? readFileSync(path, 'utf8') : '', edit);
  if (changed === undefined) throw new Error(`the edit of ${edit.file} could not be applied`);
  writeFileSync(path, changed);
}
