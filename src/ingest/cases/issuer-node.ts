import { createHash } from 'node:crypto';
import { Authority } from '../../entities/authority/authority.model.ts';
import type { AuthorityOnFile } from './ingest-cases.cypher.ts';
import type { CaseNode } from './party-rows.ts';
import type { StatedCase } from './stated-case.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The key of the body that decided, and its row where none of that name, or of that kind and region, is on file. */
export const issuerNode = (
  { region, decision: { issuer, issuerName } }: StatedCase,
  authorities: readonly AuthorityOnFile[],
  { nameOf }: Vocabulary,
): { readonly id: string; readonly node: CaseNode | null } => {
  const known = authorities.find(
    ({ id, nameZh, kind, region: of }) =>
      kind === issuer &&
      of === region &&
      (issuerName === null ? id === `authority:${of}:${kind}` : nameZh === issuerName),
  );
  if (known !== undefined) return { id: known.id, node: null };
  const [zh, en] = nameOf.get(issuer) ?? [issuer, issuer];
  const suffix = issuerName === null ? '' : `:${createHash('sha256').update(issuerName).digest('hex').slice(0, 8)}`;
  const id = `authority:own:${region}:${issuer}${suffix}`;
  const row = {
    id,
    nameZh: issuerName ?? `${zh}（${region}）`,
    nameEn: `${en} (${region})`,
    level: levelOf(region),
    region,
  };
  return { id, node: { kind: Authority, row } };
};

const levelOf = (region: string): string => {
  if (region === '000000') return 'UNKNOWN';
  if (region.endsWith('0000')) return 'PROVINCE';
  return region.endsWith('00') ? 'CITY' : 'COUNTY';
};
