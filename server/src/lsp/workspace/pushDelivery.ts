import type { Session } from '../session.ts';

/** Sends the diagnostics of files that are not open to clients that do not ask for them. */
export interface PushDelivery {
  news(uri: string): void;
  /** The client asks by itself: what was sent is taken back, and nothing is sent any more. */
  end(): void;
  dispose(): void;
}

/** How long news are gathered before they are sent, in milliseconds. */
const gathering = 100;
/** So many files are sent at a time; what comes in meanwhile is answered in between. */
const batch = 50;

/** Starts the delivery; `session` is asked for late, since it holds the delivery itself. */
export function createPushDelivery(session: () => Session): PushDelivery {
  const waiting = new Set<string>();
  /** The names of what the client has, by URI. */
  const sent = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const send = (uri: string): void => {
    const { connection, workspace, client, documents } = session();
    const name = workspace.current(uri);
    if (name === sent.get(uri)) return;
    if (name === 'own') {
      const before = sent.get(uri);
      sent.set(uri, name);
      // A client that is sent the diagnostics of open documents has replaced what was there.
      if (!client.pullDiagnostics || before === undefined) return;
    } else if (name === undefined) sent.delete(uri);
    else sent.set(uri, name);
    const diagnostics = name === undefined || name === 'own' ? [] : workspace.findings.report(session(), uri);
    void connection.sendDiagnostics({ uri: documents.get(uri)?.clientUri ?? uri, diagnostics });
  };

  const flush = (): void => {
    timer = undefined;
    for (const uri of [...waiting].slice(0, batch)) {
      waiting.delete(uri);
      send(uri);
    }
    if (waiting.size > 0) timer = setTimeout(flush);
  };

  return {
    news(uri) {
      if (ended || uri === '') return;
      // At once: it may be closed again before the rest is sent, and then the client has to be told anew.
      if (session().workspace.current(uri) === 'own') return send(uri);
      waiting.add(uri);
      timer ??= setTimeout(flush, gathering);
    },
    end() {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      for (const [uri, name] of sent) {
        if (name !== 'own') void session().connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      sent.clear();
    },
    dispose() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
