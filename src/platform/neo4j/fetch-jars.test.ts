import { expect, test } from 'vitest';
import { countDownloads, explainMaven } from './fetch-jars.ts';
import { neo4jPom, neo4jPomHash } from './neo4j-pom.ts';

test('the progress of a fetch is summed up from what Maven prints', () => {
  let time = 0;
  const count = countDownloads(() => time);
  time = 2000;

  expect(count('Downloaded from central: x/zstd-jni-1.5.jar (7.3 MB at 2.1 MB/s)')).toBe(
    '  1 jars, 7.3 MB so far, 3.6 MB/s',
  );
  expect(count('Downloaded from central: x/zstd-jni-1.5.pom (2 kB at 99 kB/s)')).toBeNull();
  expect(count('Downloaded from central: x/neo4j.jar (700 kB at 2.1 MB/s)')).toBe('  2 jars, 8.0 MB so far, 4.0 MB/s');
});

test('a fetch that failed says why in words of ours', () => {
  expect(explainMaven('No plugin found for prefix …\nsee …')).toMatch(/^Maven's registry does not answer/);
  expect(explainMaven('The JAVA_HOME environment variable is not defined')).toBe('mvn finds no Java: set JAVA_HOME.');
  expect(explainMaven('')).toBe('mvn failed without a word.');
});

test('the folder of the jars is named after what is fetched', () => {
  expect(neo4jPom).toContain('<version>5.26.30</version>');
  expect(neo4jPomHash).toMatch(/^[0-9a-f]{12}$/);
});
