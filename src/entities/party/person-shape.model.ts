import { z } from 'zod';
import { Region, statement } from '../statement.model.ts';

/** What every kind of person carries; persons appear under pseudonyms only. */
export const personShape = z.strictObject({
  ...statement,
  pseudonym: z.string(),
  /** Post, trade or situation, as far as the source tells. */
  descriptionEn: z.string().nullable(),
  region: Region,
  /** More than 1 where the source speaks of a group without telling its members apart. */
  memberCount: z.int().positive(),
});
