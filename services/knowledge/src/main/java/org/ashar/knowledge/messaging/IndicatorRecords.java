package org.ashar.knowledge.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Indicator;
import org.ashar.contracts.IndicatorMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What indicators tell. */
@Component
class IndicatorRecords implements RecordTopic<IndicatorMessage> {

	private static final Set<String> PUBLIC = Set.of("published", "archived");

	@Override
	public String name() {
		return Topics.INDICATORS;
	}

	@Override
	public RecordType type() {
		return RecordType.INDICATOR;
	}

	@Override
	public Class<IndicatorMessage> message() {
		return IndicatorMessage.class;
	}

	@Override
	public IndexedRecord state(IndicatorMessage message) {
		return message.getIndicator();
	}

	@Override
	public Fact fact(IndicatorMessage message) {
		Indicator told = message.getIndicator();
		RecordKey key = new RecordKey(type(), told.getId());
		boolean isPublic = PUBLIC.contains(told.getEditorialState());
		return new Fact(Texts.origin(key, message.getStamp()), Texts.code(message.getChange()), message.getMinor(),
				null, told.getEditorialState(), isPublic ? entry(key, told) : null);
	}

	private static Entry entry(RecordKey key, Indicator told) {
		Stream<Text> remarks = told.getObservations()
			.stream()
			.flatMap(seen -> Texts.texts(seen.getDenominator(), seen.getNote()).stream());
		List<@Nullable String> periods = told.getObservations()
			.stream()
			.flatMap(seen -> Stream.of(seen.getPeriodStart(), seen.getPeriodEnd()))
			.toList();
		return new Entry(key, told.getEditorialState(), told.getMeasure(), Texts.required(told.getTitle()), List.of(),
				Stream.concat(Texts.texts(told.getUnit()).stream(), remarks).toList(), told.getTopics(),
				told.getAreas(), Span.over(periods), Entry.Details.NONE);
	}

}
