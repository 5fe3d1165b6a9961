import type { Socket } from 'node:net';
import { alloc, Chunker, Dechunker, type Bytes } from 'neo4j-driver-bolt-connection/lib/channel/index.js';
import { Packer, Unpacker } from 'neo4j-driver-bolt-connection/lib/packstream/packstream-v1.js';
import { z } from 'zod';

/** What a driver asks, by the signature of the message (Bolt 5.3). */
const requests = {
  0x01: 'HELLO',
  0x02: 'GOODBYE',
  0x0f: 'RESET',
  0x10: 'RUN',
  0x11: 'BEGIN',
  0x12: 'COMMIT',
  0x13: 'ROLLBACK',
  0x2f: 'DISCARD',
  0x3f: 'PULL',
  0x66: 'ROUTE',
  0x6a: 'LOGON',
} as const;
export type Request = (typeof requests)[keyof typeof requests];

const answers = { SUCCESS: 0x70, RECORD: 0x71, IGNORED: 0x7e, FAILURE: 0x7f } as const;
export type Answer = readonly [keyof typeof answers, unknown?];

/** Each message is a structure: how many fields it has, its signature, then these. */
const fieldsOf = (marker: number): number => marker & 0x0f;

const HANDSHAKE = 20;
const VERSION_5_3 = Buffer.from([0, 0, 3, 5]);

/**
 * The server's end of a Bolt connection, made of the parts of which the driver makes its own.
 * @param answer what is said to a request; null hangs up
 */
export function speakBolt(
  socket: Socket,
  answer: (request: Request, fields: readonly unknown[]) => Answer[] | null,
): void {
  const chunker = new Chunker({
    write: (bytes) => void socket.write(Uint8Array.from({ length: bytes.length }, () => bytes.readUInt8())),
  });
  const packer = new Packer(chunker);
  const unpacker = new Unpacker(true);
  const told = (message: Bytes): void => {
    const count = fieldsOf(message.readUInt8());
    const request = requests[signature.parse(message.readUInt8())];
    const said = answer(
      request,
      Array.from({ length: count }, () => unpacker.unpack(message)),
    );
    if (said === null) {
      socket.destroy();
      return;
    }
    for (const [kind, value] of said) {
      packer.packStruct(answers[kind], value === undefined ? [] : [packer.packable(value)]);
      chunker.messageBoundary();
    }
    chunker.flush();
  };
  const dechunker = Object.assign(new Dechunker(), { onmessage: told });
  let greeted = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    if (greeted.length === HANDSHAKE) {
      const arrived = alloc(bytes.length);
      for (const byte of bytes) arrived.writeUInt8(byte);
      arrived.reset();
      dechunker.write(arrived);
      return;
    }
    greeted = Buffer.concat([greeted, bytes]);
    if (greeted.length === HANDSHAKE) socket.write(VERSION_5_3);
  });
  socket.on('error', () => {});
}

const signature = z.custom<keyof typeof requests>((value) => typeof value === 'number' && value in requests);
