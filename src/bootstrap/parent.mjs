const CHECK_MS = 500;

/** @type {readonly string[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * npm passes a signal on to the shell between it and this process, and there it ends: the shell dies and this process
 * would stay behind with no parent. It is then stopped as if the signal had reached it, unless one has: a terminal's
 * Ctrl-C reaches all of them, and to be told twice means to hurry.
 */
export function stopWithParent() {
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const wasTold = noteSignals();
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    if (!wasTold()) process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS);
  timer.unref();
}

/**
 * Listens only beside those who listen: a signal that nobody handles must still end the process.
 *
 * @returns {() => boolean} whether one was received
 */
function noteSignals() {
  let told = false;
  const noted = new Set();
  process.on('newListener', (name) => {
    if (!signals.includes(name) || noted.has(name)) return;
    noted.add(name);
    process.on(name, () => {
      told = true;
    });
  });
  return () => told;
}
