// A shared tablet (LIVE-5): large digits for the PIN, and the lock after some minutes without a touch.
// form[data-tablet-slot="5"][data-tablet-wie] in the head of a page lets go of the tablet; without it nobody acts here yet.
// The lock lies over the page: who comes back finds what they typed; another person gets the page anew.

const MELD_ELKE = 30_000;
const slotvorm = document.querySelector('form[data-tablet-slot]');
const kanaal = 'BroadcastChannel' in window ? new BroadcastChannel('os-tablet') : null;
const hier = () => location.pathname + location.search;
const zend = naam => document.dispatchEvent(new CustomEvent(naam));
let geraakt = Date.now(), gemeld = Date.now(), nagekomen = 0, dialoog = null;

/* PIN pad ---------------------------------------------------------------------------------------------------------------- */
let pinveld = null;

function bereid(wortel) {
  for (const pad of wortel.querySelectorAll('[data-pinpad]')) pad.hidden = false;
  const velden = [...wortel.querySelectorAll('[data-pinveld]')];
  if (matchMedia('(pointer: coarse)').matches) velden.forEach(v => { v.inputMode = 'none'; }); // the pad is the keyboard
  pinveld = velden[0] ?? null;
  pinveld?.focus();
}

function toetsIn(knop) {
  const vorm = knop.closest('form');
  const veld = vorm.contains(pinveld) ? pinveld : vorm.querySelector('[data-pinveld]');
  const cijfer = knop.dataset.cijfer;
  if (cijfer === 'wis') veld.value = '';
  else if (cijfer === 'terug') veld.value = veld.value.slice(0, -1);
  else if (veld.value.length < veld.maxLength) veld.value += cijfer;
  veld.focus();
}

/* Who touches keeps it open ------------------------------------------------------------------------------------------------ */
function meld() {
  gemeld = Date.now();
  const gegevens = new FormData(slotvorm);
  fetch('/tablet?handler=Wakker', { method: 'POST', body: gegevens, headers: { 'HX-Request': 'true' } })
    .then(antwoord => { if (antwoord.status === 401) slot(); })
    .catch(() => { /* no network: the server's clock runs on, and so does ours */ });
}

function raak() {
  if (dialoog) return;
  geraakt = Date.now();
  kanaal?.postMessage(geraakt);
  clearTimeout(nagekomen);
  const over = gemeld + MELD_ELKE - geraakt;
  if (over <= 0) meld(); else nagekomen = setTimeout(meld, over); // the last touch always arrives
}

/* The lock ------------------------------------------------------------------------------------------------------------------ */
function vul(inhoud) {
  dialoog.replaceChildren(inhoud);
  bereid(dialoog);
}

function zonderVerbinding() {
  const uitleg = document.createElement('div');
  uitleg.className = 'slot slot--smal';
  const kop = document.createElement('h2');
  kop.textContent = 'De tablet is op slot';
  const zin = document.createElement('p');
  zin.textContent = 'Er is nu geen verbinding. Zodra die er weer is, kun je je pincode intoetsen.';
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'btn btn-primary btn-doel';
  knop.textContent = 'Probeer opnieuw';
  knop.addEventListener('click', vraagPin);
  uitleg.append(kop, zin, knop);
  vul(uitleg);
}

async function vraagPin() {
  const vraag = new URLSearchParams({ wie: slotvorm.dataset.tabletWie, van: slotvorm.dataset.tabletWie, terug: hier() });
  try {
    const antwoord = await fetch(`/tablet?${vraag}`, { headers: { 'HX-Request': 'true' } });
    const tekst = await antwoord.text();
    if (!antwoord.ok || !tekst.includes('id="slot"')) { location.assign('/tablet'); return; } // revoked, or no tablet any more
    vul(document.createRange().createContextualFragment(tekst));
  } catch {
    zonderVerbinding();
  }
}

async function slot() {
  if (dialoog) return;
  clearTimeout(nagekomen);
  dialoog = document.createElement('dialog');
  dialoog.className = 'overslot';
  dialoog.setAttribute('aria-label', 'De tablet is op slot');
  dialoog.addEventListener('cancel', evt => evt.preventDefault());
  document.body.append(dialoog);
  dialoog.showModal();
  zend('os:op-slot');
  await fetch(slotvorm.action, { method: 'POST', body: new FormData(slotvorm), redirect: 'manual' }).catch(() => { /* it locks there by itself */ });
  await vraagPin();
}

function open() {
  dialoog.close();
  dialoog.remove();
  dialoog = null;
  geraakt = gemeld = Date.now();
  zend('os:weer-open');
  zend('os:herverbonden');
}

async function stuurPin(vorm) {
  try {
    const antwoord = await fetch(vorm.action, { method: 'POST', body: new FormData(vorm), headers: { 'HX-Request': 'true' } });
    const elders = antwoord.headers.get('HX-Redirect');
    if (antwoord.status === 204) open();
    else if (elders) location.assign(elders);
    else if (antwoord.status === 400) await vraagPin(); // the form was too old
    else vul(document.createRange().createContextualFragment(await antwoord.text()));
  } catch {
    zonderVerbinding();
  }
}

/* What the tablet keeps for when the connection goes (pakket.js) isn't of the first look: it comes when the page stands, see _Hoofd ------------ */
function haalStraks() {
  const straks = document.querySelector('meta[name="straks"]')?.content;
  if (!straks || document.querySelector('script[src*="/js/pakket."]')) return;
  const haal = () => import(straks).catch(() => { /* no connection: the next page tries again */ });
  if ('requestIdleCallback' in window) requestIdleCallback(haal, { timeout: 2_000 }); else setTimeout(haal, 500);
}

/* On the page ---------------------------------------------------------------------------------------------------------------- */
document.addEventListener('click', evt => {
  const knop = evt.target.closest('[data-cijfer]');
  if (knop) toetsIn(knop);
});
document.addEventListener('focusin', evt => { if (evt.target.matches('[data-pinveld]')) pinveld = evt.target; });
document.addEventListener('submit', evt => {
  if (!dialoog?.contains(evt.target)) return;
  evt.preventDefault();
  stuurPin(evt.target);
});

if (slotvorm) {
  const na = Number(slotvorm.dataset.tabletSlot) * 60_000;
  const kijk = () => { if (Date.now() - geraakt >= na) slot(); };
  for (const naam of ['pointerdown', 'keydown', 'wheel', 'touchmove']) addEventListener(naam, raak, { passive: true });
  if (kanaal) kanaal.onmessage = ({ data }) => { geraakt = Math.max(geraakt, data); };
  document.addEventListener('visibilitychange', kijk);
  document.addEventListener('os:stroom', evt => { if (evt.detail.stand === 'einde') slot(); });
  document.addEventListener('htmx:before:response', evt => {
    if (evt.detail.ctx.response?.status !== 401) return;
    evt.preventDefault();
    slot();
  });
  setInterval(kijk, 1_000);
}
bereid(document);
if (document.readyState === 'complete') haalStraks(); else addEventListener('load', haalStraks);
