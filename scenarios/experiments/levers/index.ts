/** All levers, the employer's side first. A new one is a file, an import and a line here: docs/adding-a-lever.md. */
import { blockWeeks } from './block-weeks.ts';
import { blockedCapacity } from './blocked-capacity.ts';
import { buddies } from './buddies.ts';
import { childcareHours } from './childcare-hours.ts';
import { childcareMunicipalities } from './childcare-municipalities.ts';
import { dayOffWork } from './day-off-work.ts';
import { dayShifts } from './day-shifts.ts';
import { eBike } from './e-bike.ts';
import { employersLeaving } from './employers-leaving.ts';
import { exemptions } from './exemptions.ts';
import { halfDays } from './half-days.ts';
import { homeCareCar } from './home-care-car.ts';
import { laterEarlyShifts } from './later-early-shifts.ts';
import type { Lever } from './lever.ts';
import { listOrder } from './list-order.ts';
import { longerJourneys } from './longer-journeys.ts';
import { mentorTraining } from './mentor-training.ts';
import { mentorsAbsent } from './mentors-absent.ts';
import { oneDayAWeek } from './one-day-a-week.ts';
import { oneDaySameMentor } from './one-day-same-mentor.ts';
import { ownWorkplace } from './own-workplace.ts';
import { reservedHomeCare } from './reserved-home-care.ts';
import { schoolHolidaysArt60 } from './school-holidays-art60.ts';
import { schoolHolidaysEvening } from './school-holidays-evening.ts';
import { strikeDays } from './strike-days.ts';
import { sundayBuses } from './sunday-buses.ts';
import { weekendChildcare } from './weekend-childcare.ts';
import { weekendMentorAtRandom } from './weekend-mentor-at-random.ts';
import { weekendMentorByPrice } from './weekend-mentor-by-price.ts';

export const LEVERS: readonly Lever[] = [
  // What employers can do: rhythm, hours, weekends, guidance, places.
  oneDayAWeek,
  oneDaySameMentor,
  blockWeeks,
  laterEarlyShifts,
  dayShifts,
  halfDays,
  weekendMentorByPrice,
  weekendMentorAtRandom,
  mentorTraining,
  buddies,
  reservedHomeCare,
  // What training centres and trainees' employers can do: calendar, hours asked, own workplace.
  schoolHolidaysEvening,
  schoolHolidaysArt60,
  exemptions,
  ownWorkplace,
  dayOffWork,
  // What helps trainees get there: childcare and transport.
  childcareHours,
  childcareMunicipalities,
  weekendChildcare,
  eBike,
  homeCareCar,
  longerJourneys,
  // What can go wrong.
  employersLeaving,
  mentorsAbsent,
  strikeDays,
  sundayBuses,
  blockedCapacity,
  // What changes nothing: to judge the rest by.
  listOrder,
];

/** Undefined for an id that no lever has. */
export function leverById(id: string): Lever | undefined {
  return LEVERS.find((lever) => lever.id === id);
}
