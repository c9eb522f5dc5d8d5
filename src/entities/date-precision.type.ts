import { enumOf } from '../platform/graphql/enum-of.ts';
import { DatePrecision } from './statement.model.ts';

export const DatePrecisionRef = enumOf(
  'DatePrecision',
  'How exactly the source tells a day: a day, a month or a year stands as its interval; UNKNOWN where it tells none.',
  DatePrecision,
);
