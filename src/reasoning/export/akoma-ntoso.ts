import { element, writeXml } from '../../platform/xml.ts';
import { akomaNtosoBody } from './akoma-ntoso-body.ts';
import { akomaNtosoMeta } from './akoma-ntoso-meta.ts';
import type { ExportedWork } from './exported-work.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A work as it stood on a day, as Akoma Ntoso 3.0: its text where that is on file, our notes where it is not. */
export const akomaNtoso = (exported: ExportedWork, asOf: string): string => {
  const { titleZh, docNumber } = exported.work;
  return writeXml(
    element(
      'akomaNtoso',
      { xmlns: namespace },
      element(
        'act',
        { name: 'act', contains: 'singleVersion' },
        akomaNtosoMeta(exported, asOf),
        element(
          'preface',
          {},
          element('p', {}, element('docTitle', {}, titleZh)),
          docNumber === null ? null : element('p', {}, element('docNumber', {}, docNumber)),
        ),
        akomaNtosoBody(exported, asOf),
      ),
    ),
  );
};
