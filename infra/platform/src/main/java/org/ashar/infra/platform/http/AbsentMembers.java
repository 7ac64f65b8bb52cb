package org.ashar.infra.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says that what may be left out may as well be null: so we read it, and so we answer.
 */
final class AbsentMembers {

	private static final String NULL = "null";

	private AbsentMembers() {
	}

	/** In this schema and in those within. */
	@SuppressWarnings({ "rawtypes", "unchecked" })
	static void describe(@Nullable Schema schema) {
		if (schema == null) {
			return;
		}
		describe(schema.getItems());
		Map<String, Schema> members = schema.getProperties();
		if (members == null) {
			return;
		}
		List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
		Map<String, Schema> described = new LinkedHashMap<>();
		members.forEach((name, member) -> {
			describe(member);
			described.put(name, required.contains(name) ? member : orNull(member));
		});
		schema.setProperties(described);
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Schema orNull(Schema member) {
		if (member.get$ref() != null) {
			return new Schema<>()
				.anyOf(List.of(new Schema<>().$ref(member.get$ref()), new Schema<>().types(Set.of(NULL))));
		}
		Set<String> types = new LinkedHashSet<>(member.getTypes() == null ? Set.of() : member.getTypes());
		if (types.isEmpty() && member.getType() != null) {
			types.add(member.getType());
		}
		if (types.isEmpty()) {
			return member;
		}
		types.add(NULL);
		member.setTypes(types);
		if (member.getEnum() != null) {
			List<Object> values = new ArrayList<>(member.getEnum());
			if (!values.contains(null)) {
				values.add(null);
			}
			member.setEnum(values);
		}
		return member;
	}

}
