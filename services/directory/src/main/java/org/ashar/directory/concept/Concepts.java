package org.ashar.directory.concept;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;

/** The stored concepts. */
@Repository
class Concepts implements Indexed {

	private final Aggregates<Concept> concepts;

	Concepts(AggregateStore store) {
		this.concepts = store.audited(Concept.class);
	}

	/** Stores a new concept; {@link ConceptProblem.Exists} when the notation is taken. */
	void add(Concept concept) {
		try {
			concepts.add(concept);
		}
		catch (DuplicateKeyException taken) {
			throw new ConceptProblem.Exists();
		}
	}

	void save(Concept concept) {
		concepts.save(concept);
	}

	Optional<Concept> find(Scheme scheme, String notation) {
		return concepts.find(Concept.id(scheme, notation));
	}

	/**
	 * The concept as it was when the caller read it;
	 * {@link OptimisticLockingFailureException} when it has changed.
	 */
	Concept get(Scheme scheme, String notation, long version) {
		return concepts.seen(find(scheme, notation).orElseThrow(ConceptProblem.Unknown::new), version);
	}

	/** All of a scheme, by notation. */
	List<Concept> all(Scheme scheme) {
		return concepts.find(Query.query(Criteria.where("scheme").is(scheme)).with(Sort.by("_id")));
	}

	List<Concept> all(Scheme scheme, Collection<String> notations) {
		List<String> ids = notations.stream().map((notation) -> Concept.id(scheme, notation)).toList();
		return ids.isEmpty() ? List.of() : concepts.find(Query.query(Criteria.where("_id").in(ids)));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Concept.class).createIndex(new Index("scheme", Sort.Direction.ASC).named("scheme"));
	}

}
