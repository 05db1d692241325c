import { IllustrativeLabel } from '../../../components/IllustrativeLabel.js';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import type { UpdateLinkView } from '../../../lib/api-types.js';

/** The commitment, by its number and title. */
export function LinkHeading({ link: { commitment, plan } }: { link: UpdateLinkView }) {
  const title = `${commitment.code} ${commitment.title}`;
  useDocumentTitle(title);
  return (
    <div className="stack-tight">
      <h1>{title}</h1>
      {plan.isIllustrative && (
        <div>
          <IllustrativeLabel />
        </div>
      )}
    </div>
  );
}
