import { builder } from '../../platform/graphql/builder.ts';
import { LegalWorkRef } from '../legal-work/legal-work.type.ts';
import { NormRef } from '../norm/norm.type.ts';
import { ProvisionRef, VersionRef } from '../provision/provision.type.ts';
import { PassageRef } from '../source-document/source-document.type.ts';
import type { LegalSource } from './legal-source.model.ts';

/** A source with its part in a line, as asked about on a day. */
export interface LegalSourceOnDay extends LegalSource {
  readonly aspect: string;
  readonly asOf: string;
}

export const LegalSourceRef = builder.objectRef<LegalSourceOnDay>('LegalSource');

LegalSourceRef.implement({
  description: 'Where a line of an answer comes from: the wording of a provision, and our reading of it.',
  fields: (t) => ({
    aspect: t.exposeString('aspect', {
      description: 'What it does for the line, such as SETS, REPEATS, COUNTS, AMOUNT or PUNISHMENT.',
    }),
    norm: t.field({ type: NormRef, resolve: ({ norm }) => norm }),
    version: t.field({
      type: VersionRef,
      nullable: true,
      description: 'Null where the article is not known: then the norm holds as long as the work.',
      resolve: ({ version }) => version,
    }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'Null where the article is not known.',
      resolve: ({ provision, asOf }) => (provision === null ? null : { ...provision, asOf }),
    }),
    work: t.field({ type: LegalWorkRef, resolve: ({ work, asOf }) => ({ ...work, asOf }) }),
    passages: t.field({
      type: [PassageRef],
      description: 'Where the wording was read; where the article is not known, what tells of it.',
      resolve: ({ passages }) => passages,
    }),
  }),
});
