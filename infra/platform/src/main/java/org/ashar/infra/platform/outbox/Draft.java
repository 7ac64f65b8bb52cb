package org.ashar.infra.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One write of one aggregate: its state and the messages that go with it.
 *
 * @param state all fields but the id, the version and the outbox
 * @param trail what auditors will see of it
 */
record Draft(Object id, long version, Document state, Outbox outbox, List<PendingMessage> pending,
		List<Document> trail) {

	/**
	 * An outbox is full at this many messages, or this many bytes: far below what a
	 * document may hold.
	 */
	private static final int MAX_PENDING = 200;

	private static final long MAX_PENDING_BYTES = 4_000_000;

	/** Producer and broker take a megabyte, headers included. */
	private static final long MAX_MESSAGE_BYTES = 1_000_000;

	/** This one, if there is room for its messages. */
	Draft checked() {
		if (this.pending.stream().anyMatch((message) -> message.size() > MAX_MESSAGE_BYTES)) {
			throw new RecordTooLargeException();
		}
		boolean full = this.outbox.pending() + this.pending.size() > MAX_PENDING
				|| this.outbox.pendingBytes() + bytes() > MAX_PENDING_BYTES;
		if (full && hasNews()) {
			throw new OutboxFullException();
		}
		return this;
	}

	/** The document of a new aggregate. */
	Document document(String versionField) {
		Document box = new Document("sequence", this.outbox.sequence()).append("pending", documents());
		if (!this.trail.isEmpty()) {
			box.append("trail", this.trail);
		}
		if (hasNews()) {
			box.append("since", since());
		}
		Document document = new Document("_id", this.id);
		document.putAll(this.state);
		return document.append(versionField, 1L).append("outbox", box);
	}

	/** What changes a stored aggregate, if it is as it was seen. */
	UpdateOneModel<Document> change(String versionField, Collection<String> fields) {
		Bson here = Filters.and(Filters.eq("_id", this.id), Filters.eq(versionField, this.version));
		Document set = new Document(this.state).append(versionField, this.version + 1)
			.append("outbox.sequence", this.outbox.sequence());
		if (hasNews()) {
			set.append("outbox.since", since());
		}
		Document unset = new Document();
		fields.stream().filter((field) -> !set.containsKey(field)).forEach((field) -> unset.append(field, ""));
		Document change = new Document("$set", set);
		if (!unset.isEmpty()) {
			change.append("$unset", unset);
		}
		List<Bson> changes = new ArrayList<>(List.of(change));
		if (!this.pending.isEmpty()) {
			changes.add(Updates.pushEach("outbox.pending", documents(), new PushOptions()));
		}
		if (!this.trail.isEmpty()) {
			changes.add(Updates.pushEach("outbox.trail", this.trail, new PushOptions()));
		}
		return new UpdateOneModel<>(here, Updates.combine(changes));
	}

	/** Whether the relay has anything to do for it. */
	boolean hasNews() {
		return !this.pending.isEmpty() || !this.trail.isEmpty();
	}

	long bytes() {
		return this.pending.stream().mapToLong(PendingMessage::size).sum()
				+ this.trail.stream().mapToLong(Audit::sizeOf).sum();
	}

	private List<Document> documents() {
		return this.pending.stream().map(PendingMessage::document).toList();
	}

	private Date since() {
		return Date.from(this.outbox.fresh().getLast().at());
	}

}
