import { describe, expect, it } from 'vitest';
import { likelyDate, likelyMinutes, likelyNumber, likelyTime, likelyWord } from './likely-values.ts';

describe('what somebody probably meant', () => {
  it.each([
    ['15/3/2027', '2027-03-15'],
    ['15-03-2027', '2027-03-15'],
    ['15.3.2027', '2027-03-15'],
    ['2027-3-5', '2027-03-05'],
    ['20270315', '2027-03-15'],
    ['2027-03-15T07:30:00Z', '2027-03-15'],
    ['2027-02-30', undefined],
    ['morgen', undefined],
    [20270315, undefined],
  ])('by the date %j: %j', (found, meant) => {
    expect(likelyDate(found)).toBe(meant);
  });

  it.each([
    ['7:30', '07:30'],
    ['7u30', '07:30'],
    ['7.30', '07:30'],
    ['7u', '07:00'],
    ['7 h 30', '07:30'],
    ['07:30:00', '07:30'],
    ['24:00', '00:00'],
    ['24:30', undefined],
    ['7:60', undefined],
    ['730', undefined],
    [7.5, undefined],
  ])('by the time %j: %j', (found, meant) => {
    expect(likelyTime(found)).toBe(meant);
  });

  it.each([
    ['1u30', 90],
    ['1:30', 90],
    ['1h30', 90],
    ['2u', 120],
    ['90', 90],
    ['90 min', 90],
    ['90 minuten', 90],
    ["90'", 90],
    ['-5', undefined],
    ['lang', undefined],
    [1.5, undefined],
  ])('by the minutes %j: %j', (found, meant) => {
    expect(likelyMinutes(found)).toBe(meant);
  });

  it.each([
    ['3,5', 3.5],
    ['-3.5', -3.5],
    [' 3 ', 3],
    ['drie', undefined],
    ['', undefined],
    [3, undefined],
  ])('by the number %j: %j', (found, meant) => {
    expect(likelyNumber(found)).toBe(meant);
  });

  it.each([
    ['bik', 'bike'],
    ['Car', 'car'],
    ['transitt', 'transit'],
    ['ebik', 'ebike'],
    ['boot', undefined],
    ['trein', undefined],
    [3, undefined],
  ])('by the word %j: %j', (found, meant) => {
    expect(likelyWord(found, ['walk', 'bike', 'ebike', 'car', 'transit'])).toBe(meant);
  });

  it('by a word with fewer slips, where many words are no slip at all', () => {
    expect(likelyWord('opmerking', ['opleiding'])).toBe('opleiding');
    expect(likelyWord('opmerking', ['opleiding'], 4)).toBeUndefined();
    expect(likelyWord('opleidng', ['opleiding'], 4)).toBe('opleiding');
  });
});
