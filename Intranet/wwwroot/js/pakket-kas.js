// Cash on a tablet without a connection (TSO-6c, LIVE-4): a receipt goes in the sealed queue beside the marks, each with its own operation.
// The last four signs of that operation are the mark on the paper receipt, until the school gives it a number. What was received stays known
// until the list goes, also when the queue is empty again: the kept list is older than it, and nobody is asked to pay twice.
import * as kluis from './pakket-kluis.js';

const PER_OPERATIE = 16, WACHTEND_MAX = 2_000, NAAM = 'kas';
const operatie = () => [...crypto.getRandomValues(new Uint8Array(PER_OPERATIE))].map(b => b.toString(16).padStart(2, '0')).join('');
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** "3,50", "3.50" and "€ 3,50" in whole cents; null for what is no amount above nil. */
export function centen(tekst) {
  const delen = /^(?:€\s*)?(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(String(tekst ?? '').trim());
  const aantal = delen ? Number(delen[1]) * 100 + Number((delen[2] ?? '').padEnd(2, '0')) : 0;
  return aantal > 0 ? aantal : null;
}

export const kenmerk = regel => regel.operatie.slice(-4);

/** What is due when the amount is more than twice that and nobody said that it is right; 0 otherwise. The school asks the same (KasRules.KeurHoogte), but not of what is in the till already. */
function hoortMinder(vorm, inhoud) {
  const hoort = Number(vorm.dataset.kasHoort ?? 0);
  return hoort > 0 && centen(inhoud.get('Geld.Bedrag')) > 2 * hoort && inhoud.get('Geld.Klopt') !== 'true' ? hoort : 0;
}

/** The line of a form of the kas, live or kept; null when it isn't one, or not right. */
export function kasRegel(vorm, inhoud, { datum, wie }) {
  const naam = vorm.dataset.kasVorm;
  const bedrag = centen(inhoud.get('Geld.Bedrag'));
  const leerling = inhoud.get('kind');
  if (naam === undefined || bedrag === null || !leerling || hoortMinder(vorm, inhoud)) return null;
  return { soort: 'kas', datum, wie, leerling, centen: bedrag, operatie: inhoud.get('operatie') || operatie(), wat: `kas: ${naam} ${euro.format(bedrag / 100)}` };
}

/** What was received today, by child: what a list said, then what this tablet sent, then what still waits. */
async function ontvangen(datum) {
  const alle = new Map(Object.entries(await kluis.lees(NAAM) ?? {}).filter(([, r]) => r.datum === datum).map(([leerling, r]) => [leerling, { leerling, ...r }]));
  for (const regel of await kluis.wachtend(WACHTEND_MAX)) if (regel.soort === 'kas' && regel.datum === datum) alle.set(regel.leerling, { ...regel, wacht: true });
  return alle;
}

/** Receipts that went in the queue. */
export async function onthoud(regels, tot) {
  const nieuw = regels.filter(r => r.soort === 'kas').map(({ leerling, datum, centen: bedrag, operatie: op }) => [leerling, { datum, centen: bedrag, operatie: op }]);
  if (nieuw.length) await kluis.zet(NAAM, { ...await kluis.lees(NAAM), ...Object.fromEntries(nieuw) }, Number(tot));
}

/**
 * A fresh list says who paid, also to who opens an older list of their own.
 * @param leeg nothing of this tablet was under way when the list was asked: who hasn't paid by it, got the money back
 */
export async function neemLijst(lijst, { datum, tot }, leeg) {
  const rijen = lijst.querySelector('template[data-blad="kas"]')?.content.querySelectorAll('[data-kas-kind]') ?? [];
  if (!rijen.length) return;
  const stand = { ...await kluis.lees(NAAM) };
  for (const rij of rijen) {
    const leerling = rij.dataset.kasKind;
    if (rij.querySelector('form').hidden) stand[leerling] ??= { datum };
    else if (leeg) delete stand[leerling];
  }
  await kluis.zet(NAAM, stand, Number(tot));
}

function toon(doek, regel) {
  const rij = doek.querySelector(`[data-kas-kind="${CSS.escape(regel.leerling)}"]`);
  if (!rij) return;
  rij.querySelector('[data-kas-stand]').textContent = regel.operatie
    ? `${euro.format(regel.centen / 100)} ontvangen, kenmerk ${kenmerk(regel)}.${regel.wacht ? ' Wacht op verbinding.' : ''}` : 'Betaald';
  rij.querySelector('form')?.setAttribute('hidden', '');
  rij.removeAttribute('hidden'); // paid, and then marked otherwise: the receipt stays
}

/**
 * Who walks in without being expected and has no structural days pays cash too: the row was drawn with the list, and shows once the child is marked.
 * @param staatVan how a child stands on this board now
 */
function toonBinnengekomen(doek, staatVan) {
  for (const rij of doek.querySelectorAll('[data-kas-wellicht="ja"]')) rij.toggleAttribute('hidden', !['onverwacht', 'vroeg-opgehaald'].includes(staatVan(rij.dataset.kasKind)));
}

function toonLeeg(doek) {
  const leeg = doek.querySelector('[data-kas-leeg]');
  if (leeg) leeg.toggleAttribute('hidden', Boolean(doek.querySelector('[data-kas-kind]:not([hidden])')));
}

/** The sheet of the kept board: what was received stands as received. */
export async function vulKas(doek, kop, staatVan) {
  toonBinnengekomen(doek, staatVan);
  toonLeeg(doek);
  for (const regel of (await ontvangen(kop.datum)).values()) toon(doek, regel);
  toonLeeg(doek); // who paid and was marked otherwise stands there too
}

/** @returns the kept line, with `al` when it was received before; `hoort` when the amount is far more than that; null when it isn't one; throws when there is no room. */
export async function ontvang(vorm, kop) {
  const inhoud = new FormData(vorm);
  const hoort = hoortMinder(vorm, inhoud);
  if (hoort) {
    vorm.querySelector('[data-kas-klopt]')?.removeAttribute('hidden');
    return { hoort: euro.format(hoort / 100) };
  }
  const regel = kasRegel(vorm, inhoud, kop);
  if (!regel) return null;
  const eerder = (await ontvangen(kop.datum)).get(regel.leerling);
  if (!eerder) {
    await kluis.voegToe([regel]);
    await onthoud([regel], kop.tot).catch(() => { /* it is in the queue: that is what counts */ });
  }
  toon(vorm.closest('dialog') ?? document, eerder ?? { ...regel, wacht: true });
  return { ...eerder ?? regel, al: Boolean(eerder) };
}
