/* Tells our tickets from others without a network: JWS in compact form, ES256, payload of two identifiers. */
const FORM = /^([\w-]{43})\.([\w-]{43})\.([\w-]{86})$/;
const HEADER = /^\{"alg":"ES256","kid":"([0-9a-f]{8})"\}$/;

function bytes(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

function uuid(part) {
  const hex = [...part].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export async function keysOf(published) {
  const keys = new Map();
  for (const { kid, kty, crv, x, y } of published) {
    keys.set(kid, await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false,
      ['verify']));
  }
  return keys;
}

/* The two identifiers, or null for whatever none of the keys has signed. */
export async function readTicket(token, keys) {
  const parts = FORM.exec(token);
  const header = parts && HEADER.exec(new TextDecoder().decode(bytes(parts[1])));
  const key = header && keys.get(header[1]);
  if (!key) {
    return null;
  }
  const genuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(parts[3]),
    new TextEncoder().encode(`${parts[1]}.${parts[2]}`));
  const payload = bytes(parts[2]);
  return genuine ? { event: uuid(payload.subarray(0, 16)), registration: uuid(payload.subarray(16)) } : null;
}
