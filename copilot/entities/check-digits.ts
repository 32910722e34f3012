/** Check digits of tracking numbers, from the public specifications of the carriers and of UPU S10. */

/** Weighted sum modulo 10; letters count as (code - 3) mod 10, as on UPS labels. `odd` weighs every second character. */
export function mod10(serial: string, check: string, weights: { even: number; odd: number }, reverse = false): boolean {
  const characters = reverse ? Array.from(serial).reverse() : Array.from(serial);
  let total = 0;
  characters.forEach((character, i) => {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10;
    total += value * (i % 2 === 1 ? weights.odd : weights.even);
  });
  return (10 - (total % 10)) % 10 === Number(check);
}

export function mod7(serial: string, check: string): boolean {
  return Number(BigInt(serial) % 7n) === Number(check);
}

/** UPU S10: weights 8 6 4 2 3 5 9 7, modulo 11. */
export function s10(serial: string, check: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const total = Array.from(serial).reduce((sum, digit, i) => sum + Number(digit) * weights[i]!, 0);
  const rest = 11 - (total % 11);
  return (rest === 10 ? 0 : rest === 11 ? 5 : rest) === Number(check);
}

export function weighted(
  serial: string,
  check: string,
  weights: readonly number[],
  first: number,
  second: number,
): boolean {
  const total = Array.from(serial).reduce((sum, digit, i) => sum + Number(digit) * (weights[i] ?? 0), 0);
  return (total % first) % second === Number(check);
}

/** ISO/IEC 7064 MOD 37,36. */
export function mod37(serial: string, check: string): boolean {
  let rest = 36;
  for (const character of serial) {
    rest += Number.parseInt(character, 36);
    if (rest > 36) rest -= 36;
    rest *= 2;
    if (rest >= 37) rest -= 37;
  }
  return (37 - rest) % 36 === Number.parseInt(check, 36);
}

export function luhn(digits: string): boolean {
  let total = 0;
  Array.from(digits)
    .reverse()
    .forEach((digit, i) => {
      const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
      total += value > 9 ? value - 9 : value;
    });
  return total % 10 === 0;
}
