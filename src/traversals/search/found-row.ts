import type { FoundRow } from './search.cypher.ts';

interface Text {
  readonly field: string;
  readonly text: string;
}

/** What a hit is called, in the other language where it has no name in this one. */
export const labelOf = (row: FoundRow, inEnglish: boolean): string => {
  switch (row.kind) {
    case 'PROVISION':
      return inEnglish
        ? `${row.work.titleEn}, ${row.provision.citationEn}`
        : `${row.work.titleZh}${row.provision.citationZh}`;
    case 'LEGAL_WORK':
      return inEnglish ? row.work.titleEn : row.work.titleZh;
    case 'CONDUCT_TYPE':
      return inEnglish ? row.conductType.labelEn : row.conductType.labelZh;
    case 'CASE':
      return inEnglish ? row.legalCase.titleEn : (row.legalCase.titleZh ?? row.legalCase.titleEn);
    case 'ORGANIZATION':
      return inEnglish ? (row.organization.nameEn ?? row.organization.nameZh) : row.organization.nameZh;
  }
};

/** The names and texts in which a hit was searched, in the order in which fragments of them are shown. */
export const textsOf = (row: FoundRow): readonly Text[] => {
  switch (row.kind) {
    case 'PROVISION':
      return present([
        ['text', row.version?.text],
        ['gist', row.version?.gistZh],
        ['gist', row.version?.gistEn],
        ['citation', labelOf(row, false)],
        ['citation', labelOf(row, true)],
      ]);
    case 'LEGAL_WORK': {
      const { titleZh, titleEn, docNumber, aliases, noteEn } = row.work;
      return present([
        ['title', titleZh],
        ['docNumber', docNumber],
        ['title', titleEn],
        ...aliases.map((alias) => ['alias', alias] as const),
        ['note', noteEn],
      ]);
    }
    case 'CONDUCT_TYPE': {
      const { labelZh, labelEn, aliases, definitionEn, causeZh } = row.conductType;
      return present([
        ['label', labelZh],
        ['label', labelEn],
        ...aliases.map((alias) => ['alias', alias] as const),
        ['definition', definitionEn],
        ['cause', causeZh],
      ]);
    }
    case 'CASE': {
      const { titleZh, titleEn, gistEn, caseNo, placeZh } = row.legalCase;
      return present([
        ['gist', gistEn],
        ['title', titleZh],
        ['title', titleEn],
        ['caseNo', caseNo],
        ['place', placeZh],
      ]);
    }
    case 'ORGANIZATION':
      return present([
        ['name', row.organization.nameZh],
        ['name', row.organization.nameEn],
      ]);
  }
};

const present = (fields: readonly (readonly [field: string, text: string | null | undefined])[]): readonly Text[] =>
  fields.flatMap(([field, text], at) =>
    text == null || fields.findIndex(([, other]) => other === text) < at ? [] : [{ field, text }],
  );
