/*
 * Whatever lies on the device lies encrypted (AES-256-GCM). Its key is made of chance and lies wrapped by a key that is
 * made of the PIN; without the PIN nobody reads a name, and a wrong PIN does not open the wrapping.
 */
const ROUNDS = 600_000;
const LOCK = 'lock';

const bytesOf = (text) => new TextEncoder().encode(text);

async function keyOfPin(pin, salt, rounds) {
  const secret = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, secret,
    { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

export class Vault {
  #store;
  #key;

  constructor(store) {
    this.#store = store;
  }

  /* When what must be forgotten; nothing else is to be read without the PIN. */
  async terms() {
    return (await this.#store.get(LOCK))?.terms;
  }

  /* A new lock, which holds once it is closed: whatever was put before that belongs to it. */
  async create(pin, terms) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
    const wrapped = await crypto.subtle.wrapKey('raw', key, await keyOfPin(pin, salt, ROUNDS), { name: 'AES-GCM', iv });
    const lock = { salt, iv, wrapped, rounds: ROUNDS, terms };
    await this.#unwrap(lock, pin);
    return lock;
  }

  async close(lock) {
    await this.#store.put(LOCK, lock);
  }

  /* False for a wrong PIN. */
  async unlock(pin) {
    try {
      await this.#unwrap(await this.#store.get(LOCK), pin);
      return true;
    } catch (wrongPin) {
      if (wrongPin.name !== 'OperationError') throw wrongPin;
      return false;
    }
  }

  async #unwrap({ salt, iv, wrapped, rounds }, pin) {
    this.#key = await crypto.subtle.unwrapKey('raw', wrapped, await keyOfPin(pin, salt, rounds), { name: 'AES-GCM', iv },
      { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
  }

  async seal(name, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(name) }, this.#key,
      bytesOf(JSON.stringify(value)));
    return { iv, sealed };
  }

  /* Bound to its name: nothing can be put in another's place. */
  async open(name, { iv, sealed }) {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(name) }, this.#key, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  }

  async put(name, value) {
    await this.#store.put(name, await this.seal(name, value));
  }

  async get(name) {
    const sealed = await this.#store.get(name);
    return sealed && this.open(name, sealed);
  }
}
