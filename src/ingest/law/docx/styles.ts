import { xmlReader } from './read-xml.ts';

/** What a paragraph, or its style, says of its list. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

export interface Style extends ListPlace {
  readonly basedOn: string | null;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  readonly standard: string | null;
}

/** Reads styles.xml: a style may number the paragraphs that bear it. */
export const stylesReader = () => {
  const byId = new Map<string, { basedOn: string | null; list: string | null; level: number | null }>();
  let standard: string | null = null;
  let style: { basedOn: string | null; list: string | null; level: number | null } | null = null;
  const xml = xmlReader({
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? null;
      if (name === 'w:style') {
        style = { basedOn: null, list: null, level: null };
        const id = attributes['w:styleId'] ?? '';
        byId.set(id, style);
        if (attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''))
          standard = id;
      } else if (style === null) return;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  return { ...xml, styles: (): Styles => ({ byId, standard }) };
};
