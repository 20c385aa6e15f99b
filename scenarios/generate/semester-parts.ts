/** The parts of a semester file, by name: what the makers of each concern hand on. */
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';

export type ClosureInput = SemesterInput['closures'][number];
export type ModuleInput = SemesterInput['modules'][number];
export type EmployerInput = SemesterInput['employers'][number];
export type SiteInput = SemesterInput['sites'][number];
export type UnitInput = SemesterInput['units'][number];
export type ShiftInput = UnitInput['shifts'][number];
export type OfferInput = UnitInput['offers'][number];
export type MentorInput = SemesterInput['mentors'][number];
export type RosterLine = MentorInput['roster'][number];
export type TraineeInput = SemesterInput['trainees'][number];
export type BusyInput = TraineeInput['busy'][number];
export type ModeInput = TraineeInput['modes'][number];
export type ChildcareInput = NonNullable<TraineeInput['childcare']>;
export type PinInput = NonNullable<SemesterInput['pins']>[number];
export type PeopleInput = NonNullable<SemesterInput['people']>;
export type Track = TraineeInput['track'];
export type Status = TraineeInput['status'];
