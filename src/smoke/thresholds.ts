import { SMOKE_THRESHOLDS, type SmokeThreshold, type SmokeThresholds } from '../types.ts';

/**
 * Defaults of the smoke rules' limits. How they were measured: docs/smoke.md.
 * Shares are of the prompts that count, probabilities from 0 to 1, losses in nats.
 */
export const DEFAULT_THRESHOLDS: SmokeThresholds = {
  'output-never-stops': 0.25,
  'output-repeats': 0.25,
  'output-empty': 0,
  'output-leaks-special-token': 0,
  'padding-changes-output': 1,
  'turn-end-improbable': 0.02,
  'special-token-not-learned': 3,
  'output-worse-than-base': 0.25,
};

/** The defaults with what tunelint.yml says; its keys were checked where it was read. */
export function thresholds(said: Readonly<Record<string, number>>): SmokeThresholds {
  const own = SMOKE_THRESHOLDS.filter((name) => said[name] !== undefined).map((name) => [name, said[name]]);
  return { ...DEFAULT_THRESHOLDS, ...(Object.fromEntries(own) as Partial<Record<SmokeThreshold, number>>) };
}
