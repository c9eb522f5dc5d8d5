/** The key of the source document that stands for a file. */
export const documentKey = (sha256: string): string => `file:${sha256.slice(0, 16)}`;

/** The key of the passage of a document that an article, or its head, stands in. */
export const passageOf = (document: string, article: string): string => `${document}#${article}`;
