// Of answers to what is asked over and over, those that still count: a slow one must not put back what a later one has changed.

export function createLatest() {
  let asked = 0;
  let heard = 0;
  return {
    /** Call it when asking. What it gives is called with the answer there, and says whether that is later than all before it. */
    ask() {
      asked += 1;
      const mine = asked;
      return () => {
        if (mine <= heard) return false;
        heard = mine;
        return true;
      };
    },
    /** Nothing that was asked so far counts any more. */
    forget() {
      heard = asked;
    },
  };
}
