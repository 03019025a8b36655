// Passkeys: a form with data-passkey="maak" or "gebruik" first asks the server its question (data-opties), lets the device answer,
// puts the answer in the field "bewijs" and is then sent as any form. Without passkeys in this browser such a form stays hidden.

const kan = 'credentials' in navigator && typeof globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function'
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

const meld = (kop, tekst, bij) => document.dispatchEvent(new CustomEvent('os:melding', { detail: { staat: 'fout', kop, tekst, bij } }));

async function haalVraag(formulier) {
  const antwoord = await fetch(formulier.dataset.opties, { method: 'POST', body: new FormData(formulier), redirect: 'error' });
  if (!antwoord.ok) throw new Error(String(antwoord.status));
  return antwoord.json();
}

async function antwoordVan(soort, vraag) {
  return soort === 'maak'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(vraag) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(vraag) });
}

function zegWaarom(fout, formulier) {
  if (fout.name === 'InvalidStateError') meld('Dit apparaat heeft al een passkey voor jou', 'Je vindt hem in de lijst.', formulier);
  else if (fout.name === 'NotAllowedError' || fout.name === 'AbortError') meld('Er is geen passkey gebruikt', 'Je brak het af of het duurde te lang. Probeer het opnieuw, of kies een andere manier.', formulier);
  else meld('Met een passkey lukte het niet', 'Vernieuw de pagina en probeer het opnieuw, of kies een andere manier.', formulier);
}

async function stuur(evt) {
  evt.preventDefault();
  const formulier = evt.currentTarget;
  const knop = formulier.querySelector('button[type="submit"]');
  if (knop.disabled) return;
  knop.disabled = true;
  try {
    const bewijs = await antwoordVan(formulier.dataset.passkey, await haalVraag(formulier));
    formulier.elements.bewijs.value = JSON.stringify(bewijs);
    formulier.submit();
  } catch (fout) {
    knop.disabled = false;
    zegWaarom(fout, formulier);
  }
}

if (kan) {
  for (const formulier of document.querySelectorAll('form[data-passkey]')) {
    formulier.hidden = false;
    formulier.addEventListener('submit', stuur);
  }
  for (const anders of document.querySelectorAll('[data-zonder-passkey]')) anders.hidden = true;
}
