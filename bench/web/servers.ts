import { messageFrom, startChild, stopChild } from '../children.js';
import type { Listening, ServerSettings } from './settings.js';

export interface Server {
  port: number;
  stop(): Promise<void>;
}

/** Starts one of the servers beside this file in a process of its own. */
export async function startServer(
  file: string,
  settings: ServerSettings,
  ...args: string[]
): Promise<Server> {
  const child = startChild(new URL(file, import.meta.url), { settings, args });
  const { port } = await messageFrom<Listening>(child, () => true);
  return { port, stop: () => stopChild(child) };
}
