package org.ashar.activities.messaging;

import java.math.BigDecimal;
import java.util.List;

import org.ashar.activities.indicator.Indicator;
import org.ashar.activities.indicator.IndicatorContent;
import org.ashar.activities.indicator.IndicatorFact;
import org.ashar.activities.indicator.Observation;
import org.ashar.activities.indicator.Paragraph;
import org.ashar.contracts.IndicatorChange;
import org.ashar.contracts.IndicatorMessage;
import org.ashar.contracts.ParagraphOfSource;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of indicators; as long as one is not public, only that there is something. */
@Component
class IndicatorPublication implements Publication<Indicator, IndicatorFact> {

	private final AvroBytes avro;

	IndicatorPublication(AvroBytes avro) {
		this.avro = avro;
	}

	@Override
	public Class<Indicator> aggregate() {
		return Indicator.class;
	}

	@Override
	public List<Message> messages(Indicator indicator, IndicatorFact fact, Stamp stamp) {
		IndicatorMessage message = IndicatorMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setChange(change(fact))
			.setMinor(fact instanceof IndicatorFact.Edited edited && edited.minor())
			.setIndicator(record(indicator))
			.build();
		return List.of(new Message(Topics.INDICATORS, indicator.id().value().toString(),
				IndicatorMessage.SCHEMA$.getFullName(), avro.encode(message)));
	}

	private static IndicatorChange change(IndicatorFact fact) {
		return switch (fact) {
			case IndicatorFact.Drafted _ -> IndicatorChange.DRAFTED;
			case IndicatorFact.Edited _ -> IndicatorChange.EDITED;
			case IndicatorFact.Observed _ -> IndicatorChange.OBSERVED;
			case IndicatorFact.Published _ -> IndicatorChange.PUBLISHED;
			case IndicatorFact.Archived _ -> IndicatorChange.ARCHIVED;
		};
	}

	private static org.ashar.contracts.Indicator record(Indicator indicator) {
		var record = org.ashar.contracts.Indicator.newBuilder()
			.setId(indicator.id().value().toString())
			.setEditorialState(indicator.state().code());
		if (!indicator.state().isPublic()) {
			return record.build();
		}
		IndicatorContent content = indicator.content();
		return record.setTitle(Fields.text(content.title()))
			.setUnit(Fields.text(content.unit()))
			.setMeasure(content.measure().code())
			.setTopics(content.topics())
			.setAreas(content.areas())
			.setObservations(indicator.observations().stream().map(IndicatorPublication::observation).toList())
			.build();
	}

	private static org.ashar.contracts.Observation observation(Observation observation) {
		return org.ashar.contracts.Observation.newBuilder()
			.setId(observation.id().value().toString())
			.setPeriodStart(observation.periodStart())
			.setPeriodEnd(observation.periodEnd())
			.setValue(number(observation.value()))
			.setValueMin(number(observation.valueMin()))
			.setValueMax(number(observation.valueMax()))
			.setComparator(observation.comparator().code())
			.setIsEstimate(observation.isEstimate())
			.setDenominator(Fields.text(observation.denominator()))
			.setNote(Fields.text(observation.note()))
			.setSourceDocumentId(Fields.id(observation.sourceDocumentId()))
			.setParagraph(paragraph(observation.paragraph()))
			.build();
	}

	private static @Nullable String number(@Nullable BigDecimal number) {
		return number == null ? null : number.toPlainString();
	}

	private static @Nullable ParagraphOfSource paragraph(@Nullable Paragraph paragraph) {
		return paragraph == null ? null : new ParagraphOfSource(paragraph.number(), paragraph.lines());
	}

}
