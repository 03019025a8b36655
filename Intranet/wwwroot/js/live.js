// One event stream per browser, shared by its tabs (DESIGN §4): HTTP/1.1 allows six connections a host.
// The tab that holds the web lock is the leader: it opens the stream with the topics of all tabs and passes everything on.
// Without web locks or BroadcastChannel each tab opens its own.
// Server: message {"onderwerp","versie"}; at the start the newest version of each topic; "hart" every 3 s; "einde" when a right ended.

const url = document.body.dataset.live;
const TAB = crypto.getRandomValues(new Uint32Array(2)).join('-');
const STIL_NA = 8_000, OPNIEUW_NA = 3_000, MELD_ELKE = 20_000, WEG_NA = 60_000, MEEST = 60;
const delen = 'locks' in navigator && 'BroadcastChannel' in window;
const kanaal = delen && url ? new BroadcastChannel(`os-live:${url}`) : null;
const tabs = new Map();    // tab → { onderwerpen, gezien }, kept by the leader
const versies = new Map(); // topic → newest version, for tabs that come later
let bron = null, openMet = '', gemeld = '', leider = false, laatsteHart = Date.now(), laatsteTijd = '', geweestDicht = false, opnieuw = 0, laatLos = null, gestopt = false;

const zend = (naam, detail) => document.dispatchEvent(new CustomEvent(naam, { detail }));

function eigenOnderwerpen() {
  const alle = [...document.querySelectorAll('[data-onderwerp]')].flatMap(e => e.dataset.onderwerp.split(/\s+/)).filter(Boolean);
  return [...new Set(alle)].sort().slice(0, MEEST);
}

/** What arrives, from the own stream or from the leader. */
function ontvang(bericht) {
  if (bericht.soort === 'hart') {
    laatsteHart = Date.now() - (bericht.oud ?? 0);
    laatsteTijd = bericht.tijd;
    zend('os:hart', { tijd: bericht.tijd, oud: bericht.oud ?? 0 });
    if (geweestDicht) { geweestDicht = false; zend('os:herverbonden'); }
  } else if (bericht.soort === 'versie') {
    zend('os:versie', { onderwerp: bericht.onderwerp, versie: bericht.versie });
  } else if (bericht.soort === 'stroom') {
    if (bericht.stand === 'dicht') geweestDicht = true;
    if (bericht.stand === 'einde') gestopt = true;
    zend('os:stroom', { stand: bericht.stand });
  }
}

function geefDoor(bericht) {
  ontvang(bericht);
  if (leider) kanaal?.postMessage(bericht);
}

function vereniging() {
  const nu = Date.now();
  for (const [tab, { gezien }] of tabs) if (nu - gezien > WEG_NA) tabs.delete(tab);
  const alle = new Set(eigenOnderwerpen());
  for (const { onderwerpen } of tabs.values()) onderwerpen.forEach(o => alle.add(o));
  return [...alle].sort().slice(0, MEEST);
}

function sluit() {
  clearTimeout(opnieuw);
  bron?.close();
  bron = null;
}

function open() {
  sluit();
  if (gestopt) return;
  const onderwerpen = vereniging();
  openMet = onderwerpen.join(' ');
  const adres = new URL(url, location.href);
  onderwerpen.forEach(o => adres.searchParams.append('onderwerp', o));
  bron = new EventSource(adres);
  laatsteHart = Date.now();
  bron.onopen = () => geefDoor({ soort: 'stroom', stand: 'open' });
  bron.onmessage = evt => {
    const { onderwerp, versie } = JSON.parse(evt.data);
    versies.set(onderwerp, versie);
    geefDoor({ soort: 'versie', onderwerp, versie });
  };
  bron.addEventListener('hart', evt => geefDoor({ soort: 'hart', tijd: evt.data }));
  bron.addEventListener('einde', stop);
  bron.onerror = valtWeg;
}

/** An EventSource doesn't say why it stopped: no network, a restart, or signed out. The server says which, if it answers at all. */
async function valtWeg() {
  geefDoor({ soort: 'stroom', stand: 'dicht' });
  sluit();
  if (await uitgelogd()) stop();
  else opnieuw = setTimeout(open, OPNIEUW_NA);
}

async function uitgelogd() {
  try {
    return (await fetch('/profiel', { method: 'HEAD', redirect: 'manual', cache: 'no-store', headers: { 'HX-Request': 'true' } })).status === 401;
  } catch {
    return false;
  }
}

/** The right to listen ended (signed out, revoked): no new tries, the page says so. */
function stop() {
  gestopt = true;
  sluit();
  geefDoor({ soort: 'stroom', stand: 'einde' });
}

/** A wider union needs a new stream at once; a narrower one waits for the next occasion. */
function herzie() {
  if (!bron && leider) return; // about to open
  if (!bron && !leider && kanaal) {
    if (eigenOnderwerpen().join(' ') !== gemeld) meldAan();
    return;
  }
  const nodig = vereniging();
  const gehad = new Set(openMet.split(' '));
  if (nodig.some(o => !gehad.has(o))) open();
}

function meldAan() {
  const onderwerpen = eigenOnderwerpen();
  gemeld = onderwerpen.join(' ');
  kanaal?.postMessage({ soort: 'aan', tab: TAB, onderwerpen });
}

/** A tab that comes later hears at once how fresh we are, and what changed since the server drew it. */
function neemOp({ tab, onderwerpen }) {
  tabs.set(tab, { onderwerpen, gezien: Date.now() });
  herzie();
  if (!bron || !laatsteTijd) return;
  kanaal.postMessage({ soort: 'hart', tijd: laatsteTijd, oud: Date.now() - laatsteHart });
  for (const o of onderwerpen) if (versies.has(o)) kanaal.postMessage({ soort: 'versie', onderwerp: o, versie: versies.get(o) });
}

function hoorTab({ data }) {
  if (data.soort === 'leider') { if (!leider) { sluit(); meldAan(); } }
  else if (data.soort === 'aan') { if (leider) neemOp(data); }
  else if (data.soort === 'weg') tabs.delete(data.tab);
  else if (!leider) ontvang(data);
}

function word() {
  leider = true;
  kanaal.postMessage({ soort: 'leider' });
  setTimeout(open, 60); // the tabs answer with their topics first
  return new Promise(los => { laatLos = los; });
}

/** Half-open connections and sleeping leaders: no heartbeat for a while means a new stream, here if need be. */
function waak() {
  if (gestopt || Date.now() - laatsteHart < STIL_NA || !navigator.onLine) return;
  geweestDicht = true;
  if (leider || !kanaal || bron) open();
  else if (Date.now() - laatsteHart > STIL_NA + 4_000) open(); // the leader is silent: an own stream until it speaks again
}

function begin() {
  if (!kanaal) { open(); return; }
  kanaal.onmessage = hoorTab;
  meldAan();
  navigator.locks.request(`os-live:${url}`, word).catch(() => open());
}

function vertrek() {
  kanaal?.postMessage({ soort: 'weg', tab: TAB });
  sluit();
  laatLos?.();
  laatLos = null;
  leider = false;
}

if (url) {
  document.addEventListener('os:op-slot', () => { gestopt = true; sluit(); }); // a locked tablet listens to nothing (LIVE-5)
  document.addEventListener('os:weer-open', () => { gestopt = false; geweestDicht = true; if (leider || !kanaal) open(); });
  document.addEventListener('htmx:after:swap', herzie);
  addEventListener('offline', () => { geweestDicht = true; });
  addEventListener('online', () => { if (leider || !kanaal) open(); });
  addEventListener('pagehide', vertrek);
  addEventListener('pageshow', evt => { if (evt.persisted) { geweestDicht = true; begin(); } });
  setInterval(waak, 1000);
  setInterval(() => { if (kanaal && !leider) meldAan(); }, MELD_ELKE);
  begin();
}
