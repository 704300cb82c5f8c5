/** A whole number between two bounds, both included. */
export type Draw = (from: number, to: number) => number;

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/**
 * A source of numbers that look drawn by lot and are the same on every run: the Lehmer generator with the multiplier of
 * Park, Miller and Stockmeyer (1993). Good enough to invent samples; nothing else may rest on it.
 */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (from, to) => {
    state = (state * MULTIPLIER) % MODULUS;
    return from + Math.floor((state / MODULUS) * (to - from + 1));
  };
}
