import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestService, testService } from '../testing/test-service.ts';

let service: TestService;
let base: string;
beforeAll(async () => {
  service = await testService();
  base = `/v1/semesters/${service.world.semester}`;
});
afterAll(() => service.close());

const offers = z.strictObject({ offers: z.array(z.unknown()), exceptions: z.array(z.unknown()).optional() });
const absences = z.strictObject({ absences: z.array(z.unknown()) });

describe('what a unit offers', () => {
  const wanted = {
    offers: [{ weekdays: [1, 3], shift: 'early', places: 2 }],
    exceptions: [{ date: '2027-03-15', places: 0 }],
  };

  it('is declared by its own employer, and the rest of the unit stays', async () => {
    const employer = service.as('employer');
    const { etag } = await employer.get(`${base}/units/u1/offers`);
    const answer = await employer.put(`${base}/units/u1/offers`, wanted, { 'if-match': etag });
    expect(answer.json(offers)).toEqual(wanted);
    const unit = await service.as('coordinator').get(`${base}/units/u1`);
    expect(JSON.parse(unit.text).record).toMatchObject({ name: 'Afdeling 1', accepts: ['basis'], ...wanted });
    const without = await employer.put(
      `${base}/units/u1/offers`,
      { offers: [] },
      { 'if-match': answer.etag },
    );
    expect(without.json(offers)).toEqual({ offers: [] });
    const late = await employer.put(`${base}/units/u1/offers`, wanted, { 'if-match': etag });
    expect(late.problem().current?.body).toEqual({ offers: [] });
  });

  it('is nobody else’s to see or change', async () => {
    expect((await service.as('other-employer').get(`${base}/units/u1/offers`)).status).toBe(404);
    const change = await service
      .as('other-employer')
      .put(`${base}/units/u1/offers`, wanted, { 'if-match': '"1"' });
    expect(change.status).toBe(404);
  });

  it('names shifts that the unit has, told beside the field', async () => {
    const { etag } = await service.as('employer').get(`${base}/units/u1/offers`);
    const answer = await service
      .as('employer')
      .put(
        `${base}/units/u1/offers`,
        { offers: [{ weekdays: [1], shift: 'brunch', places: 1 }] },
        { 'if-match': etag },
      );
    expect(answer.problem()).toMatchObject({ status: 422, errors: [{ path: '/offers/0/shift' }] });
  });
});

describe('a mentor who is ill', () => {
  it('is told in one date, whatever else changed', async () => {
    const employer = service.as('employer');
    const first = await employer.post(`${base}/mentors/mentor1/absences`, {
      from: '2027-03-01',
      to: '2027-03-05',
    });
    expect(first.status).toBe(201);
    const second = await employer.post(`${base}/mentors/mentor1/absences`, {
      from: '2027-04-01',
      to: '2027-04-01',
    });
    expect(second.json(absences).absences).toHaveLength(2);
  });

  it('is told once, when it is sent twice', async () => {
    const key = { 'idempotency-key': '5b0f0a0e-2a2b-4a80-8a52-8a8f2f1b3f10' };
    const absence = { from: '2027-05-03', to: '2027-05-04' };
    const post = () => service.as('employer').post(`${base}/mentors/mentor1/absences`, absence, key);
    const before = (await service.as('employer').get(`${base}/mentors/mentor1/absences`)).json(absences);
    expect((await post()).text).toBe((await post()).text);
    const after = (await service.as('employer').get(`${base}/mentors/mentor1/absences`)).json(absences);
    expect(after.absences).toHaveLength(before.absences.length + 1);
  });

  it('is back when the list says so', async () => {
    const employer = service.as('employer');
    const { etag } = await employer.get(`${base}/mentors/mentor1/absences`);
    const answer = await employer.put(
      `${base}/mentors/mentor1/absences`,
      { absences: [] },
      { 'if-match': etag },
    );
    expect(answer.json(absences)).toEqual({ absences: [] });
  });

  it('is away from the first day to the last, not the other way', async () => {
    const answer = await service
      .as('employer')
      .post(`${base}/mentors/mentor1/absences`, { from: '2027-03-05', to: '2027-03-01' });
    expect(answer.problem()).toMatchObject({ status: 422, errors: [{ path: '/absences/0/to' }] });
  });
});
