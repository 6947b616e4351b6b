import type { RegistrationParams } from 'vscode-languageclient';
import { syncSelector } from './documents.ts';

/**
 * Puts the client's own documents where an offer of the server leaves open which it is for. The protocol says so, but the
 * library passes over such offers when they come after the start.
 */
export function withClientSelector({ registrations }: RegistrationParams): RegistrationParams {
  return {
    registrations: registrations.map((registration) =>
      registration.registerOptions?.documentSelector === null
        ? {
            ...registration,
            registerOptions: { ...registration.registerOptions, documentSelector: [...syncSelector] },
          }
        : registration,
    ),
  };
}
