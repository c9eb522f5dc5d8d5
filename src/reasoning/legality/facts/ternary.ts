/** Three-valued logic (Kleene): missing data is UNKNOWN, never false. */
export type Ternary = 'TRUE' | 'FALSE' | 'UNKNOWN';

export const every = (values: readonly Ternary[]): Ternary =>
  values.includes('FALSE') ? 'FALSE' : values.includes('UNKNOWN') ? 'UNKNOWN' : 'TRUE';

export const some = (values: readonly Ternary[]): Ternary =>
  values.includes('TRUE') ? 'TRUE' : values.includes('UNKNOWN') ? 'UNKNOWN' : 'FALSE';

export const negate = (value: Ternary): Ternary => (value === 'UNKNOWN' ? value : value === 'TRUE' ? 'FALSE' : 'TRUE');

export const ternary = (value: boolean | null): Ternary => (value === null ? 'UNKNOWN' : value ? 'TRUE' : 'FALSE');
