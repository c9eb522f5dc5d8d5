import { within } from '../distributions.ts';
import { clinicDays } from './clinic-days.ts';
import type { Cohort, CohortGround } from './cohort.ts';
import { dialysis } from './dialysis.ts';
import { healthCheck } from './health-check.ts';
import { nursingHome } from './nursing-home.ts';
import { vaccination } from './vaccination.ts';

const share = 500_000;

/** Every kind of cohort at least once, in proportion to the patients. */
export const planCohorts = (ground: CohortGround): readonly Cohort[] => {
  const { random, people, ranges } = ground;
  const count = (per500k: readonly [number, number]): number =>
    Math.max(1, Math.round((within(random, per500k) * people.count) / share));
  const planned: Cohort[] = [];
  const plan = (times: number, make: (ground: CohortGround) => Cohort): void => {
    for (let at = 0; at < times; at += 1) planned.push(make(ground));
  };
  plan(count(ranges.dialysis.per500k), dialysis);
  const homes = count(ranges.nursingHome.per500k);
  for (let home = 0; home < homes; home += 1) plan(1, nursingHome(home));
  const clinics = Math.max(2, count(ranges.clinicDays.per500k));
  const irregular = Math.max(1, Math.round(clinics * within(random, ranges.clinicDays.irregular)));
  plan(irregular, clinicDays(false));
  plan(Math.max(1, clinics - irregular), clinicDays(true));
  plan(count(ranges.healthCheck.per500k), healthCheck);
  plan(count(ranges.vaccination.per500k), vaccination);
  return planned;
};
