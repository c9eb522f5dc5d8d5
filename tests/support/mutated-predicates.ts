/** Which part of a predicate is replaced: the whole, or the demand on region or on class alone. */
export type Half = 'ALL' | 'REGION' | 'CLASS';

const classes = String.raw`'C\d' IN \$viewer\.classes`;
const regions = String.raw`any\(prefix IN \$viewer\.regions WHERE \w+\.region STARTS WITH prefix\)`;

/** Replaces the predicate of one kind or relationship type by `true`, wherever its fragment stands in a text. */
export const withoutPredicate = (name: string, half: Half): ((text: string) => string) => {
  const fragment = new RegExp(String.raw`(\w+:${name} (?:WHERE|AND) )(${classes})( AND ${regions})?`, 'g');
  return (text) =>
    text.replace(fragment, (_whole, label: string, ofClass: string, ofRegion: string | undefined) =>
      half === 'ALL' ? `${label}true` : half === 'REGION' ? `${label}${ofClass}` : `${label}true${ofRegion ?? ''}`,
    );
};
