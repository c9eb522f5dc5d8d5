import { z } from 'zod';
import { Citation } from '../../entities/citation/citation.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { isNamedIn } from '../../entities/legal-work/legal-work.cypher.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Norm } from '../../entities/norm/norm.model.ts';
import { SanctionRule } from '../../entities/norm/sanction-rule.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import {
  CausedBy,
  Changes,
  Expresses,
  HasDocumentType,
  HasProvision,
  HasRule,
  HasVersion,
  Names,
  OfType,
  Prohibits,
  RenumberedTo,
  ResolvesTo,
  Sanctions,
  Suggests,
} from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { Day } from '../../entities/statement.model.ts';
import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { LibraryProvision, LibraryVersion, LibraryWork } from '../../reasoning/citation/library.ts';

export interface CitedLibraryKey {
  /** The text as names are compared: works whose names occur in it are brought. */
  readonly text: string;
  /** Ends of document numbers, such as 〔2018〕22号. */
  readonly numberEndings: readonly string[];
  /** What tells titles apart in a text that cites in English. */
  readonly englishWords: readonly string[];
  /** Element ids of the cited articles, such as `art_38`. */
  readonly articles: readonly string[];
}

const Rows = z.array(z.array(z.unknown()));
const Works = z.array(z.unknown()).transform((rows) => rows.map((row) => LegalWork.parse(row)));
const Provisions = z.array(z.unknown()).transform((rows) => rows.map((row) => Provision.parse(row)));

/** The works that a text may cite, each with the cited articles, their versions, and what is known about them. */
export const citedLibrary = defineLookup<CitedLibraryKey, LibraryWork>({
  name: 'citedLibrary',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE any(ending IN key.numberEndings WHERE work.docNumberNorm ENDS WITH ending)
      OR ${isNamedIn(declared('key.text'))}
      OR size([word IN key.englishWords WHERE toLower(work.titleEn) CONTAINS word]) >= 2
    WITH at, key, work
    ORDER BY at, work.id
    RETURN [
      at,
      ${LegalWork.columns('work')},
      head(COLLECT { MATCH (work)-${HasDocumentType('has')}->${DocumentType('type')} RETURN type.maySetPenalties }),
      COUNT { (work)-${HasProvision('has')}->${Provision('other')} },
      COLLECT {
        MATCH (work)<-${Changes('changes')}-${LegalChange('change')}-${CausedBy('caused')}->${LegalWork('successor')}
        WHERE change.kind IN ['REPEAL', 'REPLACE']
        WITH DISTINCT successor
        ORDER BY successor.id
        RETURN ${LegalWork.columns('successor')}
      },
      COLLECT {
        MATCH (work)<-${Names('names')}-${Citation('citation')}
        WHERE citation.status = 'IRRELEVANT'
          AND NOT EXISTS { (citation)-${ResolvesTo('resolves')}->${Provision('resolved')} }
        WITH citation
        ORDER BY citation.id
        RETURN citation.id
      },
      COLLECT {
        UNWIND key.articles AS article
        WITH work.id + '#' + article AS articleId
        MATCH ${Provision('provision')}
        WHERE provision.id STARTS WITH articleId AND (provision.id = articleId OR provision.id STARTS WITH articleId + '__')
        WITH DISTINCT provision
        ORDER BY provision.sortKey, provision.id
        RETURN [
          ${Provision.columns('provision')},
          COLLECT {
            MATCH (provision)-${HasVersion('has')}->${ProvisionVersion('version')}
            WITH version
            ORDER BY version.validFrom
            RETURN [
              ${ProvisionVersion.columns('version')},
              COUNT { (version)-${Expresses('expresses')}->${Norm('norm')} },
              COUNT {
                MATCH (version)-${Expresses('expresses')}->${Norm('norm')}-${HasRule('has')}->${SanctionRule('rule')}-${OfType('of')}->${SanctionType('type')}
                WHERE type.legalNature IN ['PENALTY', 'CRIMINAL']
              },
              COUNT { (version)-${Expresses('expresses')}->${Norm('norm')}-${Sanctions('sanctions')}->${ConductType('conduct')} }
                + COUNT { (version)-${Expresses('expresses')}->${Norm('norm')}-${Prohibits('prohibits')}->${ConductType('conduct')} }
            ]
          },
          COLLECT {
            MATCH (provision)-${RenumberedTo('renumbered')}->${Provision('target')}
            WITH renumbered, target
            ORDER BY target.sortKey
            RETURN [${Provision.columns('target')}, renumbered.on]
          },
          COLLECT {
            MATCH (provision)<-${ResolvesTo('resolves')}-${Citation('citation')}
            WHERE citation.status = 'IRRELEVANT' OR EXISTS { (citation)-${Suggests('suggests')}->${Provision('suggested')} }
            WITH citation
            ORDER BY citation.id
            RETURN [
              citation.id,
              citation.status = 'IRRELEVANT',
              COLLECT {
                MATCH (citation)-${Suggests('suggests')}->${Provision('suggested')}
                WITH suggested
                ORDER BY suggested.id
                RETURN ${Provision.columns('suggested')}
              }
            ]
          }
        ]
      }
    ]`,
  parse: ([work, maySetPenalties, provisionsOnFile, replacedBy, irrelevantIn, provisions]) => ({
    work: LegalWork.parse(work),
    maySetPenalties: DocumentType.shape.shape.maySetPenalties.nullable().parse(maySetPenalties),
    provisionsOnFile: Number(provisionsOnFile),
    replacedBy: Works.parse(replacedBy),
    irrelevantIn: z.array(z.string()).parse(irrelevantIn),
    provisions: Rows.parse(provisions).map(asProvision),
  }),
});

const asProvision = ([provision, versions, renumberedTo, reviewedIn]: readonly unknown[]): LibraryProvision => ({
  provision: Provision.parse(provision),
  versions: Rows.parse(versions).map(asVersion),
  renumberedTo: Rows.parse(renumberedTo).map(([target, on]) => ({
    provision: Provision.parse(target),
    on: Day.nullable().parse(on),
  })),
  reviewedIn: Rows.parse(reviewedIn).map(([id, isIrrelevant, suggests]) => ({
    id: String(id),
    isIrrelevant: isIrrelevant === true,
    suggests: Provisions.parse(suggests),
  })),
});

const asVersion = ([version, norms, penalties, conducts]: readonly unknown[]): LibraryVersion => ({
  version: ProvisionVersion.parse(version),
  norms: Number(norms),
  penalties: Number(penalties),
  conducts: Number(conducts),
});
