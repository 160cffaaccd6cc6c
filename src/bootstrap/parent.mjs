const CHECK_MS = 500;

/**
 * npm passes a signal on to the shell between it and this process, and there it ends: the shell dies and this process
 * would stay behind with no parent. It is then stopped as if the signal had reached it.
 */
export function stopWithParent() {
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_MS);
  timer.unref();
}
