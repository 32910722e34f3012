import { z } from 'zod';
import { defineConfig, setting } from '#core/config.ts';
import { ROLES } from '#core/module.ts';

export const serverConfig = defineConfig({
  host: {
    env: 'MAILFLEX_HOST',
    schema: setting.text(),
    default: '127.0.0.1',
    doc: 'Address the web server listens on. Anything but a loopback address needs `MAILFLEX_PUBLIC_URL` and TLS in front.',
  },
  port: {
    env: 'MAILFLEX_PORT',
    schema: setting.port(),
    default: '4680',
    doc: 'Port of the web server; 0 takes a free one.',
  },
  healthHost: {
    env: 'MAILFLEX_HEALTH_HOST',
    schema: setting.text(),
    default: '127.0.0.1',
    doc: 'Address of the listener for `/healthz`, `/readyz` and `/metrics`. On anything but a loopback address `/metrics` needs a token with `metrics:read`.',
  },
  healthPort: {
    env: 'MAILFLEX_HEALTH_PORT',
    schema: setting.port().optional(),
    doc: 'Port of that listener; 0 takes a free one. Unset: with the web role they are on the web server only, otherwise on a free port, which is printed at the start.',
  },
  publicUrl: {
    env: 'MAILFLEX_PUBLIC_URL',
    schema: setting.url().optional(),
    doc: 'Address under which browsers reach Mailflex (`https://mail.example.org`). With https the session cookie gets the `__Host-` prefix.',
  },
  roles: {
    env: 'MAILFLEX_ROLES',
    schema: setting.list().pipe(z.array(z.enum(ROLES)).min(1)),
    default: ROLES.join(','),
    doc: `Parts that run in this process, of: ${ROLES.join(', ')}.`,
  },
  ownerEmail: {
    env: 'MAILFLEX_OWNER_EMAIL',
    schema: z.email().or(z.literal('me@localhost')),
    default: 'me@localhost',
    doc: 'Address of the owner and of the first mailbox, made at the first start.',
  },
  ownerName: {
    env: 'MAILFLEX_OWNER_NAME',
    schema: setting.text(),
    default: 'Me',
    doc: 'Name of the owner, made at the first start.',
  },
  ownerTz: {
    env: 'MAILFLEX_OWNER_TZ',
    schema: setting.optionalText(),
    doc: 'IANA time zone of the owner at the first start. Unset: that of the machine.',
  },
  ownerLocale: {
    env: 'MAILFLEX_OWNER_LOCALE',
    schema: setting.text(),
    default: 'en',
    doc: 'Language of the owner at the first start (BCP 47).',
  },
  sessionDays: {
    env: 'MAILFLEX_SESSION_DAYS',
    schema: setting.integer(1, 365),
    default: '30',
    doc: 'A session ends after so many days in any case.',
  },
  sessionIdleDays: {
    env: 'MAILFLEX_SESSION_IDLE_DAYS',
    schema: setting.integer(1, 365),
    default: '14',
    doc: 'A session ends after so many days without a request.',
  },
  eventRetentionDays: {
    env: 'MAILFLEX_EVENT_RETENTION_DAYS',
    schema: setting.integer(1, 36_500),
    default: '90',
    doc: 'Events are kept for so many days, and longer while a consumer has not handled them.',
  },
  executionRetentionDays: {
    env: 'MAILFLEX_EXECUTION_RETENTION_DAYS',
    schema: setting.integer(1, 36_500),
    default: '90',
    doc: 'Executions of workflows and their steps are kept for so many days after their end.',
  },
  logLevel: {
    env: 'MAILFLEX_LOG_LEVEL',
    schema: setting.choice(['debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
    doc: 'Least severity that is logged.',
  },
  logFormat: {
    env: 'MAILFLEX_LOG_FORMAT',
    schema: setting.choice(['auto', 'json', 'text']),
    default: 'auto',
    doc: 'Form of the log on standard error; `auto`: text on a terminal, otherwise JSON lines.',
  },
});
