import { writeNumeral } from './chinese-numeral.ts';
import type { NamedWork } from './found-citation.ts';
import { levelOf, type Place } from './place.ts';

/** 《社会保险法》第八十七条第一款第（一）项: the citation as Chinese drafting rules write it. */
export const normalForm = (work: NamedWork | null, places: readonly Place[]): string =>
  `${work === null ? '' : nameOf(work)}${places.map(written).join('、')}`;

const nameOf = ({ name, docNumber }: NamedWork): string => {
  if (name === null) return docNumber ?? '';
  const title = /\p{Script=Han}/u.test(name) ? `《${name}》` : name;
  return docNumber === null ? title : `${title}（${docNumber}）`;
};

const written = (place: Place): string => {
  const { article, subArticle, paragraph, item, point } = place;
  const sub = subArticle === null ? '' : `之${writeNumeral(subArticle)}`;
  const level = levelOf(place);
  return [
    `第${writeNumeral(article)}条${sub}`,
    paragraph === null ? '' : `第${writeNumeral(paragraph)}款`,
    item === null ? '' : `第（${writeNumeral(item)}）项`,
    level === 'point' && point !== null ? `第${writeNumeral(point)}目` : '',
  ].join('');
};
