import { readFileSync } from 'node:fs'

/** The FileDescriptorSet of every contract, for gRPC reflection. */
export function readDescriptors(): Uint8Array {
  return readFileSync(new URL('./generated/descriptors.binpb', import.meta.url))
}
