import { parentPort } from 'node:worker_threads';
import { type ProbeJob, probe } from './read/probe.ts';

// Entry of the worker in which templates are rendered: they come from pull requests, so time and memory are bounded from outside.

parentPort?.on('message', (message: { readonly id: number; readonly job: ProbeJob }) => {
  try {
    parentPort?.postMessage({ id: message.id, result: probe(message.job) });
  } catch (error) {
    parentPort?.postMessage({
      id: message.id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
