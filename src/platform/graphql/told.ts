/** A field of an input that may be left out. */
export type Told<Value> = Value | null | undefined;
