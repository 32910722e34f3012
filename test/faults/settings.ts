const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** by hand: everything, for longer */
export const LONG = process.env['MAILFLEX_FAULTS'] === 'long';

/** What the short set in CI takes unless the environment says otherwise; both sizes share kills and mails. */
export const SEED = number('FAULTS_SEED', 20_261_121);
export const KILLS = number('FAULTS_KILLS', 20);
export const MAILS = number('FAULTS_MAILS', 5_000);
/** of kills and mails: what the large size takes; the rest is for the embedded one */
export const LARGE_SHARE = number('FAULTS_LARGE_SHARE', 0.3);

/** generous: the stories wait for facts, and a machine may be busy */
export const TIMEOUT_MS = 900_000 + MAILS * 200 + KILLS * 20_000;
