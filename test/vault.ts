import { createVault } from '../src/store/auth/vault.ts';

/** Seals under a key that every test shares, so that what one ground sealed another opens. */
export const vault = createVault('a secret that only the tests know, long enough');
