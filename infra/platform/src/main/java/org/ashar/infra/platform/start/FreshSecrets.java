package org.ashar.infra.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Makes the secrets of an embedded installation, of 256 random bits each. */
final class FreshSecrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	private static final int ID_BYTES = 4;

	private FreshSecrets() {
	}

	/** A key with a random id: {@code <8 hex digits>:<base64>}. */
	static String key() {
		return HexFormat.of().formatHex(random(ID_BYTES)) + ":" + Base64.getEncoder().encodeToString(random(BYTES));
	}

	/** A secret to be shown as text. */
	static String password() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
	}

	/**
	 * The text of the file, which whoever came first has made: all processes and threads
	 * get the same.
	 */
	static String readOrMake(Path file, Supplier<String> fresh) {
		try {
			if (!Files.exists(file)) {
				make(file, fresh.get());
			}
			return Files.readString(file).strip();
		}
		catch (IOException failed) {
			throw new UncheckedIOException("A key file cannot be read or made", failed);
		}
	}

	// A link appears at once with its whole content, and is refused when somebody else's
	// is there already.
	private static void make(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Path draft = Files.createTempFile(file.getParent(), ".draft", null,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(draft, text + "\n");
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException somebodyWasFirst) {
			return;
		}
		finally {
			Files.delete(draft);
		}
	}

	private static byte[] random(int count) {
		byte[] bytes = new byte[count];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

}
