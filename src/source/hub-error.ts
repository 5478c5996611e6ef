import type { Unreadable } from '../types.ts';
import { HttpError, passes, secondsToWait } from './http.ts';
import { type Context, nameOf } from './hub-spec.ts';

// What an answer of the Hub means when it is not what was asked for.

/** Why a repository cannot be had. */
export type HubFailure = 'gated' | 'missing' | 'offline' | 'rate-limited' | 'unreachable' | 'refused';

/** A repository that cannot be had; the message is a clause that names it and says what to do. */
export class HubError extends Error {
  readonly failure: HubFailure;
  constructor(failure: HubFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HubError';
    this.failure = failure;
  }
}

/**
 * What an answer of the Hub means; `X-Error-Code` as huggingface_hub reads it:
 * https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_http.py (hf_raise_for_status)
 */
export function asHubError(error: unknown, { spec, endpoint, options }: Context): HubError {
  if (error instanceof HubError) return error;
  if (!(error instanceof HttpError)) {
    // The library could not make sense of an answer: a proxy's page instead of JSON, a mirror that does not know the call.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return new HubError(
        'unreachable',
        `${new URL(endpoint).host} gave an answer about ${nameOf(spec)} that is not the Hub's`,
        {
          cause: error,
        },
      );
    throw error;
  }
  const name = nameOf(spec);
  const code = error.headers?.get('x-error-code') ?? '';
  const hasToken = options.token !== undefined && options.token !== '';
  const give = 'give a token that may read it (HF_TOKEN, in the action the input hf-token)';
  const failed = (failure: HubFailure, message: string) => new HubError(failure, message, { cause: error });
  const { status } = error;
  if (
    status === 401 &&
    /invalid (?:credentials|user|username)/i.test(headerOrMessage(error)) &&
    hasToken &&
    code === ''
  )
    return failed('gated', `${name} could not be read: the token is not valid`);
  if (code === 'GatedRepo')
    return failed(
      'gated',
      `${name} is gated: accept its terms at ${endpoint}/${spec.repo}${hasToken ? ' with the account of the token' : ` and ${give}`}`,
    );
  if (code === 'RevisionNotFound' || (status === 404 && /invalid rev/i.test(error.message)))
    return failed('missing', `${spec.repo} has no revision ${spec.revision ?? 'main'} on the Hub`);
  if (code === 'EntryNotFound') return failed('missing', `${name} has no such file`);
  // Without a token the Hub does not say whether a private repository exists.
  if (status === 401 || status === 404 || code === 'RepoNotFound')
    return failed(
      'missing',
      `${name} is not on the Hub, or private: check the name${hasToken ? ' and what the token may read' : `, or ${give}`}`,
    );
  if (status === 403)
    return failed(
      'gated',
      `${name} may not be read${hasToken ? ' with this token' : ''}: ${hasToken ? 'give one that may' : give}`,
    );
  if (status === 429) {
    const seconds = secondsToWait(error.headers);
    const when = seconds === undefined ? 'try again later' : `try again in ${seconds} s`;
    return failed('rate-limited', `the Hub limits requests: ${when}${hasToken ? '' : ', or give a token (HF_TOKEN)'}`);
  }
  const again = passes(error) ? '; try again, or pass --offline to check without it' : '';
  return failed('unreachable', `${name} could not be read: ${error.message}${again}`);
}

function headerOrMessage(error: HttpError): string {
  return `${error.headers?.get('x-error-message') ?? ''} ${error.message}`;
}

/** The same of a file. */
export function unreadable({ failure }: HubError): Unreadable {
  return failure === 'gated' ? 'no-permission' : failure === 'missing' ? 'broken' : 'not-reachable';
}
