import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

interface Answering {
  /** Of the page that asks. */
  origin: string;
  /** Instead of what was asked, for whoever cheats. */
  challenge?: string;
  isVerified?: boolean;
  /** Instead of the next one, for a copy of the authenticator. */
  signCount?: number;
}

/** An authenticator in software (WebAuthn level 3): one key, as honest as the test that holds it. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly publicKey: { x: Buffer; y: Buffer };
  private userHandle = '';
  private count = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.publicKey = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  }

  /** Answers `POST /me/passkeys/options`. */
  register(options: any, { origin, challenge, isVerified = true }: Answering): Record<string, unknown> {
    this.userHandle = options.user.id;
    const authData = Buffer.concat([
      this.head(options.rp.id, HAS_CREDENTIAL, isVerified, 0),
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.coseKey(),
    ]);
    // {fmt: "none", attStmt: {}, authData}
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(authData),
    ]);
    return this.credential({
      clientDataJSON: clientData('webauthn.create', challenge ?? options.challenge, origin),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers any of the routes that ask for a passkey. */
  sign(
    options: any,
    { origin, challenge, isVerified = true, signCount }: Answering,
  ): Record<string, unknown> {
    this.count = signCount ?? this.count + 1;
    const authData = this.head(options.rpId, 0, isVerified, this.count);
    const clientDataJSON = clientData('webauthn.get', challenge ?? options.challenge, origin);
    const hashed = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, hashed]))
      .sign(this.privateKey);
    return this.credential({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: this.userHandle,
    });
  }

  private head(rpId: string, flags: number, isVerified: boolean, signCount: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(signCount);
    const allFlags = flags | USER_PRESENT | (isVerified ? USER_VERIFIED : 0);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([allFlags]), counter]);
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an ES256 key (RFC 9053). */
  private coseKey(): Buffer {
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(this.publicKey.x),
      Buffer.from([0x22]),
      bytes(this.publicKey.y),
    ]);
  }

  private credential(response: object): Record<string, unknown> {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }
}

function clientData(type: string, challenge: string, origin: string): string {
  const data = { type, challenge, origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}

// CBOR (RFC 8949), as far as it is needed here.
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  const head = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}
