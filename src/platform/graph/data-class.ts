import { z } from 'zod';

/**
 * Who may see a statement, from open law text (C0) to suspicion about a person (C6).
 * Declared for kinds, properties and relationships beside their shapes; never stored on nodes.
 */
export const DataClass = z.enum(['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
export type DataClass = z.infer<typeof DataClass>;

/** From class C2 upwards a read must carry its visibility predicate. */
export const isProtected = (dataClass: DataClass): boolean => dataClass >= 'C2';
