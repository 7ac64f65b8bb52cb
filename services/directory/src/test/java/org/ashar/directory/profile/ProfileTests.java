package org.ashar.directory.profile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.form.Flaw;
import org.ashar.directory.form.Malformed;
import org.ashar.infra.platform.language.SearchKeys;
import org.ashar.infra.platform.language.Text;

/** What an organization may say of itself. */
class ProfileTests {

	private static final Text NAME = Text.of(null, "Тянь-Шаньский аналитический центр", "Tian Shan Policy Center");

	@Test
	void theTianShanPolicyCenterCanBeEnteredAsItIs() {
		ContactPoint phone = new ContactPoint(ContactPoint.Type.PHONE, "+996 (312) 915000", "326, 327",
				List.of("ky", "ru", "en"), Visibility.PUBLIC);
		ContactPoint letters = new ContactPoint(ContactPoint.Type.EMAIL, "tspc@auca.kg", null, List.of(),
				Visibility.PUBLIC);
		Location office = new Location(null, "bishkek", Text.of(null, null, "7/6 Aaly Tokombaev St"), "720060");
		AlternateName slip = new AlternateName("Тянь Шяньский аналитический центр", "ru",
				AlternateName.Kind.MISSPELLING, null, null);
		Profile profile = new Profile(NAME, List.of(slip), Text.of(null, "ТАЦ", "TSPC"), "80",
				StakeholderGroup.ACADEMIA, List.of(Identifier.of("kg-okpo", "1234 5678")),
				new OrganizationId(UUID.randomUUID()), List.of(), "2011", null, Text.of("Изилдөө", null, null),
				List.of("migration"), List.of("kyrgyzstan"), List.of(office), List.of(phone, letters),
				List.of("https://www.auca.kg/en/tspc/"));
		profile.check();
		assertThat(profile.areas()).containsExactly("bishkek", "kyrgyzstan");
		assertThat(profile.missing()).isEmpty();
		assertThat(SearchKeys.of(profile.names())).contains("tspc", "тац", "шяньскии", "policy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "PHONE|12|malformed-phone", "PHONE|+996 312 call us|malformed-phone",
			"PHONE|12345678901234567|malformed-phone", "EMAIL|tspc@auca|malformed-email",
			"EMAIL|two@at@auca.kg|malformed-email", "EMAIL|a b@auca.kg|malformed-email",
			"EMAIL|.tspc@auca.kg|malformed-email", "WEB|www.rce.kg|malformed-url", "WEB|ftp://rce.kg|malformed-url",
			"WEB|javascript:alert(1)|malformed-url", "WEB|https://|malformed-url",
			"WEB|https://who:secret@rce.kg|malformed-url", "WEB|https:///nowhere|malformed-url",
			"WEB|https://rce.kg:port/|malformed-url", "SOCIAL|two words|malformed-social" })
	void nobodyCanBeReachedUnderNonsense(ContactPoint.Type type, String value, String flaw) {
		assertThat(flaws(with(new ContactPoint(type, value, null, List.of(), Visibility.PUBLIC))))
			.containsExactly(new Flaw("contactPoints[0].value", flaw));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PHONE|+996 312 91-50-00", "PHONE|0800/12345", "EMAIL|rce+2013@rce.kg", "EMAIL|почта@почта.kg",
					"WEB|http://www.rce.kg:8080/ky?a=b#c", "WEB|https://ачык-коом.кг/жаңылык", "SOCIAL|@ashar.kg",
					"SOCIAL|https://facebook.com/ashar", "ADDRESS|Тыныстанов көч. 1, Бишкек" })
	void peopleAreReachedInManyWays(ContactPoint.Type type, String value) {
		Profile profile = with(new ContactPoint(type, value, null, List.of(), Visibility.PUBLIC));
		if (value.startsWith("почта")) {
			assertThat(flaws(profile)).extracting(Flaw::code).containsExactly("malformed-email");
		}
		else {
			profile.check();
		}
	}

	@Test
	void onlyAPartOfAnotherIsAUnitOrARegionalOfficeAndStaysThatWhereverElseItIsPut() {
		OrganizationId ministry = new OrganizationId(UUID.randomUUID());
		OrganizationId other = new OrganizationId(UUID.randomUUID());
		assertThat(flaws(part(null))).containsExactly(new Flaw("unitKind", "without-parent"));
		Profile office = part(ministry);
		office.check();
		assertThat(office.below(ministry, other).unitKind()).isEqualTo(UnitKind.REGIONAL_OFFICE);
		assertThat(office.renamed(NAME, null, "2015").unitKind()).isEqualTo(UnitKind.REGIONAL_OFFICE);
		assertThat(office.ended("2015").unitKind()).isEqualTo(UnitKind.REGIONAL_OFFICE);
	}

	private static Profile part(@Nullable OrganizationId of) {
		return new Profile(NAME, List.of(), null, "80", null, List.of(), of, List.of(), null, null, null, List.of(),
				List.of(), List.of(), List.of(), List.of(), UnitKind.REGIONAL_OFFICE);
	}

	@Test
	void everyFlawOfAFormIsTold() {
		Profile profile = new Profile(null,
				List.of(new AlternateName(null, "not a tag", AlternateName.Kind.FORMER, "99", null)), null, "99", null,
				List.of(Identifier.of("KG INN!", " ")), null, List.of(), "2013", "2012", null, List.of("Two Words"),
				List.of(), List.of(new Location(null, null, null, null)),
				List.of(new ContactPoint(null, null, "ext", List.of("??"), Visibility.PUBLIC)), List.of("rce.kg"));
		assertThat(flaws(profile)).containsExactly(new Flaw("name", "required"),
				new Flaw("classification", "unknown-classification"), new Flaw("dissolutionDate", "end-before-start"));
		assertThat(flaws(rightButForEntries(profile))).extracting(Flaw::field)
			.containsExactly("alternateNames[0].text", "alternateNames[0].language", "alternateNames[0].start",
					"identifiers[0].identifier", "identifiers[0].scheme", "locations[0]", "contactPoints[0].type",
					"contactPoints[0].value", "contactPoints[0].extension", "contactPoints[0].extension",
					"contactPoints[0].languages[0]", "topics[0]", "links[0]");
	}

	@Test
	void oneNumberWrittenInTwoWaysIsOneNumber() {
		assertThat(Identifier.of("kg-inn", "0123 4567 8901 23")).isEqualTo(Identifier.of("KG-INN", "01234567890123"));
		Profile twice = new Profile(NAME, List.of(), null, null, null,
				List.of(Identifier.of("kg-inn", "0123 4567"), Identifier.of("KG-INN", "01234567")), null, List.of(),
				null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
		assertThat(flaws(twice)).containsExactly(new Flaw("identifiers[1]", "twice"));
	}

	@Test
	void whoSaysNothingAboutWhoMaySeeItShowsItToFew() {
		ContactPoint quiet = new ContactPoint(ContactPoint.Type.PHONE, "12345", null, List.of(), null);
		assertThat(quiet.visibility()).isEqualTo(Visibility.VERIFIERS);
		assertThat(quiet.visibility().isSeenBy(Visibility.MEMBERS)).isFalse();
		assertThat(Visibility.PUBLIC.isSeenBy(Visibility.MEMBERS)).isTrue();
	}

	private static Profile with(ContactPoint contact) {
		return new Profile(NAME, List.of(), null, null, null, List.of(), null, List.of(), null, null, null, List.of(),
				List.of(), List.of(), List.of(contact), List.of());
	}

	private static Profile rightButForEntries(Profile wrong) {
		return new Profile(NAME, wrong.alternateNames(), null, null, null, wrong.identifiers(), null, List.of(), null,
				null, null, wrong.topics(), List.of(), wrong.locations(), new ArrayList<>(wrong.contactPoints()),
				wrong.links());
	}

	@ParameterizedTest
	@CsvSource({ "KG-INN, 0120 7199 5100 92, 01207199510092", "KG-INN, 1207199510092, 01207199510092",
			"kg-okpo, 2176-3925, 21763925", "RU-INN, 77.07.083893, 7707083893", "XX-REG, a-1/б, A-1/Б" })
	void aNumberIsComparedAsItsRegisterWritesItAndKeptAsItWasWritten(String scheme, String written, String normal) {
		Identifier identifier = Identifier.of(scheme, written);
		assertThat(identifier.identifier()).isEqualTo(normal);
		assertThat(identifier.raw()).isEqualTo(written);
		assertThat(new Identifier(scheme, normal, written)).isEqualTo(identifier);
		assertThat(new Identifier(scheme, normal, written).raw()).as("kept").isEqualTo(written);
		assertThat(new Identifier(scheme, "12345678", written).raw()).as("another number by now").isNull();
	}

	@ParameterizedTest
	@CsvSource({ "KG-INN, 123", "KG-INN, 0120719951009X", "KG-OKPO, 1234567", "KZ-BIN, 1234567890123",
			"TJ-TIN, 12345678", "UZ-KTUT, 123456789", "RU-INN, 12345678901", "RU-OGRN, 12345678901234" })
	void aNumberThatItsRegisterCannotHaveIsRefused(String scheme, String number) {
		Flaws flaws = new Flaws();
		Identifier.of(scheme, number).check("identifiers[0]", flaws);
		assertThatThrownBy(flaws::refuse).isInstanceOfSatisfying(Malformed.class,
				(malformed) -> assertThat(malformed.flaws()).extracting(Flaw::code)
					.containsExactly("not-of-this-register"));
	}

	private static List<Flaw> flaws(Profile profile) {
		return catchThrowableOfType(Malformed.class, profile::check).flaws();
	}

}
