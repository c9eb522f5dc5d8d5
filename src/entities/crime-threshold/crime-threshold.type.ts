import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { ConditionRef } from '../norm/condition.type.ts';
import { Norm } from '../norm/norm.model.ts';
import { NormRef } from '../norm/norm.type.ts';
import { SetsThreshold } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { CrimeThreshold } from './crime-threshold.model.ts';

const { shape } = CrimeThreshold.shape;
const thresholdById = nodeById(CrimeThreshold);
const normsOf = related({
  name: 'normsOfCrimeThreshold',
  from: CrimeThreshold,
  via: SetsThreshold,
  to: Norm,
  direction: 'IN',
});
const thresholdsOf = related({
  name: 'crimeThresholdsOfNorm',
  from: Norm,
  via: SetsThreshold,
  to: CrimeThreshold,
  direction: 'OUT',
  orderBy: 'sequence',
});
declareSources('CrimeThreshold', CrimeThreshold);

export const CrimeRef = enumOf('Crime', 'A crime that fund cases meet.', shape.crime, {
  FRAUD: 'Persons only; an institution cannot commit it.',
  CONCEALING_PROCEEDS: 'Such as buying and selling drugs obtained by fraud.',
  EMBEZZLEMENT: 'By officials and those entrusted, using their office.',
});
export const CrimeTierRef = enumOf('CrimeTier', 'How grave a crime is.', shape.tier);
export const CrimeSubjectRef = enumOf('CrimeSubject', 'Who can commit a crime.', shape.subjects.element, {
  UNIT: 'An institution or another organisation.',
  OFFICIAL: 'Using the office; as a private person an official is a PERSON.',
});
export const CrimeAddresseeRef = enumOf('CrimeAddressee', 'Who receives a suspected crime.', shape.addressee, {
  POLICE: 'The police of the level of the department.',
  SUPERVISORY_ORGAN: 'The supervisory organ, or the procuratorate.',
});

export const CrimeThresholdRef = builder.objectRef<CrimeThreshold>('CrimeThreshold');

builder.node(CrimeThresholdRef, {
  description: CrimeThreshold.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(thresholdById),
  fields: (t) => ({
    crime: t.expose('crime', { type: CrimeRef }),
    tier: t.expose('tier', { type: CrimeTierRef }),
    gist: t.exposeString('gistEn', { description: 'What it says, in our own words.' }),
    region: t.exposeString('region', { description: '000000, or the region whose own figure it is.' }),
    low: t.expose('lowFen', {
      type: 'Fen',
      nullable: true,
      description: 'The lowest figure that a region may set, included; null where no amount is asked for.',
    }),
    high: t.expose('highFen', {
      type: 'Fen',
      nullable: true,
      description: 'The highest figure that a region may set, included: from here on it is reached everywhere.',
    }),
    condition: t.expose('condition', { type: ConditionRef, nullable: true, description: 'Beside the amount.' }),
    nearCondition: t.expose('nearCondition', {
      type: ConditionRef,
      nullable: true,
      description: 'Under it an amount that comes near is enough; how near, the text leaves open.',
    }),
    nearPercent: t.exposeInt('nearPercent', {
      nullable: true,
      description: 'From which share of the lowest figure on that is argued; no text on file says so.',
    }),
    minMonths: t.exposeInt('minMonths', { nullable: true, description: 'The shortest imprisonment.' }),
    maxMonths: t.exposeInt('maxMonths', { nullable: true, description: 'The longest imprisonment below life.' }),
    isLife: t.exposeBoolean('isLife', { description: 'Whether it goes up to life.' }),
    subjects: t.expose('subjects', { type: [CrimeSubjectRef] }),
    addressee: t.expose('addressee', { type: CrimeAddresseeRef }),
    note: t.exposeString('noteEn', { nullable: true }),
    norms: t.field({
      type: [NormRef],
      description: 'The norms that set the amount and the punishment, or lift an amount into the tier.',
      resolve: ({ id }, _args, context) => nodesOf(context, normsOf, id),
    }),
  }),
});

builder.objectField(NormRef, 'crimeThresholds', (t) =>
  t.field({
    type: [CrimeThresholdRef],
    description: 'The thresholds of crime that it sets or punishes.',
    resolve: ({ id }, _args, context) => nodesOf(context, thresholdsOf, id),
  }),
);
