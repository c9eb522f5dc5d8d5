export const nationwide = '000000';

/** The province of a GB/T 2260 code. */
export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;
