import { useTranslation } from 'react-i18next';
import { IllustrativeLabel } from '../../components/IllustrativeLabel.js';
import { LinkButton } from '../../components/LinkButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { WaitingNote } from '../../features/progress/clearance/WaitingNote.js';
import { MyCommitments } from '../../features/progress/my-commitments/MyCommitments.js';
import { useHasIllustrative } from '../../features/progress/my-commitments/use-has-illustrative.js';
import { useMay, useSession } from '../../lib/session.js';

/** What is mine, what is due: the focal point's home. */
export function MyCommitmentsPage() {
  const { t } = useTranslation();
  const { grants } = useSession();
  const states = [
    ...new Set(grants.flatMap(({ memberState }) => (memberState === null ? [] : [memberState.name]))),
  ];
  const hasIllustrative = useHasIllustrative();
  return (
    <>
      <PageHeader
        title={t('myCommitments.title')}
        labels={hasIllustrative && <IllustrativeLabel />}
        lead={states.join(', ')}
        action={
          <LinkButton to="/matrix" variant="default">
            {t('myCommitments.region')}
          </LinkButton>
        }
      />
      {useMay('update:submit') && <WaitingNote />}
      <MyCommitments />
    </>
  );
}
