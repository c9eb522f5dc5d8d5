import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { isInForce } from '../../entities/validity.ts';
import { noteOn } from './editor-note.ts';
import type { ExportedProvision, ExportedVersion, ExportedWork } from './exported-work.ts';
import { dayOfWork, expressionUri, partUri, workUri } from './frbr.ts';
import { versionDayOn } from './work-on-day.ts';

/** A node of JSON-LD. */
type JsonLd = { readonly [name: string]: JsonLdValue | undefined };
type JsonLdValue = string | JsonLd | readonly JsonLdValue[];

/** A work and its provisions in the terms of the ELI ontology, on a day, as JSON-LD 1.1; ELI knows no wordings. */
export const eliJsonLd = (exported: ExportedWork, asOf: string): string => {
  const parts = exported.provisions.flatMap((one) => [
    subdivision(exported.work, one),
    ...one.versions.map((version) => wording(exported.work, one, version, asOf)),
  ]);
  const graph = [resource(exported, asOf), expression(exported, asOf), format(exported, asOf), ...parts];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
};

const context = {
  eli: 'http://data.europa.eu/eli/ontology#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const iri = (id: string): JsonLd => ({ '@id': id });
const date = (day: string | null): JsonLd | undefined =>
  day === null ? undefined : { '@value': day, '@type': 'xsd:date' };
const inLanguage = (text: string, language: string): JsonLd => ({ '@value': text, '@language': language });
const force = (isNow: boolean): JsonLd => iri(`eli:InForce-${isNow ? 'inForce' : 'notInForce'}`);
const chinese = iri('http://publications.europa.eu/resource/authority/language/ZHO');
const akn = iri('http://www.iana.org/assignments/media-types/application/akn+xml');

const resource = (exported: ExportedWork, asOf: string): JsonLd => {
  const { work, documentType, changes, basedOn, provisions } = exported;
  return {
    '@id': workUri(work),
    '@type': 'eli:LegalResource',
    'eli:id_local': work.id,
    'eli:number': work.docNumber ?? undefined,
    'eli:type_document':
      documentType === null ? undefined : iri(`/akn/ontology/concept/cn/${encodeURIComponent(documentType.id)}`),
    'eli:responsibility_of': work.issuerZh,
    'eli:date_document': date(dayOfWork(work)),
    'eli:date_publication': date(work.promulgatedOn),
    ...forceOf(work, asOf),
    'eli:based_on': basedOn.map((basis) => iri(workUri(basis))),
    'eli:amended_by': causesOf(changes, ['AMEND', 'REVISE', 'RENUMBER']),
    'eli:repealed_by': causesOf(changes, ['REPEAL', 'REPLACE']),
    'eli:has_part': provisions
      .filter(({ provision }) => provision.level === 'ARTICLE')
      .map(({ provision }) => iri(partUri(workUri(work), provision.eId))),
    'eli:is_realized_by': iri(expressionUri(work, versionDayOn(exported, asOf))),
  };
};

const forceOf = (
  valid: { readonly validFrom: string | null; readonly validTo: string | null },
  asOf: string,
): JsonLd => ({
  'eli:first_date_entry_in_force': date(valid.validFrom),
  'eli:date_no_longer_in_force': date(valid.validTo),
  'eli:in_force': valid.validFrom === null ? undefined : force(isInForce(valid, asOf)),
});

const causesOf = (changes: ExportedWork['changes'], kinds: readonly string[]): readonly JsonLd[] => [
  ...new Map(
    changes
      .filter(({ change }) => kinds.includes(change.kind))
      .flatMap(({ causedBy }) => causedBy.map((cause): [string, JsonLd] => [cause.id, iri(workUri(cause))])),
  ).values(),
];

const expression = (exported: ExportedWork, asOf: string): JsonLd => {
  const { work } = exported;
  const day = versionDayOn(exported, asOf);
  return {
    '@id': expressionUri(work, day),
    '@type': 'eli:LegalExpression',
    'eli:realizes': iri(workUri(work)),
    'eli:language': chinese,
    'eli:title': inLanguage(work.titleZh, 'zh'),
    'eli:title_alternative': [
      ...work.aliases.filter((alias) => alias !== work.titleZh).map((alias) => inLanguage(alias, 'zh')),
      ...(work.titleEn === work.titleZh ? [] : [inLanguage(work.titleEn, 'en')]),
    ],
    'eli:version_date': date(day),
    'eli:description': described(work),
    'eli:is_embodied_by': iri(`${expressionUri(work, day)}.akn`),
  };
};

const described = ({ noteEn, mark }: LegalWork): readonly JsonLd[] => [
  ...(noteEn === null ? [] : [inLanguage(`Editors' note: ${noteEn}`, 'en')]),
  ...(mark === 'VERIFIED' ? [] : [inLanguage(`Editors' note: what is said of this work is marked ${mark}.`, 'en')]),
];

const format = (exported: ExportedWork, asOf: string): JsonLd => {
  const expressed = expressionUri(exported.work, versionDayOn(exported, asOf));
  return {
    '@id': `${expressed}.akn`,
    '@type': 'eli:Format',
    'eli:embodies': iri(expressed),
    'eli:format': akn,
    'eli:media_type': akn,
    'eli:legal_value': iri('eli:LegalValue-unofficial'),
  };
};

const subdivision = (work: LegalWork, { provision, versions }: ExportedProvision): JsonLd => {
  const { eId, citationZh } = provision;
  const whole = eId.split('__').slice(0, -1).join('__');
  return {
    '@id': partUri(workUri(work), eId),
    '@type': 'eli:LegalResourceSubdivision',
    'eli:id_local': eId,
    'eli:number': citationZh,
    'eli:is_part_of': iri(whole === '' ? workUri(work) : partUri(workUri(work), whole)),
    'eli:is_realized_by': versions.map(({ version }) => iri(partUri(expressionUri(work, version.validFrom), eId))),
  };
};

const wording = (
  work: LegalWork,
  { provision: { eId } }: ExportedProvision,
  { version, citations }: ExportedVersion,
  asOf: string,
): JsonLd => ({
  '@id': partUri(expressionUri(work, version.validFrom), eId),
  '@type': 'eli:LegalExpression',
  'eli:realizes': iri(partUri(workUri(work), eId)),
  'eli:language': chinese,
  'eli:version_date': date(version.validFrom),
  ...forceOf(version, asOf),
  'eli:description': noteOn(version)?.map(({ text, language }) => inLanguage(text, language)),
  'eli:cites': [
    ...new Set(
      citations.flatMap(({ targets }) =>
        targets.map(({ work: cited, eId: part }) => (part === null ? workUri(cited) : partUri(workUri(cited), part))),
      ),
    ),
  ].map(iri),
});
