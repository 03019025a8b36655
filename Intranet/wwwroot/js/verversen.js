// Refetches the parts of a page that a live signal names, and never wipes what someone is typing (LIVE-2).
// A part: <section id="…" data-onderwerp="groep/5/2026-11-12" data-versie="17" hx-get="…" hx-trigger="ververs" hx-swap="outerMorph">.
// More topics are separated by spaces, and so are their versions. Known versions only go up; older answers are dropped.
// The page as a whole says from which version it was drawn (body data-live-vanaf): what was told until then stands on it.
// A refusal of somebody's own act is theirs to read: it stays until their next act on that part, or a minute, while the rest goes on.

const TUSSEN = 100, NA_FOUT = 2_000, NA_WEIGERING = 60_000, NA_BEWAARD = 60_000, EIGEN_MAX = 15_000, POGINGEN = 3;
const VANAF = Number(document.body.dataset.liveVanaf ?? -1);
const delen = new Map();     // id → what is known of that part, see staat()
const beschermd = new Set(); // units that the running morph leaves alone
const geweigerd = new Set(); // ids of forms that the school refused: what was typed is its contents now, and not yet saved
const NEE = '[data-eerste-fout]';
const BEWAARD = ':scope > p.bewaard[role=status][tabindex]'; // Shared/_Bewaard
let houdOpen = false;        // the running morph is a refresh by itself
let terug = null;            // focus to give back when the browser lost it while moving nodes

const TYPBAAR = 'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=checkbox],[type=radio]), textarea, select, [contenteditable=true]';
/** The id that stands in the markup: a form with a field named "id" has that field as its property. */
const idVan = e => e?.getAttribute('id') ?? '';
const onderwerpen = e => (e.dataset.onderwerp ?? '').split(/\s+/).filter(Boolean);

function staat(e) {
  let s = delen.get(e.id);
  if (!s) delen.set(e.id, s = { gezien: new Map(), gevraagd: new Map(), nodig: false, bezig: false, laatst: 0, timer: 0, mislukt: 0, versperd: false, eigenTot: 0, eigenOm: 0, neeTot: 0 });
  const versies = (e.dataset.versie ?? '').split(/\s+/).map(Number);
  onderwerpen(e).forEach((o, i) => s.gezien.set(o, Math.max(s.gezien.get(o) ?? VANAF, versies[i] || -1)));
  return s;
}

/* What is being typed ------------------------------------------------------------------------------------------------ */
function vuil(veld) {
  if (veld.type === 'checkbox' || veld.type === 'radio') return veld.checked !== veld.defaultChecked;
  if (veld.tagName === 'SELECT') {
    const opties = [...veld.options];
    return opties.some(o => o.defaultSelected) ? opties.some(o => o.selected !== o.defaultSelected) : veld.selectedIndex > 0;
  }
  if (veld.type === 'hidden' || veld.type === 'submit' || veld.type === 'button') return false;
  return veld.type === 'file' ? veld.files.length > 0 : 'defaultValue' in veld && veld.value !== veld.defaultValue;
}

/** Forms (or loose fields) inside root that hold focus or unsaved text; the form that was just sent isn't one. Somebody's own act on the part ends a refusal in it. */
function inGebruik(root, verzonden, eigen = false) {
  const velden = [...root.querySelectorAll('input, select, textarea, [contenteditable=true]')];
  const bezet = velden.filter(v => (v === document.activeElement && v.matches(TYPBAAR)) || vuil(v) || (!eigen && geweigerd.has(idVan(v.form))));
  return [...new Set(bezet.map(v => v.closest('form, [data-invoer]') ?? v))].filter(u => u !== verzonden && root.contains(u) && u !== root);
}

const inNieuw = (unit, fragment) => idVan(unit) !== '' && fragment.querySelector(`${unit.tagName}#${CSS.escape(idVan(unit))}`) !== null;

/* Swap: drop what is older, keep what is typed ------------------------------------------------------------------------ */
function isOuder({ target, fragment, swapSpec }) {
  if (!(target instanceof Element) || !target.dataset.versie || !/^outer/.test(swapSpec?.style ?? '')) return false;
  const nieuw = fragment.firstElementChild?.dataset?.versie;
  if (!nieuw) return false;
  const oud = target.dataset.versie.split(/\s+/).map(Number);
  return nieuw.split(/\s+/).map(Number).some((v, i) => v < oud[i]);
}

function magErin(task, ctx, live) {
  if (task.swapSpec?.style === 'beforeend') return true; // it adds, and wipes nothing
  const doel = typeof task.target === 'string' ? document.querySelector(task.target) : task.target;
  if (!(doel instanceof Element)) return true;
  const eigen = task.type === 'main' && !live; // someone's own act on this very part
  const units = inGebruik(doel, ctx.sourceElement?.closest?.('form'), eigen);
  if (units.length === 0) return true;
  const morph = /Morph$/.test(task.swapSpec?.style ?? '');
  if (morph && units.every(u => inNieuw(u, task.fragment))) {
    units.forEach(u => beschermd.add(u));
    bewaarFocus(units);
    return true;
  }
  if (eigen) return true;
  stelUit(doel);
  return false;
}

function voorWissel(evt) {
  const { ctx, tasks } = evt.detail;
  const live = ctx.sourceEvent?.type === 'ververs';
  houdOpen = live;
  const s = live ? delen.get(ctx.sourceElement.id) : null;
  if (s && (s.eigenTot > performance.now() || s.eigenOm > s.laatst)) { // asked before somebody's own act: that answer is newer and says what was done
    s.nodig = true;
    tasks.length = 0;
    return;
  }
  if (s) { houdNee(ctx.sourceElement, s, tasks); houdBewaard(ctx.sourceElement, s, tasks); }
  const door = tasks.filter(t => !isOuder(t) && magErin(t, ctx, live));
  tasks.splice(0, tasks.length, ...door);
}

/** What the school refused stands above the forms of this part: there it stays, in the newer part too. */
function houdNee(deel, s, tasks) {
  const nieuw = tasks.find(t => t.type === 'main')?.fragment?.firstElementChild;
  if (s.neeTot <= performance.now() || nieuw?.id !== deel.id || nieuw.querySelector(`:scope > ${NEE}`)) return;
  for (const nee of deel.querySelectorAll(`:scope > ${NEE}`)) houd(deel, nieuw, nee);
}

/** That something was saved stands there a while: the refresh that follows from the act itself comes within a blink, and knows nothing of it. */
function houdBewaard(deel, s, tasks) {
  const nieuw = tasks.find(t => t.type === 'main')?.fragment?.firstElementChild;
  const zin = deel.querySelector(BEWAARD);
  if (!zin || nieuw?.id !== deel.id || nieuw.querySelector(BEWAARD) || performance.now() - s.eigenOm > NA_BEWAARD) return; // without an act since: counted from when the page came
  houd(deel, nieuw, zin);
}

/** At the place where it stood. */
function houd(deel, nieuw, wat) {
  const kopie = wat.cloneNode(true);
  kopie.removeAttribute('autofocus'); // who went on elsewhere stays there
  nieuw.insertBefore(kopie, nieuw.children[[...deel.children].indexOf(wat)] ?? null);
}

function bewaarFocus(units) {
  const actief = document.activeElement;
  if (!actief || !units.some(u => u.contains(actief))) return;
  let van = null, tot = null;
  try { van = actief.selectionStart; tot = actief.selectionEnd; } catch { /* not a text field */ }
  terug = { actief, van, tot };
}

function naWissel() {
  beschermd.clear();
  const { actief, van, tot } = terug ?? {};
  terug = null;
  if (!actief?.isConnected || document.activeElement === actief) return;
  actief.focus({ preventScroll: true });
  if (van !== null) actief.setSelectionRange?.(van, tot);
}

/* When to fetch -------------------------------------------------------------------------------------------------------- */
function stelUit(e) {
  const deel = e.closest('[data-onderwerp]');
  if (!deel) return;
  const s = staat(deel);
  s.nodig = true;
  if (s.versperd) return;
  s.versperd = true;
  document.dispatchEvent(new CustomEvent('os:melding', {
    detail: { staat: 'info', kop: 'Iemand anders paste dit net aan', tekst: 'Wat je typt, blijft staan. Na het bewaren zie je de nieuwste versie.', bij: deel },
  }));
}

/** A part that could not be mixed with what is typed in it waits until the typing is done, without asking the server again. */
function moetWachten(e, s) {
  const units = inGebruik(e);
  if (units.length === 0) s.versperd = false;
  return s.versperd || units.some(u => !idVan(u));
}

function vraag(e) {
  const s = staat(e);
  s.nodig = true;
  if (s.bezig || s.timer || document.hidden) return;
  const over = Math.max(s.laatst + TUSSEN, s.eigenTot) - performance.now();
  if (over > 0) { s.timer = setTimeout(() => { s.timer = 0; vraagOpId(e.id); }, over); return; }
  if (moetWachten(e, s)) { stelUit(e); return; }
  s.nodig = false;
  s.bezig = true;
  s.laatst = performance.now();
  s.lopend = new Map(s.gevraagd);
  window.htmx.trigger(e, 'ververs');
}

function vraagOpId(id) {
  const e = document.getElementById(id);
  if (e?.dataset.onderwerp !== undefined) vraag(e); else delen.delete(id);
}

/* Somebody's own act on a part: no refresh crosses it, and a refusal is left to be read ------------------------------------ */
function voorVerzoek({ detail: { ctx } }) {
  if (ctx.sourceEvent?.type === 'ververs') return;
  const doel = typeof ctx.target === 'string' ? document.querySelector(ctx.target) : ctx.target;
  if (!doel?.id || !doel.matches('[data-onderwerp][hx-get]')) return; // a tile of a part: the rest of it stays live
  ctx.eigenDeel = doel.id;
  ctx.uitBlad = Boolean(ctx.sourceElement?.closest?.('dialog')); // a form of the sheet: refused, it stands there and not in the part
  staat(doel).eigenTot = performance.now() + EIGEN_MAX;
}

/** A refusal that a refresh would wipe: neither on top of the part, nor in a form that is kept as it is. */
const isDiep = id => [...document.getElementById(id)?.querySelectorAll(NEE) ?? []]
  .some(n => n.parentElement.id !== id && !geweigerd.has(idVan(n.closest('form'))));

function naEigen(ctx) {
  const s = delen.get(ctx.eigenDeel);
  if (!s) return;
  const vorm = ctx.sourceElement?.closest?.('form');
  const isNee = ctx.response?.status === 409 || ctx.response?.status === 422;
  const typt = isNee && vorm?.querySelector(TYPBAAR);
  if (typt && idVan(vorm)) geweigerd.add(idVan(vorm));
  s.eigenOm = performance.now();
  s.neeTot = isNee ? s.eigenOm + NA_WEIGERING : 0;
  s.eigenTot = (typt && !idVan(vorm) && !ctx.uitBlad) || (isNee && isDiep(ctx.eigenDeel)) ? s.neeTot : 0; // can't be mixed with what is newer: it waits
  clearTimeout(s.timer);
  s.timer = 0;
  if (s.nodig) vraagOpId(ctx.eigenDeel);
}

function naAntwoord(evt) {
  const { ctx } = evt.detail;
  if (ctx?.sourceEvent?.type !== 'ververs') { if (ctx?.eigenDeel) naEigen(ctx); return; }
  const id = ctx.sourceElement.id;
  const s = delen.get(id);
  if (!s) return;
  s.bezig = false;
  if (ctx.status === 'swapped' && ctx.response.status < 400) {
    s.mislukt = 0;
    s.lopend?.forEach((v, o) => { if (v > (s.gezien.get(o) ?? -1)) s.gezien.set(o, v); });
    if (s.nodig) vraagOpId(id);
  } else if ((ctx.response?.status ?? 599) >= 500 && ++s.mislukt <= POGINGEN) {
    s.timer = setTimeout(() => { s.timer = 0; vraagOpId(id); }, NA_FOUT);
  }
}

function hoorVersie({ detail: { onderwerp, versie } }) {
  for (const e of document.querySelectorAll('[data-onderwerp][hx-get]')) {
    if (!e.id || !onderwerpen(e).includes(onderwerp)) continue;
    const s = staat(e);
    if (versie <= Math.max(s.gezien.get(onderwerp) ?? -1, s.gevraagd.get(onderwerp) ?? -1)) continue;
    s.gevraagd.set(onderwerp, versie);
    vraag(e);
  }
}

/** After a gap everything on screen may be old; a hidden tab does it when it is looked at again. */
const allesOpnieuw = () => document.querySelectorAll('[data-onderwerp][hx-get]').forEach(e => { if (e.id) vraag(e); });

function haalIn() {
  if (document.hidden) return;
  for (const [id, s] of delen) if (s.nodig && !s.bezig) vraagOpId(id);
}

/** What somebody folded open stays open when the part refreshes itself; after an act of their own the answer decides. */
function voorKnoop(elt, { newNode }) {
  if (houdOpen && elt.tagName === 'DETAILS' && elt.open) newNode.setAttribute('open', '');
  return !beschermd.has(elt);
}

window.htmx.registerExtension('os-bewaar-invoer', { htmx_before_morph_node: voorKnoop });
document.addEventListener('htmx:before:swap', voorWissel);
document.addEventListener('htmx:finally:swap', naWissel);
document.addEventListener('htmx:before:request', voorVerzoek);
document.addEventListener('htmx:finally:request', naAntwoord);
document.addEventListener('submit', evt => geweigerd.delete(idVan(evt.target)));
document.addEventListener('os:versie', hoorVersie);
document.addEventListener('os:herverbonden', allesOpnieuw);
document.addEventListener('visibilitychange', haalIn);
// Refused by a form that was sent without htmx: the page came whole, and the first catching up must leave it to be read as well.
for (const nee of document.querySelectorAll(`[data-onderwerp][hx-get] ${NEE}`)) {
  const s = staat(nee.closest('[data-onderwerp][hx-get]'));
  s.eigenTot = s.neeTot = performance.now() + NA_WEIGERING;
}
for (const naam of ['focusout', 'reset', 'submit', 'htmx:after:swap']) document.addEventListener(naam, () => setTimeout(haalIn));
