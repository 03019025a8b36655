// The bottom sheet: a modal dialog that htmx fills (hx-target="#onderblad" hx-swap="innerHTML"). Focus goes back to the child.
// Server: HX-Trigger "blad-dicht" closes it after a mark. Inside: a[data-sluit-blad], .staatknop[value] with letters A ? Z V.

const TYPT = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable=true]';
const LETTERS = { a: 'aanwezig', '?': 'niet-gevonden', z: 'afgemeld', v: 'vroeg-opgehaald' };
const blad = document.getElementById('onderblad');
let vanTegel = null;

function open() {
  if (!blad.open) blad.showModal();
  else if (!blad.matches(':modal')) uitPagina();
}

/** Drawn open by the server, for who has no script: from here on it is the same modal sheet, at the board's own address. */
function uitPagina() {
  document.querySelector('.onderblad-doek')?.remove();
  blad.removeAttribute('open'); // close() would empty it
  blad.showModal();
  const sluit = blad.querySelector('[data-sluit-blad]');
  if (sluit) history.replaceState(history.state, '', sluit.href);
}

function onthoud(evt) {
  const link = evt.target.closest?.('[hx-target="#onderblad"]');
  if (link && !blad.contains(link)) vanTegel = link.closest('.kindtegel')?.id ?? link.id ?? null;
}

function naDicht() {
  blad.replaceChildren();
  const terug = vanTegel && document.getElementById(vanTegel);
  vanTegel = null;
  if (!terug) return;
  if (terug.matches('.kindtegel')) document.dispatchEvent(new CustomEvent('os:bord-naar', { detail: { tegel: terug } }));
  else terug.focus();
}

function klik(evt) {
  if (evt.target.closest?.('[data-sluit-blad]')) { evt.preventDefault(); blad.close(); return; }
  if (evt.target !== blad) return;
  const r = blad.getBoundingClientRect(); // a tap beside the sheet closes it
  if (evt.clientY < r.top || evt.clientX < r.left || evt.clientX > r.right) blad.close();
}

function toets(evt) {
  if (evt.ctrlKey || evt.metaKey || evt.altKey || evt.isComposing || evt.repeat || evt.target.closest(TYPT)) return;
  const staat = LETTERS[evt.key.toLowerCase()];
  const knop = staat && blad.querySelector(`.staatknop[value="${staat}"]:not(:disabled)`);
  if (!knop) return;
  evt.preventDefault();
  knop.click();
}

if (blad) {
  document.addEventListener('click', onthoud, true);
  document.addEventListener('htmx:after:swap', evt => {
    if (evt.detail.ctx.target === blad && (evt.detail.ctx.response?.status ?? 200) < 400) open();
  });
  document.addEventListener('blad-dicht', () => blad.close());
  blad.addEventListener('close', naDicht);
  blad.addEventListener('click', klik);
  blad.addEventListener('keydown', toets);
  if (blad.open) open();
}
