package org.ashar.events.mailing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Circular;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message to many. For whom it is was written down when it was composed. <pre>
 * from               method    to
 * –                  compose   draft
 * draft              edit, try same
 * draft              send      sending | awaiting approval, where it is for many
 * awaiting approval  approve   sending, by somebody else
 * draft|awaiting     discard   discarded
 * sending            complete  sent
 * </pre>
 */
@Document("mailings")
public final class Mailing {

	private static final int MOST_TRIALS = 20;

	@Id
	private final MailingId id;

	@Version
	private @Nullable Long version;

	private final EventId event;

	private final String place;

	private final @Nullable RegistrationState only;

	private final List<Share> readers;

	private Text subject;

	private Text body;

	private Author writer;

	private @Nullable Author sender;

	private @Nullable Author approver;

	private MailingState state;

	private int trials;

	private Instant changed;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Mailing(MailingId id, EventId event, String place, @Nullable RegistrationState only, List<Share> readers,
			Text subject, Text body, Author writer, MailingState state, Instant changed) {
		this.id = id;
		this.event = event;
		this.place = place;
		this.only = only;
		this.readers = readers;
		this.subject = subject;
		this.body = body;
		this.writer = writer;
		this.state = state;
		this.changed = changed;
	}

	static Mailing compose(MailingId id, EventId event, @Nullable RegistrationState only, Map<Language, Long> readers,
			Words words, Author writer, Instant now) {
		if (readers.isEmpty()) {
			throw new MailingProblem.NobodyReached();
		}
		List<Share> shares = readers.entrySet()
			.stream()
			.map(each -> new Share(each.getKey(), each.getValue()))
			.toList();
		Mailing mailing = new Mailing(id, event, "%013d-%s".formatted(now.toEpochMilli(), id.value()), only, shares,
				words.subject(), words.body(), writer, MailingState.DRAFT, now);
		mailing.happened(new MailingFact.Composed(), writer, now);
		return mailing;
	}

	void edit(Words words, Author author, Instant now) {
		require(MailingState.DRAFT);
		subject = words.subject();
		body = words.body();
		writer = author;
		happened(new MailingFact.Edited(), author, now);
	}

	/** A letter to whoever writes it. */
	void tryOn(EmailAddress to, Language language, Author author, Instant now) {
		require(MailingState.DRAFT, MailingState.AWAITING);
		if (trials >= MOST_TRIALS) {
			throw new MailingProblem.TooManyTrials();
		}
		trials++;
		happened(new MailingFact.Tried(to, language), author, now);
	}

	/**
	 * @param alone how many may be written to without somebody else
	 * @param fallback whether it is well that some read it in another language
	 */
	void send(int alone, boolean fallback, Author author, Instant now) {
		require(MailingState.DRAFT);
		Set<Language> missing = missing();
		if (!fallback && !missing.isEmpty()) {
			throw new MailingProblem.LanguageMissing(missing);
		}
		sender = author;
		if (count() > alone) {
			become(MailingState.AWAITING, new MailingFact.Requested(), author, now);
		}
		else {
			become(MailingState.SENDING, new MailingFact.Released(), author, now);
		}
	}

	/** By somebody who has neither written nor sent it. */
	void approve(Author author, Instant now) {
		require(MailingState.AWAITING);
		if (author.account().equals(writer.account())
				|| author.account().equals(Objects.requireNonNull(sender).account())) {
			throw new MailingProblem.SamePerson();
		}
		approver = author;
		become(MailingState.SENDING, new MailingFact.Released(), author, now);
	}

	void discard(Author author, Instant now) {
		require(MailingState.DRAFT, MailingState.AWAITING);
		become(MailingState.DISCARDED, new MailingFact.Discarded(), author, now);
	}

	void complete(Instant now) {
		require(MailingState.SENDING);
		become(MailingState.SENT, new MailingFact.Completed(), Author.SYSTEM, now);
	}

	private void require(MailingState... any) {
		if (!Set.of(any).contains(state)) {
			throw new MailingProblem.WrongState(state);
		}
	}

	private void become(MailingState next, MailingFact fact, Author author, Instant now) {
		state = next;
		happened(fact, author, now);
	}

	private void happened(MailingFact fact, Author author, Instant now) {
		changed = now;
		outbox.add(fact, author, now);
	}

	/** Languages that some read and in which it is not written. */
	public Set<Language> missing() {
		Set<Language> missing = EnumSet.noneOf(Language.class);
		readers.forEach(share -> missing.add(share.language()));
		missing.removeIf(language -> subject.values().containsKey(language) && body.values().containsKey(language));
		return missing;
	}

	/** What each of them is written. */
	Circular circular() {
		return new Circular(id.value(), subject, body, only, Objects.requireNonNullElse(sender, writer));
	}

	/** Its identifier. */
	public MailingId id() {
		return id;
	}

	/** How often it was changed. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** To the guests of which event. */
	public EventId event() {
		return event;
	}

	/** Where it stands in lists: by time of writing. */
	public String place() {
		return place;
	}

	/** How many it is for, by the language they read. */
	public Map<Language, Long> readers() {
		return readers.stream().collect(Collectors.toMap(Share::language, Share::count));
	}

	/** How many it is for. */
	public long count() {
		return readers.stream().mapToLong(Share::count).sum();
	}

	/** Its subject. */
	public Text subject() {
		return subject;
	}

	/** What it says. */
	public Text body() {
		return body;
	}

	/** Who wrote it as it is. */
	public Author writer() {
		return writer;
	}

	/** Who wanted it sent. */
	public Optional<Author> sender() {
		return Optional.ofNullable(sender);
	}

	/** Who has agreed. */
	public Optional<Author> approver() {
		return Optional.ofNullable(approver);
	}

	/** How far it has come. */
	public MailingState state() {
		return state;
	}

	/** When something last happened to it. */
	public Instant changed() {
		return changed;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

	/** How many read a language. */
	record Share(Language language, long count) {
	}

	/** What it says, and above that. */
	public record Words(Text subject, Text body) {
	}

}
