import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipEntry } from '../../src/github/artifact.ts';
import { zip } from '../fake-github/zip.ts';

const MAX = 10_000;
const REPORT = '{"schemaVersion":1}';

function read(archive: Uint8Array): string {
  const found = zipEntry(archive, 'report.json', MAX);
  return 'problem' in found ? `problem: ${found.problem}` : new TextDecoder().decode(found.bytes);
}

describe('one file of a zip', () => {
  test.each([true, false])('by its name among others (deflated: %s)', (isDeflated) => {
    const archive = zip([
      { name: 'other.txt', content: 'x', isDeflated },
      { name: 'report.json', content: REPORT, isDeflated },
      { name: '../../report.json', content: 'evil', isDeflated },
    ]);
    expect(read(archive)).toBe(REPORT);
  });

  test('in an archive that is part of a larger buffer', () => {
    const archive = zip([{ name: 'report.json', content: REPORT }]);
    const whole = Buffer.concat([Buffer.alloc(100, 1), archive]);
    expect(read(whole.subarray(100))).toBe(REPORT);
  });

  test.each(['../report.json', '/report.json', 'a/report.json', 'REPORT.JSON', 'report.json\0'])(
    'not by the name %j',
    (name) => {
      expect(read(zip([{ name, content: REPORT }]))).toBe('problem: holds no report.json');
    },
  );

  test('a bomb is not unpacked, whatever size it claims', () => {
    const content = Buffer.alloc(50 * 2 ** 20);
    const said = zip([{ name: 'report.json', content, isDeflated: true }]);
    const lied = zip([{ name: 'report.json', content, isDeflated: true, claimedSize: 10 }]);
    expect(said.length).toBeLessThan(100_000);
    expect(read(said)).toBe('problem: is larger than 10000 bytes');
    expect(read(lied)).toBe('problem: is larger than 10000 bytes');
  });

  test('a stored file that lies about its size', () => {
    const archive = zip([{ name: 'report.json', content: 'x'.repeat(MAX + 1), claimedSize: 5 }]);
    expect(read(archive)).toBe('problem: is larger than 10000 bytes');
  });

  test('too many files', () => {
    const many = Array.from({ length: 1_001 }, (_, i) => ({ name: `${i}`, content: '' }));
    expect(read(zip(many))).toBe('problem: holds more than 1000 files');
  });

  test('nothing at all, and what is no archive', () => {
    expect(read(new Uint8Array())).toMatch(/^problem: is no zip/);
    expect(read(Buffer.from('PK\x05\x06'))).toMatch(/^problem: is no zip/);
    expect(read(zip([]))).toBe('problem: holds no report.json');
  });

  test('a damaged archive is a problem, never an exception', () => {
    const archive = zip([
      { name: 'a', content: 'aaaa', isDeflated: true },
      { name: 'report.json', content: REPORT.repeat(20), isDeflated: true },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(archive.length),
        (changes, length) => {
          const damaged = Buffer.from(archive);
          for (const [at, byte] of changes) damaged[at] = byte;
          for (const some of [damaged, damaged.subarray(0, length)]) {
            const found = zipEntry(some, 'report.json', MAX);
            expect('problem' in found ? found.problem : found.bytes.length).toSatisfy(
              (value: unknown) => typeof value === 'string' || Number(value) <= MAX,
            );
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
