import { inflateRawSync } from 'node:zlib';

const END_LENGTH = 22;
/** The method of what is kept as it is. */
const STORED = 0;

/** The parts of a zip file made in this process, in its order, without its folders. Files from outside go through the bounded reader instead. */
export function readOwnZip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.length - END_LENGTH;
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const local = zip.readUInt32LE(entry + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    const kept = zip.subarray(data, data + zip.readUInt32LE(entry + 20));
    const content = zip.readUInt16LE(entry + 10) === STORED ? kept : inflateRawSync(kept);
    if (!name.endsWith('/')) parts.set(name, content.toString());
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}
