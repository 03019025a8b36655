// Practising (SET-1): a tap turns a child present or back, in this page only. Nothing is kept and nothing is sent.

const vlak = document.querySelector('[data-proef]');
const stand = vlak?.querySelector('[data-proef-stand]');
const kinderen = [...vlak?.querySelectorAll('[data-proef-kind]') ?? []];

function tel() {
  const er = kinderen.filter(k => k.getAttribute('aria-pressed') === 'true').length;
  const van = Number(stand.dataset.van);
  stand.textContent = `${er} van ${van} ${van === 1 ? stand.dataset.een : stand.dataset.meer}`;
}

function zet(kind, isEr) {
  kind.setAttribute('aria-pressed', String(isEr));
  kind.querySelector('[data-proef-aan]').hidden = !isEr;
  kind.querySelector('[data-proef-uit]').hidden = isEr;
}

vlak?.addEventListener('click', e => {
  const kind = e.target.closest('[data-proef-kind]');
  if (kind) zet(kind, kind.getAttribute('aria-pressed') !== 'true');
  else if (e.target.closest('[data-proef-opnieuw]')) for (const ander of kinderen) zet(ander, false);
  else return;
  tel();
});
