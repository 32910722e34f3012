import { z } from 'zod';

/** One setting: where it comes from, what it may be, what it means. */
export interface Setting<T extends z.ZodType = z.ZodType> {
  /** environment variable, `MAILFLEX_…` */
  env: string;
  schema: T;
  /** as text, the way the environment would give it; undefined = unset */
  default?: string;
  /** one sentence for the generated reference */
  doc: string;
  /** never logged nor printed */
  secret?: boolean;
}

export type ConfigFragment = Record<string, Setting>;
export type ConfigOf<F extends ConfigFragment> = { [K in keyof F]: z.output<F[K]['schema']> };

/** Declares the settings of one folder. Joined only in `server/config.ts`. */
export function defineConfig<F extends ConfigFragment>(fragment: F): F {
  return fragment;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`configuration is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads a fragment from the environment. Throws one ConfigError that names every variable that is wrong. */
export function readConfig<F extends ConfigFragment>(
  fragment: F,
  env: Record<string, string | undefined>,
): ConfigOf<F> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, setting] of Object.entries(fragment)) {
    const text = env[setting.env] === undefined || env[setting.env] === '' ? setting.default : env[setting.env];
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) values[key] = parsed.data;
    else problems.push(`${setting.env}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values as ConfigOf<F>;
}

/** Schemas for the text that an environment holds. */
export const setting = {
  text: () => z.string({ error: 'must be set' }).min(1),
  optionalText: () => z.string().optional(),
  integer: (min: number, max: number) =>
    z
      .string()
      .regex(/^-?\d+$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.number().min(min).max(max)),
  port: () => setting.integer(0, 65_535),
  boolean: () => z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
  url: () => z.url(),
  choice: <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values),
  list: () =>
    z.string().transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
};
