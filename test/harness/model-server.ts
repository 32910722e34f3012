import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ModelRequest {
  model: string;
  messages: { role: string; content: unknown }[];
  tools?: { function: { name: string } }[];
  stream?: boolean;
}

/** What the model says: words, or a call of a tool it was offered. */
export type ModelReply = { text: string } | { tool: string; arguments: unknown } | { status: number } | { hang: true };

/** A server that speaks the OpenAI chat completions protocol, streaming included, and answers as the test tells it to. */
export async function startModelServer(reply: (request: ModelRequest) => ModelReply) {
  const requests: ModelRequest[] = [];
  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      requests.push(body);
      const answer = reply(body);
      if ('hang' in answer) return;
      if ('status' in answer) {
        response
          .writeHead(answer.status, { 'content-type': 'application/json' })
          .end('{"error":{"message":"told to fail"}}');
        return;
      }
      const id = `reply-${requests.length}`;
      const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
      if (!body.stream) {
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            id,
            object: 'chat.completion',
            created: 1,
            model: body.model,
            usage,
            choices: [choice('message', answer)],
          }),
        );
        return;
      }
      response.setHeader('content-type', 'text/event-stream');
      for (const piece of pieces(answer))
        send(response, {
          id,
          object: 'chat.completion.chunk',
          created: 1,
          model: body.model,
          choices: [choice('delta', piece)],
        });
      send(response, { id, object: 'chat.completion.chunk', created: 1, model: body.model, choices: [], usage });
      response.end('data: [DONE]\n\n');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

type Spoken = Extract<ModelReply, { text: string } | { tool: string }>;

function* pieces(answer: Spoken): Generator<Spoken> {
  if ('tool' in answer) yield answer;
  else for (const word of answer.text.match(/\S+\s*/g) ?? []) yield { text: word };
}

function choice(field: 'message' | 'delta', answer: Spoken) {
  const content = 'text' in answer ? answer.text : null;
  const toolCalls =
    'tool' in answer
      ? [
          {
            index: 0,
            id: `call-${answer.tool}`,
            type: 'function',
            function: { name: answer.tool, arguments: JSON.stringify(answer.arguments) },
          },
        ]
      : undefined;
  return {
    index: 0,
    finish_reason: field === 'message' ? 'stop' : null,
    [field]: { role: 'assistant', content, tool_calls: toolCalls },
  };
}

const send = (response: { write(text: string): unknown }, chunk: unknown) =>
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);

async function readJson(request: IncomingMessage): Promise<ModelRequest> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as ModelRequest;
}
