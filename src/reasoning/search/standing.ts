/** Whether something is in force on a day, and why. */
export interface Standing {
  readonly reason: 'IN_FORCE' | 'NOT_YET' | 'ENDED' | 'NO_DAY_KNOWN' | 'NO_WORDING';
  readonly wording: string;
}

/** `validTo` is the first day no longer in force. */
export const standingOn = (
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  day: string,
): Standing => {
  if (validTo !== null && validTo <= day)
    return { reason: 'ENDED', wording: `No longer in force on ${day}: ${validTo} was the first day without it.` };
  if (validFrom === null)
    return {
      reason: 'NO_DAY_KNOWN',
      wording: `Not shown to be in force on ${day}: its first day is not known, or it is a draft.`,
    };
  if (day < validFrom) return { reason: 'NOT_YET', wording: `Not yet in force on ${day}: it begins on ${validFrom}.` };
  return {
    reason: 'IN_FORCE',
    wording: `In force on ${day}: since ${validFrom}${validTo === null ? '' : `, until the day before ${validTo}`}.`,
  };
};

export const withoutWording: Standing = {
  reason: 'NO_WORDING',
  wording: 'Only its place is known: no wording of it is on file, and so no day.',
};
