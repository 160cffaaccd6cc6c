// Says that others have written since the page was read. The page needs nothing of this.
const bar = document.getElementById('direct');

/** @param {HTMLElement} bar */
function follow(bar) {
  const link = document.createElement('a');
  /** @type {EventSource | undefined} */
  let source;

  function listen() {
    const opened = new EventSource(bar.dataset.source ?? '');
    opened.addEventListener('nouveaux', ({ data }) => {
      const { text, href } = JSON.parse(data);
      link.href = href;
      if (link.textContent !== text) link.textContent = text;
      if (!link.isConnected) bar.append(link);
    });
    opened.addEventListener('fin', () => opened.close());
    source = opened;
  }

  // A page that nobody sees holds no connection.
  function look() {
    source?.close();
    if (!document.hidden) listen();
  }

  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', () => source?.close());
  look();
}

if (bar) follow(bar);
