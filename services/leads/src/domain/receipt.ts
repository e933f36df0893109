import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Receipt } from '@lianqiao/contracts/leads'

export type ReceiptSigner = { keyId: string; publicKey: KeyObject; sign(receipt: UnsignedReceipt): Receipt }
export type UnsignedReceipt = Omit<Receipt, 'keyId' | 'signature'>

/** What is signed: the fields of a receipt as lines, in this order, with the name of the form before them. */
function canonicalReceipt(receipt: UnsignedReceipt): Buffer {
  const { leadId, receivedAt, contentHash, auditPosition, auditHash } = receipt
  return Buffer.from(['lianqiao-receipt-v1', leadId, receivedAt, contentHash, auditPosition, auditHash].join('\n'))
}

/** Ed25519 (RFC 8032). The 32-byte seed is the key; its id is the head of the public key's hash. */
export function createReceiptSigner(seed: Uint8Array): ReceiptSigner {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed.subarray(0, 32)])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  const keyId = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16)
  return {
    keyId,
    publicKey,
    sign(receipt) {
      const signature = sign(null, canonicalReceipt(receipt), privateKey).toString('base64url')
      return { ...receipt, keyId, signature }
    },
  }
}

/** Whether a receipt is what the holder of the key signed. */
export function verifyReceipt(receipt: Receipt, publicKey: KeyObject): boolean {
  return verify(null, canonicalReceipt(receipt), publicKey, Buffer.from(receipt.signature, 'base64url'))
}
