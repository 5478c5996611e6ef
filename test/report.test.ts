import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkedReport, mergeReports, parseReport, reportJson, reportSchema } from '../src/report.ts';
import type { Finding, Report } from '../src/types.ts';
import { endless, finding, healthy, hostile, incomplete } from './render/reports.ts';

/** A copy of a report with members replaced by what no Report may hold. */
function altered(change: (report: Record<string, unknown>) => void): unknown {
  const copy = JSON.parse(JSON.stringify(endless));
  change(copy);
  return copy;
}

function problems(value: unknown): readonly string[] {
  const checked = checkedReport(value);
  return checked.ok ? [] : checked.problems;
}

describe('a good report', () => {
  test.each([
    ['endless', endless],
    ['healthy', healthy],
    ['incomplete', incomplete],
    ['fixed', { ...healthy, fixed: [finding({ state: 'existing' })] }],
    ['nothing fixed', { ...healthy, fixed: [] }],
  ])('%s goes out and comes in as it was', (_, report) => {
    expect(parseReport(reportJson(report))).toEqual({ ok: true, value: report });
  });

  test('with a byte order mark', () => {
    expect(parseReport(`\ufeff${reportJson(endless)}`).ok).toBe(true);
  });

  test('of hostile strings, with a rule that is one', () => {
    const report = { ...hostile, skipped: [], broken: [] };
    expect(parseReport(reportJson(report))).toEqual({ ok: true, value: report });
  });
});

describe('a bad report', () => {
  test.each([
    ['', 'is empty'],
    ['{"schemaVersion": 1,', 'is not JSON'],
    ['\u0000\u001b[2J', 'is not JSON'],
    ['null', 'is null, not a report'],
    ['[]', 'is a list, not a report'],
    ['"x"', 'is a string, not a report'],
    ['{"schemaVersion": 2}', 'has schemaVersion 2; this version of tunelint reads 1'],
    ['['.repeat(1_000_000), 'is not JSON'],
    ['['.repeat(1_000_000) + ']'.repeat(1_000_000), 'is a list, not a report'],
  ])('%.20j', (text, problem) => {
    expect(parseReport(text)).toEqual({ ok: false, problems: [problem] });
  });

  test('of 100 MB is not parsed', () => {
    const text = ' '.repeat(100 * 1024 * 1024);
    const start = performance.now();
    expect(parseReport(text)).toEqual({ ok: false, problems: ['is larger than 33554432 bytes'] });
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('says what is missing', () => {
    expect(problems({})).toContain('schemaVersion: expected 1');
    expect(problems({ schemaVersion: 1 })).toEqual(
      expect.arrayContaining(['tool is missing', 'counts is missing', 'findings is missing']),
    );
  });

  test('says where a type is wrong', () => {
    const wrong = altered((report) => Object.assign(report, { verdict: 'green', degraded: {} }));
    expect(problems(wrong)).toEqual([
      'verdict: expected one of "pass"|"fail"|"incomplete"',
      'degraded: expected array, received object',
    ]);
    const items = altered((report) => {
      const { findings } = report as { findings: object[] };
      Object.assign(findings[0] ?? {}, {
        rule: '../../etc',
        severity: 'fatal',
        at: { file: 7, line: 0, pointer: 'eos' },
        fingerprint: 'a b',
        args: [],
      });
    });
    expect(problems(items)).toEqual([
      'findings[0].rule is not the id of a rule',
      'findings[0].severity: expected one of "error"|"warning"|"notice"',
      'findings[0].at.file: expected string, received number',
      'findings[0].at.pointer is not a JSON Pointer (RFC 6901)',
      'findings[0].at.line: too small: expected number to be >=1',
      'findings[0].args: expected record, received array',
      'findings[0].fingerprint is not a fingerprint',
    ]);
  });

  test('says what is wrong with an edit in terms of the edit it is most like', () => {
    const edits = [{ file: 'a.json', pointer: '/x', remove: 'yes' }, { file: 'a.json', pointer: '/x' }, 7];
    const wrong = { ...endless, findings: [{ ...finding({}), fix: { text: '', edits } }] };
    expect(problems(wrong)).toEqual([
      'findings[0].fix.edits[0].remove: expected true',
      'findings[0].fix.edits[1].value is missing',
      'findings[0].fix.edits[2]: expected object, received number',
    ]);
  });

  test('fixed findings are held to the same shape', () => {
    expect(
      problems(
        altered((report) => {
          report['fixed'] = [{ rule: 'x' }];
        }),
      )[0],
    ).toMatch(/^fixed\[0\]/);
    expect(
      problems(
        altered((report) => {
          report['fixed'] = 'none';
        }),
      ),
    ).toEqual(['fixed: expected array, received string']);
  });

  test('has no unknown keys, and they are shown harmless', () => {
    const wrong = altered((report) => {
      report['evil\u001b[2J\u202e'] = 1;
    });
    expect(problems(wrong)).toEqual(['has the unknown key "evil\\u001b[2J\\u202e"']);
    expect(problems({ ...endless, findings: [{ ...finding({}), html: '<b>' }] })).toEqual([
      'findings[0] has the unknown key "html"',
    ]);
  });

  test('may not contradict itself', () => {
    expect(problems({ ...endless, counts: { error: 0, warning: 1, notice: 1 } })).toEqual([
      'counts.error is 0, but findings has 1',
    ]);
    expect(problems({ ...incomplete, verdict: 'pass' })).toEqual([
      'verdict is pass although a rule broke',
      'verdict is pass although something could not be looked at',
    ]);
  });

  test('cannot touch a prototype', () => {
    const text = reportJson(healthy).replace(
      '"facts": {}',
      '"facts": {"__proto__": {"polluted": 1}, "constructor": 1}',
    );
    expect(text).toContain('__proto__');
    const parsed = parseReport(text);
    expect(parsed.ok && JSON.stringify(parsed.value.subjects[1]?.facts)).toBe('{"constructor":1}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(problems(JSON.parse(reportJson(healthy).replace('"degraded"', '"__proto__": {}, "degraded"')))).toEqual([
      'has the unknown key "__proto__"',
    ]);
  });

  test('nested deeply, wide, or with long strings is refused before it costs much', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(problems({ ...endless, findings: [finding({ args: { deep: deep as string } })] })).toEqual([
      'findings[0] is nested more than 64 levels deep',
    ]);
    const wide = Array.from({ length: 2_000_000 }, () => 1);
    expect(problems({ ...endless, findings: [{ ...finding({}), fix: { text: '', edits: wide } }] })).toEqual([
      'findings[0] holds more than 100000 values',
    ]);
    const start = performance.now();
    expect(problems({ ...endless, findings: wide })).toEqual([
      'findings: too big: expected array to have <=20000 items',
    ]);
    expect(problems({ ...endless, skipped: wide.slice(0, 100_000) })).toHaveLength(10);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(problems({ ...endless, findings: [finding({ message: 'x'.repeat(8_001) })] })).toEqual([
      'findings[0].message: too big: expected string to have <=8000 characters',
    ]);
    expect(problems({ ...endless, findings: [finding({ args: { a: 'x'.repeat(70_000) } })] })).toEqual([
      'findings[0].args is larger than 65536 characters',
    ]);
    expect(problems(JSON.parse(JSON.stringify(endless).replace('128009', '1e999')))).not.toEqual([]);
  });
});

describe('the way out', () => {
  test('shortens what is too long, keeps what is small, and says what it left out', () => {
    const long = 'x'.repeat(20_000);
    const report: Report = {
      ...endless,
      findings: [
        finding({
          message: long,
          why: long,
          at: { file: 'm/config.json', pointer: `/${long}` },
          args: { id: 7, long, list: Array.from({ length: 100_000 }, (_, index) => index) },
          fix: { text: long, edits: [{ file: 'm/config.json', pointer: '/x', value: Array(50_000).fill(1) }] },
        }),
      ],
      counts: { error: 1, warning: 0, notice: 0 },
      degraded: [long],
    };
    const parsed = parseReport(reportJson(report));
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const [made] = parsed.value.findings;
    expect(made?.message).toMatch(/^x+… \(12000 more characters\)$/);
    expect(made?.message).toHaveLength(8_000);
    expect(made?.at).toEqual({ file: 'm/config.json' });
    expect(made?.args).toEqual({ id: 7, cut: true });
    expect(made?.fix?.edits).toEqual([]);
    expect(parsed.value.degraded[0]).toBe('the edits for eos-missing in m/config.json are too large for the report');
  });

  test('beyond all limits the most severe findings remain, in their order', () => {
    const findings = Array.from({ length: 20_005 }, (_, index) =>
      finding({ severity: index % 2 === 0 ? 'notice' : 'error', fingerprint: String(index) }),
    );
    const report = { ...endless, findings, counts: { error: 10_002, warning: 0, notice: 10_003 } };
    const parsed = parseReport(reportJson(report));
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(parsed.value.counts).toEqual({ error: 10_002, warning: 0, notice: 9_998 });
    expect(parsed.value.degraded).toEqual(['5 of 20005 findings do not fit into the report']);
    const order = parsed.value.findings.map(({ fingerprint }) => Number(fingerprint));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('a report that contradicts itself is a fault of ours', () => {
    expect(() => reportJson({ ...incomplete, verdict: 'pass' })).toThrow(/^the report verdict is pass although/);
  });
});

describe('merging', () => {
  const parts: Report[] = [
    endless,
    healthy,
    incomplete,
    {
      ...endless,
      tool: { name: 'tunelint', version: '0.2.0' },
      subjects: [
        { kind: 'checkpoint', path: 'models/support-bot', facts: { modelType: 'llama', smoke: { prompts: 8 } } },
      ],
      findings: [
        { ...endless.findings[1], severity: 'error', state: 'new' } as Finding,
        finding({ rule: 'output-never-stops', subject: 'models/support-bot', fingerprint: 'e0' }),
      ],
      counts: { error: 2, warning: 0, notice: 0 },
      skipped: [{ rule: 'output-repeats', subject: 'models/support-bot', reason: 'no transcripts', blocking: true }],
      degraded: ['the smoke test ran on the CPU'],
    },
    {
      ...healthy,
      subjects: [{ kind: 'checkpoint', path: 'models/support-bot', facts: { modelType: 'mistral' } }],
      skipped: [{ rule: 'output-repeats', subject: 'models/support-bot', reason: 'no transcripts' }],
    },
  ];

  /** The same permutation for the same seed. */
  function shuffled<T>(items: readonly T[], seed: number): T[] {
    const copy = [...items];
    let state = seed;
    for (let index = copy.length - 1; index > 0; index -= 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      const other = (state >> 8) % (index + 1);
      const [a, b] = [copy[index], copy[other]];
      if (a !== undefined && b !== undefined) [copy[index], copy[other]] = [b, a];
    }
    return copy;
  }

  test('one report is itself, none is the fault of the caller', () => {
    for (const part of parts) expect(mergeReports([part])).toBe(part);
    expect(() => mergeReports([])).toThrow('There is no report to merge');
  });

  test('neither order nor grouping matters, to the byte', () => {
    const all = JSON.stringify(mergeReports(parts));
    for (let seed = 1; seed <= 200; seed += 1) {
      const order = shuffled([...parts, ...(seed % 3 === 0 ? parts.slice(0, 2) : [])], seed);
      const split = 1 + (seed % (order.length - 1));
      const [left, right] = [mergeReports(order.slice(0, split)), mergeReports(order.slice(split))];
      expect(JSON.stringify(mergeReports(order))).toBe(all);
      expect(JSON.stringify(mergeReports([left, right]))).toBe(all);
      expect(JSON.stringify(mergeReports([right, left, parts[seed % parts.length] ?? endless]))).toBe(all);
    }
  });

  test('worst verdict, subjects by kind and path, each defect once, counts anew', () => {
    const merged = mergeReports(parts);
    expect(merged.verdict).toBe('fail');
    expect(merged.tool.version).toBe('0.2.0');
    expect(merged.counts).toEqual({ error: 3, warning: 1, notice: 1 });
    expect(merged.subjects.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'checkpoint .',
      'adapter adapters/billing',
      'checkpoint models/qwen',
      'checkpoint models/support-bot',
    ]);
    expect(Object.keys(merged.subjects[3]?.facts ?? {})).toEqual(['base', 'modelType', 'smoke', 'stops', 'turnEnd']);
    expect(merged.findings.map(({ rule, severity, state }) => `${severity} ${rule} ${state}`)).toEqual([
      'error output-never-stops new',
      'error turn-end-not-in-stop-set new',
      'error pad-is-turn-end new',
      'warning file-is-lfs-pointer new',
      'notice template-not-deterministic new',
    ]);
    expect(merged.skipped.filter(({ rule }) => rule === 'output-repeats')).toEqual([
      { rule: 'output-repeats', subject: 'models/support-bot', reason: 'no transcripts', blocking: true },
    ]);
    expect(merged.degraded).toEqual([
      'no permission to write a comment: the report is in the job summary only',
      'the merged reports disagree on modelType of models/support-bot',
      'the merged reports were written by different versions of tunelint',
      'the smoke test ran on the CPU',
    ]);
    expect(checkedReport(merged)).toEqual({ ok: true, value: merged });
  });

  test('a finding is not hidden by another rule that has its fingerprint', () => {
    const forged = finding({
      rule: 'padding-side-right',
      severity: 'error',
      subject: 'models/support-bot',
      fingerprint: '5f2b8c1e9a4d7036',
    });
    const merged = mergeReports([
      endless,
      { ...healthy, findings: [forged], counts: { error: 1, warning: 0, notice: 0 } },
    ]);
    expect(merged.findings.filter(({ fingerprint }) => fingerprint === forged.fingerprint)).toHaveLength(2);
  });

  test('what one calls fixed and another still finds is not fixed', () => {
    const [a, b] = [finding({ fingerprint: 'a' }), finding({ fingerprint: 'b' })];
    const first: Report = { ...healthy, fixed: [a, b] };
    const second: Report = { ...healthy, verdict: 'fail', findings: [b], counts: { error: 1, warning: 0, notice: 0 } };
    expect(mergeReports([first, second]).fixed).toEqual([a]);
    expect(mergeReports([second, first]).fixed).toEqual([a]);
    expect(mergeReports([second, { ...second }])).not.toHaveProperty('fixed');
  });

  test('incomplete is worse than pass and better than fail', () => {
    expect(mergeReports([healthy, incomplete]).verdict).toBe('incomplete');
    expect(mergeReports([endless, incomplete]).verdict).toBe('fail');
    expect(mergeReports([healthy, healthy]).verdict).toBe('pass');
  });
});

describe('the published schema', () => {
  const file = readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8');

  test('is the one in force (else: node scripts/report-schema.ts)', () => {
    expect(file).toBe(`${JSON.stringify(reportSchema(), null, 2)}\n`);
  });

  test('takes and refuses what we do', () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(file));
    for (const report of [endless, healthy, incomplete]) {
      validate(report);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(validate({ ...endless, verdict: 'green' })).toBe(false);
    expect(validate({ ...endless, extra: 1 })).toBe(false);
    expect(validate({ ...endless, findings: [{ ...finding({}), at: {} }] })).toBe(false);
  });
});
