package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.Date;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A message as it waits in the document of its aggregate. */
record PendingMessage(String id, Stamp stamp, Message message, @Nullable String traceparent) {

	static PendingMessage of(Stamp stamp, int part, Message message, @Nullable String traceparent) {
		return new PendingMessage(stamp.messageId() + "#" + part, stamp, message, traceparent);
	}

	static PendingMessage of(Document document) {
		Instant at = document.getDate("at").toInstant();
		Stamp stamp = new Stamp(document.getString("messageId"), document.getLong("sequence"), at, Author.SYSTEM);
		Binary payload = document.get("payload", Binary.class);
		Message message = new Message(document.getString("topic"), document.getString("key"),
				document.getString("type"), (payload != null) ? payload.getData() : null);
		return new PendingMessage(document.getString("_id"), stamp, message, document.getString("traceparent"));
	}

	Document document() {
		Document document = new Document("_id", this.id).append("messageId", this.stamp.messageId())
			.append("sequence", this.stamp.sequence())
			.append("at", Date.from(this.stamp.at()))
			.append("topic", this.message.topic())
			.append("key", this.message.key())
			.append("type", this.message.type());
		if (this.message.payload() != null) {
			document.append("payload", new Binary(this.message.payload()));
		}
		if (this.traceparent != null) {
			document.append("traceparent", this.traceparent);
		}
		return document;
	}

	/** Bytes it takes up in the document, all but a few. */
	long size() {
		byte[] payload = this.message.payload();
		return 256 + ((payload != null) ? payload.length : 0);
	}

}
