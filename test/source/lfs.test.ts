import { describe, expect, test } from 'vitest';
import { canBeLfsPointer, lfsPointer } from '../../src/source/lfs.ts';

const OID = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('lfsPointer', () => {
  test('reads oid and size', () => {
    const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize 9085657\n`;
    expect(lfsPointer(bytes(text))).toEqual({ oid: OID, size: 9085657 });
    expect(lfsPointer(bytes(text.replaceAll('\n', '\r\n')))).toEqual({ oid: OID, size: 9085657 });
  });

  test('reads a pointer with extension lines between', () => {
    const text = `version https://git-lfs.github.com/spec/v1\next-0-foo sha256:${OID}\noid sha256:${OID}\nsize 1\n`;
    expect(lfsPointer(bytes(text))).toEqual({ oid: OID, size: 1 });
  });

  test('a damaged pointer is still a pointer', () => {
    expect(lfsPointer(bytes('version https://git-lfs.github.com/spec/v1\noid sha256:12\n'))).toEqual({
      oid: undefined,
      size: undefined,
    });
  });

  test('is not one: other text, the line elsewhere, another version, a file of 1024 bytes', () => {
    const line = 'version https://git-lfs.github.com/spec/v1';
    expect(lfsPointer(bytes('{"eos_token_id": 128009, "bos_token_id": 128000}'))).toBeUndefined();
    expect(lfsPointer(bytes(`\n${line}\noid sha256:${OID}\nsize 1\n`))).toBeUndefined();
    expect(lfsPointer(bytes(`${line}0\noid sha256:${OID}\nsize 1\n`))).toBeUndefined();
    expect(lfsPointer(bytes(`${line}\noid sha256:${OID}\nsize 1\n`.padEnd(1024, ' ')))).toBeUndefined();
    expect(canBeLfsPointer(1023)).toBe(true);
    expect(canBeLfsPointer(1024)).toBe(false);
    expect(canBeLfsPointer(line.length)).toBe(true);
    expect(canBeLfsPointer(line.length - 1)).toBe(false);
  });
});
