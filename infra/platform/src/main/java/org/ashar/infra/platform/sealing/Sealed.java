package org.ashar.infra.platform.sealing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** The layout of sealed bytes: key id (4), nonce (12), AES-GCM text with its tag (16). */
final class Sealed {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Sealed() {
	}

	static byte[] close(RingKey key, String purpose, String plain) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] text = cipher(Cipher.ENCRYPT_MODE, key, purpose, nonce).doFinal(bytes(plain));
			return ByteBuffer.allocate(Integer.BYTES + NONCE + text.length)
				.putInt(key.id())
				.put(nonce)
				.put(text)
				.array();
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("AES-GCM belongs to every JDK", impossible);
		}
	}

	static String open(RingKey key, String purpose, byte[] sealed) {
		try {
			ByteBuffer buffer = ByteBuffer.wrap(sealed, Integer.BYTES, sealed.length - Integer.BYTES);
			byte[] nonce = new byte[NONCE];
			buffer.get(nonce);
			byte[] text = new byte[buffer.remaining()];
			buffer.get(text);
			return new String(cipher(Cipher.DECRYPT_MODE, key, purpose, nonce).doFinal(text), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | BufferUnderflowException broken) {
			throw new BrokenSealException(broken);
		}
	}

	static int keyId(byte[] sealed) {
		if (sealed.length < Integer.BYTES) {
			throw new BrokenSealException();
		}
		return ByteBuffer.wrap(sealed).getInt();
	}

	private static Cipher cipher(int mode, RingKey key, String purpose, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key.derive("seal", purpose), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(bytes(purpose));
		return cipher;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
