package org.ashar.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.ashar.directory.profile.AlternateName;
import org.ashar.directory.profile.ContactPoint;
import org.ashar.directory.profile.Identifier;
import org.ashar.directory.profile.Profile;
import org.ashar.directory.profile.Visibility;
import org.ashar.infra.platform.language.Text;

/** Who may have been entered twice. */
class LikenessTests {

	@ParameterizedTest
	@CsvSource({ "Тянь-Шаньский аналитический центр, Тянь Шяньский аналитический центр, SIMILAR_NAME",
			"Тянь-Шань, Tian Shan, SAME_NAME", "Тянь-Шань, Tyan-Shan, SAME_NAME",
			"ОО «Ресурсный центр для пожилых», Ресурсный Центр для пожилых, SAME_NAME",
			"Центр Сорос, Сорос центр, SAME_NAME", "Жогорку Кеңеш, Jogorku Kenesh, SAME_NAME",
			"Жогорку Кеңеш, Zhogorku Kenesh, SAME_NAME", "Жогорку Кенеш, Жогорку Кеңеш, SAME_NAME",
			"Адилет укуктук клиникасы, Adilet ukuktuk klinikasy, SAME_NAME",
			"Фонд открытого общества, Фонд открытого обшества, SAME_NAME",
			"Центр поддержки мигрантов, Центр подержки мигранта, SIMILAR_NAME" })
	void aNameIsKnownInWhateverScriptAndSpelling(String one, String other, Reason reason) {
		assertAlike(named(one), named(other), reason);
	}

	@ParameterizedTest
	@CsvSource({ "Министерство здравоохранения, Министерство образования", "Центр Манас, Центр Мээрим",
			"Soros Foundation Kyrgyzstan, Soros Foundation Tajikistan", "ОО Ак, ОО Ой" })
	void whoIsCalledOtherwiseIsSomebodyElse(String one, String other) {
		assertThat(Likeness.of(named(one)).reasons(Likeness.of(named(other)))).isEmpty();
	}

	@Test
	void whoIsCalledAsTheOtherWasCalledMayBeTheSame() {
		Profile today = profile(Text.of(null, "Государственная миграционная служба", null), null,
				List.of(new AlternateName("Министерство миграции", "ru", AlternateName.Kind.FORMER, null, null)),
				List.of(), List.of(), List.of());
		assertAlike(today, named("Ministerstvo migratsii"), Reason.FORMER_NAME);
	}

	@Test
	void anAcronymIsKnownInBothScripts() {
		Profile cyrillic = profile(Text.of(null, "Одно", null), Text.of(null, "АКФ", null), List.of(), List.of(),
				List.of(), List.of());
		Profile latin = profile(Text.of(null, null, "Another"), Text.of(null, null, "AKF"), List.of(), List.of(),
				List.of(), List.of());
		assertAlike(cyrillic, latin, Reason.ACRONYM);
	}

	@Test
	void aNumberASiteAndATelephoneTellOfTheSameHouse() {
		Profile one = profile(Text.of(null, "Первый", null), null, List.of(),
				List.of(Identifier.of("KG-INN", "0123-456789")), List.of(phone("+996 (312) 915000")),
				List.of("https://www.rce.kg/about"));
		Profile other = profile(Text.of(null, "Второй", null), null, List.of(),
				List.of(Identifier.of("KG-TIN", "0123456789")), List.of(phone("312 91-50-00")),
				List.of("http://rce.kg"));
		assertAlike(one, other, Reason.NUMBER);
		assertAlike(one, other, Reason.SITE);
		assertAlike(one, other, Reason.PHONE);
	}

	@Test
	void aPageOnANetworkTellsNothing() {
		Profile one = profile(Text.of(null, "Первый", null), null, List.of(), List.of(), List.of(),
				List.of("https://www.facebook.com/one"));
		Profile other = profile(Text.of(null, "Второй", null), null, List.of(), List.of(), List.of(),
				List.of("https://facebook.com/other"));
		assertThat(Likeness.of(one).reasons(Likeness.of(other))).isEmpty();
	}

	/** Whoever is alike must also be found: there is no other way to him than a key. */
	private static void assertAlike(Profile one, Profile other, Reason reason) {
		Likeness mine = Likeness.of(one);
		Likeness yours = Likeness.of(other);
		assertThat(mine.reasons(yours)).contains(reason);
		assertThat(yours.reasons(mine)).isEqualTo(mine.reasons(yours));
		Set<String> shared = new HashSet<>(mine.keys());
		shared.retainAll(yours.keys());
		assertThat(shared).as("keys").isNotEmpty();
	}

	private static ContactPoint phone(String number) {
		return new ContactPoint(ContactPoint.Type.PHONE, number, null, List.of(), Visibility.PUBLIC);
	}

	private static Profile named(String name) {
		return profile(Text.of(null, name, null), null, List.of(), List.of(), List.of(), List.of());
	}

	private static Profile profile(Text name, @Nullable Text acronym, List<AlternateName> others,
			List<Identifier> identifiers, List<ContactPoint> contacts, List<String> links) {
		return new Profile(name, others, acronym, "22", null, identifiers, null, List.of(), null, null, null, List.of(),
				List.of(), List.of(), contacts, links);
	}

}
