import { describe, expect, test } from 'vitest';
import { checkAnnotations, logAnnotations, logLine } from '../../src/render/annotations.ts';
import type { Finding, Report } from '../../src/types.ts';
import { endless, finding, HOSTILE, healthy, hostile } from './reports.ts';

function reportOf(findings: readonly Finding[]): Report {
  return { ...healthy, verdict: 'fail', findings };
}

/** A workflow command as the runner reads it (`ActionCommand.TryParseV2`). */
function command(line: string): { name: string; properties: Record<string, string>; data: string } | undefined {
  const match = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (match === null) return undefined;
  const [, name = '', properties = '', data = ''] = match;
  const entries = properties.split(',').map((pair): [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key, plain(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')];
  });
  return { name, properties: Object.fromEntries(entries), data: plain(data).replaceAll('%25', '%') };
}

function plain(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

describe('in the log', () => {
  test('a finding is a command with its place', () => {
    const [first] = logAnnotations(endless).lines;
    expect(first).toBe(
      '::error file=models/support-bot/generation_config.json,line=4,title=turn-end-not-in-stop-set::The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and mlx-lm stop only at 128001 <|end_of_text|>.%0AAn engine that does not stop at the end of a turn goes on writing: it repeats itself or plays the user, up to max_new_tokens.',
    );
    const names = logAnnotations(endless).lines.map((line) => command(line)?.name);
    expect(names).toEqual(['error', 'warning', 'notice']);
  });

  test('ten of each level, and the rest is given back', () => {
    const findings = (['error', 'warning', 'notice'] as const).flatMap((severity) =>
      Array.from({ length: 12 }, (_, i) => finding({ severity, fingerprint: `${severity}${i}` })),
    );
    const { lines, leftOut } = logAnnotations(reportOf(findings));
    expect(lines).toHaveLength(30);
    expect(leftOut.map(({ fingerprint }) => fingerprint)).toEqual([
      'error10',
      'error11',
      'warning10',
      'warning11',
      'notice10',
      'notice11',
    ]);
  });

  test.each(['a,b:c=d%0A::error::x', 'x\n::add-mask::secret', 'x\r\n##[add-mask]secret', '100%', '%25', HOSTILE])(
    '%j is one line and nothing but itself',
    (text) => {
      const { lines } = logAnnotations(reportOf([finding({ at: { file: text }, message: text, why: text })]));
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toMatch(/[\r\n]/);
      const parsed = command(lines[0] ?? '');
      expect(parsed?.name).toBe('error');
      expect(Object.keys(parsed?.properties ?? {})).toEqual(['file', 'title']);
      const shown = text.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      if (text !== HOSTILE) {
        expect(parsed?.properties['file']).toBe(shown);
        expect(parsed?.data).toBe(`${shown}\n${shown}`);
      }
    },
  );

  test('a message stays below what the runner takes', () => {
    for (const unit of ['%', '\u202e', '漢', ':'])
      for (const line of logAnnotations(reportOf([finding({ message: unit.repeat(9_000), why: unit.repeat(9_000) })]))
        .lines)
        expect(command(line)?.data.length).toBeLessThanOrEqual(4_096);
  });

  test('other lines hold no command', () => {
    expect(logLine('::error::x')).toBe(': :error::x');
    expect(logLine('  ::set-output name=a::b')).toBe('  : :set-output name=a::b');
    expect(logLine('a ##[error] b ##[add-mask]c')).toBe('a ## [error] b ## [add-mask]c');
    expect(logLine('a\n::error::b')).toBe('a\\n::error::b');
    expect(logLine('plain: text')).toBe('plain: text');
  });
});

describe('of a check run', () => {
  test('a finding has its place, message, why and fix', () => {
    expect(checkAnnotations(endless).annotations[0]).toEqual({
      path: 'models/support-bot/generation_config.json',
      start_line: 4,
      end_line: 4,
      annotation_level: 'failure',
      title: 'turn-end-not-in-stop-set',
      message: [
        'The template ends a turn with 128009 <|eot_id|>, and transformers, tgi and mlx-lm stop only at 128001 <|end_of_text|>.',
        'Why: An engine that does not stop at the end of a turn goes on writing: it repeats itself or plays the user, up to max_new_tokens.',
        'Fix: List the id that ends a turn in eos_token_id of generation_config.json.',
      ].join('\n'),
    });
    const levels = checkAnnotations(endless).annotations.map((annotation) => annotation.annotation_level);
    expect(levels).toEqual(['failure', 'warning', 'notice']);
  });

  test('500 at most, the worst', () => {
    const findings = Array.from({ length: 700 }, (_, i) =>
      finding({ severity: i < 650 ? 'notice' : 'error', fingerprint: `${i}` }),
    );
    const { annotations, leftOut } = checkAnnotations(reportOf(findings));
    expect(annotations).toHaveLength(500);
    expect(leftOut).toBe(200);
    expect(annotations.slice(0, 50).every((annotation) => annotation.annotation_level === 'failure')).toBe(true);
  });

  test('a finding without a line stands on the first; an odd one too', () => {
    for (const line of [undefined, 0, -1, 1.5, Number.MAX_VALUE]) {
      const at = { file: 'f', ...(line === undefined ? {} : { line }) };
      expect(checkAnnotations(reportOf([finding({ at })])).annotations[0]?.start_line).toBe(1);
    }
  });

  test('fields stay within their limits and the basic plane, whatever they hold', () => {
    for (const unit of ['a', '😀', '\u202e', '漢', '\ud800', HOSTILE]) {
      const long = unit.repeat(5_000);
      const report = reportOf([finding({ rule: long, message: long, why: long, fix: { text: long, edits: [] } })]);
      for (const { message, title } of checkAnnotations(report).annotations) {
        expect(Buffer.byteLength(message)).toBeLessThanOrEqual(64 * 1024);
        expect(title.length).toBeLessThanOrEqual(255);
        expect(message + title).not.toMatch(/[\u{10000}-\u{10ffff}]|\p{Surrogate}|\u202e/u);
      }
    }
    expect(checkAnnotations(hostile).annotations).toHaveLength(1);
  });

  test('a path that GitHub cannot have gets none and is counted', () => {
    const report = reportOf([
      finding({ at: { file: 'a'.repeat(5_000) } }),
      finding({ at: { file: 'a\ud800' } }),
      finding({}),
    ]);
    expect(checkAnnotations(report)).toMatchObject({ annotations: [{ path: 'm/config.json' }], leftOut: 2 });
  });
});
