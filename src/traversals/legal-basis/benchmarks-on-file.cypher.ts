import { z } from 'zod';
import { DiscretionBenchmark } from '../../entities/discretion-benchmark/discretion-benchmark.model.ts';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineKeptLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { BenchmarkOnFile } from '../../reasoning/legality/conduct/discretion.ts';
import { place, places, work, workColumns } from './law-path.cypher.ts';

const benchmark = z.tuple([z.unknown(), work, z.tuple([z.string(), z.string()]), z.array(place)]).transform(
  ([columns, workOf, [issuerZh, issuerEn], passages]): BenchmarkOnFile => ({
    ...DiscretionBenchmark.parse(columns),
    work: workOf,
    issuerZh,
    issuerEn,
    passages,
  }),
);

/** Every discretion benchmark on file with its work: asked with the key "all", since there are few. */
export const benchmarksOnFile = defineKeptLookup<'all', BenchmarkOnFile>({
  name: 'benchmarksOnFile',
  text: cypher`${eachKey}
    MATCH ${DiscretionBenchmark('benchmark')}
    MATCH (benchmark)<-[:SETS_BENCHMARK]-(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
    WITH at, benchmark, work, documentType
    ORDER BY at, benchmark.id
    RETURN [at, ${DiscretionBenchmark.columns('benchmark')}, ${workColumns}, [work.issuerZh, work.issuerEn], ${places('benchmark')}]`,
  parse: (columns) => benchmark.parse(columns),
});
