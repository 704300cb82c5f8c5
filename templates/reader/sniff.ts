import { refuse } from './refusal.ts';

const ZIP_FILE = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP_FILE = Buffer.from('PK\x05\x06', 'latin1');
const OLE2_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const OLE2_ENTRY_BYTES = 128;

/** Decides by content how a file is to be read. Refuses workbooks that are encrypted or older than xlsx. */
export function sniff(bytes: Buffer): 'zip' | 'text' {
  if (startsWith(bytes, ZIP_FILE) || startsWith(bytes, EMPTY_ZIP_FILE)) return 'zip';
  if (!startsWith(bytes, OLE2_FILE)) return 'text';
  const encrypted = hasOle2Entry(bytes, 'EncryptedPackage') || hasOle2Entry(bytes, 'EncryptionInfo');
  return refuse(encrypted ? 'filePasswordProtected' : 'fileOldExcel', {});
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/** An OLE2 file lists its streams in entries of 128 bytes that begin with the name; the same text elsewhere is content. */
function hasOle2Entry(bytes: Buffer, name: string): boolean {
  const needle = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
    if (at % OLE2_ENTRY_BYTES === 0) return true;
  }
  return false;
}
