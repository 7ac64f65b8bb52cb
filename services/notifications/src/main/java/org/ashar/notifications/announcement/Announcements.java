package org.ashar.notifications.announcement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

	/** Those that somebody has to look after now, the longest waiting first. */
	List<Announcement> due(Instant now, int limit) {
		return announcements
			.find(Query.query(Criteria.where("course.due").lte(now)).with(Sort.by("course.due")).limit(limit));
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
