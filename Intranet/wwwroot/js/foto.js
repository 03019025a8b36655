// Makes a picture small on the own device before it is sent (SCH-2): a phone's picture is far over the limit, and so its place and
// time never leave the phone. Without this script the server takes the picture as it is, or says that it is too large.
const KWALITEIT = 0.85;

async function verklein(bestand, zijde) {
  const beeld = await createImageBitmap(bestand, { imageOrientation: 'from-image' });
  const schaal = Math.min(1, zijde / Math.max(beeld.width, beeld.height));
  const doek = document.createElement('canvas');
  doek.width = Math.max(1, Math.round(beeld.width * schaal));
  doek.height = Math.max(1, Math.round(beeld.height * schaal));
  doek.getContext('2d').drawImage(beeld, 0, 0, doek.width, doek.height);
  beeld.close();
  const klein = await new Promise((klaar) => doek.toBlob(klaar, 'image/jpeg', KWALITEIT));
  return klein === null ? bestand : new File([klein], 'foto.jpg', { type: 'image/jpeg' });
}

document.addEventListener('change', async (gebeurtenis) => {
  const veld = gebeurtenis.target;
  if (!(veld instanceof HTMLInputElement) || !veld.dataset.verklein || veld.files.length !== 1 || !veld.files[0].type.startsWith('image/')) {
    return;
  }

  const knop = veld.form?.querySelector('button[type=submit]');
  if (knop) knop.disabled = true;
  try {
    const lijst = new DataTransfer();
    lijst.items.add(await verklein(veld.files[0], Number(veld.dataset.verklein)));
    veld.files = lijst.files;
  } catch {
    // not a picture that this browser knows: the server says so
  } finally {
    if (knop) knop.disabled = false;
  }
});
