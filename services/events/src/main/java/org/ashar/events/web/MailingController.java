package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.events.agenda.EventId;
import org.ashar.events.mailing.Mailing;
import org.ashar.events.mailing.MailingDesk;
import org.ashar.events.mailing.MailingId;
import org.ashar.events.mailing.MailingState;
import org.ashar.events.mailing.Recipients;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.GuestFilter;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What organizers write to many guests: composed, tried, sent, agreed to. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/messages")
class MailingController {

	private final MailingDesk desk;

	MailingController(MailingDesk desk) {
		this.desk = desk;
	}

	/** For those whom the filter finds now and whose addresses are known to be theirs. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Message> compose(@PathVariable EventId id, @Valid @RequestBody MessageEntry entry,
			IdempotencyKey key, Caller caller) {
		MailingId mailing = new MailingId(key.id("message " + id.value(), entry));
		Mailing composed = desk.compose(mailing, id, entry.words(),
				entry.wanted() == null ? GuestFilter.ALL : entry.wanted().filter(), Actors.of(caller));
		return Answers.created(EventController.PATH + "/" + id.value() + "/messages", composed.id(), composed.version(),
				shown(composed));
	}

	@GetMapping
	Page<Message> list(@PathVariable EventId id, Cursor cursor, Caller caller) {
		List<Mailing> found = desk.list(id, Actors.slice(cursor), Actors.of(caller));
		return Page.of(found, cursor, Mailing::place).map(this::shown);
	}

	@GetMapping("/{message}")
	ResponseEntity<Message> show(@PathVariable EventId id, @PathVariable MailingId message, Caller caller) {
		return ok(desk.show(message, id, Actors.of(caller)));
	}

	/** Other words to the same people, while it is a draft. */
	@PutMapping("/{message}")
	ResponseEntity<Message> edit(@PathVariable EventId id, @PathVariable MailingId message,
			@Valid @RequestBody WordsEntry entry, IfMatch seen, Caller caller) {
		return ok(desk.edit(message, id, seen.version(), new Mailing.Words(entry.subject(), entry.body()),
				Actors.of(caller)));
	}

	/** A letter as guests would get it, for whoever writes it. */
	@PostMapping("/{message}/trials")
	ResponseEntity<Message> tryOn(@PathVariable EventId id, @PathVariable MailingId message,
			@Valid @RequestBody Trial trial, Caller caller) {
		return ok(desk.tryOn(message, id, EmailAddress.of(trial.email()).orElseThrow(), trial.language(),
				Actors.of(caller)));
	}

	/** Goes out, or waits for a second person where it is for many. */
	@PostMapping("/{message}/send")
	ResponseEntity<Message> send(@PathVariable EventId id, @PathVariable MailingId message,
			@Valid @RequestBody Sending sending, IfMatch seen, Caller caller) {
		return ok(desk.send(message, id, seen.version(), sending.fallback(), Actors.of(caller)));
	}

	/** By another organizer or a moderator, who has neither written nor sent it. */
	@PostMapping("/{message}/approve")
	ResponseEntity<Message> approve(@PathVariable EventId id, @PathVariable MailingId message, IfMatch seen,
			Caller caller) {
		return ok(desk.approve(message, id, seen.version(), Actors.of(caller)));
	}

	@PostMapping("/{message}/discard")
	ResponseEntity<Message> discard(@PathVariable EventId id, @PathVariable MailingId message, IfMatch seen,
			Caller caller) {
		return ok(desk.discard(message, id, seen.version(), Actors.of(caller)));
	}

	private ResponseEntity<Message> ok(Mailing mailing) {
		return Answers.ok(mailing.version(), shown(mailing));
	}

	private Message shown(Mailing mailing) {
		Recipients.Progress progress = desk.progress(mailing);
		Map<String, Long> readers = new TreeMap<>();
		mailing.readers().forEach((language, count) -> readers.put(language.tag(), count));
		return new Message(mailing.id(), mailing.version(), mailing.state().code(), mailing.subject(), mailing.body(),
				mailing.count(), readers, mailing.missing().stream().map(Language::tag).toList(),
				mailing.count() > desk.alone(), progress.written(), progress.left(), Person.of(mailing.writer()),
				mailing.sender().map(Person::of).orElse(null), mailing.approver().map(Person::of).orElse(null),
				mailing.changed());
	}

	/**
	 * What is written, and to whom.
	 *
	 * @param wanted all who may still come if it is left out
	 */
	record MessageEntry(@NotNull @SingleLine(max = 150) Text subject, @NotNull @Paragraphs(max = 5000) Text body,
			@Valid @Nullable GuestQuery wanted) {

		Mailing.Words words() {
			return new Mailing.Words(subject, body);
		}
	}

	/** What is written. */
	record WordsEntry(@NotNull @SingleLine(max = 150) Text subject, @NotNull @Paragraphs(max = 5000) Text body) {
	}

	/** To whom a letter is shown, in which language. */
	record Trial(@NotNull @MailAddress String email, @NotNull Language language) {

		@Override
		public String toString() {
			return "Trial[…]";
		}
	}

	/**
	 * How it is sent.
	 *
	 * @param fallback true when those whose language is missing may read another one
	 */
	record Sending(@NotNull Boolean fallback) {
	}

	/**
	 * A message to many, and how far it has come.
	 *
	 * @param count how many it is for
	 * @param readers how many of them read which language
	 * @param missing languages that some read and in which it is not written
	 * @param forTwo whether a second person has to agree
	 * @param written to how many it was written
	 * @param left to how many not, since they have left meanwhile
	 */
	record Message(MailingId id, long version, @CodeOf(MailingState.class) String state, Text subject, Text body,
			long count, Map<String, Long> readers, List<String> missing, boolean forTwo, long written, long left,
			Person writer, @Nullable Person sender, @Nullable Person approver, Instant changed) {
	}

	/** An account, in the role in which it acted. */
	record Person(String account, String role) {

		private static Person of(Author author) {
			return new Person(author.account(), author.role());
		}
	}

}
