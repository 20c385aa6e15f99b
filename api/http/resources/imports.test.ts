import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestService, testService } from '../testing/test-service.ts';
import { type Visitor, worldSemester } from '../testing/test-world.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const previewSchema = z.object({
  id: z.string(),
  semester: z.string().nullable(),
  differences: z.array(
    z.object({ kind: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
  ),
});
const confirmedSchema = z.object({ semester: z.string(), revision: z.int() });

let service: TestService;
let now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  service = await testService({ clock: () => now });
});
afterAll(() => service.close());

function upload(visitor: Visitor, path: string, body: Uint8Array | string, contentType = 'application/json') {
  const bytes = typeof body === 'string' ? strToU8(body) : body;
  return service.as(visitor).send('POST', path, {
    headers: { 'content-type': contentType },
    body: new Blob([new Uint8Array(bytes)]),
  });
}

const toCentre = () => `/v1/centres/${service.world.centre}/imports`;
const toSemester = () => `/v1/semesters/${service.world.semester}/imports`;
const changed = (over: object) => JSON.stringify({ ...worldSemester(), ...over });

async function download(path: string): Promise<Uint8Array> {
  const response = await fetch(service.origin + path, { headers: { 'x-test-visitor': 'coordinator' } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('an import', () => {
  it('shows what would change, saves nothing, and applies it once it is confirmed', async () => {
    const body = changed({ name: 'Voorjaar, gewijzigd' });
    const preview = (await upload('coordinator', toSemester(), body)).json(previewSchema);
    expect(preview.differences).toMatchObject([{ kind: 'semester' }]);
    const semester = `/v1/semesters/${service.world.semester}/semester.json`;
    expect((await service.as('coordinator').get(semester)).text).not.toContain('gewijzigd');
    const confirmed = await service.as('coordinator').post(`/v1/imports/${preview.id}/confirmation`);
    expect(confirmed.json(confirmedSchema)).toEqual({ semester: service.world.semester, revision: 2 });
    expect((await service.as('coordinator').get(semester)).text).toContain('Voorjaar, gewijzigd');
    expect((await service.as('coordinator').post(`/v1/imports/${preview.id}/confirmation`)).status).toBe(404);
  });

  it('makes a semester that is not there yet', async () => {
    const made = await upload('coordinator', toCentre(), changed({ id: 'najaar' }));
    const preview = made.json(previewSchema);
    expect(preview.semester).toBeNull();
    expect(preview.differences.find(({ kind }) => kind === 'trainee')?.added).toEqual(['t1', 't2']);
    const confirmed = await service.as('coordinator').post(`/v1/imports/${preview.id}/confirmation`);
    expect(confirmed.json(confirmedSchema).semester).not.toBe(service.world.semester);
  });

  it('finds nothing to change in the workbook and the tables that it handed out', async () => {
    for (const [file, type] of [
      ['workbook.xlsx', XLSX],
      ['tables.zip', 'application/zip'],
    ] as const) {
      const bytes = await download(`/v1/semesters/${service.world.semester}/${file}`);
      const answer = await upload('coordinator', `${toSemester()}?name=${file}`, bytes, type);
      expect(answer.json(previewSchema).differences, file).toEqual([]);
    }
  });

  it('tells every wrong cell with its sheet, all at once', async () => {
    const files = {
      'cursisten.csv': 'Nummer;Opleiding\nt1;geen\n',
      'modules.csv': 'Nummer;Minuten\nm1;veel\n',
    };
    const zip = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    const answer = await upload('coordinator', toCentre(), zip, 'application/zip');
    expect(answer.status).toBe(422);
    const { type, errors = [] } = answer.problem();
    expect(type).toBe('/problems/invalid-file');
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^modules\.csv!/),
        expect.stringMatching(/^cursisten\.csv!/),
      ]),
    );
  });

  it('is refused when the semester was changed since, and says where', async () => {
    const first = (await upload('coordinator', toSemester(), changed({ name: 'Eerste' }))).json(
      previewSchema,
    );
    const second = (await upload('coordinator', toSemester(), changed({ name: 'Tweede' }))).json(
      previewSchema,
    );
    const confirm = (id: string) => service.as('coordinator').post(`/v1/imports/${id}/confirmation`);
    expect((await confirm(second.id)).status).toBe(200);
    const refused = await confirm(first.id);
    expect(refused.status).toBe(409);
    expect(refused.problem()).toMatchObject({
      type: '/problems/import-changed',
      errors: [{ path: expect.stringMatching(/^semester\//) }],
    });
  });

  it('is kept for an hour, and can be dropped', async () => {
    const { id } = (await upload('coordinator', toSemester(), changed({ name: 'Kort' }))).json(previewSchema);
    const { id: dropped } = (await upload('coordinator', toSemester(), changed({ name: 'Weg' }))).json(
      previewSchema,
    );
    expect((await service.as('coordinator').delete(`/v1/imports/${dropped}`)).status).toBe(204);
    expect((await service.as('coordinator').get(`/v1/imports/${dropped}`)).status).toBe(404);
    expect((await service.as('coordinator').get(`/v1/imports/${id}`)).status).toBe(200);
    now = new Date(now.getTime() + 60 * 60_000);
    expect((await service.as('coordinator').get(`/v1/imports/${id}`)).status).toBe(404);
  });

  it('is not there for another centre, nor for who may not write', async () => {
    const { id } = (await upload('coordinator', toSemester(), changed({ name: 'Van ons' }))).json(
      previewSchema,
    );
    for (const visitor of ['other-coordinator', 'employer', 'researcher', 'administrator', 'link'] as const) {
      expect((await service.as(visitor).get(`/v1/imports/${id}`)).status, visitor).toBe(404);
      expect((await upload(visitor, toSemester(), changed({}))).status, visitor).toBe(404);
      expect((await service.as(visitor).post(`/v1/imports/${id}/confirmation`)).status, visitor).toBe(404);
    }
  });

  it('takes no other semester than the one that it is sent to, and no file that is too large', async () => {
    const other = await upload('coordinator', toSemester(), changed({ id: 'najaar' }));
    expect(other.problem().errors).toMatchObject([{ path: 'id' }]);
    const large = await upload('coordinator', toSemester(), new Uint8Array(20_000_001), 'application/zip');
    expect(large.status).toBe(413);
    const picture = await upload('coordinator', toSemester(), 'x', 'image/png');
    expect(picture.status).toBe(415);
  });
});
