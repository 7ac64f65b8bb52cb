package org.ashar.events.sheet;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.Question;
import org.ashar.events.registration.Note;
import org.ashar.events.registration.Registration;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.tables.TableWriter;
import org.jspecify.annotations.Nullable;

/** What stands in which column, in the words of whoever takes the list along. */
final class Cells {

	private final List<Column> columns = new ArrayList<>();

	private final Messages messages;

	private final Language language;

	Cells(Event event, List<GuestColumn> wanted, Messages messages, Language language) {
		this.messages = messages;
		this.language = language;
		DateTimeFormatter moment = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
			.withZone(event.content().days().zone());
		wanted.forEach(column -> add(column, event.rules().questions(), moment));
	}

	List<String> heads() {
		return columns.stream().map(Column::head).map(TableWriter::harmless).toList();
	}

	List<String> of(Registration registration) {
		return columns.stream().map(column -> column.cell().apply(registration)).map(TableWriter::harmless).toList();
	}

	private void add(GuestColumn column, List<Question> questions, DateTimeFormatter moment) {
		switch (column) {
			case NAME -> add(column, one -> one.attendee().name());
			case EMAIL -> add(column, one -> one.attendee().email().value());
			case AFFILIATION -> add(column, one -> text(one.attendee().affiliation()));
			case GROUP -> add(column, one -> one.stakeholderGroup().orElse(""));
			case STATE -> add(column, one -> say("sheet.state." + one.state().code()));
			case LANGUAGE -> add(column, one -> one.language().tag());
			case NUMBER -> add(column, one -> one.number() == 0 ? "" : String.valueOf(one.number()));
			case NEEDS -> add(column, one -> text(one.attendee().needs()));
			case REGISTERED -> add(column, one -> moment.format(one.begun()));
			case ARRIVED -> add(column, one -> yes(one.hasArrived()));
			case FIRST -> add(column, one -> yes(one.goesFirst()));
			case NOTES -> add(column,
					one -> one.notes()
						.stream()
						.map(Note::words)
						.map(Note.Words::text)
						.collect(Collectors.joining("\n")));
			case ANSWERS -> questions.forEach(question -> columns.add(new Column(question.label().in(language).value(),
					one -> one.answers().values().getOrDefault(question.id(), ""))));
		}
	}

	private void add(GuestColumn column, Function<Registration, String> cell) {
		columns.add(new Column(say("sheet.column." + column.code()), cell));
	}

	private String say(String key) {
		return messages.get(language, key);
	}

	private String yes(boolean truth) {
		return truth ? say("sheet.yes") : "";
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}

	/** One column: its head, and what stands there of somebody. */
	private record Column(String head, Function<Registration, String> cell) {
	}

}
