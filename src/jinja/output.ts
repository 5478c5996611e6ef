import { str } from './repr.ts';
import { checkJoinable, limitError, run } from './run.ts';
import { rich, Str, strOf, typeNameOf, type Value } from './values.ts';

/** Puts a value out as str() makes it. */
export function write(value: Value): void {
  if (typeof value === 'string') run.out += value;
  else if (value instanceof Str) writeMarked(value);
  else run.out += str(value);
}

/** Filter and call blocks put out what they are given, without str(). */
export function writeBlock(value: Value): void {
  if (strOf(value) === undefined) run.unjoinable ??= typeNameOf(value);
  else write(value);
}

function writeMarked(value: Str): void {
  const at = run.out.length;
  for (const { message, start, end } of value.marks) {
    run.marks?.push({ message, start: start + at, end: end + at });
  }
  run.out += value.text;
}

/** Refuses an output that has grown too long; called once a statement. */
export function checkOutput(): void {
  if (run.out.length > run.maxOutput) throw limitError('output');
}

/** What `body` writes, kept from the output. */
export function captured(body: () => void): string | Str {
  const { out, marks, unjoinable } = run;
  if (run.captures === 0) run.rootLength = out.length;
  run.captures += 1;
  run.out = '';
  run.unjoinable = undefined;
  run.marks = marks === undefined ? undefined : [];
  body();
  checkJoinable();
  const text = rich(run.out, false, run.marks ?? []);
  run.out = out;
  run.marks = marks;
  run.unjoinable = unjoinable;
  run.captures -= 1;
  return text;
}
