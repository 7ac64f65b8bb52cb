package org.ashar.notifications.inquiry;

import java.time.Instant;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody looked somebody up, and why. It is kept, and says of whom by a keyed hash
 * only. <pre>
 * from  method  to
 * –     make    made
 * </pre>
 */
@Document("inquiries")
public final class Inquiry {

	@Id
	private final InquiryId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final String place;

	private final String account;

	private final String role;

	private final String mark;

	private final String reason;

	private final Instant at;

	@PersistenceCreator
	private Inquiry(InquiryId id, Outbox outbox, String place, String account, String role, String mark, String reason,
			Instant at) {
		this.id = id;
		this.outbox = outbox;
		this.place = place;
		this.account = account;
		this.role = role;
		this.mark = mark;
		this.reason = reason;
		this.at = at;
	}

	static Inquiry make(InquiryId id, String mark, String reason, Author author, Instant now) {
		Inquiry inquiry = new Inquiry(id, new Outbox(), "%013d-%s".formatted(now.toEpochMilli(), id.value()),
				author.account(), author.role(), mark, reason, now);
		inquiry.outbox.add(new InquiryFact.Made(), author, now);
		return inquiry;
	}

	/** Its identifier. */
	public InquiryId id() {
		return id;
	}

	/** Where it stands in lists: by time. */
	public String place() {
		return place;
	}

	/** Who looked. */
	public String account() {
		return account;
	}

	/** In which role. */
	public String role() {
		return role;
	}

	/** The keyed hash of the address: two about one person are alike. */
	public String mark() {
		return mark;
	}

	/** Why. */
	public String reason() {
		return reason;
	}

	/** When. */
	public Instant at() {
		return at;
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
