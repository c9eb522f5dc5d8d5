import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';

type Noted = Pick<ProvisionVersion, 'gistZh' | 'gistEn' | 'textStatus' | 'mark'>;

export interface NoteLine {
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/**
 * What we say about a wording, in words that cannot be taken for its own: what it says where it is not on file, and how
 * far its days were checked where that is not in the text itself. Null where there is nothing to say.
 */
export const noteOn = (version: Noted | null): readonly NoteLine[] | null => {
  if (version === null) return null;
  const { gistZh, gistEn, textStatus, mark } = version;
  const isMissing = textStatus === 'NOT_INGESTED';
  const lines: readonly (NoteLine | null)[] = [
    isMissing && gistZh !== null ? { language: 'zh', text: `编者摘要，非条文：${gistZh}` } : null,
    isMissing && gistEn !== null ? { language: 'en', text: `Editors' note, not the wording: ${gistEn}` } : null,
    mark === 'VERIFIED'
      ? null
      : { language: 'en', text: `Editors' note: this wording and its days are marked ${mark}.` },
  ];
  const said = lines.filter((line) => line !== null);
  return said.length === 0 ? null : said;
};

export const noteId = (eId: string): string => `note_${eId}`;
