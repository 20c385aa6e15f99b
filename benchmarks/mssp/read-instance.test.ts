import { describe, expect, it } from 'vitest';
import { readInstance } from './read-instance.ts';

const FILE = `%Scalars
Students=1;
Disciplines=2;
Hospitals=1;
Duration=1;
Horizon=3;
Groups=1;
MaxDiscPerHosp=2;
DiscGroup = [1,1];
StudDiscGroup =[|
2 |];
AllowedDisc =[|
1, 0 |];
Precededby =[|
0, 0 |
1, 0 |];
Availability =[|
1, 0, 1 |];
Ability =
 array3d(1..Students,1..Hospitals,1..Disciplines,[
1, 0 ,
]);
MaxPosHosp =
 array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
4, 5, 6, 7, 8, 9 ]);
MinPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[0, 0, 0, 0, 1, 0]);
WeightPref=[|
3,2,-1,-2 |];
PrefStudDisc =[|
4, 1 |];
PrefStudHosp =[|
5 |];
ManPref=[2,0];
`;

describe('a data file', () => {
  const instance = readInstance(FILE);

  it('is read with indexes from 0', () => {
    expect(instance.groupOf).toEqual([0, 0]);
    expect(instance.earlier).toEqual([[], [0]]);
    expect(instance.places[0]?.[1]?.[1]).toEqual({ atLeast: 1, atMost: 8 });
  });

  it('gives each student their own row, with signs kept', () => {
    expect(instance.students).toEqual([
      {
        neededOfGroup: [2],
        mayAttend: [true, false],
        available: [true, false, true],
        able: [[true, false]],
        weights: { discipline: 3, hospital: 2, hospitalChange: -1, idlePeriod: -2 },
        disciplinePreference: [4, 1],
        hospitalPreference: [5],
      },
    ]);
  });

  it('is refused when an array is missing or too short', () => {
    expect(() => readInstance(FILE.replace('ManPref', 'Other'))).toThrow('ManPref is not in the file');
    expect(() => readInstance(FILE.replace('[2,0]', '[2]'))).toThrow('ManPref has 1 numbers, expected 2');
  });
});
