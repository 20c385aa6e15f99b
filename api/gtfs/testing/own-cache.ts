/** A cache of the tests' own, so that a test run leaves nothing with the user and finds nothing from before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Called by vitest before all tests; what it returns, after them. */
export default function ownCache(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-test-cache-'));
  process.env.STAGEPLAN_CACHE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
