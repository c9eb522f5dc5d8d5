import { busyDay, officeMinute } from '../calendar.ts';
import { type Range, wholeWithin, within } from '../distributions.ts';
import {
  outpatientVisit,
  type RingBody,
  type RingFamily,
  type RingGround,
  type RingVisit,
  ringDoctors,
  ringPatients,
} from './ring.ts';

interface BlockRanges {
  readonly doctors: Range;
  readonly patients: Range;
  readonly density: Range;
  readonly claims: Range;
}

/** The same doctors bill the same patients, on any day of some months. */
const block = (ground: RingGround, ranges: BlockRanges): RingBody => {
  const { random, calendar } = ground;
  const patients = ringPatients(ground, ranges.patients);
  const doctors = ringDoctors(ground, ranges.doctors);
  const density = within(random, ranges.density);
  const length = random.between(Math.floor(calendar.days / 2), calendar.days);
  const from = random.between(0, calendar.days - length);
  const visits = patients.flatMap((patient) =>
    doctors.flatMap((doctor): RingVisit[] => {
      if (!random.chance(density)) return [];
      return Array.from({ length: wholeWithin(random, ranges.claims) }, () =>
        outpatientVisit(ground, {
          patient,
          doctor,
          day: busyDay(random, calendar, from, from + length),
          minute: officeMinute(random),
        }),
      );
    }),
  );
  return { patients, doctors, visits };
};

export const denseBlock: RingFamily = { type: 'T1', plan: (ground) => block(ground, ground.ranges.dense) };
export const sparseBlock: RingFamily = { type: 'T2', plan: (ground) => block(ground, ground.ranges.sparse) };
