/* The way to the service, when there is a network. */
const BATCH = 100;
const PATIENCE = 15_000;

/* The service has said no, and why: not a matter of the network. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

async function ask(token, path, options = {}) {
  const answer = await fetch(`/api/v1/devices/${path}`, {
    ...options,
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      'Device-Token': token,
      'Accept-Language': document.documentElement.lang,
      ...(options.body ? { 'Content-Type': 'application/json' } : {}),
    },
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Refused(answer.status, body);
  }
  return body;
}

export async function download(token) {
  const briefing = await ask(token, 'briefing');
  const guests = [];
  for (let after = ''; after !== null;) {
    const page = await ask(token, `guests?limit=100${after && `&after=${encodeURIComponent(after)}`}`);
    guests.push(...page.items);
    after = page.next;
  }
  return { briefing, guests };
}

function upload(token, scans) {
  return ask(token, 'scans', { method: 'POST', body: JSON.stringify({ clock: new Date().toISOString(), scans }) });
}

/*
 * Sends what waits, oldest first, and forgets each only when the service has it. One scan that the service cannot read
 * keeps no other waiting: it stays, and is counted.
 */
export async function sendAll(token, store, vault) {
  let set = 0;
  const ids = await store.ids();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const scans = await Promise.all(batch.map(async (id) => vault.open(id, await store.scan(id))));
    set += await sendSome(token, store, batch, scans);
  }
  return set;
}

async function sendSome(token, store, ids, scans) {
  try {
    await upload(token, scans);
    await store.sent(ids);
    return 0;
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status !== 400) throw refused;
    if (ids.length === 1) return 1;
    let set = 0;
    for (let i = 0; i < ids.length; i++) {
      set += await sendSome(token, store, [ids[i]], [scans[i]]);
    }
    return set;
  }
}
