import { Authority } from '../../src/entities/authority/authority.model.ts';
import { Citation } from '../../src/entities/citation/citation.model.ts';
import { Decision } from '../../src/entities/decision/decision.model.ts';
import { Finding } from '../../src/entities/finding/finding.model.ts';
import { Case } from '../../src/entities/legal-case/legal-case.model.ts';
import { Measure } from '../../src/entities/measure/measure.model.ts';
import { Broker } from '../../src/entities/party/broker.model.ts';
import { InsuredPerson } from '../../src/entities/party/insured-person.model.ts';
import { Organization } from '../../src/entities/party/organization.model.ts';
import { Practitioner } from '../../src/entities/party/practitioner.model.ts';
import * as link from '../../src/entities/relationships.ts';
import { RecordedRing } from '../../src/entities/ring/recorded-ring.model.ts';
import { Passage } from '../../src/entities/source-document/passage.model.ts';
import { SourceDocument } from '../../src/entities/source-document/source-document.model.ts';
import { type Random, randomFrom } from '../../src/platform/random.ts';
import { hub, type Law } from './law.ts';
import { type End, Sheet } from './sheet.ts';

/** One case in so many tells a ring. */
const casesPerRing = 200;
const casesPerDocument = 50;
const casesPerSheet = 1_000;
const organizationsPerCase = 1 / 3;

const regions = Array.from(
  { length: 340 },
  (_, at) => `${11 + (at % 34)}${String(1 + Math.floor(at / 34)).padStart(2, '0')}00`,
);
const authorityKinds = ['MEDICAL_SECURITY', 'MEDICAL_SECURITY', 'MEDICAL_SECURITY', 'HEALTH', 'COURT'] as const;
const personKinds = [InsuredPerson, InsuredPerson, Practitioner, Broker] as const;

const padded = (number: number): string => String(number).padStart(7, '0');
const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

/** What the bench asks about: keys that are known to exist. */
export const keys = {
  measure: (caseNumber: number): string => `measure:G${padded(caseNumber)}:1`,
  ring: (ringNumber: number): string => `ring:G${padded(ringNumber * casesPerRing)}`,
  rings: (cases: number): number => Math.floor((cases - 1) / casesPerRing) + 1,
};

/** Cases of a made-up country over the law of the seeds, sheet by sheet; the same for the same number of cases. */
export function* generate(cases: number, law: Law): Generator<Sheet> {
  const random = randomFrom(20_261_121);
  const organizations = Math.max(1, Math.ceil(cases * organizationsPerCase));
  yield authorities();
  for (let first = 0; first < organizations; first += 5_000)
    yield organizationSheet(first, Math.min(organizations, first + 5_000), random);
  for (let first = 0; first < cases; first += casesPerSheet) {
    const end = Math.min(cases, first + casesPerSheet);
    const sheet = new Sheet(end);
    for (let number = first; number < end; number += 1) addCase({ sheet, random, law, number, organizations });
    yield sheet;
  }
}

const authorityId = (region: string, kind: string): string => `authority:G${region}:${kind}`;
const basePassage = 'bench:page:register';

const authorities = (): Sheet => {
  const sheet = new Sheet();
  const page = addPassage(sheet, basePassage, addDocument(sheet, 'bench:document:register'));
  for (const region of regions)
    for (const kind of new Set(authorityKinds)) {
      const authority = sheet.node(Authority, {
        id: authorityId(region, kind),
        nameZh: `机关${region}${kind}`,
        nameEn: `Authority ${region} ${kind}`,
        level: 'CITY',
        region,
        ...said(page),
      });
      sheet.link(link.OfKind, authority, { label: 'AuthorityKind', id: kind }, said(page));
    }
  return sheet;
};

const organization = (number: number): End => ({ label: Organization.label, id: `org:G${padded(number)}` });

const organizationSheet = (first: number, end: number, random: Random): Sheet => {
  const sheet = new Sheet();
  const page: End = { label: Passage.label, id: basePassage };
  for (let number = first; number < end; number += 1) {
    const orgKind = random.pick(['HOSPITAL', 'PRIMARY_CARE', 'CLINIC', 'PHARMACY', 'PHARMACY'] as const);
    const added = sheet.node(Organization, {
      id: organization(number).id,
      nameZh: `机构${padded(number)}`,
      nameEn: `Institution ${number}`,
      orgKind,
      ownership: random.chance(0.5) ? 'PRIVATE' : 'PUBLIC',
      region: random.pick(regions),
      memberCount: 1,
      ...said(page),
    });
    const role = orgKind === 'PHARMACY' ? 'PHARMACY' : 'MED_INST';
    sheet.link(link.Plays, added, { label: 'SubjectRole', id: role }, said(page));
  }
  return sheet;
};

interface CasePlan {
  readonly sheet: Sheet;
  readonly random: Random;
  readonly law: Law;
  readonly number: number;
  readonly organizations: number;
}

const addCase = (plan: CasePlan): void => {
  const { sheet, random, law, number } = plan;
  const name = `G${padded(number)}`;
  const region = random.pick(regions);
  const actDay = dayAfter('2019-01-01', random.between(0, 2_000));
  const reportedOn = dayAfter(actDay, random.between(90, 700));
  const page = addPassage(sheet, `bench:page:${number}`, documentOf(sheet, number));
  const source = said(page);
  const legalCase = sheet.node(Case, {
    id: `case:${name}`,
    titleEn: `Generated case ${number}`,
    titleZh: null,
    gistEn:
      'An institution claimed services that it did not give; the fund paid; the money was returned and a fine imposed.',
    caseNo: `G-${number}`,
    kind: random.chance(0.85) ? 'ADMINISTRATIVE' : random.pick(['AGREEMENT', 'CRIMINAL']),
    status: 'DECIDED',
    region,
    placeZh: null,
    filedOn: null,
    reportedOn,
    datePrecision: 'DAY',
    amounts: [{ kind: 'VIOLATION', money: money(random), noteEn: null }],
    sourceGrade: 'OFFICIAL',
    isTruncated: false,
    ...source,
  });
  const party = organization(Math.floor(random() ** 2 * plan.organizations));
  sheet.link(link.Involves, legalCase, party, { role: 'RESPONDENT', ...source });
  const authority: End = { label: Authority.label, id: authorityId(region, random.pick(authorityKinds)) };
  sheet.link(link.HandledBy, legalCase, authority, source);

  const conducts = times(oneToFour(random), () =>
    random.chance(hub.share) ? hub.conduct : random.pickSkewed(law.conducts.slice(1)),
  );
  const findings = conducts.map((conduct, at) => {
    const finding = sheet.node(Finding, {
      id: `finding:${name}:${at + 1}`,
      gistEn: 'Records and claims do not match what was done.',
      status: random.chance(0.9) ? 'ESTABLISHED' : 'ALLEGED',
      intent: random.pick(['PROVEN', 'UNKNOWN', 'ABSENT']),
      occurredFrom: actDay,
      occurredTo: dayAfter(actDay, random.between(0, 80)),
      datePrecision: 'DAY',
      fund: 'BASIC',
      loss: money(random),
      defrauded: random.chance(0.4) ? money(random) : null,
      illegalIncome: null,
      facts: { stays: random.between(1, 60) },
      ...source,
    });
    sheet.link(link.Establishes, legalCase, finding, source);
    sheet.link(link.Subsumes, finding, { label: 'ConductType', id: conduct }, source);
    sheet.link(link.CommittedBy, finding, party, source);
    return finding;
  });
  const decision = addDecision(plan, { name, legalCase, authority, decidedOn: reportedOn, page });
  times(oneToFour(random), (at) => {
    const answered = random.between(0, findings.length - 1);
    const measure = sheet.node(Measure, {
      id: `measure:${name}:${at + 1}`,
      gistEn: 'Fine of a multiple of the loss.',
      statedNature: null,
      amount: money(random),
      multiple: random.chance(0.5) ? random.between(1, 5) : null,
      months: null,
      days: null,
      years: null,
      points: null,
      ...source,
    });
    sheet.link(link.Imposes, decision, measure, source);
    sheet.link(
      link.OfType,
      measure,
      { label: 'SanctionType', id: random.pick(law.measuresFor(conducts[answered] ?? '')) },
      source,
    );
    sheet.link(link.AddressedTo, measure, party, source);
    const finding = findings[answered];
    if (finding !== undefined && random.chance(0.5)) sheet.link(link.RespondsTo, measure, finding, source);
  });
  if (number % casesPerRing === 0) addRing(plan, { name, region, legalCase, actDay, page, party });
};

const addDecision = (
  { sheet, random, law }: CasePlan,
  at: { name: string; legalCase: End; authority: End; decidedOn: string; page: End },
): End => {
  const source = said(at.page);
  const decision = sheet.node(Decision, {
    id: `decision:${at.name}:1`,
    docNumber: null,
    kind: 'PENALTY_DECISION',
    gistEn: 'Money returned and a fine.',
    decidedOn: at.decidedOn,
    datePrecision: 'DAY',
    actsUnder: 'OWN',
    ...source,
  });
  sheet.link(link.DecidedBy, at.legalCase, decision, source);
  sheet.link(link.IssuedBy, decision, at.authority, source);
  const provision = random.chance(hub.share) ? hub.provision : random.pickSkewed(law.provisions.slice(1));
  const citation = sheet.node(Citation, {
    id: `citation:${at.name}:1`,
    raw: provision,
    normalForm: null,
    span: null,
    status: 'RESOLVED',
    repairSteps: [],
    noteEn: null,
    ...source,
  });
  sheet.link(link.Cites, decision, citation, source);
  sheet.link(link.ResolvesTo, citation, { label: 'Provision', id: provision }, source);
  return decision;
};

const addRing = (
  { sheet, random, law }: CasePlan,
  at: { name: string; region: string; legalCase: End; actDay: string; page: End; party: End },
): void => {
  const source = said(at.page);
  const ring = sheet.node(RecordedRing, {
    id: `ring:${at.name}`,
    titleEn: `Generated ring ${at.name}`,
    gistEn: 'Recruiters brought insured persons, staff wrote records for them, and the fund paid.',
    establishedBy: random.pick(['JUDGMENT', 'DECISION', 'ALLEGED']),
    occurredFrom: at.actDay,
    occurredTo: null,
    datePrecision: 'DAY',
    region: at.region,
    innocentExplanations: [],
    ...source,
  });
  sheet.link(link.RecordedIn, ring, at.legalCase, source);
  sheet.link(link.InstanceOf, ring, { label: 'CollusionPattern', id: random.pick(law.patterns) }, source);
  const persons = times(random.between(5, 40) - 1, (number) => {
    const kind = random.pick(personKinds);
    return sheet.node(kind, {
      id: `person:${at.name}:${number}`,
      pseudonym: `Person ${at.name}-${number}`,
      descriptionEn: null,
      region: at.region,
      memberCount: 1,
      ...source,
    });
  });
  const members = [at.party, ...persons];
  members.forEach((member, number) => {
    const role =
      number === 0
        ? 'PLACE'
        : number === 1
          ? 'ORGANISER'
          : random.pick(['DOCTOR', 'PATIENT', 'CARD_HOLDER', 'RECRUITER'] as const);
    sheet.link(link.MemberOf, member, ring, { role, tier: number < 4 ? 'CORE' : 'PERIPHERAL', ...source });
    const other = members[random.between(0, Math.max(0, number - 1))];
    if (number > 0 && other !== undefined)
      sheet.link(link.LinkedTo, member, other, {
        kind: random.pick(['RECRUITED', 'PAID', 'WORKS_FOR', 'ADMITTED_TO', 'REFERRED_TO']),
        occurredFrom: at.actDay,
        occurredTo: null,
        evidenceEn: 'Transfers and records of stays.',
        caseId: at.legalCase.id,
        standard: 'DECISION',
        ...source,
      });
    if (number > 0) sheet.link(link.Involves, at.legalCase, member, { role: 'OTHER', ...source });
  });
};

const documentOf = (sheet: Sheet, number: number): string => {
  const id = `bench:document:${Math.floor(number / casesPerDocument)}`;
  return number % casesPerDocument === 0 ? addDocument(sheet, id) : id;
};

const addDocument = (sheet: Sheet, id: string): string =>
  sheet.node(SourceDocument, {
    id,
    titleEn: 'Generated notice',
    titleZh: null,
    sourceKind: 'OFFICIAL_NOTICE',
    grade: 'B',
    locator: null,
    sha256: null,
    language: 'zh',
    retrievedOn: null,
  }).id;

const addPassage = (sheet: Sheet, id: string, document: string): End => {
  const page = sheet.node(Passage, { id, document, locator: 'all', lineFrom: null, lineTo: null, sha256: null });
  sheet.link(link.InDocument, page, { label: SourceDocument.label, id: document }, {});
  return page;
};

const said = (page: End) => ({ mark: 'SECONDARY' as const, sources: [page.id] });

const money = (random: Random) =>
  ({ fen: random.between(1, 9_000) * 10_000, precisionFen: 1, qualifier: 'EXACT' }) as const;

/** Two on average, as one case in six has four. */
const oneToFour = (random: Random): number => random.pick([1, 1, 1, 2, 2, 3, 4]);

const times = <Result>(count: number, make: (at: number) => Result): Result[] =>
  Array.from({ length: count }, (_, at) => make(at));
