/** The numbers of "5.26.30", "2026.07.0-SNAPSHOT" or Java's "1.8.0_422"; an empty list for anything else. */
function numbersOf(version: string): readonly number[] {
  return /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.').map(Number) ?? [];
}

/** True when a version is the wanted one or newer, number by number. */
export function isAtLeast(version: string, wanted: string): boolean {
  const given = numbersOf(version);
  if (given.length === 0) return false;
  for (const [place, number] of numbersOf(wanted).entries()) {
    const difference = (given[place] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Java's major version from what `java -version` prints, or null when it prints something else. */
export function javaVersion(output: string): number | null {
  const version = /version "([^"]+)"/.exec(output)?.[1];
  if (version === undefined) return null;
  const [first, second] = numbersOf(version);
  return (first === 1 ? second : first) ?? null; // Java 8 calls itself 1.8.
}
