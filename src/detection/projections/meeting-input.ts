import { attendanceOf } from '../claims/attendance.ts';
import { type Period, type SiteRows, visitsOf } from '../claims/visits.ts';
import { meetingChance, popularityOf } from '../null-models/day-popularity.ts';
import type { CoVisitInput } from './co-visits.ts';

/** What meetings of all visits are counted in, and measured against. */
export const meetingInput = (
  rows: SiteRows,
  patients: number,
  period: Period,
  days: number,
): Omit<CoVisitInput, 'dates' | 'surprise'> => {
  const visits = visitsOf(rows, patients, period);
  const sites = 1 + (rows.count === 0 ? -1 : (rows.site[rows.count - 1] ?? 0));
  const chance = meetingChance(popularityOf(visits, days, period), sites);
  return { visits, days, attendance: attendanceOf(visits), chance };
};
