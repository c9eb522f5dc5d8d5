import type { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { element, type XmlElement } from '../../platform/xml.ts';
import { type NoteLine, noteId, noteOn } from './editor-note.ts';
import type { ExportedWork } from './exported-work.ts';
import { countryOf, dayOfWork, expressionUri, workUri } from './frbr.ts';
import { articlesOn, intervalId, intervalsOf, type UnitOnDay, versionDayOn } from './work-on-day.ts';

const editors = '#yiju';

/** Identification, publication, life cycle, intervals, references and our notes, in the order of the schema. */
export const akomaNtosoMeta = (exported: ExportedWork, asOf: string): XmlElement => {
  const events = eventsOf(exported);
  const intervals = intervalsOf(exported);
  return element(
    'meta',
    {},
    identification(exported, asOf),
    publication(exported),
    events.length === 0 ? null : element('lifecycle', { source: editors }, ...events.map(eventElement)),
    intervals.length === 0
      ? null
      : element('temporalData', { source: editors }, ...intervals.map(({ from, to }) => temporalGroup(from, to))),
    references(exported),
    notes(exported, asOf),
  );
};

const identification = (exported: ExportedWork, asOf: string): XmlElement => {
  const { work } = exported;
  const uri = workUri(work);
  const day = dayOfWork(work);
  const expression = expressionUri(work, versionDayOn(exported, asOf));
  // A date is required; where none of the work is known, the day asked about stands there under its own name.
  const workDate = element('FRBRdate', {
    date: day ?? asOf,
    name: day === null ? 'day-asked-about' : dateName(exported),
  });
  return element(
    'identification',
    { source: editors },
    element(
      'FRBRWork',
      {},
      element('FRBRthis', { value: `${uri}/!main` }),
      element('FRBRuri', { value: uri }),
      element('FRBRalias', { value: work.titleZh, name: 'title' }),
      ...work.aliases
        .filter((alias) => alias !== work.titleZh)
        .map((alias) => element('FRBRalias', { value: alias, name: 'alias' })),
      element('FRBRalias', { value: work.id, name: 'key' }),
      workDate,
      element('FRBRauthor', { href: '#issuer', as: '#author' }),
      element('FRBRcountry', { value: countryOf(work) }),
      work.docNumber === null ? null : element('FRBRnumber', { value: work.docNumber }),
      element('FRBRname', { value: work.titleZh }),
    ),
    element(
      'FRBRExpression',
      {},
      element('FRBRthis', { value: `${expression}/!main` }),
      element('FRBRuri', { value: expression }),
      element('FRBRdate', { date: versionDayOn(exported, asOf) ?? asOf, name: 'version' }),
      element('FRBRauthor', { href: '#issuer', as: '#author' }),
      element('FRBRlanguage', { language: 'zho' }),
    ),
    element(
      'FRBRManifestation',
      {},
      element('FRBRthis', { value: `${expression}/!main.xml` }),
      element('FRBRuri', { value: `${expression}.akn` }),
      element('FRBRdate', { date: asOf, name: 'day-asked-about' }),
      element('FRBRauthor', { href: editors, as: '#editor' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
};

const dateName = ({ work: { promulgatedOn, adoptedOn } }: ExportedWork): string =>
  promulgatedOn === null ? (adoptedOn === null ? 'in-force' : 'adoption') : 'promulgation';

const publication = ({ work: { promulgatedOn, titleZh, docNumber } }: ExportedWork): XmlElement | null =>
  promulgatedOn === null
    ? null
    : element('publication', { date: promulgatedOn, name: 'promulgation', showAs: titleZh, number: docNumber });

interface Event {
  readonly on: string;
  readonly type: 'generation' | 'amendment' | 'repeal';
  /** The work that brought it about; null where none is on file. */
  readonly cause: string | null;
}

/** One event for each day on which something began or ended. */
const eventsOf = (exported: ExportedWork): readonly Event[] => {
  const { work, changes } = exported;
  const events = new Map<string, Event>();
  const note = (event: Event): void => {
    if (!events.has(event.on)) events.set(event.on, event);
  };
  for (const { change, causedBy } of changes) {
    const on = change.effectiveOn ?? change.adoptedOn;
    if (on !== null) note({ on, type: typeOf(change), cause: causedBy[0] === undefined ? null : causedBy[0].id });
  }
  const first = dayOfWork(work);
  if (first !== null) note({ on: first, type: 'generation', cause: null });
  if (work.validFrom !== null) note({ on: work.validFrom, type: 'generation', cause: null });
  if (work.validTo !== null) note({ on: work.validTo, type: 'repeal', cause: null });
  for (const { from, to } of intervalsOf(exported)) {
    note({ on: from, type: 'amendment', cause: null });
    if (to !== null) note({ on: to, type: 'amendment', cause: null });
  }
  return [...events.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
};

const typeOf = ({ kind }: LegalChange): Event['type'] =>
  kind === 'REPEAL' || kind === 'REPLACE' || kind === 'EXPIRE' ? 'repeal' : 'amendment';

const eventId = (on: string): string => `evt_${on}`;

const eventElement = ({ on, type, cause }: Event): XmlElement =>
  element('eventRef', {
    eId: eventId(on),
    date: on,
    type,
    source: cause === null ? (type === 'generation' ? '#original' : editors) : `#${causeId(cause)}`,
  });

const temporalGroup = (from: string, to: string | null): XmlElement =>
  element(
    'temporalGroup',
    { eId: intervalId({ validFrom: from, validTo: to }) },
    element('timeInterval', {
      start: `#${eventId(from)}`,
      end: to === null ? null : `#${eventId(to)}`,
      refersTo: '#inForce',
    }),
  );

const causeId = (work: string): string => `ref_${encodeURIComponent(work)}`;

const references = ({ work, changes }: ExportedWork): XmlElement => {
  const causes = new Map(changes.flatMap(({ causedBy }) => causedBy).map((cause) => [cause.id, cause]));
  return element(
    'references',
    { source: editors },
    element('original', { eId: 'original', href: workUri(work), showAs: work.titleZh }),
    ...[...causes.values()].map((cause) =>
      element('passiveRef', { eId: causeId(cause.id), href: workUri(cause), showAs: cause.titleZh }),
    ),
    element('TLCOrganization', { eId: 'issuer', href: '/akn/ontology/organization/cn/issuer', showAs: work.issuerZh }),
    element('TLCOrganization', { eId: 'yiju', href: '/akn/ontology/organization/cn/yiju', showAs: 'Yiju 依据' }),
    element('TLCConcept', { eId: 'inForce', href: '/akn/ontology/concept/cn/inForce', showAs: '施行' }),
    element('TLCRole', { eId: 'author', href: '/akn/ontology/role/cn/author', showAs: '制定机关' }),
    element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/cn/editor', showAs: '编者' }),
  );
};

/** What we say of the work, and of the wordings on that day: never part of its text. */
const notes = (exported: ExportedWork, asOf: string): XmlElement | null => {
  const { work } = exported;
  const ofWork: readonly NoteLine[] = [
    ...(work.noteEn === null ? [] : [{ language: 'en' as const, text: `Editors' note: ${work.noteEn}` }]),
    ...(work.mark === 'VERIFIED'
      ? []
      : [{ language: 'en' as const, text: `Editors' note: what is said of this work is marked ${work.mark}.` }]),
  ];
  const units = articlesOn(exported, asOf).flatMap(withParts);
  const lines = [
    ...(ofWork.length === 0 ? [] : [{ id: noteId('work'), said: ofWork }]),
    ...units.flatMap(({ eId, version }) => {
      const said = noteOn(version);
      return said === null ? [] : [{ id: noteId(eId), said }];
    }),
  ];
  if (lines.length === 0) return null;
  return element(
    'notes',
    { source: editors },
    ...lines.map(({ id, said }) =>
      element('note', { eId: id }, ...said.map(({ language, text }) => element('p', { 'xml:lang': language }, text))),
    ),
  );
};

const withParts = (unit: UnitOnDay): readonly UnitOnDay[] => [unit, ...unit.parts.flatMap(withParts)];
