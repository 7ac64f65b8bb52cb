package org.ashar.knowledge.chain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.ashar.knowledge.chain.Chain.Linked;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.index.References;
import org.ashar.knowledge.record.Advice;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Gathering;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Undertaking;
import org.jspecify.annotations.Nullable;

/** The records around a recommendation. */
final class Surroundings {

	/** More of one kind than anybody reads. */
	private static final int MOST = 100;

	private final Entry entry;

	private final Advice advice;

	private final History history;

	private final Reading reading;

	Surroundings(Entry entry, Advice advice, History history, Reading reading) {
		this.entry = entry;
		this.advice = advice;
		this.history = history;
		this.reading = reading;
	}

	/**
	 * The set it belongs to and what that is linked to, the project of the event at which
	 * it was adopted, then the activities that rest on a document of the chain.
	 */
	List<Linked> activities() {
		Map<String, Linked> found = new LinkedHashMap<>();
		String set = advice.setId();
		if (set != null) {
			put(found, "set", key(RecordType.ACTIVITY, set), Chains.origin(history, then -> set.equals(then.setId())));
			reading.find(key(RecordType.ACTIVITY, set)).ifPresent(activity -> addNeighbours(found, activity));
			reading.referring(References.activity(set), MOST)
				.forEach(other -> addIfNew(found, "linked", other,
						undertaking -> undertaking.relations()
							.stream()
							.anyMatch(link -> link.activityId().equals(set))));
		}
		addProject(found);
		for (String document : allDocuments()) {
			reading.referring(References.document(document), MOST)
				.forEach(other -> addIfNew(found, "cites", other,
						undertaking -> undertaking.documents().contains(document)));
		}
		return List.copyOf(found.values());
	}

	/** What answers and assessments rest on. */
	List<Linked> documents() {
		Map<String, Linked> found = new LinkedHashMap<>();
		String answered = advice.answer().documentId();
		if (answered != null) {
			put(found, "answer", key(RecordType.DOCUMENT, answered),
					Chains.origin(history, then -> answered.equals(then.answer().documentId())));
		}
		for (String id : evidence(advice)) {
			put(found, "evidence", key(RecordType.DOCUMENT, id),
					Chains.origin(history, then -> evidence(then).contains(id)));
		}
		return List.copyOf(found.values());
	}

	/** What it is a part of, its parts, and what took its place. */
	List<Linked> recommendations() {
		Map<String, Linked> found = new LinkedHashMap<>();
		addOther(found, "part-of", advice.parentId(), then -> Objects.equals(advice.parentId(), then.parentId()));
		addOther(found, "superseded-by", advice.supersededBy(),
				then -> Objects.equals(advice.supersededBy(), then.supersededBy()));
		addOther(found, "merged-into", advice.mergedInto(),
				then -> Objects.equals(advice.mergedInto(), then.mergedInto()));
		for (Entry part : reading.referring(References.parent(entry.key().id()), MOST)) {
			History own = new History(reading.history(part.key()));
			put(found, "part", part.key(), Chains.origin(own, then -> entry.key().id().equals(then.parentId())));
		}
		return List.copyOf(found.values());
	}

	private void addProject(Map<String, Linked> found) {
		Advice.Adoption adoption = advice.adoption();
		if (adoption == null) {
			return;
		}
		RecordKey event = key(RecordType.EVENT, adoption.eventId());
		String project = reading.find(event).map(Surroundings::project).orElse(null);
		if (project != null) {
			put(found, "project-of-event", key(RecordType.ACTIVITY, project),
					new History(reading.history(event)).origin(then -> project.equals(project(then))));
		}
	}

	private static @Nullable String project(Entry event) {
		Gathering gathering = event.details().gathering();
		return gathering == null ? null : gathering.activityId();
	}

	private void addOther(Map<String, Linked> found, String relation, @Nullable String id, Predicate<Advice> told) {
		if (id != null) {
			put(found, relation, key(RecordType.RECOMMENDATION, id), Chains.origin(history, told));
		}
	}

	private void addNeighbours(Map<String, Linked> found, Entry set) {
		Undertaking undertaking = set.details().undertaking();
		if (undertaking != null) {
			History own = new History(reading.history(set.key()));
			for (Undertaking.Relation link : undertaking.relations()) {
				put(found, link.kind(), key(RecordType.ACTIVITY, link.activityId()),
						origin(own, then -> then.relations().contains(link)));
			}
		}
	}

	private void addIfNew(Map<String, Linked> found, String relation, Entry other, Predicate<Undertaking> told) {
		if (!found.containsKey(other.key().word())) {
			put(found, relation, other.key(), origin(new History(reading.history(other.key())), told));
		}
	}

	private void put(Map<String, Linked> found, String relation, RecordKey key, @Nullable Origin origin) {
		found.putIfAbsent(key.word(), new Linked(relation, Named.of(key, reading), origin, acts(key)));
	}

	private List<Undertaking.Act> acts(RecordKey key) {
		return reading.find(key)
			.flatMap(other -> Optional.ofNullable(other.details().undertaking()))
			.map(Undertaking::acts)
			.orElse(List.of());
	}

	private Set<String> allDocuments() {
		Set<String> documents = new LinkedHashSet<>();
		Advice.Source source = advice.source();
		if (source != null && source.documentId() != null) {
			documents.add(source.documentId());
		}
		if (advice.answer().documentId() != null) {
			documents.add(advice.answer().documentId());
		}
		documents.addAll(evidence(advice));
		return documents;
	}

	private static Set<String> evidence(Advice advice) {
		Set<String> documents = new LinkedHashSet<>();
		advice.assessments()
			.stream()
			.flatMap(each -> each.evidence().stream())
			.map(Advice.Evidence::documentId)
			.filter(Objects::nonNull)
			.forEach(documents::add);
		return documents;
	}

	private static @Nullable Origin origin(History history, Predicate<Undertaking> told) {
		return history.origin(then -> {
			Undertaking undertaking = then.details().undertaking();
			return undertaking != null && told.test(undertaking);
		});
	}

	private static RecordKey key(RecordType type, String id) {
		return new RecordKey(type, id);
	}

}
