import fc from 'fast-check';
import { fieldsOf, recipientsOf } from '#app/modules/notifications/bounces/delivery-status.rules.js';

const group = (lines: string) => `Reporting-MTA: dns; mail.example\n\n${lines}\n`;

describe('recipientsOf', () => {
  it('reads each recipient, folded lines and comments included', () => {
    const text = [
      'Reporting-MTA: dns; mail.example',
      '',
      'Original-Recipient: rfc822;somebody@interior.example',
      'Final-Recipient: RFC822; <else@forward.example>',
      'Action: Failed',
      'Status: 5.1.1 (no such mailbox)',
      'Remote-MTA: dns; mx.forward.example',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '    User unknown',
      ' ',
      'Final-Recipient: utf-8; другой@interior.example',
      'Action: delayed',
    ].join('\r\n');
    expect(recipientsOf(text)).toEqual([
      {
        action: 'failed',
        status: '5.1.1',
        diagnostic: 'smtp; 550 5.1.1 User unknown',
        finalRecipient: 'else@forward.example',
        originalRecipient: 'somebody@interior.example',
        remoteMta: 'dns; mx.forward.example',
      },
      {
        action: 'delayed',
        status: '4.0.0',
        diagnostic: null,
        finalRecipient: 'другой@interior.example',
        originalRecipient: null,
        remoteMta: null,
      },
    ]);
  });

  it.each([
    'Action: failed',
    'Final-Recipient: rfc822; a@b.example',
    'Final-Recipient: rfc822; a@b.example\nAction: exploded',
    'Final-Recipient: x400; something\nAction: failed',
    'Final-Recipient: rfc822; two@b.example words\nAction: failed',
    '',
  ])('passes over a group that says nothing of use: %j', (lines) => {
    expect(recipientsOf(group(lines))).toEqual([]);
  });

  it('keeps of values what a database and a person can read', () => {
    const [recipient] = recipientsOf(
      group(
        `Final-Recipient: rfc822; a@b.example\nAction: failed\nDiagnostic-Code: smtp; \0\u0007${'x'.repeat(5_000)}`,
      ),
    );
    expect(recipient?.diagnostic).toMatch(/^smtp; x+$/);
    expect(recipient?.diagnostic).toHaveLength(1_000);
  });

  it('reads no more recipients than a mail of ours could have', () => {
    const one = 'Final-Recipient: rfc822; a@b.example\nAction: failed\n\n';
    expect(recipientsOf(one.repeat(10_000))).toHaveLength(50);
  });

  it('reads whatever comes without failing, in a time that grows with its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(Array.isArray(recipientsOf(text))).toBe(true);
      }),
    );
    const started = performance.now();
    for (const unit of ['\n ', ' ', '\n', ': ', 'a:\n\t', 'Final-Recipient: rfc822;']) {
      recipientsOf(unit.repeat(1_000_000 / unit.length));
    }
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('fieldsOf', () => {
  it('takes the first of two fields of a name', () => {
    expect(fieldsOf('Message-ID: <1@a>\nmessage-id: <2@a>').get('message-id')).toBe('<1@a>');
  });
});
