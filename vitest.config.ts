import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new ClosingLine()],
    testTimeout: 60_000,
    // V8 loses track of its code pages now and then where threads come and go, on processors with protection keys:
    // https://issues.chromium.org/issues/360909072
    execArgv: process.platform === 'linux' && process.arch === 'x64' ? ['--no-memory-protection-keys'] : [],
    hookTimeout: 300_000,
  },
});
