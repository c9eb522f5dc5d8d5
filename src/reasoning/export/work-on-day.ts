import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { isInForce } from '../../entities/validity.ts';
import type { ExportedCitation, ExportedProvision, ExportedWork } from './exported-work.ts';

/** A unit of the text as it stood on a day. */
export interface UnitOnDay {
  readonly eId: string;
  /** Null for a unit that is on file only by its parts. */
  readonly provision: Provision | null;
  readonly version: ProvisionVersion | null;
  readonly citations: readonly ExportedCitation[];
  readonly parts: readonly UnitOnDay[];
}

/** The articles in force on a day with everything below them, in reading order. */
export const articlesOn = ({ provisions }: ExportedWork, asOf: string): readonly UnitOnDay[] => {
  const current = provisions.flatMap(({ provision, versions }) => {
    const found = versions.find(({ version }) => isInForce(version, asOf));
    return found === undefined ? [] : [{ provision, ...found }];
  });
  const byEId = new Map(current.map((one) => [one.provision.eId, one]));
  const eIds = new Set(current.flatMap(({ provision }) => withWholes(provision.eId)));
  const below = new Map<string, string[]>();
  for (const eId of [...eIds].sort(byPlace)) {
    const whole = wholeOf(eId);
    below.set(whole, [...(below.get(whole) ?? []), eId]);
  }
  const unit = (eId: string): UnitOnDay => {
    const { provision = null, version = null, citations = [] } = byEId.get(eId) ?? {};
    return { eId, provision, version, citations, parts: (below.get(eId) ?? []).map(unit) };
  };
  return (below.get('') ?? []).map(unit);
};

/** The first day of the latest wording in force on a day; null where there is none. */
export const versionDayOn = ({ provisions }: ExportedWork, asOf: string): string | null =>
  provisions
    .flatMap(({ versions }) => versions.filter(({ version }) => isInForce(version, asOf)))
    .map(({ version }) => version.validFrom)
    .sort()
    .at(-1) ?? null;

/** Every wording that was ever in force, by its first day. */
export const intervalsOf = ({
  provisions,
}: {
  readonly provisions: readonly ExportedProvision[];
}): readonly { readonly from: string; readonly to: string | null }[] => {
  const intervals = new Map<string, { from: string; to: string | null }>();
  for (const { versions } of provisions)
    for (const { version } of versions)
      intervals.set(intervalId(version), { from: version.validFrom, to: version.validTo });
  return [...intervals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, interval]) => interval);
};

export const intervalId = ({ validFrom, validTo }: Pick<ProvisionVersion, 'validFrom' | 'validTo'>): string =>
  `tg_${validFrom}${validTo === null ? '' : `_${validTo}`}`;

const wholeOf = (eId: string): string => eId.split('__').slice(0, -1).join('__');

/** The unit itself and all that it is part of. */
const withWholes = (eId: string): readonly string[] => {
  const names = eId.split('__');
  return names.map((_, at) => names.slice(0, at + 1).join('__'));
};

/** Reading order: art_2 stands before art_10, and art_2_1 behind art_2. */
const byPlace = (a: string, b: string): number => {
  const [one, other] = [a, b].map((eId) => eId.split('__').flatMap((name) => name.match(/\d+/gu)?.map(Number) ?? [0]));
  for (let at = 0; at < Math.max(one?.length ?? 0, other?.length ?? 0); at += 1) {
    const difference = (one?.[at] ?? -1) - (other?.[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};
