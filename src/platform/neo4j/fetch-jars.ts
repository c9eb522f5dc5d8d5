import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { progressLine } from '../progress-line.ts';
import { neo4jPom, neo4jPomHash, neo4jSize, neo4jVersion } from './neo4j-pom.ts';
import type { Say } from './running-neo4j.ts';
import { startErrors } from './start-errors.ts';
import { oneAtATime } from './start-lock.ts';

export type FetchOptions = { readonly folder: string; readonly say: Say; readonly signal?: AbortSignal | undefined };

/** The folder with Neo4j's jars, whether they are there yet or not. */
export function jarsFolder(folder: string): string {
  return join(folder, `neo4j-jars-${neo4jPomHash}`);
}

/** Fetches Neo4j's jars with Maven, unless they are here. */
export async function fetchJars({ folder, say, signal }: FetchOptions): Promise<string> {
  const jars = jarsFolder(folder);
  if (existsSync(jars)) return jars;
  const wait = (pid: number) => say(`Process ${pid} is fetching Neo4j into the same folder; waiting for it.`);
  const fetchUnlessThere = async () => {
    if (!existsSync(jars)) await fetchInto(jars, { folder, say, signal });
  };
  await oneAtATime(`${jars}.lock`, wait, fetchUnlessThere, signal);
  return jars;
}

async function fetchInto(jars: string, { say, signal }: FetchOptions): Promise<void> {
  const part = `${jars}.part`; // Renamed when complete, so that an interrupted fetch never looks finished.
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  writeFileSync(join(part, 'pom.xml'), neo4jPom);
  say(`Fetching Neo4j ${neo4jVersion} with Maven: ${neo4jSize.jars} jars, ${neo4jSize.megabytes} MB; only this once.`);
  const started = Date.now();
  await runMaven(part, { folder: part, say, signal });
  rmSync(join(part, 'pom.xml'));
  renameSync(part, jars);
  say(`Neo4j ${neo4jVersion} is here, after ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function runMaven(into: string, { say, signal }: FetchOptions): Promise<void> {
  const words = ['-B', '-Dmaven.artifact.threads=20', '-f', join(into, 'pom.xml'), 'dependency:copy-dependencies'];
  const maven = spawn('mvn', [...words, '-DincludeScope=runtime', `-DoutputDirectory=${into}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32', // There it is mvn.cmd.
    ...(signal ? { signal } : {}),
  });
  const progress = progressLine(say);
  const count = countDownloads();
  const errors: string[] = [];
  for (const output of [maven.stdout, maven.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      if (line.startsWith('[ERROR]')) errors.push(line.slice('[ERROR]'.length).trim());
      const text = count(line);
      if (text !== null) progress.show(text);
    });
  }
  try {
    const [code] = z
      .tuple([z.unknown()])
      .rest(z.unknown())
      .parse(await once(maven, 'close'));
    if (code !== 0) throw startErrors.mavenFailed(explainMaven(errors.join('\n')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw startErrors.mavenMissing();
    throw error;
  } finally {
    progress.end();
  }
}

/** Sums up Maven's own lines: "Downloaded from central: …/zstd-jni.jar (7.3 MB at 2.1 MB/s)". */
export function countDownloads(now: () => number = Date.now): (line: string) => string | null {
  const units: Readonly<Record<string, number>> = { B: 1e-6, kB: 1e-3, MB: 1, GB: 1e3 };
  const startedAt = now();
  let jars = 0;
  let megabytes = 0;
  return (line) => {
    const match = /Downloaded from .*\.jar \(([\d.]+) ([kMG]?B) at /.exec(line);
    if (!match) return null;
    jars += 1;
    megabytes += Number(match[1]) * (units[match[2] ?? ''] ?? 0);
    const rate = megabytes / Math.max((now() - startedAt) / 1000, 0.1);
    return `  ${jars} jars, ${megabytes.toFixed(1)} MB so far, ${rate.toFixed(1)} MB/s`;
  };
}

/** The reason in Maven's errors, without its advice and its addresses. */
export function explainMaven(errors: string): string {
  if (
    /Unknown host|Could not transfer|Connection (?:refused|timed out|reset)|No plugin found for prefix|offline mode/.test(
      errors,
    )
  ) {
    return "Maven's registry does not answer: check the network, or set NEO4J_URI to a Neo4j that runs already.";
  }
  if (/No space left on device/.test(errors)) return 'the disk is full.';
  if (/JAVA_HOME/.test(errors)) return 'mvn finds no Java: set JAVA_HOME.';
  return errors.split('\n')[0] || 'mvn failed without a word.';
}
