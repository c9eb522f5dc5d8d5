import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const folder = resolve(import.meta.dirname, '../fixtures/akoma-ntoso');
const file = (fileName: string) => ({ fileName, contents: readFileSync(resolve(folder, fileName), 'utf8') });

/** What the published schema finds wrong with documents of Akoma Ntoso 3.0. */
export const faultsOfAkomaNtoso = async (documents: readonly string[]): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: [file('akomantoso30.xsd')],
    preload: [file('xml.xsd')],
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 1024 * memoryPages.MiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
};
