// Says whether this page is fresh (LIVE-2): Live, Verouderd or Offline, within ten seconds.
// Hears "os:hart" { tijd } from live.js for each heartbeat (every 3 s) and "os:stroom" { stand: open | dicht | einde }.

const STIL_NA = 8_000;
let laatst = 0;
let serverTijd = '';
let stroom = 'dicht';
let wachtrij = 0;
const begonnen = Date.now();

const klok = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function stand() {
  const stil = Date.now() - (laatst || begonnen);
  if (!navigator.onLine) return 'offline';
  if (laatst && stil < STIL_NA) return 'live';
  if (stil < STIL_NA) return 'wacht';
  return stroom === 'dicht' ? 'offline' : 'verouderd';
}

function woorden(nu) {
  const stil = Math.floor((Date.now() - (laatst || begonnen)) / 1000);
  const duur = stil < 120 ? `${stil} s` : `${Math.floor(stil / 60)} min`;
  switch (nu) {
    case 'live': return ['Live', serverTijd];
    case 'wacht': return ['Verbindt', ''];
    case 'verouderd': return stroom === 'einde' ? ['Uitgelogd', 'log opnieuw in'] : ['Verouderd', `${duur} geen contact`];
    default: return ['Offline', wachtrij === 1 ? '1 tik wacht' : wachtrij ? `${wachtrij} tikken wachten` : `al ${duur}`];
  }
}

/** Signed out: the words become the way back in. */
function wijsDeWeg(plek, tijd, einde) {
  const link = plek.querySelector('a');
  if (!einde || link) { if (!einde) link?.remove(); if (tijd) tijd.hidden = einde; return; }
  const nieuw = document.createElement('a');
  nieuw.href = `/inloggen?terug=${encodeURIComponent(location.pathname + location.search)}`;
  nieuw.textContent = 'log opnieuw in';
  plek.append(nieuw);
  if (tijd) tijd.hidden = true;
}

function teken() {
  const nu = stand();
  const [woord, erbij] = woorden(nu);
  for (const plek of document.querySelectorAll('.verbinding')) {
    const b = plek.querySelector('b');
    const tijd = plek.querySelector('.getal');
    if (plek.dataset.verbinding !== nu) plek.dataset.verbinding = nu;
    if (b && b.textContent !== woord) b.textContent = woord; // only a change of word is announced
    const kort = plek.closest('.kopbalk') ? erbij.replace(/^(\d\d:\d\d):\d\d$/, '$1') : erbij; // seconds only matter on the board
    if (tijd && tijd.textContent !== kort) tijd.textContent = kort;
    wijsDeWeg(plek, tijd, stroom === 'einde');
  }
}

document.addEventListener('os:hart', evt => {
  laatst = Date.now() - (evt.detail?.oud ?? 0);
  serverTijd = /(?:^|T)(\d\d:\d\d:\d\d)/.exec(evt.detail?.tijd ?? '')?.[1] ?? klok(); // the server's own clock: 2026-11-12T12:14:08+01:00
  teken();
});
document.addEventListener('os:stroom', evt => {
  stroom = evt.detail.stand;
  if (stroom === 'einde') laatst = Math.min(laatst, Date.now() - STIL_NA);
  teken();
});
document.addEventListener('os:wachtrij', evt => { wachtrij = evt.detail.aantal; teken(); });
document.addEventListener('visibilitychange', teken);
addEventListener('online', teken);
addEventListener('offline', teken);
setInterval(teken, 1000);
teken();
