package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index with their directions, and the bytes a document has under them.
 */
final class IndexFields {

	/** More entries than this for one document would be a mistake of the schema. */
	private static final int MOST_ENTRIES = 10_000;

	private final List<IndexKey> keys;

	private final List<FieldPath> paths;

	IndexFields(List<IndexKey> keys) {
		this.keys = List.copyOf(keys);
		this.paths = keys.stream().map(key -> new FieldPath(key.getKey())).toList();
	}

	/**
	 * The entries of one document; {@code loose} has a bit for each field by which they
	 * do not sort as the store sorts; {@code missing} if it has none of the fields.
	 */
	record Entries(Set<byte[]> bytes, int loose, boolean missing) {
	}

	int size() {
		return keys.size();
	}

	String name(int field) {
		return keys.get(field).getKey();
	}

	boolean ascending(int field) {
		return keys.get(field).isAscending();
	}

	Entries of(Document document) {
		List<FieldPath.Found> found = paths.stream().map(path -> path.in(document)).toList();
		requireOneArray(found);
		Set<byte[]> entries = new TreeSet<>(Arrays::compareUnsigned);
		combine(found, 0, new byte[0], entries);
		int loose = 0;
		for (int field = 0; field < found.size(); field++) {
			loose |= sortsExactly(found.get(field)) ? 0 : 1 << field;
		}
		boolean missing = found.stream().allMatch(field -> field.values().stream().allMatch(Missing.class::isInstance));
		return new Entries(entries, loose, missing);
	}

	private static boolean sortsExactly(FieldPath.Found found) {
		return found.arrayAt() < 0 && found.values().stream().allMatch(ValueCode::sortsExactly);
	}

	/** The bytes of one value in the direction of its field. */
	byte[] code(int field, @Nullable Object value) {
		return directed(field, ValueCode.of(value));
	}

	byte[] directed(int field, byte[] code) {
		return directed(keys.get(field).isAscending(), code);
	}

	static byte[] directed(boolean ascending, byte[] code) {
		if (ascending) {
			return code;
		}
		byte[] turned = new byte[code.length];
		for (int i = 0; i < code.length; i++) {
			turned[i] = (byte) ~code[i];
		}
		return turned;
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private void combine(List<FieldPath.Found> found, int field, byte[] before, Set<byte[]> entries) {
		if (field == found.size()) {
			entries.add(before);
			if (entries.size() > MOST_ENTRIES) {
				throw new MongoServerError(2, "BadValue",
						"a document would have more than " + MOST_ENTRIES + " entries in the index on " + names());
			}
			return;
		}
		for (Object value : found.get(field).values()) {
			combine(found, field + 1, joined(before, code(field, value)), entries);
		}
	}

	/**
	 * MongoDB refuses two arrays in one index, unless they are fields of the elements of
	 * one array.
	 */
	private void requireOneArray(List<FieldPath.Found> found) {
		List<String> arrays = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			if (found.get(i).arrayAt() >= 0) {
				arrays.add(String.join(".", Arrays.asList(name(i).split("\\.")).subList(0, found.get(i).arrayAt())));
			}
		}
		if (arrays.stream().distinct().count() > 1) {
			throw new MongoServerError(171, "CannotIndexParallelArrays", "cannot index parallel arrays " + arrays);
		}
	}

	List<String> names() {
		return keys.stream().map(IndexKey::getKey).toList();
	}

}
