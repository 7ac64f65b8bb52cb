package org.ashar.knowledge.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Body;
import org.ashar.knowledge.record.Undertaking;
import org.jspecify.annotations.Nullable;

/**
 * Fields that contracts have got, or will get, after this reader was written: read by
 * their names, and left out where a message has none of them.
 */
final class LaterFields {

	private LaterFields() {
	}

	/** The organizations that took the place of one. */
	static Body body(IndexedRecord organization) {
		return new Body(all(organization, "successors").stream()
			.map(each -> new Body.Succession(required(each, "type"), text(each, "date"), words(each, "legalBasis"),
					required(each, "organizationId")))
			.toList());
	}

	/** What was done with a law, as far as it has not been called wrong since. */
	static List<Undertaking.Act> acts(IndexedRecord activity) {
		return value(activity, "law") instanceof IndexedRecord law ? all(law, "actions").stream()
			.filter(each -> value(each, "correction") == null)
			.map(each -> new Undertaking.Act(required(each, "classification"), required(each, "date")))
			.toList() : List.of();
	}

	private static List<IndexedRecord> all(IndexedRecord record, String field) {
		return value(record, field) instanceof Collection<?> many
				? many.stream().filter(IndexedRecord.class::isInstance).map(IndexedRecord.class::cast).toList()
				: List.of();
	}

	private static String required(IndexedRecord record, String field) {
		return Objects.requireNonNull(text(record, field), field);
	}

	private static @Nullable String text(IndexedRecord record, String field) {
		Object value = value(record, field);
		return value == null ? null : value.toString();
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Text words(IndexedRecord record, String field) {
		return Texts.text(value(record, field) instanceof Map<?, ?> tags ? (Map<String, String>) tags : null);
	}

	private static @Nullable Object value(IndexedRecord record, String field) {
		Schema.Field known = record.getSchema().getField(field);
		return known == null ? null : record.get(known.pos());
	}

}
