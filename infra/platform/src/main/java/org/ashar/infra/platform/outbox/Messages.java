package org.ashar.infra.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Turns the fresh facts of an aggregate into the messages that go with them. */
final class Messages<A> {

	private final Class<A> type;

	private final Function<Class<A>, List<Publication<A, Object>>> lookUp;

	/* Looked up at the first save: a publication may itself need a repository. */
	private volatile @Nullable List<Publication<A, Object>> publications;

	Messages(Class<A> type, Function<Class<A>, List<Publication<A, Object>>> lookUp) {
		this.type = type;
		this.lookUp = lookUp;
	}

	List<PendingMessage> of(A aggregate, String id, Outbox outbox, @Nullable String traceparent) {
		List<PendingMessage> messages = new ArrayList<>();
		long sequence = outbox.written();
		for (Outbox.Entry entry : outbox.fresh()) {
			sequence++;
			Stamp stamp = new Stamp(id + "/" + sequence, sequence, entry.at(), entry.author());
			int part = 0;
			for (Publication<A, Object> publication : publications()) {
				for (Message message : publication.messages(aggregate, entry.fact(), stamp)) {
					messages.add(PendingMessage.of(stamp, part++, message, traceparent));
				}
			}
		}
		return messages;
	}

	private List<Publication<A, Object>> publications() {
		List<Publication<A, Object>> known = this.publications;
		if (known == null) {
			known = this.lookUp.apply(this.type);
			this.publications = known;
		}
		return known;
	}

}
