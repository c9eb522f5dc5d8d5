import type { Judgment } from '../../reasoning/legality/decision/judge-measure.ts';

/**
 * One sentence for a reader. About a published decision it says what the published facts show, never that a named
 * body acted unlawfully.
 */
export const verdictWording = (
  { verdict, reasons, missingFacts, bases, undeterminedReason }: Judgment,
  facts: 'published' | 'stated' = 'published',
): string => {
  const [first] = reasons;
  const rule = first === undefined ? '' : `rule ${first.rule} is not met: `;
  switch (verdict) {
    case 'LAWFUL': {
      const basis = bases.find(({ outcome }) => outcome === 'TRUE');
      const path = basis?.basis.paths[0];
      const carries = `On the ${facts} facts ${path?.work.titleZh ?? ''}${path?.provision.citationZh ?? ''} carries this measure.`;
      // The authority found no more than that: what further facts would turn is said, and decides nothing.
      return [carries, ...(basis?.counterArguments.slice(0, 1) ?? [])].join(' ');
    }
    case 'UNLAWFUL':
      return `On the ${facts} facts ${rule}${first?.sentence ?? 'no basis is on file.'}`;
    case 'NATURE_MISMATCH':
      return `On the ${facts} facts its label does not match its nature: ${first?.sentence ?? ''}`;
    case 'UNDETERMINED':
      if (reasons.length > 0 && reasons.every(({ reason }) => reason === 'ACT_DATE_UNKNOWN'))
        return `On the ${facts} facts it is lawful if the act fell into the time of its basis: ${first?.sentence ?? ''}`;
      return missingFacts.length > 0
        ? `It cannot be decided on the ${facts} facts; missing: ${missingFacts.join(', ')}.`
        : `It cannot be decided on the ${facts} facts (${undeterminedReason ?? ''}). ${first?.sentence ?? ''}`;
  }
};
