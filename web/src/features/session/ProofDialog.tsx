import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { settleProof, useIsProofAsked } from '../../lib/proof-request.js';
import classes from './ProofDialog.module.css';
import { ProofForm } from './ProofForm.js';

/** Asks again who sits there when an action needs it; the action goes on by itself afterwards. */
export function ProofDialog({ onLeave }: { onLeave: () => void }) {
  const isAsked = useIsProofAsked();
  return isAsked ? <OpenDialog onLeave={onLeave} /> : null;
}

function OpenDialog({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.root}
      aria-labelledby="proof-title"
      onCancel={() => settleProof(false)}
    >
      <div className="stack">
        <h2 id="proof-title" className={classes.title}>
          {t('proof.title')}
        </h2>
        <p className="muted">{t('proof.lead')}</p>
        <ProofForm onDone={() => settleProof(true)} onCancel={() => settleProof(false)} onLeave={onLeave} />
      </div>
    </dialog>
  );
}
