import type { Json, JsonObject, Reading, TurnEnd } from './types.ts';

// What the report says of a checkpoint or adapter.

/** The main facts of a subject, for the stop table and for whoever reads the JSON. */
export function subjectFacts({ facts }: Reading): JsonObject {
  const { config, base, turnEnd, stops, tokenizer, folder, trainingLog: log } = facts;
  // Pointers and unreadable ones too: a job with the weights at hand can run them.
  const weights = (['safetensors', 'gguf'] as const).find((format) =>
    folder?.files.some(({ path }) => path.toLowerCase().endsWith(`.${format}`)),
  );
  const tokenOf = tokenizer?.vocabulary.tokenOf;
  const views = Object.fromEntries(
    (stops?.views ?? []).map((view) => [
      view.engine,
      {
        known: view.known,
        ...(view.reason === undefined ? {} : { reason: view.reason }),
        ids: view.ids,
        tokens: view.ids.map((id) => tokenOf?.get(id) ?? null),
        texts: turnEnd?.kind === 'token' && view.texts.includes(turnEnd.token) ? [turnEnd.token] : [],
        stops: view.endsTurn ?? null,
        link: view.link,
      } satisfies JsonObject,
    ]),
  );
  return {
    ...(config?.modelType === undefined ? {} : { modelType: config.modelType }),
    ...(weights === undefined || config?.generates === false ? {} : { weights }),
    ...(base === undefined ? {} : { base: { name: base.name, why: base.why } }),
    ...(turnEnd === undefined ? {} : { turnEnd: turnEndFacts(turnEnd) }),
    ...(log?.last === undefined
      ? {}
      : { loss: { steps: log.steps, first: log.first ?? null, last: log.last, lowest: log.lowest ?? null } }),
    ...(stops === undefined || config?.generates === false ? {} : { stops: views }),
  };
}

function turnEndFacts(end: TurnEnd): { readonly [key: string]: Json } {
  switch (end.kind) {
    case 'token':
    case 'next-role':
      return { kind: end.kind, token: end.token, id: end.id ?? null };
    case 'split':
      return { kind: end.kind, token: end.text };
    case 'none':
      return { kind: end.kind };
    default:
      return end satisfies never;
  }
}
