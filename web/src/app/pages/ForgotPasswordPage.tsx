import { ForgotPassword } from '../../features/accounts/links/ForgotPassword.js';

/** The way back in for who has forgotten a password. */
export function ForgotPasswordPage() {
  return <ForgotPassword />;
}
