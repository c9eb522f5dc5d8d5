import type { Visits } from '../claims/visits.ts';
import type { Pairs } from '../projections/co-visits.ts';
import { graphOf } from './weighted-graph.ts';

/** At so many sites three people are together. */
const leastSites = 2;

/**
 * People who hang together by trios: three of whom each two are a pair and who are all together at two sites. Of a group of which every other member comes to a site
 * two share few sites, and a third and fourth acquaintance is not to be had; but among its many threes some were together twice. Each sorted, in the order of their
 * least members.
 */
export const triosOf = (visits: Visits, days: number, pairs: readonly Pairs[]): readonly (readonly number[])[] => {
  const { graph, name } = graphOf(pairs);
  const { nodes, start, neighbour } = graph;
  // Of every node one of its component that is not greater; itself at the least.
  const lesser = Int32Array.from(name.keys());
  const leastOf = (node: number): number => {
    let one = node;
    while (lesser[one] !== one) one = lesser[one] ?? 0;
    return one;
  };
  const isIn = new Uint8Array(nodes);
  // By node, one more than the last one whose neighbour it was found to be.
  const nearTo = new Int32Array(nodes);
  const look = (one: number, other: number, third: number): void => {
    // Most of a group are known to hang together after a few of its threes.
    const [first, second, last] = [leastOf(one), leastOf(other), leastOf(third)];
    if (first === second && first === last) return;
    if (!areTogether(visits, days, name[one] ?? 0, name[other] ?? 0, name[third] ?? 0)) return;
    const least = Math.min(first, second, last);
    for (const member of [first, second, last]) lesser[member] = least;
    for (const member of [one, other, third]) isIn[member] = 1;
  };
  for (let one = 0; one < nodes; one++) {
    const end = start[one + 1] ?? 0;
    for (let at = start[one] ?? 0; at < end; at++) nearTo[neighbour[at] ?? 0] = one + 1;
    for (let at = start[one] ?? 0; at < end; at++) {
      const other = neighbour[at] ?? 0;
      if (other <= one) continue;
      for (let next = start[other] ?? 0; next < (start[other + 1] ?? 0); next++) {
        const third = neighbour[next] ?? 0;
        if (third > other && nearTo[third] === one + 1) look(one, other, third);
      }
    }
  }
  const components = new Map<number, number[]>();
  for (let node = 0; node < nodes; node++) {
    if (isIn[node] === 0) continue;
    const members = components.get(leastOf(node));
    if (members === undefined) components.set(leastOf(node), [name[node] ?? 0]);
    else members.push(name[node] ?? 0);
  }
  return [...components.values()];
};

/** Whether three people are at `leastSites` sites within so many days of each other. */
const areTogether = (
  { patientStart, ofPatient, occasionSite, occasionDay }: Visits,
  days: number,
  one: number,
  other: number,
  third: number,
): boolean => {
  const isNear = (some: number, next: number): boolean =>
    occasionSite[some] === occasionSite[next] && Math.abs((occasionDay[some] ?? 0) - (occasionDay[next] ?? 0)) <= days;
  const areNear = (own: number): boolean => {
    for (let at = patientStart[other] ?? 0; at < (patientStart[other + 1] ?? 0); at++) {
      const their = ofPatient[at] ?? 0;
      if (!isNear(own, their)) continue;
      for (let next = patientStart[third] ?? 0; next < (patientStart[third + 1] ?? 0); next++) {
        const its = ofPatient[next] ?? 0;
        if (isNear(own, its) && isNear(their, its)) return true;
      }
    }
    return false;
  };
  let sites = 0;
  let last = -1;
  for (let at = patientStart[one] ?? 0; at < (patientStart[one + 1] ?? 0) && sites < leastSites; at++) {
    const own = ofPatient[at] ?? 0;
    // Occasions of somebody stand by site.
    if (occasionSite[own] === last || !areNear(own)) continue;
    last = occasionSite[own] ?? 0;
    sites++;
  }
  return sites >= leastSites;
};
