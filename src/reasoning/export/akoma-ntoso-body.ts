import { element, type XmlElement, type XmlNode } from '../../platform/xml.ts';
import { writeNumeral } from '../citation/chinese-numeral.ts';
import { normalForm } from '../citation/normal-form.ts';
import { placeOf } from '../citation/place.ts';
import { articlesInDivisions, type DivisionOnDay } from './divisions-on-day.ts';
import { noteId, noteOn } from './editor-note.ts';
import type { ExportedCitation, ExportedWork } from './exported-work.ts';
import { partUri, workUri } from './frbr.ts';
import { type WordingPiece, wordingPieces } from './wording-pieces.ts';
import { articlesOn, intervalId, type UnitOnDay } from './work-on-day.ts';

/** The text in force on a day, in its books, chapters and sections where a text told them. */
export const akomaNtosoBody = (exported: ExportedWork, asOf: string): XmlElement => {
  const articles = articlesOn(exported, asOf);
  const parts = articlesInDivisions(articles).map((part) => hierarchyOf(part, exported));
  return element('body', {}, ...(parts.length > 0 ? parts : [nothing]));
};

const nothing = element(
  'hcontainer',
  { eId: 'nothing', name: 'nothing', status: 'unknown' },
  element('content', {}, element('p', {})),
);

const hierarchyOf = (part: DivisionOnDay | UnitOnDay, exported: ExportedWork): XmlElement =>
  'division' in part
    ? element(
        divisionElements[part.division.kind],
        { eId: part.division.eId },
        part.division.number === '' ? null : element('num', {}, part.division.number),
        part.division.heading === '' ? null : element('heading', {}, part.division.heading),
        ...part.parts.map((inner) => hierarchyOf(inner, exported)),
      )
    : unitElement(part, null, exported);

const divisionElements = {
  BOOK: 'part',
  SUBBOOK: 'subpart',
  CHAPTER: 'chapter',
  SECTION: 'section',
  DIVISION: 'division',
} as const;

/** Elements as the ids are made; an item of a hierarchy has no element of its own in Akoma Ntoso. */
const elementOf = (eId: string): { readonly name: string; readonly attributes: Readonly<Record<string, string>> } => {
  const last = eId.split('__').at(-1) ?? '';
  if (last.startsWith('art_')) return { name: 'article', attributes: {} };
  if (last.startsWith('para_')) return { name: 'paragraph', attributes: {} };
  if (last.startsWith('point_')) return { name: 'point', attributes: {} };
  return { name: 'hcontainer', attributes: { name: 'item' } };
};

/** `marker` is the number as the wording of the whole writes it; null where that is not on file. */
const unitElement = (unit: UnitOnDay, marker: string | null, exported: ExportedWork): XmlElement => {
  const { eId, version, parts } = unit;
  const { name, attributes } = elementOf(eId);
  const text = version?.text ?? null;
  const number = numberOf(unit, marker);
  const note = noteOn(version) === null ? null : element('noteRef', { href: `#${noteId(eId)}`, marker: '*' });
  return element(
    name,
    {
      eId,
      ...attributes,
      period: version === null ? null : `#${intervalId(version)}`,
      status: text === null ? 'incomplete' : null,
    },
    number === null ? null : element('num', {}, number, note),
    ...(parts.length === 0
      ? [element('content', {}, ...paragraphs(text ?? '', unit, exported, number === null ? note : null))]
      : inner(unit, text, exported, number === null ? note : null)),
  );
};

const numberOf = ({ eId, provision }: UnitOnDay, marker: string | null): string | null => {
  const place = placeOf(eId);
  if (place === null) return null;
  const { paragraph, item, point } = place;
  if (paragraph === null && item === null && point === null) return provision?.citationZh ?? normalForm(null, [place]);
  if (marker !== null) return marker === '' ? null : marker;
  if (point !== null) return `${point}.`;
  return item === null ? null : `（${writeNumeral(item)}）`;
};

/** What stands before, between and behind the parts of a unit, and the parts. */
const inner = (
  unit: UnitOnDay,
  text: string | null,
  exported: ExportedWork,
  note: XmlElement | null,
): readonly XmlElement[] => {
  const pieces = wordingPieces(
    text ?? '',
    unit.parts.map(({ version }) => version?.text ?? null),
  );
  const firstPart = pieces.findIndex(({ kind }) => kind === 'PART');
  const lastPart = pieces.findLastIndex(({ kind }) => kind === 'PART');
  const written = pieces.flatMap((piece, at): readonly XmlElement[] => {
    if (piece.kind === 'PART') return [partElement(unit, piece, text, exported)];
    const lines = linesOf(text ?? '', piece.from, piece.to, unit, exported);
    if (at < firstPart) return [element('intro', {}, ...withNote(lines, note))];
    if (at > lastPart) return [element('wrapUp', {}, ...lines)];
    return [element('hcontainer', { eId: `${unit.eId}__text_${at}`, name: 'text' }, element('content', {}, ...lines))];
  });
  const hasIntro = pieces[0]?.kind === 'OWN';
  return note === null || hasIntro ? written : [element('intro', {}, element('p', {}, note)), ...written];
};

const partElement = (
  unit: UnitOnDay,
  { part, marker }: Extract<WordingPiece, { kind: 'PART' }>,
  text: string | null,
  exported: ExportedWork,
): XmlElement => {
  const inside = unit.parts[part];
  if (inside === undefined) throw new Error(`"${unit.eId}" has no part ${part}.`);
  return unitElement(inside, text === null || inside.version?.text == null ? null : marker, exported);
};

const paragraphs = (
  text: string,
  unit: UnitOnDay,
  exported: ExportedWork,
  note: XmlElement | null,
): readonly XmlElement[] => withNote(linesOf(text, 0, text.length, unit, exported), note);

const withNote = (lines: readonly XmlElement[], note: XmlElement | null): readonly XmlElement[] => {
  if (note === null) return lines.length === 0 ? [element('p', {})] : lines;
  return [...lines, element('p', {}, note)];
};

/** Each line of a run as a paragraph; citations that lead to one place are links. */
const linesOf = (
  text: string,
  from: number,
  to: number,
  { citations }: UnitOnDay,
  exported: ExportedWork,
): readonly XmlElement[] => {
  const lines: XmlElement[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, text.indexOf('\n', start) === -1 ? to : text.indexOf('\n', start));
    if (text.slice(start, end).trim() !== '')
      lines.push(element('p', {}, ...linked(text, start, end, citations, exported)));
    start = end + 1;
  }
  return lines;
};

const linked = (
  text: string,
  from: number,
  to: number,
  citations: readonly ExportedCitation[],
  exported: ExportedWork,
): readonly XmlNode[] => {
  const nodes: XmlNode[] = [];
  let cursor = from;
  for (const { span, targets } of citations) {
    const [target, ...others] = targets;
    if (span === null || target === undefined || others.length > 0) continue;
    const [start, end] = span;
    if (start < cursor || end > to) continue;
    const href =
      target.eId === null
        ? workUri(target.work)
        : target.work.id === exported.work.id
          ? `#${target.eId}`
          : partUri(workUri(target.work), target.eId);
    if (start > cursor) nodes.push(text.slice(cursor, start));
    nodes.push(element('ref', { href }, text.slice(start, end)));
    cursor = end;
  }
  return cursor < to ? [...nodes, text.slice(cursor, to)] : nodes;
};
