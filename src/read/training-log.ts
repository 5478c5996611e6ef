// How the loss went: trainer_state.json of transformers' Trainer, trainer_log.jsonl of LLaMA-Factory.

import {
  type FileEntry,
  isObject,
  type Json,
  type JsonObject,
  type LossTrouble,
  type Place,
  type TrainingLog,
} from '../types.ts';
import { type Folder, openFolder } from './folder.ts';
import { parseJson } from './json.ts';

/** A million logged steps with ten values each. */
const MAX_BYTES = 128 * 1024 * 1024;
/** Points of the curve that are kept for a chart. */
const CHART_POINTS = 48;
/** Points on which a trend is looked for. */
const TREND_POINTS = 400;
/** Fewer points show no trend. */
const MIN_POINTS = 20;

/** Zeros in a row that no rounding explains. */
const MIN_ZEROS = 10;
/** A loss below this may go on to 0 by itself. */
const LEARNED_BY_HEART = 0.1;

/** One logged step. */
type Entry = { readonly step: number; readonly values: JsonObject; readonly at: Place };

/**
 * The log of the training that wrote the model in `folder`. Where the folder itself has none, that of its last
 * checkpoint folder which holds no model of its own; `below` are all files below the folder. Undefined without a log.
 */
export async function readTrainingLog(folder: Folder, below: readonly FileEntry[]): Promise<TrainingLog | undefined> {
  if (folder.file('trainer_state.json') !== undefined) {
    const state = await folder.json('trainer_state.json', MAX_BYTES);
    return state === undefined ? undefined : trainingLog(state.file, stateEntries(state.file, state.value));
  }
  const lines = folder.file('trainer_log.jsonl');
  if (lines !== undefined) {
    const bytes = await folder.bytes(lines, MAX_BYTES);
    return bytes === undefined ? undefined : trainingLog(lines.path, lineEntries(lines.path, bytes));
  }
  const checkpoint = lastCheckpoint(folder.path, below);
  if (checkpoint === undefined) return undefined;
  const inner = openFolder(folder.source, checkpoint.folder, [checkpoint.state]);
  const state = await inner.json('trainer_state.json', MAX_BYTES);
  folder.problems.push(...inner.problems);
  folder.unreadable.push(...inner.unreadable);
  return state === undefined ? undefined : trainingLog(state.file, stateEntries(state.file, state.value));
}

/** `checkpoint-500` with a trainer_state.json and no model: its log goes on from those of the earlier ones. */
function lastCheckpoint(
  path: string,
  below: readonly FileEntry[],
): { readonly folder: string; readonly state: FileEntry } | undefined {
  const prefix = path === '.' ? '' : `${path}/`;
  let last: { readonly folder: string; readonly state: FileEntry; readonly step: number } | undefined;
  for (const state of below) {
    const at = /^(checkpoint-(\d+))\/trainer_state\.json$/.exec(state.path.slice(prefix.length));
    if (at === null || !state.path.startsWith(prefix)) continue;
    const folder = prefix + at[1];
    const hasModel = below.some(
      (f) => f.path.startsWith(`${folder}/`) && /\/(?:adapter_)?config\.json$|\.(?:safetensors|gguf)$/.test(f.path),
    );
    const step = Number(at[2]);
    if (!hasModel && step > (last?.step ?? -1)) last = { folder, state, step };
  }
  return last;
}

/** https://github.com/huggingface/transformers/blob/v4.57.6/src/transformers/trainer_callback.py (TrainerState.log_history) */
function stateEntries(file: string, state: JsonObject): readonly Entry[] {
  const history = Array.isArray(state['log_history']) ? state['log_history'] : [];
  return history.flatMap((values, i) => {
    if (!isObject(values)) return [];
    const step = number(values['step']) ?? i;
    return [{ step, values, at: { file, pointer: `/log_history/${i}` } }];
  });
}

/** https://github.com/hiyouga/LLaMA-Factory/blob/ff6d4d12e/src/llamafactory/train/callbacks.py (LogCallback) */
function lineEntries(file: string, bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const parsed = parseJson(bytes.subarray(start, end), file);
    start = end + 1;
    if ('reason' in parsed || !isObject(parsed.value)) continue;
    entries.push({ step: number(parsed.value['current_steps']) ?? line, values: parsed.value, at: { file, line } });
  }
  return entries;
}

/** A number, also where it is written as text: `NaN`, `inf`, `1.5`. */
function number(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (/^[+-]?nan$/.test(text)) return Number.NaN;
  if (/^[+-]?inf(?:inity)?$/.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^[+-]?[\d.]+(?:e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const LOSS = /^(?:train\/|eval\/|train_|eval_(?:\w+_)?)?loss$/;
/** Methods whose loss is no measure of how well the model does: reinforcement learning and preferences. */
const OTHER_LOSS = /^(?:train\/)?(?:reward|rewards\/|kl$|objective\/|completion|completions\/|logps\/|policy|val\/)/;

type Point = { readonly step: number; readonly loss: number; readonly at: Place };

/** Exported for its tests: what a list of logged steps shows. */
export function trainingLog(file: string, entries: readonly Entry[]): TrainingLog | undefined {
  const points: Point[] = entries.flatMap(({ step, values, at }) => {
    const loss = number(values['loss'] ?? values['train/loss']);
    return loss === undefined
      ? []
      : [{ step, loss, at: within(at, values['loss'] === undefined ? 'train/loss' : 'loss') }];
  });
  if (points.length === 0 && !entries.some(({ values }) => Object.keys(values).some((key) => LOSS.test(key))))
    return undefined;
  const isOther = entries.some(({ values }) => Object.keys(values).some((key) => OTHER_LOSS.test(key)));
  const finite = points.filter((p) => Number.isFinite(p.loss));
  return {
    file,
    steps: points.length,
    first: finite[0]?.loss,
    last: finite.at(-1)?.loss,
    lowest:
      finite.length === 0 ? undefined : finite.reduce((least, p) => Math.min(least, p.loss), Number.POSITIVE_INFINITY),
    curve: curve(points),
    trouble:
      notFinite(entries) ??
      vanished(entries, points) ??
      (isOther ? undefined : (zero(entries, points) ?? risen(finite))),
  };
}

function within(at: Place, key: string): Place {
  return at.pointer === undefined ? at : { ...at, pointer: `${at.pointer}/${key.replaceAll('/', '~1')}` };
}

/** The first loss that is no finite number. */
function notFinite(entries: readonly Entry[]): LossTrouble | undefined {
  let first: { readonly entry: Entry; readonly key: string; readonly value: number } | undefined;
  let count = 0;
  for (const entry of entries)
    for (const key of Object.keys(entry.values)) {
      const value = LOSS.test(key) ? number(entry.values[key]) : undefined;
      if (value === undefined || Number.isFinite(value)) continue;
      count += 1;
      first ??= { entry, key, value };
    }
  if (first === undefined) return undefined;
  const { entry, key, value } = first;
  return { kind: 'not-finite', at: within(entry.at, key), step: entry.step, count, name: key, value: String(value) };
}

/**
 * The gradient is no number in the last steps. The Trainer logs the mean loss since the last log with every NaN left out
 * (logging_nan_inf_filter), so that a run that has broken shows a loss of 0. A single one comes from the loss scaling of
 * float16, which skips the step.
 */
function vanished(entries: readonly Entry[], points: readonly Point[]): LossTrouble | undefined {
  const logged = entries.filter(({ values }) => number(values['grad_norm']) !== undefined);
  let from = logged.length;
  while (from > 0 && !Number.isFinite(number(logged[from - 1]?.values['grad_norm']))) from -= 1;
  const tail = logged.slice(from);
  const first = tail[0];
  if (first === undefined || tail.length < 3) return undefined;
  const isZero = points.filter((p) => p.step >= first.step).every((p) => p.loss === 0);
  const kind = isZero && points.length > 0 ? 'zero-loss' : 'gradient';
  const value = String(number(first.values['grad_norm']));
  return { kind, at: within(first.at, 'grad_norm'), step: first.step, count: tail.length, name: 'grad_norm', value };
}

/**
 * A loss of exactly 0 to the end, without a gradient: all labels masked, or a loss that overflowed in a version of the Trainer that
 * logs no gradient. A loss that comes near 0 by itself has learned the data by heart, and is rounded to 0.0 now and then.
 */
function zero(entries: readonly Entry[], points: readonly Point[]): LossTrouble | undefined {
  let from = points.length;
  while (from > 0 && points[from - 1]?.loss === 0) from -= 1;
  const first = points[from];
  const before = points[from - 1]?.loss ?? Number.POSITIVE_INFINITY;
  const count = points.length - from;
  if (first === undefined || count < MIN_ZEROS || before < LEARNED_BY_HEART) return undefined;
  const isAlive = entries.some(
    ({ step, values }) =>
      step >= first.step &&
      Object.keys(values).some((key) => (key === 'grad_norm' || LOSS.test(key)) && (number(values[key]) ?? 0) > 0),
  );
  return isAlive ? undefined : { kind: 'zero', at: first.at, step: first.step, count, name: 'loss', value: '0' };
}

/**
 * Whether the loss ends far above where it began (diverged), or rose at some step and stayed up (spike). Medians and
 * tails of stretches are compared, so that the noise of single batches does not count.
 */
function risen(all: readonly Point[]): LossTrouble | undefined {
  const points = thinned(all);
  const losses = points.map((p) => p.loss);
  if (losses.length < MIN_POINTS || losses.some((loss) => loss < 0)) return undefined;
  const width = Math.max(8, Math.floor(losses.length / 8));
  const begin = losses.slice(0, Math.max(5, Math.floor(losses.length / 8)));
  const start = quantile(begin, 0.5);
  const end = quantile(losses.slice(-width), 0.5);
  const found = rise(losses, width);
  const isDiverged =
    end >= start * 1.5 && end >= start + 1 && quantile(losses.slice(-width), 0.1) > quantile(begin, 0.9);
  if (found === undefined && !isDiverged) return undefined;
  const at = points[found?.index ?? points.length - width] ?? points[0];
  if (at === undefined) return undefined;
  const from = isDiverged ? start : (found?.before ?? start);
  return {
    kind: isDiverged ? 'diverged' : 'spike',
    at: at.at,
    step: at.step,
    count: 1,
    name: 'loss',
    value: '',
    from,
    to: end,
  };
}

/** At most TREND_POINTS of a long log: of each stretch its median. */
function thinned(points: readonly Point[]): readonly Point[] {
  const size = Math.ceil(points.length / TREND_POINTS);
  if (size <= 1) return points;
  const kept: Point[] = [];
  for (let i = 0; i < points.length; i += size) {
    const stretch = points.slice(i, i + size);
    const [first] = stretch;
    if (first !== undefined)
      kept.push({
        ...first,
        loss: quantile(
          stretch.map((p) => p.loss),
          0.5,
        ),
      });
  }
  return kept;
}

/** Where the stretch before a step and all that follows lie furthest apart. */
function rise(
  losses: readonly number[],
  width: number,
): { readonly index: number; readonly before: number } | undefined {
  const end = quantile(losses.slice(-width), 0.5);
  let best: { readonly index: number; readonly before: number; readonly ratio: number } | undefined;
  for (let p = width; p <= losses.length - width; p += 1) {
    const before = losses.slice(p - width, p);
    const middle = quantile(before, 0.5);
    if (end < middle * 1.4) continue;
    const after = losses.slice(p);
    const above = quantile(after, 0.5);
    if (above < middle * 1.5 || above < middle + 0.3) continue;
    // Nearly everything after lies above nearly everything before; chance does not do that with so many points.
    if (quantile(after, 0.1) <= quantile(before, 0.9)) continue;
    const history = losses.slice(Math.floor(p / 2), p);
    if (above < quantile(history, 0.5) * 1.4 || quantile(after, 0.1) <= quantile(history, 0.75)) continue;
    const ratio = above / Math.max(middle, 1e-9);
    if (best === undefined || ratio > best.ratio) best = { index: p, before: middle, ratio };
  }
  return best;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The curve in few points: of each stretch the median, and null where a value is no number. */
function curve(points: readonly Point[]): TrainingLog['curve'] {
  const size = Math.max(1, Math.ceil(points.length / CHART_POINTS));
  const shown: { readonly step: number; readonly loss: number | null }[] = [];
  for (let i = 0; i < points.length; i += size) {
    const stretch = points.slice(i, i + size);
    const isWhole = stretch.every((p) => Number.isFinite(p.loss));
    const loss = isWhole
      ? Number(
          quantile(
            stretch.map((p) => p.loss),
            0.5,
          ).toPrecision(4),
        )
      : null;
    shown.push({ step: stretch[0]?.step ?? 0, loss });
  }
  return shown;
}
