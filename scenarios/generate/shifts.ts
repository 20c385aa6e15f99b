/** The shifts of each setting (domain facts; the day shift of a nursing home and those of home care are assumed). */
import type { Setting } from '../../solver/domain/values.ts';
import type { ShiftInput } from './semester-parts.ts';

export const SHIFTS: Readonly<Record<Setting, readonly ShiftInput[]>> = {
  wzc: [
    { id: 'vroeg', kind: 'early', start: '07:00', end: '14:30', breakMinutes: 30 },
    { id: 'dag', kind: 'day', start: '08:30', end: '16:36', breakMinutes: 30 },
    { id: 'laat', kind: 'late', start: '14:00', end: '21:30', breakMinutes: 30 },
    {
      id: 'gesplitst',
      kind: 'split',
      start: '07:30',
      end: '12:30',
      breakMinutes: 30,
      secondStart: '17:00',
      secondEnd: '20:00',
    },
    { id: 'weekend', kind: 'day', start: '07:30', end: '16:00', breakMinutes: 30 },
  ],
  ziekenhuis: [
    { id: 'vroeg', kind: 'early', start: '06:45', end: '15:00', breakMinutes: 30 },
    { id: 'dag', kind: 'day', start: '08:00', end: '16:30', breakMinutes: 30 },
    { id: 'laat', kind: 'late', start: '13:30', end: '21:30', breakMinutes: 30 },
  ],
  gezinszorg: [
    { id: 'voormiddag', kind: 'half', start: '08:00', end: '12:00', breakMinutes: 0 },
    { id: 'namiddag', kind: 'half', start: '13:00', end: '17:00', breakMinutes: 0 },
    { id: 'dag', kind: 'day', start: '08:00', end: '17:00', breakMinutes: 60 },
    { id: 'avond', kind: 'evening', start: '17:00', end: '21:00', breakMinutes: 0 },
  ],
  dagcentrum: [{ id: 'dag', kind: 'day', start: '09:00', end: '16:30', breakMinutes: 30 }],
};

/** Stage minutes of the shift that is worked most in a setting: to turn hours into days. */
export const USUAL_DAY_MINUTES: Readonly<Record<Setting, number>> = {
  wzc: 430,
  ziekenhuis: 465,
  gezinszorg: 460,
  dagcentrum: 420,
};
