import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

// Message tags of the Bolt protocol, and just enough of its PackStream to be a Neo4j of another version.
const success = 0x70;
const record = 0x71;
const pull = 0x3f;
const run = 0x10;

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** A server that speaks Bolt 4.4 and gives this version to whoever asks for its components. */
export async function startNeo4jOfVersion(version: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('data', () => {
      socket.write(Buffer.from([0, 0, 4, 4])); // Whatever was proposed: 4.4 it is.
      socket.on('data', (bytes) => {
        for (const tag of tagsIn(bytes)) socket.write(answer(tag, version));
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { uri: `bolt://127.0.0.1:${port}`, stop };
}

/** The tag of each message; every one of these short messages comes as one chunk and a closing zero. */
function* tagsIn(bytes: Buffer): Generator<number> {
  for (let at = 0; at + 2 < bytes.length; ) {
    const length = bytes.readUInt16BE(at);
    if (length > 0) yield bytes.readUInt8(at + 3);
    at += 2 + length;
  }
}

function answer(tag: number, version: string): Buffer {
  if (tag === run) return message(success, { fields: ['name', 'versions', 'edition'] });
  if (tag === pull) {
    const row = message(record, ['Neo4j Kernel', [version], 'community']);
    return Buffer.concat([row, message(success, { type: 'r', db: 'neo4j' })]);
  }
  return message(success, { server: `Neo4j/${version}`, connection_id: 'bolt-1' });
}

function message(tag: number, body: Value): Buffer {
  const packed = Buffer.concat([Buffer.from([0xb1, tag]), pack(body)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(packed.length);
  return Buffer.concat([length, packed, Buffer.from([0, 0])]);
}

function pack(value: Value): Buffer {
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, text.length]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    Buffer.from([0xa0 + entries.length]),
    ...entries.flatMap(([key, of]) => [pack(key), pack(of)]),
  ]);
}
