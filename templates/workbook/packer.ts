import { crc32, deflateRawSync } from 'node:zlib';
import { BYTES_PER_UNIT } from './deflate.ts';
import { centralHeader, localHeader, PACKED_PART } from './zip-records.ts';

/**
 * Packing is most of the work on a small workbook. Level 3 with the small tables it needs takes a third of the usual time,
 * and the files are a fortieth larger.
 */
const QUICKLY = { level: 3, memLevel: 6 } as const;

/** An entry as it stands in a zip file: its header and packed content, and what the directory says of it. */
export interface PackedEntry {
  readonly bytes: Uint8Array;
  readonly header: Buffer;
}

/** Packs short texts at once, and remembers for each name the last one: in a batch most parts are the same every time. */
export class Packer {
  readonly #last = new Map<string, { readonly text: string; readonly entry: PackedEntry }>();
  /** Texts become bytes here, one after another. */
  #room = Buffer.alloc(0);

  pack(name: string, text: string): PackedEntry {
    const last = this.#last.get(name);
    if (last?.text === text) return last.entry;
    const entry = packedEntry(Buffer.from(name), this.#bytesOf(text));
    this.#last.set(name, { text, entry });
    return entry;
  }

  #bytesOf(text: string): Buffer {
    const most = text.length * BYTES_PER_UNIT;
    if (this.#room.length < most) this.#room = Buffer.allocUnsafe(most);
    return this.#room.subarray(0, this.#room.write(text));
  }
}

function packedEntry(name: Buffer, content: Buffer): PackedEntry {
  const packed = deflateRawSync(content, QUICKLY);
  const size = { packedSize: packed.length, size: content.length, checksum: crc32(content) };
  const record = { ...size, name, kind: PACKED_PART };
  return { bytes: Buffer.concat([localHeader(record), packed]), header: centralHeader(record) };
}
