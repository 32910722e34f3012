/** Whose budget pays for a model call. */
export interface Payer {
  tenantId: string;
  userId: string;
}
