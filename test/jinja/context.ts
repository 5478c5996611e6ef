import { compile, type RenderOptions } from '../../src/jinja/index.ts';

/** The clock of every vector. */
export const NOW = { year: 2024, month: 7, day: 5, hour: 14, minute: 8, second: 9 } as const;

/** A dict that parseJson made, or a plain object, as a render context. */
export function toContext(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof (value as { entries?: unknown })?.entries === 'function') {
    return Object.fromEntries((value as Map<string, unknown>).entries());
  }
  return value as Readonly<Record<string, unknown>>;
}

/** The text of one render. */
export function render(
  source: string,
  context: Readonly<Record<string, unknown>> = {},
  options: Partial<RenderOptions> = {},
) {
  return compile(source).render(context, { now: NOW, ...options }).text;
}
