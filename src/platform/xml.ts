/** An element to be written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** An element; attributes and children that are null are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly (XmlNode | null)[]
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ),
  children: children.filter((child) => child !== null),
});

/**
 * The document of an element, indented where no text stands between elements. Text and attribute values may hold
 * anything; characters that XML 1.0 does not allow become U+FFFD. Names are the caller's own words.
 */
export const writeXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;

const written = ({ name, attributes, children }: XmlElement, indent: string): string => {
  const open = `${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${asAttribute(value)}"`)
    .join('')}`;
  if (children.length === 0) return `<${open}/>`;
  if (children.some((child) => typeof child === 'string')) return `<${open}>${children.map(inline).join('')}</${name}>`;
  const below = `${indent}  `;
  const lines = children.map(
    (child) => `\n${below}${typeof child === 'string' ? asText(child) : written(child, below)}`,
  );
  return `<${open}>${lines.join('')}\n${indent}</${name}>`;
};

/** Within text no blank is added: it would become part of the text. */
const inline = (node: XmlNode): string => {
  if (typeof node === 'string') return asText(node);
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${asAttribute(value)}"`)
    .join('');
  return node.children.length === 0
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${node.children.map(inline).join('')}</${node.name}>`;
};

// Every > is written as &gt;, so that ]]> cannot occur; a carriage return would be read back as a line feed.
const asText = (text: string): string =>
  allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

const asAttribute = (value: string): string =>
  asText(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

/** Without control characters, halves of pairs and the two code points that are no characters. */
const allowed = (text: string): string =>
  text.replace(/[\p{Control}\p{Surrogate}\ufffe\uffff]/gu, (sign) => (isAllowed(sign) ? sign : '\ufffd'));

/** Of all these signs XML 1.0 allows the tab, both line ends, and what stands from U+007F to U+009F. */
const isAllowed = (sign: string): boolean => '\t\n\r'.includes(sign) || (sign >= '\u007f' && sign <= '\u009f');
