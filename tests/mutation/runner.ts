import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { type CollectedTest, collected } from './collect-tests.ts';

/** What must notice a broken rule: the tests that need neither a database nor the texts of the laws. */
const killers = [
  'src/reasoning/{legality,limitation,transfer,procedure,calendar}/*.test.ts',
  'tests/contract/fact-patterns.test.ts',
  'tests/contract/legality-properties.test.ts',
];

const standIn = import.meta.resolve('./collect-tests.ts');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' && context.parentURL !== standIn
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});

/** What the instrumented code reads and writes while it runs. */
const switches: InstrumenterContext = {};
Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, switches);

let loaded: Promise<unknown> | null = null;
const load = (): Promise<unknown> => {
  loaded ??= (async () => {
    fc.configureGlobal({ numRuns: 10 });
    for (const pattern of killers)
      for (const file of globSync(pattern).sort()) await import(pathToFileURL(join(process.cwd(), file)).href);
  })();
  return loaded;
};

const resultOf = async ({ id, name, run }: CollectedTest): Promise<TestResult> => {
  const begun = performance.now();
  switches.currentTestId = id;
  const told = await failureOf(run);
  delete switches.currentTestId;
  const base = { id, name, timeSpentMs: performance.now() - begun };
  return told === null
    ? { ...base, status: TestStatus.Success }
    : { ...base, status: TestStatus.Failed, failureMessage: told };
};

const failureOf = async (run: () => unknown): Promise<string | null> => {
  try {
    await run();
    return null;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
};

/** Loads the tests once and runs them in this process for every mutant: a mutant costs milliseconds, not a new process. */
const inProcess = (): TestRunner => ({
  // What tests compute while they load is not computed anew: such mutants run in this process too, with the tests that
  // reach them later. A new process for each of them would cost ten seconds.
  capabilities: () => ({ reloadEnvironment: true }),
  dryRun: async () => {
    await load();
    const tests: TestResult[] = [];
    for (const one of collected) tests.push(await resultOf(one));
    const { mutantCoverage } = switches;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
  },
  mutantRun: async ({ activeMutant, testFilter, hitLimit, mutantActivation }) => {
    if (mutantActivation === 'static') switches.activeMutant = activeMutant.id;
    await load();
    Object.assign(switches, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const asked = new Set(testFilter);
    const chosen = testFilter === undefined ? collected : collected.filter(({ id }) => asked.has(id));
    let nrOfTests = 0;
    for (const one of chosen) {
      nrOfTests += 1;
      const result = await resultOf(one);
      const endless = determineHitLimitReached(switches.hitCount, hitLimit);
      if (endless !== undefined) return { status: MutantRunStatus.Timeout, reason: endless.reason ?? '' };
      if (result.status === TestStatus.Failed) {
        const { id, failureMessage } = result;
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  },
});
inProcess.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)];
