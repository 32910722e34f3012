import createDOMPurify from 'dompurify';

export interface SafeDocument {
  /** a whole document for `srcdoc` */
  document: string;
  /** images on other hosts that are (or were) left out */
  remoteImages: number;
}

const FORBIDDEN = [
  'form',
  'input',
  'button',
  'textarea',
  'select',
  'option',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'svg',
  'math',
  'audio',
  'video',
];
const OWN_IMAGE = /^\/api\/files\/mail\/[^?#]+$/;
const REMOTE = /^(https?:)?\/\//i;
const INLINE_IMAGE_LIMIT = 5_000_000;

/**
 * The frame has no origin and sends no cookie, so images of the mail itself are fetched here and put in as data.
 * Only raster images: an SVG could carry more than a picture.
 */
async function inlineOwnImage(image: HTMLImageElement): Promise<void> {
  const response = await fetch(image.getAttribute('src') ?? '', { credentials: 'same-origin' });
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const blob = await response.blob();
  if (!response.ok || !/^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(type) || blob.size > INLINE_IMAGE_LIMIT) {
    image.removeAttribute('src');
    return;
  }
  image.src = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable image')));
    reader.readAsDataURL(new Blob([blob], { type }));
  });
}

/**
 * Turns the HTML of a mail into a document for a frame without scripts and without our origin. Three walls: DOMPurify,
 * the sandbox of the frame, and the document's own CSP, which also keeps remote images (and pixels that count readers) out.
 */
export async function sanitiseHtml(html: string, options: { remoteImages: boolean }): Promise<SafeDocument> {
  const purify = createDOMPurify(window);
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName === 'A' || node.tagName === 'AREA') {
      node.setAttribute('target', '_blank');
      node.setAttribute('rel', 'noopener noreferrer nofollow');
    }
  });
  const clean = purify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: ['ping', 'srcset', 'action', 'formaction'],
    ALLOW_DATA_ATTR: false,
  });
  // A parsed document is inert: nothing in it is loaded.
  const { documentElement: root, body } = new DOMParser().parseFromString(clean, 'text/html');
  const images = [...root.querySelectorAll('img')];
  const own = images.filter((image) => OWN_IMAGE.test(image.getAttribute('src') ?? ''));
  await Promise.allSettled(own.map(inlineOwnImage));
  const remote = images.filter((image) => REMOTE.test(image.getAttribute('src') ?? ''));
  const remoteImages =
    remote.length +
    (root.outerHTML.match(/url\(\s*(?:&quot;|['"])?\s*(?:https?:)?\/\//gi)?.length ?? 0) +
    root.querySelectorAll('[background]').length;
  if (!options.remoteImages) for (const image of remote) image.removeAttribute('src');
  const sources = options.remoteImages ? 'data: https:' : 'data:';
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${sources}; form-action 'none'; base-uri 'none'`;
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><style>:root{color-scheme:light}body{margin:16px;font:15px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#22231f;background:#fff;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}</style>`;
  const styles = [...root.querySelectorAll('head style')].map((style) => style.outerHTML).join('');
  return {
    document: `<!doctype html><html><head>${head}${styles}</head>${body.outerHTML}</html>`,
    remoteImages,
  };
}
