import { DomainError, type ErrorParams } from '#app/kernel/errors.js';

/** The file would take the loaded pack back to an older version. */
export class PackOlderError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'pack_older_than_loaded';
  override readonly params: ErrorParams;

  constructor(pack: string, version: string, loadedVersion: string) {
    super(`pack ${pack}: version ${version} is older than the loaded ${loadedVersion}`);
    this.params = { pack, version, loadedVersion };
  }
}

/** The file changes the content of the loaded pack under the same version; a change needs a higher one. */
export class PackVersionReusedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'pack_version_reused';
  override readonly params: ErrorParams;

  constructor(pack: string, version: string) {
    super(`pack ${pack}: version ${version} is loaded with other content; raise the version`);
    this.params = { pack, version };
  }
}

/** A pack of this code is loaded, but of another kind. */
export class PackKindChangedError extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'pack_kind_changed';
  override readonly params: ErrorParams;

  constructor(pack: string, packKind: string, loadedKind: string) {
    super(`pack ${pack} is loaded as a pack of kind ${loadedKind}, not ${packKind}`);
    this.params = { pack, packKind, loadedKind };
  }
}
