/** Stops the server of global-setup.mjs and removes its folder. */
export default async function globalTeardown() {
  await globalThis.parleyTestStop?.();
}
