/** What the markup of mail programs says about quotations, forwarded mail and signatures. */
import { MARK_ORIGINAL, MARK_SIGNATURE } from './text-marks.ts';

const QUOTE_CLASS = /gmail_quote|yahoo_quoted|cite|quote|protonmail|moz-/i;

/** Is this blockquote a quotation of an earlier mail (and not just indented)? */
export function isQuotation(attributes: Record<string, string>, lineBefore: string): boolean {
  if (attributes['type']?.toLowerCase() === 'cite' || attributes['cite'] !== undefined) return true;
  if (QUOTE_CLASS.test(attributes['class'] ?? '')) return true;
  if (/border-left/i.test(attributes['style'] ?? '')) return true;
  return lineBefore.endsWith(':') && /\d|@/.test(lineBefore) && lineBefore.length > 15;
}

const ORIGINAL_ID =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|stopSpelling|mail-editor-reference-message-container|ymail_android_|isForwardContent|isReplyContent|replySplit|reply-intro|orig-msg|composeOriginal)/i;
const ORIGINAL_CLASS =
  /(?:^|\s)(?:yahoo_quoted|zmail_extra|gmail_extra_quote|protonmail_quote|tutanota_quote|mail-quote-collapse|OutlookMessageHeader|ReplyForwardHeader|ms-outlook-mobile-reference-message|moz-email-headers-table|moz-forward-container)(?:\s|$)/;
const SIGNATURE =
  /(?:^|\s)(?:gmail_signature|moz-signature|AppleMailSignature|ms-outlook-mobile-signature|protonmail_signature_block|yahoo-signature|ydp[\w]{0,20}signature|signature_block)(?:\s|$)/;
const SIGNATURE_ID =
  /^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|lineBreakAtBeginningOfSignature|ymail_android_signature)$/i;

/** The mark that this element puts before its text, if any. */
export function markOf(name: string, attributes: Record<string, string>): string | null {
  const id = attributes['id'];
  const classes = attributes['class'];
  const style = attributes['style'];
  if (id) {
    if (SIGNATURE_ID.test(id)) return MARK_SIGNATURE;
    if (ORIGINAL_ID.test(id)) return MARK_ORIGINAL;
  }
  if (classes) {
    if (SIGNATURE.test(classes)) return MARK_SIGNATURE;
    if (ORIGINAL_CLASS.test(classes)) return MARK_ORIGINAL;
  }
  if (
    name === 'div' &&
    style &&
    /border-top\s*:\s*(?:solid\s+#(?:b5c4df|e1e1e1)|1px\s+solid\s+#(?:b5c4df|e1e1e1))/i.test(style) &&
    /border\s*:\s*none|padding\s*:\s*3\.?0?pt/i.test(style)
  )
    return MARK_ORIGINAL;
  return null;
}
