/** A request to a webhook as it came in; nothing of it has been checked. */
export interface WebhookRequest {
  workflowId: string;
  /** the secret part of the address, if there is one */
  token: string | null;
  method: string;
  /** names in lower case */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  query: Readonly<Record<string, unknown>>;
  body: Buffer;
}

export interface WebhookReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Takes requests from programs. An answer is given when what it set in motion is durable; throws what is refused. */
export interface WebhookReceiver {
  /** bytes */
  maxBody: number;
  receive(request: WebhookRequest): Promise<WebhookReply>;
}
