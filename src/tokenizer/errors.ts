/** Why a tokenizer file cannot be used: `invalid` is the file's fault, `unsupported` is a construct this engine refuses. */
export class TokenizerError extends Error {
  readonly kind: 'invalid' | 'unsupported';
  /** For `unsupported`: the construct by name, such as `pre_tokenizer UnicodeScripts`. For `invalid`: the JSON path. */
  readonly construct: string | undefined;

  constructor(kind: 'invalid' | 'unsupported', message: string, construct?: string) {
    super(message);
    this.name = 'TokenizerError';
    this.kind = kind;
    this.construct = construct;
  }
}

/** Builds the error for a file that breaks its own format at `path` (a JSON path such as `model.vocab`). */
export function invalid(path: string, problem: string): TokenizerError {
  return new TokenizerError('invalid', `${path}: ${problem}`, path);
}

/** Builds the error for a construct that is refused by name. */
export function unsupported(construct: string, detail = ''): TokenizerError {
  return new TokenizerError('unsupported', `unsupported ${construct}${detail === '' ? '' : `: ${detail}`}`, construct);
}
