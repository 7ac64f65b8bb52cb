package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
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

	Shipment(MongoOperations mongo, KafkaOperations<String, byte[]> kafka, CloudEventHeaders headers,
			OutboxMeters meters) {
		this.mongo = mongo;
		this.kafka = kafka;
		this.headers = headers;
		this.meters = meters;
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
		List<Parcel> parcels = byCollection(aggregates, Relay.Waiting::collection).entrySet()
			.stream()
			.flatMap((some) -> read(some.getKey(), some.getValue()))
			.filter(Parcel::isMarked)
			.toList();
		List<Parcel> open = parcels.stream().filter(Parcel::hasNext).toList();
		while (!open.isEmpty()) {
			List<CompletableFuture<?>> answers = new ArrayList<>();
			open.forEach((parcel) -> answers.add(dispatch(parcel.next())));
			for (int i = 0; i < answers.size(); i++) {
				open.get(i).answered(isAcknowledged(open.get(i).next(), answers.get(i)));
			}
			open = open.stream().filter(Parcel::hasNext).toList();
		}
		byCollection(parcels, Parcel::collection).forEach(this::settle);
	}

	private static <T> Map<String, List<T>> byCollection(List<T> all, Function<T, String> collection) {
		return all.stream().collect(Collectors.groupingBy(collection));
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

	private Stream<Parcel> read(String collection, List<Relay.Waiting> some) {
		List<Document> found = new ArrayList<>();
		this.mongo.execute(collection,
				(documents) -> documents.find(Filters.in("_id", some.stream().map(Relay.Waiting::id).toList()))
					.projection(Projections.include("outbox"))
					.into(found));
		return found.stream()
			.map((document) -> new Parcel(new Relay.Waiting(collection, document.get("_id")),
					document.get("outbox", Document.class)));
	}

	/*
	 * Where nothing was added meanwhile the mark goes with the messages; otherwise the
	 * next sweep comes again.
	 */
	private void settle(String collection, List<Parcel> parcels) {
		List<UpdateOneModel<Document>> whole = parcels.stream()
			.filter(Parcel::isComplete)
			.map(Parcel::pulledWithMark)
			.toList();
		boolean unchanged = whole.isEmpty() || write(collection, whole) == whole.size();
		List<UpdateOneModel<Document>> rest = parcels.stream()
			.filter((parcel) -> !unchanged || !parcel.isComplete())
			.map(Parcel::pulled)
			.toList();
		if (!rest.isEmpty()) {
			write(collection, rest);
		}
	}

	private int write(String collection, List<UpdateOneModel<Document>> updates) {
		BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
		return this.mongo.<BulkWriteResult>execute(collection, (documents) -> documents.bulkWrite(updates, unordered))
			.getMatchedCount();
	}

	/** What one aggregate has to send, and how far that got. */
	private static final class Parcel {

		private final Relay.Waiting waiting;

		private final boolean marked;

		private final @Nullable Long sequence;

		private final List<PendingMessage> messages;

		private int acknowledged;

		private boolean refused;

		Parcel(Relay.Waiting waiting, Document outbox) {
			this.waiting = waiting;
			this.marked = outbox.containsKey("since");
			this.sequence = outbox.getLong("sequence");
			this.messages = outbox.getList("pending", Document.class, List.of())
				.stream()
				.map(PendingMessage::of)
				.toList();
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

		String collection() {
			return this.waiting.collection();
		}

		UpdateOneModel<Document> pulled() {
			return new UpdateOneModel<>(Filters.eq("_id", this.waiting.id()), pull());
		}

		UpdateOneModel<Document> pulledWithMark() {
			return new UpdateOneModel<>(
					Filters.and(Filters.eq("_id", this.waiting.id()), Filters.eq("outbox.sequence", this.sequence)),
					Updates.combine(pull(), Updates.unset("outbox.since")));
		}

		private Bson pull() {
			return Updates.pull("outbox.pending", Filters.in("_id",
					this.messages.subList(0, this.acknowledged).stream().map(PendingMessage::id).toList()));
		}

	}

}
