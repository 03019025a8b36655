// Countdown to an agreed moment: <p data-aftellen="ms" data-nu="ms">. The server's clock counts, not that of the device; without script the
// words of the server stay. Past the moment it counts on as too late.

const ELKE = 1_000;
const tonen = new WeakMap(); // element → { nu, sinds }

const twee = getal => String(getal).padStart(2, '0');

function tekst(rest) {
  const seconden = Math.abs(Math.round(rest / 1_000));
  const [uren, minuten, over] = [Math.floor(seconden / 3_600), Math.floor(seconden / 60) % 60, seconden % 60];
  const tijd = uren > 0 ? `${uren}:${twee(minuten)}:${twee(over)}` : `${minuten}:${twee(over)}`;
  return rest < -500 ? `${tijd} te laat` : tijd;
}

function teken() {
  for (const plek of document.querySelectorAll('[data-aftellen]')) {
    const stand = tonen.get(plek);
    if (stand?.nu !== plek.dataset.nu) tonen.set(plek, { nu: plek.dataset.nu, sinds: performance.now() });
    const { nu, sinds } = tonen.get(plek);
    const rest = Number(plek.dataset.aftellen) - Number(nu) - (performance.now() - sinds);
    plek.textContent = tekst(rest);
    plek.closest('.lunchklok')?.toggleAttribute('data-te-laat', rest < 0);
  }
}

teken();
setInterval(teken, ELKE);
document.addEventListener('htmx:after:swap', teken);
