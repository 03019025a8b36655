// After "Haal op" the browser takes a file and the page stays: ask the list again until it says what was taken. Without script people reload themselves.

const NA_MS = [3_000, 8_000, 20_000]; // packing takes a while

document.addEventListener('submit', ({ target }) => {
  if (!target.closest?.('#portaal')) return;
  for (const na of NA_MS) setTimeout(() => { const lijst = document.getElementById('portaal'); if (lijst) window.htmx.trigger(lijst, 'ververs'); }, na);
});
