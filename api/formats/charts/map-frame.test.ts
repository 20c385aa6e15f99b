import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../solver/domain/geography.ts';
import { mapFrame } from './map-frame.ts';

const ROOM = { width: 720, minHeight: 320, maxHeight: 760, margin: 40 };
const LEUVEN = { lat: 50.879, lon: 4.701 };
const TIENEN = { lat: 50.807, lon: 4.938 };
const AARSCHOT = { lat: 50.984, lon: 4.837 };
const OOSTENDE = { lat: 51.23, lon: 2.912 };
const MAASEIK = { lat: 51.098, lon: 5.784 };

describe('the frame of a map', () => {
  it('has north above and east to the right', () => {
    const frame = mapFrame([LEUVEN, TIENEN, AARSCHOT], ROOM);
    expect(frame.at(AARSCHOT).y).toBeLessThan(frame.at(LEUVEN).y);
    expect(frame.at(TIENEN).x).toBeGreaterThan(frame.at(LEUVEN).x);
  });

  it.each([
    ['Leuven to Tienen', LEUVEN, TIENEN],
    ['Leuven to Aarschot', LEUVEN, AARSCHOT],
    ['Oostende to Maaseik', OOSTENDE, MAASEIK],
  ])('is true to scale from %s', (_, from, to) => {
    const frame = mapFrame([from, to], ROOM);
    const a = frame.at(from);
    const b = frame.at(to);
    const km = Math.hypot(a.x - b.x, a.y - b.y) / frame.unitsPerKm;
    expect(km / (metresBetween(from, to) / 1000)).toBeCloseTo(1, 2);
  });

  it('keeps all its points off its margin, on a tall map too', () => {
    for (const points of [
      [OOSTENDE, MAASEIK],
      [LEUVEN, { lat: 51.4, lon: 4.7 }],
    ]) {
      const frame = mapFrame(points, ROOM);
      for (const { x, y } of points.map(frame.at)) {
        expect(Math.min(x, frame.width - x, y, frame.height - y)).toBeGreaterThanOrEqual(ROOM.margin - 1e-9);
      }
      expect(frame.height).toBeLessThanOrEqual(ROOM.maxHeight);
    }
  });

  it('shows the surroundings of a single place', () => {
    const frame = mapFrame([LEUVEN], ROOM);
    expect(frame.at(LEUVEN)).toEqual({ x: 360, y: frame.height / 2 });
    expect(frame.unitsPerKm * 4).toBeLessThanOrEqual(ROOM.width);
  });

  it('says which other points it holds', () => {
    const frame = mapFrame([LEUVEN, TIENEN, AARSCHOT], ROOM);
    expect(frame.holds({ lat: 50.9, lon: 4.8 })).toBe(true);
    expect(frame.holds(OOSTENDE)).toBe(false);
  });
});
