// The screen in front of the class (TSO-7): it doesn't fall asleep, fills the screen when somebody asks, and says in letters for the back row
// when it is behind. Without script the page stands as it was drawn.

const oud = document.querySelector('[data-digibord-oud]');
const vol = document.querySelector('[data-vol-scherm]');
let slot = null;
let laatst = Date.now();

const tijd = ms => new Date(ms).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });

/* Awake for as long as it is looked at; the browser lets go of it when another tab comes in front. */
async function blijfWakker() {
  if (!('wakeLock' in navigator) || document.visibilityState !== 'visible' || slot) return;
  try {
    slot = await navigator.wakeLock.request('screen');
    slot.addEventListener('release', () => { slot = null; });
  } catch { /* the battery is low, or the school's policy says no: the screen does as it always does */ }
}

/* .verbinding says how fresh the page is (verbinding.js); here it is said large, with the time until which it was right. */
function teken() {
  const stand = document.querySelector('.verbinding')?.dataset.verbinding ?? 'live';
  const isVers = stand === 'live' || stand === 'wacht';
  if (stand === 'live') laatst = Date.now();
  if (!oud || oud.hidden === isVers) return;
  oud.hidden = isVers;
  oud.querySelector('[data-digibord-tekst]').textContent = isVers ? '' : `Geen contact sinds ${tijd(laatst)}. De namen kunnen veranderd zijn; de klok telt door.`;
}

function tekenKnop() {
  const aan = Boolean(document.fullscreenElement);
  vol.setAttribute('aria-pressed', String(aan));
  vol.querySelector('[data-vol-tekst]').textContent = aan ? 'Sluit volledig scherm' : 'Volledig scherm';
}

async function wisselVol() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen(); else await document.documentElement.requestFullscreen();
  } catch { /* refused: the page stays as it is */ }
}

if (vol && document.fullscreenEnabled) {
  vol.hidden = false;
  vol.addEventListener('click', wisselVol);
  document.addEventListener('fullscreenchange', tekenKnop);
}

document.addEventListener('visibilitychange', blijfWakker);
blijfWakker();
teken();
setInterval(teken, 1_000);
