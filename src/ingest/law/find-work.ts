import { comparableName, comparableNumber, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { LawText } from '../../reasoning/law-text/law-text.ts';
import { LawFileError } from './file-error.ts';
import type { KnownChange } from './version-day.ts';

export interface KnownWork {
  readonly id: string;
  readonly titleZh: string;
  readonly aliases: readonly string[];
  readonly docNumberNorm: string | null;
  readonly adoptedOn: string | null;
  readonly promulgatedOn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly changes: readonly KnownChange[];
}

export interface WorksByName extends WorkNames {
  /** The work of a text; null when it is not on file. Throws when several could be meant. */
  find(law: Pick<LawText, 'title' | 'docNumber' | 'events'>): KnownWork | null;
  /** A work that is known by its key takes its own place. */
  add(work: KnownWork): void;
  /** The names as they stand now, whatever is added later. */
  namesNow(): WorkNames;
}

export interface WorkNames {
  /** Keys of works by their names, as `comparableName` writes them. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Keys of works by their numbers, as `comparableNumber` writes them. */
  readonly numbered: ReadonlyMap<string, readonly string[]>;
}

/** Title, short and former names as names are compared. */
export const namesOf = ({ titleZh, aliases }: Pick<KnownWork, 'titleZh' | 'aliases'>): ReadonlySet<string> =>
  new Set([titleZh, ...aliases].map(comparableName));

/** Works by title, alias and number. Of several works with one title, the number or the days of the head decide. */
export const worksByName = (known: readonly KnownWork[]): WorksByName => {
  const byName = new Map<string, KnownWork[]>();
  const named = new Map<string, readonly string[]>();
  const numbered = new Map<string, readonly string[]>();
  const add = (work: KnownWork): void => {
    for (const name of namesOf(work)) {
      byName.set(name, [...(byName.get(name) ?? []).filter(({ id }) => id !== work.id), work]);
      named.set(name, [...(named.get(name) ?? []).filter((id) => id !== work.id), work.id]);
    }
    const { docNumberNorm: number } = work;
    if (number !== null)
      numbered.set(number, [...(numbered.get(number) ?? []).filter((id) => id !== work.id), work.id]);
  };
  known.forEach(add);
  return {
    add,
    namesNow: () => ({ named: new Map(named), numbered: new Map(numbered) }),
    named,
    numbered,
    find: ({ title, docNumber, events }) => {
      const named = [...new Set(namesToTry(title ?? '').flatMap((name) => byName.get(name) ?? []))];
      const number = docNumber === null ? null : comparableNumber(docNumber);
      const days = new Set(events.map(({ on }) => on));
      const sharesDay = ({ adoptedOn, promulgatedOn }: KnownWork): boolean =>
        [adoptedOn, promulgatedOn].some((day) => day !== null && days.has(day));
      const contradicts = ({ docNumberNorm }: KnownWork): boolean =>
        docNumberNorm !== null && number !== null && docNumberNorm !== number;
      const possible = named.filter((work) => !contradicts(work) || sharesDay(work));
      if (possible.length < 2) return possible[0] ?? null;
      const exact = possible.filter((work) => work.docNumberNorm === number && number !== null);
      const narrowed = exact.length === 1 ? exact : possible.filter(sharesDay);
      if (narrowed.length === 1) return narrowed[0] ?? null;
      const keys = possible.map(({ id }) => id).join(', ');
      throw new LawFileError(
        `Several works bear the title "${title}": ${keys}; neither number nor days tell which is meant.`,
      );
    },
  };
};
