import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportWork } from '../../src/reasoning/export/export-work.ts';
import type { ExportedWork } from '../../src/reasoning/export/exported-work.ts';
import { faultsOfAkomaNtoso } from '../support/akoma-ntoso.ts';
import { faultsOfEli } from '../support/eli.ts';
import { exportedLaw } from '../support/exported-law.ts';

const garden = exportedLaw(
  `# 试验园林条例

2020年1月1日 试验园林局令第3号公布

<!-- INFO END -->

第一章　总则

第一条　种树按照本条例第三条办理。

第二章　养护

第一节　浇水

第二条　浇水应当：

（一）每日一次；

（二）分为：

1.早间；

2.晚间。

前款规定不适用于古树。

第三条　违反第二条第一款第（一）项的，责令改正。
`,
  '试验园林条例/2020-01-01',
  '2020-02-01',
);
const akn = (exported: ExportedWork, asOf = '2023-01-01'): string => exportWork(exported, 'AKOMA_NTOSO', asOf).content;
const eli = (exported: ExportedWork, asOf = '2023-01-01'): string => exportWork(exported, 'ELI_JSON_LD', asOf).content;

describe('a text with chapters as Akoma Ntoso', () => {
  test('is valid against the schema of OASIS', async () => {
    expect(await faultsOfAkomaNtoso([akn(garden)])).toEqual([]);
  });

  test('is found faulty by that schema when an element or an id is wrong', async () => {
    expect(
      await faultsOfAkomaNtoso([akn(garden).replaceAll('wrapUp', 'wrapDown').replace('<FRBRcountry', '<FRBRland')]),
    ).not.toEqual([]);
    expect(await faultsOfAkomaNtoso([akn(garden).replace('eId="art_3"', 'eId="art_1"')])).not.toEqual([]);
  });

  test('has chapters, articles, paragraphs, items and points under the ids of the graph', () => {
    const ids = Array.from(
      akn(garden).matchAll(/<(\w+) eId="((?:chp|art)_[^"]+)"/gu),
      ([, name, eId]) => `${name} ${eId}`,
    );

    expect(ids).toEqual([
      'chapter chp_1',
      'article art_1',
      'paragraph art_1__para_1',
      'chapter chp_2',
      'section chp_2__sec_1',
      'article art_2',
      'paragraph art_2__para_1',
      'hcontainer art_2__para_1__item_1',
      'hcontainer art_2__para_1__item_2',
      'point art_2__para_1__item_2__point_1',
      'point art_2__para_1__item_2__point_2',
      'paragraph art_2__para_2',
      'article art_3',
      'paragraph art_3__para_1',
    ]);
  });

  test('writes numbers as the text does, and the words before a list as its introduction', () => {
    expect(akn(garden)).toContain('<num>（一）</num>');
    expect(akn(garden)).toContain('<num>1.</num>');
    expect(akn(garden).replace(/>\s+</gu, '><')).toContain('<intro><p>浇水应当：</p></intro>');
  });

  test('links what the text cites', () => {
    expect(akn(garden)).toContain('<ref href="#art_2__para_1__item_1">第二条第一款第（一）项</ref>');
    expect(akn(garden)).toContain('<ref href="#art_2__para_1">前款</ref>');
  });

  test('before its first day holds nothing of the text', async () => {
    expect(akn(garden, '2020-01-31')).not.toContain('浇水');
    expect(await faultsOfAkomaNtoso([akn(garden, '2020-01-31')])).toEqual([]);
  });
});

const withWording = (change: (text: string | null) => object): ExportedWork => ({
  ...garden,
  provisions: garden.provisions.map((one) => ({
    ...one,
    versions: one.versions.map(({ version }) => ({ version: { ...version, ...change(version.text) }, citations: [] })),
  })),
});

describe('a wording that is not on file', () => {
  const gists = withWording(() => ({
    text: null,
    textStatus: 'NOT_INGESTED',
    gistEn: 'water the trees',
    gistZh: '浇树',
  }));

  test('is never replaced by our note: that stands apart, and says what it is', async () => {
    const body = akn(gists).slice(akn(gists).indexOf('<body>'));

    expect(body).not.toContain('浇树');
    expect(body).toContain('status="incomplete"');
    expect(akn(gists)).toContain('编者摘要，非条文：浇树');
    expect(akn(gists)).toContain("Editors' note, not the wording: water the trees");
    expect(await faultsOfAkomaNtoso([akn(gists)])).toEqual([]);
  });

  test('makes the export incomplete', () => {
    expect([garden, gists].map((one) => exportWork(one, 'AKOMA_NTOSO', '2023-01-01').isComplete)).toEqual([
      true,
      false,
    ]);
  });

  test('is told in ELI with its note as a description', async () => {
    expect(eli(gists)).toContain('编者摘要，非条文：浇树');
    expect(await faultsOfEli(eli(gists))).toEqual([]);
  });
});

describe('hostile content', () => {
  const nasty = 'a]]><x y="1">&amp;\u0000\u0007\ud83d \ufffe “引号” \'"</p><script>';
  const hostile: ExportedWork = {
    ...withWording((text) => ({ text: `${text ?? ''}${nasty}` })),
    work: {
      ...garden.work,
      titleZh: nasty,
      docNumber: nasty,
      issuerZh: nasty,
      noteEn: nasty,
      aliases: [nasty],
      id: `x y/"<>&${'é'}`,
    },
  };

  test('stays text in valid XML', async () => {
    expect(await faultsOfAkomaNtoso([akn(hostile)])).toEqual([]);
    expect(akn(hostile)).not.toContain('<script>');
    expect(akn(hostile)).not.toContain(']]>');
  });

  test('stays text in JSON-LD', async () => {
    expect(await faultsOfEli(eli(hostile))).toEqual([]);
  });
});

describe('ELI as JSON-LD', () => {
  test('uses only terms of the ontology, each for what it is declared for', async () => {
    expect(await faultsOfEli(eli(garden))).toEqual([]);
  });

  test('the check itself knows a term that does not exist, a wrong subject and a wrong day', async () => {
    expect(await faultsOfEli(eli(garden).replaceAll('eli:title"', 'eli:titel"'))).toContainEqual(
      expect.stringContaining('eli:titel is no property'),
    );
    expect(await faultsOfEli(eli(garden).replaceAll('eli:version_date', 'eli:embodies'))).not.toEqual([]);
    expect(await faultsOfEli(eli(garden).replaceAll('2020-02-01', '1 February'))).not.toEqual([]);
  });

  test('tells the interval of each wording and whether it is in force on the day', () => {
    expect(JSON.parse(eli(garden))['@graph']).toContainEqual(
      expect.objectContaining({
        '@id': expect.stringContaining('/zho@2020-02-01/~art_2'),
        'eli:first_date_entry_in_force': { '@value': '2020-02-01', '@type': 'xsd:date' },
        'eli:in_force': { '@id': 'eli:InForce-inForce' },
      }),
    );
    expect(eli(garden, '2020-01-31')).toContain('eli:InForce-notInForce');
  });
});

// The law texts are not part of a clone, so real ones are exported where they lie beside it.
const laws = resolve(import.meta.dirname, '../../../shared/laws');

test.skipIf(!existsSync(laws))(
  'every text beside the project is exported whole and valid',
  { timeout: 240_000 },
  async () => {
    const exported = globSync('*/*.md', { cwd: laws })
      .sort()
      .map((file) => exportedLaw(readFileSync(resolve(laws, file), 'utf8'), file, '2020-01-01'));
    const documents = exported.map((one) => akn(one));

    expect(documents.length).toBeGreaterThan(150);
    expect(exported.flatMap((one, at) => (wordsIn(documents[at] ?? '') === wordsOf(one) ? [] : [one.work.id]))).toEqual(
      [],
    );
    expect(await faultsOfAkomaNtoso(documents)).toEqual([]);
  },
);

const wordsOf = ({ provisions }: ExportedWork): string =>
  provisions
    .filter(({ provision }) => provision.level === 'ARTICLE')
    .map(({ provision, versions }) => provision.citationZh + (versions[0]?.version.text ?? ''))
    .join('')
    .replace(/\s/gu, '');

/** The text of the body without its headings. */
const wordsIn = (document: string): string =>
  document
    .slice(document.indexOf('<body>'))
    .replace(
      /<(?:part|subpart|chapter|section|division) [^>]*>\s*(?:<num>[^<]*<\/num>)?\s*(?:<heading>[^<]*<\/heading>)?/gu,
      '',
    )
    .replace(/<[^>]*>/gu, '')
    .replace(/\s/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#13;', '')
    .replaceAll('&amp;', '&');
