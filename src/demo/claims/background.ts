import type { Random } from '../../platform/random.ts';
import { officeMinute } from './calendar.ts';
import { billFor, outpatientBill, stayBill } from './catalogue.ts';
import { drawerByWeight, logNormal, poisson } from './distributions.ts';
import { doctorChoice } from './doctor-for.ts';
import { illnessOf, makeEpidemics } from './epidemics.ts';
import { nth } from './nth.ts';
import type { FacilityLevel } from './places.ts';
import { startRefills } from './refills.ts';
import type { Visit, VisitKind } from './visit.ts';
import type { World } from './world.ts';

/** About what cohorts add to a patient's claims of a year. */
const cohortClaims = 0.8;
const refillsKept = 0.92;

/** Adds the ordinary visits of a day. `isIn` tells who lies in a hospital, `add` takes visits of this and of later days. */
export const ordinaryLife = (
  world: World,
  { isIn, add }: { readonly isIn: (patient: number, day: number) => boolean; readonly add: (visit: Visit) => void },
): ((day: number, random: Random) => void) => {
  const { people, places, calendar, catalogue, background } = world;
  const [jointVisits, referrals, stays] = [background('jointVisits'), background('referrals'), background('stays')];
  const epidemics = makeEpidemics(
    world.seed,
    {
      waves: Math.round(background('epidemicWaves')),
      strength: background('epidemicStrength'),
      reach: background('epidemicReach'),
    },
    { regionCount: places.regionCount, days: calendar.days, catalogue },
  );
  const refills = startRefills(world.seed, people, calendar.days);
  const doctorFor = doctorChoice(world);
  const patientByRate = drawerByWeight(people.rate);
  const perPatientDay = dailyMean();
  const ratePerDay = perPatientDay * people.rate.reduce((sum, rate) => sum + rate, 0);

  const levelOf = (doctor: number): FacilityLevel => nth(places.level, nth(places.facilityOf, doctor));
  const outpatient = (kind: VisitKind, day: number, patient: number, doctor: number, random: Random): void =>
    add({
      kind,
      patient,
      doctor,
      begins: day,
      ends: day,
      minute: officeMinute(random),
      bill: outpatientBill(random, catalogue, levelOf(doctor)),
      ring: -1,
    });

  return (day, random) => {
    for (let left = poisson(random, ratePerDay * nth(calendar.busy, day)); left > 0; left -= 1) {
      const patient = patientByRate(random);
      if (!isIn(patient, day)) ordinaryVisit(patient, day, random);
    }
    for (const patient of refills.dueOn(day)) refill(patient, day, random);
    for (const epidemic of epidemics) {
      const excess = epidemic.excessOn(day) * perPatientDay * nth(calendar.busy, day);
      if (excess <= 0) continue;
      for (const region of epidemic.regions) {
        const [from, end] = [nth(people.regionFrom, region), nth(people.regionFrom, region + 1)];
        for (let left = poisson(random, excess * (end - from)); left > 0; left -= 1) {
          const patient = random.between(from, end - 1);
          if (isIn(patient, day)) continue;
          const doctor = doctorFor(patient, random);
          const bill = billFor(catalogue, levelOf(doctor), illnessOf(random, epidemic), random.pickSkewed([1, 2]));
          add({
            kind: 'EPIDEMIC',
            patient,
            doctor,
            begins: day,
            ends: day,
            minute: officeMinute(random),
            bill,
            ring: -1,
          });
        }
      }
    }
  };

  function ordinaryVisit(patient: number, day: number, random: Random): void {
    const doctor = doctorFor(patient, random);
    const level = levelOf(doctor);
    if (level !== 'CLINIC' && random.chance(stays)) {
      const days = Math.max(1, Math.round(logNormal(random, 6, 0.6)));
      const bill = stayBill(random, catalogue, level, days);
      add({
        kind: 'ORDINARY',
        patient,
        doctor,
        begins: day,
        ends: day + days,
        minute: officeMinute(random),
        bill,
        ring: -1,
      });
      return;
    }
    outpatient('ORDINARY', day, patient, doctor, random);
    if (random.chance(jointVisits)) familyJoins(patient, doctor, day, random);
    const colleague = nth(places.colleague, doctor);
    const seenOn = day + random.between(0, 7);
    if (colleague >= 0 && random.chance(referrals) && seenOn < calendar.days)
      outpatient('REFERRAL', seenOn, patient, colleague, random);
  }

  function familyJoins(patient: number, doctor: number, day: number, random: Random): void {
    const household = nth(people.household, patient);
    const [from, end] = [nth(people.householdFrom, household), nth(people.householdFrom, household + 1)];
    for (let member = from; member < end; member += 1)
      if (member !== patient && random.chance(0.7) && !isIn(member, day))
        outpatient('JOINT', day, member, doctor, random);
  }

  function refill(patient: number, day: number, random: Random): void {
    if (nth(calendar.busy, day) < 0.6 && random.chance(0.7)) {
      refills.put(patient, day + 1);
      return;
    }
    refills.putNext(patient, day, random);
    if (isIn(patient, day) || !random.chance(refillsKept)) return;
    const doctor = random.chance(0.93) ? nth(people.homeDoctor, patient) : doctorFor(patient, random);
    const bill = billFor(catalogue, levelOf(doctor), nth(people.refillItem, patient), nth(people.refillCount, patient));
    add({
      kind: 'REFILL',
      patient,
      doctor,
      begins: day,
      ends: day,
      minute: officeMinute(random),
      bill,
      ring: -1,
    });
  }

  /** What is left of a year's claims when cohorts, refills, families and referrals have theirs, for a day of mean bustle. */
  function dailyMean(): number {
    const beside = world.cohorts.length > 0 ? cohortClaims : 0;
    const refilled = background('chronic') * (calendar.days / 31) * refillsKept;
    const followed = 1 + jointVisits * 1.2 + background('teams') * referrals * 0.8;
    const busy = calendar.busy.reduce((sum, one) => sum + one, 0);
    return Math.max(0.5, background('visitsPerYear') - beside - refilled) / followed / busy;
  }
};
