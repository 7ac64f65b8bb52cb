package org.ashar.events.registration;

import java.util.HashMap;
import java.util.Map;

import org.ashar.infra.platform.sealing.Seal;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Who comes lies sealed in the database: whoever gets hold of its files learns nobody's
 * name.
 */
@Configuration(proxyBeanMethods = false)
class SealedAtRest {

	private static final String ANSWERS = "answers";

	private static final String PURPOSE = "attendee";

	private static final String NOTE = "guest-note";

	/**
	 * Stands between the fields; no field may hold it, since all of them are lines or
	 * paragraphs.
	 */
	private static final String BORDER = "\u001F";

	@Bean
	static AttendeeWriter attendeeWriter(Seal seal) {
		return new AttendeeWriter(seal);
	}

	@Bean
	static AttendeeReader attendeeReader(Seal seal) {
		return new AttendeeReader(seal);
	}

	@Bean
	static AnswersWriter answersWriter(Seal seal) {
		return new AnswersWriter(seal);
	}

	@Bean
	static AnswersReader answersReader(Seal seal) {
		return new AnswersReader(seal);
	}

	@Bean
	static NoteWriter noteWriter(Seal seal) {
		return new NoteWriter(seal);
	}

	@Bean
	static NoteReader noteReader(Seal seal) {
		return new NoteReader(seal);
	}

	@WritingConverter
	record NoteWriter(Seal seal) implements Converter<Note.Words, Binary> {
		@Override
		public Binary convert(Note.Words words) {
			return new Binary(seal.seal(NOTE, words.text()));
		}
	}

	@ReadingConverter
	record NoteReader(Seal seal) implements Converter<Binary, Note.Words> {
		@Override
		public Note.Words convert(Binary sealed) {
			return new Note.Words(seal.open(NOTE, sealed.getData()));
		}
	}

	@WritingConverter
	record AnswersWriter(Seal seal) implements Converter<Answers, Binary> {
		@Override
		public Binary convert(Answers answers) {
			return new Binary(seal.seal(ANSWERS, new Document(Map.copyOf(answers.values())).toJson()));
		}
	}

	@ReadingConverter
	record AnswersReader(Seal seal) implements Converter<Binary, Answers> {
		@Override
		public Answers convert(Binary sealed) {
			Map<String, String> values = new HashMap<>();
			Document.parse(seal.open(ANSWERS, sealed.getData()))
				.forEach((question, answer) -> values.put(question, String.valueOf(answer)));
			return new Answers(values);
		}
	}

	@WritingConverter
	record AttendeeWriter(Seal seal) implements Converter<Attendee, Binary> {
		@Override
		public Binary convert(Attendee attendee) {
			String text = String.join(BORDER, attendee.email().value(), attendee.name(), text(attendee.affiliation()),
					text(attendee.needs()));
			return new Binary(seal.seal(PURPOSE, text));
		}

		private static String text(@Nullable String field) {
			return field == null ? "" : field;
		}
	}

	@ReadingConverter
	record AttendeeReader(Seal seal) implements Converter<Binary, Attendee> {
		@Override
		public Attendee convert(Binary sealed) {
			String[] fields = seal.open(PURPOSE, sealed.getData()).split(BORDER, -1);
			return new Attendee(EmailAddress.of(fields[0]).orElseThrow(), fields[1], field(fields[2]),
					field(fields[3]));
		}

		private static @Nullable String field(String text) {
			return text.isEmpty() ? null : text;
		}
	}

}
