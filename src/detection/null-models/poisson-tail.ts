/** −log10 of the chance to see `seen` or more where `expected` are expected; at most 300. */
export const poissonTail = (seen: number, expected: number): number => {
  if (seen <= 0) return 0;
  if (expected <= 0) return 300;
  let term = 1;
  let series = 1;
  for (let next = seen + 1; term > series * 1e-12 && next < seen + 10_000; next++) {
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
