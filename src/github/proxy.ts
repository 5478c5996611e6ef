import { defaults } from '@actions/github/lib/utils';

/** The fetch of the Actions toolkit, which goes through the runner's proxy. */
export const proxiedFetch: typeof fetch = defaults.request?.fetch ?? fetch;
