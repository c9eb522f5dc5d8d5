// Stands before every npm script: installs the locked packages when they are missing or stale, and checks that
// Node 24 is what the script will run on. No dependencies; its syntax runs on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const neededNode = 24;
const root = fileURLToPath(new URL('.', import.meta.url));
const packages = join(root, 'node_modules');
const stamp = join(packages, '.yiju-lock-hash');
const lock = join(root, '.yiju', 'install.lock');

if (!isInstalled()) await installAlone();
checkNode();

/** True when what is installed is what package-lock.json says, for this kind of machine. */
function isInstalled() {
  const wanted = lockHash();
  if (readOr(stamp, '') === wanted) return true;
  // `npm install` by hand leaves no stamp of ours, but npm's own list of what it put there.
  if (!holdsAll(packagesIn(join(packages, '.package-lock.json')))) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function holdsAll(installed) {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const missing = Object.keys(locked).some((path) => path && !locked[path].optional && !installed[path]);
  const different = Object.keys(installed).some(
    (path) =>
      installed[path].version !== locked[path]?.version || installed[path].integrity !== locked[path]?.integrity,
  );
  return !missing && !different;
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {}; // Not there, or cut short: nothing counts as installed.
  }
}

function lockHash() {
  const lockFile = readOr(join(root, 'package-lock.json'), null);
  if (lockFile === null) stop('package-lock.json is missing: check the clone.');
  return createHash('sha256').update(`${process.platform} ${process.arch}\n${lockFile}`).digest('hex');
}

/** One installer at a time: a second start waits, then finds everything there. */
async function installAlone() {
  mkdirSync(join(root, '.yiju'), { recursive: true });
  const mine = `${lock}.${process.pid}`;
  for (let told = false; ; await pause(250)) {
    writeFileSync(mine, `${process.pid}`);
    try {
      linkSync(mine, lock); // Linking a finished file: nobody ever reads a half-written lock.
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holders = readOr(lock, '');
    if (holders.split(' ').some(isAlive)) {
      if (!told) say(`another npm ci runs here (process ${holders.split(' ').at(-1)}); waiting for it.`);
      told = true;
    } else breakLock(holders);
  }
  rmSync(mine, { force: true });
  process.once('exit', () => rmSync(lock, { force: true }));
  if (!isInstalled()) await install();
}

/** Takes a dead installer's lock away, and gives it back when another start was quicker and it is no longer dead. */
function breakLock(seen) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

async function install() {
  say(`installing the locked packages with npm ci (${existsSync(packages) ? 'they are stale' : 'first start'}) …`);
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = npm
    ? spawn(node ?? process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
    : spawn('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  // npm ci outlives a bootstrap that is killed; its own number keeps the lock closed until it is done.
  if (child.pid) writeFileSync(lock, `${process.pid} ${child.pid}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const ending = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  if (ending !== 0) stop(`npm ci failed (${ending}): the lines above say why.`, Number(ending) || 1);
  writeFileSync(stamp, lockHash());
}

/** npm puts node_modules/.bin first in the PATH of every script, so that is where the script finds its `node`. */
function checkNode() {
  const places = [join(packages, '.bin'), ...(process.env.PATH ?? process.env.Path ?? '').split(delimiter)];
  const name = process.platform === 'win32' ? ['node.exe', 'node.cmd'] : ['node'];
  const node = places.flatMap((place) => name.map((file) => join(place, file))).find((file) => existsSync(file));
  const version = node === undefined ? 'none' : versionOf(node);
  if (Number.parseInt(version, 10) === neededNode) return;
  const found = version === 'none' ? 'none was found' : `this machine gives ${version}`;
  stop(
    `Node ${neededNode} is needed and ${found}: it comes with the optional packages, so run npm ci without ` +
      `--omit=optional, or install Node ${neededNode} where none is published for ${process.platform}-${process.arch}.`,
  );
}

function versionOf(node) {
  if (realpathSync(node) === realpathSync(process.execPath)) return process.versions.node;
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8', shell: node.endsWith('.cmd') });
  return asked.status === 0 ? asked.stdout.trim().slice(1) : 'none';
}

function isAlive(pid) {
  if (!/^\d+$/.test(pid)) return false;
  // On Linux an ended process keeps its number until its parent looks, which in a container may be never.
  if (readOr(`/proc/${pid}/stat`, '').includes(') Z ')) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}

function say(sentence) {
  console.error(`yiju: ${sentence}`);
}

function stop(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}
