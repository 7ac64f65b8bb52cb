package org.ashar.infra.embedded.store.index;

import java.util.Arrays;

/**
 * Where a document lies: its {@code _id}, encoded so that positions sort as ids do. The
 * bytes are never changed.
 */
public record Position(byte[] bytes) {

	@Override
	public boolean equals(Object other) {
		return other instanceof Position position && Arrays.equals(bytes, position.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bytes);
	}

	/** The length only: ids may be personal. */
	@Override
	public String toString() {
		return "Position[" + bytes.length + " bytes]";
	}
}
