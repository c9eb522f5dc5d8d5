import { join, resolve } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import { inspectionThreshold } from '../../../src/detection/judged-group.ts';
import { type MeasuredRun, measuredRun } from './measured-run.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What an npm script runs in Node, as whoever runs the script gets it. */
const wordsOf = (script: 'ingest' | 'detect'): readonly string[] => packageFile.scripts[script].split(' ').slice(1);

/** How a detector is run on a claims file; `scratch` is a folder for what it needs in between. */
export interface Detector {
  readonly name: string;
  /** Score from which on it holds a group to be worth an inspection. */
  readonly inspectionThreshold: number;
  /** Once for the files of a draw; null where it reads the settlements itself. */
  readonly bringIn: ((files: readonly string[], scratch: string, signal: AbortSignal) => Promise<MeasuredRun>) | null;
  readonly detect: (claims: string, scratch: string, out: string, signal: AbortSignal) => Promise<MeasuredRun>;
}

const product: Detector = {
  name: 'product',
  inspectionThreshold,
  bringIn: (files, scratch, signal) =>
    measuredRun([...wordsOf('ingest'), 'claims', ...files], { cwd: root, signal, env: { YIJU_HOME: scratch } }),
  detect: (_claims, scratch, out, signal) =>
    measuredRun([...wordsOf('detect'), '--out', out], { cwd: root, signal, env: { YIJU_HOME: scratch } }),
};

const pairs: Detector = {
  name: 'pairs',
  inspectionThreshold: 0,
  bringIn: null,
  detect: (claims, _scratch, out, signal) =>
    measuredRun([join(import.meta.dirname, 'pair-count.ts'), '--claims', claims, '--out', out], { cwd: root, signal }),
};

export const detectors = { product, pairs } as const;
