package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class SleepingPartsTests {

	private static final String GATEWAY = "org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration";

	private static final String MAIL = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration";

	private static final String THYMELEAF = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration";

	private static final String SIGNING_KEYS = "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet."
			+ "OAuth2AuthorizationServerJwtAutoConfiguration";

	private static final String MONGO = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration";

	private static final String GENERATED_PASSWORD = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration";

	@Test
	void theDirectoryWakesNeitherGatewayNorMailNorSigningKeys() throws IOException {
		assertThat(awake(service("directory"), GATEWAY, MAIL, THYMELEAF, SIGNING_KEYS, MONGO)).containsExactly(false,
				false, false, false, true);
	}

	@Test
	void everyServiceWakesWhatItUses() throws IOException {
		assertThat(awake(service("portal"), GATEWAY, THYMELEAF, MAIL)).containsExactly(true, true, false);
		assertThat(awake(service("identity"), SIGNING_KEYS, THYMELEAF, GATEWAY)).containsExactly(true, true, false);
		assertThat(awake(service("notifications"), MAIL, THYMELEAF, GATEWAY)).containsExactly(true, true, false);
	}

	@Test
	void aServicesOwnFileHasTheLastWord() throws IOException {
		MockEnvironment portal = service("portal").withProperty("ashar.uses.mongo", "false");
		MockEnvironment directory = service("directory").withProperty("ashar.uses.mail", "true");
		assertThat(awake(portal, MONGO)).containsExactly(false);
		assertThat(awake(directory, MAIL)).containsExactly(true);
	}

	@Test
	void nobodyGetsAGeneratedPassword() throws IOException {
		assertThat(awake(service("portal"), GENERATED_PASSWORD)).containsExactly(false);
	}

	private static MockEnvironment service(String name) throws IOException {
		MockEnvironment environment = new MockEnvironment().withProperty("ashar.service", name);
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("ashar",
				new ClassPathResource("ashar.yml"))) {
			environment.getPropertySources().addLast(source);
		}
		return environment;
	}

	private static boolean[] awake(MockEnvironment environment, String... names) {
		SleepingParts parts = new SleepingParts();
		parts.setEnvironment(environment);
		return parts.match(names, mock(AutoConfigurationMetadata.class));
	}

}
