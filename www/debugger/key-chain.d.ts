// The part of the package that only this page uses, and that the package therefore does not declare.

/** Returns the steps of a signing key. */
export declare function keyChain(given: { secretKey: string; timestamp: number; service: string }): {
  secretDate: string;
  secretService: string;
  secretSigning: string;
};
