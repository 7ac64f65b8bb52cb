package org.ashar.events.mailing;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.GuestFilter;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.stereotype.Component;

/**
 * Where organizers write to many guests: composed for those whom a filter finds in that
 * moment, tried on oneself, and sent; to more than a few only when somebody else agrees.
 */
@Component
public class MailingDesk {

	private final Agenda agenda;

	private final Mailings mailings;

	private final Recipients recipients;

	private final MailingSettings settings;

	private final Clock clock;

	MailingDesk(Agenda agenda, Mailings mailings, Recipients recipients, MailingSettings settings, Clock clock) {
		this.agenda = agenda;
		this.mailings = mailings;
		this.recipients = recipients;
		this.settings = settings;
		this.clock = clock;
	}

	/** A repetition under the same id gives the one that is there. */
	public Mailing compose(MailingId id, EventId event, Mailing.Words words, GuestFilter filter, Actor actor) {
		Author author = agenda.organizer(event, actor);
		return mailings.find(id).orElseGet(() -> {
			Map<Language, Long> readers = recipients.choose(id, event, filter, actor);
			return mailings.add(Mailing.compose(id, event, filter.state(), readers, words, author, clock.instant()));
		});
	}

	/** Writes something else to the same people. */
	public Mailing edit(MailingId id, EventId event, long version, Mailing.Words words, Actor actor) {
		Author author = agenda.organizer(event, actor);
		Mailing mailing = mailings.seen(known(id, event), version);
		mailing.edit(words, author, clock.instant());
		return mailings.save(mailing);
	}

	/** A letter as the guests would get it, to whoever writes it. */
	public Mailing tryOn(MailingId id, EventId event, EmailAddress to, Language language, Actor actor) {
		Author author = agenda.moderator(event, actor);
		Mailing mailing = known(id, event);
		mailing.tryOn(to, language, author, clock.instant());
		return mailings.save(mailing);
	}

	/** To those for whom it is, or, if these are many, to whoever has to agree. */
	public Mailing send(MailingId id, EventId event, long version, boolean fallback, Actor actor) {
		Author author = agenda.organizer(event, actor);
		Mailing mailing = mailings.seen(known(id, event), version);
		mailing.send(settings.alone(), fallback, author, clock.instant());
		return mailings.save(mailing);
	}

	/** The second person agrees: any other organizer or moderator. */
	public Mailing approve(MailingId id, EventId event, long version, Actor actor) {
		Author author = agenda.moderator(event, actor);
		Mailing mailing = mailings.seen(known(id, event), version);
		mailing.approve(author, clock.instant());
		return mailings.save(mailing);
	}

	/** Nobody gets it. */
	public Mailing discard(MailingId id, EventId event, long version, Actor actor) {
		Author author = agenda.moderator(event, actor);
		Mailing mailing = mailings.seen(known(id, event), version);
		mailing.discard(author, clock.instant());
		return mailings.save(mailing);
	}

	/** The message, for organizers and moderators. */
	public Mailing show(MailingId id, EventId event, Actor actor) {
		agenda.asModerator(event, actor);
		return known(id, event);
	}

	/** All of an event, the newest first. */
	public List<Mailing> list(EventId event, Slice slice, Actor actor) {
		agenda.asModerator(event, actor);
		return mailings.of(event, slice);
	}

	/** To how many it was written, and to how many not since they have left. */
	public Recipients.Progress progress(Mailing mailing) {
		return recipients.progress(mailing);
	}

	/** Up to how many one person writes alone. */
	public int alone() {
		return settings.alone();
	}

	private Mailing known(MailingId id, EventId event) {
		return mailings.find(id)
			.filter(mailing -> mailing.event().equals(event))
			.orElseThrow(MailingProblem.Unknown::new);
	}

}
