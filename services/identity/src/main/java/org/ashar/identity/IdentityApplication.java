package org.ashar.identity;

import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.start.Ashar;
import org.ashar.infra.platform.start.AsharSettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Accounts, sign-in, tokens. */
@SpringBootApplication(exclude = { OAuth2AuthorizationServerAutoConfiguration.class,
		OAuth2AuthorizationServerJwtAutoConfiguration.class })
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

	public static void main(String... args) {
		Ashar.run(IdentityApplication.class, "identity", args);
	}

	/** An installation that nobody can administer would be of no use. */
	@Bean
	static ApplicationRunner firstAdmin(AsharSettings settings, AccountRegister register) {
		String typed = settings.adminEmail() == null ? "" : settings.adminEmail();
		return arguments -> {
			if (!typed.isBlank()) {
				register.appointFirstAdmin(EmailAddress.of(typed)
					.orElseThrow(() -> new IllegalStateException("ASHAR_ADMIN_EMAIL is no e-mail address")));
			}
		};
	}

}
