// First start (SET-1): the BRIN and vestiging are read from the EDEXML export in the browser, so that nobody types another school's. The file
// stays on this computer: only its first part is looked at, and nothing of it is sent.

const KOP_BYTES = 256 * 1024;
const vlak = document.querySelector('[data-edexml]');
const bestand = vlak?.querySelector('input[type="file"]');
const uitleg = vlak?.querySelector('[data-edexml-uitleg]');
const veld = document.getElementById('School');

function tekst(bytes) {
  const soort = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(soort).decode(bytes);
}

const waarde = (xml, naam) => new RegExp(`<(?:\\w+:)?${naam}\\s*>\\s*([0-9A-Za-z]{1,6})\\s*<`).exec(xml)?.[1].toUpperCase();

/** 99XX-00; null when the file names no school. Some write the vestiging behind the BRIN. */
function school(xml) {
  const brin = waarde(xml, 'brincode');
  if (!/^\d{2}[A-Z]{2}\d{0,2}$/.test(brin ?? '')) return null;
  const vestiging = waarde(xml, 'dependancecode') ?? brin.slice(4);
  return `${brin.slice(0, 4)}-${/^\d{1,2}$/.test(vestiging) ? vestiging.padStart(2, '0') : '00'}`;
}

async function lees() {
  const gekozen = bestand.files[0];
  if (!gekozen) return;
  const gevonden = school(tekst(new Uint8Array(await gekozen.slice(0, KOP_BYTES).arrayBuffer())));
  if (gevonden) veld.value = gevonden;
  uitleg.textContent = gevonden ? `Uit het bestand: ${gevonden}. Vul hieronder de naam van de school in.` : uitleg.dataset.niet;
}

if (vlak && veld) {
  vlak.hidden = false;
  bestand.addEventListener('change', lees);
}
