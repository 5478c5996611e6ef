import type { Json, JsonObject } from './source.ts';

// What is judged and what is said of it. JSON throughout.

export type Args = JsonObject;

export type Severity = 'error' | 'warning' | 'notice';
export type Verdict = 'pass' | 'fail' | 'incomplete';
export type Engine = 'transformers' | 'vllm' | 'sglang' | 'tgi' | 'llama.cpp' | 'ollama' | 'mlx-lm';

/** Deployment targets in the order of the stop table. */
export const ENGINES = [
  'transformers',
  'vllm',
  'sglang',
  'tgi',
  'llama.cpp',
  'ollama',
  'mlx-lm',
] as const satisfies readonly Engine[];

export type SubjectKind = 'checkpoint' | 'adapter' | 'dataset' | 'training-config';

export type Subject = {
  readonly kind: SubjectKind;
  /** Folder (checkpoint, adapter) or file, relative to the source's root; `.` is the root. */
  readonly path: string;
};

/** Where a finding points, in the author's terms; `render/locate.ts` turns a pointer into a line. */
export type Place = {
  readonly file: string;
  /** JSON Pointer (RFC 6901); the empty string is the whole document. */
  readonly pointer?: string;
  /** 1-based row of a dataset. */
  readonly row?: number;
  /** 1-based line, where known. */
  readonly line?: number;
};

/** One change to one file, as data: serves the suggestion on the pull request, `tunelint fix`, and the text. */
export type Edit =
  /** `before` is the value that was there, filled in by the run so that every format can show it. */
  | { readonly file: string; readonly pointer: string; readonly value: Json; readonly before?: Json }
  | { readonly file: string; readonly pointer: string; readonly remove: true; readonly before?: Json }
  /** Copy this file from the base model, byte for byte; `from` is its path in the base source. */
  | { readonly file: string; readonly copyFrom: 'base'; readonly from: string };

export type Fix = { readonly text: string; readonly edits: readonly Edit[] };

export type Hit<A extends Args = Args> = {
  readonly at: Place;
  readonly args: A;
  /** Overrides the rule's severity for this hit, where RULES.md gives the rule several levels. */
  readonly severity?: Severity;
  readonly fix?: Fix;
};

export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly at: Place;
  readonly args: Args;
  readonly message: string;
  readonly why: string;
  readonly fix?: Fix;
  /** Equal for the same defect in two runs, whatever the line. */
  readonly fingerprint: string;
  readonly state: 'new' | 'existing';
};

export type Skipped = {
  readonly rule: string;
  readonly subject: string;
  readonly reason: string;
  /** True when something that is there could not be looked at: the verdict is then incomplete. */
  readonly blocking?: boolean;
};

export type Broken = { readonly rule: string; readonly subject: string; readonly error: string };

export type ReportSubject = Subject & { readonly facts: JsonObject };

/** What one run found. JSON; it is written by one job and read by another as hostile input. */
export type Report = {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'tunelint'; readonly version: string };
  readonly verdict: Verdict;
  readonly counts: { readonly error: number; readonly warning: number; readonly notice: number };
  readonly subjects: readonly ReportSubject[];
  readonly findings: readonly Finding[];
  /** Findings that the earlier state had and this one has not; only when there was something to compare with. */
  readonly fixed?: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly broken: readonly Broken[];
  readonly degraded: readonly string[];
};
