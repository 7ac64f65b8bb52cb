package org.ashar.infra.platform.identifier;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads and writes identifiers as strings; only the full form of 36 characters is taken.
 */
final class IdText {

	private static final Pattern FULL_FORM = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
		@Override
		protected MethodHandle computeValue(Class<?> type) {
			return constructor(type);
		}
	};

	private IdText() {
	}

	/**
	 * Throws IllegalArgumentException, without repeating the text, when it is no UUID in
	 * its full form.
	 */
	static UUID uuid(String text) {
		if (!FULL_FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("not a UUID");
		}
		return UUID.fromString(text);
	}

	static <T extends Id> T read(Class<T> type, String text) {
		UUID value = uuid(text);
		try {
			return type.cast(CONSTRUCTORS.get(type).invoke(value));
		}
		catch (RuntimeException | Error e) {
			throw e;
		}
		catch (Throwable e) {
			throw new IllegalStateException(type.getName() + " could not be made", e);
		}
	}

	private static MethodHandle constructor(Class<?> type) {
		try {
			return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
				.findConstructor(type, MethodType.methodType(void.class, UUID.class));
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(type.getName() + " needs a constructor that takes a UUID", e);
		}
	}

}
