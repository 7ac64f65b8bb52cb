package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An order asked for, as bytes that sort accordingly: the order that indexes have, and
 * one that is total where the library's comparison of arrays is not. An array counts by
 * its least element, or by its greatest if the order is descending.
 */
public final class SortOrder {

	private record Field(FieldPath path, boolean ascending) {
	}

	private final List<Field> fields = new ArrayList<>();

	/** From field names with 1 or -1. */
	public SortOrder(Document orderBy) {
		for (Map.Entry<String, Object> order : orderBy.entrySet()) {
			if (!(order.getValue() instanceof Number direction)) {
				throw new MongoServerError(2, "BadValue", "a sort takes 1 or -1");
			}
			fields.add(new Field(new FieldPath(order.getKey()), direction.intValue() > 0));
		}
	}

	/** What the document is sorted by, to be compared unsigned. */
	public byte[] key(Document document) {
		byte[][] parts = new byte[fields.size()][];
		for (int i = 0; i < parts.length; i++) {
			Field field = fields.get(i);
			parts[i] = field.path()
				.in(document)
				.values()
				.stream()
				.map(value -> IndexFields.directed(field.ascending(), ValueCode.of(value)))
				.min(Arrays::compareUnsigned)
				.orElseThrow();
		}
		return IndexFields.joined(parts);
	}

}
