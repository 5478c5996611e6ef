export const CONFIG_FILE = 'tunelint.yml';
export const WORKFLOW_FILE = '.github/workflows/tunelint.yml';

/** A tunelint.yml to start from. */
export function config(): string {
  return `# https://github.com/tunelint/tunelint; paths are relative to this file.
# Nothing here is required: folders with a model in them are found without it.

# checkpoints:
#   - path: models/support-bot
#     base: models/base            # a folder
#     new-tokens: ["<|ticket|>"]   # added on purpose
#     chat: true                   # a missing chat template is then an error
#     engines: [transformers, vllm]

# rules: { padding-side-right: off, use-cache-off: error }
fail-on: error
`;
}

/** A workflow that checks every pull request with the command line. It needs no secret and no write permission. */
export function workflow(): string {
  return `name: tunelint
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/checkout@v5
        with:
          repository: tunelint/tunelint
          ref: v0
          path: .tunelint
          persist-credentials: false
      - name: check what this pull request changes
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: |
          status=0
          node .tunelint/dist/cli.js check . --since "$BASE" --format markdown --output tunelint.md || status=$?
          cat tunelint.md >> "$GITHUB_STEP_SUMMARY"
          exit "$status"
`;
}
