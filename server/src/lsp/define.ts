import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  ResponseError,
} from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One request of the protocol and how it is answered. */
export interface RequestDefinition {
  readonly method: string;
  readonly answer: (session: Session, params: unknown, token: CancellationToken) => unknown;
}

/** One notification of the protocol and what it leads to. */
export interface NotificationDefinition {
  readonly method: string;
  readonly receive: (session: Session, params: unknown) => void | Promise<void>;
}

/** Declares a request; parameters and result have the types of the protocol. */
export function defineRequest<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  answer: (session: Session, params: P, token: CancellationToken) => R | Promise<R>,
): RequestDefinition {
  // The parameters were made by a client that follows the protocol; their type is the protocol's word.
  return { method: type.method, answer: (session, params, token) => answer(session, params as P, token) };
}

/** Declares a request of Jiaokan itself. */
export function defineCustomRequest<P, R>(
  method: string,
  answer: (session: Session, params: P, token: CancellationToken) => R | Promise<R>,
): RequestDefinition {
  return { method, answer: (session, params, token) => answer(session, params as P, token) };
}

/** Declares a notification. */
export function defineNotification<P, RO>(
  type: ProtocolNotificationType<P, RO>,
  receive: (session: Session, params: P) => void | Promise<void>,
): NotificationDefinition {
  return { method: type.method, receive: (session, params) => receive(session, params as P) };
}

/** An outcome that the person is told in the language of the client. */
export class UserError extends Error {}

/** Where a server is between the first and the last message of its client. */
export type ServerState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'serving'; readonly session: Session };

/** Registers requests; each is answered exactly once, whatever happens. */
export function registerRequests(
  connection: Connection,
  state: () => ServerState,
  requests: readonly RequestDefinition[],
): void {
  for (const { method, answer } of requests) {
    connection.onRequest(method, async (params: unknown, token: CancellationToken) => {
      const current = state();
      if (current.kind === 'waiting') return new ResponseError(ErrorCodes.ServerNotInitialized, method);
      if (current.kind === 'ended') return new ResponseError(ErrorCodes.InvalidRequest, method);
      try {
        const result = await answer(current.session, params, token);
        return token.isCancellationRequested
          ? new ResponseError(LSPErrorCodes.RequestCancelled, method)
          : result;
      } catch (error) {
        return responseError(connection, method, error);
      }
    });
  }
}

/** Registers notifications; a failure is logged and stops nothing. */
export function registerNotifications(
  connection: Connection,
  state: () => ServerState,
  notifications: readonly NotificationDefinition[],
): void {
  for (const { method, receive } of notifications) {
    connection.onNotification(method, async (params: unknown) => {
      const current = state();
      if (current.kind !== 'serving') return;
      try {
        await receive(current.session, params);
      } catch (error) {
        connection.console.error(`${method}: ${detailOf(error)}`);
      }
    });
  }
}

function responseError(connection: Connection, method: string, error: unknown): ResponseError<void> {
  if (error instanceof ResponseError) return error;
  if (error instanceof UserError) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
  connection.console.error(`${method}: ${detailOf(error)}`);
  return new ResponseError(ErrorCodes.InternalError, `${method}: ${String(error)}`);
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
