import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { NamedWork } from './found-citation.ts';
import { isTitleOfWork, readTitle } from './title.ts';

/**
 * The works that a document gives between 《 and 》, by their titles and by what 以下简称 calls them: a document that is
 * read unit by unit still knows where an unmarked name begins and what it stands for.
 */
export const namesInText = (
  text: string,
  works: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, NamedWork> => {
  const names = new Map<string, NamedWork>();
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const title = readTitle(text, at);
    if (title === null || !isTitleOfWork(title.name)) continue;
    const ids = [...new Set(namesToTry(title.name).flatMap((name) => works.get(name) ?? []))];
    const work: NamedWork = { name: title.name, docNumber: title.docNumber, ids };
    const short = title.shortName === null ? [] : [comparableName(title.shortName)];
    // What was called 条例 before is what 《条例》 means later.
    for (const name of [...namesToTry(title.name), ...short]) if (!names.has(name)) names.set(name, work);
    at = title.end - 1;
  }
  return names;
};
