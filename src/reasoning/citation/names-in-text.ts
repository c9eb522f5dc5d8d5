import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import { isTitleOfWork, readTitle } from './title.ts';

/**
 * The names that a document gives between 《 and 》 or as 以下简称, none of them known to a library: a document that is
 * read unit by unit still knows where an unmarked name begins.
 */
export const namesInText = (text: string): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const title = readTitle(text, at);
    if (title === null || !isTitleOfWork(title.name)) continue;
    for (const name of namesToTry(title.name)) names.set(name, []);
    if (title.shortName !== null) names.set(comparableName(title.shortName), []);
  }
  return names;
};
