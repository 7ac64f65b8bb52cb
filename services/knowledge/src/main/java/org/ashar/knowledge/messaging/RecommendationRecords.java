package org.ashar.knowledge.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Name;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What recommendations tell. */
@Component
class RecommendationRecords implements RecordTopic<RecommendationMessage> {

	private static final Set<String> PUBLIC = Set.of("published", "superseded", "merged", "archived");

	@Override
	public String name() {
		return Topics.RECOMMENDATIONS;
	}

	@Override
	public RecordType type() {
		return RecordType.RECOMMENDATION;
	}

	@Override
	public Class<RecommendationMessage> message() {
		return RecommendationMessage.class;
	}

	@Override
	public IndexedRecord state(RecommendationMessage message) {
		return message.getRecommendation();
	}

	@Override
	public Fact fact(RecommendationMessage message) {
		Recommendation told = message.getRecommendation();
		RecordKey key = new RecordKey(type(), told.getId());
		boolean isPublic = PUBLIC.contains(told.getEditorialState());
		return new Fact(Texts.origin(key, message.getStamp()), Texts.code(message.getChange()), message.getMinor(),
				Texts.text(message.getNote()), told.getEditorialState(), isPublic ? entry(key, told) : null);
	}

	private static Entry entry(RecordKey key, Recommendation told) {
		List<Name> number = told.getNumber() == null ? List.of() : List.of(new Name(null, told.getNumber()));
		return new Entry(key, told.getEditorialState(), told.getKind(), Texts.required(told.getText()), number,
				texts(told), told.getTopics(), told.getAreas(), Span.over(dates(told)),
				Entry.Details.of(Advices.of(told)));
	}

	private static List<Text> texts(Recommendation told) {
		Stream<Text> own = Texts
			.texts(told.getRationale(), told.getComparator(), told.getMeasure(), told.getResponse().getText(),
					told.getResponse().getClarification())
			.stream();
		Stream<Text> opinions = told.getAssessments().stream().flatMap(each -> Texts.texts(each.getNote()).stream());
		return Stream.concat(own, opinions).toList();
	}

	private static List<@Nullable String> dates(Recommendation told) {
		List<@Nullable String> dates = new ArrayList<>();
		dates.add(told.getResponse().getSentDate());
		dates.add(told.getResponse().getDate());
		told.getAssessments().forEach(each -> dates.add(each.getDate()));
		return dates;
	}

}
