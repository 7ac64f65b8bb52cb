package org.ashar.activities.document;

import java.util.List;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The documents in the store. */
@Repository
class Documents implements Indexed {

	private final Aggregates<Document> aggregates;

	Documents(AggregateStore store) {
		this.aggregates = store.audited(Document.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Document.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("content.publishers", Sort.Direction.ASC).named("publishers"));
	}

	/** What is already there under this id was made by the same request before. */
	Document add(Document document) {
		return aggregates.addOnce(document);
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
		return aggregates.seen(visible(id, actor), version);
	}

	List<Document> list(DocumentFilter filter, Slice slice, Actor reader) {
		Conditions wanted = new Conditions().is("content.category", filter.category())
			.is("content.publishers", filter.publisher())
			.is("state", filter.state())
			.contains("content.title", filter.q());
		visibility(filter.mine(), reader, wanted);
		return aggregates.find(wanted.newestFirst("place", slice.after(), slice.limit()));
	}

	private static void visibility(boolean mine, Actor reader, Conditions wanted) {
		var own = Criteria.where("content.publishers").in(reader.ownOrganizations());
		if (mine) {
			wanted.and(own);
		}
		else if (!reader.seesDraftsOf(null)) {
			wanted.any(Criteria.where("state").ne(DocumentState.DRAFT), own);
		}
	}

}
