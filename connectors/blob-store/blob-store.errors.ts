import { defineError } from '#core/contracts/errors.ts';

export const blobNotFound = defineError({
  code: 'blob.not_found',
  status: 404,
  message: 'These bytes are not stored.',
});
export const blobCorrupt = defineError({
  code: 'blob.corrupt',
  status: 500,
  message: 'The stored bytes do not match their checksum.',
});
export const blobBadName = defineError({
  code: 'blob.bad_name',
  status: 400,
  message: 'A blob is named by a tenant id and a SHA-256 checksum in lower-case hex.',
});
export const diskFull = defineError({
  code: 'blob.disk_full',
  status: 507,
  message: 'There is no room left on the disk for raw mail.',
});
