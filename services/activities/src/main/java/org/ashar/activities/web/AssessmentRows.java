package org.ashar.activities.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Validator;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.assessment.Evidence;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.codelist.Codelists;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.intake.AssessmentProposal;
import org.ashar.activities.intake.Finding;
import org.ashar.activities.recommendation.Docket;
import org.ashar.activities.recommendation.Numbering;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.recommendation.RecommendationProblem;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Understands rows of assessments. A number is looked for in the document or set that was
 * named with the file, since each counts its own.
 */
@Component
class AssessmentRows {

	private final Docket docket;

	private final Numbering numbering;

	private final Codelists codelists;

	private final Validator validator;

	AssessmentRows(Docket docket, Numbering numbering, Codelists codelists, Validator validator) {
		this.docket = docket;
		this.numbering = numbering;
		this.codelists = codelists;
		this.validator = validator;
	}

	List<AssessmentProposal> proposals(List<SheetRows.Row<AssessmentColumn>> rows, Place place, Actor actor) {
		Map<String, List<Recommendation>> numbered = numbered(place, actor);
		Set<String> seen = new HashSet<>();
		return rows.stream().map(row -> proposal(row, place, numbered, seen, actor)).toList();
	}

	private AssessmentProposal proposal(SheetRows.Row<AssessmentColumn> row, Place place,
			Map<String, List<Recommendation>> numbered, Set<String> seen, Actor actor) {
		List<Finding> findings = new ArrayList<>(row.formulas());
		Recommendation recommendation = recommendation(row, place, numbered, actor, findings);
		Voice voice = code(row, AssessmentColumn.VOICE, Voice.class, "assessment-voice", findings);
		Level level = code(row, AssessmentColumn.LEVEL, Level.class, "assessment-level", findings);
		String date = date(row.cell(AssessmentColumn.DATE), findings);
		List<Evidence> evidence = evidence(row.cell(AssessmentColumn.EVIDENCE), findings);
		OrganizationId organization = organization(row.cell(AssessmentColumn.ORGANIZATION), findings);
		Text note = note(row, findings);
		if (recommendation != null && voice != null
				&& !seen.add(recommendation.id().value() + ":" + voice.code() + ":" + organization)) {
			findings.add(new Finding(row.cell(AssessmentColumn.ID) != null ? "id" : "number", "duplicated"));
		}
		return new AssessmentProposal(row.line(), label(row, recommendation), findings, recommendation, voice, level,
				date, evidence, organization, note);
	}

	private @Nullable Recommendation recommendation(SheetRows.Row<AssessmentColumn> row, Place place,
			Map<String, List<Recommendation>> numbered, Actor actor, List<Finding> findings) {
		String id = row.cell(AssessmentColumn.ID);
		if (id != null) {
			return byId(id, actor, findings);
		}
		String number = row.cell(AssessmentColumn.NUMBER);
		if (number == null) {
			findings.add(new Finding("id", "missing"));
			return null;
		}
		List<Recommendation> found = numbered.getOrDefault(number, List.of());
		if (found.size() != 1) {
			String code = place.isNowhere() ? "number-of-what" : found.isEmpty() ? "not-found" : "ambiguous";
			findings.add(new Finding("number", code));
			return null;
		}
		return found.getFirst();
	}

	private @Nullable Recommendation byId(String id, Actor actor, List<Finding> findings) {
		try {
			return docket.find(new RecommendationId(UUID.fromString(id)), actor);
		}
		catch (IllegalArgumentException | RecommendationProblem.NotFound unknown) {
			findings.add(new Finding("id", "not-found"));
			return null;
		}
	}

	private Map<String, List<Recommendation>> numbered(Place place, Actor actor) {
		Map<String, List<Recommendation>> numbered = new HashMap<>();
		if (place.isNowhere()) {
			return numbered;
		}
		numbering.of(place.document(), place.set(), actor)
			.forEach(one -> numbered.computeIfAbsent(String.valueOf(one.content().number()), first -> new ArrayList<>())
				.add(one));
		return numbered;
	}

	private <E extends Enum<E> & Coded> @Nullable E code(SheetRows.Row<AssessmentColumn> row, AssessmentColumn column,
			Class<E> values, String list, List<Finding> findings) {
		String cell = row.cell(column);
		if (cell == null) {
			findings.add(new Finding(column.code(), "missing"));
			return null;
		}
		E value = codelists.get(list).codeOf(cell).flatMap(code -> Coded.of(values, code)).orElse(null);
		if (value == null) {
			findings.add(new Finding(column.code(), "unknown-code"));
		}
		return value;
	}

	private static @Nullable String date(@Nullable String cell, List<Finding> findings) {
		try {
			if (cell != null) {
				return LocalDate.parse(cell).toString();
			}
			findings.add(new Finding("date", "missing"));
		}
		catch (DateTimeParseException malformed) {
			findings.add(new Finding("date", "not-a-day"));
		}
		return null;
	}

	private static List<Evidence> evidence(@Nullable String cell, List<Finding> findings) {
		if (cell == null) {
			return List.of();
		}
		List<String> addresses = Stream.of(cell.split("\\s+")).toList();
		boolean web = addresses.stream().allMatch(address -> new WebAddress.Rule().isValid(address, null));
		if (!web || addresses.size() > 20) {
			findings.add(new Finding("evidence", "not-an-address"));
		}
		return addresses.stream().map(address -> new Evidence(null, address, null)).toList();
	}

	private static @Nullable OrganizationId organization(@Nullable String cell, List<Finding> findings) {
		try {
			return cell == null ? null : new OrganizationId(UUID.fromString(cell));
		}
		catch (IllegalArgumentException malformed) {
			findings.add(new Finding("organization", "not-an-id"));
			return null;
		}
	}

	private @Nullable Text note(SheetRows.Row<AssessmentColumn> row, List<Finding> findings) {
		String ky = row.cell(AssessmentColumn.NOTE_KY);
		String ru = row.cell(AssessmentColumn.NOTE_RU);
		String en = row.cell(AssessmentColumn.NOTE_EN);
		Text note = ky == null && ru == null && en == null ? null : Text.of(ky, ru, en);
		if (!validator.validateValue(FollowUpController.AssessmentEntry.class, "note", note).isEmpty()) {
			findings.add(new Finding("note-ru", "not-a-text"));
		}
		return note;
	}

	private static String label(SheetRows.Row<AssessmentColumn> row, @Nullable Recommendation recommendation) {
		if (recommendation != null) {
			String number = recommendation.content().number();
			String text = recommendation.content().text().in(Language.RU).value();
			return Labels.shortened(number == null ? text : number + ". " + text);
		}
		return Stream.of(AssessmentColumn.NUMBER, AssessmentColumn.ID)
			.flatMap(column -> Stream.ofNullable(row.cell(column)))
			.findFirst()
			.map(Labels::shortened)
			.orElse("");
	}

	/** Where numbers are looked for. */
	record Place(@Nullable DocumentId document, @Nullable ActivityId set) {

		boolean isNowhere() {
			return document == null && set == null;
		}

	}

}
