/** Every limit of the workflow engine, with the failure it prevents. */
export const LIMITS = {
  /** characters of a definition as JSON: a saved workflow must not fill the database */
  definitionChars: 262_144,
  /** levels of nesting in a definition */
  definitionDepth: 24,
  nodes: 100,
  /** connections that leave one output of a node */
  connectionsPerOutput: 100,
  /** node runs of one execution: ends a workflow that runs in circles */
  steps: 500,
  /** items in one output of a node */
  items: 1000,
  /** characters of the state of a waiting execution, and of what a code node takes or gives back */
  stateChars: 1_000_000,
  /** characters of the stored output of a step; longer ones are shortened for display */
  storedOutputChars: 4_000,
  /** characters of one expression */
  expressionChars: 4_000,
  /** nesting of one expression: the parser descends recursively */
  expressionDepth: 40,
  /** operations of one expression evaluation */
  expressionSteps: 10_000,
  /** characters of a text that an expression makes */
  expressionResultChars: 1_000_000,
  /** isolate of an expression: time in milliseconds, memory in megabytes */
  isolateMs: 100,
  isolateMb: 16,
  /** wall clock of one expression, the start of its process included */
  isolateWallMs: 3_000,
  /** isolate of a code node, inside its own process */
  codeMs: 1_000,
  codeMb: 32,
  /** wall clock in milliseconds after which the process of a code node is killed */
  codeWallMs: 10_000,
  /** attempts of an execution whose error may pass by itself */
  attempts: 5,
  /** characters of the answer to the caller of a webhook */
  answerChars: 262_144,
  /** nesting of JSON that a webhook takes: expressions and stored JSON descend recursively */
  requestDepth: 64,
  /** requests to webhooks that wait for their transaction */
  webhooksWaiting: 500,
  /** requests in one transaction */
  webhookBatch: 100,
  /** how long the caller of a webhook waits for a workflow that runs as a job, in milliseconds */
  webhookAnswerMs: 30_000,
  /** longest wait node, in milliseconds: 90 days */
  waitMs: 90 * 86_400_000,
} as const;
