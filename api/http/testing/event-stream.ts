/** Reads server-sent events, as a browser does. */
import { expect } from 'vitest';

export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** To the end of the stream, or until the test leaves it; comments are passed over. */
export async function* eventStream(
  url: string,
  headers: Readonly<Record<string, string>>,
): AsyncGenerator<SentEvent> {
  const leave = new AbortController();
  const response = await fetch(url, { signal: leave.signal, headers });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  let text = '';
  try {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const { id = '', event = 'message', data } = fieldsOf(block);
        if (data !== undefined) yield { id, event, data };
      }
    }
  } finally {
    leave.abort();
  }
}

function fieldsOf(block: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
}
