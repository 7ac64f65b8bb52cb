package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.ashar.contracts.LetterRequestMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.sealing.Seal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members of an organization hear what became of its entry. */
@ExtendWith(SharedWorld.class)
class MemberLettersIT {

	private static final String NAME = """
			{"organization": {"ky": "«Улгайгандар» борбору", "ru": "Ресурсный центр", "en": "Resource Centre"}}""";

	private final World world;

	MemberLettersIT(World world) {
		this.world = world;
	}

	@ParameterizedTest
	@CsvSource({ "organization-verified, ru, Проверено: Ресурсный центр",
			"organization-verified, ky, Текшерилди: «Улгайгандар» борбору",
			"organization-changes-requested, en, Please revise: Resource Centre",
			"organization-published, ru, Опубликовано: Ресурсный центр",
			"organization-rejected, en, Not accepted: Resource Centre" })
	void aMemberIsToldInHerLanguage(String template, String language, String subject) {
		String member = World.address();
		String organization = UUID.randomUUID().toString();
		request(UUID.randomUUID().toString(), "m/1", template, language, organization, member, NAME);

		Received letter = world.relay().await(member, 1).getFirst();
		assertThat(letter.subject()).isEqualTo(subject);
		assertThat(letter.text()).contains("/organizations/" + organization);
		assertThat(letter.header("List-Unsubscribe")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ru, Приглашение: Ресурсный центр, 14 дней", "ky, Чакыруу: «Улгайгандар» борбору, 14 күн",
			"en, Invitation: Resource Centre, 14 days" })
	void whoeverIsInvitedIsLedToThePageOfTheInvitation(String language, String subject, String says) {
		String guest = World.address();
		request(UUID.randomUUID().toString(), "i/1", "member-invitation", language, UUID.randomUUID().toString(), guest,
				NAME.strip().replace("}}", "}, \"role\": \"org-editor\", \"link\": \"/member-invitations/a.b-c\"}"));

		Received letter = world.relay().await(guest, 1).getFirst();
		assertThat(letter.subject()).isEqualTo(subject);
		assertThat(letter.text()).contains("/member-invitations/a.b-c", says);
	}

	@ParameterizedTest
	@CsvSource({ "ru, Ваша оценка не опубликована: Школы", "ky, Бааңыз жарыяланган жок: Мектептер",
			"en, Your assessment was not published: Schools" })
	void whoeverProposedAnAssessmentIsToldWhyItWasRefused(String language, String subject) {
		String assessor = World.address();
		String recommendation = UUID.randomUUID().toString();
		request(UUID.randomUUID().toString(), "r/1", "assessment-refused", language, recommendation, assessor, """
				{"organization": {}, "note": {"ru": "Мало фактов"}, "link": "/recommendations/%s",
				"title": {"ky": "Мектептер", "ru": "Школы", "en": "Schools"}}""".formatted(recommendation));

		Received letter = world.relay().await(assessor, 1).getFirst();
		assertThat(letter.subject()).isEqualTo(subject);
		assertThat(letter.text()).contains("/recommendations/" + recommendation, "Мало фактов");
	}

	@ParameterizedTest
	@CsvSource({ "activity-published, ru, Опубликовано: Защита прав",
			"activity-rejected, ky, Жарыяланган жок: Укуктарды коргоо",
			"activity-changes-requested, en, Please revise: Protecting rights" })
	void aMemberIsToldWhatACuratorDecidedAndWhy(String template, String language, String subject) {
		String member = World.address();
		String activity = UUID.randomUUID().toString();
		request(UUID.randomUUID().toString(), "m/1", template, language, activity, member, """
				{"organization": {"ru": "Ресурсный центр"}, "note": {"ru": "Уточните сроки"},
				"title": {"ky": "Укуктарды коргоо", "ru": "Защита прав", "en": "Protecting rights"}}""");

		Received letter = world.relay().await(member, 1).getFirst();
		assertThat(letter.subject()).isEqualTo(subject);
		assertThat(letter.text()).contains("/activities/" + activity, "Уточните сроки", "Ресурсный центр");
	}

	@Test
	void aRequestThatComesTwiceIsOneLetterAndOneOfAnUnknownKindIsNone() {
		String member = World.address();
		String person = UUID.randomUUID().toString();
		for (int i = 0; i < 3; i++) {
			request(person, "m/7", "organization-verified", "ru", UUID.randomUUID().toString(), member, NAME);
		}
		request(person, "m/8", "organization-abolished", "ru", UUID.randomUUID().toString(), member, NAME);
		request(person, "m/9", "organization-published", "ru", UUID.randomUUID().toString(), member, NAME);

		world.relay().await(member, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(member)).hasSize(2);
	}

	@Test
	void oneLetterThatCannotBeReadDoesNotHoldUpTheOthers() {
		String member = World.address();
		String broken = UUID.randomUUID().toString();
		request(broken, "m/1", "organization-verified", "ru", UUID.randomUUID().toString(), member, "not JSON");
		request(UUID.randomUUID().toString(), "m/2", "organization-verified", "ru", UUID.randomUUID().toString(),
				member, NAME);

		assertThat(world.relay().await(member, 1)).hasSize(1);
		Awaitility.await("the dead letter")
			.atMost(Duration.ofSeconds(60))
			.until(() -> world.wire().dead(Topics.LETTER_REQUESTS).contains(broken));
	}

	@Test
	void aNameCannotPutAHeaderIntoALetter() {
		String member = World.address();
		request(UUID.randomUUID().toString(), "m/1", "organization-verified", "en", UUID.randomUUID().toString(),
				member, "{\"organization\": \"Centre\\r\\nBcc: thief@example.org\\r\\n\\r\\nBody\"}");

		Received letter = world.relay().await(member, 1).getFirst();
		assertThat(letter.header("Bcc")).isEmpty();
		assertThat(letter.subject()).isEqualTo("Verified: Centre Bcc: thief@example.org Body");
	}

	private void request(String person, String occasion, String template, String language, String organization,
			String address, String content) {
		Seal seal = world.service().bean(Seal.class);
		world.wire()
			.send(Topics.LETTER_REQUESTS, person, LetterRequestMessage.newBuilder()
				.setStamp(world.wire().stamp(occasion, 1))
				.setPersonId(person)
				.setOccasionId(occasion)
				.setTemplate(template)
				.setLanguage(language)
				.setRecordId(organization)
				.setSealedRecipient(ByteBuffer.wrap(seal.seal("letter-recipient", "{\"email\":\"" + address + "\"}")))
				.setSealedContent(ByteBuffer.wrap(seal.seal("letter-content", content)))
				.build());
	}

}
