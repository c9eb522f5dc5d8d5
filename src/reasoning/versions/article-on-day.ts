import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import type { OwnUnit } from './compare-units.ts';
import { ownTexts } from './own-texts.ts';

/** A provision of a work with its wordings on two days; null where none on file holds on the day. */
export interface ProvisionOnDays {
  readonly provision: Provision;
  readonly before: ProvisionVersion | null;
  readonly after: ProvisionVersion | null;
}

/** An article as a day has it: its own wording and those of its parts, in reading order. */
export interface ArticleVersion {
  readonly eId: string;
  readonly provision: Provision;
  readonly versions: readonly { readonly provision: Provision; readonly version: ProvisionVersion }[];
}

const articleIdOf = (eId: string): string => eId.split('__')[0] ?? eId;

/** The articles that have a wording on one of the two days. */
export const articlesOn = (rows: readonly ProvisionOnDays[], side: 'before' | 'after'): readonly ArticleVersion[] => {
  const articles = new Map(
    rows.filter(({ provision }) => provision.level === 'ARTICLE').map(({ provision }) => [provision.eId, provision]),
  );
  const worded = new Map<string, ArticleVersion['versions'][number][]>();
  for (const row of rows) {
    const version = row[side];
    if (version === null) continue;
    const id = articleIdOf(row.provision.eId);
    worded.set(id, [...(worded.get(id) ?? []), { provision: row.provision, version }]);
  }
  return [...worded]
    .flatMap(([eId, versions]) => {
      const provision = articles.get(eId);
      return provision === undefined ? [] : [{ eId, provision, versions }];
    })
    .toSorted((one, other) => (one.provision.sortKey < other.provision.sortKey ? -1 : 1));
};

/** What two wordings of an article can be compared by. */
export type Comparable = 'TEXT' | 'GIST' | 'NOTHING';

/** TEXT only where the article itself has its text: that of one item says nothing about the article. */
export const comparableAs = ({ eId, versions }: ArticleVersion): Comparable => {
  if (versions.some(({ provision, version }) => provision.eId === eId && version.text !== null)) return 'TEXT';
  return versions.some(({ version }) => version.gistEn !== null) ? 'GIST' : 'NOTHING';
};

/** What the article and its parts say, each without its own parts; gists where there is no text. */
export const unitsOf = ({ versions }: ArticleVersion, by: Comparable): readonly OwnUnit[] => {
  const units =
    by === 'TEXT'
      ? ownTexts(
          versions.flatMap(({ provision, version: { text } }) =>
            text === null ? [] : [{ provision, eId: provision.eId, text }],
          ),
        )
      : versions.map(({ provision, version }) => ({ provision, own: version.gistEn ?? '' }));
  return units.filter(({ own }) => own !== '');
};

/** All that it says, for finding it again under another number. */
export const wordsOf = (article: ArticleVersion, by: Comparable): string =>
  unitsOf(article, by)
    .map(({ own }) => own)
    .join('\n');
