/* What happens when somebody comes: decided here, without a network; the service looks again at everything. */
import { openStore } from './store.js';
import { Vault } from './vault.js';
import { Roster } from './roster.js';
import { keysOf, readTicket } from './tickets.js';
import { download, sendAll } from './uplink.js';

export async function openDesk(event) {
  const store = await openStore(event);
  const desk = new Desk(event, store, new Vault(store));
  await desk.forgetWhatIsOver();
  return desk;
}

class Desk {
  #event;
  #store;
  #vault;
  #keys;
  #token;
  #sending = null;

  constructor(event, store, vault) {
    this.#event = event;
    this.#store = store;
    this.#vault = vault;
  }

  /* After the event the names go; what could not be sent yet stays, unreadable, until nobody takes it any more. */
  async forgetWhatIsOver(now = Date.now()) {
    const terms = await this.#vault.terms();
    if (!terms || now < Date.parse(terms.until)) return;
    await this.#store.remove('list');
    await this.#store.remove('seen');
    if (now >= Date.parse(terms.sendUntil) || (await this.#store.waiting()) === 0) {
      await this.#store.wipe();
    }
  }

  async isSetUp() {
    return Boolean(await this.#vault.terms());
  }

  /* Fetches the list and locks it away under a new PIN. */
  async setUp(token, pin) {
    const list = await download(token);
    const lock = await this.#vault.create(pin, { until: list.briefing.until, sendUntil: list.briefing.sendUntil });
    await this.#vault.put('token', token);
    await this.#vault.put('list', list);
    await this.#store.remove('seen');
    await this.#vault.close(lock);
    await this.#open();
  }

  async unlock(pin) {
    if (!(await this.#vault.unlock(pin))) return false;
    await this.#open();
    return true;
  }

  async #open() {
    this.#token = await this.#vault.get('token');
    const list = await this.#vault.get('list');
    if (list) {
      this.roster = new Roster(list, await this.#vault.get('seen'));
      this.#keys = await keysOf(list.briefing.keys);
    }
  }

  get isOpen() {
    return Boolean(this.#token);
  }

  async refresh() {
    const list = await download(this.#token);
    await this.#vault.put('list', list);
    this.roster = new Roster(list, this.roster.seen);
    this.#keys = await keysOf(list.briefing.keys);
  }

  /* A ticket that was scanned or pasted. */
  async ticket(text, direction, session) {
    const token = text.trim();
    const ticket = await readTicket(token, this.#keys);
    if (ticket?.event !== this.#event) {
      await this.#keep({ direction, session, ticket: token.slice(0, 1000), listed: false });
      return { verdict: ticket ? 'foreign' : 'forged' };
    }
    const guest = this.roster.guest(ticket.registration);
    return this.#pass(ticket.registration, guest, { ticket: token, listed: Boolean(guest) }, direction, session);
  }

  /* Somebody who was found by name, also among those who came without having registered. */
  named(guest, direction, session) {
    const proof = guest.walkIn ? { walkIn: guest.id, listed: false } : { registrationId: guest.id, listed: true };
    return this.#pass(guest.id, guest, proof, direction, session);
  }

  walkIn(name, category, session) {
    const guest = { id: crypto.randomUUID(), name, category: category || null, walkIn: true };
    this.roster.add(guest);
    const proof = { walkIn: guest.id, name, category: guest.category, listed: false };
    return this.#pass(guest.id, guest, proof, 'in', session);
  }

  async #pass(person, guest, proof, direction, session) {
    const inside = this.roster.isInside(person, session);
    this.roster.mark(person, session, direction);
    await this.#keep({ ...proof, direction, session });
    if (direction === 'out') return { verdict: inside ? 'left' : 'never-in', guest };
    if (inside) return { verdict: 'again', guest };
    return { verdict: proof.walkIn ? 'walk-in' : (guest ? 'welcome' : 'not-on-list'), guest };
  }

  async #keep(scan) {
    const id = crypto.randomUUID();
    const whole = { ...scan, id, sessionId: scan.session ?? null, at: new Date().toISOString() };
    delete whole.session;
    const [sealed, seen] = await Promise.all([this.#vault.seal(id, whole), this.#vault.seal('seen', this.roster.seen)]);
    await this.#store.enqueue(id, sealed, seen);
  }

  waiting() {
    return this.#store.waiting();
  }

  /* One at a time, whoever asks; how many the service could not read. */
  send() {
    this.#sending ??= sendAll(this.#token, this.#store, this.#vault).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  wipe() {
    return this.#store.wipe();
  }
}
