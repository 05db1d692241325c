import { setNonce } from 'get-nonce';

/** The nonce of this page's Content-Security-Policy; browsers hide it from getAttribute, not from the property. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Hands the nonce to the libraries that ask `get-nonce` for it (scroll locking behind dialogs). */
export function shareNonce(): void {
  setNonce(readNonce());
}
