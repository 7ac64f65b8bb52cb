package org.ashar.activities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The documents in the store. */
@Repository
class Documents implements Indexed {

	private final Aggregates<Document> aggregates;

	Documents(AggregateStore store) {
		this.aggregates = store.of(Document.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Document.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("content.publishers", Sort.Direction.ASC).named("publishers"));
	}

	/** What is already there under this id was made by the same request before. */
	Document add(Document document) {
		try {
			aggregates.add(document);
			return document;
		}
		catch (DuplicateKeyException repeated) {
			return aggregates.find(document.id()).orElseThrow(() -> repeated);
		}
	}

	Document save(Document document) {
		aggregates.save(document);
		return document;
	}

	boolean has(DocumentId id) {
		return aggregates.find(id).isPresent();
	}

	Document visible(DocumentId id, Actor reader) {
		return aggregates.find(id)
			.filter(document -> document.isVisibleTo(reader))
			.orElseThrow(DocumentProblem.NotFound::new);
	}

	/** The document for somebody who saw this version of it. */
	Document at(DocumentId id, long version, Actor actor) {
		Document document = visible(id, actor);
		if (document.version() != version) {
			throw new OptimisticLockingFailureException("Another change came first");
		}
		return document;
	}

	List<Document> list(DocumentFilter filter, Slice slice, Actor reader) {
		List<Criteria> all = new ArrayList<>();
		visibility(filter.mine(), reader, all);
		if (filter.category() != null) {
			all.add(Criteria.where("content.category").is(filter.category()));
		}
		if (filter.publisher() != null) {
			all.add(Criteria.where("content.publishers").is(filter.publisher()));
		}
		if (filter.state() != null) {
			all.add(Criteria.where("state").is(filter.state()));
		}
		if (filter.q() != null) {
			all.add(titleHas(filter.q()));
		}
		if (slice.after() != null) {
			all.add(Criteria.where("place").lt(slice.after()));
		}
		Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
		return aggregates.find(query.with(Sort.by(Sort.Direction.DESC, "place")).limit(slice.limit()));
	}

	private static void visibility(boolean mine, Actor reader, List<Criteria> all) {
		var own = Criteria.where("content.publishers").in(organizationsOf(reader));
		if (mine) {
			all.add(own);
		}
		else if (!reader.seesDraftsOf(null)) {
			var published = Criteria.where("state").ne(DocumentState.DRAFT);
			all.add(new Criteria().orOperator(published, own));
		}
	}

	private static List<OrganizationId> organizationsOf(Actor reader) {
		return List.copyOf(reader.organizations(Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR));
	}

	private static Criteria titleHas(String piece) {
		Pattern pattern = Pattern.compile(Pattern.quote(piece), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return new Criteria().orOperator(Criteria.where("content.title.ky").regex(pattern),
				Criteria.where("content.title.ru").regex(pattern), Criteria.where("content.title.en").regex(pattern));
	}

}
