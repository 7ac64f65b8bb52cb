package org.ashar.infra.bench.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A guest as she is entered, and whether somebody who types this finds her: told by what
 * stands here, not by what the platform keeps.
 */
record Guest(String name, String email, String affiliation, String language, String group) {

	private static final List<String> FIRST = List.of("Айгуль", "Нурлан", "Бермет", "Азамат", "Анна", "Иван", "Мария",
			"Эркин", "Жылдыз", "Тимур", "Чолпон", "Улан", "Светлана", "Данияр", "Гульнара");

	private static final List<String> ROOTS = List.of("Токтогул", "Абдыкадыр", "Иван", "Сыдык", "Осмон", "Петр",
			"Мамат", "Жумабек", "Кадыр", "Сагын", "Эсенгул", "Турдубек", "Бейшен", "Орозбек", "Шаршен", "Ким");

	private static final List<String> HOUSES = List.of("Министерство труда", "Центр миграции", "Университет",
			"Ассоциация диаспор", "Профсоюз строителей", "Газета Эркин Тоо");

	private static final List<String> GROUPS = List.of("ngo", "media", "state");

	static Guest of(int number, Random random) {
		String name = pick(FIRST, random) + " " + pick(ROOTS, random) + "ов" + Integer.toString(number, 36);
		return new Guest(name, "guest" + Integer.toString(number, 36) + "@example.org", pick(HOUSES, random),
				List.of("ky", "ru", "en").get(number % 3), pick(GROUPS, random));
	}

	private static String pick(List<String> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	boolean isFoundBy(String typed) {
		List<String> words = words(this.name + " " + this.email + " " + this.affiliation).toList();
		return words(typed).allMatch((piece) -> words.stream().anyMatch((word) -> word.startsWith(piece)));
	}

	private static Stream<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.map((word) -> word.replace('й', 'и').replace('ё', 'е'));
	}

	Map<String, String> entry() {
		return Map.of("name", this.name, "email", this.email, "affiliation", this.affiliation, "language",
				this.language, "group", this.group);
	}
}
