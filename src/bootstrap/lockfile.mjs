/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * @param {Lockfile} installed as npm lists what it has installed
 * @param {Lockfile} locked
 * @returns {boolean} whether all that is locked is there, but for what other systems need, and nothing else is
 */
export function holdsTheSame(installed, locked) {
  const wanted = Object.entries(locked.packages).filter(([folder]) => folder !== '');
  return (
    Object.keys(installed.packages).every((folder) => folder in locked.packages) &&
    wanted.every(([folder, { version, optional = false }]) => {
      const found = installed.packages[folder];
      return found ? found.version === version : optional;
    })
  );
}
