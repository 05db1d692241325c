/** The least UUIDv7 of a millisecond (RFC 9562): what was recorded earlier sorts before it. */
export function leastIdAt(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7000-8000-000000000000`;
}
