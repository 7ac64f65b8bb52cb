/* One database for each event, so that forgetting one forgets nothing else. */
const SAFE = 'safe';
const QUEUE = 'queue';

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function complete(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export async function openStore(event) {
  const request = indexedDB.open(`ashar-door-${event}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(SAFE);
    request.result.createObjectStore(QUEUE);
  };
  return new Store(await done(request));
}

class Store {
  #database;

  constructor(database) {
    this.#database = database;
  }

  get(name) {
    return done(this.#database.transaction(SAFE).objectStore(SAFE).get(name));
  }

  async put(name, value) {
    const transaction = this.#database.transaction(SAFE, 'readwrite');
    transaction.objectStore(SAFE).put(value, name);
    await complete(transaction);
  }

  async remove(name) {
    const transaction = this.#database.transaction(SAFE, 'readwrite');
    transaction.objectStore(SAFE).delete(name);
    await complete(transaction);
  }

  /* A scan and what it changed are written together: neither is without the other. */
  async enqueue(id, scan, seen) {
    const transaction = this.#database.transaction([SAFE, QUEUE], 'readwrite', { durability: 'strict' });
    transaction.objectStore(QUEUE).put(scan, id);
    transaction.objectStore(SAFE).put(seen, 'seen');
    await complete(transaction);
  }

  waiting() {
    return done(this.#database.transaction(QUEUE).objectStore(QUEUE).count());
  }

  ids() {
    return done(this.#database.transaction(QUEUE).objectStore(QUEUE).getAllKeys());
  }

  scan(id) {
    return done(this.#database.transaction(QUEUE).objectStore(QUEUE).get(id));
  }

  async sent(ids) {
    const transaction = this.#database.transaction(QUEUE, 'readwrite');
    ids.forEach((id) => transaction.objectStore(QUEUE).delete(id));
    await complete(transaction);
  }

  async wipe() {
    const transaction = this.#database.transaction([SAFE, QUEUE], 'readwrite');
    transaction.objectStore(SAFE).clear();
    transaction.objectStore(QUEUE).clear();
    await complete(transaction);
  }
}
