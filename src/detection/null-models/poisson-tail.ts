/** −log10 of the chance to see `seen` or more where `expected` are expected; at most 300. */
export const poissonTail = (seen: number, expected: number): number => {
  if (seen <= 0) return 0;
  if (expected <= 0) return 300;
  // Ten deviations below what is expected: certain, and the series would be long.
  if (seen < expected - 10 * Math.sqrt(expected)) return 0;
  let term = 1;
  let series = 1;
  for (let next = seen + 1; term > series * 1e-12 && next < seen + 100_000; next++) {
    term *= expected / next;
    series += term;
  }
  const log = -expected + seen * Math.log(expected) - logFactorial(seen) + Math.log(series);
  return Math.min(300, Math.max(0, -log / Math.LN10));
};

const logFactorials = new Float64Array(1024);
for (let n = 1; n < logFactorials.length; n++) logFactorials[n] = (logFactorials[n - 1] ?? 0) + Math.log(n);

const logFactorial = (n: number): number => {
  if (n < logFactorials.length) return logFactorials[n] ?? 0;
  // Stirling's series, exact to nine digits from here on.
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
};

/**
 * The most that may be expected for `seen` to be as surprising as `least`; a hair above the exact bound, so that what
 * lies beyond it is surely not, and what lies below is to be computed.
 */
export const surprisingUpTo = (least: number): ((seen: number) => number) => {
  const known: number[] = [];
  return (seen) => {
    const bound = known[seen];
    if (bound !== undefined) return bound;
    let low = 0;
    let high = seen + 1;
    while (poissonTail(seen, high) >= least) high *= 2;
    for (let round = 0; round < 60; round++) {
      const middle = (low + high) / 2;
      if (poissonTail(seen, middle) >= least) low = middle;
      else high = middle;
    }
    known[seen] = high * (1 + 1e-9);
    return known[seen] ?? high;
  };
};

/** The least count that is as surprising as `least` where so many are expected. */
export const surprisingFrom = (least: number): ((expected: number) => number) => {
  const mostExpected = surprisingUpTo(least);
  return (expected) => {
    let low = 0;
    let high = Math.ceil(expected) + 1;
    while (mostExpected(high) < expected) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (mostExpected(middle) >= expected) high = middle;
      else low = middle;
    }
    // The bound lies a hair above the exact one.
    return poissonTail(high, expected) >= least ? high : high + 1;
  };
};
