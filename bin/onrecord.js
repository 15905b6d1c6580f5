#!/usr/bin/env node
// Starts OnRecord on Node 24: on the Node that runs this file when that is new enough, else on one
// that is installed as a package beside it (node-<platform>-<arch>; a checkout has it from
// tools/node). Plain JavaScript, because it must run on the older Node too.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import * as module from 'node:module';
import { constants, homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const NEEDED = 24;
const here = fileURLToPath(import.meta.url);

/// The file to run: in a checkout always the sources, so that nobody runs a stale build.
function entry() {
  const root = dirname(dirname(here));
  const source = join(root, 'src', 'cli', 'main.ts');
  const installed = here.includes(`${sep}node_modules${sep}`) || !existsSync(source);
  return installed ? join(root, 'dist', 'cli', 'main.js') : source;
}

/// The Node 24 binary among the installed packages, or null.
function packagedNode() {
  const { resolve } = module.createRequire(import.meta.url);
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const manifest = resolve(`node-${process.platform}-${process.arch}/package.json`);
    const binary = realpathSync(join(dirname(manifest), 'bin', name));
    // An old Node that was packaged would only start itself for ever.
    return binary === process.execPath ? null : binary;
  } catch {
    return null;
  }
}

/// Names the pipe that the run on another Node gets: it closes when this process is gone, whatever ended it.
const LIFELINE = 'ONRECORD_LIFELINE';

/// Runs this file again on `binary` and ends as that run ends: same exit code, same signal.
function runOn(binary) {
  const child = spawn(binary, [here, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [LIFELINE]: '3' },
  });
  child.stdio[3].on('error', () => undefined);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.on('error', (error) => {
    process.stderr.write(`onrecord: could not start ${binary}: ${error.message}\n`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeListener(name, pass);
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
    // A signal that does not end this process must not turn a failure into a success.
    setImmediate(() => process.exit(128 + constants.signals[signal]));
  });
}

/// Ends this process when the one that started it is gone. A thread waits for that, because reading keeps this one
/// from noticing anything.
function endWithLauncher() {
  delete process.env[LIFELINE];
  const code = `
    const lifeline = new (require('node:net').Socket)({ fd: 3 });
    lifeline.on('error', () => undefined).on('close', () => {
      process.kill(process.pid, 'SIGTERM');
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2000);
    }).resume();`;
  new Worker(code, { eval: true }).on('error', () => undefined).unref();
}

/// Keeps the compiled code, so that the next start compiles nothing. It is kept in the user's own cache folder: in the
/// one that Node would choose, other users could put code of theirs. Where it cannot be kept, all goes on without.
function keepCompiled() {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  // Threads look for it in the environment.
  process.env.NODE_COMPILE_CACHE ||= join(caches, 'onrecord', 'code');
  module.enableCompileCache();
}

const major = Number.parseInt(process.versions.node, 10);
const binary = major >= NEEDED ? null : packagedNode();
if (binary !== null) {
  runOn(binary);
} else if (major >= NEEDED) {
  if (process.env[LIFELINE] === '3') endWithLauncher();
  keepCompiled();
  const { start } = await import(pathToFileURL(entry()).href);
  await start();
} else {
  process.stderr.write(
    `onrecord: needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}: ` +
      `npm install node-${process.platform}-${process.arch}@${NEEDED} in the same place brings it.\n`,
  );
  process.exitCode = 2;
}
