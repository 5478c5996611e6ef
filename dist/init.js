// src/init.ts
const CONFIG_FILE = "tunelint.yml";
const WORKFLOW_FILE = ".github/workflows/tunelint.yml";
/** A tunelint.yml to start from. */
function config() {
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
/** The first workflow of docs/setup.md: pull requests of the same repository. */
function workflow() {
	return `# .github/workflows/tunelint.yml
name: tunelint
on:
  pull_request:
permissions: {}
concurrency:
  group: tunelint-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write # the comment and the comments on lines
      checks: write # the check run with annotations
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: tunelint/tunelint@v0
  ok:
    if: always()
    needs: check
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - run: test "$RESULT" = success
        env:
          RESULT: \${{ needs.check.result }}
`;
}
export { CONFIG_FILE, WORKFLOW_FILE, config, workflow };
