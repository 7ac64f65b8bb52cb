package org.ashar.activities.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The days on which state bodies of Kyrgyzstan work. */
@Component
public final class WorkingDays {

	private static final String FILE = "/calendar/holidays-kg.txt";

	private final Set<MonthDay> eachYear = new HashSet<>();

	private final Set<LocalDate> once = new HashSet<>();

	/** As the file beside the classes says. */
	public WorkingDays() {
		for (String line : lines()) {
			String day = line.replaceFirst("#.*", "").strip();
			if (day.length() == "MM-dd".length()) {
				eachYear.add(MonthDay.parse("--" + day));
			}
			else if (!day.isEmpty()) {
				once.add(LocalDate.parse(day));
			}
		}
	}

	/** The working day that comes so many working days after a day. */
	LocalDate after(LocalDate day, int many) {
		LocalDate next = day;
		for (int left = many; left > 0;) {
			next = next.plusDays(1);
			if (isWorking(next)) {
				left--;
			}
		}
		return next;
	}

	boolean isWorking(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !eachYear.contains(MonthDay.from(day)) && !once.contains(day);
	}

	private static List<String> lines() {
		try (InputStream file = WorkingDays.class.getResourceAsStream(FILE)) {
			return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8).lines()
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
