package org.ashar.activities.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.ActivityProblem;
import org.ashar.activities.activity.DateType;
import org.ashar.activities.activity.Tracker;
import org.ashar.activities.codelist.Codelists;
import org.ashar.activities.intake.ActivityProposal;
import org.ashar.activities.intake.Difference;
import org.ashar.activities.intake.Finding;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Understands rows of activities: what stands in a cell takes the place of what was
 * there, an empty cell leaves it. What is wrong with a value is what the API finds wrong
 * with it.
 */
@Component
class ActivityRows {

	/** How the fields of the API stand in tables. */
	private static final Map<String, String> COLUMNS = Map.of("activityStatus", "status", "title", "title-ru",
			"description", "description-ru", "organizationId", "organization", "recipientCountries", "countries",
			"sdgGoals", "goals", "iatiIdentifier", "iati", "activityDates", "planned-start");

	private final Tracker tracker;

	private final Codelists codelists;

	private final Validator validator;

	private final JsonMapper json;

	ActivityRows(Tracker tracker, Codelists codelists, Validator validator, JsonMapper json) {
		this.tracker = tracker;
		this.codelists = codelists;
		this.validator = validator;
		this.json = json;
	}

	/** The organization is whose they are where no cell says so. */
	List<ActivityProposal> proposals(List<SheetRows.Row<ActivityColumn>> rows, @Nullable OrganizationId organization,
			Actor actor) {
		Set<String> seen = new HashSet<>();
		return rows.stream().map(row -> proposal(row, organization, seen, actor)).toList();
	}

	private ActivityProposal proposal(SheetRows.Row<ActivityColumn> row, @Nullable OrganizationId organization,
			Set<String> seen, Actor actor) {
		List<Finding> findings = new ArrayList<>(row.formulas());
		String id = row.cell(ActivityColumn.ID);
		Activity existing = id == null ? null : existing(id, actor);
		if (id != null && existing == null) {
			findings.add(new Finding("id", "not-found"));
		}
		for (ActivityColumn unique : List.of(ActivityColumn.ID, ActivityColumn.IATI)) {
			String cell = row.cell(unique);
			if (cell != null && !seen.add(unique.code() + ":" + cell.toLowerCase(Locale.ROOT))) {
				findings.add(new Finding(unique.code(), "duplicated"));
			}
		}
		if (!findings.isEmpty()) {
			return new ActivityProposal(row.line(), label(row), findings, null, null, List.of());
		}
		return proposal(row, organization, existing);
	}

	private ActivityProposal proposal(SheetRows.Row<ActivityColumn> row, @Nullable OrganizationId organization,
			@Nullable Activity existing) {
		ObjectNode entry = existing == null ? json.createObjectNode()
				: json.valueToTree(ActivityEntry.of(existing.content()));
		if (existing == null && organization != null) {
			entry.put("organizationId", organization.value().toString());
		}
		row.cells().forEach((column, cell) -> put(entry, column, cell));
		List<Finding> findings = new ArrayList<>();
		ActivityEntry understood = understood(entry, findings);
		if (understood == null) {
			return new ActivityProposal(row.line(), label(row), findings, null, null, List.of());
		}
		ActivityContent content = understood.content();
		return new ActivityProposal(row.line(), label(row), List.of(), existing, content,
				differences(existing, content));
	}

	private @Nullable ActivityEntry understood(ObjectNode node, List<Finding> findings) {
		try {
			ActivityEntry entry = json.treeToValue(node, ActivityEntry.class);
			validator.validate(entry).stream().map(ActivityRows::finding).distinct().forEach(findings::add);
			return findings.isEmpty() ? entry : null;
		}
		catch (JacksonException malformed) {
			findings.add(new Finding("organization", "not-an-id"));
			return null;
		}
	}

	private static Finding finding(ConstraintViolation<?> violation) {
		String field = violation.getPropertyPath().toString().split("[.\\[]", 2)[0];
		String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
		String code = switch (rule) {
			case "NotNull" -> "missing";
			case "Dated" -> "not-a-date";
			case "CodeOf", "CodeIn", "CountryCode", "KnownSector", "Slug" -> "unknown-code";
			case "Size" -> "too-many";
			default -> "not-a-text";
		};
		return new Finding(COLUMNS.getOrDefault(field, field), code);
	}

	private @Nullable Activity existing(String id, Actor actor) {
		try {
			return tracker.find(new ActivityId(UUID.fromString(id)), actor);
		}
		catch (IllegalArgumentException | ActivityProblem.NotFound unknown) {
			return null;
		}
	}

	private void put(ObjectNode entry, ActivityColumn column, String cell) {
		switch (column) {
			case ID -> {
			}
			case TYPE -> entry.put("type", code("activity-type", cell));
			case STATUS -> entry.put("activityStatus", code("activity-status", cell));
			case TITLE_KY, TITLE_RU, TITLE_EN -> object(entry, "title").put(column.language(), cell);
			case DESCRIPTION_KY, DESCRIPTION_RU, DESCRIPTION_EN ->
				object(entry, "description").put(column.language(), cell);
			case ORGANIZATION -> entry.put("organizationId", cell);
			case PLANNED_START -> date(entry, DateType.PLANNED_START, cell);
			case ACTUAL_START -> date(entry, DateType.ACTUAL_START, cell);
			case PLANNED_END -> date(entry, DateType.PLANNED_END, cell);
			case ACTUAL_END -> date(entry, DateType.ACTUAL_END, cell);
			case TOPICS -> all(entry.putArray("topics"), cell);
			case AREAS -> all(entry.putArray("areas"), cell);
			case COUNTRIES -> all(entry.putArray("recipientCountries"), cell.toUpperCase(Locale.ROOT));
			case SECTORS -> sectors(entry, cell);
			case GOALS -> all(entry.putArray("sdgGoals"), cell);
			case TAGS -> all(entry.putArray("tags"), cell);
			case IATI -> entry.put("iatiIdentifier", cell);
		}
	}

	private String code(String list, String cell) {
		return codelists.get(list).codeOf(cell).orElse(cell);
	}

	private static ObjectNode object(ObjectNode entry, String field) {
		return entry.get(field) instanceof ObjectNode known ? known : entry.putObject(field);
	}

	private static void date(ObjectNode entry, DateType type, String cell) {
		ArrayNode dates = entry.get("activityDates") instanceof ArrayNode known ? known
				: entry.putArray("activityDates");
		dates.removeIf(date -> date.path("type").asString().equals(type.code()));
		dates.addObject().put("type", type.code()).put("date", cell);
	}

	/** Those of other vocabularies stay. */
	private static void sectors(ObjectNode entry, String cell) {
		ArrayNode sectors = entry.get("sectors") instanceof ArrayNode known ? known : entry.putArray("sectors");
		sectors.removeIf(sector -> sector.path("vocabulary").asString().equals("2"));
		items(cell).forEach(code -> sectors.addObject().put("vocabulary", "2").put("code", code));
	}

	private static void all(ArrayNode array, String cell) {
		items(cell).forEach(array::add);
	}

	private static List<String> items(String cell) {
		return Stream.of(cell.split("[,;\n]")).map(String::strip).filter(item -> !item.isEmpty()).toList();
	}

	private static List<Difference> differences(@Nullable Activity existing, ActivityContent content) {
		Map<ActivityColumn, String> before = existing == null ? Map.of() : ActivityCells.of(null, existing.content());
		Map<ActivityColumn, String> after = ActivityCells.of(null, content);
		return Stream.of(ActivityColumn.values())
			.filter(column -> !Objects.equals(before.get(column), after.get(column)))
			.map(column -> new Difference(column.code(), before.get(column), after.get(column)))
			.toList();
	}

	private static String label(SheetRows.Row<ActivityColumn> row) {
		return Stream.of(ActivityColumn.TITLE_RU, ActivityColumn.TITLE_KY, ActivityColumn.TITLE_EN, ActivityColumn.ID)
			.flatMap(column -> Stream.ofNullable(row.cell(column)))
			.findFirst()
			.map(Labels::shortened)
			.orElse("");
	}

}
