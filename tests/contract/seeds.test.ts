import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Decision } from '../../src/entities/decision/decision.model.ts';
import { LegalWork } from '../../src/entities/legal-work/legal-work.model.ts';
import { Measure } from '../../src/entities/measure/measure.model.ts';
import { Norm } from '../../src/entities/norm/norm.model.ts';
import { SanctionRule } from '../../src/entities/norm/sanction-rule.model.ts';
import { Broker } from '../../src/entities/party/broker.model.ts';
import { InsuredPerson } from '../../src/entities/party/insured-person.model.ts';
import { Official } from '../../src/entities/party/official.model.ts';
import { Organization } from '../../src/entities/party/organization.model.ts';
import { Practitioner } from '../../src/entities/party/practitioner.model.ts';
import { ProvisionVersion } from '../../src/entities/provision/provision-version.model.ts';
import {
  DecidedBy,
  Expresses,
  HasRule,
  HasVersion,
  ImposedBy,
  Imposes,
  MemberOf,
  OfType,
  States,
} from '../../src/entities/relationships.ts';
import { RecordedRing } from '../../src/entities/ring/recorded-ring.model.ts';
import { Passage } from '../../src/entities/source-document/passage.model.ts';
import { SourceDocument } from '../../src/entities/source-document/source-document.model.ts';
import { openEnd } from '../../src/platform/graph/node-kind.ts';
import { sharedFolder } from '../support/domain-tables.ts';
import { groupedBy, repeated, seedRows } from '../support/seed-rows.ts';

const seeds = seedRows();
const personKinds = [Practitioner, InsuredPerson, Broker, Official];
const hasDocuments = existsSync(resolve(sharedFolder, 'laws'));

interface Interval {
  readonly validFrom: string;
  /** First day no longer in force. */
  readonly validTo: string | null;
}

const overlap = (intervals: readonly Interval[]): boolean => {
  const ordered = intervals.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ordered.some(({ validTo }, at) => (ordered[at + 1]?.validFrom ?? openEnd) < (validTo ?? openEnd));
};

test('every seed row has its shape and refers to rows that exist', () => {
  expect(seeds.faults.map(({ message }) => message)).toEqual([]);
});

describe('legal works', () => {
  const works = seeds.rows(LegalWork);

  test('share no number', () => {
    const numbers = works.flatMap(({ docNumberNorm }) => (docNumberNorm === null ? [] : [docNumberNorm]));

    expect(numbers.length).toBeGreaterThan(50);
    expect(repeated(numbers)).toEqual([]);
  });

  test('share no name: not as a title, not as an alias', () => {
    const names = works.flatMap(({ id, titleZh, aliases }) => [...new Set([id, titleZh, ...aliases])]);

    expect(names.length).toBeGreaterThan(works.length * 2);
    expect(repeated(names)).toEqual([]);
  });

  test('end no earlier than they begin', () => {
    const reversed = works.filter(
      ({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom,
    );

    expect(reversed.map(({ id }) => id)).toEqual([]);
  });
});

describe('the versions of a provision', () => {
  const versions = new Map(seeds.rows(ProvisionVersion).map((version) => [version.id, version]));
  const byProvision = groupedBy(seeds.links(HasVersion), ({ from }) => from);

  test('each belong to exactly one provision', () => {
    const owned = seeds.links(HasVersion).map(({ to }) => to);

    expect(repeated(owned)).toEqual([]);
    expect(owned.toSorted()).toEqual([...versions.keys()].toSorted());
  });

  test('end after they begin', () => {
    const reversed = [...versions.values()].filter(
      ({ validFrom, validTo }) => validTo !== null && validTo <= validFrom,
    );

    expect(reversed.map(({ id }) => id)).toEqual([]);
  });

  test('never hold on the same day', () => {
    const overlapping = [...byProvision].filter(([, links]) =>
      overlap(links.flatMap(({ to }) => versions.get(to) ?? [])),
    );

    expect(overlapping.map(([provision]) => provision)).toEqual([]);
  });

  // Every provision of the seeds has one version so far, so the comparison itself is proven here.
  test.each([
    ['follow each other', '2012-01-01', '2018-01-01', false],
    ['leave a gap', '2012-01-01', '2017-01-01', false],
    ['share their last and first day', '2012-01-01', '2018-01-02', true],
    ['begin while the other is open', '2012-01-01', null, true],
    ['begin on one day', '2018-01-01', '2018-06-01', true],
  ])('that %s (from %s to %s, and from 2018-01-01) do so: %s', (_how, validFrom, validTo, expected) => {
    const later = { validFrom: '2018-01-01', validTo: null };

    expect([overlap([{ validFrom, validTo }, later]), overlap([later, { validFrom, validTo }])]).toEqual([
      expected,
      expected,
    ]);
  });

  test('carry no text, since no official file has been brought in', () => {
    const withText = [...versions.values()].filter(
      ({ text, textStatus }) => text !== null || textStatus !== 'NOT_INGESTED',
    );

    expect(withText.map(({ id }) => id)).toEqual([]);
  });
});

describe('norms and their rules', () => {
  const kindOf = new Map(seeds.rows(Norm).map(({ id, kind }) => [id, kind]));

  test('each have a wording that expresses them, or the work that states them', () => {
    const placed = new Set([...seeds.links(Expresses), ...seeds.links(States)].map(({ to }) => to));

    expect(seeds.rows(Norm).filter(({ id }) => !placed.has(id))).toEqual([]);
  });

  test('are read as drafts until a named review', () => {
    const reviewed = seeds.rows(Norm).filter(({ readingStatus }) => readingStatus === 'REVIEWED');

    expect(reviewed.map(({ id }) => id)).toEqual([]);
  });

  test('that punish say who may impose each consequence', () => {
    const imposed = new Set(seeds.links(ImposedBy).map(({ from }) => from));
    const penal = seeds.links(HasRule).filter(({ from }) => kindOf.get(from) === 'PENALTY');

    expect(penal.length).toBeGreaterThan(300);
    expect(penal.filter(({ to }) => !imposed.has(to)).map(({ to }) => to)).toEqual([]);
  });

  test('each hang together: a rule belongs to one norm', () => {
    const owned = seeds.links(HasRule).map(({ to }) => to);

    expect(repeated(owned)).toEqual([]);
    expect(owned.toSorted()).toEqual(
      seeds
        .rows(SanctionRule)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('set ranges whose lower end is not above the upper', () => {
    const reversed = seeds.rows(SanctionRule).filter(({ min, max }) => min !== null && max !== null && min > max);

    expect(reversed.map(({ id }) => id)).toEqual([]);
  });

  test('set no range without a unit', () => {
    const unitless = seeds
      .rows(SanctionRule)
      .filter(({ min, max, unit }) => unit === 'NONE' && (min !== null || max !== null));

    expect(unitless.map(({ id }) => id)).toEqual([]);
  });
});

describe('measures', () => {
  test('are of one type at most', () => {
    expect(repeated(seeds.links(OfType).map(({ from }) => from))).toEqual([]);
  });

  test('belong to exactly one decision', () => {
    const imposed = seeds.links(Imposes).map(({ to }) => to);

    expect(repeated(imposed)).toEqual([]);
    expect(imposed.toSorted()).toEqual(
      seeds
        .rows(Measure)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('belong through their decision to exactly one case', () => {
    const decided = seeds.links(DecidedBy).map(({ to }) => to);

    expect(repeated(decided)).toEqual([]);
    expect(decided.toSorted()).toEqual(
      seeds
        .rows(Decision)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe('persons', () => {
  const persons = personKinds.flatMap((kind) => [...seeds.rows(kind)]);

  test('appear only under pseudonyms: what they do, then the case, and never a name', () => {
    const suspicious = persons.filter(({ pseudonym }) => !/^[A-Z][A-Za-z ,'&-]* [A-Z]?\w*\d.*$/.test(pseudonym));

    expect(persons.length).toBeGreaterThan(100);
    expect(suspicious.map(({ id, pseudonym }) => ({ id, pseudonym }))).toEqual([]);
  });

  test('have no Chinese character in anything that is said about them', () => {
    const chinese = persons.filter(({ pseudonym, descriptionEn }) =>
      /\p{Script=Han}/u.test(`${pseudonym} ${descriptionEn ?? ''}`),
    );

    expect(chinese.map(({ id }) => id)).toEqual([]);
  });

  test('have pseudonyms that nobody else has', () => {
    expect(repeated(persons.map(({ pseudonym }) => pseudonym))).toEqual([]);
  });
});

test('every recorded ring has three members or more, where a group counts with its number', () => {
  const heads = new Map(
    [seeds.rows(Organization), ...personKinds.map((kind) => seeds.rows(kind))]
      .flat()
      .map(({ id, memberCount }) => [id, memberCount] as const),
  );
  const members = groupedBy(seeds.links(MemberOf), ({ to }) => to);
  const headsOf = (ring: string): number => {
    const parties = new Set(members.get(ring)?.map(({ from }) => from));
    return [...parties].reduce((sum, party) => sum + (heads.get(party) ?? 0), 0);
  };

  const small = seeds.rows(RecordedRing).filter(({ id }) => headsOf(id) < 3);

  expect(small.map(({ id }) => id)).toEqual([]);
});

describe.skipIf(!hasDocuments)('documents at hand (skipped where ../shared is absent)', () => {
  const atHand = new Map(
    seeds.rows(SourceDocument).flatMap(({ id, locator, sha256 }) => {
      const path = locator?.startsWith('shared/') ? resolve(sharedFolder, locator.slice('shared/'.length)) : null;
      return path === null || !existsSync(path) ? [] : [[id, { bytes: readFileSync(path), sha256 }] as const];
    }),
  );
  const hashOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

  test('are the documents that the seeds were taken from', () => {
    const changed = [...atHand].filter(([, { bytes, sha256 }]) => sha256 !== null && sha256 !== hashOf(bytes));

    expect(atHand.size).toBeGreaterThan(20);
    expect(changed.map(([id]) => id)).toEqual([]);
  });

  test('hold every passage at the lines and with the hash that the seeds tell', () => {
    const linesOf = new Map([...atHand].map(([id, { bytes }]) => [id, bytes.toString('utf8').split('\n')]));
    const passages = seeds.rows(Passage).filter(({ document }) => atHand.has(document));

    const wrong = passages.filter(({ document, lineFrom, lineTo, sha256 }) => {
      const lines = lineFrom === null ? undefined : linesOf.get(document)?.slice(lineFrom - 1, lineTo ?? lineFrom);
      return lines === undefined || hashOf(lines.join('\n')) !== sha256;
    });

    expect(passages.length).toBeGreaterThan(700);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
