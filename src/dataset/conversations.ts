import { type Clock, TemplateError } from '../jinja/index.ts';
import type { ConversationsJob, ConversationsResult, RenderedTurns } from '../read/probe.ts';
import { chat } from './chat.ts';

/** A Friday in July: renderings do not depend on the day they are made. */
const FROZEN: Clock = { year: 2024, month: 7, day: 26 };

/** Renders conversations with one template: each as a prompt, and with its reply. Pure; runs inside the worker. */
export function conversations(job: ConversationsJob): ConversationsResult {
  try {
    const { source, variables, content } = job;
    const ready = chat({ source, variables, content, stops: [], now: FROZEN });
    return { kind: 'conversations', rendered: job.conversations.map(({ turns, reply }) => one(turns, reply)) };

    function one(turns: ConversationsJob['conversations'][number]['turns'], reply: string | null): RenderedTurns {
      try {
        const text = ready.text(turns, true);
        return { text, answered: reply === null ? null : answered(turns, reply) };
      } catch (error) {
        if (error instanceof TemplateError) return { error: error.message };
        throw error;
      }
    }

    function answered(turns: ConversationsJob['conversations'][number]['turns'], reply: string) {
      try {
        const { text, replies } = ready.render([...turns, { role: 'assistant', text: reply }]);
        const span = replies.find(({ turn }) => turn === turns.length);
        return span === undefined ? null : { text, start: span.start, end: span.end };
      } catch (error) {
        // Templates may refuse to end with a reply.
        if (error instanceof TemplateError) return null;
        throw error;
      }
    }
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'failed', message: error.message };
    throw error;
  }
}
