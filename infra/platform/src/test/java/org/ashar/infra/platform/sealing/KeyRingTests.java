package org.ashar.infra.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeyRingTests {

	private static final String KEY = "0000000a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SealingConfiguration.class));

	@Test
	void aKeyThatCannotBeReadIsNotRepeatedInTheRefusal() {
		for (String broken : new String[] { "secret", "0000000a:secret", "zz00000a:" + KEY.substring(9),
				"0000000a:c2VjcmV0" }) {
			assertThatIllegalStateException().isThrownBy(() -> KeyRing.read(broken))
				.satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
		}
	}

	@Test
	void aRingIsNotEmptyAndHasNoIdTwice() {
		assertThatIllegalStateException().isThrownBy(() -> KeyRing.read(" , "));
		assertThatIllegalStateException().isThrownBy(() -> KeyRing.read(KEY + "\n" + KEY));
	}

	@Test
	void keysDoNotShowWhenTheyAreLogged() {
		assertThat(KeyRing.read(KEY).toString()).contains("0000000a").doesNotContain("AAAA");
	}

	@Test
	void aServiceThatSealsNothingStartsWithoutKeys() {
		runner.run(context -> {
			assertThat(context).hasNotFailed();
			assertThatIllegalStateException()
				.isThrownBy(() -> context.getBean(SealingConfiguration.class).seal(context.getEnvironment()))
				.withMessage("Set ASHAR_SEAL_KEYS, ASHAR_SEAL_KEYS_FILE or ASHAR_KEYS_DIR");
		});
		runner.withPropertyValues("ashar.seal-keys=" + KEY, "ashar.token-keys=" + KEY).run(context -> {
			assertThat(context.getBean(Seal.class).open("a", context.getBean(Seal.class).seal("a", "b")))
				.isEqualTo("b");
			assertThat(context).hasSingleBean(Tokens.class);
		});
	}

}
