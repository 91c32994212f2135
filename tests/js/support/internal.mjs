// Modules of the package that it does not export, and whose types it does not declare.

/**
 * Imports a module of the package.
 * @param {string} file
 * @returns {Promise<any>}
 */
export const internal = (file) => import(`../../../pkg/dist/${file}`);
