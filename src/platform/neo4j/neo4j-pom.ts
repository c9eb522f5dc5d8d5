import { createHash } from 'node:crypto';

export const neo4jVersion = '5.26.30';

// Left out: what a server without HTTP, Hadoop or Parquet import never loads (62 of 213 jars, 32 of 123 MB).
// Everything from the driver on is only left out because server.http.enabled is false.
const leftOut = [
  'org.apache.hadoop',
  'blue.strategic.parquet',
  'org.scala-lang:scala-reflect',
  'com.profesorfalken',
  'org.neo4j.driver',
  'org.eclipse.jetty',
  'org.eclipse.jetty.http2',
  'org.eclipse.jetty.ee8',
  'org.glassfish.jersey.inject',
  'org.glassfish.jersey.containers',
  'com.fasterxml.jackson.jaxrs',
  'org.glassfish.jaxb',
  'jakarta.xml.bind',
];

/** What Maven is asked for: the published jars of Neo4j Community. */
export const neo4jPom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4jVersion}</version>
    <exclusions>
${leftOut.map(exclusion).join('\n')}
    </exclusions>
  </dependency></dependencies>
  <build><pluginManagement><plugins><plugin>
    <artifactId>maven-dependency-plugin</artifactId><version>3.9.0</version>
  </plugin></plugins></pluginManagement></build>
</project>
`;

/** Changes with every change of what is fetched, so that a new version never meets old jars. */
export const neo4jPomHash = createHash('sha256').update(neo4jPom).digest('hex').slice(0, 12);

/** About how much arrives, for the progress line. */
export const neo4jSize = { jars: 151, megabytes: 91 };

function exclusion(coordinates: string): string {
  const [group, artifact = '*'] = coordinates.split(':');
  return `      <exclusion><groupId>${group}</groupId><artifactId>${artifact}</artifactId></exclusion>`;
}
