package org.ashar.activities.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.activities.answer.Answer;
import org.ashar.activities.answer.DayCount;
import org.ashar.activities.answer.DeadlineRule;
import org.ashar.activities.answer.DeadlineSettings;
import org.ashar.activities.answer.Deadlines;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.answer.WorkingDays;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Evidence;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A recommendation to a ministry, of which tests change what matters to them. */
final class Sample {

	static final OrganizationId MINISTRY = new OrganizationId(UUID.fromString("0b6bb8a0-0000-7000-8000-000000000001"));

	static final Deadlines DEADLINES = new Deadlines(
			new DeadlineSettings(14, DayCount.WORKING, 30, DayCount.CALENDAR, Map.of()), new WorkingDays());

	private String text = "Открыть воскресные школы";

	private Kind kind = Kind.PROGRAMME;

	private List<OrganizationId> leadBodies = List.of(MINISTRY);

	private @Nullable DocumentId source;

	private @Nullable Text measure;

	private @Nullable String dueDate;

	private @Nullable DeadlineRule rule;

	private @Nullable String number = "5";

	private boolean truncated;

	private boolean compound;

	static Sample content() {
		return new Sample();
	}

	Sample text(String words) {
		text = words;
		return this;
	}

	Sample kind(Kind of) {
		kind = of;
		return this;
	}

	Sample addressedToNobody() {
		leadBodies = List.of();
		return this;
	}

	Sample source(DocumentId document) {
		source = document;
		return this;
	}

	Sample due(String date, String by) {
		dueDate = date;
		measure = russian(by);
		return this;
	}

	Sample numbered(@Nullable String as) {
		number = as;
		return this;
	}

	Sample answeredWithin(DeadlineRule time) {
		rule = time;
		return this;
	}

	Sample truncated() {
		truncated = true;
		return this;
	}

	Sample compound() {
		compound = true;
		return this;
	}

	RecommendationContent build() {
		return new RecommendationContent(number, russian(text), null, kind, source, null, null, null, null, leadBodies,
				List.of(), List.of(), null, measure, List.of(), List.of(), List.of(), dueDate, rule, truncated,
				compound);
	}

	static Answer answer(ResponseStatus status, LocalDate date) {
		return new Answer(status, date, russian("Ответ министерства"), null, null);
	}

	static Assessment assessment(AssessmentId id, Voice voice, Level level) {
		return new Assessment(id, voice, level, "2026-05-04",
				List.of(new Evidence(null, "https://example.org/report", null)), null, null, null);
	}

	static Text russian(String words) {
		return Text.of(null, words, null);
	}

}
