import { detectors } from '../detection/detectors.ts';
import { runProtocol } from '../detection/run-protocol.ts';
import type { BenchPart } from './part.ts';

/** How many rings are found in made-up claims, at what price: docs/detection-protocol.md. */
export const benchDetection: BenchPart = ({ detector, ...run }) =>
  runProtocol({ ...run, detector: detectors[detector] });
