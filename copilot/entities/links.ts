/** What a link is for, by its real target; labels are never believed. */
export interface MailLink {
  href: string;
  label: string;
}

export interface ServiceLink {
  href: string;
  label: string;
  service: string;
}

interface Service {
  service: string;
  host: RegExp;
  path?: RegExp;
}

const MEETINGS: readonly Service[] = [
  { service: 'Zoom', host: /(^|\.)(zoom\.us|zoom\.com|zoomgov\.com)$/, path: /^\/(j|my|w|s|meeting)\// },
  { service: 'Microsoft Teams', host: /(^|\.)teams\.(microsoft|live)\.com$/, path: /^\/(l\/meetup-join|meet)\b/ },
  { service: 'Google Meet', host: /^meet\.google\.com$/, path: /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}|^\/lookup\// },
  { service: 'Webex', host: /(^|\.)webex\.com$/ },
  {
    service: 'Jitsi Meet',
    host: /^(meet\.jit\.si|8x8\.vc)$|(^|\.)(jitsi|jit-?si)[.-]|^(jitsi|meet)\./,
    path: /^\/[^/]{3,}/,
  },
  { service: 'BigBlueButton', host: /(^|\.)(bbb|bigbluebutton|greenlight)[.-]/ },
  { service: 'BigBlueButton', host: /./, path: /^\/(bigbluebutton|b|rooms)\/[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}/ },
  { service: 'Whereby', host: /(^|\.)whereby\.com$/, path: /^\/[^/]{3,}/ },
  { service: 'GoTo Meeting', host: /(^|\.)(gotomeeting|gotomeet|goto)\.(com|me)$/ },
  { service: 'Skype', host: /^join\.skype\.com$/ },
  { service: 'Nextcloud Talk', host: /./, path: /^(\/index\.php)?\/call\/[A-Za-z0-9]{5,}/ },
];

const FILE_SHARES: readonly Service[] = [
  { service: 'Google Drive', host: /^(drive|docs)\.google\.com$/ },
  { service: 'Dropbox', host: /(^|\.)dropbox\.com$/, path: /^\/(s|sh|scl|l|t|request|transfer)\// },
  { service: 'OneDrive', host: /^(1drv\.ms|onedrive\.live\.com)$/ },
  { service: 'SharePoint', host: /(^|\.)sharepoint\.com$/ },
  { service: 'WeTransfer', host: /(^|\.)(wetransfer\.com|we\.tl)$/ },
  { service: 'Box', host: /(^|\.)box\.com$/, path: /^\/s\// },
  { service: 'iCloud', host: /(^|\.)icloud\.com$/, path: /^\/(iclouddrive|attachment)/ },
  { service: 'SwissTransfer', host: /(^|\.)swisstransfer\.com$/, path: /^\/d\// },
  { service: 'MEGA', host: /^mega\.(nz|io)$/, path: /^\/(file|folder)\// },
  { service: 'Smash', host: /(^|\.)fromsmash\.com$/ },
  // Nextcloud and ownCloud /s/TOKEN, Seafile /f/TOKEN and /d/TOKEN, on any host
  { service: 'Nextcloud', host: /./, path: /^(\/index\.php)?\/s\/[A-Za-z0-9]{6,32}\/?(download)?$/ },
  { service: 'Seafile', host: /./, path: /^\/(f|d|u\/d)\/[A-Za-z0-9]{4,32}\/?$/ },
  {
    service: 'file share',
    host: /^(files?|share|cloud|nextcloud|owncloud|transfer|dl|download|sharing)\./,
    path: /^\/.{2,}/,
  },
];

function matching(links: readonly MailLink[], services: readonly Service[]): ServiceLink[] {
  return links.flatMap((link) => {
    const url = URL.canParse(link.href) ? new URL(link.href) : null;
    if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return [];
    const found = services.find(
      ({ host, path }) => host.test(url.hostname) && (path === undefined || path.test(url.pathname)),
    );
    return found ? [{ href: link.href, label: link.label, service: found.service }] : [];
  });
}

export function findMeetingLinks(links: readonly MailLink[]): ServiceLink[] {
  return matching(links, MEETINGS);
}

export function findFileShareLinks(links: readonly MailLink[]): ServiceLink[] {
  const meetings = new Set(findMeetingLinks(links).map(({ href }) => href));
  return matching(
    links.filter(({ href }) => !meetings.has(href)),
    FILE_SHARES,
  );
}
