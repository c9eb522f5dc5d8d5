/** Half-open: `validFrom` is the first day in force, `validTo` the first day no longer in force. */
export const isInForce = (
  span: { readonly validFrom: string | null; readonly validTo: string | null },
  day: string,
): boolean => span.validFrom !== null && span.validFrom <= day && (span.validTo === null || day < span.validTo);
