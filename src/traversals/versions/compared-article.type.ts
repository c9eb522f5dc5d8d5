import { ProvisionRef } from '../../entities/provision/provision.type.ts';
import { builder } from '../../platform/graphql/builder.ts';
import type { ArticleComparison } from '../../reasoning/versions/compare-articles.ts';
import type { UnitComparison } from '../../reasoning/versions/compare-units.ts';
import { markedText, type TextPart } from '../../reasoning/versions/diff-text.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

export type ComparedArticle = ArticleComparison & Days & { readonly id: string; readonly position: string };

export const ComparisonStatusRef = builder.enumType('ComparisonStatus', {
  description: 'What became of an article, or of a part of it, between two days.',
  values: {
    UNCHANGED: { description: 'The same words under the same number (未变).' },
    CHANGED: { description: 'Other words under the same number (修改).' },
    INSERTED: { description: 'It was not there on the first day (增加).' },
    DELETED: { description: 'It is no longer there on the second day (删去).' },
    RENUMBERED: {
      description:
        'The same rule under another number; isWordingChanged tells whether its words changed too (条序调整).',
    },
    TEXT_NOT_ON_FILE: {
      description:
        'A wording of one of the days is not on file: nothing is said of it; our gists stand for it where there are any.',
    },
  } as const,
});

const ComparedByRef = builder.enumType('ComparedBy', {
  description: 'What was compared.',
  values: {
    TEXT: { description: 'The texts on file.' },
    GIST: { description: 'Our own gists, where the texts are not on file: a lead, never a quotation.' },
    SAME_VERSION: { description: 'One wording on file holds on both days.' },
    NOTHING: { description: 'Nothing: there is only one of the two, or no wording on file.' },
  } as const,
});

const MatchedByRef = builder.enumType('MatchedBy', {
  description: 'How two articles were recognised as the same rule.',
  values: {
    NUMBER: { description: 'By their number, and by what they say where both texts are on file.' },
    RECORD: { description: 'A renumbering on file says so.' },
    SIMILARITY: { description: 'By what they say; to be confirmed by a reader.' },
  } as const,
});

const TextPartKindRef = builder.enumType('TextPartKind', {
  description: 'Whose characters they are.',
  values: {
    SAME: { description: 'Both texts have them.' },
    INSERTED: { description: 'Only the later text has them.' },
    DELETED: { description: 'Only the earlier text has them.' },
  } as const,
});

const TextPartRef = builder.objectRef<TextPart>('TextPart');
TextPartRef.implement({
  description: 'A run of characters of a comparison.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TextPartKindRef }),
    text: t.exposeString('text'),
  }),
});

const ComparedUnitRef = builder.objectRef<UnitComparison & Days>('ComparedUnit');
ComparedUnitRef.implement({
  description: 'A paragraph, item or point (款, 项, 目) of an article on two days, without its own parts.',
  fields: (t) => ({
    status: t.expose('status', { type: ComparisonStatusRef }),
    before: t.field({
      type: ProvisionRef,
      nullable: true,
      resolve: ({ before, from }) => (before === null ? null : { ...before, asOf: from }),
    }),
    after: t.field({
      type: ProvisionRef,
      nullable: true,
      resolve: ({ after, to }) => (after === null ? null : { ...after, asOf: to }),
    }),
    parts: t.expose('parts', {
      type: [TextPartRef],
      description: 'Both wordings: all but INSERTED is the earlier one, all but DELETED the later one.',
    }),
    marked: t.string({
      description: 'The same in one line: [-what went-] and {+what came+}.',
      resolve: ({ parts }) => markedText(parts),
    }),
  }),
});

export const ComparedArticleRef = builder.objectRef<ComparedArticle>('ComparedArticle');
ComparedArticleRef.implement({
  description: 'An article on two days.',
  fields: (t) => ({
    status: t.expose('status', { type: ComparisonStatusRef }),
    before: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'The article on the first day; null where it was not there, or is not on file.',
      resolve: ({ before, from }) => (before === null ? null : { ...before, asOf: from }),
    }),
    after: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'The article on the second day; null where it is no longer there, or is not on file.',
      resolve: ({ after, to }) => (after === null ? null : { ...after, asOf: to }),
    }),
    comparedBy: t.expose('comparedBy', { type: ComparedByRef }),
    matchedBy: t.expose('matchedBy', {
      type: MatchedByRef,
      nullable: true,
      description: 'Null where there is only one of the two.',
    }),
    similarity: t.exposeFloat('similarity', {
      nullable: true,
      description: 'How alike the two are, from 0 to 1; null where that was not asked.',
    }),
    isWordingChanged: t.exposeBoolean('isWordingChanged', {
      nullable: true,
      description: 'Whether its words changed; null where the texts are not on file.',
    }),
    units: t.field({
      type: [ComparedUnitRef],
      description: 'Its parts in reading order; none where there is nothing to compare. As many as the article has.',
      args: {
        onlyChanged: t.arg.boolean({ defaultValue: false, description: 'Leave out parts that did not change.' }),
      },
      resolve: ({ units, from, to }, { onlyChanged }) =>
        units
          .filter(({ status }) => onlyChanged !== true || status !== 'UNCHANGED')
          .map((unit) => ({ ...unit, from, to })),
    }),
  }),
});
