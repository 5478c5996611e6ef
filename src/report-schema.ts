import * as z from 'zod';

// The shape and the limits of a report.

/** Bytes of a report. A full run over a hundred checkpoints is below 2 MB. */
export const MAX_REPORT_BYTES = 32 * 1024 * 1024;
/** Nesting of one finding or subject; our own shape has four levels, the rest is for values of edits. */
export const MAX_DEPTH = 64;
/** Findings are at most 20 of a rule and subject: this many is a repository with hundreds of subjects. */
export const MAX_FINDINGS = 20_000;
export const MAX_SUBJECTS = 10_000;
/** A hundred rules on a thousand subjects. */
export const MAX_SKIPPED = 100_000;
export const MAX_BROKEN = 10_000;
export const MAX_DEGRADED = 1_000;
export const MAX_EDITS = 100;
/** Characters of a sentence, of a path (Linux: 4,096 bytes), of a rule or a fingerprint. */
export const MAX_PROSE = 8_000;
export const MAX_PATH = 4_096;
export const MAX_NAME = 128;
/** Characters of one string in args and facts, and of the JSON of one such object or of all edits of a fix. */
export const MAX_STRING = 8_000;
export const MAX_OBJECT = 64 * 1024;
/** The same for the facts of a subject: those of a shard hold all that it counted, 60 kB where every list is full. */
export const MAX_FACTS = 256 * 1024;
/** Values in one finding or subject: what MAX_OBJECT can hold, for each wrong one costs the schema a problem. */
export const MAX_VALUES = 100_000;

const prose = z.string().max(MAX_PROSE);
const path = z
  .string()
  .min(1)
  .max(MAX_PATH)
  .regex(/^[^\0]*$/, 'holds a NUL character');
const name = z.string().min(1).max(MAX_NAME);
const position = z.int().min(1);
export const pointer = z
  .string()
  .max(MAX_PATH)
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, 'is not a JSON Pointer (RFC 6901)');
const severity = z.enum(['error', 'warning', 'notice']);
const json = z.json().meta({ id: 'json', description: 'Any JSON value; keys named __proto__ are dropped.' });
const objectUpTo = (max: number) =>
  z.record(z.string(), json).refine((value) => JSON.stringify(value).length <= max, `is larger than ${max} characters`);
const object = objectUpTo(MAX_OBJECT);

const place = z.strictObject({
  file: path,
  pointer: pointer.exactOptional().describe('JSON Pointer into the file.'),
  row: position.exactOptional().describe('Row of a dataset, from 1.'),
  line: position.exactOptional().describe('Line of the file, from 1, where known.'),
});

export const edit = z.union([
  z.strictObject({ file: path, pointer, value: json, before: json.exactOptional() }),
  z.strictObject({ file: path, pointer, remove: z.literal(true), before: json.exactOptional() }),
  z.strictObject({ file: path, copyFrom: z.literal('base'), from: path }),
]);

const finding = z.strictObject({
  rule: z
    .string()
    .max(MAX_NAME)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not the id of a rule'),
  severity,
  subject: path.describe('Path of the subject.'),
  at: place,
  args: object.describe('Evidence: what the message is made of.'),
  message: prose,
  why: prose,
  fix: z
    .strictObject({
      text: prose,
      edits: z
        .array(edit)
        .max(MAX_EDITS)
        .refine((value) => JSON.stringify(value).length <= MAX_OBJECT, `is larger than ${MAX_OBJECT} characters`),
    })
    .exactOptional(),
  fingerprint: z
    .string()
    .max(MAX_NAME)
    .regex(/^[\x21-\x7e]+$/, 'is not a fingerprint')
    .describe('Equal for the same defect in two runs, whatever the line.'),
  state: z.enum(['new', 'existing']),
});

const count = z.int().min(0);

export const lists = {
  subjects: z
    .array(
      z.strictObject({
        kind: z.enum(['checkpoint', 'adapter', 'dataset', 'training-config']),
        path,
        facts: objectUpTo(MAX_FACTS),
      }),
    )
    .max(MAX_SUBJECTS),
  findings: z.array(finding).max(MAX_FINDINGS),
  fixed: z
    .array(finding)
    .max(MAX_FINDINGS)
    .describe('Findings that the earlier state had and this one has not; only when there was one to compare with.'),
  skipped: z
    .array(
      z.strictObject({
        rule: name,
        subject: path,
        reason: prose,
        blocking: z
          .boolean()
          .exactOptional()
          .describe('Something that is there could not be looked at: the verdict is not pass.'),
      }),
    )
    .max(MAX_SKIPPED),
  broken: z
    .array(z.strictObject({ rule: name, subject: path, error: prose }))
    .max(MAX_BROKEN)
    .describe('Rules that failed by a fault of tunelint: the verdict is not pass.'),
  degraded: z.array(prose).max(MAX_DEGRADED).describe('What could not be reported as it should.'),
};

const head = {
  schemaVersion: z.literal(1),
  tool: z.strictObject({
    name: z.literal('tunelint'),
    version: z.string().regex(/^[0-9A-Za-z.+-]{1,64}$/, 'is not a version'),
  }),
  verdict: z.enum(['pass', 'fail', 'incomplete']),
  counts: z.strictObject({ error: count, warning: count, notice: count }).describe('Findings by severity.'),
};

const whole = z
  .strictObject({ ...head, ...lists, fixed: lists.fixed.exactOptional() })
  .meta({ title: 'tunelint report', description: 'What one run of tunelint found.' });

/** The same with lists of anything: their items are looked at one by one, so that a bad list costs a few problems. */
export const frame = z.strictObject({
  ...head,
  subjects: z.array(z.unknown()).max(MAX_SUBJECTS),
  findings: z.array(z.unknown()).max(MAX_FINDINGS),
  fixed: z.array(z.unknown()).max(MAX_FINDINGS).exactOptional(),
  skipped: z.array(z.unknown()).max(MAX_SKIPPED),
  broken: z.array(z.unknown()).max(MAX_BROKEN),
  degraded: z.array(z.unknown()).max(MAX_DEGRADED),
});

/** The JSON Schema (2020-12) of a report, as published in schema/report.schema.json. */
export function reportSchema(): object {
  const made = z.toJSONSchema(whole, { target: 'draft-2020-12' });
  const address = 'https://raw.githubusercontent.com/tunelint/tunelint/main/schema/report.schema.json';
  return { $schema: made.$schema, $id: address, ...made };
}

/** What makes a value too much for the schema, which recurses and tells of every single problem. */
export function excess(value: unknown): string | undefined {
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} levels deep`;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const member of Object.values(item)) next.push(member);
    }
    values += next.length;
    if (values > MAX_VALUES) return `holds more than ${MAX_VALUES} values`;
    level = next;
  }
  return undefined;
}
