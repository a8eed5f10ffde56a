// Tells the reader when what a page of the desks shows has changed, and keeps the numbers of the tabs up to date. Pages are whole
// without it. It asks while the page is looked at, and gives up when nobody answers.
(() => {
  'use strict';
  const place = document.getElementById('changes');
  const words = document.getElementById('changed');
  if (!place || !words) {
    return;
  }
  const tries = 5;
  let failures = 0;
  let tag = null;
  let timer = 0;

  const show = (standing) => {
    for (const count of document.querySelectorAll('[data-desk]')) {
      const open = String(standing.open[count.dataset.desk]);
      if (count.textContent !== open) {
        count.textContent = open;
      }
    }
    const changed = standing.seen !== '' && standing.seen !== place.dataset.seen;
    if (changed && !place.hasChildNodes()) {
      place.append(words.content.cloneNode(true));
    }
  };

  const ask = async () => {
    const answer = await fetch(place.dataset.address, {
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      headers: tag ? { 'If-None-Match': tag } : {},
    });
    if (answer.status === 304) {
      return;
    }
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    tag = answer.headers.get('ETag');
    show(await answer.json());
  };

  const look = async () => {
    clearTimeout(timer);
    if (!document.hidden) {
      try {
        await ask();
        failures = 0;
      } catch {
        failures += 1;
      }
    }
    if (failures < tries) {
      timer = setTimeout(look, Number(place.dataset.every));
    }
  };

  timer = setTimeout(look, Number(place.dataset.every));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && failures < tries) {
      look();
    }
  });
})();
