/* The page: what is shown when, and what its buttons do. */
import { openDesk } from './desk.js';
import { watch } from './camera.js';
import { numberOf } from './roster.js';
import { Refused } from './uplink.js';
import { say, inWords, category, time } from './words.js';

const TRY_AGAIN = 20_000;
const event = document.body.dataset.event;
const at = (id) => document.getElementById(id);
const on = (id, kind, act) => at(id).addEventListener(kind, act);

let desk;
let stopWatching = null;
let stuck = 0;
let refusal = '';

function show(part) {
  document.querySelectorAll('main > section').forEach((section) => {
    section.hidden = section.id !== part;
  });
}

async function showState() {
  const waiting = await desk.waiting();
  const state = [say(navigator.onLine ? 'online' : 'offline')];
  state.push(waiting ? say('waiting', waiting) : say('nothing-waits'));
  if (stuck) state.push(say('stuck', stuck));
  if (refusal) state.push(refusal);
  at('state').textContent = state.join(' · ');
  at('state').dataset.online = String(navigator.onLine && !refusal);
  at('state').dataset.waiting = waiting;
}

/* Nobody is kept waiting for it, and no failure is the end: what waits is sent the next time. */
async function send() {
  if (desk.isOpen && navigator.onLine && (await desk.waiting()) > 0) {
    try {
      stuck = await desk.send();
      refusal = '';
    } catch (failed) {
      refusal = failed instanceof Refused ? failed.message : say('unreachable');
    }
  }
  if (desk.isOpen) await showState();
}

function tell({ verdict, guest }, number = '') {
  const good = ['welcome', 'walk-in', 'left'].includes(verdict);
  const bad = ['forged', 'foreign'].includes(verdict);
  at('verdict').className = good ? 'good' : (bad ? 'bad' : 'look');
  at('verdict').replaceChildren(...[say(`verdict.${verdict}`), guest?.name ?? number, category(guest?.category), time(Date.now())]
    .filter(Boolean).map((words, index) => {
      const line = document.createElement(index === 0 ? 'strong' : 'span');
      line.textContent = words;
      return line;
    }));
  send();
}

const direction = () => document.querySelector('input[name=direction]:checked').value;
const session = () => at('session').value || null;

async function takeTicket(text) {
  tell(await desk.ticket(text, direction(), session()));
}

function listFound() {
  at('found').replaceChildren(...desk.roster.find(at('words-sought').value).map((guest) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    const inside = desk.roster.isInside(guest.id, session()) ? say('inside') : '';
    button.textContent = [guest.name, category(guest.category), numberOf(guest.id), inside].filter(Boolean).join(' · ');
    button.addEventListener('click', async () => {
      tell(await desk.named(guest, direction(), session()));
      listFound();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
}

function listForPaper() {
  at('paper').replaceChildren(...desk.roster.all().map((guest) => {
    const row = document.createElement('tr');
    ['☐', guest.name, category(guest.category), numberOf(guest.id)].forEach((words) => {
      const cell = document.createElement('td');
      cell.textContent = words;
      row.append(cell);
    });
    return row;
  }));
}

async function showDesk() {
  if (!desk.roster) {
    show('over');
    await send();
    return;
  }
  const { briefing } = desk.roster;
  document.querySelectorAll('.event-name').forEach((place) => {
    place.textContent = inWords(briefing.name);
  });
  at('device').textContent = briefing.device;
  at('size').textContent = say('size', desk.roster.size);
  const rooms = briefing.sessions.map(({ id, title, day, startsAt }) =>
    new Option([inWords(title), day, startsAt].filter(Boolean).join(' · '), id));
  at('session').replaceChildren(at('session').options[0], ...rooms);
  listForPaper();
  show('desk');
  keepThisPage();
  await send();
}

/* The token came behind the # of the address, which no server sees; it does not stay there. */
function takeToken() {
  const token = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
  return token;
}

function onForm(id, act) {
  on(id, 'submit', async (submitted) => {
    submitted.preventDefault();
    const button = submitted.target.querySelector('button');
    button.disabled = true;
    try {
      await act();
    } finally {
      button.disabled = false;
    }
  });
}

function forms(token) {
  onForm('new-pin-form', async () => {
    at('new-pin-wrong').textContent = '';
    if (at('new-pin').value !== at('new-pin-again').value) {
      at('new-pin-wrong').textContent = say('pins-differ');
      return;
    }
    try {
      await desk.setUp(token, at('new-pin').value);
      await showDesk();
    } catch (failed) {
      at('new-pin-wrong').textContent = failed instanceof Refused ? failed.message : say('unreachable');
    }
  });
  onForm('pin-form', async () => {
    const right = await desk.unlock(at('pin').value);
    at('pin').value = '';
    at('pin-wrong').textContent = right ? '' : say('wrong-pin');
    if (right) await showDesk();
  });
  onForm('code-form', async () => {
    await takeTicket(at('code').value);
    at('code').value = '';
  });
  onForm('walk-in-form', async () => {
    tell(await desk.walkIn(at('walk-in-name').value.trim(), at('walk-in-category').value, session()));
    at('walk-in-name').value = '';
  });
}

function buttons() {
  on('words-sought', 'input', listFound);
  on('session', 'change', listFound);
  on('print', 'click', () => window.print());
  on('refresh', 'click', async () => {
    try {
      await desk.refresh();
      refusal = '';
      await showDesk();
    } catch (failed) {
      refusal = failed instanceof Refused ? failed.message : say('unreachable');
      await showState();
    }
  });
  on('camera', 'click', async () => {
    if (stopWatching) {
      stopWatching();
      stopWatching = null;
    } else {
      try {
        stopWatching = await watch(at('video'), takeTicket);
      } catch {
        refusal = say('no-camera');
        await showState();
      }
    }
    at('video').hidden = !stopWatching;
    at('camera').textContent = say(stopWatching ? 'camera-off' : 'camera-on');
  });
  on('wipe', 'click', async () => {
    const waiting = await desk.waiting();
    if (window.confirm(waiting ? say('wipe-waiting', waiting) : say('wipe-sure'))) {
      await desk.wipe();
      location.reload();
    }
  });
}

/* What is kept for the time without a network is the page as it is now, in its language. */
function keepThisPage() {
  if (navigator.onLine) {
    fetch(location.pathname).catch(() => undefined);
  }
}

async function start() {
  if (!window.isSecureContext) {
    show('insecure');
    return;
  }
  const token = takeToken();
  // Where it is kept already, or cannot be, the page works all the same as long as it is open.
  navigator.serviceWorker?.register(`/events/${event}/door/worker.js`, { scope: `/events/${event}/door` })
    .catch(() => undefined);
  desk = await openDesk(event);
  forms(token);
  buttons();
  window.addEventListener('online', send);
  window.addEventListener('offline', send);
  setInterval(send, TRY_AGAIN);
  if (await desk.isSetUp()) {
    show('locked');
  } else {
    show(token ? 'set-up' : 'stranger');
  }
}

start();
