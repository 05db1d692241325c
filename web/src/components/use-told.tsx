import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Notice } from './Notice.js';

/** The result of an action, where what it was done to may be gone from the page. */
export interface Told {
  kind: 'done' | 'attention' | 'error';
  words: string;
}

/** Tells results one after the other in one place, which takes the focus: one goes on from there. */
export function useTold(): { notice: ReactNode; tell: (told: Told) => void } {
  const [told, setTold] = useState<(Told & { number: number }) | null>(null);
  return {
    notice: told !== null && <FocusedNotice key={told.number} kind={told.kind} words={told.words} />,
    tell: (next) => setTold((before) => ({ ...next, number: (before?.number ?? 0) + 1 })),
  };
}

function FocusedNotice({ kind, words }: Told) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1}>
      <Notice kind={kind}>
        <p>{words}</p>
      </Notice>
    </div>
  );
}
