import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_POPPLER, pageTexts } from '../formats/rota-pdf/testing/pdf-reading.ts';
import { aarschotTexts, FEED, ridesToAarschot } from '../formats/testing/rides-to-aarschot.ts';
import { feedZip } from '../gtfs/testing/feed-zip.ts';
import { PLAN_FILES, type PlanFileKind, type StoredPlan } from './exchange-task.ts';
import { renderPlan } from './render-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'stageplan-exchange-'));
let stored: StoredPlan;
beforeAll(async () => {
  const feed = join(folder, FEED);
  mkdirSync(dirname(feed), { recursive: true });
  writeFileSync(feed, feedZip(aarschotTexts()));
  const { semester, plan } = (await ridesToAarschot()).checked;
  stored = { semester, plan, published: null, timetables: folder, ledger: null };
});
afterAll(() => rmSync(folder, { recursive: true }));

/** All files of a kind, by name. */
async function made(as: PlanFileKind, withRides: boolean): Promise<readonly Uint8Array[]> {
  const stamp = '2027-01-15T09:00:00.000Z';
  const part = { of: 'all' } as const;
  const task = {
    kind: 'plan',
    as,
    stored,
    part,
    withRides,
    pseudonymous: true,
    language: 'nl',
    stamp,
  } as const;
  const result = await renderPlan(task);
  if (result.kind !== 'file') throw new Error(JSON.stringify(result));
  const isZip = result.bytes[0] === 0x50 && result.bytes[1] === 0x4b;
  return isZip ? Object.values(unzipSync(result.bytes)) : [result.bytes];
}

async function textOf(as: PlanFileKind, withRides: boolean): Promise<string> {
  const files = await made(as, withRides);
  const texts = files.map((file) => (as === 'rota-pdf' ? pageTexts(file).join('\n') : strFromU8(file)));
  // Long lines of a calendar go on after a line end and a space.
  return texts.join('\n').replaceAll('\r\n ', '');
}

/** The stops, lines and directions of the timetable, as each file names them; and homes to three decimals. */
const TELLING = /Vlierbeek|perron 4|Gasthuisberg|Hasselt|bus 2|trein IC|4\.735|50\.892/g;

describe.each(PLAN_FILES)('%s of a plan with rides', (as) => {
  it.skipIf(as === 'rota-pdf' && NO_POPPLER !== null)(
    'names stops and lines to a coordinator, and only bus or train to a researcher',
    async () => {
      const toCoordinator = await textOf(as, true);
      const toResearcher = await textOf(as, false);
      expect(toCoordinator.match(TELLING)).not.toBeNull();
      expect(toResearcher.match(TELLING)).toBeNull();
      expect(toResearcher).toMatch(/bus/);
      expect(toResearcher).toMatch(/trein/);
    },
  );
});
