import { describe, expect, test } from 'vitest';
import { factKeysOf } from '../../src/entities/norm/condition-text.ts';
import { ProceduralEvent } from '../../src/entities/procedural-rule/procedural-event.model.ts';
import { ProceduralRule } from '../../src/entities/procedural-rule/procedural-rule.model.ts';
import { SanctionType } from '../../src/entities/sanction-type/sanction-type.model.ts';
import { rulesOfSeeds, thresholdsOfSeeds } from '../support/law-of-seeds.ts';
import { groupedBy, seedRows } from '../support/seed-rows.ts';

const rules = rulesOfSeeds(...ProceduralRule.shape.shape.matter.options);
const thresholds = thresholdsOfSeeds();
const ids = new Set(rules.map(({ id }) => id));
const steps = new Set(rules.map(({ step }) => step));
const measures = new Set(
  seedRows()
    .rows(SanctionType)
    .map(({ id }) => id),
);

describe('procedural rules', () => {
  test('are each set by a norm that leads to a work', () => {
    expect(rules.length).toBeGreaterThan(90);
    expect(rules.filter(({ norms }) => !norms.some(({ aspect }) => aspect === 'SETS')).map(({ id }) => id)).toEqual([]);
  });
  test('run from rules that exist', () => {
    expect(rules.flatMap(({ runsFromEndOf }) => runsFromEndOf).filter((id) => !ids.has(id))).toEqual([]);
  });
  test('count in a unit when they have a length, from something, in one way', () => {
    const odd = rules.filter(
      ({ length, unit, runsFrom, runsFromEndOf, bound }) =>
        (length === null) !== (unit === null) ||
        (length !== null && runsFrom === null && runsFromEndOf.length === 0) ||
        (length === null && !['NONE', 'AT_ONCE'].includes(bound) && runsFrom === null),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
  test('ask for steps, events and measures that exist', () => {
    const known: Readonly<Record<string, (name: string) => boolean>> = {
      step: (name) => steps.has(name),
      event: (name) => ProceduralEvent.safeParse(name).success,
      imposes: (name) => measures.has(name),
    };
    const unknown = rules
      .flatMap(({ condition }) => (condition === null ? [] : factKeysOf(condition)))
      .filter((key) => {
        const [kind = '', name] = key.split(':');
        return name !== undefined && known[kind]?.(name) !== true;
      });
    expect(unknown).toEqual([]);
  });
  test('of one place in their matter are grounds of one step', () => {
    const places = groupedBy(rules, ({ matter, sequence }) => `${matter} ${sequence}`);
    expect([...places].filter(([, here]) => new Set(here.map(({ step }) => step)).size > 1).map(([at]) => at)).toEqual(
      [],
    );
  });
});

describe('thresholds of crime', () => {
  test('are each punished by a norm on file', () => {
    expect(thresholds.filter(({ norms }) => !norms.some(({ aspect }) => aspect === 'PUNISHMENT'))).toEqual([]);
  });
  test('have both ends of their band, in order', () => {
    const odd = thresholds.filter(
      ({ lowFen, highFen }) => (lowFen === null) !== (highFen === null) || (lowFen ?? 0) > (highFen ?? 0),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
