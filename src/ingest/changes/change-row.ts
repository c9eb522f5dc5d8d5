import { z } from 'zod';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import type { Unit } from '../../reasoning/law-text/law-text.ts';
import { passageOf } from '../law/document-keys.ts';

/** One change of a work, as `writeChanges` takes it; kept as JSON where it waits for its work. */
export const ChangeRow = z.object({
  work: z.string(),
  /** Kinds under which the same change may be on file. */
  sameAs: z.array(LegalChange.shape.shape.kind),
  cause: z.string().nullable(),
  passage: z.record(z.string(), z.unknown()),
  properties: z.record(z.string(), z.unknown()),
  document: z.string(),
  /** First day no longer in force of the work; null where the change does not end it, or tells no day. */
  ends: z.string().nullable(),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

/** What a text tells of a change; `article` says so, the head where it is null. */
interface Told {
  readonly id: string;
  readonly work: string;
  readonly kind: ChangeRow['sameAs'][number];
  readonly adoptedOn: string | null;
  readonly effectiveOn: string | null;
  readonly noteEn: string;
  readonly mark: 'VERIFIED' | 'INFERRED';
  readonly cause: string | null;
  readonly article: Unit | null;
  readonly ends: string | null;
}

const endings: ChangeRow['sameAs'] = ['REPEAL', 'REPLACE', 'EXPIRE'];

export const rowOf = (document: string, told: Told): ChangeRow => {
  const { work, cause, article, ends, id, kind, adoptedOn, effectiveOn, noteEn, mark } = told;
  const passage = passageOf(document, article?.eId ?? 'head');
  return {
    work,
    cause,
    ends,
    document,
    sameAs: endings.includes(kind) ? endings : [kind],
    passage: {
      id: passage,
      document,
      locator: article === null ? 'head' : `art. ${article.number ?? 0}`,
      ...(article === null ? {} : { lineFrom: article.lineFrom, lineTo: article.lineTo }),
    },
    properties: toStored(
      LegalChange,
      LegalChange.shape.parse({ id, kind, adoptedOn, effectiveOn, noteEn, mark, sources: [passage] }),
    ),
  };
};
