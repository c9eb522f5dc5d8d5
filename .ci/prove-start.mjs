// Clones the commit that is checked out, runs `npm start` there with a home folder and ports of its own, asks one of
// the headline questions over HTTP, interrupts it and looks that nothing is left. The syntax is that of Node 20.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const work = resolve(process.argv[2]);
const project = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const clone = join(work, 'clone');
const home = join(work, 'home');
const lines = [];
const outcomes = [];
let npm = null;
let site = null;

try {
  await prove('a fresh clone of the commit is made', () => {
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, clone], { stdio: 'inherit' });
    execFileSync('git', ['-C', clone, 'checkout', '--quiet', headOf(project)], { stdio: 'inherit' });
  });
  const port = await freePort();
  const boltPort = await freePort();
  await prove('npm start prints its address', async () => {
    npm = start({ YIJU_HOME: home, YIJU_PORT: `${port}`, YIJU_BOLT_PORT: `${boltPort}` });
    site = await until(390, () => {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
      return /https?:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(
        lines.filter((line) => !line.startsWith('Neo4j')).join('\n'),
      )?.[0];
    });
  });
  await prove('the legal basis of a penalty is answered with a verdict', async () => {
    const file = (ending) => readFileSync(join(clone, `queries/examples/penalty-basis.${ending}`), 'utf8');
    const body = await until(90, async () => {
      const answer = await ask(file('graphql'), JSON.parse(file('variables.json')));
      // A machine that is busy may still be planning its first statement; the answer says to try again, so we do.
      if (answer.errors?.some(({ extensions }) => extensions?.code === 'GRAPH_UNAVAILABLE')) {
        console.log(`      ${answer.errors[0].message}`);
        return null;
      }
      return answer;
    });
    if (body.errors) throw new Error(JSON.stringify(body).slice(0, 600));
    const verdict = firstValue(body.data, 'verdict');
    if (typeof verdict !== 'string') throw new Error(`no verdict in ${JSON.stringify(body).slice(0, 600)}`);
    console.log(`      the verdict is ${verdict}`);
  });
  await prove('the address gives a page', async () => {
    const page = await fetch(site, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(30_000) });
    if (page.status !== 200 || !(await page.text()).includes('<html')) throw new Error(`status ${page.status}`);
  });
  await prove('Ctrl-C ends npm start, and nothing is left', async () => {
    // What a terminal sends: the signal reaches the whole group.
    process.kill(-npm.pid, 'SIGINT');
    await until(60, () => npm.exitCode !== null || npm.signalCode !== null);
    await until(30, async () => !(await answers(port)) && !(await answers(boltPort)));
    const left = await until(15, () => processesIn(work).length === 0).then(
      () => [],
      () => processesIn(work),
    );
    if (left.length > 0) throw new Error(`still there: ${left.join('; ')}`);
  });
} catch {
  // Said already by the step that failed; the steps behind it make no sense without it.
} finally {
  if (npm !== null && npm.exitCode === null && npm.signalCode === null) await end(npm);
  removeVolume();
}

const failed = outcomes.filter(({ ok }) => !ok).length;
if (failed > 0) console.log(`\nnpm start said:\n${lines.slice(-40).join('\n')}`);
mkdirSync(join(work, 'reports'), { recursive: true });
writeFileSync(
  join(work, 'reports/npm-start.json'),
  JSON.stringify({ numPassedTests: outcomes.length - failed, numFailedTests: failed, numPendingTests: 0 }),
);
process.exit(failed > 0 ? 1 : 0);

async function prove(name, act) {
  try {
    await act();
    outcomes.push({ name, ok: true });
    console.log(`ok    ${name}`);
  } catch (error) {
    outcomes.push({ name, ok: false });
    console.log(`FAILED ${name}: ${error.message}`);
    throw error;
  }
}

function start(settings) {
  const env = { ...process.env, ...settings };
  // A Neo4j that somebody else runs is not ours to fill, and npm's words to `npm test` are not for this one.
  for (const name of Object.keys(env))
    if (/^(NEO4J|YIJU_TEST|npm)_/.test(name) && !/cache|registry|userconfig|proxy/i.test(name)) delete env[name];
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text) => {
      lines.push(...text.split(/[\r\n]+/).filter(Boolean));
    });
  child.on('error', (error) => lines.push(error.message));
  return child;
}

async function ask(query, variables) {
  const answer = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(60_000),
  });
  if (answer.status !== 200) throw new Error(`status ${answer.status}: ${(await answer.text()).slice(0, 600)}`);
  return answer.json();
}

async function end(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      return; // The group is gone.
    }
    for (let waited = 0; waited < 20_000 && child.exitCode === null && child.signalCode === null; waited += 250)
      await pause(250);
    if (child.exitCode !== null || child.signalCode !== null) return;
  }
}

/** Where Docker ran the database, its volume is named after the home folder. */
function removeVolume() {
  try {
    const script = `import { dockerName } from './src/platform/neo4j/docker-neo4j.ts'; console.log(dockerName(${JSON.stringify(home)}));`;
    const words = ['--input-type=module', '--eval', script];
    const name = execFileSync('node_modules/.bin/node', words, {
      cwd: clone,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('docker', ['volume', 'rm', name.trim()], { stdio: 'ignore', timeout: 20_000 });
  } catch {
    // No Docker, or it was not used.
  }
}

async function until(seconds, ask) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s`);
    await pause(250);
  }
}

function firstValue(value, name) {
  if (value === null || typeof value !== 'object') return undefined;
  if (name in value) return value[name];
  for (const inner of Object.values(value)) {
    const found = firstValue(inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function headOf(folder) {
  return execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
}

/** Processes whose command line names the folder, other than this one; none where there is no /proc to read. */
function processesIn(folder) {
  try {
    return readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && Number(pid) !== process.ppid)
      .map((pid) => [pid, commandLine(pid)])
      .filter(([, line]) => line.includes(folder) && !line.includes('prove-start.mjs'))
      .map(([pid, line]) => `${pid} ${line.slice(0, 120)}`);
  } catch {
    return [];
  }
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
