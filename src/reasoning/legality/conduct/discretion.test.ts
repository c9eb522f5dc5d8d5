import { describe, expect, test } from 'vitest';
import { finding, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import type { DiscretionBand } from '../../../entities/discretion-benchmark/discretion-benchmark.model.ts';
import type { FindingOnTrial } from '../basis/measure-on-trial.ts';
import { type BenchmarkOnFile, departsFrom, discretionOf } from './discretion.ts';

// An invented benchmark of an invented city: over 100 up to 200 yuan defrauded, 3 times, seen in use in March 2022.

const step: DiscretionBand = { base: 'DEFRAUDED', overFen: 100_00, upToFen: 200_00, minMultiple: 3, maxMultiple: 3 };
const document = {
  ...path().work,
  documentType: 'NORMATIVE_DOCUMENT',
  maySetPenalties: 'NONE' as const,
  validFrom: null,
  region: '990100',
};
const benchmark = (given: Partial<BenchmarkOnFile> = {}): BenchmarkOnFile => ({
  id: 'benchmark:garden',
  gistEn: 'A step.',
  mark: 'SECONDARY',
  bands: [step],
  knownInUseFrom: '2022-03-01',
  knownInUseTo: '2022-04-01',
  work: document,
  issuerZh: '园林局',
  issuerEn: 'garden office',
  passages: [],
  ...given,
});
const fine = rule({ min: 2, max: 5, base: 'DEFRAUDED' });

interface Asked {
  readonly defrauded?: FindingOnTrial['defrauded'];
  readonly region?: string;
  readonly decidedOn?: string | null;
  readonly fines?: readonly ReturnType<typeof rule>[];
  readonly on?: readonly BenchmarkOnFile[];
}
const ask = ({ defrauded = yuan(150), region = '990102', decidedOn = '2022-03-15', fines = [fine], on }: Asked = {}) =>
  discretionOf({ fines, findings: [finding({ defrauded })], region, decidedOn }, on ?? [benchmark()]);
const told = (asked: Asked = {}) => ask(asked).map(({ outcome, reason, missing }) => [outcome, reason, missing].flat());

describe('the step of a benchmark', () => {
  test('applies above its lower end and up to its upper end, which belongs to it', () => {
    const at = (amount: number) => told({ defrauded: yuan(amount) });

    expect(at(100)).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
    expect(at(100.01)).toEqual([['TRUE', null]]);
    expect(at(200)).toEqual([['TRUE', null]]);
    expect(at(200.01)).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
  });
  test('comes to its multiple of the amount', () => {
    expect(ask()).toMatchObject([{ band: step, range: { unit: 'FEN', min: 450_00, max: 450_00 } }]);
    expect(ask({ defrauded: yuan(300) })).toMatchObject([{ band: null, range: null }]);
  });
  test('has no upper end where its table has none', () => {
    const open = [benchmark({ bands: [{ ...step, upToFen: null }] })];

    expect(told({ defrauded: yuan(1_000_000), on: open })).toEqual([['TRUE', null]]);
    expect(told({ defrauded: yuan(100), on: open })).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
  });
  test('is open where the amount is not told, or rounded across an end', () => {
    const rounded = { fen: 200_00, precisionFen: 10_00, qualifier: 'EXACT' } as const;

    expect(told({ defrauded: null })).toEqual([['UNKNOWN', 'MISSING_FACT', 'defraudedFen']]);
    expect(told({ defrauded: rounded })).toEqual([['UNKNOWN', 'SOURCE_ROUNDED', 'exactAmount']]);
    expect(told({ defrauded: { ...rounded, fen: 150_00 } })).toEqual([['TRUE', null]]);
  });
  test('of a loss takes the loss', () => {
    const ofLoss = [benchmark({ bands: [{ ...step, base: 'LOSS', minMultiple: 1, maxMultiple: 1.5 }] })];
    const one = rule({ min: 1, max: 2 });
    const findings = (loss: FindingOnTrial['loss']) => [finding({ loss })];
    const of = (loss: FindingOnTrial['loss']) =>
      discretionOf({ fines: [one], findings: findings(loss), region: '990100', decidedOn: '2022-03-15' }, ofLoss);

    expect(of(yuan(200))).toMatchObject([{ outcome: 'TRUE', range: { min: 200_00, max: 300_00 } }]);
    expect(of(null)).toMatchObject([{ reason: 'MISSING_FACT', missing: ['lossFen'] }]);
  });
  test('speaks only of a fine that is a multiple of the same amount, and stays inside its range', () => {
    const under = (fines: Asked['fines']) => told({ fines: fines ?? [] });

    expect(under([rule({ min: 3, max: 3.5, base: 'DEFRAUDED' })])).toEqual([['TRUE', null]]);
    expect(under([rule({ min: null, max: null, base: 'DEFRAUDED' }), fine])).toEqual([['TRUE', null]]);
    expect(under([rule({ min: 1, max: 2.9, base: 'DEFRAUDED' })])).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
    expect(under([rule({ min: 3.1, max: 5, base: 'DEFRAUDED' })])).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
    expect(under([rule({ min: 2, max: 5, base: 'LOSS' })])).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
    expect(under([rule({ min: 2, max: 5, unit: 'PERCENT', base: 'DEFRAUDED' })])).toEqual([
      ['UNKNOWN', 'TEXT_NOT_ON_FILE'],
    ]);
  });
});

describe('a benchmark', () => {
  test('is that of the place: none elsewhere, none where the place is not told, open where it is told too roughly', () => {
    expect(told({ region: '990100' })).toEqual([['TRUE', null]]);
    expect(told({ region: '990200' })).toEqual([]);
    expect(told({ region: '980000' })).toEqual([]);
    expect(told({ region: '000000' })).toEqual([]);
    expect(told({ region: '990000' })).toEqual([['UNKNOWN', 'MISSING_FACT', 'region']]);
  });
  test('is in use on the days that a source shows: the first is one of them, the last is not', () => {
    const on = (decidedOn: string | null) => told({ decidedOn });
    const notShown = [['UNKNOWN', 'MISSING_FACT', 'benchmarkInForce']];

    expect(on('2022-02-28')).toEqual(notShown);
    expect(on('2022-03-01')).toEqual([['TRUE', null]]);
    expect(on('2022-03-31')).toEqual([['TRUE', null]]);
    expect(on('2022-04-01')).toEqual(notShown);
    expect(on(null)).toEqual([['UNKNOWN', 'MISSING_FACT', 'decidedOn']]);
    expect(told({ on: [benchmark({ knownInUseFrom: null })] })).toEqual(notShown);
    expect(told({ on: [benchmark({ knownInUseTo: null })], decidedOn: '2030-01-01' })).toEqual([['TRUE', null]]);
  });
  test('whose days are on file is in use on them alone', () => {
    const dated = [
      benchmark({ knownInUseFrom: null, work: { ...document, validFrom: '2021-01-01', validTo: '2022-01-01' } }),
    ];

    expect(told({ on: dated, decidedOn: '2020-12-31' })).toEqual([]);
    expect(told({ on: dated, decidedOn: '2021-01-01' })).toEqual([['TRUE', null]]);
    expect(told({ on: dated, decidedOn: '2021-12-31' })).toEqual([['TRUE', null]]);
    expect(told({ on: dated, decidedOn: '2022-01-01' })).toEqual([]);
  });
  test('whose text is not on file is named all the same', () => {
    expect(told({ on: [benchmark({ bands: [] })] })).toEqual([['UNKNOWN', 'TEXT_NOT_ON_FILE']]);
  });
  test('has nothing to say where there is no fine, or no range to move in', () => {
    expect(told({ fines: [] })).toEqual([]);
    expect(told({ fines: [rule({ min: 3, max: 3, base: 'DEFRAUDED' })] })).toEqual([]);
  });
  test('stands by its key among others, in whatever order they come', () => {
    const two = [benchmark({ id: 'benchmark:b' }), benchmark({ id: 'benchmark:a' })];

    for (const on of [two, two.toReversed()])
      expect(ask({ on }).map(({ benchmark: { id } }) => id)).toEqual(['benchmark:a', 'benchmark:b']);
  });
});

describe('a fine that was imposed', () => {
  const departs = (measured: Parameters<typeof trial>[0] & object, asked: Asked = {}) => {
    const [only] = ask(asked);
    return only === undefined ? undefined : departsFrom(only, trial(measured).measure);
  };
  const amount = (value: number) => ({ measured: { amount: yuan(value), multiple: null } });

  test('departs from the step on either side of what the step comes to', () => {
    expect([449.99, 450, 450.01].map((value) => departs(amount(value)))).toEqual(['TRUE', 'FALSE', 'TRUE']);
  });
  test('departs by the multiple that the decision states', () => {
    const stated = (multiple: number) => departs({ measured: { amount: null, multiple } });

    expect([2.9, 3, 3.1].map(stated)).toEqual(['TRUE', 'FALSE', 'TRUE']);
  });
  test('is open where its amount is not told, or rounded', () => {
    expect(departs({ measured: { amount: null, multiple: null } })).toBe('UNKNOWN');
    expect(
      departs({ measured: { amount: { fen: 450_00, precisionFen: 10_00, qualifier: 'EXACT' }, multiple: null } }),
    ).toBe('UNKNOWN');
  });
  test('departs from nothing where no step on file fits', () => {
    expect(departs(amount(450), { defrauded: yuan(300) })).toBeNull();
    expect(departs(amount(1), { on: [benchmark({ bands: [] })] })).toBeNull();
  });
});
