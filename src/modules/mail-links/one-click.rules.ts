/**
 * Is it the request of RFC 8058: `List-Unsubscribe=One-Click`, as the one field of a form?
 *
 * @param body what a form of either kind was read as: its fields, or the text of a multipart one. Its delimiters are not
 *   looked at: there is nothing else to be told apart, and the RFC's own example gets them wrong.
 */
export function isOneClick(body: unknown): boolean {
  if (typeof body === 'string') {
    return /^content-disposition:[^\r\n]*\bname="?List-Unsubscribe"?\s*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/im.test(
      body,
    );
  }
  if (typeof body !== 'object' || body === null) return false;
  return (body as Record<string, unknown>)['List-Unsubscribe'] === 'One-Click';
}
