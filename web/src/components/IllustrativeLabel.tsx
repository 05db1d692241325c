import { useTranslation } from 'react-i18next';
import classes from './IllustrativeLabel.module.css';

/** Stands wherever illustrative content is shown: no public text of ACTIF or of its Plan of Action is known. */
export function IllustrativeLabel() {
  const { t } = useTranslation();
  return (
    <span className={classes.root} title={t('illustrative.explanation')}>
      {t('illustrative.label')}
    </span>
  );
}
