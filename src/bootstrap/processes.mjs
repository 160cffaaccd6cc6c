import { readFileSync } from 'node:fs';

/**
 * What Linux says of a process after its name: state first, start time twentieth (`man 5 proc_pid_stat`).
 *
 * @param {number} pid
 * @returns {string[] | undefined} undefined on other systems and for a process that does not exist
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * Names a process so that another one that later gets the same number is not taken for it: after a restart of a
 * machine or a container, numbers come back. Where the system tells no start time, the number alone is compared.
 *
 * @param {number} pid
 * @returns {string}
 */
export function processMark(pid) {
  return `${pid} ${statOf(pid)?.[19] ?? ''}`.trim();
}

/**
 * @param {number} pid
 * @returns {boolean} true also for a process of another account; false for one that has ended and that its parent
 *   has not yet buried (in a container, the parent of orphans often never does)
 */
export function isRunning(pid) {
  if (statOf(pid)?.[0] === 'Z') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {string} mark as made by processMark
 * @returns {boolean}
 */
export function isSameProcessRunning(mark) {
  const pid = Number.parseInt(mark, 10);
  return pid > 0 && isRunning(pid) && processMark(pid) === mark.trim();
}
