// Written by web/scripts/generate-api.ts from the OpenAPI document of the server; do not edit.

export interface Actions {
  'account.get': {
    input: {};
    output: {
      profile: {
        userId: string;
        tenantId: string;
        name: string;
        email: string;
        aliases: string[];
        tz: string;
        locale: string;
      };
      passwordSet: boolean;
    };
  };
  'account.set-password': {
    input: {
      password: string;
      current?: string;
    };
    output: {
      passwordSet: true;
    };
  };
  'account.update': {
    input: {
      name?: string;
      email?: string;
      /**
       * @maxItems 50
       */
      aliases?: string[];
      tz?: string;
      locale?: string;
    };
    output: {
      profile: {
        userId: string;
        tenantId: string;
        name: string;
        email: string;
        aliases: string[];
        tz: string;
        locale: string;
      };
    };
  };
  'activity.list-effects': {
    input: {
      messageId?: string;
      status?:
        | 'planned'
        | 'awaiting-approval'
        | 'refused'
        | 'sent'
        | 'in-doubt'
        | 'confirmed'
        | 'not-confirmed'
        | 'failed'
        | 'undone';
      cursor?: string;
      limit?: number;
    };
    output: {
      items: {
        id: string;
        action: string;
        summary: string;
        status:
          | 'planned'
          | 'awaiting-approval'
          | 'refused'
          | 'sent'
          | 'in-doubt'
          | 'confirmed'
          | 'not-confirmed'
          | 'failed'
          | 'undone';
        actorKind: string;
        actorId: string;
        input: unknown;
        output: unknown;
        error: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        } | null;
        messageId: string | null;
        executionId: string | null;
        correlationId: string;
        undoable: boolean;
        createdAt: string;
        updatedAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'activity.list-hops': {
    input: {
      messageId: string;
    };
    output: {
      items: {
        stage: 'accepted' | 'parsed' | 'understood' | 'indexed' | 'workflow' | 'effect' | 'dead-letter';
        at: string;
        title: string;
        detail?: string;
        durationMs?: number;
        ok: boolean;
      }[];
    };
  };
  'activity.undo': {
    input: {
      /**
       * @minItems 1
       * @maxItems 200
       */
      effectIds?: string[];
      messageId?: string;
    };
    output: {
      undone: string[];
      failed: {
        effectId: string;
        error: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        };
      }[];
    };
  };
  'approval.decide': {
    input: {
      effectId: string;
      approve: boolean;
      always?: boolean;
    };
    output: {
      id: string;
      action: string;
      summary: string;
      status:
        | 'planned'
        | 'awaiting-approval'
        | 'refused'
        | 'sent'
        | 'in-doubt'
        | 'confirmed'
        | 'not-confirmed'
        | 'failed'
        | 'undone';
      actorKind: string;
      actorId: string;
      input: unknown;
      output: unknown;
      error: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
      messageId: string | null;
      executionId: string | null;
      correlationId: string;
      undoable: boolean;
      createdAt: string;
      updatedAt: string;
    };
  };
  'assistant.get-accuracy': {
    input: {
      since?: string;
    };
    output: {
      since: string | null;
      items: {
        type:
          | 'task'
          | 'meeting'
          | 'meeting_change'
          | 'meeting_cancel'
          | 'deadline'
          | 'payment'
          | 'travel'
          | 'delivery'
          | 'file_share'
          | 'issue_report'
          | 'note'
          | 'question';
        shown: number;
        muted: number;
        accepted: number;
        edited: number;
        undone: number;
        wrongType: number;
        missed: number;
        precision: {
          value: number;
          low: number;
          high: number;
          n: number;
        } | null;
        recall: {
          value: number;
          low: number;
          high: number;
          n: number;
        } | null;
      }[];
    };
  };
  'assistant.get-understandings': {
    input: {
      /**
       * @maxItems 200
       */
      messageIds: string[];
    };
    output: {
      items: {
        messageId: string;
        threadId: string;
        triage: 'action' | 'reply' | 'fyi' | 'ignore';
        language: string;
        findings: {
          code: string;
          detail: string;
        }[];
        engine: {
          name: string;
          version: string;
          prompt?: string;
        };
        understoodAt: string;
        intents: {
          type:
            | 'task'
            | 'meeting'
            | 'meeting_change'
            | 'meeting_cancel'
            | 'deadline'
            | 'payment'
            | 'travel'
            | 'delivery'
            | 'file_share'
            | 'issue_report'
            | 'note'
            | 'question';
          title: string;
          due?: string;
          start?: string;
          end?: string;
          location?: string;
          people?: string[];
          amount?: number;
          currency?: string;
          url?: string;
          tracking?: string;
          reference?: string;
          recurrence?: string;
          evidence: string;
          confidence: number;
          memory?: {
            rule: string;
            effect: 'muted' | 'raised';
            reason: string;
          };
          held?: string;
          released?: true;
          evidenceDate?: string;
          oldStart?: string;
          startOptions?: string[];
          status?: string;
          carrier?: string;
          condition?: string;
          uid?: string;
          sequence?: number;
          recurrenceId?: string;
          doubt?: {
            question: string;
            candidates: string[];
          };
          id: string;
          verdict?: 'accepted' | 'edited' | 'undone' | 'wrong-type' | 'missed';
        }[];
      }[];
    };
  };
  'assistant.give-feedback': {
    input: {
      intentId?: string;
      messageId?: string;
      verdict: 'accepted' | 'edited' | 'undone' | 'wrong-type' | 'missed';
      correction?: {
        type?:
          | 'task'
          | 'meeting'
          | 'meeting_change'
          | 'meeting_cancel'
          | 'deadline'
          | 'payment'
          | 'travel'
          | 'delivery'
          | 'file_share'
          | 'issue_report'
          | 'note'
          | 'question';
        title?: string;
        due?: string | null;
      };
    };
    output: {
      id: string;
      messageId: string;
      type:
        | 'task'
        | 'meeting'
        | 'meeting_change'
        | 'meeting_cancel'
        | 'deadline'
        | 'payment'
        | 'travel'
        | 'delivery'
        | 'file_share'
        | 'issue_report'
        | 'note'
        | 'question';
      verdict: 'accepted' | 'edited' | 'undone' | 'wrong-type' | 'missed';
      learned: {
        id: string;
        effect: 'muted' | 'raised';
        reason: string;
      }[];
    };
  };
  'assistant.list-learned': {
    input: {
      limit?: number;
    };
    output: {
      items: {
        id: string;
        scope: 'sender' | 'phrase';
        key: string | null;
        type:
          | 'task'
          | 'meeting'
          | 'meeting_change'
          | 'meeting_cancel'
          | 'deadline'
          | 'payment'
          | 'travel'
          | 'delivery'
          | 'file_share'
          | 'issue_report'
          | 'note'
          | 'question';
        effect: 'muted' | 'raised';
        examples: number;
        reason: string;
        createdAt: string;
      }[];
      nextCursor: null;
    };
  };
  'assistant.list-understandings': {
    input: {
      triage?: 'action' | 'reply' | 'fyi' | 'ignore';
      intentType?:
        | 'task'
        | 'meeting'
        | 'meeting_change'
        | 'meeting_cancel'
        | 'deadline'
        | 'payment'
        | 'travel'
        | 'delivery'
        | 'file_share'
        | 'issue_report'
        | 'note'
        | 'question';
      cursor?: string;
      limit?: number;
    };
    output: {
      items: {
        messageId: string;
        threadId: string;
        triage: 'action' | 'reply' | 'fyi' | 'ignore';
        language: string;
        findings: {
          code: string;
          detail: string;
        }[];
        engine: {
          name: string;
          version: string;
          prompt?: string;
        };
        understoodAt: string;
        intents: {
          type:
            | 'task'
            | 'meeting'
            | 'meeting_change'
            | 'meeting_cancel'
            | 'deadline'
            | 'payment'
            | 'travel'
            | 'delivery'
            | 'file_share'
            | 'issue_report'
            | 'note'
            | 'question';
          title: string;
          due?: string;
          start?: string;
          end?: string;
          location?: string;
          people?: string[];
          amount?: number;
          currency?: string;
          url?: string;
          tracking?: string;
          reference?: string;
          recurrence?: string;
          evidence: string;
          confidence: number;
          memory?: {
            rule: string;
            effect: 'muted' | 'raised';
            reason: string;
          };
          held?: string;
          released?: true;
          evidenceDate?: string;
          oldStart?: string;
          startOptions?: string[];
          status?: string;
          carrier?: string;
          condition?: string;
          uid?: string;
          sequence?: number;
          recurrenceId?: string;
          doubt?: {
            question: string;
            candidates: string[];
          };
          id: string;
          verdict?: 'accepted' | 'edited' | 'undone' | 'wrong-type' | 'missed';
        }[];
      }[];
      nextCursor: string | null;
    };
  };
  'assistant.release-intent': {
    input: {
      messageId: string;
      intentId: string;
    };
    output: {
      messageId: string;
      intentId: string;
      type:
        | 'task'
        | 'meeting'
        | 'meeting_change'
        | 'meeting_cancel'
        | 'deadline'
        | 'payment'
        | 'travel'
        | 'delivery'
        | 'file_share'
        | 'issue_report'
        | 'note'
        | 'question';
      title: string;
    };
  };
  'assistant.replay-dry-run': {
    input: {
      sinceDays?: number;
      limit?: number;
    };
    output: {
      messages: number;
      complete: boolean;
      added: {
        messageId: string;
        threadId: string;
        subject: string;
        receivedAt: string;
        type:
          | 'task'
          | 'meeting'
          | 'meeting_change'
          | 'meeting_cancel'
          | 'deadline'
          | 'payment'
          | 'travel'
          | 'delivery'
          | 'file_share'
          | 'issue_report'
          | 'note'
          | 'question';
        title: string;
        evidence: string;
        fields?: {
          /**
           * @minItems 2
           * @maxItems 2
           */
          [k: string]: never[];
        };
      }[];
      removed: {
        messageId: string;
        threadId: string;
        subject: string;
        receivedAt: string;
        type:
          | 'task'
          | 'meeting'
          | 'meeting_change'
          | 'meeting_cancel'
          | 'deadline'
          | 'payment'
          | 'travel'
          | 'delivery'
          | 'file_share'
          | 'issue_report'
          | 'note'
          | 'question';
        title: string;
        evidence: string;
        fields?: {
          /**
           * @minItems 2
           * @maxItems 2
           */
          [k: string]: never[];
        };
      }[];
      changed: {
        messageId: string;
        threadId: string;
        subject: string;
        receivedAt: string;
        type:
          | 'task'
          | 'meeting'
          | 'meeting_change'
          | 'meeting_cancel'
          | 'deadline'
          | 'payment'
          | 'travel'
          | 'delivery'
          | 'file_share'
          | 'issue_report'
          | 'note'
          | 'question';
        title: string;
        evidence: string;
        fields?: {
          /**
           * @minItems 2
           * @maxItems 2
           */
          [k: string]: never[];
        };
      }[];
    };
  };
  'assistant.revoke-learned': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'chat.delete-conversation': {
    input: {
      conversationId: string;
    };
    output: {
      conversationId: string;
    };
  };
  'chat.get-conversation': {
    input: {
      conversationId: string;
    };
    output: {
      conversation: {
        id: string;
        title: string;
        createdAt: string;
        updatedAt: string;
      };
      turns: {
        id: string;
        role: 'user' | 'assistant';
        text: string;
        citations: {
          messageId: string;
          threadId: string;
          subject: string;
          from: string;
          date: string | null;
          quote: string;
          attachment?: string;
          score: number;
        }[];
        engine: string | null;
        createdAt: string;
      }[];
    };
  };
  'chat.list-conversations': {
    input: {
      limit?: number;
    };
    output: {
      items: {
        id: string;
        title: string;
        createdAt: string;
        updatedAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'chat.send': {
    input: {
      conversationId?: string | null;
      text: string;
    };
    output: {
      conversation: {
        id: string;
        title: string;
        createdAt: string;
        updatedAt: string;
      };
      turn: {
        id: string;
        role: 'user' | 'assistant';
        text: string;
        citations: {
          messageId: string;
          threadId: string;
          subject: string;
          from: string;
          date: string | null;
          quote: string;
          attachment?: string;
          score: number;
        }[];
        engine: string | null;
        createdAt: string;
      };
    };
  };
  'contact.get': {
    input: {
      id: string;
    };
    output: {
      id: string;
      name: string;
      emails: string[];
      messageCount: number;
      firstSeenAt: string;
      lastSeenAt: string;
    };
  };
  'contact.list': {
    input: {
      cursor?: string;
      limit?: number;
      query?: string;
    };
    output: {
      items: {
        id: string;
        name: string;
        emails: string[];
        messageCount: number;
        firstSeenAt: string;
        lastSeenAt: string;
      }[];
      nextCursor: string | null;
    };
  };
  'dead-letter.drop': {
    input: {
      /**
       * @minItems 1
       * @maxItems 500
       */
      ids?: string[];
      topic?: string;
      group?: string;
      code?: string;
      from?: string;
      to?: string;
    };
    output: {
      count: number;
    };
  };
  'dead-letter.list': {
    input: {
      /**
       * @minItems 1
       * @maxItems 500
       */
      ids?: string[];
      topic?: string;
      group?: string;
      code?: string;
      from?: string;
      to?: string;
    };
    output: {
      items: {
        id: string;
        topic: string;
        group: string;
        eventId: string;
        attempts: number;
        error: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        };
        payload: unknown;
        failedAt: string;
      }[];
      total: number;
      kinds: {
        topic: string;
        group: string;
        code: string;
        count: number;
      }[];
    };
  };
  'dead-letter.replay': {
    input: {
      /**
       * @minItems 1
       * @maxItems 500
       */
      ids?: string[];
      topic?: string;
      group?: string;
      code?: string;
      from?: string;
      to?: string;
    };
    output: {
      count: number;
    };
  };
  'draft.send': {
    input: {
      accountId: string;
      rfcMessageId: string;
      /**
       * @minItems 1
       * @maxItems 100
       */
      recipients: string[];
    };
    output: {
      accountId: string;
      rfcMessageId: string;
      subject: string;
      recipients: string[];
      refused: string[];
      readBack: boolean;
    } | null;
  };
  'effect.settle': {
    input: {
      effectId: string;
      happened: boolean;
    };
    output: {
      id: string;
      action: string;
      summary: string;
      status:
        | 'planned'
        | 'awaiting-approval'
        | 'refused'
        | 'sent'
        | 'in-doubt'
        | 'confirmed'
        | 'not-confirmed'
        | 'failed'
        | 'undone';
      actorKind: string;
      actorId: string;
      input: unknown;
      output: unknown;
      error: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
      messageId: string | null;
      executionId: string | null;
      correlationId: string;
      undoable: boolean;
      createdAt: string;
      updatedAt: string;
    };
  };
  'event.apply-change': {
    input: {
      uid?: string;
      threadId?: string;
      title?: string;
      recurrenceId?: string;
      sequence?: number;
      oldStart?: string;
      start: string;
      end?: string | null;
      location?: string | null;
    };
    output: {
      id: string;
      uid: string;
      sequence: number;
      title: string;
      description: string;
      start: string;
      end: string | null;
      location: string | null;
      attendees: string[];
      status: 'tentative' | 'confirmed' | 'cancelled';
      recurrence: string | null;
      url: string | null;
      categories: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'event.cancel': {
    input: {
      uid?: string;
      threadId?: string;
      title?: string;
      recurrenceId?: string;
      sequence?: number;
      start?: string;
    };
    output: {
      id: string;
      uid: string;
      sequence: number;
      title: string;
      description: string;
      start: string;
      end: string | null;
      location: string | null;
      attendees: string[];
      status: 'tentative' | 'confirmed' | 'cancelled';
      recurrence: string | null;
      url: string | null;
      categories: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    } | null;
  };
  'event.create': {
    input: {
      title: string;
      start: string;
      end?: string | null;
      description?: string;
      location?: string | null;
      /**
       * @maxItems 100
       */
      attendees?: string[];
      recurrence?: string | null;
      url?: string | null;
      /**
       * @maxItems 100
       */
      categories?: string[];
      status?: 'tentative' | 'confirmed' | 'cancelled';
      uid?: string;
      sequence?: number;
    };
    output: {
      id: string;
      uid: string;
      sequence: number;
      title: string;
      description: string;
      start: string;
      end: string | null;
      location: string | null;
      attendees: string[];
      status: 'tentative' | 'confirmed' | 'cancelled';
      recurrence: string | null;
      url: string | null;
      categories: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'event.delete': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'event.get': {
    input: {
      id: string;
    };
    output: {
      id: string;
      uid: string;
      sequence: number;
      title: string;
      description: string;
      start: string;
      end: string | null;
      location: string | null;
      attendees: string[];
      status: 'tentative' | 'confirmed' | 'cancelled';
      recurrence: string | null;
      url: string | null;
      categories: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'event.list': {
    input: {
      from: string;
      to: string;
      tz?: string;
    };
    output: {
      items: {
        id: string;
        uid: string;
        sequence: number;
        title: string;
        description: string;
        start: string;
        end: string | null;
        location: string | null;
        attendees: string[];
        status: 'tentative' | 'confirmed' | 'cancelled';
        recurrence: string | null;
        url: string | null;
        categories: string[];
        createdAt: string;
        updatedAt: string;
        provenance: {
          messageId: string;
          threadId: string;
          rfcMessageId: string | null;
          subject: string;
          from: {
            name: string;
            address: string;
          } | null;
          evidence: string;
          confidence: number;
          engine: string;
          intentId: string;
        } | null;
      }[];
      truncated: boolean;
    };
  };
  'event.update': {
    input: {
      title?: string;
      start?: string;
      end?: string | null;
      description?: string;
      location?: string | null;
      /**
       * @maxItems 100
       */
      attendees?: string[];
      recurrence?: string | null;
      url?: string | null;
      /**
       * @maxItems 100
       */
      categories?: string[];
      status?: 'tentative' | 'confirmed' | 'cancelled';
      id: string;
    };
    output: {
      id: string;
      uid: string;
      sequence: number;
      title: string;
      description: string;
      start: string;
      end: string | null;
      location: string | null;
      attendees: string[];
      status: 'tentative' | 'confirmed' | 'cancelled';
      recurrence: string | null;
      url: string | null;
      categories: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'execution.get': {
    input: {
      id: string;
    };
    output: {
      summary: {
        id: string;
        workflowId: string;
        workflowName: string;
        status: 'running' | 'waiting' | 'success' | 'error';
        attempt: number;
        startedAt: string;
        finishedAt: string | null;
        messageId: string | null;
        error: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        } | null;
      };
      steps: {
        node: string;
        type: string;
        status: 'running' | 'waiting' | 'success' | 'error';
        startedAt: string;
        durationMs: number;
        output: unknown;
        error: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        } | null;
      }[];
    };
  };
  'execution.list': {
    input: {
      workflowId?: string;
      messageId?: string;
      status?: 'running' | 'waiting' | 'success' | 'error';
      cursor?: string;
      limit?: number;
    };
    output: {
      items: {
        id: string;
        workflowId: string;
        workflowName: string;
        status: 'running' | 'waiting' | 'success' | 'error';
        attempt: number;
        startedAt: string;
        finishedAt: string | null;
        messageId: string | null;
        error: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        } | null;
      }[];
      nextCursor: string | null;
    };
  };
  'execution.retry': {
    input: {
      id: string;
    };
    output: {
      id: string;
      workflowId: string;
      workflowName: string;
      status: 'running' | 'waiting' | 'success' | 'error';
      attempt: number;
      startedAt: string;
      finishedAt: string | null;
      messageId: string | null;
      error: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
    };
  };
  'mail-account.connect': {
    input: {
      kind: 'imap' | 'jmap';
      host: string;
      port?: number;
      tls?: 'implicit' | 'starttls' | 'none';
      username: string;
      password?: string;
      signInId?: string;
      address: string;
      /**
       * @minItems 1
       * @maxItems 100
       */
      folders?: string[];
      writeFolders?: string[] | null;
      actWithinHours?: number;
      markTasks?: boolean;
    };
    output: {
      id: string;
      mailboxId: string;
      address: string;
      kind: 'imap' | 'jmap';
      host: string;
      port: number;
      tls: 'implicit' | 'starttls' | 'none';
      username: string;
      login: 'password' | 'oauth';
      folders: string[];
      writeFolders: string[] | null;
      actWithinHours: number;
      markTasks: boolean;
      state: 'connecting' | 'syncing' | 'live' | 'waiting';
      reason: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
      lastSeenAt: string | null;
      progress: {
        done: number;
        total: number;
        secondsLeft: number | null;
      };
      messageCount: number;
      pendingWrites: number;
      createdAt: string;
    };
  };
  'mail-account.discover': {
    input: {
      address: string;
    };
    output: {
      candidates: {
        host: string;
        port: number;
        tls: 'implicit' | 'starttls' | 'none';
        kind: 'imap' | 'jmap';
        usernames: string[];
        logins: ('password' | 'oauth')[];
        source: 'srv' | 'well-known' | 'provider' | 'autoconfig' | 'database' | 'mx' | 'guess';
        reason: string;
        foreign: boolean;
        submission: {
          host: string;
          port: number;
          tls: 'implicit' | 'starttls' | 'none';
        } | null;
      }[];
      dismissed: {
        what: string;
        code: string;
      }[];
      signIns: {
        name: string;
        hosts: string[];
      }[];
    };
  };
  'mail-account.finish-sign-in': {
    input: {
      callback: string;
    };
    output: {
      signInId: string | null;
      accountId: string | null;
      email: string | null;
      provider: string;
    };
  };
  'mail-account.get-heartbeat': {
    input: {
      accountId: string;
    };
    output: {
      accountId: string;
      everyMinutes: number | null;
      lateAfterSeconds: number;
      state: ('ok' | 'late' | 'failed') | null;
      hops: {
        stage: string;
        ms: number;
      }[];
      measuredAt: string | null;
    };
  };
  'mail-account.get-submission': {
    input: {
      accountId: string;
    };
    output: {
      accountId: string;
      server: {
        host: string;
        port: number;
        tls: 'implicit' | 'starttls' | 'none';
        username: string | null;
      } | null;
    };
  };
  'mail-account.list': {
    input: {};
    output: {
      items: {
        id: string;
        mailboxId: string;
        address: string;
        kind: 'imap' | 'jmap';
        host: string;
        port: number;
        tls: 'implicit' | 'starttls' | 'none';
        username: string;
        login: 'password' | 'oauth';
        folders: string[];
        writeFolders: string[] | null;
        actWithinHours: number;
        markTasks: boolean;
        state: 'connecting' | 'syncing' | 'live' | 'waiting';
        reason: {
          code: string;
          message: string;
          details?: {
            [k: string]: unknown;
          };
        } | null;
        lastSeenAt: string | null;
        progress: {
          done: number;
          total: number;
          secondsLeft: number | null;
        };
        messageCount: number;
        pendingWrites: number;
        createdAt: string;
      }[];
    };
  };
  'mail-account.remove': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'mail-account.set-heartbeat': {
    input: {
      accountId: string;
      everyMinutes: number | null;
      lateAfterSeconds?: number;
    };
    output: {
      accountId: string;
      everyMinutes: number | null;
      lateAfterSeconds: number;
      state: ('ok' | 'late' | 'failed') | null;
      hops: {
        stage: string;
        ms: number;
      }[];
      measuredAt: string | null;
    };
  };
  'mail-account.set-submission': {
    input: {
      accountId: string;
      server: {
        host: string;
        port?: number;
        tls?: 'implicit' | 'starttls' | 'none';
        username?: string;
        password?: string;
      } | null;
    };
    output: {
      accountId: string;
      server: {
        host: string;
        port: number;
        tls: 'implicit' | 'starttls' | 'none';
        username: string | null;
      } | null;
      reason: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
    };
  };
  'mail-account.start-sign-in': {
    input: {
      host: string;
      username?: string;
      address?: string;
      accountId?: string;
      origin: string;
    };
    output: {
      url: string;
    };
  };
  'mail-account.sync-now': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'mail-account.test': {
    input: {
      kind: 'imap' | 'jmap';
      host: string;
      port?: number;
      tls?: 'implicit' | 'starttls' | 'none';
      username: string;
      password?: string;
      signInId?: string;
    };
    output: {
      ok: boolean;
      reason: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
      capabilities: string[];
      folders: {
        path: string;
        role: string | null;
      }[];
    };
  };
  'mail-account.update': {
    input: {
      id: string;
      /**
       * @minItems 1
       * @maxItems 100
       */
      folders?: string[];
      writeFolders?: string[] | null;
      markTasks?: boolean;
      password?: string;
    };
    output: {
      id: string;
      mailboxId: string;
      address: string;
      kind: 'imap' | 'jmap';
      host: string;
      port: number;
      tls: 'implicit' | 'starttls' | 'none';
      username: string;
      login: 'password' | 'oauth';
      folders: string[];
      writeFolders: string[] | null;
      actWithinHours: number;
      markTasks: boolean;
      state: 'connecting' | 'syncing' | 'live' | 'waiting';
      reason: {
        code: string;
        message: string;
        details?: {
          [k: string]: unknown;
        };
      } | null;
      lastSeenAt: string | null;
      progress: {
        done: number;
        total: number;
        secondsLeft: number | null;
      };
      messageCount: number;
      pendingWrites: number;
      createdAt: string;
    };
  };
  'mail.create-mailbox': {
    input: {
      address: string;
      name?: string;
    };
    output: {
      id: string;
      address: string;
      name: string;
      messageCount: number;
      lastReceivedAt: string | null;
    };
  };
  'mail.delete': {
    input: {
      /**
       * @minItems 1
       * @maxItems 500
       */
      messageIds: string[];
    };
    output: {
      messageIds: string[];
    };
  };
  'mail.draft-reply': {
    input: {
      messageId: string;
      text: string;
      subject?: string;
    };
    output: {
      accountId: string;
      folder: string;
      rfcMessageId: string;
      subject: string;
      readBack: boolean;
    };
  };
  'mail.get-message': {
    input: {
      messageId: string;
    };
    output: {
      id: string;
      threadId: string;
      mailboxId: string;
      subject: string;
      from: {
        name: string;
        address: string;
      } | null;
      to: {
        name: string;
        address: string;
      }[];
      cc: {
        name: string;
        address: string;
      }[];
      date: string | null;
      receivedAt: string;
      snippet: string;
      seen: boolean;
      automatic:
        | 'none'
        | 'list'
        | 'bulk'
        | 'auto-reply'
        | 'auto-generated'
        | 'delivery-report'
        | 'read-receipt'
        | 'feedback-report';
      attachmentCount: number;
      hasHtml: boolean;
      folder: string | null;
      keywords: string[];
      rfcMessageId: string | null;
      size: number;
      text: {
        source: 'plain' | 'html' | 'none';
        body: string;
        authored: string;
        quoted: string;
        forwarded: string;
        signature: string;
      };
      attachments: {
        partId: string;
        filename: string;
        contentType: string;
        size: number;
        contentId: string | null;
        disposition: 'attachment' | 'inline';
      }[];
      authentication: {
        spf: string | null;
        dkim: string | null;
        dmarc: string | null;
        trusted: boolean;
      };
      hidden: {
        trick: string;
        text: string;
      }[];
      warnings: {
        code: string;
        detail: string;
      }[];
    };
  };
  'mail.get-message-html': {
    input: {
      messageId: string;
    };
    output: {
      html: string | null;
    };
  };
  'mail.get-thread': {
    input: {
      threadId: string;
    };
    output: {
      id: string;
      subject: string;
      messages: {
        id: string;
        threadId: string;
        mailboxId: string;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        to: {
          name: string;
          address: string;
        }[];
        cc: {
          name: string;
          address: string;
        }[];
        date: string | null;
        receivedAt: string;
        snippet: string;
        seen: boolean;
        automatic:
          | 'none'
          | 'list'
          | 'bulk'
          | 'auto-reply'
          | 'auto-generated'
          | 'delivery-report'
          | 'read-receipt'
          | 'feedback-report';
        attachmentCount: number;
        hasHtml: boolean;
        folder: string | null;
        keywords: string[];
        rfcMessageId: string | null;
        size: number;
        text: {
          source: 'plain' | 'html' | 'none';
          body: string;
          authored: string;
          quoted: string;
          forwarded: string;
          signature: string;
        };
        attachments: {
          partId: string;
          filename: string;
          contentType: string;
          size: number;
          contentId: string | null;
          disposition: 'attachment' | 'inline';
        }[];
        authentication: {
          spf: string | null;
          dkim: string | null;
          dmarc: string | null;
          trusted: boolean;
        };
        hidden: {
          trick: string;
          text: string;
        }[];
        warnings: {
          code: string;
          detail: string;
        }[];
      }[];
    };
  };
  'mail.list-folders': {
    input: {
      accountId: string;
    };
    output: {
      items: {
        path: string;
        role: string | null;
      }[];
    };
  };
  'mail.list-mailboxes': {
    input: {};
    output: {
      items: {
        id: string;
        address: string;
        name: string;
        messageCount: number;
        lastReceivedAt: string | null;
      }[];
    };
  };
  'mail.list-threads': {
    input: {
      mailboxId?: string;
      /**
       * @maxItems 200
       */
      messageIds?: string[];
      cursor?: string;
      limit?: number;
    };
    output: {
      items: {
        id: string;
        subject: string;
        latest: {
          id: string;
          threadId: string;
          mailboxId: string;
          subject: string;
          from: {
            name: string;
            address: string;
          } | null;
          to: {
            name: string;
            address: string;
          }[];
          cc: {
            name: string;
            address: string;
          }[];
          date: string | null;
          receivedAt: string;
          snippet: string;
          seen: boolean;
          automatic:
            | 'none'
            | 'list'
            | 'bulk'
            | 'auto-reply'
            | 'auto-generated'
            | 'delivery-report'
            | 'read-receipt'
            | 'feedback-report';
          attachmentCount: number;
          hasHtml: boolean;
          folder: string | null;
          keywords: string[];
        };
        messageIds: string[];
        unseenCount: number;
        keywords: string[];
      }[];
      nextCursor: string | null;
    };
  };
  'mail.mark-seen': {
    input: {
      /**
       * @minItems 1
       * @maxItems 500
       */
      messageIds: string[];
      seen: boolean;
    };
    output: {
      messageIds: string[];
    };
  };
  'mail.move': {
    input: {
      /**
       * @minItems 1
       * @maxItems 200
       */
      messageIds: string[];
      folder: string;
    };
    output: {
      messageIds: string[];
      onServer: boolean;
      before: {
        messageId: string;
        folder: string;
        keywords: string[];
      }[];
    };
  };
  'mail.send': {
    input: {
      /**
       * @minItems 1
       * @maxItems 100
       */
      to: {
        address: string;
        name?: string;
      }[];
      /**
       * @maxItems 100
       */
      cc?: {
        address: string;
        name?: string;
      }[];
      /**
       * @maxItems 100
       */
      bcc?: {
        address: string;
        name?: string;
      }[];
      subject?: string;
      text: string;
      messageId?: string;
      accountId?: string;
      draft?: string;
    };
    output: {
      accountId: string;
      rfcMessageId: string;
      subject: string;
      recipients: string[];
      refused: string[];
      readBack: boolean;
    } | null;
  };
  'mail.set-keywords': {
    input: {
      /**
       * @minItems 1
       * @maxItems 200
       */
      messageIds: string[];
      /**
       * @maxItems 20
       */
      add?: string[];
      /**
       * @maxItems 20
       */
      remove?: string[];
    };
    output: {
      messageIds: string[];
      onServer: boolean;
      before: {
        messageId: string;
        folder: string;
        keywords: string[];
      }[];
    };
  };
  'note.create': {
    input: {
      title: string;
      body: string;
      /**
       * @maxItems 100
       */
      tags?: string[];
    };
    output: {
      id: string;
      title: string;
      body: string;
      tags: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'note.delete': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'note.get': {
    input: {
      id: string;
    };
    output: {
      id: string;
      title: string;
      body: string;
      tags: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'note.list': {
    input: {
      cursor?: string;
      limit?: number;
    };
    output: {
      items: {
        id: string;
        title: string;
        body: string;
        tags: string[];
        createdAt: string;
        updatedAt: string;
        provenance: {
          messageId: string;
          threadId: string;
          rfcMessageId: string | null;
          subject: string;
          from: {
            name: string;
            address: string;
          } | null;
          evidence: string;
          confidence: number;
          engine: string;
          intentId: string;
        } | null;
      }[];
      nextCursor: string | null;
    };
  };
  'note.update': {
    input: {
      title?: string;
      body?: string;
      /**
       * @maxItems 100
       */
      tags?: string[];
      id: string;
    };
    output: {
      id: string;
      title: string;
      body: string;
      tags: string[];
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'sample.import': {
    input: {};
    output: {
      messages: number;
    };
  };
  'search.mail': {
    input: {
      query: string;
      limit?: number;
    };
    output: {
      items: {
        messageId: string;
        threadId: string;
        subject: string;
        from: string;
        date: string | null;
        quote: string;
        attachment?: string;
        score: number;
      }[];
    };
  };
  'search.prove-deleted': {
    input: {
      /**
       * @minItems 1
       * @maxItems 1000
       */
      messageIds: string[];
    };
    output: {
      messages: number;
      fragments: number;
      attachments: number;
      vectors: number;
    };
  };
  'search.status': {
    input: {};
    output: {
      messages: number;
      fragments: number;
    };
  };
  'system.get-operations': {
    input: {};
    output: {
      hops: {
        hop: 'accept' | 'understand' | 'intent' | 'index' | 'workflow' | 'effect' | 'notice';
        perMinute: number;
        count: number;
        p50: number | null;
        p95: number | null;
      }[];
      groups:
        | {
            topic: string;
            group: string;
            lag: number;
          }[]
        | null;
      queues:
        | {
            name: string;
            waiting: number;
            active: number;
            delayed: number;
            failed: number;
          }[]
        | null;
      deadLetters: {
        topic: string;
        count: number;
      }[];
      processes: {
        name: string;
        roles: string[];
        ok: boolean;
        phase: 'starting' | 'running' | 'stopping';
        startedAt: string;
        seenAt: string;
        memoryBytes: number;
        engines: {
          name: string;
          carries: string;
          needed: boolean;
          state: 'up' | 'down' | 'unknown';
          since: string;
          reason: string | null;
        }[];
      }[];
      mailboxes: {
        accountId: string;
        kind: 'imap' | 'jmap';
        state: string;
        reason: string | null;
        lastSeenAt: string | null;
        silent: boolean;
        pendingWrites: number;
        heartbeat: {
          state: 'ok' | 'late' | 'failed';
          hops: {
            stage: string;
            ms: number;
          }[];
        } | null;
      }[];
    };
  };
  'system.status': {
    input: {};
    output: {
      version: string;
      roles: string[];
      engines: {
        [k: string]: string;
      };
      smtp: {
        host: string;
        port: number;
      } | null;
      lmtp: {
        host: string;
        port: number;
      } | null;
      model: string;
      pending: {
        [k: string]: number;
      };
      operator: boolean;
    };
  };
  'task.complete': {
    input: {
      id: string;
    };
    output: {
      id: string;
      uid: string;
      title: string;
      description: string;
      status: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
      due: string | null;
      start: string | null;
      priority: number;
      categories: string[];
      url: string | null;
      completedAt: string | null;
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'task.create': {
    input: {
      title: string;
      description?: string;
      due?: string | null;
      start?: string | null;
      priority?: number;
      /**
       * @maxItems 100
       */
      categories?: string[];
      url?: string | null;
    };
    output: {
      id: string;
      uid: string;
      title: string;
      description: string;
      status: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
      due: string | null;
      start: string | null;
      priority: number;
      categories: string[];
      url: string | null;
      completedAt: string | null;
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'task.delete': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'task.get': {
    input: {
      id: string;
    };
    output: {
      id: string;
      uid: string;
      title: string;
      description: string;
      status: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
      due: string | null;
      start: string | null;
      priority: number;
      categories: string[];
      url: string | null;
      completedAt: string | null;
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'task.list': {
    input: {
      cursor?: string;
      limit?: number;
      status?: 'open' | 'completed' | 'all';
    };
    output: {
      items: {
        id: string;
        uid: string;
        title: string;
        description: string;
        status: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
        due: string | null;
        start: string | null;
        priority: number;
        categories: string[];
        url: string | null;
        completedAt: string | null;
        createdAt: string;
        updatedAt: string;
        provenance: {
          messageId: string;
          threadId: string;
          rfcMessageId: string | null;
          subject: string;
          from: {
            name: string;
            address: string;
          } | null;
          evidence: string;
          confidence: number;
          engine: string;
          intentId: string;
        } | null;
      }[];
      nextCursor: string | null;
    };
  };
  'task.reopen': {
    input: {
      id: string;
    };
    output: {
      id: string;
      uid: string;
      title: string;
      description: string;
      status: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
      due: string | null;
      start: string | null;
      priority: number;
      categories: string[];
      url: string | null;
      completedAt: string | null;
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'task.update': {
    input: {
      title?: string;
      description?: string;
      due?: string | null;
      start?: string | null;
      priority?: number;
      /**
       * @maxItems 100
       */
      categories?: string[];
      url?: string | null;
      id: string;
      status?: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
    };
    output: {
      id: string;
      uid: string;
      title: string;
      description: string;
      status: 'needs-action' | 'in-process' | 'completed' | 'cancelled';
      due: string | null;
      start: string | null;
      priority: number;
      categories: string[];
      url: string | null;
      completedAt: string | null;
      createdAt: string;
      updatedAt: string;
      provenance: {
        messageId: string;
        threadId: string;
        rfcMessageId: string | null;
        subject: string;
        from: {
          name: string;
          address: string;
        } | null;
        evidence: string;
        confidence: number;
        engine: string;
        intentId: string;
      } | null;
    };
  };
  'webhook.create': {
    input: {
      name: string;
      url: string;
      keyed?: boolean;
      standing?: boolean;
    };
    output: {
      id: string;
      name: string;
      url: string;
      keyed: boolean;
      standing: boolean;
    };
  };
  'webhook.delete': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'webhook.list': {
    input: {};
    output: {
      items: {
        id: string;
        name: string;
        url: string;
        keyed: boolean;
        standing: boolean;
      }[];
    };
  };
  'webhook.send': {
    input: {
      webhookId: string;
      body: {
        [k: string]: unknown;
      };
    };
    output: {
      status: number;
      name: string;
    } | null;
  };
  'workflow.delete': {
    input: {
      id: string;
    };
    output: {
      id: string;
    };
  };
  'workflow.get': {
    input: {
      id: string;
    };
    output: {
      summary: {
        id: string;
        name: string;
        description: string;
        enabled: boolean;
        shipped: boolean;
        trigger: string;
        nodeCount: number;
        executionCount: number;
        failedCount: number;
        lastExecutedAt: string | null;
        updatedAt: string;
      };
      definition: {
        [k: string]: unknown;
      };
    };
  };
  'workflow.get-webhook': {
    input: {
      id: string;
    };
    output: {
      path: string;
      method: string;
      authentication: 'standardWebhooks' | 'none';
      secret: string | null;
    };
  };
  'workflow.list': {
    input: {};
    output: {
      items: {
        id: string;
        name: string;
        description: string;
        enabled: boolean;
        shipped: boolean;
        trigger: string;
        nodeCount: number;
        executionCount: number;
        failedCount: number;
        lastExecutedAt: string | null;
        updatedAt: string;
      }[];
    };
  };
  'workflow.renew-webhook': {
    input: {
      id: string;
    };
    output: {
      path: string;
      method: string;
      authentication: 'standardWebhooks' | 'none';
      secret: string | null;
    };
  };
  'workflow.save': {
    input: {
      id?: string;
      definition: {
        [k: string]: unknown;
      };
    };
    output: {
      summary: {
        id: string;
        name: string;
        description: string;
        enabled: boolean;
        shipped: boolean;
        trigger: string;
        nodeCount: number;
        executionCount: number;
        failedCount: number;
        lastExecutedAt: string | null;
        updatedAt: string;
      };
      definition: {
        [k: string]: unknown;
      };
    };
  };
  'workflow.set-enabled': {
    input: {
      id: string;
      enabled: boolean;
    };
    output: {
      id: string;
      name: string;
      description: string;
      enabled: boolean;
      shipped: boolean;
      trigger: string;
      nodeCount: number;
      executionCount: number;
      failedCount: number;
      lastExecutedAt: string | null;
      updatedAt: string;
    };
  };
}
