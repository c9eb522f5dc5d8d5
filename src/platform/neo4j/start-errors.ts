import { DomainError } from '../errors.ts';

export type StartErrorCode =
  | 'ALREADY_RUNNING'
  | 'DATA_LOCKED'
  | 'DISK_FULL'
  | 'DOCKER_FAILED'
  | 'DOCKER_MISSING'
  | 'FILES_MISSING'
  | 'JAVA_REFUSED'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_FAILED'
  | 'MAVEN_MISSING'
  | 'NEO4J_FAILED'
  | 'NEO4J_TOO_OLD'
  | 'NO_JAVA'
  | 'NO_SUCH_DATABASE'
  | 'PASSWORD_LOST'
  | 'PORT_TAKEN'
  | 'STORE_TOO_NEW'
  | 'TOO_MUCH_MEMORY'
  | 'UNREACHABLE'
  | 'UNKNOWN_SETTING'
  | 'WRONG_PASSWORD';

/** No Neo4j can be had as asked; the sentence says why and what to do. */
export class StartError extends DomainError {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

const installJava = 'Install Java 17 or 21 (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME';
const otherWays = 'or start Docker, or set NEO4J_URI to a Neo4j that runs already';

/** Every sentence that a start can end with, in one place. */
export const startErrors = {
  alreadyRunning: (pid: number, folder: string) =>
    new StartError('ALREADY_RUNNING', `A server is already running on ${folder} (process ${pid}): use it, or stop it.`),
  dataLocked: (home: string, pid: number | null) =>
    new StartError(
      'DATA_LOCKED',
      `The database in ${home} is in use by another Neo4j${pid === null ? '' : ` (process ${pid})`}: stop that one first.`,
    ),
  diskFull: (home: string) => new StartError('DISK_FULL', `The disk of ${home} is full: free space, then start again.`),
  dockerFailed: (reason: string) =>
    new StartError(
      'DOCKER_FAILED',
      `Docker could not start Neo4j: ${reason} (YIJU_NEO4J=local starts it without Docker)`,
    ),
  dockerMissing: (reason: string) =>
    new StartError(
      'DOCKER_MISSING',
      `YIJU_NEO4J=docker was asked for, but ${reason}: start Docker, or unset YIJU_NEO4J.`,
    ),
  filesMissing: (jars: string) =>
    new StartError('FILES_MISSING', `Neo4j's files in ${jars} are incomplete: delete that folder and start again.`),
  javaRefused: (option: string) => new StartError('JAVA_REFUSED', `Java refused the option ${option}.`),
  javaTooOld: (java: string) =>
    new StartError('JAVA_TOO_OLD', `The Java at ${java} is too old, Neo4j 5.26 needs 17 or 21. ${installJava}.`),
  mavenFailed: (reason: string) => new StartError('MAVEN_FAILED', `Neo4j could not be fetched: ${reason}`),
  mavenMissing: () =>
    new StartError(
      'MAVEN_MISSING',
      `Neo4j is not here yet, and mvn, which fetches it, was not found. Install Maven (Debian: apt-get install maven), ${otherWays}.`,
    ),
  neo4jFailed: (reason: string) => new StartError('NEO4J_FAILED', `Neo4j did not start: ${reason}`),
  neo4jTooOld: (uri: string, version: string) =>
    new StartError('NEO4J_TOO_OLD', `The Neo4j at ${uri} is ${version}, which is too old: 5.26 or newer is needed.`),
  noJava: (java: string) =>
    new StartError('NO_JAVA', `Neo4j needs Java, and "${java}" is none. ${installJava}, ${otherWays}.`),
  noSuchDatabase: (uri: string, database: string) =>
    new StartError('NO_SUCH_DATABASE', `The Neo4j at ${uri} has no database "${database}": check NEO4J_DATABASE.`),
  passwordLost: (data: string, file: string) =>
    new StartError(
      'PASSWORD_LOST',
      `${file}, the password of the database in ${data}, is missing: restore that file, or delete ${data} to start with an empty one.`,
    ),
  portTaken: (port: number) =>
    new StartError(
      'PORT_TAKEN',
      `Port ${port} is taken by another program: stop that program, or set YIJU_BOLT_PORT to another port.`,
    ),
  storeTooNew: (home: string) =>
    new StartError(
      'STORE_TOO_NEW',
      `${home} was written by a newer Neo4j: use that version, or start with an empty folder.`,
    ),
  tooMuchMemory: () => new StartError('TOO_MUCH_MEMORY', 'Neo4j asks for more memory than this machine has.'),
  unreachable: (uri: string, reason: string) =>
    new StartError('UNREACHABLE', `No Neo4j answers at ${uri}: check NEO4J_URI, and that it runs. (${reason})`),
  unknownSetting: (setting: string) => new StartError('UNKNOWN_SETTING', `Neo4j does not know the setting ${setting}.`),
  wrongPassword: (uri: string, user: string, where: string) =>
    new StartError(
      'WRONG_PASSWORD',
      `The Neo4j at ${uri} refuses user "${user}" with the password given: check ${where}.`,
    ),
} as const;
