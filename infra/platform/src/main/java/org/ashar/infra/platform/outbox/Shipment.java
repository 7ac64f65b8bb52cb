package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends the pending messages of some aggregates. Side by side across aggregates, one
 * after another within each: the next is sent only when the broker has the one before, so
 * first occurrences are in order whatever fails.
 */
final class Shipment {

	private static final Logger logger = LoggerFactory.getLogger(Shipment.class);

	private final MongoOperations mongo;

	private final KafkaOperations<String, byte[]> kafka;

	private final CloudEventHeaders headers;

	private final OutboxMeters meters;

	private final AuditTrail trail;

	Shipment(MongoOperations mongo, KafkaOperations<String, byte[]> kafka, CloudEventHeaders headers,
			OutboxMeters meters, AuditTrail trail) {
		this.mongo = mongo;
		this.kafka = kafka;
		this.headers = headers;
		this.meters = meters;
		this.trail = trail;
	}

	/**
	 * Aggregates of a collection that have something to send, those that have waited
	 * longest first.
	 */
	List<Relay.Waiting> waiting(String collection, int limit) {
		List<Document> found = new ArrayList<>();
		this.mongo.execute(collection,
				(documents) -> documents.find(Filters.gt("outbox.since", Date.from(Instant.EPOCH)))
					.projection(Projections.include("outbox.since"))
					.sort(new Document("outbox.since", 1))
					.limit(limit)
					.into(found));
		this.meters.waiting(collection,
				found.isEmpty() ? null : found.getFirst().get("outbox", Document.class).getDate("since").toInstant());
		return found.stream().map((document) -> new Relay.Waiting(collection, document.get("_id"))).toList();
	}

	void send(List<Relay.Waiting> aggregates) throws InterruptedException {
		Map<String, List<Object>> ids = aggregates.stream()
			.collect(Collectors.groupingBy(Relay.Waiting::collection,
					Collectors.mapping(Relay.Waiting::id, Collectors.toList())));
		Map<String, List<Parcel>> parcels = new HashMap<>();
		ids.forEach((collection, those) -> parcels.put(collection, read(collection, those)));
		// First what others wait for.
		carry(parcels.values().stream().flatMap(List::stream).toList());
		this.trail
			.keep(parcels.values().stream().flatMap(List::stream).flatMap((one) -> one.trail().stream()).toList());
		parcels.forEach(this::settle);
	}

	private void carry(List<Parcel> parcels) throws InterruptedException {
		List<Parcel> open = parcels.stream().filter(Parcel::hasNext).toList();
		while (!open.isEmpty()) {
			List<CompletableFuture<?>> answers = new ArrayList<>();
			open.forEach((parcel) -> answers.add(dispatch(parcel.next())));
			for (int i = 0; i < answers.size(); i++) {
				open.get(i).answered(isAcknowledged(open.get(i).next(), answers.get(i)));
			}
			open = open.stream().filter(Parcel::hasNext).toList();
		}
	}

	private CompletableFuture<?> dispatch(PendingMessage pending) {
		try {
			return this.kafka.send(this.headers.record(pending));
		}
		catch (RuntimeException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private boolean isAcknowledged(PendingMessage pending, CompletableFuture<?> answer) throws InterruptedException {
		try {
			answer.get();
			this.meters.sent(pending.stamp().at());
			return true;
		}
		catch (ExecutionException ex) {
			this.meters.failed();
			logger.warn("The broker did not take a message, it is sent again: {}", String.valueOf(ex.getCause()));
			return false;
		}
	}

	/* All at once: each question to the store costs as much as it does for one. */
	private List<Parcel> read(String collection, List<Object> ids) {
		List<Document> found = new ArrayList<>();
		this.mongo.execute(collection,
				(documents) -> documents.find(Filters.in("_id", ids))
					.projection(Projections.include("outbox"))
					.into(found));
		return found.stream().map(Parcel::new).filter(Parcel::isMarked).toList();
	}

	/*
	 * Where nothing was added meanwhile the mark goes with the messages; otherwise only
	 * they go, and the next sweep comes again. What is gone can be pulled once more.
	 */
	private void settle(String collection, List<Parcel> parcels) {
		List<Parcel> complete = parcels.stream().filter(Parcel::isComplete).toList();
		if (change(collection, complete, Parcel::unmarked) < complete.size()) {
			change(collection, complete, Parcel::pulled);
		}
		change(collection, parcels.stream().filter((parcel) -> !parcel.isComplete()).toList(), Parcel::pulled);
	}

	private int change(String collection, List<Parcel> parcels, Function<Parcel, UpdateOneModel<Document>> change) {
		if (parcels.isEmpty()) {
			return 0;
		}
		List<UpdateOneModel<Document>> changes = parcels.stream().map(change).toList();
		return this.mongo.execute(collection, (documents) -> documents.bulkWrite(changes).getMatchedCount());
	}

	/** What one aggregate has to send, and how far that got. */
	private static final class Parcel {

		private final Object id;

		private final boolean marked;

		private final @Nullable Long sequence;

		private final List<PendingMessage> messages;

		private final List<Document> trail;

		private int acknowledged;

		private boolean refused;

		Parcel(Document aggregate) {
			Document outbox = aggregate.get("outbox", new Document());
			this.id = aggregate.get("_id");
			this.marked = outbox.containsKey("since");
			this.sequence = outbox.getLong("sequence");
			this.messages = outbox.getList("pending", Document.class, List.of())
				.stream()
				.map(PendingMessage::of)
				.toList();
			this.trail = outbox.getList("trail", Document.class, List.of());
		}

		/** What auditors are to see; it is kept by now when anything is pulled. */
		List<Document> trail() {
			return this.trail;
		}

		boolean isMarked() {
			return this.marked;
		}

		boolean hasNext() {
			return !this.refused && this.acknowledged < this.messages.size();
		}

		PendingMessage next() {
			return this.messages.get(this.acknowledged);
		}

		void answered(boolean acknowledgement) {
			if (acknowledgement) {
				this.acknowledged++;
			}
			else {
				this.refused = true;
			}
		}

		boolean isComplete() {
			return this.acknowledged == this.messages.size();
		}

		/** Takes what was acknowledged out, and the mark if that is all there is. */
		UpdateOneModel<Document> unmarked() {
			return new UpdateOneModel<>(
					Filters.and(Filters.eq("_id", this.id), Filters.eq("outbox.sequence", this.sequence)),
					Updates.combine(pull(), Updates.unset("outbox.since")));
		}

		/** Takes what was acknowledged out. */
		UpdateOneModel<Document> pulled() {
			return new UpdateOneModel<>(Filters.eq("_id", this.id), pull());
		}

		private Bson pull() {
			Bson sent = Updates.pull("outbox.pending", Filters.in("_id",
					this.messages.subList(0, this.acknowledged).stream().map(PendingMessage::id).toList()));
			return this.trail.isEmpty() ? sent : Updates.combine(sent, Updates.pull("outbox.trail",
					Filters.in("_id", this.trail.stream().map((entry) -> entry.getString("_id")).toList())));
		}

	}

}
