/** Source of a pattern: figures that can be dialled, "+44 20 7946 0000", "(030) 1234567". */
export const PHONE_NUMBER = String.raw`(?<![\d.,])(?:\+|00|0|\(0?)\d[\d ()./-]{6,}\d`;
