/** The planning core, as the rest of the house sees it. */
export { acceptPlan } from './check/accept-plan.ts';
export { checkPlan } from './check/check-plan.ts';
export type { CheckedPlan, CheckReport, FalseStatement } from './check/checked-plan.ts';
export { type OpeningRequest, openingWorth } from './opening-worth.ts';
export { planFirstCome, planSemester } from './plan-semester.ts';
export type { Course, CoursePoint } from './planning-course.ts';
export {
  PHASES,
  type Phase,
  type PlanningAnswer,
  type PlanningRequest,
  type Progress,
} from './planning-request.ts';
