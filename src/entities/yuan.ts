/** Fen as yuan, by digits, so that nothing is rounded: 367850 is "3678.50". */
export const yuanOf = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Yuan as fen, by digits: "3678.5" is 367850; null where it is no such decimal. */
export const fenOf = (yuan: unknown): number | null => {
  const found = typeof yuan === 'string' ? /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(yuan.trim()) : null;
  if (found === null) return null;
  const fen = Number(`${found[2]}${(found[3] ?? '').padEnd(2, '0')}`);
  return found[1] === '-' ? -fen : fen;
};
