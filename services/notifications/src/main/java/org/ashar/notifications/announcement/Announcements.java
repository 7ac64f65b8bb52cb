package org.ashar.notifications.announcement;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored announcements. */
@Repository
class Announcements implements Indexed {

	private final Aggregates<Announcement> announcements;

	Announcements(AggregateStore store) {
		this.announcements = store.of(Announcement.class);
	}

	/** What is there under this id was composed by the same request. */
	Announcement add(Announcement announcement) {
		return announcements.addOnce(announcement);
	}

	Announcement save(Announcement announcement) {
		announcements.save(announcement);
		return announcement;
	}

	Optional<Announcement> find(AnnouncementId id) {
		return announcements.find(id);
	}

	List<Announcement> all(Collection<AnnouncementId> ids) {
		return announcements.find(Query.query(Criteria.where("_id").in(ids)));
	}

	/** The announcement for somebody who saw this version of it. */
	Announcement seen(Announcement announcement, long version) {
		return announcements.seen(announcement, version);
	}

	List<Announcement> list(@Nullable AnnouncementState state, @Nullable String after, int limit) {
		return announcements.find(new Conditions().is("course.state", state).newestFirst("place", after, limit));
	}

	/**
	 * Those in these states that somebody has to look after now, the longest waiting
	 * first. Where there may be more of them, their turn comes before these are looked
	 * after again.
	 */
	List<Announcement> due(Set<AnnouncementState> states, Instant now, int limit) {
		Criteria waiting = Criteria.where("course.due").lte(now).and("course.state").in(states);
		List<Announcement> due = announcements.find(Query.query(waiting).with(Sort.by("course.due")).limit(limit));
		if (due.size() == limit) {
			lineUp(due, now);
		}
		return due;
	}

	/** Nobody at the desk has missed anything by that, so the version stays. */
	private void lineUp(List<Announcement> looked, Instant now) {
		List<String> ids = looked.stream().map(each -> each.id().value().toString()).toList();
		Date moment = Date.from(now);
		announcements.operations()
			.updateMulti(Query.query(Criteria.where("_id").in(ids).and("course.due").lte(moment)),
					new Update().set("course.due", moment),
					announcements.operations().getCollectionName(Announcement.class));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Announcement.class);
		indexes.createIndex(new Index("course.due", Sort.Direction.ASC).sparse().named("due"));
		indexes.createIndex(new Index("place", Sort.Direction.DESC).named("newest"));
		indexes
			.createIndex(new Index("course.state", Sort.Direction.ASC).on("place", Sort.Direction.DESC).named("state"));
	}

}
