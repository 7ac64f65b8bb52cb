package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tests that a query makes on its fields, and its groups of alternatives. */
record Conditions(Map<String, List<FieldTest>> fields, List<List<Document>> alternatives) {

	static Conditions of(Document query) {
		Conditions conditions = new Conditions(new HashMap<>(), new ArrayList<>());
		conditions.add(query);
		return conditions;
	}

	/** These and the query's as well. */
	Conditions with(Document query) {
		Conditions both = new Conditions(new HashMap<>(), new ArrayList<>(alternatives));
		fields.forEach((name, tests) -> both.fields.put(name, new ArrayList<>(tests)));
		both.add(query);
		return both;
	}

	/**
	 * Equality first, then a range. Two tests are never joined: two elements of one array
	 * may each meet one.
	 */
	FieldTest on(String field) {
		List<FieldTest> tests = fields.getOrDefault(field, List.of());
		return tests.stream()
			.filter(FieldTest.OneOf.class::isInstance)
			.findFirst()
			.or(() -> tests.stream().filter(FieldTest.Between.class::isInstance).findFirst())
			.orElseGet(FieldTest.Anything::new);
	}

	private void add(Document query) {
		query.forEach((name, condition) -> {
			if (name.equals("$and") && condition instanceof List<?> all) {
				documents(all).forEach(this::add);
			}
			else if (name.equals("$or") && condition instanceof List<?> any) {
				alternatives.add(documents(any));
			}
			else if (!name.startsWith("$")) {
				fields.computeIfAbsent(name, missing -> new ArrayList<>()).add(FieldTest.of(condition));
			}
		});
	}

	private static List<Document> documents(List<?> list) {
		return list.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
	}
}
