/** Private-use characters by which the HTML walk tells the separation of quotations what the markup said. Never in results. */
export const MARK_ORIGINAL = '\ue001';
export const MARK_SIGNATURE = '\ue002';
export const MARK_SIGNATURE_END = '\ue003';
export const MARK_FORWARDED = '\ue004';
export const ANY_MARK = /[\ue001-\ue004]/g;
