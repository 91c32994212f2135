// Values without their types.

/**
 * Returns a value as one of any type: for tables with values of many types, and for arguments that the declarations
 * rightly refuse.
 * @param {unknown} value
 * @returns {any}
 */
export const loose = (value) => value;
