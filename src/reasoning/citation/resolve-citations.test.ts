import { expect, test } from 'vitest';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { findCitations } from './find-citations.ts';
import type { LibraryProvision, LibraryVersion, LibraryWork } from './library.ts';
import { resolveCitations } from './resolve-citations.ts';

const harbourLaw: LegalWork = {
  id: 'harbour-law',
  titleZh: '港湾法',
  titleEn: 'Harbour and Shipping Safety Law',
  docNumber: null,
  docNumberNorm: null,
  issuerZh: '全国人大',
  issuerEn: 'NPC',
  region: '000000',
  adoptedOn: null,
  promulgatedOn: null,
  validFrom: '2010-01-01',
  validTo: null,
  aliases: [],
  noteEn: null,
  funds: null,
  wholeTextFrom: '2010-01-01',
  mark: 'VERIFIED',
};
const oldLaw: LegalWork = {
  ...harbourLaw,
  id: 'old-law',
  titleZh: '旧港法',
  titleEn: 'Former Law',
  validTo: '2015-01-01',
};
const notice: LegalWork = {
  ...harbourLaw,
  id: 'notice',
  titleZh: '泊位通知',
  titleEn: 'Berth notice',
  docNumber: '港办发〔2018〕22号',
  docNumberNorm: '港办发〔2018〕22号',
};

const provision = (eId: string): Provision => ({
  id: `harbour-law#${eId}`,
  eId,
  level: 'ARTICLE',
  citationZh: eId,
  citationEn: eId,
  sortKey: eId,
  mark: 'VERIFIED',
});
const version = (
  eId: string,
  span: Partial<ProvisionVersion> = {},
  read: Partial<LibraryVersion> = {},
): LibraryVersion => ({
  version: {
    id: `harbour-law#${eId}@2010`,
    validFrom: '2010-01-01',
    validTo: null,
    text: null,
    textStatus: 'NOT_INGESTED',
    gistEn: null,
    gistZh: null,
    divisions: null,
    mark: 'VERIFIED',
    ...span,
  },
  norms: 0,
  penalties: 0,
  conducts: 0,
  ...read,
});
const onFile = (eId: string, more: Partial<LibraryProvision> = {}): LibraryProvision => ({
  provision: provision(eId),
  versions: [version(eId)],
  renumberedTo: [],
  reviewedIn: [],
  ...more,
});
const shelf = (work: LegalWork, more: Partial<LibraryWork> = {}): LibraryWork => ({
  work,
  maySetPenalties: 'ALL',
  provisionsOnFile: 80,
  replacedBy: [],
  irrelevantIn: [],
  provisions: [],
  ...more,
});

const works = new Map([
  ['港湾法', ['harbour-law']],
  ['旧港法', ['old-law']],
  ['泊位通知', ['notice']],
]);
const resolve = (text: string, library: readonly LibraryWork[], asOf = '2023-01-01') =>
  resolveCitations(findCitations(text, { works }), library, asOf);
const statuses = (text: string, library: readonly LibraryWork[], asOf?: string) =>
  resolve(text, library, asOf).map(({ status }) => status);

test('an article on file is resolved to its wording of the day', () => {
  const older = version('art_3', { validTo: '2020-01-01' });
  const newer = version('art_3', { id: 'harbour-law#art_3@2020', validFrom: '2020-01-01' });
  const library = [shelf(harbourLaw, { provisions: [onFile('art_3', { versions: [older, newer] })] })];

  const versions = ['2019-12-31', '2020-01-01'].map(
    (day) => resolve('港湾法第三条', library, day)[0]?.provisions[0]?.version?.id,
  );

  expect(versions).toEqual(['harbour-law#art_3@2010', 'harbour-law#art_3@2020']);
});

test('a work that the library lacks is told from an article that a work on file lacks', () => {
  expect(statuses('海滩法第三条；港湾法第三条', [shelf(harbourLaw)])).toEqual(['NOT_ON_FILE', 'NOT_FOUND']);
});

test('of a work of which single provisions are on file, nothing is said about others', () => {
  const partly = shelf({ ...harbourLaw, wholeTextFrom: null }, { provisions: [onFile('art_3')] });

  expect(statuses('港湾法第三条；港湾法第四条；港湾法第三条第九款', [partly])).toEqual([
    'RESOLVED',
    'NOT_ON_FILE',
    'NOT_ON_FILE',
  ]);
  expect(resolve('港湾法第四条', [partly])[0]?.provisions[0]?.note).toContain('whether there is one cannot be said');
});

test('a whole text says what there is from its day on only', () => {
  const whole = shelf({ ...harbourLaw, wholeTextFrom: '2020-01-01' });

  expect(statuses('港湾法第四条', [whole], '2019-12-31')).toEqual(['NOT_ON_FILE']);
  expect(statuses('港湾法第四条', [whole], '2020-01-01')).toEqual(['NOT_FOUND']);
});

test('of a work known by name only, nothing is said about its articles', () => {
  expect(statuses('港湾法第三条', [shelf(harbourLaw, { provisionsOnFile: 0 })])).toEqual(['NOT_ON_FILE']);
});

test('of several provisions the one that is worst off decides, and each keeps its own status', () => {
  const [citation] = resolve('港湾法第三条、第九条', [shelf(harbourLaw, { provisions: [onFile('art_3')] })]);

  expect([citation?.status, citation?.provisions.map(({ status }) => status)]).toEqual([
    'NOT_FOUND',
    ['RESOLVED', 'NOT_FOUND'],
  ]);
});

test('a number that moved is followed, unless the number is in use again', () => {
  const renumberedTo = [{ provision: provision('art_9'), on: '2022-01-01' }];
  const gone = [shelf(harbourLaw, { provisions: [onFile('art_3', { versions: [], renumberedTo })] })];
  const usedAgain = [shelf(harbourLaw, { provisions: [onFile('art_3', { renumberedTo })] })];

  expect(statuses('港湾法第三条', gone)).toEqual(['RENUMBERED']);
  expect(statuses('港湾法第三条', gone, '2021-12-31')).toEqual(['RESOLVED']);
  expect(resolve('港湾法第三条', usedAgain)[0]).toMatchObject({
    status: 'RESOLVED',
    candidates: [
      { provision: null },
      { provision: { eId: 'art_9' }, evidence: 'The rule got this number on 2022-01-01.' },
    ],
  });
});

test('a part of an article that moved is followed to its article, where no record tells of the part', () => {
  const moved = [{ provision: provision('art_9'), on: '2022-01-01' }];
  const partUntil = (validTo: string, renumberedTo: LibraryProvision['renumberedTo'] = []) =>
    shelf(harbourLaw, {
      provisions: [
        onFile('art_3', { versions: [version('art_3', { validTo: '2022-01-01' })], renumberedTo: moved }),
        onFile('art_3__para_2', { versions: [version('art_3__para_2', { validTo })], renumberedTo }),
      ],
    });
  const own = [{ provision: provision('art_9__para_1'), on: '2022-01-01' }];
  const cited = (work: LibraryWork) => resolve('港湾法第三条第二款', [work])[0];

  expect(cited(partUntil('2022-01-01', own))).toMatchObject({
    status: 'RENUMBERED',
    candidates: [{ provision: null }, { provision: { eId: 'art_9__para_1' } }],
    note: 'The rule has another number by 2023-01-01.',
  });
  expect(cited(partUntil('2022-01-01'))).toMatchObject({
    status: 'RENUMBERED',
    candidates: [
      { provision: null },
      { provision: { eId: 'art_9' }, evidence: 'What it is part of got this number on 2022-01-01.' },
    ],
    note: expect.stringContaining('whether this part still stands there is not on file'),
  });
  // Gone before its article moved: it moved nowhere.
  expect(cited(partUntil('2020-01-01'))).toMatchObject({ status: 'REPEALED' });
});

test('a repealed work says until when it was in force, and what came in its place', () => {
  const [citation] = resolve('《旧港法》', [shelf(oldLaw, { replacedBy: [harbourLaw] })]);

  expect(citation).toMatchObject({
    status: 'REPEALED',
    note: 'The work is in force from 2010-01-01 until the day before 2015-01-01: not on 2023-01-01.',
    candidates: [{ work: oldLaw }, { work: harbourLaw, evidence: 'It came in the place of 旧港法.' }],
  });
});

test('a provision that a review found beside the point is irrelevant, but never one that names conduct toward the fund', () => {
  const reviewedIn = [{ id: 'citation:1', isIrrelevant: true, suggests: [provision('art_9')] }];
  const read = version('art_4', {}, { norms: 1, conducts: 1, penalties: 1 });
  const library = [
    shelf(harbourLaw, {
      provisions: [onFile('art_3', { reviewedIn }), onFile('art_4', { reviewedIn, versions: [read] })],
    }),
  ];

  const [aside, apt] = resolve('港湾法第三条，另见港湾法第四条', library);

  expect(aside?.provisions).toMatchObject([
    { status: 'IRRELEVANT', governsThisFund: false, candidates: [{ provision: { eId: 'art_9' } }] },
  ]);
  expect(apt?.provisions).toMatchObject([{ status: 'RESOLVED', governsThisFund: true, carriesSanction: true }]);
});

test('whether an article carries a sanction is told by its parts, and not known where nobody read it', () => {
  const item = onFile('art_3__para_1__item_1', { versions: [version('art_3', {}, { norms: 1, penalties: 1 })] });
  const duty = onFile('art_4', { versions: [version('art_4', {}, { norms: 1 })] });
  const provisions = [onFile('art_3'), item, duty, onFile('art_5')];
  const carries = (library: LibraryWork) =>
    resolve('港湾法第三条、第四条、第五条', [library])[0]?.provisions.map(({ carriesSanction }) => carriesSanction);

  expect(carries(shelf(harbourLaw, { provisions }))).toEqual([true, false, null]);
  expect(carries(shelf(harbourLaw, { provisions, maySetPenalties: 'NONE' }))).toEqual([false, false, false]);
});

test('a number with the wrong issuer is corrupted, and the right one is proposed', () => {
  const [citation] = resolve('港发〔2018〕22号', [shelf(notice)]);

  expect(citation).toMatchObject({
    status: 'CORRUPTED',
    work: notice,
    found: {
      raw: '港发〔2018〕22号',
      repairSteps: ['no 港发〔2018〕22号 is on file; year and number fit 港办发〔2018〕22号'],
    },
  });
});

test('a title with the number of another document is corrupted', () => {
  expect(statuses('《泊位通知》（港办发〔2018〕22号），《泊位通知》（港办发〔2019〕3号）', [shelf(notice)])).toEqual([
    'UNSPECIFIC',
    'CORRUPTED',
  ]);
});

test('a translated title is found by its words', () => {
  const [citation] = resolve('Article 3 of the Law on Safety of Harbours and Shipping', [
    shelf(harbourLaw, { provisions: [onFile('art_3')] }),
  ]);

  expect(citation).toMatchObject({ status: 'RESOLVED', work: harbourLaw, found: { normal: '《港湾法》第三条' } });
});

test('of two works with one name the one in force is meant; a kind of work is none', () => {
  const both = [shelf(oldLaw, { provisions: [onFile('art_3')] }), shelf(harbourLaw, { provisions: [onFile('art_3')] })];
  const sameName = new Map([['港湾法', ['old-law', 'harbour-law']]]);
  const on = (asOf: string) => resolveCitations(findCitations('港湾法第三条', { works: sameName }), both, asOf)[0];

  expect(on('2023-01-01')?.work?.id).toBe('harbour-law');
  expect(on('2012-01-01')).toMatchObject({ status: 'AMBIGUOUS', candidates: [{ work: oldLaw }, { work: harbourLaw }] });
  expect(statuses('条例第三条', [])).toEqual(['AMBIGUOUS']);
});

test('a bare number without a work is ambiguous, a blank title corrupted', () => {
  expect(statuses('第三条。依《》', [])).toEqual(['AMBIGUOUS', 'CORRUPTED']);
});
