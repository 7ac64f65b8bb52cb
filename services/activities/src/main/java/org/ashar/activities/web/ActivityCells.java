package org.ashar.activities.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityDate;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.DateType;
import org.ashar.activities.activity.Sector;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** An activity as it stands in the cells of a table. */
final class ActivityCells {

	private static final String CATEGORIES = "2";

	private ActivityCells() {
	}

	/** Every column that has something in it. */
	static Map<ActivityColumn, String> of(@Nullable ActivityId id, ActivityContent content) {
		Map<ActivityColumn, String> cells = new EnumMap<>(ActivityColumn.class);
		for (ActivityColumn column : ActivityColumn.values()) {
			String cell = cell(column, id, content);
			if (cell != null && !cell.isEmpty()) {
				cells.put(column, cell);
			}
		}
		return cells;
	}

	private static @Nullable String cell(ActivityColumn column, @Nullable ActivityId id, ActivityContent content) {
		return switch (column) {
			case ID -> id == null ? null : id.value().toString();
			case TYPE -> content.type().code();
			case STATUS -> content.activityStatus().code();
			case TITLE_KY, TITLE_RU, TITLE_EN -> words(content.title(), column);
			case DESCRIPTION_KY, DESCRIPTION_RU, DESCRIPTION_EN -> words(content.description(), column);
			case ORGANIZATION -> content.organizationId().value().toString();
			case PLANNED_START -> date(content, DateType.PLANNED_START);
			case ACTUAL_START -> date(content, DateType.ACTUAL_START);
			case PLANNED_END -> date(content, DateType.PLANNED_END);
			case ACTUAL_END -> date(content, DateType.ACTUAL_END);
			case TOPICS -> String.join(", ", content.topics());
			case AREAS -> String.join(", ", content.areas());
			case COUNTRIES -> String.join(", ", content.aims().recipientCountries());
			case SECTORS -> content.sectors()
				.stream()
				.filter(sector -> sector.vocabulary().equals(CATEGORIES))
				.map(Sector::code)
				.collect(Collectors.joining(", "));
			case GOALS -> String.join(", ", content.aims().sdgGoals());
			case TAGS -> String.join(", ", content.tags());
			case IATI -> content.iatiIdentifier();
		};
	}

	private static @Nullable String words(@Nullable Text text, ActivityColumn column) {
		Language language = Language.of(column.language()).orElseThrow();
		return text == null ? null : text.values().get(language);
	}

	private static @Nullable String date(ActivityContent content, DateType type) {
		return content.activityDates()
			.stream()
			.filter(date -> date.type() == type)
			.map(ActivityDate::date)
			.findFirst()
			.orElse(null);
	}

}
