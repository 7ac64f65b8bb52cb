package org.ashar.events.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.ibm.icu.text.Collator;
import org.ashar.events.agenda.Event;
import org.ashar.events.registration.Registration;
import org.ashar.events.ticket.Ticket;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;

import org.springframework.stereotype.Component;

/**
 * Those who have a seat, by name, with room to sign: for the table at the door, also when
 * nothing there has power. It goes from hand to hand, so it says nothing that is nobody
 * else's business.
 */
@Component
public class AttendanceList {

	private static final float LARGE = 16;

	private static final float PLAIN = 11;

	private static final List<Float> WIDTHS = List.of(34f, 74f, 160f, 130f, Paper.WIDTH - 398f);

	private final Messages messages;

	AttendanceList(Messages messages) {
		this.messages = messages;
	}

	/** A PDF file in the language of who asks for it. */
	public byte[] print(Event event, List<Registration> seated, Language language) {
		// The platform's own collator puts Ө after Я.
		Collator order = Collator.getInstance(language.locale());
		List<Registration> byName = seated.stream()
			.sorted(Comparator.comparing(registration -> registration.attendee().name(), order))
			.toList();
		String name = event.content().name().in(language).value();
		try (Paper paper = new Paper(language, name)) {
			paper.text(messages.get(language, "paper.list.title"), PLAIN);
			paper.text(name, LARGE);
			paper.text(PaperDays.of(event.content().days(), language), PLAIN);
			paper.text(messages.get(language, "paper.list.count", byName.size()), PLAIN);
			paper.gap(PLAIN);
			rows(paper, byName, language);
			return paper.file();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException("Nothing hinders writing into memory", impossible);
		}
	}

	private void rows(Paper paper, List<Registration> byName, Language language) throws IOException {
		List<String> head = List.of("№", messages.get(language, "paper.list.ticket"),
				messages.get(language, "paper.list.name"), messages.get(language, "paper.list.affiliation"),
				messages.get(language, "paper.list.signature"));
		paper.row(head, WIDTHS, PLAIN);
		for (int i = 0; i < byName.size(); i++) {
			Registration registration = byName.get(i);
			List<String> row = List.of(String.valueOf(i + 1), Ticket.number(registration.id()),
					registration.attendee().name(),
					Objects.requireNonNullElse(registration.attendee().affiliation(), ""), "");
			if (!paper.hasRoomFor(paper.height(row, WIDTHS, PLAIN))) {
				paper.turn();
				paper.row(head, WIDTHS, PLAIN);
			}
			paper.row(row, WIDTHS, PLAIN);
		}
	}

}
