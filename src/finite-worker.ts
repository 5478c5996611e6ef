import { parentPort } from 'node:worker_threads';
import { notFinite } from './read/floats.ts';

// Entry of the threads that look for NaN and infinity in weights.

parentPort?.on('message', ({ id, bytes, dtype }: { id: number; bytes: Uint8Array; dtype: string }) => {
  parentPort?.postMessage({ id, result: notFinite(bytes, dtype) });
});
