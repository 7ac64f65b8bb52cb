package org.ashar.knowledge.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Centre;
import org.ashar.contracts.CentreMessage;
import org.ashar.contracts.CentrePhone;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What services at places tell. They are found by where they are and by the languages
 * that are spoken there, too.
 */
@Component
class CentreRecords implements RecordTopic<CentreMessage> {

	@Override
	public String name() {
		return Topics.CENTRES;
	}

	@Override
	public RecordType type() {
		return RecordType.CENTRE;
	}

	@Override
	public Class<CentreMessage> message() {
		return CentreMessage.class;
	}

	@Override
	public @Nullable IndexedRecord state(CentreMessage message) {
		return null;
	}

	@Override
	public Fact fact(CentreMessage message) {
		Centre told = message.getCentre();
		RecordKey key = new RecordKey(type(), told.getId());
		Stream<Text> said = Texts
			.texts(told.getDescription(), told.getEligibility(), told.getPlaceName(), told.getAddress())
			.stream();
		Entry entry = new Entry(key, "published", null, Texts.required(told.getName()), List.of(),
				Stream.concat(said, languages(told)).toList(), told.getTopics(),
				told.getArea() == null ? List.of() : List.of(told.getArea()), null, Entry.Details.NONE);
		return new Fact(Texts.origin(key, message.getStamp()), "edited", false, null, "published", entry);
	}

	private static Stream<Text> languages(Centre told) {
		return Stream
			.concat(told.getLanguages().stream(),
					told.getPhones().stream().map(CentrePhone::getLanguages).flatMap(List::stream))
			.distinct()
			.map(CentreRecords::named);
	}

	/** What a language is called in each of ours. */
	private static Text named(String tag) {
		Map<Language, String> names = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			names.put(language, Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()));
		}
		return Text.of(names);
	}

}
