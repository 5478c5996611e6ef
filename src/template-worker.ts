import { parentPort } from 'node:worker_threads';
import { conversations } from './dataset/conversations.ts';
import { type ConversationsJob, type ProbeJob, probe } from './read/probe.ts';

// Entry of the worker in which templates are rendered: they come from pull requests, so time and memory are bounded from outside.

parentPort?.on('message', (message: { readonly id: number; readonly job: ProbeJob | ConversationsJob }) => {
  const { id, job } = message;
  try {
    parentPort?.postMessage({ id, result: 'conversations' in job ? conversations(job) : probe(job) });
  } catch (error) {
    parentPort?.postMessage({
      id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

// What the start takes is not the template's time.
parentPort?.postMessage({ ready: true });
