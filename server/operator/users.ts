import { z } from 'zod';
import { newId } from '#core/contracts/ids.ts';
import { userNotFound } from '../identity/identity.errors.ts';
import { operatorActor, type OperatorCommand, type OperatorContext } from './operator.ts';

const NewUser = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  tz: z.string(),
  locale: z.string().default('en'),
});

/** A person of their own tenant, with a mailbox and the shipped workflows; returns a sign-in link. */
export const addUser: OperatorCommand = async ({ app }, input) => {
  const profile = await app.identity.users.add(NewUser.parse(input));
  await app.furnish(profile);
  await recordChange({ app }, 'user.add', profile.email);
  return { ...profile, link: await app.signInLink(profile) };
};

export const listUsers: OperatorCommand = ({ app }) => app.identity.users.list();

export const setUserPassword: OperatorCommand = async ({ app }, input) => {
  const { email, password } = z.object({ email: z.string(), password: z.string().min(8).max(200) }).parse(input);
  const user = await app.identity.directory.findByAddress(email);
  if (!user) throw userNotFound({ email });
  await app.identity.users.setPassword(user.userId, password);
  await app.identity.sessions.endOthers(await operatorActor(app, email));
  await recordChange({ app }, 'user.set-password', user.email);
  return { email: user.email };
};

const NewToken = z.object({
  user: z.string().optional(),
  name: z.string().min(1).max(100),
  scopes: z.array(z.string().regex(/^(\*|[a-z-]+:(\*|[a-z-]+))$/)).min(1),
  days: z.number().int().min(1).max(3650).nullable(),
});

export const createToken: OperatorCommand = async ({ app }, input) => {
  const { user, name, scopes, days } = NewToken.parse(input);
  const actor = await operatorActor(app, user);
  const expiresAt = days === null ? null : new Date(Date.now() + days * 86_400_000);
  const token = await app.identity.apiTokens.create({ user: actor, name, scopes, expiresAt });
  await recordChange({ app }, 'token.create', token.id);
  return token;
};

export const listTokens: OperatorCommand = ({ app }) => app.identity.apiTokens.list();

export const revokeToken: OperatorCommand = async ({ app }, input) => {
  const { id } = z.object({ id: z.uuid() }).parse(input);
  await app.identity.apiTokens.revoke(id);
  await recordChange({ app }, 'token.revoke', id);
  return { id };
};

/** Changes of the installation are in the audit log of its owner. */
async function recordChange({ app }: Pick<OperatorContext, 'app'>, action: string, subject: string): Promise<void> {
  const { tenantId, userId } = await operatorActor(app);
  const entry = { tenantId, userId, actor: 'operator:cli', action, subject, outcome: 'confirmed' };
  await app.audit({ ...entry, correlationId: newId() });
}
