package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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
		List<Parcel> parcels = aggregates.stream().map(this::read).filter(Parcel::isMarked).toList();
		List<Parcel> open = parcels.stream().filter(Parcel::hasNext).toList();
		while (!open.isEmpty()) {
			List<CompletableFuture<?>> answers = new ArrayList<>();
			open.forEach((parcel) -> answers.add(dispatch(parcel.next())));
			for (int i = 0; i < answers.size(); i++) {
				open.get(i).answered(isAcknowledged(open.get(i).next(), answers.get(i)));
			}
			open = open.stream().filter(Parcel::hasNext).toList();
		}
		parcels.forEach(this::settle);
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

	private Parcel read(Relay.Waiting waiting) {
		Document document = this.mongo.execute(waiting.collection(),
				(documents) -> documents.find(Filters.eq("_id", waiting.id()))
					.projection(Projections.include("outbox"))
					.first());
		Document outbox = (document != null) ? document.get("outbox", Document.class) : null;
		return new Parcel(waiting, (outbox != null) ? outbox : new Document());
	}

	/*
	 * Where nothing was added meanwhile the mark goes with the messages; otherwise the
	 * next sweep comes again.
	 */
	private void settle(Parcel parcel) {
		Relay.Waiting waiting = parcel.waiting;
		Bson pull = Updates.pull("outbox.pending", Filters.in("_id", parcel.acknowledged()));
		this.mongo.execute(waiting.collection(), (documents) -> {
			if (parcel.isComplete()) {
				Bson unchanged = Filters.and(Filters.eq("_id", waiting.id()),
						Filters.eq("outbox.sequence", parcel.sequence()));
				if (documents.updateOne(unchanged, Updates.combine(pull, Updates.unset("outbox.since")))
					.getMatchedCount() == 1) {
					return null;
				}
			}
			return documents.updateOne(Filters.eq("_id", waiting.id()), pull);
		});
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

		List<String> acknowledged() {
			return this.messages.subList(0, this.acknowledged).stream().map(PendingMessage::id).toList();
		}

		@Nullable Long sequence() {
			return this.sequence;
		}

	}

}
