// The rooster by keyboard: arrows choose a turn, G the next gap, Del takes somebody off, Ctrl+Z takes the last act back (peers §3.4).
// Enter is the link itself. Single keys are off where a person switched them off (WCAG 2.1.4).
// After an act the focus stands on its turn: the same place in the list is somebody else by then, and Enter there would put them in too.

const TYPT = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable=true]';
const PIJL = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Turns as a grid: column by day, row by where they stand within it. */
function rooster() {
  const tabel = document.querySelector('[data-rooster]');
  if (!tabel) return [];
  const kolommen = [];
  for (const rij of tabel.tBodies[0].rows)
    [...rij.cells].slice(1).forEach((cel, kolom) => (kolommen[kolom] ??= []).push(...cel.querySelectorAll('.dienst')));
  return kolommen;
}

function verplaats(van, [dx, dy]) {
  const kolommen = rooster();
  const kolom = kolommen.findIndex(k => k.includes(van));
  if (kolom < 0) return kolommen.find(k => k.length > 0)?.[0];
  if (dy !== 0) return kolommen[kolom][kolommen[kolom].indexOf(van) + dy];
  for (let k = kolom + dx; k >= 0 && k < kolommen.length; k += dx)
    if (kolommen[k].length > 0) {
      const hoogte = van.getBoundingClientRect().top;
      return kolommen[k].reduce((a, b) => Math.abs(b.getBoundingClientRect().top - hoogte) < Math.abs(a.getBoundingClientRect().top - hoogte) ? b : a);
    }
  return null;
}

function verzend(vorm) {
  if (!vorm) return false;
  vorm.requestSubmit();
  return true;
}

function toets(evt) {
  if (evt.defaultPrevented || evt.altKey || evt.isComposing || evt.target.closest(TYPT)) return;
  if (evt.key === 'z' && (evt.ctrlKey || evt.metaKey) && !evt.shiftKey) {
    if (verzend(document.querySelector('[data-rooster-terug]'))) evt.preventDefault();
    return;
  }
  if (evt.ctrlKey || evt.metaKey) return;
  const dienst = evt.target.closest('.dienst');
  if (PIJL[evt.key] && (dienst || evt.target === document.body)) {
    const naar = verplaats(dienst, PIJL[evt.key]);
    if (naar) { evt.preventDefault(); naar.focus(); }
    return;
  }
  if (document.body.dataset.sneltoetsen === 'uit') return;
  if (evt.key === 'g' || evt.key === 'G') document.querySelector('[data-rooster-gat]')?.click();
  // Only the turn that is open: the arrows may stand on another one.
  else if (evt.key === 'Delete' && (!dienst || dienst.getAttribute('aria-current') === 'true') && verzend(document.querySelector('[data-rooster-weg]'))) evt.preventDefault();
}

let metToetsen = false;

/** What somebody did in the part: their own next step has the focus. A turn that was opened by a key asks for a name; a tap on a phone calls no keyboard. */
function naWissel({ detail: { ctx } }) {
  const doel = typeof ctx?.target === 'string' ? document.querySelector(ctx.target) : ctx?.target;
  if (doel?.id !== 'rooster' || ctx.sourceEvent?.type === 'ververs' || (ctx.response?.status ?? 599) >= 400) return;
  const zoek = document.getElementById('zoek-helper');
  if (zoek?.value) { zoek.value = ''; zoek.dispatchEvent(new Event('input', { bubbles: true })); } // typed for the turn before
  const isDienst = ctx.sourceElement?.matches?.('.dienst');
  if (isDienst && !metToetsen) return;
  const naar = isDienst ? zoek : document.querySelector('[data-rooster] .dienst[aria-current="true"]');
  naar?.focus({ preventScroll: !metToetsen && !ctx.sourceElement?.matches?.('[data-rooster-gat]') });
}

document.addEventListener('keydown', toets);
document.addEventListener('keydown', () => { metToetsen = true; }, true);
document.addEventListener('pointerdown', () => { metToetsen = false; }, true);
document.addEventListener('htmx:after:swap', naWissel);
