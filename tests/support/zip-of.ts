import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive with these files; just enough of the format for documents in tests. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), fields, offset, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, entries, end]);
};

const typeOf = (part: string, kind: string): string =>
  `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;

/** A document of Word: the paragraphs of its body as XML, and its lists and styles where it has some. */
export const docxOf = (
  body: string,
  {
    numbering,
    styles,
    more = {},
  }: { numbering?: string; styles?: string; more?: Record<string, string | Uint8Array> } = {},
): Buffer => {
  const part = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="urn:w">${content}</w:${name}>`;
  const types = [
    typeOf('document', 'document.main'),
    ...(numbering === undefined ? [] : [typeOf('numbering', 'numbering')]),
    ...(styles === undefined ? [] : [typeOf('styles', 'styles')]),
  ];
  return zipOf({
    '[Content_Types].xml': `<Types>${types.join('')}</Types>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...more,
  });
};

/** A paragraph with a text, and what its properties say. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
