import { comparableName } from '../../../entities/legal-work/comparable-name.ts';
import type { Batch } from '../../../platform/graph/batch.ts';
import { findCitations } from '../../../reasoning/citation/find-citations.ts';
import type { CitedBasis } from '../../../reasoning/legality/measure-on-trial.ts';
import { type CitedProvision, citedProvision, type NamedWork, worksInText } from './check-decision.cypher.ts';

/** What a decision cites, and the provisions with the norms to which that leads. */
export interface ReadCitations {
  readonly byText: ReadonlyMap<string, readonly CitedBasis[]>;
  readonly provisions: readonly CitedProvision[];
}

/**
 * Reads the texts that a decision cites: one statement for the works they name, one for the provisions. A text that names
 * no work on file is kept as it is, NOT_ON_FILE.
 */
export const readCitations = async (batch: Batch, texts: readonly string[]): Promise<ReadCitations> => {
  const works = await Promise.all(
    texts.map((text) => batch(worksInText, { text: comparableName(text), id: text.trim() })),
  );
  const found = texts.map((text, at) => placesIn(text, works[at] ?? []));
  const ids = [...new Set(found.flat().flatMap(({ provisions }) => provisions))];
  const provisions = (await Promise.all(ids.map((id) => batch(citedProvision, id)))).flat();
  const onFile = new Map(provisions.map((one) => [one.id, one]));
  const byText = texts.map((text, at): [string, readonly CitedBasis[]] => [
    text,
    (found[at] ?? []).map((one, index) => citedBasis(`${text} ${index}`, one, onFile)),
  ]);
  return { byText: new Map(byText), provisions };
};

interface Place {
  readonly raw: string;
  readonly work: NamedWork['work'] | null;
  readonly hasWholeText: boolean;
  /** Keys of provisions that it may name; of several readings of one place the first on file counts. */
  readonly provisions: readonly string[];
}

const placesIn = (text: string, works: readonly NamedWork[]): readonly Place[] => {
  const names = new Map<string, readonly string[]>();
  for (const { work, names: all } of works)
    for (const name of all.map(comparableName)) names.set(name, [...(names.get(name) ?? []), work.id]);
  const found = findCitations(text, { works: names }).flatMap(({ raw, work, eIds, namesLevels }): readonly Place[] => {
    const [id] = work?.ids ?? [];
    const named = works.find((one) => one.work.id === id);
    if (named === undefined) return [];
    const places = eIds.flatMap((eId) => (namesLevels ? withParagraph(eId) : eitherLevel(eId)));
    const { hasWholeText } = named;
    return [{ raw, work: named.work, hasWholeText, provisions: places.map((eId) => `${named.work.id}#${eId}`) }];
  });
  if (found.length > 0) return found;
  const [whole] = works.filter(({ names: all }) => all.includes(text.trim()));
  return [{ raw: text, work: whole?.work ?? null, hasWholeText: whole?.hasWholeText ?? false, provisions: [] }];
};

/** 第三十八条第三项 is an item of the first paragraph where there is no other. */
const withParagraph = (eId: string): readonly string[] => {
  const item = /^(art_[^_]+(?:_\d+)?)__(item_\d+.*)$/.exec(eId);
  return item === null ? [eId] : [eId, `${item[1]}__para_1__${item[2]}`];
};

/** In 38(3) the bracket may be an item of the only paragraph, or a paragraph. */
const eitherLevel = (eId: string): readonly string[] => {
  const number = /^(art_[^_]+(?:_\d+)?)__(?:item|para)_(\d+)$/.exec(eId);
  return number === null
    ? [eId]
    : [
        eId,
        `${number[1]}__para_1__item_${number[2]}`,
        `${number[1]}__item_${number[2]}`,
        `${number[1]}__para_${number[2]}`,
      ];
};

const citedBasis = (
  id: string,
  { raw, work, hasWholeText, provisions }: Place,
  onFile: ReadonlyMap<string, CitedProvision>,
): CitedBasis => {
  const held = provisions.filter((provision) => onFile.has(provision));
  const [first] = held;
  return {
    id,
    raw,
    status:
      work === null
        ? 'NOT_ON_FILE'
        : provisions.length === 0
          ? 'UNSPECIFIC'
          : held.length > 0
            ? 'RESOLVED'
            : hasWholeText
              ? 'NOT_FOUND'
              : 'NOT_ON_FILE',
    work,
    provisions: first === undefined ? [] : [first],
    isOnFile: first !== undefined && (onFile.get(first)?.isOnFile ?? false),
    suggestions: [],
  };
};
