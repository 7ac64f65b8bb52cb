package org.ashar.events.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.Session;
import org.ashar.events.agenda.Venue;
import org.ashar.events.registration.Registration;
import org.ashar.events.ticket.Ticket;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** A ticket to print, in the language of the person. */
@Component
public class TicketPaper {

	private static final float LARGE = 18;

	private static final float PLAIN = 12;

	private static final float CODE = 240;

	/** Parts without hours come after those of their day that have some. */
	private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::day)
		.thenComparing(Session::startsAt, Comparator.nullsLast(Comparator.naturalOrder()));

	private final Messages messages;

	TicketPaper(Messages messages) {
		this.messages = messages;
	}

	/** A PDF file, as a rule of one page. */
	public byte[] print(Event event, Registration registration, String ticket) {
		Language language = registration.language();
		EventContent content = event.content();
		String name = content.name().in(language).value();
		try (Paper paper = new Paper(language, name)) {
			paper.text(messages.get(language, "paper.ticket.title"), PLAIN);
			paper.gap(PLAIN);
			paper.text(name, LARGE);
			paper.gap(PLAIN);
			paper.text(PaperDays.of(content.days(), language), PLAIN);
			paper.text(venue(content, language), PLAIN);
			paper.gap(PLAIN);
			paper.picture(new TicketPicture(ticket), CODE);
			paper.text(registration.attendee().name(), LARGE);
			paper.text(messages.get(language, "paper.ticket.number", Ticket.number(registration.id())), PLAIN);
			paper.gap(PLAIN);
			paper.text(messages.get(language, "paper.ticket.hint"), PLAIN);
			printSessions(content, registration, paper);
			return paper.file();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException("Nothing hinders writing into memory", impossible);
		}
	}

	private void printSessions(EventContent content, Registration registration, Paper paper) throws IOException {
		Language language = registration.language();
		List<Session> chosen = content.sessions()
			.stream()
			.filter(session -> registration.sessions().contains(session.id()))
			.sorted(IN_ORDER)
			.toList();
		if (chosen.isEmpty()) {
			return;
		}
		paper.gap(PLAIN);
		paper.text(messages.get(language, "paper.ticket.sessions"), PLAIN);
		for (Session session : chosen) {
			paper.text(line(session, language), PLAIN);
		}
	}

	private static String line(Session session, Language language) {
		Stream<@Nullable String> parts = Stream.of(PaperDays.of(session, language),
				session.title().in(language).value(),
				session.room() == null ? null : session.room().in(language).value());
		return parts.flatMap(Stream::ofNullable).collect(Collectors.joining(" · "));
	}

	private String venue(EventContent content, Language language) {
		Venue venue = content.venue();
		if (venue == null) {
			return messages.get(language, "paper.venue.unknown");
		}
		return Stream.of(venue.name(), venue.address())
			.flatMap(Stream::ofNullable)
			.map(text -> text.in(language).value())
			.collect(Collectors.joining(", "));
	}

}
