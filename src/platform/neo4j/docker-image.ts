import { once } from 'node:events';
import { z } from 'zod';
import { progressLine } from '../progress-line.ts';
import { docker, followDocker } from './docker-cli.ts';
import type { Say } from './running-neo4j.ts';

export const neo4jImage = 'neo4j:5.26-community';

/** Why Docker cannot be used, in words that follow "Docker …", or null when its daemon answers. */
export async function whyNoDocker(signal?: AbortSignal): Promise<string | null> {
  // A daemon that hangs must not hang the start.
  const { ok, error } = await docker(['version', '--format', '{{.Server.Version}}'], { signal, seconds: 5 });
  if (ok) return null;
  return error.includes('ENOENT') ? 'is not installed' : 'does not answer';
}

export async function hasImage(signal?: AbortSignal): Promise<boolean> {
  return (await docker(['image', 'inspect', '--format', '{{.Id}}', neo4jImage], { signal })).ok;
}

/** Pulls the image, showing what docker says; false when it cannot be had. */
export async function pullImage({ say, signal }: { readonly say: Say; readonly signal?: AbortSignal | undefined }) {
  say(`Fetching the Docker image ${neo4jImage}; only this once.`);
  const progress = progressLine(say);
  let layers = 0;
  const pull = followDocker(['pull', neo4jImage], (line) => {
    if (line.endsWith('Pull complete')) layers += 1;
    progress.show(`  ${layers} layers so far`);
  });
  const cancel = () => pull.kill();
  signal?.addEventListener('abort', cancel, { once: true });
  const [code] = z
    .tuple([z.unknown()])
    .rest(z.unknown())
    .parse(await once(pull, 'close'));
  signal?.removeEventListener('abort', cancel);
  progress.end();
  signal?.throwIfAborted();
  return code === 0;
}
