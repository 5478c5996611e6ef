import * as core from '@actions/core';
import { check } from './action/check.ts';
import { settings, text } from './action/inputs.ts';
import { report } from './action/report.ts';
import { smoke } from './action/smoke.ts';
import { UserError } from './types.ts';

// The action's entry: inputs and event in; outputs, summary, log and an exit status out. What only a change of ours
// needs is loaded when there is one.

await main();

async function main(): Promise<void> {
  try {
    const command = text('command') ?? 'check';
    if (command === 'check') await check(settings());
    else if (command === 'report') await report(settings());
    else if (command === 'smoke') await smoke(settings());
    else if (command === 'reply') throw new UserError(`command: ${command} is not part of this version`);
    else throw new UserError(`input command must be check, smoke, report or reply, not ${JSON.stringify(command)}`);
  } catch (error) {
    if (error instanceof UserError) core.setFailed(error.message);
    else core.setFailed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
