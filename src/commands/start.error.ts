/** The process cannot start; the message is one sentence with the way on. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
