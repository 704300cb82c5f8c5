import { createHash, hash } from 'node:crypto';

/** How often Excel hashes a password over. */
const SPINS = 100_000;
const SALT_BYTES = 16;
const HASH_BYTES = 64;

/**
 * Locks sheets with passwords. A password takes a hundred thousand rounds to turn into what the file holds, so each is
 * turned once, however many sheets and workbooks it locks.
 */
export class SheetLocks {
  readonly #attributes = new Map<string, string>();

  /** The element that locks a sheet, with the password's hash; a sheet that needs none keeps its element. */
  lock(element: string, lock: boolean | { readonly password: string }, created: string): string {
    if (typeof lock === 'boolean') return element;
    const key = `${created} ${lock.password}`;
    const known = this.#attributes.get(key) ?? passwordAttributes(lock.password, saltOf(created));
    this.#attributes.set(key, known);
    return element.replace('/>', () => `${known}/>`);
  }
}

/** From the day alone: the same plan gives the same bytes, a batch has one salt, and the salt says nothing of the password. */
function saltOf(created: string): Buffer {
  return createHash('sha256').update(`sheet protection ${created}`).digest().subarray(0, SALT_BYTES);
}

function passwordAttributes(password: string, salt: Buffer): string {
  const hashValue = passwordHash(password, salt).toString('base64');
  return ` algorithmName="SHA-512" hashValue="${hashValue}" saltValue="${salt.toString('base64')}" spinCount="${SPINS}"`;
}

/** As ECMA-376 part 1, 18.3.1.85 has it: the salt and the password first, then each hash with the number of its round. */
function passwordHash(password: string, salt: Buffer): Buffer {
  const round = Buffer.alloc(HASH_BYTES + 4);
  hash('sha512', Buffer.concat([salt, Buffer.from(password, 'utf16le')]), 'buffer').copy(round);
  for (let spin = 0; spin < SPINS; spin++) {
    round.writeUInt32LE(spin, HASH_BYTES);
    hash('sha512', round, 'buffer').copy(round);
  }
  return round.subarray(0, HASH_BYTES);
}
