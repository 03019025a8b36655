// The forms of a dossier that are saved by their own button (OSO-K1): what stands in one and isn't saved yet outlives the saving of another,
// which draws the whole page anew. A step of the dossier itself waits until it was saved. The OKR saves itself: dossier-bewaren.js.

let meegenomen = []; // forms as they were typed, while the page is drawn anew

const plek = () => document.getElementById('overstap');
const isLive = ctx => ctx?.sourceEvent?.type === 'ververs';
const bron = ctx => ctx?.sourceElement?.closest?.('form') ?? null;
const doel = ctx => (typeof ctx?.target === 'string' ? document.querySelector(ctx.target) : ctx?.target);
const velden = vorm => [...vorm.elements].filter(v => v.name && /^(INPUT|SELECT|TEXTAREA)$/.test(v.tagName) && !/^(hidden|submit|button|file)$/.test(v.type));
const isKruis = veld => veld.type === 'checkbox' || veld.type === 'radio';

function isAnders(veld) {
  if (isKruis(veld)) return veld.checked !== veld.defaultChecked;
  if (veld.tagName !== 'SELECT') return veld.value !== veld.defaultValue;
  const opties = [...veld.options];
  return opties.some(o => o.defaultSelected) ? opties.some(o => o.selected !== o.defaultSelected) : veld.selectedIndex > 0;
}

/** Typed in, or refused: then what was typed is its contents now, and not saved. */
const isOpen = vorm => velden(vorm).some(isAnders) || vorm.querySelector('[aria-invalid="true"], .alarmtekst:not(:empty)') !== null;
const vormen = () => [...plek()?.querySelectorAll('form[method="post"]:not([data-okr])') ?? []];
const open = () => vormen().filter(isOpen);
const gelijken = (vorm, alle) => alle.filter(v => v.getAttribute('action') === vorm.getAttribute('action'));

function onthoud(vorm) {
  const gezien = new Map();
  return {
    actie: vorm.getAttribute('action'),
    nr: gelijken(vorm, vormen()).indexOf(vorm),
    versie: vorm.elements.versie?.value,
    waarden: velden(vorm).map(v => {
      const nr = gezien.get(v.name) ?? 0;
      gezien.set(v.name, nr + 1);
      return { naam: v.name, nr, waarde: v.value, aan: v.checked, kruis: isKruis(v), anders: isAnders(v) };
    }),
  };
}

/** The same form in the new page gets what was typed, with the version over which it was: what somebody else saved meanwhile is still seen. */
function zetTerug({ actie, nr, versie, waarden }) {
  const vorm = vormen().filter(v => v.getAttribute('action') === actie)[nr];
  const weg = [];
  for (const { naam, nr: plaats, waarde, aan, kruis, anders } of waarden) {
    const veld = vorm ? velden(vorm).filter(v => v.name === naam)[plaats] : null;
    if (!veld) { if (anders && !kruis && waarde.trim()) weg.push(waarde); continue; }
    if (kruis) veld.checked = aan; else veld.value = waarde;
  }
  if (!vorm) return weg;
  if (versie !== undefined && vorm.elements.versie) vorm.elements.versie.value = versie;
  const uitklap = vorm.closest('details');
  if (uitklap) uitklap.open = true;
  for (const veld of velden(vorm)) if (veld.dataset.teller) veld.dispatchEvent(new Event('input', { bubbles: true }));
  return weg;
}

/** What has no place any more is shown, to be taken along. */
function toonWeg(teksten) {
  const lijst = document.createElement('ul');
  for (const tekst of teksten) lijst.append(Object.assign(document.createElement('li'), { className: 'regels', textContent: tekst }));
  document.dispatchEvent(new CustomEvent('os:melding', {
    detail: { staat: 'wacht', kop: 'Dit is niet bewaard', tekst: 'Je typte het, maar op deze plek kan het niet meer.', inhoud: lijst, blijft: 'niet-bewaard' },
  }));
}

/** A step freezes or takes back what the forms below it hold. */
function houdTegen(e) {
  const { ctx } = e.detail;
  const vorm = bron(ctx);
  if (e.defaultPrevented || isLive(ctx) || !vorm || !plek()?.contains(vorm)) return;
  const rest = vorm.closest('.tweeluik') ? null : open().find(v => v !== vorm && v.closest('.tweeluik'));
  if (!rest) { zetVast(ctx, vorm); return; }
  e.preventDefault();
  const kop = rest.closest('section')?.querySelector('h2')?.textContent.trim();
  document.dispatchEvent(new CustomEvent('os:melding', {
    detail: {
      staat: 'wacht', kop: 'Je hebt nog iets niet bewaard', bij: ctx.sourceElement,
      tekst: `Bewaar eerst wat je invulde${kop ? ` bij ‘${kop}’` : ''}, en klik daarna nog een keer. Mag het weg? Ververs dan de pagina.`,
    },
  }));
  rest.querySelector('[type=submit]')?.focus();
}

/** What was sent doesn't change while it is on its way: the answer takes its place. */
function zetVast(ctx, vorm) {
  ctx.dossiervorm = { vorm, focus: document.activeElement };
  vorm.inert = true;
}

function laatLos({ detail: { ctx } }) {
  const { vorm, focus } = ctx?.dossiervorm ?? {};
  if (!vorm) return;
  vorm.inert = false;
  if (focus?.isConnected && document.activeElement === document.body) focus.focus({ preventScroll: true });
}

document.addEventListener('htmx:before:request', houdTegen);
document.addEventListener('htmx:finally:request', laatLos);
document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
  if (isLive(ctx) || doel(ctx)?.id !== 'overstap') return;
  const vorm = bron(ctx);
  meegenomen = open().filter(v => v !== vorm).map(onthoud);
});
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  if (isLive(ctx) || doel(ctx)?.id !== 'overstap') return;
  const weg = meegenomen.flatMap(zetTerug);
  meegenomen = [];
  if (weg.length > 0) toonWeg(weg);
});
addEventListener('beforeunload', e => { if (open().length > 0) e.preventDefault(); });
