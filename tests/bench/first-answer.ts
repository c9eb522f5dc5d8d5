// From a bare clone to the first answered query over HTTP, then the same once more, warm. Run it by hand:
//   node tests/bench/first-answer.ts                   with the caches that npm and Maven have on this machine
//   node tests/bench/first-answer.ts --empty-caches    as on a machine that has fetched nothing yet
// YIJU_NEO4J=docker or local chooses the Neo4j, as for `npm start`.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../src/platform/config.ts';
import { docker } from '../../src/platform/neo4j/docker-cli.ts';
import { dockerName } from '../../src/platform/neo4j/docker-neo4j.ts';
import { freePort } from '../../src/platform/neo4j/ports.ts';

const minutesToWait = 15;
const address = /https?:\/\/(?:127\.0\.0\.1|localhost):\d+\S*/;
const ways = { packages: /^Neo4j: /, neo4j: /^Neo4j \S+ at /, address } as const;
type Stage = keyof typeof ways | 'answer' | 'stopped';

const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'yiju-first-answer-'));
const clone = join(scratch, 'clone');
try {
  execFileSync('git', ['clone', '--quiet', resolve(import.meta.dirname, '../..'), clone]);
  const settings = await settingsFor(scratch);
  const cold = await startAndAsk(settings);
  const warm = await startAndAsk(settings);
  print({ cold, warm });
} finally {
  await docker(['volume', 'rm', dockerName(join(clone, '.yiju'))]);
  rmSync(scratch, { recursive: true, force: true });
}

async function settingsFor(folder: string): Promise<NodeJS.ProcessEnv> {
  const { only } = readConfig();
  const caches = {
    npm_config_cache: join(folder, 'npm'),
    MAVEN_OPTS: `-Dmaven.repo.local=${join(folder, 'maven')}`,
  };
  return {
    // A bare clone's own folder and ports: this bench disturbs no other start.
    YIJU_HOME: '',
    YIJU_PORT: `${await freePort()}`,
    YIJU_BOLT_PORT: `${await freePort()}`,
    YIJU_NEO4J: only ?? '',
    ...(process.argv.includes('--empty-caches') ? caches : {}),
  };
}

/** Seconds from the start to each stage; the last one counts from Ctrl-C. */
async function startAndAsk(settings: NodeJS.ProcessEnv): Promise<Partial<Record<Stage, number>>> {
  const seconds: Partial<Record<Stage, number>> = {};
  const startedAt = performance.now();
  const since = (moment: number) => (performance.now() - moment) / 1000;
  // A group of its own, to send it what Ctrl-C on a terminal sends.
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((end) => npm.once('close', () => end()));
  let site: string | null = null;
  const lines: string[] = [];
  for (const output of [npm.stdout, npm.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line);
      for (const stage of Object.keys(ways) as (keyof typeof ways)[]) {
        if (ways[stage].test(line)) seconds[stage] ??= since(startedAt);
      }
      site ??= address.exec(line)?.[0] ?? null;
    });
  }
  while (!(site !== null && (await isAnswered(site)))) {
    if (npm.exitCode !== null || since(startedAt) > minutesToWait * 60) {
      throw new Error(`No answer from npm start:\n${lines.slice(-20).join('\n')}`);
    }
    await pause(20);
  }
  seconds.answer = since(startedAt);
  const stoppedAt = performance.now();
  process.kill(-(npm.pid ?? 0), 'SIGINT');
  await ended;
  seconds.stopped = since(stoppedAt);
  return seconds;
}

async function isAnswered(site: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/graphql', site), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(firstQuestion()),
    });
    const { data } = (await response.json()) as { data?: object | null };
    return data !== null && data !== undefined;
  } catch {
    return false; // Not listening yet.
  }
}

/** The first headline question, as the examples put it. */
function firstQuestion() {
  const file = join(clone, 'queries/examples/penalty-basis');
  if (!existsSync(`${file}.graphql`)) return { query: '{ __typename }' };
  return {
    query: readFileSync(`${file}.graphql`, 'utf8'),
    variables: JSON.parse(readFileSync(`${file}.variables.json`, 'utf8')),
  };
}

function print(runs: Readonly<Record<string, Partial<Record<Stage, number>>>>): void {
  const meaning: Readonly<Record<Stage, string>> = {
    packages: 'packages installed, Neo4j chosen',
    neo4j: 'Neo4j answers',
    address: 'address printed',
    answer: 'first answer',
    stopped: 'Ctrl-C to all stopped',
  };
  console.log(`| seconds | ${Object.keys(runs).join(' | ')} |\n|---|${'---|'.repeat(Object.keys(runs).length)}`);
  for (const stage of Object.keys(meaning) as Stage[]) {
    const cells = Object.values(runs).map((run) => run[stage]?.toFixed(1) ?? '-');
    console.log(`| ${meaning[stage]} | ${cells.join(' | ')} |`);
  }
}
