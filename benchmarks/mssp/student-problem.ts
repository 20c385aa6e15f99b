/** Medical student scheduling as a column problem: a block is a student, a column everything that student attends. */
import type {
  Column,
  ColumnProblem,
  PricedBlock,
  PricedBlocks,
  Resource,
  SharedQuantity,
} from '../../solver/columns.ts';
import { inOrder, type Visit } from './best-itineraries.ts';
import type { Attendance, Instance, Student } from './instance.ts';
import { itinerariesOf } from './itineraries.ts';
import { bestValue, fillValueToGo, type GainTable, type StateSpace, States } from './value-to-go.ts';

export interface StudentColumn extends Column {
  readonly attendances: readonly Attendance[];
}

/**
 * Resources: every place that can run full or empty (hospital, discipline, period), and per student what the
 * score is above the worst student's, which may not be negative.
 */
export class StudentProblem implements ColumnProblem<StudentColumn> {
  readonly blocks: number;
  readonly resources: readonly Resource[];
  readonly sharedQuantities: readonly SharedQuantity[];
  readonly valueStep = 1;
  private readonly space: StateSpace;
  /** By hospital, discipline, period: the resource, or −1 where any number of students may and can attend. */
  private readonly resourceOfPlace: Int32Array;
  private readonly firstScoreResource: number;
  private readonly states: States[];
  private toGo = new Float64Array(0);

  constructor(private readonly instance: Instance) {
    const { students, hospitals, disciplines, periods, duration, maxDisciplinesPerHospital } = instance;
    this.blocks = students.length;
    this.space = { hospitals, periods, duration, maxPerHospital: maxDisciplinesPerHospital };
    this.resourceOfPlace = new Int32Array(hospitals * disciplines * periods).fill(-1);
    const places = this.scarcePlaces();
    this.firstScoreResource = places.length;
    this.resources = [...places, ...students.map(() => ({ atLeast: 0, atMost: Number.POSITIVE_INFINITY }))];
    this.states = students.map((student) => new States(this.space, itinerariesOf(instance, student), []));
    this.sharedQuantities = [this.worstScore()];
  }

  at(prices: Float64Array): PricedBlocks<StudentColumn> {
    const priceOfVisit = this.pricesOfVisits(prices);
    const price = (block: number) => {
      const weight = 1 - (prices[this.firstScoreResource + block] ?? 0);
      return this.gainTable(block, weight, priceOfVisit);
    };
    return { best: (block, count) => this.best(block, price(block), count) };
  }

  private best(block: number, table: GainTable, count: number): PricedBlock<StudentColumn> {
    for (;;) {
      const states = this.filled(block, table);
      const columns: StudentColumn[] = [];
      let crowded = -1;
      for (const visits of inOrder(states, table, this.toGo)) {
        crowded = this.crowdedHospital(visits);
        if (crowded >= 0) break;
        columns.push(this.columnOf(block, visits));
        if (columns.length >= count) break;
      }
      if (crowded < 0) return { bestValue: bestValue(states, table, this.toGo), columns };
      this.watch(block, crowded);
    }
  }

  private filled(block: number, table: GainTable): States {
    const states = this.statesOf(block);
    if (this.toGo.length < states.size) this.toGo = new Float64Array(states.size);
    fillValueToGo(states, table, this.toGo);
    return states;
  }

  private statesOf(block: number): States {
    const states = this.states[block];
    if (states === undefined) throw new RangeError(`no block ${block}`);
    return states;
  }

  /** Hospitals are only counted for a student whose best itinerary went there too often: few ever do. */
  private watch(block: number, hospital: number): void {
    const states = this.statesOf(block);
    const watched = [...states.countUnit.keys()].filter((one) => (states.countUnit[one] ?? 0) > 0);
    this.states[block] = new States(this.space, states.itineraries, [...watched, hospital]);
  }

  private crowdedHospital(visits: readonly Visit[]): number {
    const counts = new Int32Array(this.space.hospitals);
    for (const { hospital } of visits) counts[hospital] = (counts[hospital] ?? 0) + 1;
    return counts.findIndex((count) => count > this.space.maxPerHospital);
  }

  /** @param visits in order of time */
  columnOf(block: number, visits: readonly Visit[]): StudentColumn {
    const student = this.student(block);
    const { duration } = this.instance;
    const { weights } = student;
    let value = 0;
    let free = 0;
    let hospitalBefore = -1;
    const resources: number[] = [];
    for (const { discipline, hospital, start } of visits) {
      value += this.worth(student, discipline, hospital) + weights.idlePeriod * (start - free);
      if (hospitalBefore >= 0 && hospitalBefore !== hospital) value += weights.hospitalChange;
      hospitalBefore = hospital;
      free = start + duration;
      for (let period = start; period < free; period++) {
        const resource = this.resourceOfPlace[this.placeOf(hospital, discipline, period)] ?? -1;
        if (resource >= 0) resources.push(resource);
      }
    }
    const uses = resources.map(() => 1);
    if (value !== 0) {
      resources.push(this.firstScoreResource + block);
      uses.push(value);
    }
    const attendances = visits.map((visit) => ({ ...visit, student: block }));
    return { block, value, resources, uses, attendances };
  }

  private gainTable(block: number, weight: number, priceOfVisit: Float64Array): GainTable {
    const student = this.student(block);
    const { hospitals, disciplines, periods, duration } = this.instance;
    const gains = new Float64Array(disciplines * hospitals * periods).fill(Number.NEGATIVE_INFINITY);
    const canStart = Array.from({ length: periods }, (_, start) =>
      Array.from({ length: duration }, (_, later) => student.available[start + later] === true).every(
        Boolean,
      ),
    );
    for (let discipline = 0; discipline < disciplines; discipline++)
      for (let hospital = 0; hospital < hospitals; hospital++) {
        if (student.able[hospital]?.[discipline] !== true) continue;
        const worth = weight * this.worth(student, discipline, hospital);
        const from = (discipline * hospitals + hospital) * periods;
        for (let start = 0; start < periods; start++)
          if (canStart[start] === true) gains[from + start] = worth - (priceOfVisit[from + start] ?? 0);
      }
    return {
      gains,
      idle: weight * student.weights.idlePeriod,
      change: weight * student.weights.hospitalChange,
    };
  }

  private worth(student: Student, discipline: number, hospital: number): number {
    return (
      student.weights.discipline * (student.disciplinePreference[discipline] ?? 0) +
      student.weights.hospital * (student.hospitalPreference[hospital] ?? 0) +
      (this.instance.programmePreference[discipline] ?? 0)
    );
  }

  /** By discipline, hospital, start period: what all places of one visit cost together. */
  private pricesOfVisits(prices: Float64Array): Float64Array {
    const { hospitals, disciplines, periods, duration } = this.instance;
    const sums = new Float64Array(disciplines * hospitals * periods);
    for (let discipline = 0; discipline < disciplines; discipline++)
      for (let hospital = 0; hospital < hospitals; hospital++)
        for (let start = 0; start + duration <= periods; start++) {
          let sum = 0;
          for (let period = start; period < start + duration; period++) {
            const resource = this.resourceOfPlace[this.placeOf(hospital, discipline, period)] ?? -1;
            if (resource >= 0) sum += prices[resource] ?? 0;
          }
          sums[(discipline * hospitals + hospital) * periods + start] = sum;
        }
    return sums;
  }

  private scarcePlaces(): readonly Resource[] {
    const { students, places } = this.instance;
    const scarce: Resource[] = [];
    places.forEach((ofHospital, hospital) => {
      ofHospital.forEach((ofDiscipline, discipline) => {
        const takers = students.filter(
          ({ mayAttend, able }) => mayAttend[discipline] === true && able[hospital]?.[discipline] === true,
        ).length;
        ofDiscipline.forEach(({ atLeast, atMost }, period) => {
          if (atLeast <= 0 && atMost >= takers) return;
          this.resourceOfPlace[this.placeOf(hospital, discipline, period)] = scarce.length;
          scarce.push({ atLeast, atMost });
        });
      });
    });
    return scarce;
  }

  private placeOf(hospital: number, discipline: number, period: number): number {
    return (hospital * this.instance.disciplines + discipline) * this.instance.periods + period;
  }

  private worstScore(): SharedQuantity {
    const free = this.at(new Float64Array(this.resources.length));
    const bests = this.instance.students.map((_, block) => free.best(block, 1).bestValue);
    const most = Math.max(...bests.map(Math.abs));
    return {
      // No score is that low: every score is at least minus all it could gain and lose.
      atLeast: -most - this.largestPenalty(),
      atMost: Math.min(...bests),
      valuePerUnit: 1,
      resources: bests.map((_, block) => this.firstScoreResource + block),
      uses: bests.map(() => -1),
    };
  }

  private largestPenalty(): number {
    const { periods, disciplines } = this.instance;
    return Math.max(
      ...this.instance.students.map(
        ({ weights }) =>
          periods * Math.abs(weights.idlePeriod) + disciplines * Math.abs(weights.hospitalChange),
      ),
    );
  }

  private student(block: number): Student {
    const student = this.instance.students[block];
    if (student === undefined) throw new RangeError(`no student ${block + 1}`);
    return student;
  }
}
