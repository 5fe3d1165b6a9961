/** Parts of the driver that its types leave out: what a Bolt server needs, from the other end. */
declare module 'neo4j-driver-bolt-connection/lib/channel/index.js' {
  /** Bytes that are read from a place which moves on. */
  export interface Bytes {
    readonly length: number;
    readUInt8(): number;
    writeUInt8(byte: number): void;
    /** Goes back to the first of them. */
    reset(): void;
  }

  export function alloc(length: number): Bytes;

  export class Chunker {
    constructor(channel: { write(bytes: Bytes): void });
    messageBoundary(): void;
    flush(): void;
  }

  export class Dechunker {
    onmessage: (message: Bytes) => void;
    write(bytes: Bytes): void;
  }
}

declare module 'neo4j-driver-bolt-connection/lib/packstream/packstream-v1.js' {
  import type { Bytes, Chunker } from 'neo4j-driver-bolt-connection/lib/channel/index.js';

  export class Packer {
    constructor(chunker: Chunker);
    packable(value: unknown): () => void;
    packStruct(signature: number, fields: readonly (() => void)[]): void;
  }

  export class Unpacker {
    constructor(withoutLosslessIntegers: boolean);
    unpack(bytes: Bytes): unknown;
  }
}
