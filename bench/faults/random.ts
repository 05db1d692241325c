import { createHash } from 'node:crypto';

/** A number in [0, 1) that depends on nothing but the seed and what it decides about. */
export function chanceOf(seed: number, ...about: readonly (string | number)[]): number {
  const hash = createHash('sha256')
    .update([seed, ...about].join('\n'))
    .digest();
  return hash.readUInt32BE(0) / 2 ** 32;
}

/** One of `choices`, each as often as its weight says. */
export function choose<Choice>(chance: number, choices: readonly (readonly [Choice, number])[]): Choice {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  throw new Error('nothing to choose from');
}
