import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startErrors } from './start-errors.ts';

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The password of a database of ours, from its private file; made when there is no database yet. */
export function keepPassword(file: string, data: { readonly name: string; readonly exists: boolean }): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (data.exists) throw startErrors.passwordLost(data.name, file);
  const password = newPassword();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}
