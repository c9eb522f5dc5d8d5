/** The smallest division that holds all of them (GB/T 2260); the whole country where one is not told. */
export const commonRegion = (regions: readonly (string | null)[]): string => {
  const codes = new Set(regions.map((region) => (region !== null && /^\d{6}$/.test(region) ? region : wholeCountry)));
  const [first = wholeCountry] = codes;
  const shared = [6, 4, 2].find((digits) => [...codes].every((code) => code.startsWith(first.slice(0, digits))));
  return shared === undefined ? wholeCountry : first.slice(0, shared).padEnd(6, '0');
};

const wholeCountry = '000000';
