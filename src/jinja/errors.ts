/** What went wrong: bad source, a construct that is not covered, raise_exception, Python's own error, or a budget. */
export type TemplateErrorKind = 'syntax' | 'unsupported' | 'raised' | 'runtime' | 'limit';

type Details = {
  readonly line?: number | undefined;
  readonly construct?: string | undefined;
  readonly python?: string | undefined;
};

/** The only error that leaves the engine. */
export class TemplateError extends Error {
  readonly kind: TemplateErrorKind;
  readonly line: number | undefined;
  /** For kind 'unsupported': the construct by name, such as "statement:include". */
  readonly construct: string | undefined;
  /** Name of the exception that Python raises here, such as "UndefinedError". */
  readonly python: string | undefined;

  constructor(kind: TemplateErrorKind, message: string, details: Details = {}) {
    super(message);
    this.name = 'TemplateError';
    this.kind = kind;
    this.line = details.line;
    this.construct = details.construct;
    this.python = details.python;
  }
}

/** An error in the source, worded as Jinja2 words it. */
export function syntaxError(message: string, line: number | undefined): TemplateError {
  return new TemplateError('syntax', message, { line, python: 'TemplateSyntaxError' });
}

/** A construct that Jinja2 has and this engine refuses. */
export function unsupported(construct: string, line: number | undefined): TemplateError {
  return new TemplateError('unsupported', `template feature not supported: ${construct}`, { line, construct });
}
