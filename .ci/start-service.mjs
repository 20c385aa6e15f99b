/** The README's first command: the service starts on an empty folder, answers that it is ready, and stops in order. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SECONDS = 120;
const folder = mkdtempSync(join(tmpdir(), 'stageplan-start-'));
const env = {
  ...process.env,
  PORT: '0',
  STAGEPLAN_DATA: join(folder, 'data'),
  STAGEPLAN_CACHE: join(folder, 'cache'),
};
const service = spawn('node', ['bin/service.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
let said = '';
service.stderr.setEncoding('utf8').on('data', (text) => {
  said += text;
  process.stderr.write(text);
});
const ended = new Promise((resolve) => {
  service.once('exit', (code) => resolve(code));
});

try {
  const ready = await isReady();
  service.kill('SIGTERM');
  const code = await Promise.race([ended, wait(60_000, 'no end', { ref: false })]);
  console.log(
    `started: ${ready}, link for the first administrator: ${said.includes('/aan-de-slag#')}, ended with ${code}`,
  );
  process.exitCode = ready && code === 0 && said.includes('/aan-de-slag#') ? 0 : 1;
} finally {
  service.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function isReady() {
  for (let second = 0; second < SECONDS; second++) {
    const url = /https?:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    const answer = url === undefined ? null : await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return true;
    await wait(1000);
  }
  return false;
}
