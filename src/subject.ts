import { findBase, relative } from './base.ts';
import { type Judged, judge } from './check.ts';
import type { RowTokens } from './datasets.ts';
import { declaration } from './discover.ts';
import { decode, type Peeked, readOrSkip } from './find.ts';
import { type BasePlace, readCheckpoint } from './read/checkpoint.ts';
import type { DataToken } from './read/row-questions.ts';
import type { Sandbox } from './read/sandbox.ts';
import type { RunInput } from './run.ts';
import { folderOf } from './source-paths.ts';
import type { Dataset, Declared, Reading, Source, Subject, Training, TrainingConfig } from './types.ts';

// One subject of a run, read with what belongs to it: its base, the configs that make it, the data that it was trained on.

/** How closely a model is looked at. */
type Looking = {
  /** Read rows of its embedding too. */
  readonly rows?: boolean;
  /** Tokens that the rows of its data hold. */
  readonly data?: readonly DataToken[];
};

/** Reads one checkpoint or adapter with what belongs to it; `base` is where its base model was read. */
export async function readSubject(
  input: RunInput,
  source: Source,
  subject: Subject,
  box: Sandbox,
  configs: Peeked['configs'],
  { rows, data }: Looking = {},
): Promise<{ readonly reading: Reading; readonly base: BasePlace | undefined }> {
  const inReach: readonly Training[] = [...configs.values()]
    .filter((c) => makes(c.config, subject.path))
    .map((c) => c.training);
  const said = declaration(input.config, subject);
  const newTokens = [...new Set([...said.newTokens, ...inReach.flatMap((t) => t.newTokens)])];
  const declared: Declared = { ...said, newTokens };
  const by = input.config.base === undefined ? 'config' : 'input';
  const base = await findBase({
    source,
    subject,
    declared: declared.base === undefined ? undefined : { spec: declared.base, by },
    configs: [...configs.values()].flatMap((c) => (makes(c.config, subject.path) ? [c.config] : [])),
    open: input.openBase,
  });
  const reading = await readCheckpoint(source, subject, {
    sandbox: box,
    declared,
    base,
    training: inReach,
    rows: rows ?? false,
    deep: input.deep,
    data,
  });
  return { reading, base: 'source' in base ? base : undefined };
}

/** A folder that holds one of these is a model; an adapter with the first. */
const MODEL_FILES = ['adapter_config.json', 'config.json', 'tokenizer.json', 'tokenizer_config.json'];

/** What a training config says about the models beside it, and about its data; nothing where it is none in this source. */
export async function judgedTraining(
  input: RunInput,
  source: Source,
  subject: Subject,
  box: Sandbox,
  configs: Peeked['configs'],
  datasets: readonly Dataset[],
): Promise<Judged> {
  const config = configs.get(subject.path)?.config;
  if (config === undefined) return { findings: [], skipped: [], broken: [] };
  // Asked for by name: the whole source can be far larger than what is checked.
  const has = async (path: string) => (await source.entry(path)) !== undefined;
  const model = async (path: string) => {
    const prefix = path === '.' ? '' : `${path}/`;
    const [isAdapter = false, ...others] = await Promise.all(MODEL_FILES.map((name) => has(`${prefix}${name}`)));
    if (!isAdapter && !others.includes(true)) return undefined;
    const kind = isAdapter ? 'adapter' : 'checkpoint';
    const { reading } = await readSubject(input, source, { kind, path }, box, configs);
    return { path, facts: reading.facts };
  };
  const text = async (path: string) => {
    const bytes = (await source.entry(path)) === undefined ? undefined : await readOrSkip(source, path);
    return bytes === undefined ? undefined : decode(bytes);
  };
  const { readTraining } = await import('./read/training-subject.ts');
  return judge(await readTraining(subject, config, { model, text, datasets }), input.checking);
}

/** Does this training config write the model in `folder`: it lies in it, or its output directory is that folder? */
function makes(config: TrainingConfig, folder: string): boolean {
  const home = folderOf(config.file);
  const out = config.outputDir?.value;
  return home === folder || (out !== undefined && [relative('.', out), relative(home, out)].includes(folder));
}

/**
 * The tokens in the rows that a model was trained on: rows of its own tokenizer, or whose config writes it. What a config is
 * to train a model on says nothing of that model as it is.
 */
export function tokensFor({ path }: Subject, all: readonly RowTokens[], when: 'now' | 'before'): readonly DataToken[] {
  return all.flatMap(({ tokenizer, config, [when]: tokens }) => {
    const isMade = config !== undefined && makes(config, path);
    if (!isMade && (tokenizer !== path || (config !== undefined && trains(config, path)))) return [];
    // Of another tokenizer only the strings count.
    return tokenizer === path ? tokens : tokens.filter(({ token }) => token !== undefined);
  });
}

/** Does this training config start from the model in `folder`? */
function trains(config: TrainingConfig, folder: string): boolean {
  const base = config.base?.value;
  return base !== undefined && [relative('.', base), relative(folderOf(config.file), base)].includes(folder);
}
