package org.ashar.notifications.writing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.names.Known;
import org.ashar.notifications.names.Names;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What letters say: ready sentences and words for codes in the reader's language, names
 * of things in the first language of the reader's chain that they have.
 */
@Component
public class Phrases {

	private final Messages messages;

	private final Names names;

	Phrases(Messages messages, Names names) {
		this.messages = messages;
		this.names = names;
	}

	/** A sentence of the letters, with its arguments in place. */
	String say(Language language, String key, Object... arguments) {
		return messages.get(language, "letter." + key, arguments);
	}

	/**
	 * The word for a code; the code itself where a newer service knows more codes than we
	 * do.
	 */
	String word(Language language, String list, String code) {
		String key = "letter." + list + "." + code;
		return messages.has(language, key) ? messages.get(language, key) : code;
	}

	/** The name of a public record. */
	Optional<String> name(List<Language> chain, String record) {
		return names.find("record:" + record).map(Known::name).map(name -> name.in(chain).value());
	}

	/** The name of a part of a record, such as a session of an event. */
	Optional<String> part(List<Language> chain, String record, @Nullable String part) {
		return part == null ? Optional.empty()
				: names.find("record:" + record).flatMap(known -> known.part(part)).map(name -> name.in(chain).value());
	}

	/** The names of those that are known, with commas. */
	String names(List<Language> chain, Collection<String> records) {
		return records.stream().flatMap(record -> name(chain, record).stream()).collect(Collectors.joining(", "));
	}

	/** Whether everybody may read it. */
	boolean isPublic(String record) {
		return names.find("record:" + record).filter(Known::isPublic).isPresent();
	}

	/**
	 * What somebody follows, in words: the name of the thing with what kind of thing it
	 * is.
	 */
	String followed(List<Language> chain, Criterion criterion) {
		Language language = chain.getFirst();
		String name = switch (criterion.kind()) {
			case TYPE -> word(language, "type", criterion.value());
			case SEARCH -> criterion.value();
			case BODY, PERSON, RECORD -> name(chain, criterion.value()).orElse(criterion.value());
			case TOPIC,
					AREA ->
				names.find(criterion.key())
					.map(Known::name)
					.map(text -> text.in(chain).value())
					.orElse(criterion.value());
		};
		return say(language, "follow." + criterion.kind().code(), name);
	}

	/** The same of all that one subscription follows. */
	String followed(List<Language> chain, Choice choice) {
		String joint = " " + say(chain.getFirst(), "follow." + choice.match().code()) + " ";
		return choice.criteria()
			.stream()
			.map(criterion -> followed(chain, criterion))
			.collect(Collectors.joining(joint));
	}

	/** The same in all languages. */
	public Text followed(Choice choice) {
		Map<Language, String> values = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			values.put(language, followed(language.chain(), choice));
		}
		return Text.of(values);
	}

}
