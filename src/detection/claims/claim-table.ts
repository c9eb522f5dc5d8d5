/**
 * Claims as columns, in canonical order: sorted by facility, day and patient, and every code a rank that depends on
 * what an entity does, not on its id. Days are whole days since 1970-01-01, both ends of a stay inclusive. Every column
 * is shared with the workers, and as narrow as its values allow: memory is what bounds how many claims can be looked at.
 */
export interface ClaimTable {
  readonly count: number;
  readonly facility: Numbers;
  readonly day: Uint16Array;
  readonly patient: Int32Array;
  readonly doctor: Numbers;
  /** The last day of the stay; the first one where none is told. */
  readonly lastDay: Uint16Array;
  /** Minutes since midnight at settlement, -1 where no time of day is told. */
  readonly minute: Int16Array;
  /** Fen, -1 where none is told. */
  readonly amount: Int32Array;
  /** Code of the item, -1 where none is told. */
  readonly item: Codes;
  /** Where the claim stands in the store; only for asking for its settlement id and its basket. */
  readonly row: Int32Array;
  /** Equal numbers for equal lists of charges, by place in the store (`row`); null without fee lines. */
  readonly baskets: Int32Array | null;
  readonly patients: {
    readonly count: number;
    /** Codes, -1 where none is told. */
    readonly address: Int32Array;
    readonly region: Int32Array;
    /** Code of the store; only for asking for the id. */
    readonly code: Int32Array;
  };
  readonly doctors: { readonly count: number; readonly code: Int32Array };
  readonly facilities: { readonly count: number; readonly region: Int32Array; readonly code: Int32Array };
  readonly firstDay: number;
  /** The day after the last one. */
  readonly endDay: number;
}

/** Whatever its width. */
export type Column = Int32Array | Uint16Array | Int16Array;
/** Numbers of entities, in two bytes where there are few enough. */
export type Numbers = Int32Array | Uint16Array;
/** Codes from 0 up, -1 where none is told, in two bytes where there are few enough. */
export type Codes = Int32Array | Int16Array;

/** What tells who was where and when. */
export type VisitTable = Pick<
  ClaimTable,
  'count' | 'facility' | 'day' | 'patient' | 'doctor' | 'patients' | 'doctors' | 'facilities' | 'firstDay' | 'endDay'
>;

/** The columns that a claim keeps from the store to the end. */
export type ClaimColumns = Pick<
  ClaimTable,
  'facility' | 'day' | 'patient' | 'doctor' | 'lastDay' | 'minute' | 'amount' | 'item' | 'row'
>;

/** Claims as they are read: codes of the store, in any order. */
export type RawClaims = ClaimColumns & {
  readonly count: number;
  readonly address: Int32Array;
  readonly patientRegion: Codes;
  readonly baskets: Int32Array | null;
  /** By facility, not by claim: -1 where none is told. */
  readonly facilityRegion: Int32Array;
};

/** How many codes there are of what is told in two bytes where they are few. */
export interface CodeCounts {
  readonly facility: number;
  readonly doctor: number;
  readonly item: number;
}

/** Empty columns for so many claims. */
export const claimColumns = (count: number, codes: CodeCounts): ClaimColumns => ({
  facility: numbersBelow(codes.facility, count),
  day: sharedShorts(count),
  patient: sharedInts(count),
  doctor: numbersBelow(codes.doctor, count),
  lastDay: sharedShorts(count),
  minute: signedShorts(count),
  amount: sharedInts(count),
  item: codesBelow(codes.item, count),
  row: sharedInts(count),
});

/** An array that workers may read too. */
export const sharedInts = (length: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(pagesFor(length * 4), 0, length);

/** The same of small numbers without a sign: days, and counts below 65,536. */
export const sharedShorts = (length: number): Uint16Array<SharedArrayBuffer> =>
  new Uint16Array(pagesFor(length * 2), 0, length);

const signedShorts = (length: number): Int16Array<SharedArrayBuffer> => new Int16Array(pagesFor(length * 2), 0, length);

/** Room for so many numbers, each below `end`. */
export const numbersBelow = (end: number, length: number): Numbers =>
  end <= 2 ** 16 ? sharedShorts(length) : sharedInts(length);

/** The same with -1 for what is not told. */
export const codesBelow = (end: number, length: number): Codes =>
  end <= 2 ** 15 ? signedShorts(length) : sharedInts(length);

/**
 * Memory that could grow is pages of its own, which go back to the system; the allocator keeps what it gets back, for
 * every thread apart, as soon as it has once got back something as large.
 */
const pagesFor = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes, { maxByteLength: bytes });
