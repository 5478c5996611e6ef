/**
 * What the program asks the network with. Node's own fetch heeds no proxy; the toolkit's does, and takes its time to load.
 * `env`: the variables of the process, of which one names the proxy.
 */
export async function proxied(env: Readonly<Record<string, string | undefined>>): Promise<typeof fetch> {
  const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
  return names.some((name) => (env[name] ?? '') !== '') ? (await import('./github/proxy.ts')).proxiedFetch : fetch;
}
