import { describe, expect, test } from 'vitest';
import { bounded, connect, createOnce, refusal, statusOf } from '../../src/github/client.ts';
import { UserError } from '../../src/types.ts';

function failure(status: number, message = 'x'): Error {
  return Object.assign(new Error(message), { name: 'HttpError', status });
}

describe('why the API refused', () => {
  test.each([
    [failure(401), 'the token is not valid'],
    [failure(403, 'Resource not accessible by integration'), 'the token has not the permission checks: write'],
    [failure(404, 'Not Found'), 'the token has not the permission checks: write'],
    [failure(403, 'You have exceeded a secondary rate limit'), 'GitHub limits the rate of requests'],
    [failure(429), 'GitHub limits the rate of requests'],
    [failure(403, 'Unable to create comment because issue is locked.'), 'the conversation is locked'],
    [failure(422), 'GitHub refused it (status 422)'],
    [failure(502), 'GitHub did not answer (status 502)'],
    [Object.assign(new Error('x'), { name: 'GraphqlResponseError' }), 'the token has not the permission checks: write'],
  ])('%s', (error, words) => {
    expect(refusal(error, 'checks: write')).toBe(words);
  });

  test('the words of the server are not repeated', () => {
    expect(refusal(failure(422, 'bad <img src=x>'), 'x')).not.toContain('img');
  });

  test.each([new TypeError('ours'), undefined, 'text'])('a fault of ours is thrown on: %s', (error) => {
    expect(statusOf(error)).toBeUndefined();
    expect(() => refusal(error, 'x')).toThrow(error as Error);
  });
});

describe('creating once', () => {
  test('after a server error it is looked for, and not made again when it is there', async () => {
    let made = 0;
    const found = await createOnce(
      async ({ request }) => {
        expect(request.retries).toBe(0);
        made += 1;
        throw failure(502);
      },
      async () => (made === 1 ? 'there' : undefined),
    );
    expect([found, made]).toEqual(['there', 1]);
  });

  test('it is made again when it is not there', async () => {
    let tries = 0;
    const found = await createOnce(
      async () => {
        tries += 1;
        if (tries === 1) throw failure(500);
        return 'made';
      },
      async () => undefined,
    );
    expect([found, tries]).toEqual(['made', 2]);
  });

  test('a refusal is final', async () => {
    let tries = 0;
    const create = createOnce(
      async () => {
        tries += 1;
        throw failure(403);
      },
      async () => undefined,
    );
    await expect(create).rejects.toThrow('x');
    expect(tries).toBe(1);
  });
});

describe('the connection', () => {
  const connected = (repository: string, apiUrl = 'https://ghes.example/api/v3') => {
    const asked: string[] = [];
    const client = connect({
      apiUrl,
      token: 'secret',
      repository,
      version: '1',
      debug: () => {},
      fetch: async (input) => {
        asked.push(String(input));
        return new Response('{"data":{"viewer":{"login":"me"}}}', { headers: { 'content-type': 'application/json' } });
      },
    });
    return { client, asked };
  };

  test('goes to GitHub Enterprise Server, REST and GraphQL, and is counted', async () => {
    const { client, asked } = connected('o/r');
    await client.octokit.rest.pulls.get({ owner: client.owner, repo: client.repo, pull_number: 1 });
    await client.octokit.graphql('{ viewer { login } }');
    expect(asked).toEqual(['https://ghes.example/api/v3/repos/o/r/pulls/1', 'https://ghes.example/api/graphql']);
    expect(client.requests()).toBe(2);
  });

  test.each(['', 'o', 'o/', 'o/r/x'])('needs the name of a repository, not %j', (name) => {
    expect(() => connected(name)).toThrow(UserError);
  });
});

test('half an answer is a server error, not an empty list', async () => {
  const answers = ['[{"id":1},', '[{"id":1}]'];
  const client = connect({
    apiUrl: 'https://api.example',
    token: '',
    repository: 'o/r',
    version: '1',
    debug: () => {},
    fetch: async () => new Response(answers.shift(), { headers: { 'content-type': 'application/json' } }),
  });
  const { data } = await client.octokit.rest.issues.listComments({ owner: 'o', repo: 'r', issue_number: 1 });
  expect(data).toEqual([{ id: 1 }]);
  expect(client.requests()).toBe(2);
});

test('an answer is read up to a limit', async () => {
  const stream = () => new Response('x'.repeat(1_000)).body;
  expect((await bounded(stream(), 1_000))?.length).toBe(1_000);
  expect(await bounded(stream(), 999)).toBeUndefined();
  expect(await bounded('text', 999)).toBeUndefined();
});
