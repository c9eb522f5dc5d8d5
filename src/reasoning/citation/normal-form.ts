import { writeNumeral } from './chinese-numeral.ts';
import type { NamedWork } from './found-citation.ts';
import type { Place } from './place.ts';

/** 《社会保险法》第八十七条第一款第（一）项: the citation as Chinese drafting rules write it. */
export const normalForm = (work: NamedWork | null, places: readonly Place[]): string =>
  `${work === null ? '' : nameOf(work)}${places.length === 1 && places[0] !== undefined ? written(places[0]) : places.map(written).join('、')}`;

const nameOf = ({ name, docNumber }: NamedWork): string => {
  if (name === null) return docNumber ?? '';
  const title = /\p{Script=Han}/u.test(name) ? `《${name}》` : name;
  return docNumber === null ? title : `${title}（${docNumber}）`;
};

const written = ({ article, subArticle, paragraph, item, point }: Place): string => {
  const sub = subArticle === null ? '' : `之${writeNumeral(subArticle)}`;
  const ofParagraph = paragraph === null ? '' : `第${writeNumeral(paragraph)}款`;
  const ofItem = item === null ? '' : `第（${writeNumeral(item)}）项`;
  const ofPoint = point === null ? '' : `第${writeNumeral(point)}目`;
  return `第${writeNumeral(article)}条${sub}${ofParagraph}${ofItem}${ofPoint}`;
};
