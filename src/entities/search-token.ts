/**
 * What a search can be filtered by, as the words that stand for it in the full-text index. Written by
 * `ingest/search/derive-search.cypher.ts` in the words of Cypher, asked for by the search.
 */
export const kindToken = (kind: string): string => `kind${kind}`;
export const rankToken = (documentType: string): string => `rank${documentType}`;
export const regionToken = (region: string): string => `region${region}`;
/** First and last words keep a name from being found inside a longer one. */
export const issuerToken = (issuer: string): string => `issuer ${issuer.toLowerCase().trim()} end`;
/** `day` is an ISO day. */
export const fromToken = (day: string): string => `from${day.replaceAll('-', '')}`;
export const toToken = (day: string): string => `to${day.replaceAll('-', '')}`;

/** In force on every day: what has no time of validity is never left out for it. */
export const always = { from: '0000-00-00', to: '9999-12-31' } as const;
