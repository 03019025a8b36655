// Brings the queue to the school: oldest first, one tab at a time, signed by the device and without cookies (LIVE-4).
// What isn't acknowledged stays. An empty queue is sent as well when asked: the answer says whether this still is a tablet.
import * as kluis from './pakket-kluis.js';

const ADRES = '/tablet/nagekomen', PER_KEER = 150, WACHT_MS = 15_000;
const REGEL = { soort: '', datum: '', wie: '', operatie: '', klok: 0, verschil: null, groep: null, leerling: null, staat: null, reden: null, basis: 0, standaard: false, terug: null, tekst: null, over: null, centen: null };

/** A text is somebody's own work: refused, the whole line stays, to be mended. Of a tap the words are enough. */
const erbij = regel => ({ wat: regel?.wat ?? '', ...regel?.soort === 'log' ? { regel } : {} });

/** Only what the school asks; words for the own screen stay here. */
const alsRegel = r => Object.fromEntries([['volgnr', r.volgnr], ...Object.entries(REGEL).map(([naam, leeg]) => [naam, r[naam] ?? leeg])]);

async function een(tablet) {
  const regels = await kluis.wachtend(PER_KEER);
  const inhoud = JSON.stringify({ school: tablet.school, tablet: tablet.tablet, klok: Date.now(), regels: regels.map(alsRegel), wachtend: await kluis.meldRij() });
  const antwoord = await fetch(ADRES, {
    method: 'POST', body: inhoud, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(WACHT_MS),
    headers: { 'Content-Type': 'application/json', 'X-Handtekening': await kluis.teken(inhoud) },
  });
  if (antwoord.status === 410) { await kluis.wisAlles(); return { stand: 'ingetrokken' }; }
  if (antwoord.status === 409) return { stand: 'onbekend' };
  if (!antwoord.ok) return { stand: 'weg' };
  const { bewaard, geweigerd } = await antwoord.json();
  const was = new Map(regels.map(r => [r.volgnr, r]));
  await kluis.bevestig(bewaard, geweigerd.map(g => ({ ...g, ...erbij(was.get(g.volgnr)) })));
  return { stand: regels.length === PER_KEER && bewaard.length + geweigerd.length > 0 ? 'meer' : 'klaar' };
}

/** @returns stand: klaar (all acknowledged), weg (no answer), onbekend (pair first), ingetrokken (all is wiped), bezig (another tab does it) */
export async function verstuur() {
  const tablet = kluis.bestaat() ? await kluis.leesMeta('tablet') : null;
  if (!tablet) return 'onbekend';
  return navigator.locks.request('os-pakket-post', { ifAvailable: true }, async slot => {
    if (!slot) return 'bezig';
    try {
      let stand = 'meer';
      while (stand === 'meer') ({ stand } = await een(tablet));
      return stand;
    } catch {
      return 'weg';
    }
  });
}
