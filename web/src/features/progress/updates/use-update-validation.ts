import type { FormErrors } from '@mantine/form';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../lib/problem.js';
import type { UpdateFormValues } from './update-form-values.js';

/** Says what is wrong and what would be right, beside the field. */
export function useUpdateValidation() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      validate(values: UpdateFormValues): FormErrors {
        const errors: FormErrors = {};
        if (values.kind === 'applicability') {
          if (values.applicability === null) errors.applicability = t('update.errors.applicabilityMissing');
          const needsReason = values.applicability !== null && values.applicability !== 'full';
          if (needsReason && values.applicabilityReason.trim() === '') {
            errors.applicabilityReason = t('update.errors.reasonMissing');
          }
          return errors;
        }
        if (values.status === null) errors.status = t('update.errors.statusMissing');
        for (const [index, { citation, url }] of values.evidence.entries()) {
          if (url.trim() !== '' && citation.trim() === '') {
            errors[`evidence.${index}.citation`] = t('update.errors.citationMissing');
          }
          if (url.trim() !== '' && !isWebAddress(url.trim())) {
            errors[`evidence.${index}.url`] = t('update.errors.urlInvalid');
          }
        }
        return errors;
      },
      /** The API's faults, each at its field: "/evidence/0/url" is the form's "evidence.0.url". */
      fromProblem(error: unknown): FormErrors {
        if (!(error instanceof Problem)) return {};
        return Object.fromEntries(
          error.errors.map(({ pointer }) => [
            pointer.replace(/^#?\//, '').replaceAll('/', '.'),
            t('update.errors.refused'),
          ]),
        );
      },
    }),
    [t],
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
