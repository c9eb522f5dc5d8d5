import { z } from 'zod';

/** A book, chapter or section of a text, as an article that stands in it knows it. */
export const Division = z.strictObject({
  /** Akoma Ntoso element id, such as `part_1__chp_2`. */
  eId: z.string(),
  kind: z.enum(['BOOK', 'SUBBOOK', 'CHAPTER', 'SECTION', 'DIVISION']),
  /** As the text writes it, such as 第二章. */
  number: z.string(),
  heading: z.string(),
});
export type Division = z.infer<typeof Division>;
