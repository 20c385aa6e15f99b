import { afterAll, describe, expect, it } from 'vitest';
import { semesterDigest } from '../../solver/domain/digest.ts';
import { semesterInput } from '../../solver/testing/builders.ts';
import { ROAD_FEED, roadTexts } from '../../solver/testing/north-road.ts';
import { temporaryFolder } from '../cli/testing/command-line.ts';
import { feedZip } from '../gtfs/testing/feed-zip.ts';
import { type JobMaterial, jobInput, readOnThread } from './job-input.ts';

const folder = temporaryFolder(afterAll);
folder.put(`feeds/${ROAD_FEED}`, feedZip(roadTexts()));

const BY_BUS = semesterInput({ transit: { gtfs: [{ path: ROAD_FEED }] } });
const GOES_ON = new AbortController().signal;

const material = (over: Partial<JobMaterial> = {}): JobMaterial => ({
  request: { seed: 7, seconds: 60, revision: 1 },
  semester: BY_BUS,
  published: null,
  startFrom: null,
  spent: { seconds: 20, steps: 5 },
  places: { feedsFolder: folder.at('feeds'), cache: folder.at('cache') },
  ...over,
});

describe('what a job plans from', () => {
  it('is read on a thread as it would be here: semester, timetables, what is left of its time', async () => {
    const there = await readOnThread(material(), GOES_ON);
    expect(there).toEqual(await jobInput(material()));
    if (!there.ok) throw new Error('the material is sound');
    expect(there.task).toMatchObject({ seed: 7, maxSeconds: 40, semesterDigest: semesterDigest(BY_BUS) });
    expect(there.task.images.map(({ path, image }) => [path, image instanceof SharedArrayBuffer])).toEqual([
      [ROAD_FEED, true],
    ]);
  });

  it('says what cannot be used', async () => {
    expect(await jobInput(material({ semester: null }))).toMatchObject({ ok: false });
    const request = { seed: 1, seconds: 60, revision: 1, replanOf: '00000000-0000-4000-8000-000000000000' };
    expect(await jobInput(material({ request }))).toMatchObject({ ok: false });
    const transit = { gtfs: [{ path: 'nergens.zip' }] };
    expect(await jobInput(material({ semester: semesterInput({ transit }) }))).toMatchObject({
      ok: false,
      problems: [{ path: 'transit.gtfs[0].path' }],
    });
  });

  it('is not read on for a worker that has to end', async () => {
    const closing = new AbortController();
    const reading = readOnThread(material(), closing.signal);
    closing.abort();
    await expect(reading).rejects.toThrow('exit code');
    await expect(readOnThread(material(), closing.signal)).rejects.toThrow('aborted');
  });
});
