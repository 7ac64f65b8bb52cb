/* Who is expected and who was seen, as this device knows it. */
const MOST_FOUND = 20;
const FOLDED = { ё: 'е', ң: 'н', ү: 'у', ө: 'о' };

/* People type without the letters that their telephone lacks. */
function fold(text) {
  return text.toLowerCase().replace(/[ёңүө]/g, (letter) => FOLDED[letter]);
}

export function numberOf(registration) {
  return registration.slice(-8).toUpperCase();
}

export class Roster {
  #guests;
  #byId;
  #folded;

  /* seen: by person and door "in" or "out", and who came without having registered. */
  constructor({ briefing, guests }, seen = { doors: {}, walkIns: [] }) {
    this.briefing = briefing;
    this.seen = seen;
    this.#guests = [];
    this.#byId = new Map();
    this.#folded = [];
    [...guests, ...seen.walkIns].forEach((guest) => this.#enter(guest));
  }

  #enter(guest) {
    this.#guests.push(guest);
    this.#byId.set(guest.id, guest);
    this.#folded.push(`${fold(guest.name)} ${numberOf(guest.id).toLowerCase()}`);
  }

  add(walkIn) {
    this.seen.walkIns.push(walkIn);
    this.#enter(walkIn);
  }

  get size() {
    return this.#guests.length;
  }

  all() {
    return [...this.#guests].sort((one, other) => one.name.localeCompare(other.name));
  }

  guest(registration) {
    return this.#byId.get(registration);
  }

  find(words) {
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) {
      return [];
    }
    return this.#guests.filter((guest, index) => wanted.every((word) => this.#folded[index].includes(word)))
      .slice(0, MOST_FOUND);
  }

  isInside(person, session) {
    const known = this.seen.doors[`${person}/${session ?? ''}`];
    return known ? known === 'in' : !session && this.#byId.get(person)?.ticket === 'inside';
  }

  mark(person, session, direction) {
    this.seen.doors[`${person}/${session ?? ''}`] = direction;
  }
}
