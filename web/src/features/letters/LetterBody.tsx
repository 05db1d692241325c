import { ChangeHistory } from '../../components/ChangeHistory.js';
import type { LetterDetail } from '../../lib/api-types.js';
import { LetterConclusion } from './LetterConclusion.js';
import { LetterFacts } from './LetterFacts.js';
import { LetterLines } from './LetterLines.js';

/** One letter: what became of it, to whom and which way it goes, and what it says is due. */
export function LetterBody({ letter }: { letter: LetterDetail }) {
  return (
    <>
      <div className="stack">
        <LetterConclusion letter={letter} />
        <LetterFacts letter={letter} />
      </div>
      <LetterLines lines={letter.lines} />
      <ChangeHistory subject="letters" id={letter.id} />
    </>
  );
}
