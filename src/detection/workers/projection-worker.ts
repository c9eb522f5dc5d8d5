import { parentPort } from 'node:worker_threads';
import type { Part } from './run-part.ts';
import { runPart } from './run-part.ts';

/** A thread that works on parts of projections until it is ended. */
parentPort?.on('message', (part: Part) => parentPort?.postMessage(runPart(part)));
