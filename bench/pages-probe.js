// Runs in the page before everything else: notes when Today can be used, and how long a press takes to show.
// Times are milliseconds of performance.now(), so since the navigation began.
{
  const probe = { usable: null, rows: null, shown: null };
  globalThis.probe = probe;
  const nextPicture = (work) => requestAnimationFrame(() => setTimeout(work));

  /** A page of scripts can be used when a key moves the focus onto a row; a bare one when it is painted. */
  const tryKeys = () => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    const answered = document.activeElement?.matches('.step > .row') ?? false;
    if (answered || document.scripts.length === 0) probe.usable = performance.now();
    else nextPicture(tryKeys);
  };
  const rows = new MutationObserver(() => {
    if (!document.querySelector('.step > .row')) return;
    rows.disconnect();
    nextPicture(() => {
      probe.rows = performance.now();
      tryKeys();
    });
  });
  rows.observe(document, { childList: true, subtree: true });

  /** From the next key on: how long until something that fits the selector can be seen. */
  probe.watch = (selector) => {
    probe.shown = null;
    const pressed = (event) => {
      const look = () => {
        if (!document.querySelector(selector)?.checkVisibility()) return requestAnimationFrame(look);
        nextPicture(() => {
          probe.shown = performance.now() - event.timeStamp;
        });
      };
      look();
    };
    addEventListener('keydown', pressed, { capture: true, once: true });
  };
}
