// The frame that a paired tablet shows without a connection (LIVE-4): who are you, PIN, and the kept board. It locks itself as the live
// board does, wipes what is over, and goes back to the live board as soon as the school answers and nobody is in the middle of something.
import * as kluis from './pakket-kluis.js';
import { verstuur } from './pakket-post.js';
import { isBezig, isVerstuurd, teken } from './zonder-bord.js';

const PROBEER_MS = 5_000, WAAK_MS = 1_000, MISSERS_MAX = 5, OVER_MS = 15_000;
const $ = id => document.getElementById(id);
let gekozen = null, open = null, geraakt = Date.now(), bezig = false, nieuw = true;

/* Nothing to show ----------------------------------------------------------------------------------------------------------------- */
async function zegRust(kop, tekst) {
  const wacht = kluis.bestaat() ? await kluis.meldRij() : 0;
  $('rust-kop').textContent = kop;
  $('rust-tekst').textContent = wacht ? `${tekst} Op deze tablet ${wacht === 1 ? 'wacht 1 tik' : `wachten ${wacht} tikken`}: die gaan naar de school zodra er verbinding is.` : tekst;
  $('rust').hidden = false;
  $('slot').hidden = true;
}

/* Who are you ------------------------------------------------------------------------------------------------------------------------- */
function letters(naam) {
  const delen = naam.split(' ').filter(Boolean);
  return `${delen[0]?.[0] ?? '?'}${delen.length > 1 ? delen.at(-1)[0] : ''}`;
}

async function vraagWie() {
  const mensen = await kluis.leesAlle('mens:');
  if (!mensen.length) {
    await zegRust('Geen verbinding', 'Er staat geen lijst op deze tablet. Die komt erop als iemand met verbinding het bord opent, en gaat er een half uur na de pauze weer af.');
    return;
  }
  $('rust').hidden = true;
  $('slot').hidden = false;
  $('personen').replaceChildren(...mensen.sort((a, b) => a.naam.localeCompare(b.naam, 'nl')).map(mens => {
    const rij = $('persoon').content.cloneNode(true);
    const knop = rij.querySelector('button');
    knop.querySelector('.ik-letters').textContent = letters(mens.naam);
    knop.querySelector('b').textContent = mens.naam;
    knop.disabled = mens.missers >= MISSERS_MAX;
    knop.querySelector('small').textContent = knop.disabled ? 'Op slot, te vaak mis' : 'Toets je pincode in';
    knop.addEventListener('click', () => kiesMens(mens, knop));
    return rij;
  }));
}

function kiesMens(mens, knop) {
  gekozen = mens;
  for (const k of $('personen').querySelectorAll('button')) k.setAttribute('aria-pressed', k === knop);
  $('pin-kop').textContent = `Pincode van ${mens.naam.split(' ')[0]}`;
  $('pin-fout').hidden = true;
  $('pinvorm').hidden = false;
  $('pinvorm').scrollIntoView({ block: 'nearest' });
  $('veld-pin').value = '';
  $('veld-pin').focus();
}

/** Each try is durable before it is weighed. */
async function toets(evt) {
  evt.preventDefault();
  if (bezig || !gekozen) return;
  bezig = true;
  try {
    const mens = await kluis.lees(`mens:${gekozen.account}`);
    if (!mens || mens.missers >= MISSERS_MAX) { await opSlot(); return; }
    const pakket = await kluis.lees(`pakket:${mens.account}`);
    const tot = Number(new DOMParser().parseFromString(pakket?.html ?? '', 'text/html').getElementById('pakket')?.dataset.tot ?? 0);
    await kluis.zet(`mens:${mens.account}`, { ...mens, missers: mens.missers + 1 }, tot);
    if (pakket && await kluis.pinKlopt($('veld-pin').value, mens)) {
      await kluis.zet(`mens:${mens.account}`, { ...mens, missers: 0 }, tot);
      await opent(mens.account, pakket.html);
      return;
    }
    const over = MISSERS_MAX - mens.missers - 1;
    $('pin-fout').querySelector('p').textContent = over > 0 ? `Deze pincode klopt niet. Je hebt nog ${over === 1 ? '1 poging' : `${over} pogingen`}.` : 'Te vaak mis. Vraag een ander, of wacht op verbinding.';
    $('pin-fout').hidden = false;
    $('veld-pin').value = '';
    if (over <= 0) await vraagWie();
  } finally {
    bezig = false;
  }
}

async function opent(account, html) {
  $('rust').hidden = $('slot').hidden = true;
  open = await teken(html, $('inhoud'));
  geraakt = Date.now();
  $('wie').textContent = open.naam;
  $('vergrendel').hidden = false;
  document.documentElement.dataset.zonder = 'open';
}

/** What stands here may be the answer to a PIN that didn't arrive: loading that anew would send the PIN again, for whoever holds the tablet then. */
const isNaPin = () => location.pathname.startsWith('/tablet');

/** The same goes for any other form that failed: its page is asked anew, without the handler, and never sent again. */
function paginaOpnieuw() {
  const vraag = new URLSearchParams(location.search);
  vraag.delete('handler');
  const rest = vraag.toString();
  location.replace(rest ? `${location.pathname}?${rest}` : location.pathname);
}

/** Nothing of the list stays in the page: the frame is drawn anew. */
function opSlot() {
  if (isNaPin()) location.replace('/tablet/zonder-netwerk'); else paginaOpnieuw();
  return new Promise(() => {});
}

/** Who was acting on the live board a moment ago, in this very tab, goes on without the PIN. */
async function overgenomen() {
  const over = JSON.parse(sessionStorage.getItem('os-over') ?? 'null');
  sessionStorage.removeItem('os-over');
  if (!over || Date.now() - over.op > OVER_MS || !await kluis.lees(`mens:${over.account}`)) return false;
  const pakket = await kluis.lees(`pakket:${over.account}`);
  if (pakket) await opent(over.account, pakket.html);
  return Boolean(pakket);
}

/* Watch -------------------------------------------------------------------------------------------------------------------------------- */
async function waak() {
  const over = !await kluis.wisVoorbij() || (open && kluis.nu() >= Number(open.tot)); // a proof that has its own minutes keeps no list open
  if (over && (open || !$('slot').hidden)) { await opSlot(); return; }
  if (open && Date.now() - geraakt >= Number(open.slot) * 60_000) await opSlot();
}

/** The school answers again: all is there, and the live board takes over. */
async function probeer() {
  const stand = await verstuur();
  document.documentElement.dataset.post = stand;
  if (stand === 'ingetrokken') { location.assign('/tablet'); return; }
  if (stand !== 'klaar' && !(stand === 'onbekend' && await bereikbaar())) return;
  if (open) await isVerstuurd();
  if (!nieuw || isBezig()) return;
  nieuw = false;
  if (isNaPin()) location.assign('/tablet'); else paginaOpnieuw();
}

async function bereikbaar() {
  try {
    return (await fetch('/health', { cache: 'no-store', credentials: 'omit' })).ok;
  } catch {
    return false;
  }
}

async function begin() {
  if (!kluis.bestaat()) { await zegRust('Geen verbinding', 'Deze pagina is voor een gedeelde tablet zonder verbinding. Hier staat nu niets op.'); return; }
  await kluis.wisVoorbij();
  await kluis.meldRij();
  if (!await overgenomen()) await vraagWie();
  document.documentElement.dataset.zonder ??= 'klaar';
  setInterval(() => waak().catch(() => {}), WAAK_MS);
  setInterval(() => probeer().catch(() => {}), PROBEER_MS);
  probeer().catch(() => {});
}

$('pinvorm').addEventListener('submit', toets);
$('vergrendel').addEventListener('click', () => opSlot());
for (const naam of ['pointerdown', 'keydown', 'wheel', 'touchmove']) addEventListener(naam, () => { geraakt = Date.now(); }, { passive: true });
addEventListener('online', () => probeer().catch(() => {}));
begin().catch(() => zegRust('Geen verbinding', 'De lijst op deze tablet is niet te openen.'));
