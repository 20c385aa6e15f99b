import { describe, expect, it } from 'vitest';
import { checkSchedule } from './check-schedule.ts';
import { hasPublishedData, readBestKnown, readCertificate, readPublishedInstance } from './published.ts';

const withCertificates = hasPublishedData() ? readBestKnown().filter(({ set }) => set === 'generated') : [];

describe('published certificates of medical student scheduling', () => {
  it.skipIf(!hasPublishedData())('there are nine of them (skipped without ../shared/data/mssp)', () => {
    expect(withCertificates).toHaveLength(9);
  });

  it.each(withCertificates)('the score of $instance is the published one', (published) => {
    const instance = readPublishedInstance(published);
    const certificate = readCertificate(published.instance);

    const judged = checkSchedule(instance, certificate.schedule);

    expect(judged.breaches).toEqual([]);
    expect(judged.worst).toBe(certificate.worst);
    expect(judged.score).toBe(certificate.score);
    expect(judged.score).toBe(published.bestKnown);
    expect(judged.score - judged.worst).toBe(certificate.sum);
  });
});
